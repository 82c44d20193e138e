//! The rate of a series of points, and its spread (P-4, Theil-Sen).

use std::collections::BinaryHeap;

/// A point of a series: days after the start, and a value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Point {
    /// Whole days after the first day of the goal.
    pub(super) day: i64,
    /// The value of that day.
    pub(super) value: f64,
}

/// What the slopes between all pairs of points say, per day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Slopes {
    /// The median of all slopes.
    pub(super) median: f64,
    /// Their 20 % quantile.
    pub(super) low: f64,
    /// Their 80 % quantile.
    pub(super) high: f64,
}

/// The quantiles between which the band lies (P-4).
const BAND: [f64; 2] = [0.2, 0.8];

impl Slopes {
    /// The slopes of a series whose days all differ; `None` with fewer than two points (P-3).
    ///
    /// The median of the slopes between all pairs is not moved by one wild reading, unlike a mean or a regression.
    pub(super) fn of(points: &[Point]) -> Option<Self> {
        let mut slopes = Vec::with_capacity(points.len() * points.len().saturating_sub(1) / 2);
        for (at, from) in points.iter().enumerate() {
            let later = points.get(at + 1..).unwrap_or_default();
            slopes.extend(
                later
                    .iter()
                    .map(|to| key((to.value - from.value) / (to.day - from.day) as f64)),
            );
        }
        // Sorted as whole numbers: there are as many slopes as pairs, and comparing them is most of a forecast.
        let sorted = BinaryHeap::from(slopes).into_sorted_vec();
        let sorted: Vec<f64> = sorted.into_iter().map(number).collect();
        let [low, high] = BAND;
        Some(Self {
            median: quantile(&sorted, 0.5)?,
            low: quantile(&sorted, low)?,
            high: quantile(&sorted, high)?,
        })
    }
}

/// A whole number for every number, in the order of [`f64::total_cmp`].
fn key(number: f64) -> i64 {
    flipped(number.to_bits().cast_signed())
}

/// The number that a [`key`] was made of.
fn number(key: i64) -> f64 {
    f64::from_bits(flipped(key).cast_unsigned())
}

/// Bits of numbers below zero have their order turned round; twice is once too often.
fn flipped(bits: i64) -> i64 {
    if bits < 0 { bits ^ i64::MAX } else { bits }
}

/// The quantile of sorted numbers, with straight lines between them; `None` of nothing.
fn quantile(sorted: &[f64], share: f64) -> Option<f64> {
    let place = share * sorted.len().checked_sub(1)? as f64;
    let below = *sorted.get(place.floor() as usize)?;
    let above = *sorted.get(place.ceil() as usize)?;
    Some(below + (above - below) * (place - place.floor()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(points: &[(i64, f64)]) -> Vec<Point> {
        points
            .iter()
            .map(|(day, value)| Point {
                day: *day,
                value: *value,
            })
            .collect()
    }

    #[test]
    fn the_slope_of_a_straight_line_is_its_own_and_has_no_spread() {
        let slopes = Slopes::of(&points(&[(0, 1.0), (2, 2.0), (10, 6.0), (14, 8.0)])).unwrap();
        assert_eq!((slopes.low, slopes.median, slopes.high), (0.5, 0.5, 0.5));
    }

    #[test]
    fn one_wild_reading_does_not_move_the_median() {
        let slopes = Slopes::of(&points(&[(0, 0.0), (1, 1.0), (2, 2.0), (3, 90.0), (4, 4.0), (5, 5.0)])).unwrap();
        assert_eq!(slopes.median, 1.0);
    }

    #[test]
    fn quantiles_lie_on_straight_lines_between_the_numbers() {
        let numbers = [0.0, 10.0, 20.0, 30.0, 40.0];
        assert_eq!(
            [0.0, 0.2, 0.5, 0.8, 1.0].map(|share| quantile(&numbers, share)),
            [0.0, 8.0, 20.0, 32.0, 40.0].map(Some)
        );
        assert_eq!(quantile(&[1.0, 2.0], 0.5), Some(1.5));
    }

    #[test]
    fn keys_stand_in_the_order_of_their_numbers_and_give_them_back() {
        let numbers = [f64::NEG_INFINITY, -2.5, -1.0, -0.0, 0.0, 1e-300, 1.0, f64::INFINITY];
        assert!(numbers.is_sorted_by(|one, other| key(*one) < key(*other)));
        assert_eq!(numbers.map(|one| number(key(one)).to_bits()), numbers.map(f64::to_bits));
    }

    #[test]
    fn a_single_point_has_no_slope() {
        assert_eq!(Slopes::of(&points(&[(3, 1.0)])), None);
        assert_eq!(Slopes::of(&[]), None);
    }
}
