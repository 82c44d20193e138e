//! How a share is rounded for display, and only for display (S-9).

/// Two numbers closer than this are equal, everywhere in Waymark.
const EPSILON: f64 = 1e-9;
/// The display of a score ends here: "200 %+" (S-9).
const CAP: f64 = 2.0;

/// A number ready to be written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Shown {
    /// This number.
    Exactly(f64),
    /// Above zero but less than this: "<1 %".
    Below(f64),
    /// This or more: "200 %+".
    OrMore(f64),
}

/// A share in whole percent, as a share: 0.996 is 0.99, for it is not all of it (S-9).
#[must_use]
pub fn shown_percent(share: f64) -> Shown {
    shown(share, 0.01)
}

/// A score in hundredths, held between 0 and 2 (S-9).
#[must_use]
pub fn shown_score(raw: f64) -> Shown {
    if raw > CAP + EPSILON {
        Shown::OrMore(CAP)
    } else {
        shown(raw.max(0.0), 0.01)
    }
}

fn shown(share: f64, step: f64) -> Shown {
    let size = share.abs();
    if size < EPSILON {
        Shown::Exactly(0.0)
    } else if share > 0.0 && size < step / 2.0 - EPSILON {
        Shown::Below(step)
    } else if share < 1.0 - EPSILON && share >= 1.0 - step / 2.0 {
        Shown::Exactly(1.0 - step)
    } else {
        Shown::Exactly(((size / step + EPSILON).round() * step).copysign(share))
    }
}

#[cfg(test)]
mod tests {
    use super::{Shown, shown_percent, shown_score};

    #[track_caller]
    fn check_percent(share: f64, expected: f64) {
        match shown_percent(share) {
            Shown::Exactly(found) => assert!((found - expected).abs() < 1e-12, "{share}: {found}"),
            other => panic!("{share}: {other:?}"),
        }
    }

    #[test]
    fn a_share_is_rounded_to_the_nearest_percent() {
        check_percent(0.0, 0.0);
        check_percent(0.444, 0.44);
        check_percent(0.285, 0.29);
        check_percent(1.004, 1.0);
        check_percent(-0.125, -0.13);
        check_percent(1.0, 1.0);
    }

    #[test]
    fn almost_all_is_never_all() {
        check_percent(0.994, 0.99);
        check_percent(0.995, 0.99);
        check_percent(0.999_999, 0.99);
        check_percent(1.0 - 1e-10, 1.0);
    }

    #[test]
    fn almost_nothing_is_never_nothing() {
        assert_eq!(shown_percent(0.004), Shown::Below(0.01));
        assert_eq!(shown_percent(1e-6), Shown::Below(0.01));
        check_percent(0.005, 0.01);
        check_percent(1e-12, 0.0);
    }

    #[test]
    fn a_score_is_shown_between_nothing_and_twice_the_target() {
        assert_eq!(shown_score(-0.2), Shown::Exactly(0.0));
        assert_eq!(shown_score(2.0), Shown::Exactly(2.0));
        assert_eq!(shown_score(2.01), Shown::OrMore(2.0));
        assert_eq!(shown_score(f64::INFINITY), Shown::OrMore(2.0));
    }
}
