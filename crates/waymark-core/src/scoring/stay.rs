//! Stay above, below or within: the share of periods held, and how the latest reading stands (S-6).

use chrono::NaiveDate;

use super::numbers::{is_zero, nearest_value, reaches};
use super::score::Score;
use crate::goal::{Cadence, Corridor, HeldBy, Stay, Value};

/// What the readings of a stay measure say (S-6).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StaySum {
    /// The bounds.
    pub corridor: Corridor,
    /// Which of the numbers below makes the score.
    pub held_by: HeldBy,
    /// How many periods ended inside the bounds.
    pub held: usize,
    /// How many periods have a reading.
    pub periods: usize,
    /// The latest reading.
    pub latest: Value,
    /// The mean of the readings.
    pub mean: Value,
    /// The reading that lies farthest out, or nearest to the bounds while all are inside.
    pub worst: Value,
    /// How the latest reading stands, which alone decides the band.
    pub hold: Hold,
}

/// How a reading stands to its bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Hold {
    /// Inside.
    Held,
    /// Outside, but within the risk margin.
    InMargin,
    /// Further out.
    Broken,
}

impl StaySum {
    /// Sums up the readings, one a day and oldest first; `None` without any.
    ///
    /// Periods count from `start`. The last reading of a period decides whether it held.
    pub fn new(stay: &Stay, cadence: Cadence, start: NaiveDate, readings: &[(NaiveDate, Value)]) -> Option<Self> {
        let (_, latest) = *readings.last()?;
        let is_last_of_period = |at: usize| {
            let period = |at: usize| readings.get(at).map(|(day, _)| cadence.period(start, *day));
            period(at) != period(at + 1)
        };
        let ends = || {
            readings
                .iter()
                .enumerate()
                .filter(|(at, _)| is_last_of_period(*at))
                .map(|(_, (_, value))| *value)
        };
        let mut worst = latest;
        for (_, value) in readings {
            if outwardness(stay.corridor, *value) > outwardness(stay.corridor, worst) {
                worst = *value;
            }
        }
        let total: f64 = readings.iter().map(|(_, value)| value.get()).sum();
        Some(Self {
            corridor: stay.corridor,
            held_by: stay.held_by,
            held: ends().filter(|value| is_held(stay.corridor, *value)).count(),
            periods: ends().count(),
            latest,
            mean: nearest_value(total / readings.len() as f64),
            worst,
            hold: hold(stay, latest),
        })
    }

    /// The score of the readings (S-6).
    pub fn score(&self) -> Score {
        let by = |value| Score::all_or_nothing(is_held(self.corridor, value));
        match self.held_by {
            HeldBy::Share => Score::new(self.held as f64 / self.periods as f64),
            HeldBy::Latest => by(self.latest),
            HeldBy::Mean => by(self.mean),
            HeldBy::Worst => by(self.worst),
        }
    }
}

/// How a reading stands to the bounds of a stay measure (S-6).
pub fn hold(stay: &Stay, value: Value) -> Hold {
    let distance = stay.corridor.distance(value.get());
    if is_zero(distance) {
        Hold::Held
    } else if stay.margin.is_some_and(|margin| reaches(margin.get(), distance)) {
        Hold::InMargin
    } else {
        Hold::Broken
    }
}

fn is_held(corridor: Corridor, value: Value) -> bool {
    is_zero(corridor.distance(value.get()))
}

/// How far out a value lies; below zero inside.
fn outwardness(corridor: Corridor, value: Value) -> f64 {
    let value = value.get();
    match corridor {
        Corridor::Above(low) => low.get() - value,
        Corridor::Below(high) => value - high.get(),
        Corridor::Within(bounds) => (bounds.low().get() - value).max(value - bounds.high().get()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goal::Bounds;

    fn value(number: f64) -> Value {
        Value::new(number).unwrap()
    }

    fn uptime(held_by: HeldBy) -> Stay {
        Stay {
            unit: None,
            corridor: Corridor::Above(value(99.0)),
            margin: Some(value(1.0)),
            held_by,
        }
    }

    fn day(number: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 10, number).unwrap()
    }

    fn sum(held_by: HeldBy, readings: &[(u32, f64)]) -> StaySum {
        let readings: Vec<_> = readings.iter().map(|(at, number)| (day(*at), value(*number))).collect();
        StaySum::new(&uptime(held_by), Cadence::Weekly, day(1), &readings).unwrap()
    }

    #[test]
    fn the_score_is_the_share_of_periods_held() {
        let readings = [(1, 99.5), (8, 98.0), (15, 99.0), (29, 99.9)];
        let sum = sum(HeldBy::Share, &readings);
        assert_eq!((sum.held, sum.periods, sum.score().raw()), (3, 4, 0.75));
    }

    #[test]
    fn a_period_without_a_reading_does_not_count_and_its_last_reading_decides() {
        let sum = sum(HeldBy::Share, &[(1, 98.0), (6, 99.5), (29, 97.0)]);
        assert_eq!((sum.held, sum.periods), (1, 2));
    }

    #[test]
    fn one_reading_gives_all_or_nothing() {
        assert_eq!(sum(HeldBy::Share, &[(1, 99.0)]).score(), Score::ONE);
        assert_eq!(sum(HeldBy::Share, &[(1, 98.9)]).score(), Score::ZERO);
    }

    #[test]
    fn latest_mean_and_worst_are_all_or_nothing() {
        let readings = [(1, 98.0), (8, 99.8), (15, 99.5)];
        assert_eq!(sum(HeldBy::Latest, &readings).score(), Score::ONE);
        assert_eq!(sum(HeldBy::Mean, &readings).score(), Score::ONE);
        assert_eq!(sum(HeldBy::Worst, &readings).score(), Score::ZERO);
        assert_eq!(sum(HeldBy::Worst, &readings).worst, value(98.0));
    }

    #[test]
    fn the_latest_reading_is_held_at_risk_within_the_margin_or_broken() {
        let holds = [99.0, 98.0, 97.9].map(|number| sum(HeldBy::Share, &[(1, 99.5), (8, number)]).hold);
        assert_eq!(holds, [Hold::Held, Hold::InMargin, Hold::Broken]);
    }

    #[test]
    fn a_measure_without_a_reading_has_no_sum() {
        assert_eq!(StaySum::new(&uptime(HeldBy::Share), Cadence::Weekly, day(1), &[]), None);
    }

    #[test]
    fn the_worst_reading_is_the_one_furthest_out() {
        let worst = |corridor, numbers: [f64; 2]| {
            let stay = Stay {
                corridor,
                ..uptime(HeldBy::Worst)
            };
            let readings = numbers.map(|number| (day(1), value(number)));
            StaySum::new(&stay, Cadence::Weekly, day(1), &readings).map(|sum| sum.worst.get())
        };
        let within = Corridor::Within(Bounds::new(value(5.0), value(10.0)).unwrap());
        assert_eq!(worst(Corridor::Above(value(10.0)), [2.0, 4.0]), Some(2.0));
        assert_eq!(worst(Corridor::Above(value(-10.0)), [-20.0, -5.0]), Some(-20.0));
        assert_eq!(worst(Corridor::Below(value(10.0)), [12.0, 14.0]), Some(14.0));
        assert_eq!(worst(Corridor::Below(value(-10.0)), [-20.0, -9.0]), Some(-9.0));
        assert_eq!(worst(within, [4.0, 12.0]), Some(12.0));
        assert_eq!(worst(within, [2.0, 12.0]), Some(2.0));
        assert_eq!(worst(within, [6.0, 9.5]), Some(9.5));
        assert_eq!(worst(within, [5.5, 9.0]), Some(5.5));
    }
}
