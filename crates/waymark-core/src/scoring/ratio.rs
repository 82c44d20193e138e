//! Ratio: current against target and nothing else (S-2).

use super::numbers::{exceeds, is_zero};
use super::score::Score;
use crate::goal::{Direction, Value};

/// Current as a share of target, or target as a share of current where less is better (S-2).
///
/// `None` where a ratio says nothing: a target below zero, a target of zero that is not reached, a current value
/// below zero.
pub fn ratio(direction: Direction, current: Value, target: Value) -> Option<Score> {
    let (current, target) = (current.get(), target.get());
    if exceeds(0.0, current) || exceeds(0.0, target) {
        return None;
    }
    match (direction, is_zero(target), is_zero(current)) {
        (Direction::Increase, false, _) => Some(Score::new(current.max(0.0) / target)),
        (Direction::Increase, true, _) | (Direction::Decrease, true, false) => None,
        (Direction::Decrease, true, true) => Some(Score::ONE),
        (Direction::Decrease, false, true) => Some(Score::INFINITE),
        (Direction::Decrease, false, false) => Some(Score::new(target / current)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Direction::{Decrease, Increase};

    fn check_ratio(direction: Direction, current: f64, target: f64, expected: Option<f64>) {
        let [current, target] = [current, target].map(|number| Value::new(number).unwrap());
        assert_eq!(ratio(direction, current, target).map(Score::raw), expected);
    }

    #[test]
    fn more_is_a_share_of_the_target() {
        check_ratio(Increase, 80.0, 100.0, Some(0.8));
        check_ratio(Increase, 0.0, 100.0, Some(0.0));
        check_ratio(Increase, 125.0, 100.0, Some(1.25));
    }

    #[test]
    fn less_is_the_target_as_a_share() {
        check_ratio(Decrease, 8.0, 4.0, Some(0.5));
        check_ratio(Decrease, 2.0, 4.0, Some(2.0));
    }

    #[test]
    fn a_fall_to_zero_is_all_of_the_way_or_beyond_measure() {
        check_ratio(Decrease, 0.0, 0.0, Some(1.0));
        check_ratio(Decrease, 0.0, 5.0, Some(f64::INFINITY));
    }

    #[test]
    fn a_ratio_across_zero_is_not_valid() {
        check_ratio(Increase, -1.0, 20.0, None);
        check_ratio(Increase, 1.0, 0.0, None);
        check_ratio(Increase, -10.0, -5.0, None);
        check_ratio(Decrease, 2.0, 0.0, None);
        check_ratio(Decrease, -1.0, 5.0, None);
        check_ratio(Decrease, -1.0, -5.0, None);
    }
}
