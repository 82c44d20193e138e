//! How a share that is no score is rounded for display: a weight, an attainment. Scores bring their own rounding (S-9).

/// Two numbers closer than this are equal, everywhere in Waymark.
const EPSILON: f64 = 1e-9;
const HALF_A_PERCENT: f64 = 0.005;

/// A share in whole percent, ready to be written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Rounded {
    /// This share.
    To(f64),
    /// Above nothing, but less than half a percent: "<1 %".
    BelowOnePercent,
}

/// A share in whole percent, by the rule for scores: 0.996 is 99 %, for it is not all of it (S-9).
pub(super) fn rounded(share: f64) -> Rounded {
    let size = share.abs();
    if size < EPSILON {
        Rounded::To(0.0)
    } else if share > 0.0 && size < HALF_A_PERCENT - EPSILON {
        Rounded::BelowOnePercent
    } else if (1.0 - HALF_A_PERCENT..1.0 - EPSILON).contains(&share) {
        Rounded::To(0.99)
    } else {
        Rounded::To(((size * 100.0 + EPSILON).round() / 100.0).copysign(share))
    }
}

#[cfg(test)]
mod tests {
    use super::{Rounded, rounded};

    #[track_caller]
    fn check_percent(share: f64, expected: f64) {
        match rounded(share) {
            Rounded::To(found) => assert!((found - expected).abs() < 1e-12, "{share}: {found}"),
            Rounded::BelowOnePercent => panic!("{share}"),
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
        assert_eq!(rounded(0.004), Rounded::BelowOnePercent);
        assert_eq!(rounded(1e-6), Rounded::BelowOnePercent);
        check_percent(0.005, 0.01);
        check_percent(1e-12, 0.0);
    }

    #[test]
    fn a_share_has_no_cap() {
        check_percent(2.5, 2.5);
    }
}
