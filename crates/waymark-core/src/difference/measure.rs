//! Measures of key results: the numbers of a metric one by one, the rest as a whole.

use super::{Was, differences};
use crate::goal::{
    Corridor, Direction, Feed, HeldBy, Measure, MeasureKind, Metric, Plan, ScoringMode, Stay, Unit, Value,
};

/// What of a measure is another.
#[derive(Clone, Debug, PartialEq)]
pub enum MeasureDifference {
    /// It is measured in another way.
    Kind(Was<MeasureKind>),
    /// Fields of a metric are others.
    Metric(Vec<MetricDifference>),
    /// Fields of a stay measure are others.
    Stay(Vec<StayDifference>),
    /// The parts of a measure of the same kind are others: milestones, items, zones, the day, the unit.
    Parts(MeasureKind),
}

impl MeasureDifference {
    /// What differs between two measures.
    pub fn of(was: &Was<Measure>) -> Self {
        match (&was.from, &was.to) {
            (Measure::Metric(from), Measure::Metric(to)) => Self::Metric(metric::differences(from, to)),
            (Measure::Stay(from), Measure::Stay(to)) => Self::Stay(stay::differences(from, to)),
            (from, to) if from.kind() == to.kind() => Self::Parts(to.kind()),
            (from, to) => Self::Kind(Was {
                from: from.kind(),
                to: to.kind(),
            }),
        }
    }
}

pub use metric::MetricDifference;
pub use stay::StayDifference;

mod metric {
    use super::{Direction, Feed, Metric, Plan, ScoringMode, Unit, Value, differences};

    differences! {
        /// One field of a metric that is another.
        Metric => MetricDifference {
            /// The value at the start.
            baseline: Baseline(Option<Value>),
            /// The value to reach.
            target: Target(Value),
            /// A further value beyond the target.
            stretch: Stretch(Option<Value>),
            /// What the number counts.
            unit: Unit(Option<Unit>),
            /// The way the number should go.
            direction: Direction(Direction),
            /// Its own scoring mode.
            mode: Mode(Option<ScoringMode>),
            /// How the number is meant to go on its way.
            plan: Plan(Plan),
            /// The KPI that its readings come from.
            feed: Feed(Option<Feed>),
        } silent {}
    }
}

mod stay {
    use super::{Corridor, HeldBy, Stay, Unit, Value, differences};

    differences! {
        /// One field of a stay measure that is another.
        Stay => StayDifference {
            /// The bounds.
            corridor: Corridor(Corridor),
            /// How far outside the bounds a reading is "at risk".
            margin: Margin(Option<Value>),
            /// What the number counts.
            unit: Unit(Option<Unit>),
            /// How the readings make one score.
            held_by: HeldBy(HeldBy),
        } silent {}
    }
}
