//! The sum behind the score of a key result, kind by kind (S-5).

use serde::Serialize;
use tsify::Tsify;
use waymark_core::Corridor;
use waymark_core::scoring;

use crate::plain::finite;
use crate::words::{Direction, Expression, Fallback, HeldBy, Hold, Zone};

/// The sum behind the score of a key result; the score is made from it and from nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Tsify)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[tsify(missing_as_null)]
pub enum Sum {
    /// Both expressions of a metric, and which of them scores.
    Metric {
        /// The expression that scores.
        mode: Expression,
        /// Why it is not the one that was asked for.
        fallback: Option<Fallback>,
        /// The value that is scored.
        current: f64,
        /// The value at the start, where it is known.
        baseline: Option<f64>,
        /// The value to reach.
        target: f64,
        /// The way the number should go.
        direction: Direction,
        /// `(current - baseline) / (target - baseline)`; `null` without a baseline.
        linear: Option<f64>,
        /// `current / target`, or `target / current` where less is better; `null` where it is not valid or infinite.
        ratio: Option<f64>,
        /// Whether the ratio is infinite.
        is_ratio_infinite: bool,
        /// The share of the way from target to stretch, where there is a stretch.
        stretch: Option<f64>,
    },
    /// How many periods were held.
    Stay {
        /// The bounds, inclusive.
        bounds: Bounds,
        /// Which of the numbers below makes the score.
        held_by: HeldBy,
        /// How many periods ended inside the bounds.
        held: usize,
        /// How many periods have a reading.
        periods: usize,
        /// The latest reading.
        latest: f64,
        /// The mean of the readings.
        mean: f64,
        /// The reading that lies farthest out.
        worst: f64,
        /// How the latest reading stands, which alone decides the band.
        hold: Hold,
    },
    /// Weights of what is done over all weights.
    Milestones {
        /// The sum of weight times part done.
        covered: f64,
        /// The sum of weights.
        weights: f64,
        /// How many milestones are done whole.
        done: usize,
        /// How many milestones there are.
        milestones: usize,
    },
    /// Done over all.
    Checklist {
        /// How many items are done.
        done: usize,
        /// How many items there are.
        items: usize,
    },
    /// Done or not done.
    Done {
        /// Whether it is done.
        is_done: bool,
    },
    /// The number over 100.
    Percent {
        /// The number, 0 to 100.
        current: f64,
    },
    /// The zone that was reached.
    Zone {
        /// Which.
        zone: Zone,
    },
    /// The baseline that was found.
    BaselineFound {
        /// The baseline.
        current: f64,
    },
}

/// Inclusive bounds; `null` where there is none.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Tsify)]
#[tsify(missing_as_null)]
pub struct Bounds {
    /// The lower bound.
    pub low: Option<f64>,
    /// The upper bound.
    pub high: Option<f64>,
}

impl From<&scoring::Sum> for Sum {
    fn from(sum: &scoring::Sum) -> Self {
        match sum {
            scoring::Sum::Metric(sum) => Self::from(sum),
            scoring::Sum::Stay(sum) => Self::Stay {
                bounds: sum.corridor.into(),
                held_by: sum.held_by.into(),
                held: sum.held,
                periods: sum.periods,
                latest: sum.latest.get(),
                mean: sum.mean.get(),
                worst: sum.worst.get(),
                hold: sum.hold.into(),
            },
            scoring::Sum::Milestones(sum) => Self::Milestones {
                covered: sum.covered,
                weights: sum.weights,
                done: sum.done,
                milestones: sum.milestones,
            },
            scoring::Sum::Checklist(sum) => Self::Checklist {
                done: sum.done,
                items: sum.items,
            },
            scoring::Sum::Done(is_done) => Self::Done { is_done: *is_done },
            scoring::Sum::Percent(value) => Self::Percent { current: value.get() },
            scoring::Sum::Zone(zone) => Self::Zone { zone: (*zone).into() },
            scoring::Sum::BaselineFound(value) => Self::BaselineFound { current: value.get() },
        }
    }
}

impl From<&scoring::MetricSum> for Sum {
    fn from(sum: &scoring::MetricSum) -> Self {
        let raw = |score: scoring::Score| score.raw();
        Self::Metric {
            mode: sum.chosen.expression.into(),
            fallback: sum.chosen.fallback.map(Fallback::from),
            current: sum.current.get(),
            baseline: sum.baseline.map(|value| value.get()),
            target: sum.target.get(),
            direction: sum.direction.into(),
            linear: sum.linear.map(raw).and_then(finite),
            ratio: sum.ratio.map(raw).and_then(finite),
            is_ratio_infinite: sum.ratio.is_some_and(|score| score.raw().is_infinite()),
            stretch: sum.stretch.map(raw).and_then(finite),
        }
    }
}

impl From<Corridor> for Bounds {
    fn from(corridor: Corridor) -> Self {
        let (low, high) = match corridor {
            Corridor::Above(low) => (Some(low), None),
            Corridor::Below(high) => (None, Some(high)),
            Corridor::Within(bounds) => (Some(bounds.low()), Some(bounds.high())),
        };
        Self {
            low: low.map(|value| value.get()),
            high: high.map(|value| value.get()),
        }
    }
}
