//! Linear: how much of the way from baseline to target is covered (S-3).

use super::numbers::is_zero;
use super::score::Score;
use crate::goal::{Metric, Value};

/// The share of the way from baseline to target that is covered, the same expression for both directions (S-3).
///
/// Without a way between them, 1 while the target is met and 0 while it is not. `None` without a baseline.
pub fn linear(metric: &Metric, current: Value) -> Option<Score> {
    let baseline = metric.baseline?.get();
    let distance = metric.target.get() - baseline;
    if is_zero(distance) {
        return Some(step(metric, current));
    }
    Some(Score::new((current.get() - baseline) / distance))
}

/// 1 while the target is met in its direction, else 0 (S-4).
pub fn step(metric: &Metric, current: Value) -> Score {
    Score::all_or_nothing(metric.is_met_by(current.get()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goal::{Direction, Plan};

    fn check_linear(direction: Direction, [baseline, current, target]: [f64; 3], expected: f64) {
        let [baseline, current, target] = [baseline, current, target].map(|number| Value::new(number).unwrap());
        let metric = Metric {
            unit: None,
            direction,
            baseline: Some(baseline),
            target,
            stretch: None,
            mode: None,
            plan: Plan::default(),
            feed: None,
        };
        assert_eq!(linear(&metric, current).map(Score::raw), Some(expected));
    }

    #[test]
    fn one_expression_serves_both_directions() {
        check_linear(Direction::Increase, [40.0, 45.0, 50.0], 0.5);
        check_linear(Direction::Decrease, [8.0, 6.0, 4.0], 0.5);
    }

    #[test]
    fn the_wrong_way_is_below_zero() {
        check_linear(Direction::Increase, [40.0, 38.0, 50.0], -0.2);
        check_linear(Direction::Decrease, [8.0, 9.0, 4.0], -0.25);
    }

    #[test]
    fn without_a_way_the_target_is_met_or_not() {
        check_linear(Direction::Increase, [95.0, 94.0, 95.0], 0.0);
        check_linear(Direction::Increase, [95.0, 96.0, 95.0], 1.0);
        check_linear(Direction::Decrease, [95.0, 96.0, 95.0], 0.0);
    }
}
