//! A score, and its two clamps (S-9).

use std::fmt;

/// The largest score that is shown as a number (S-9).
pub const DISPLAY_MAX: f64 = 2.0;

/// The share of the way covered: unbounded on both sides, possibly positive infinity, never NaN (S-9).
#[derive(Clone, Copy, PartialEq, PartialOrd)]
pub struct Score(f64);

impl Score {
    /// Nothing covered.
    pub const ZERO: Self = Self(0.0);
    /// All of the way.
    pub const ONE: Self = Self(1.0);
    /// A fall to zero of what only had to fall to a positive target, by ratio (S-2).
    pub const INFINITE: Self = Self(f64::INFINITY);

    /// The score of a computed share; what is no number at all is none of the way.
    pub(crate) fn new(share: f64) -> Self {
        if share.is_nan() { Self::ZERO } else { Self(share + 0.0) }
    }

    /// 1 for what is met, 0 for what is not.
    pub(crate) fn all_or_nothing(is_met: bool) -> Self {
        if is_met { Self::ONE } else { Self::ZERO }
    }

    /// The score as it was computed.
    pub const fn raw(self) -> f64 {
        self.0
    }

    /// The score as a bar or a number shows it: 0 to 2 (S-9).
    pub fn display(self) -> f64 {
        self.0.clamp(0.0, DISPLAY_MAX)
    }

    /// The score as it counts in a roll-up: 0 to 1 (S-9).
    pub fn roll_up(self) -> f64 {
        self.0.clamp(0.0, 1.0)
    }
}

impl fmt::Debug for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raw_is_kept_display_ends_at_two_and_a_roll_up_at_one() {
        let clamps = |raw: f64| {
            let score = Score::new(raw);
            (score.raw(), score.display(), score.roll_up())
        };
        assert_eq!(clamps(-0.25), (-0.25, 0.0, 0.0));
        assert_eq!(clamps(0.5), (0.5, 0.5, 0.5));
        assert_eq!(clamps(1.5), (1.5, 1.5, 1.0));
        assert_eq!(clamps(f64::INFINITY), (f64::INFINITY, 2.0, 1.0));
    }

    #[test]
    fn a_score_is_told_as_its_number() {
        assert_eq!(format!("{:?}", Score::new(0.5)), "0.5");
    }
}
