//! Levels beside the target: stretch and commit (S-8).

use super::numbers::{is_zero, nearest_value};
use super::score::Score;
use crate::goal::{Metric, Value};

/// Where the commit level lies on the way from baseline to stretch (S-8).
const COMMIT_SHARE: f64 = 0.3;

/// The share of the way from target to stretch that is covered (S-8); `None` without such a way.
pub fn stretch_share(metric: &Metric, current: Value) -> Option<Score> {
    let target = metric.target.get();
    let distance = metric.stretch?.get() - target;
    (!is_zero(distance)).then(|| Score::new((current.get() - target) / distance))
}

/// The level that was committed to: 30 % of the way from baseline to stretch, to 2 decimals (S-8).
pub fn commit_level(metric: &Metric) -> Option<Value> {
    let baseline = metric.baseline?.get();
    let distance = metric.stretch?.get() - baseline;
    let commit = baseline + distance * COMMIT_SHARE;
    (!is_zero(distance)).then(|| nearest_value((commit * 100.0).round() / 100.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goal::{Direction, Plan};

    fn metric(baseline: f64, target: f64, stretch: f64) -> Metric {
        let [baseline, target, stretch] = [baseline, target, stretch].map(|number| Value::new(number).unwrap());
        Metric {
            unit: None,
            direction: Direction::Increase,
            baseline: Some(baseline),
            target,
            stretch: Some(stretch),
            mode: None,
            plan: Plan::default(),
            feed: None,
        }
    }

    #[test]
    fn the_stretch_share_starts_at_the_target() {
        let share = |number| stretch_share(&metric(0.0, 70.0, 100.0), Value::new(number).unwrap()).map(Score::raw);
        assert_eq!([70.0, 85.0, 55.0].map(share), [Some(0.0), Some(0.5), Some(-0.5)]);
    }

    #[test]
    fn without_a_way_to_the_stretch_there_is_no_share() {
        assert_eq!(stretch_share(&metric(0.0, 70.0, 70.0), Value::ZERO), None);
    }

    #[test]
    fn the_commit_level_lies_at_30_percent_of_the_way_to_the_stretch() {
        let commit = |baseline, stretch| commit_level(&metric(baseline, 7.0, stretch)).map(Value::get);
        assert_eq!(commit(0.0, 100.0), Some(30.0));
        assert_eq!(commit(10.0, 0.0), Some(7.0));
        assert_eq!(commit(0.0, 1.11), Some(0.33));
    }
}
