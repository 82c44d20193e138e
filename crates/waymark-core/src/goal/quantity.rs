//! Numbers with their bounds: values, weights, shares, confidence, rank.

use std::cmp::Ordering;
use std::fmt;

/// Two numbers closer than this are the same number (scoring method, head).
pub const EPSILON: f64 = 1e-9;
/// The largest magnitude of a value (scoring method, head).
pub const VALUE_MAX: f64 = 1e15;
/// The largest weight; far above any use, low enough that sums of weights stay exact.
pub const WEIGHT_MAX: f64 = 1e6;

/// Below this a value keeps its digits when it is rounded to 9 decimals.
const DUSTY: f64 = 1e6;

/// Why a number was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberFault {
    /// Not a number, or infinite.
    NotFinite,
    /// Outside the bounds of its kind.
    OutOfRange,
}

macro_rules! quantity {
    ($(#[$doc:meta])* $name:ident, $range:expr, $getter:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq)]
        pub struct $name(f64);

        impl $name {
            #[doc = concat!("Takes a number as a ", $getter, "; minus zero becomes zero.")]
            ///
            /// # Errors
            /// [`NumberFault::NotFinite`] for NaN and the infinities, [`NumberFault::OutOfRange`] outside the bounds.
            pub fn new(number: f64) -> Result<Self, NumberFault> {
                if !number.is_finite() {
                    return Err(NumberFault::NotFinite);
                }
                if !$range.contains(&number) {
                    return Err(NumberFault::OutOfRange);
                }
                Ok(Self(number + 0.0))
            }

            #[doc = concat!("The ", $getter, " as a plain number.")]
            pub const fn get(self) -> f64 {
                self.0
            }
        }

        // Never NaN, so equality is total.
        impl Eq for $name {}

        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
                Some(self.cmp(other))
            }
        }

        impl Ord for $name {
            fn cmp(&self, other: &Self) -> Ordering {
                self.0.total_cmp(&other.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:?}", self.0)
            }
        }
    };
}

quantity! {
    /// A measured or wished-for value in the unit of its key result; finite, within ±1e15.
    Value, (-VALUE_MAX..=VALUE_MAX), "value"
}
quantity! {
    /// How much something counts beside its siblings; 0 informs only; 0 to 1e6.
    Weight, (0.0..=WEIGHT_MAX), "weight"
}
quantity! {
    /// A part of a whole, 0 to 1.
    Share, (0.0..=1.0), "share"
}
quantity! {
    /// Where something stands among its siblings: lower comes first; finite, within ±1e15.
    Rank, (-VALUE_MAX..=VALUE_MAX), "rank"
}

impl Value {
    /// The value 0.
    pub const ZERO: Self = Self(0.0);

    /// The value that lies so far from this one; small ones without the dust of binary fractions: 0.1 and 0.2 make 0.3.
    ///
    /// # Errors
    /// As [`Value::new`].
    pub fn plus(self, by: Self) -> Result<Self, NumberFault> {
        let sum = self.0 + by.0;
        Self::new(if sum.abs() < DUSTY {
            (sum * 1e9).round() / 1e9
        } else {
            sum
        })
    }
}

impl Weight {
    /// The weight that a key result has unless its owner says otherwise.
    pub const ONE: Self = Self(1.0);
}

impl Default for Weight {
    fn default() -> Self {
        Self::ONE
    }
}

impl Share {
    /// Nothing of the whole.
    pub const NONE: Self = Self(0.0);
    /// All of the whole.
    pub const ALL: Self = Self(1.0);

    /// Takes a number of percent, 0 to 100.
    ///
    /// # Errors
    /// As [`Share::new`].
    pub fn of_percent(percent: f64) -> Result<Self, NumberFault> {
        Self::new(percent / 100.0)
    }

    /// The share in percent, to 10 digits: 0.07 is 7, not 7.000000000000001.
    pub fn percent(self) -> f64 {
        (self.0 * 1e10).round() / 1e8
    }
}

impl Rank {
    /// The rank below all that a person can set.
    pub const FIRST: Self = Self(-VALUE_MAX);
    /// The distance that is left between neighbours when ranks are handed out.
    pub const STEP: f64 = 1024.0;

    /// The rank at place `position`, counted from 0, of an evenly ranked list.
    pub fn at(position: usize) -> Self {
        Self((position as f64 + 1.0) * Self::STEP)
    }

    /// A rank between two neighbours, either of which may be missing; `None` when no number lies between them.
    pub fn between(before: Option<Self>, after: Option<Self>) -> Option<Self> {
        let middle = match (before, after) {
            (None, None) => Self::STEP,
            (Some(Self(low)), None) => low + Self::STEP,
            (None, Some(Self(high))) => high - Self::STEP,
            (Some(Self(low)), Some(Self(high))) => low + (high - low) / 2.0,
        };
        let apart = before.is_none_or(|low| low.0 < middle) && after.is_none_or(|high| middle < high.0);
        if apart { Self::new(middle).ok() } else { None }
    }
}

/// The owner's own bet, 0 to 10, that the target will be reached by the end of the cycle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Confidence(u8);

impl Confidence {
    /// The highest confidence.
    pub const MAX: u8 = 10;

    /// Takes a whole number from 0 to 10.
    ///
    /// # Errors
    /// [`NumberFault::OutOfRange`] above 10.
    pub fn new(number: u8) -> Result<Self, NumberFault> {
        if number > Self::MAX {
            return Err(NumberFault::OutOfRange);
        }
        Ok(Self(number))
    }

    /// The confidence as a whole number.
    pub fn get(self) -> u8 {
        self.0
    }
}

impl From<Confidence> for Value {
    fn from(confidence: Confidence) -> Self {
        Self(f64::from(confidence.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_finite_and_bounded() {
        assert_eq!(Value::new(f64::NAN), Err(NumberFault::NotFinite));
        assert_eq!(Value::new(f64::INFINITY), Err(NumberFault::NotFinite));
        assert_eq!(Value::new(1.1e15), Err(NumberFault::OutOfRange));
        assert_eq!(Value::new(-1e15).map(Value::get), Ok(-1e15));
    }

    #[test]
    fn minus_zero_is_zero() {
        assert!(Value::new(-0.0).unwrap().get().is_sign_positive());
    }

    #[test]
    fn values_add_up_without_dust() {
        let sum = |a, b| Value::new(a).unwrap().plus(Value::new(b).unwrap()).map(Value::get);
        assert_eq!(sum(0.1, 0.2), Ok(0.3));
        assert_eq!(sum(52.0, 6.0), Ok(58.0));
        assert_eq!(sum(1e15, 1.0), Err(NumberFault::OutOfRange));
    }

    #[test]
    fn a_share_goes_to_percent_and_back() {
        let share = Share::of_percent(7.0).unwrap();
        assert_eq!((share.get(), share.percent()), (0.07, 7.0));
        assert_eq!(Share::of_percent(100.5), Err(NumberFault::OutOfRange));
    }

    #[test]
    fn a_negative_weight_is_refused() {
        assert_eq!(Weight::new(-0.5), Err(NumberFault::OutOfRange));
    }

    #[test]
    fn confidence_ends_at_ten() {
        assert_eq!(Confidence::new(10).map(Confidence::get), Ok(10));
        assert_eq!(Confidence::new(11), Err(NumberFault::OutOfRange));
    }

    #[test]
    fn a_rank_between_two_lies_between_them_until_no_number_does() {
        let low = Rank::at(0);
        let mut high = Rank::at(1);
        let mut halvings = 0;
        while let Some(middle) = Rank::between(Some(low), Some(high)) {
            assert!(low < middle && middle < high);
            high = middle;
            halvings += 1;
        }
        assert!(halvings > 40, "only {halvings} moves to the same place");
    }

    #[test]
    fn a_rank_at_an_end_is_one_step_away_and_one_between_in_the_middle() {
        let [first, second] = [Rank::at(0), Rank::at(1)];
        assert_eq!(Rank::between(None, Some(second)), Some(first));
        assert_eq!(Rank::between(Some(first), None), Some(second));
        assert_eq!(Rank::between(Some(first), Some(Rank::at(2))), Some(second));
    }
}
