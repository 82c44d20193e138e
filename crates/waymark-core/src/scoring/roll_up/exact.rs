//! Sums that do not depend on the order in which their terms came and went.

use std::ops::{Add, Sub};

/// How many units make 1: 2^80, so that terms keep 24 decimals and 2^27 terms of 1e6 fit.
const UNITS: f64 = (1_u128 << 80) as f64;

/// A sum of numbers from 0 to 1e6 in whole units, so that adding and taking away are exact.
///
/// A score that is updated term by term is therefore equal, bit by bit, to one that is summed afresh.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Exact(i128);

impl Exact {
    /// The number in whole units; what is smaller than one unit is dropped.
    pub(super) fn of(number: f64) -> Self {
        Self((number * UNITS) as i128)
    }

    /// The sum as a plain number.
    pub(super) fn get(self) -> f64 {
        self.0 as f64 / UNITS
    }
}

impl Add for Exact {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Exact {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_added_and_taken_away_leaves_no_trace() {
        let tenth = Exact::of(0.1);
        let sum = tenth + Exact::of(1e6) + Exact::of(1e-9);
        assert_eq!(sum - Exact::of(1e6) - Exact::of(1e-9), tenth);
        assert_eq!(tenth.get(), 0.1);
    }
}
