//! A small line of values: its path on a fixed sheet.

use super::fixed::fixed;
use super::value::dots;

/// Width of the sheet, in its own units.
pub(super) const WIDTH: f64 = 88.0;
/// Height of the sheet, in its own units.
pub(super) const HEIGHT: f64 = 24.0;
/// Room for the last dot on every side.
const MARGIN: f64 = 4.0;
/// How large the last value is.
const END: f64 = 2.6;

/// One value in time. A gap has no value, which is not the value 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SparkPoint {
    /// When, in days from any day.
    pub at: f64,
    /// What was measured.
    pub value: Option<f64>,
}

/// The path through the values and the place of the last one.
#[derive(Clone, Debug, PartialEq)]
pub struct SparklineShape {
    /// As in the `d` of a path; a gap lifts the pen.
    pub path: String,
    /// The last value's place.
    pub end: (f64, f64),
}

impl SparklineShape {
    /// The picture of `points`, in the order of time; none without any value.
    #[must_use]
    pub fn of(points: &[SparkPoint]) -> Option<Self> {
        let measured = || {
            points
                .iter()
                .filter_map(|point| point.value.map(|value| (point.at, value)))
        };
        let across = Scale::over(measured().map(|(at, _)| at), MARGIN, WIDTH - MARGIN)?;
        // the sheet grows downwards
        let up = Scale::over(measured().map(|(_, value)| value), HEIGHT - MARGIN, MARGIN)?;
        let (at, value) = measured().next_back()?;
        let end = (across.place(at, WIDTH - MARGIN), up.place(value, HEIGHT / 2.0));

        let mut path = String::new();
        let mut pen = 'M';
        for point in points {
            match point.value {
                Some(value) => {
                    let (x, y) = (across.place(point.at, WIDTH - MARGIN), up.place(value, HEIGHT / 2.0));
                    path.push(pen);
                    path.push_str(&fixed(x, 1));
                    path.push(' ');
                    path.push_str(&fixed(y, 1));
                    pen = 'L';
                }
                None => pen = 'M',
            }
        }
        Some(Self { path, end })
    }

    /// The pen's way round the last value, for a picture that knows nothing but paths.
    #[must_use]
    pub fn end_dot(&self) -> String {
        dots(&[self.end], END)
    }
}

/// Values onto a stretch of the sheet.
struct Scale {
    low: f64,
    high: f64,
    from: f64,
    to: f64,
}

impl Scale {
    fn over(values: impl Iterator<Item = f64>, from: f64, to: f64) -> Option<Self> {
        let (low, high) = values.fold(None, |range: Option<(f64, f64)>, value| {
            Some(range.map_or((value, value), |(low, high)| (low.min(value), high.max(value))))
        })?;
        Some(Self { low, high, from, to })
    }

    /// Where `value` lies; `flat` when all values are the same.
    fn place(&self, value: f64, flat: f64) -> f64 {
        let range = self.high - self.low;
        if range > 0.0 {
            self.from + (value - self.low) / range * (self.to - self.from)
        } else {
            flat
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(values: &[Option<f64>]) -> Vec<SparkPoint> {
        values
            .iter()
            .zip(0u8..)
            .map(|(value, day)| SparkPoint {
                at: day.into(),
                value: *value,
            })
            .collect()
    }

    fn shape(values: &[Option<f64>]) -> SparklineShape {
        SparklineShape::of(&points(values)).expect("there are values")
    }

    #[test]
    fn values_fill_the_sheet_from_low_to_high() {
        assert_eq!(
            shape(&[Some(10.0), Some(30.0), Some(20.0)]).path,
            "M4.0 20.0L44.0 4.0L84.0 12.0"
        );
    }

    #[test]
    fn a_gap_lifts_the_pen_and_is_not_zero() {
        assert_eq!(
            shape(&[Some(1.0), Some(2.0), None, Some(1.0), Some(2.0)]).path,
            "M4.0 20.0L24.0 4.0M64.0 20.0L84.0 4.0"
        );
    }

    #[test]
    fn the_same_value_every_time_is_a_line_in_the_middle() {
        assert_eq!(shape(&[Some(99.9), Some(99.9)]).path, "M4.0 12.0L84.0 12.0");
    }

    #[test]
    fn one_value_is_a_dot_at_the_end() {
        assert_eq!(shape(&[Some(5.0)]).end, (84.0, 12.0));
    }

    #[test]
    fn nothing_measured_draws_nothing() {
        assert_eq!(SparklineShape::of(&points(&[None, None])), None);
        assert_eq!(SparklineShape::of(&[]), None);
    }

    #[test]
    fn a_long_silence_takes_its_room() {
        let points = [(0.0, 0.0), (1.0, 1.0), (10.0, 2.0)].map(|(at, value)| SparkPoint { at, value: Some(value) });
        let shape = SparklineShape::of(&points).expect("there are values");
        assert_eq!(shape.path, "M4.0 20.0L12.0 12.0L84.0 4.0");
    }
}
