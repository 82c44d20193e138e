//! Where the pieces of a chart of values lie: across in percent of the width, down in percent of the height.

use chrono::{Datelike, NaiveDate};

/// The most lines across the sheet.
const MOST_TICKS: f64 = 6.0;
/// The most days named below the sheet.
const MOST_MONTHS: usize = 7;
/// What is left free above and below the values, as a part of their range.
const AIR: f64 = 0.06;

/// What a chart of values shows.
#[derive(Clone, Debug, PartialEq)]
pub struct ValuePlot {
    /// The first day.
    pub start: NaiveDate,
    /// The last day.
    pub end: NaiveDate,
    /// The day it is.
    pub today: NaiveDate,
    /// The values, oldest first, one a day.
    pub values: Vec<(NaiveDate, f64)>,
    /// What they are held against.
    pub levels: Vec<(Level, f64)>,
}

/// What a level line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Where it starts.
    Baseline,
    /// What to reach.
    Target,
    /// What lies beyond.
    Stretch,
    /// The lower bound.
    Low,
    /// The upper bound.
    High,
}

/// The picture: every place in percent.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueShape {
    /// The line through the values, as the `d` of a path on a sheet of 100 by 100.
    pub path: String,
    /// The values: across, down.
    pub dots: Vec<(f64, f64)>,
    /// Lines across the sheet: how far down, for which number.
    pub ticks: Vec<(f64, f64)>,
    /// Days below the sheet: how far across, which day.
    pub days: Vec<(f64, NaiveDate)>,
    /// Level lines: what, how far down, for which number.
    pub levels: Vec<(Level, f64, f64)>,
    /// Today, where it lies on the sheet.
    pub today: Option<f64>,
}

impl ValueShape {
    /// The picture of a plot.
    #[must_use]
    pub fn of(plot: &ValuePlot) -> Self {
        let days = plot.values.iter().map(|it| it.0);
        let start = days.clone().chain([plot.start]).min().unwrap_or(plot.start);
        let end = days.chain([plot.end]).max().unwrap_or(plot.end);
        let length = (end - start).num_days().max(1) as f64;
        let across = |day: NaiveDate| (day - start).num_days() as f64 / length * 100.0;

        let numbers = plot.values.iter().map(|it| it.1);
        let range = Range::of(numbers.chain(plot.levels.iter().map(|it| it.1)));
        let dots: Vec<_> = plot
            .values
            .iter()
            .map(|(day, value)| (across(*day), range.down(*value)))
            .collect();
        Self {
            path: path(&dots),
            dots,
            ticks: range.ticks(),
            days: months(start, end).into_iter().map(|day| (across(day), day)).collect(),
            levels: plot
                .levels
                .iter()
                .map(|(level, value)| (*level, range.down(*value), *value))
                .collect(),
            today: (start..=end).contains(&plot.today).then(|| across(plot.today)),
        }
    }
}

fn path(dots: &[(f64, f64)]) -> String {
    let mut path = String::new();
    for (at, (x, y)) in dots.iter().enumerate() {
        let pen = if at == 0 { 'M' } else { 'L' };
        path.push_str(&format!("{pen}{x:.2} {y:.2}"));
    }
    path
}

/// From the lowest number to the highest, with air round them.
struct Range {
    low: f64,
    high: f64,
}

impl Range {
    /// An axis does not begin at 0 unless the values do: 99.9 % would be flat.
    fn of(numbers: impl Iterator<Item = f64> + Clone) -> Self {
        let low = numbers.clone().fold(f64::INFINITY, f64::min);
        let high = numbers.fold(f64::NEG_INFINITY, f64::max);
        if !(low.is_finite() && high.is_finite()) {
            return Self { low: 0.0, high: 1.0 };
        }
        let size = high - low;
        let air = if size > 0.0 {
            size * AIR
        } else {
            (high.abs() * AIR).max(1.0)
        };
        Self {
            low: low - air,
            high: high + air,
        }
    }

    fn down(&self, number: f64) -> f64 {
        (self.high - number) / (self.high - self.low) * 100.0
    }

    /// Round numbers: steps of 1, 2 or 5 of a power of ten.
    fn ticks(&self) -> Vec<(f64, f64)> {
        let step = round_step((self.high - self.low) / MOST_TICKS);
        let first = (self.low / step).ceil() as i64;
        let last = (self.high / step).floor() as i64;
        (first..=last)
            .map(|at| at as f64 * step)
            .map(|number| (self.down(number), number))
            .collect()
    }
}

/// The next step of 1, 2 or 5 of a power of ten that is not smaller.
fn round_step(least: f64) -> f64 {
    let mut power = 1.0;
    while power > least {
        power /= 10.0;
    }
    while power * 10.0 <= least {
        power *= 10.0;
    }
    [1.0, 2.0, 5.0]
        .into_iter()
        .map(|it| it * power)
        .find(|step| *step >= least)
        .unwrap_or(10.0 * power)
}

/// The first days of months, not too many of them.
fn months(start: NaiveDate, end: NaiveDate) -> Vec<NaiveDate> {
    let first = |day: &NaiveDate| day.day() == 1;
    let all: Vec<_> = start.iter_days().take_while(|day| *day <= end).filter(first).collect();
    let every = all.len().div_ceil(MOST_MONTHS).max(1);
    all.into_iter().step_by(every).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).expect("a day")
    }

    fn plot(values: &[(NaiveDate, f64)], levels: &[(Level, f64)]) -> ValueShape {
        ValueShape::of(&ValuePlot {
            start: day(10, 1),
            end: day(12, 31),
            today: day(11, 21),
            values: values.to_vec(),
            levels: levels.to_vec(),
        })
    }

    #[test]
    fn the_first_day_is_at_the_start_and_the_last_at_the_end() {
        let shape = plot(&[(day(10, 1), 0.0), (day(12, 31), 10.0)], &[]);
        assert_eq!(shape.dots.iter().map(|dot| dot.0).collect::<Vec<_>>(), [0.0, 100.0]);
        assert!(shape.dots[0].1 > shape.dots[1].1, "more is higher up");
    }

    #[test]
    fn levels_are_on_the_sheet_even_when_no_value_is_near() {
        let shape = plot(&[(day(10, 8), 5.0)], &[(Level::Target, 100.0), (Level::Baseline, 0.0)]);
        assert!(shape.levels.iter().all(|(_, down, _)| (0.0..=100.0).contains(down)));
    }

    #[test]
    fn an_axis_of_uptimes_is_not_flattened_by_a_zero() {
        let shape = plot(&[(day(10, 1), 99.9), (day(10, 8), 99.5)], &[]);
        assert!(shape.dots[1].1 - shape.dots[0].1 > 80.0);
    }

    #[test]
    fn ticks_are_round_and_few() {
        let shape = plot(&[(day(10, 1), 0.0)], &[(Level::Target, 100.0)]);
        let numbers: Vec<_> = shape.ticks.iter().map(|tick| tick.1).collect();
        assert_eq!(numbers, [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
    }

    #[test]
    fn one_value_and_no_value_make_a_picture_too() {
        assert_eq!(plot(&[(day(10, 1), 5.0)], &[]).dots[0].1, 50.0);
        assert_eq!(plot(&[], &[]).path, "");
    }

    #[test]
    fn months_are_named_and_today_is_marked() {
        let shape = plot(&[], &[]);
        assert_eq!(
            shape.days.iter().map(|it| it.1).collect::<Vec<_>>(),
            [day(10, 1), day(11, 1), day(12, 1)]
        );
        assert!(shape.today.is_some_and(|at| (56.0..57.0).contains(&at)));
    }
}
