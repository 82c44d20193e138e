//! How precise a number of an outlook is: never more than is useful, and never so that it seems to reach what it does not.

/// The most decimals that the numbers of a goal lend to a forecast.
const MOST: u8 = 4;
/// So many more may show that a target is just missed.
const MORE: u8 = 2;
/// A rate has at least so many digits that count.
const DIGITS: u8 = 2;
/// Two numbers closer than this are equal, everywhere in Waymark.
const EPSILON: f64 = 1e-9;

/// Which way a goal goes, and how far.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Aim {
    /// What to reach.
    pub(super) target: f64,
    /// 1 where more is better, -1 where less is.
    pub(super) sign: f64,
}

impl Aim {
    fn is_reached(self, value: f64) -> bool {
        (value - self.target) * self.sign >= -EPSILON
    }
}

/// The decimals that a number was given with.
pub(super) fn decimals_of(value: f64) -> u8 {
    let text = value.abs().to_string();
    let behind = text.split_once('.').map_or(0, |(_, behind)| behind.len());
    u8::try_from(behind).unwrap_or(MOST).min(MOST)
}

/// A forecast with so many decimals, a half rounded to the worse side; it gets more decimals, where they are free to
/// have, rather than to seem to reach the target.
pub(super) fn landing(value: f64, decimals: u8, is_fixed: bool, aim: Option<Aim>) -> f64 {
    let sign = aim.map_or(1.0, |aim| aim.sign);
    let most = if is_fixed { decimals } else { decimals + MORE };
    let is_honest = |rounded: &f64| aim.is_none_or(|aim| aim.is_reached(value) || !aim.is_reached(*rounded));
    (decimals..=most)
        .map(|decimals| scaled(value, decimals, |it| ((it * sign - 0.5 - EPSILON).ceil()) * sign))
        .find(is_honest)
        .unwrap_or_else(|| scaled(value, most, |it| (it * sign).floor() * sign))
}

/// A rate, or a distance: whole from 10 on, else two digits that count.
pub(super) fn rate(value: f64) -> f64 {
    let mut decimals = 0;
    let mut size = value.abs();
    while size > EPSILON && size < 10.0_f64.powi(i32::from(DIGITS) - 1) && decimals < 9 {
        size *= 10.0;
        decimals += 1;
    }
    scaled(value, decimals, f64::round)
}

/// The distance of two scores in whole hundredths.
pub(super) fn points(score: f64) -> f64 {
    (score.abs() * 100.0).round()
}

fn scaled(value: f64, decimals: u8, round: impl Fn(f64) -> f64) -> f64 {
    let scale = 10.0_f64.powi(i32::from(decimals));
    let rounded = round(value * scale) / scale;
    // no sign before nothing
    if rounded == 0.0 { 0.0 } else { rounded }
}

#[cfg(test)]
mod tests {
    use super::*;

    const UP: Option<Aim> = Some(Aim {
        target: 100.0,
        sign: 1.0,
    });
    const DOWN: Option<Aim> = Some(Aim {
        target: 4.0,
        sign: -1.0,
    });

    #[track_caller]
    fn check_landing(value: f64, decimals: u8, aim: Option<Aim>, expected: f64) {
        let found = landing(value, decimals, false, aim);
        assert!((found - expected).abs() < 1e-12, "{value}: {found}");
    }

    #[test]
    fn a_number_has_the_decimals_that_it_was_given_with() {
        assert_eq!([45.0, 7.8, 0.25, -3.5].map(decimals_of), [0, 1, 2, 1]);
        assert_eq!(decimals_of(1.0 / 3.0), MOST);
    }

    #[test]
    fn a_half_is_rounded_to_the_worse_side() {
        check_landing(97.5, 0, UP, 97.0);
        check_landing(97.6, 0, UP, 98.0);
        check_landing(4.65, 1, DOWN, 4.7);
        check_landing(47.2, 0, UP, 47.0);
        check_landing(-0.4, 0, UP, 0.0);
    }

    #[test]
    fn what_misses_the_target_does_not_seem_to_reach_it() {
        check_landing(99.7, 0, UP, 99.7);
        check_landing(99.98, 0, UP, 99.98);
        check_landing(99.999, 0, UP, 99.99);
        check_landing(4.04, 1, DOWN, 4.04);
        check_landing(3.96, 1, DOWN, 4.0);
        check_landing(101.2, 0, UP, 101.0);
    }

    #[test]
    fn a_unit_with_its_own_decimals_keeps_them() {
        assert_eq!(landing(99.7, 0, true, UP), 99.0);
        assert_eq!(landing(4.04, 1, true, DOWN), 4.1);
    }

    #[test]
    fn a_rate_has_two_digits_that_count_and_no_more_than_whole_ones_from_10_on() {
        let rates = [7.857, 7.5, 11.143, 12.857, 1234.5, -0.3142, 0.031_42, 0.0];
        assert_eq!(rates.map(rate), [7.9, 7.5, 11.0, 13.0, 1235.0, -0.31, 0.031, 0.0]);
    }

    #[test]
    fn points_are_hundredths_of_a_score() {
        assert_eq!([-0.0115, 0.004, 0.3].map(points), [1.0, 0.0, 30.0]);
    }
}
