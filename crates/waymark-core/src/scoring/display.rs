//! How a score is rounded for people (S-9).

use super::numbers::{exceeds, is_zero};
use super::score::{DISPLAY_MAX, Score};

/// A score as it is printed; the words and signs around it belong to the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shown {
    /// A whole number of percent, 0 to 200; as two decimals it is this over 100.
    Percent(u16),
    /// Above 0, but less than half a percent: "<1 %".
    LessThanOne,
    /// Above 200 %: "200 %+".
    TwoHundredPlus,
    /// Below 0: a 0 with "worse than baseline".
    WorseThanBaseline,
}

impl Score {
    /// The score rounded for people. Never 100 % before all of the way is covered, never 0 % once some of it is (S-9).
    pub fn shown(self) -> Shown {
        let raw = self.raw();
        if exceeds(0.0, raw) {
            return Shown::WorseThanBaseline;
        }
        if exceeds(raw, DISPLAY_MAX) {
            return Shown::TwoHundredPlus;
        }
        if is_zero(raw) {
            return Shown::Percent(0);
        }
        if exceeds(0.005, raw) {
            return Shown::LessThanOne;
        }
        // The added part keeps a half that the division left a hair short from falling.
        let percent = (self.display() * 100.0 + 1e-7).round();
        let is_short_of_all = exceeds(1.0, raw);
        Shown::Percent(if is_short_of_all { percent.min(99.0) } else { percent } as u16)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_shown(raw: f64, shown: Shown) {
        assert_eq!(Score::new(raw).shown(), shown, "{raw}");
    }

    #[test]
    fn a_score_is_shown_in_whole_percent() {
        check_shown(0.0, Shown::Percent(0));
        check_shown(0.574, Shown::Percent(57));
        check_shown(0.705, Shown::Percent(71));
        check_shown(1.0, Shown::Percent(100));
        check_shown(1.25, Shown::Percent(125));
        check_shown(2.0, Shown::Percent(200));
    }

    #[test]
    fn almost_there_is_not_shown_as_there() {
        check_shown(0.995, Shown::Percent(99));
        check_shown(0.999_999, Shown::Percent(99));
        check_shown(1.0 - 1e-12, Shown::Percent(100));
    }

    #[test]
    fn a_little_is_not_shown_as_nothing() {
        check_shown(0.004_9, Shown::LessThanOne);
        check_shown(0.005, Shown::Percent(1));
    }

    #[test]
    fn what_lies_outside_has_its_own_words() {
        check_shown(-0.2, Shown::WorseThanBaseline);
        check_shown(2.01, Shown::TwoHundredPlus);
        check_shown(f64::INFINITY, Shown::TwoHundredPlus);
    }
}
