//! A number on its way from a baseline to a target.

use super::super::ids::KpiId;
use super::super::kpi::{DatedValues, Segment};
use super::super::quantity::{EPSILON, Value};
use super::{Plan, Unit};

/// A number on its way from a baseline to a target.
///
/// # Source
/// Scoring method S-2 to S-4, S-8.
#[derive(Clone, Debug, PartialEq)]
pub struct Metric {
    /// What the number counts.
    pub unit: Option<Unit>,
    /// The way the number should go; the sign of target minus baseline overrules it when both are known and differ.
    pub direction: Direction,
    /// The value at the start, where it is known.
    pub baseline: Option<Value>,
    /// The value to reach.
    pub target: Value,
    /// A further value beyond the target (S-8).
    pub stretch: Option<Value>,
    /// Its own scoring mode, where it differs from the workspace's.
    pub mode: Option<ScoringMode>,
    /// How the number is meant to go on its way (P-2).
    pub plan: Plan,
    /// The KPI that its readings come from, in the place of check-ins (S-7).
    pub feed: Option<Feed>,
}

/// The KPI that feeds a metric (K-9).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feed {
    /// Which.
    pub kpi: KpiId,
    /// The part of it, where its readings are split; none for all of it.
    pub segment: Option<Segment>,
    /// What it had fed when the cycle was closed, which counts from then on whatever becomes of the KPI (C-2).
    pub frozen: Option<DatedValues>,
}

/// The way a number should go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Direction {
    /// More is better.
    #[default]
    Increase,
    /// Less is better.
    Decrease,
}

/// Which expression scores a metric (S-4).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ScoringMode {
    /// Linear with a baseline, ratio without one.
    #[default]
    Auto,
    /// Linear wherever a baseline is known.
    Linear,
    /// Ratio wherever it is valid.
    Ratio,
}

/// Why levels cannot be filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LevelsFault {
    /// Exactly two of baseline, target and stretch are needed.
    NotTwoGiven,
    /// The two values given are the same, so there is no way between them.
    NoDistance,
    /// The value filled in would lie beyond ±1e15.
    OutOfRange,
}

/// What speaks against the numbers of a metric; it is scored nevertheless.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MetricDoubt {
    /// Baseline and target say another direction than the one declared (S-4).
    DirectionContradicted,
    /// Baseline and target are the same, so that only met or not met scores (S-3).
    NoDistance,
    /// A target of 0 or below makes no ratio, and there is no baseline: only met or not met scores (S-4).
    NeedsBaseline,
    /// The ratio is asked for and never valid with a target of 0 or below (S-2).
    RatioNeverValid,
    /// The stretch does not lie beyond the target (S-8).
    StretchNotBeyond,
}

/// Where the target lies on the way from baseline to stretch (S-8).
const TARGET_SHARE: f64 = 0.7;

impl Metric {
    /// The way the number should go: by baseline and target where they differ, else as declared (S-4).
    pub fn direction(&self) -> Direction {
        match self.baseline.map(|baseline| self.target.get() - baseline.get()) {
            Some(distance) if distance.abs() >= EPSILON => {
                if distance.is_sign_positive() {
                    Direction::Increase
                } else {
                    Direction::Decrease
                }
            }
            Some(_) | None => self.direction,
        }
    }

    /// Whether the declared direction contradicts baseline and target (S-4).
    pub fn has_contradiction(&self) -> bool {
        self.direction() != self.direction
    }

    /// What speaks against its numbers.
    pub fn doubts(&self) -> Vec<MetricDoubt> {
        let target = self.target.get();
        let has_ratio = target >= EPSILON;
        let is_flat = self
            .baseline
            .is_some_and(|baseline| (target - baseline.get()).abs() < EPSILON);
        let is_beyond = |stretch: Value| match self.direction() {
            Direction::Increase => stretch.get() - target >= EPSILON,
            Direction::Decrease => target - stretch.get() >= EPSILON,
        };
        let asks_ratio = self.mode == Some(ScoringMode::Ratio);
        [
            (self.has_contradiction(), MetricDoubt::DirectionContradicted),
            (is_flat, MetricDoubt::NoDistance),
            (self.baseline.is_none() && !has_ratio, MetricDoubt::NeedsBaseline),
            (
                self.baseline.is_some() && asks_ratio && !has_ratio,
                MetricDoubt::RatioNeverValid,
            ),
            (
                self.stretch.is_some_and(|it| !is_beyond(it)),
                MetricDoubt::StretchNotBeyond,
            ),
        ]
        .into_iter()
        .filter_map(|(is_so, doubt)| is_so.then_some(doubt))
        .collect()
    }

    /// Whether the value meets the target in the metric's direction.
    pub fn is_met_by(&self, value: f64) -> bool {
        match self.direction() {
            Direction::Increase => value >= self.target.get() - EPSILON,
            Direction::Decrease => value <= self.target.get() + EPSILON,
        }
    }

    /// Baseline, target and stretch from any two of them: the target stands at 70 % of the way (S-8).
    ///
    /// # Errors
    /// Refuses when not exactly two are given, when they are equal, or when the third would be out of range.
    pub fn fill_levels(
        baseline: Option<Value>,
        target: Option<Value>,
        stretch: Option<Value>,
    ) -> Result<[Value; 3], LevelsFault> {
        let third = |number: f64| Value::new(round_2(number)).map_err(|_| LevelsFault::OutOfRange);
        let apart = |a: Value, b: Value| {
            if (a.get() - b.get()).abs() < EPSILON {
                Err(LevelsFault::NoDistance)
            } else {
                Ok(b.get() - a.get())
            }
        };
        match (baseline, target, stretch) {
            (Some(b), Some(t), None) => Ok([b, t, third(b.get() + apart(b, t)? / TARGET_SHARE)?]),
            (Some(b), None, Some(s)) => Ok([b, third(b.get() + apart(b, s)? * TARGET_SHARE)?, s]),
            (None, Some(t), Some(s)) => Ok([third(s.get() - apart(t, s)? / (1.0 - TARGET_SHARE))?, t, s]),
            _ => Err(LevelsFault::NotTwoGiven),
        }
    }
}

fn round_2(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(number: f64) -> Value {
        Value::new(number).unwrap()
    }

    #[test]
    fn any_two_levels_give_the_third() {
        let levels = Ok([0.0, 70.0, 100.0].map(value));
        assert_eq!(Metric::fill_levels(Some(value(0.0)), Some(value(70.0)), None), levels);
        assert_eq!(Metric::fill_levels(Some(value(0.0)), None, Some(value(100.0))), levels);
        assert_eq!(Metric::fill_levels(None, Some(value(70.0)), Some(value(100.0))), levels);
    }

    #[test]
    fn levels_fall_when_less_is_better() {
        assert_eq!(
            Metric::fill_levels(Some(value(10.0)), None, Some(value(0.0))),
            Ok([10.0, 3.0, 0.0].map(value))
        );
    }

    #[test]
    fn levels_need_two_different_values() {
        assert_eq!(
            Metric::fill_levels(Some(value(1.0)), None, None),
            Err(LevelsFault::NotTwoGiven)
        );
        assert_eq!(
            Metric::fill_levels(Some(value(1.0)), Some(value(1.0)), None),
            Err(LevelsFault::NoDistance)
        );
    }

    #[test]
    fn baseline_and_target_overrule_the_declared_direction() {
        let churn = Metric {
            unit: None,
            direction: Direction::Increase,
            baseline: Some(value(8.0)),
            target: value(4.0),
            stretch: None,
            mode: None,
            plan: Plan::default(),
            feed: None,
        };
        assert_eq!(churn.direction(), Direction::Decrease);
        assert!(churn.has_contradiction());
        assert!(churn.is_met_by(3.0) && churn.is_met_by(4.0) && !churn.is_met_by(5.0));
    }

    fn check_doubts(
        direction: Direction,
        numbers: [Option<f64>; 3],
        mode: Option<ScoringMode>,
        doubts: &[MetricDoubt],
    ) {
        let [baseline, target, stretch] = numbers.map(|number| number.map(value));
        let metric = Metric {
            unit: None,
            direction,
            baseline,
            target: target.unwrap(),
            stretch,
            mode,
            plan: Plan::default(),
            feed: None,
        };
        assert_eq!(metric.doubts(), doubts, "{numbers:?}");
    }

    #[test]
    fn numbers_that_fit_leave_no_doubt() {
        check_doubts(Direction::Increase, [Some(0.0), Some(100.0), Some(120.0)], None, &[]);
        check_doubts(Direction::Decrease, [Some(8.0), Some(4.0), Some(3.0)], None, &[]);
        check_doubts(
            Direction::Increase,
            [None, Some(100.0), None],
            Some(ScoringMode::Ratio),
            &[],
        );
        check_doubts(Direction::Decrease, [Some(10.0), Some(0.0), None], None, &[]);
    }

    #[test]
    fn numbers_that_contradict_each_other_are_named() {
        use {Direction as D, MetricDoubt as M};
        check_doubts(
            D::Increase,
            [Some(8.0), Some(4.0), None],
            None,
            &[M::DirectionContradicted],
        );
        check_doubts(D::Increase, [Some(95.0), Some(95.0), None], None, &[M::NoDistance]);
        check_doubts(D::Decrease, [None, Some(0.0), None], None, &[M::NeedsBaseline]);
        check_doubts(
            D::Decrease,
            [Some(10.0), Some(0.0), None],
            Some(ScoringMode::Ratio),
            &[M::RatioNeverValid],
        );
        check_doubts(
            D::Increase,
            [Some(0.0), Some(10.0), Some(10.0)],
            None,
            &[M::StretchNotBeyond],
        );
        check_doubts(
            D::Decrease,
            [Some(8.0), Some(4.0), Some(5.0)],
            None,
            &[M::StretchNotBeyond],
        );
    }
}
