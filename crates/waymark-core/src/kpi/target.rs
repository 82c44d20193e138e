//! What a KPI is held against in a period (K-1, K-4).

use chrono::NaiveDate;

use crate::goal::{
    Across, Aggregation, Aim, Bounds, Course, Kpi, KpiSource, Period, Ramp, Segment, TargetRange, Targets, Thresholds,
    Value,
};

/// What a value is held against.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Held {
    /// At least this.
    AtLeast(Value),
    /// At most this.
    AtMost(Value),
    /// Within this range.
    Within(TargetRange),
}

impl Held {
    /// The level to reach; none of a range.
    pub fn level(self) -> Option<Value> {
        match self {
            Self::AtLeast(level) | Self::AtMost(level) => Some(level),
            Self::Within(_) => None,
        }
    }

    /// A share of the level. Of a range the lower bound and the tolerance are shared, the upper bound is that of the whole
    /// period; none of a share that leaves no tolerance, or where the range lies below zero.
    fn times(self, share: f64) -> Option<Self> {
        let part = |value: Value| part_of(value, share);
        Some(match self {
            Self::AtLeast(level) => Self::AtLeast(part(level)?),
            Self::AtMost(level) => Self::AtMost(part(level)?),
            Self::Within(range) => {
                let bounds = Bounds::new(part(range.bounds.low())?, range.bounds.high()).ok()?;
                Self::Within(TargetRange::new(bounds, part(range.tolerance())?).ok()?)
            }
        })
    }
}

/// What a KPI is held against in a whole period; none where it has no target there.
pub fn target_of(kpi: &Kpi, period: Period) -> Option<Held> {
    match &kpi.aim {
        Aim::Higher(targets) => level(targets, period).map(Held::AtLeast),
        Aim::Lower(targets) => level(targets, period).map(Held::AtMost),
        Aim::Within(range) => range.map(Held::Within),
    }
}

/// What one part of a KPI is held against in a whole period.
///
/// A part has the target that was set for it; else, where all parts are measured alike (an average, a rate, the last
/// value of each), that of the KPI. A share of a sum has no target unless it was given one (K-8).
pub fn target_of_part(kpi: &Kpi, part: &Segment, period: Period) -> Option<Held> {
    let own = kpi.dimension.as_ref().and_then(|dimension| dimension.target(part));
    let whole = target_of(kpi, period);
    match (own, &kpi.aim) {
        (Some(own), Aim::Higher(_)) => Some(Held::AtLeast(own)),
        (Some(own), Aim::Lower(_)) => Some(Held::AtMost(own)),
        (Some(_) | None, _) => whole.filter(|_| is_alike(kpi)),
    }
}

/// Whether what is asked of the whole is asked of each part.
fn is_alike(kpi: &Kpi) -> bool {
    let across = kpi.dimension.as_ref().map_or(Across::Sum, |dimension| dimension.across);
    match &kpi.source {
        KpiSource::Readings(Aggregation::Sum) => false,
        KpiSource::Readings(Aggregation::Last) => across == Across::Average,
        KpiSource::Readings(Aggregation::Average | Aggregation::Minimum | Aggregation::Maximum)
        | KpiSource::Formula(_)
        | KpiSource::Unknown(_) => true,
    }
}

/// What a value of a period is held against on a day: a sum against the share of the target that is due by then (K-4).
pub fn due(kpi: &Kpi, held: Held, period: Period, today: NaiveDate) -> Held {
    held.times(share_due(kpi, period, today)).unwrap_or(held)
}

/// From which values on a value of a period is green or amber on a day: those of a sum run with its target (K-2, K-4).
pub(super) fn thresholds_due(kpi: &Kpi, period: Period, today: NaiveDate) -> Thresholds {
    let share = share_due(kpi, period, today);
    match kpi.thresholds {
        Thresholds::Values { green, amber } => Thresholds::Values {
            green: part_of(green, share).unwrap_or(green),
            amber: part_of(amber, share).unwrap_or(amber),
        },
        Thresholds::Default | Thresholds::Shares(_) => kpi.thresholds,
    }
}

/// How much of what is asked of a period is due on a day: of a sum as much as of the period has begun, of others all.
fn share_due(kpi: &Kpi, period: Period, today: NaiveDate) -> f64 {
    match kpi.source {
        KpiSource::Readings(Aggregation::Sum) => period.elapsed(today) as f64 / period.days() as f64,
        KpiSource::Readings(Aggregation::Average | Aggregation::Last | Aggregation::Minimum | Aggregation::Maximum)
        | KpiSource::Formula(_)
        | KpiSource::Unknown(_) => 1.0,
    }
}

fn part_of(value: Value, share: f64) -> Option<Value> {
    Value::new(value.get() * share).ok()
}

fn level(targets: &Targets, period: Period) -> Option<Value> {
    targets
        .own
        .between(period.start(), period.end())
        .or_else(|| match &targets.course {
            Course::None => None,
            Course::One(value) => Some(*value),
            Course::Steps(steps) => steps.on(period.start()),
            Course::Ramp(ramp) => on_ramp(*ramp, period),
        })
}

/// Where a ramp is at the end of a period; at its end where it is no longer than the period.
fn on_ramp(ramp: Ramp, period: Period) -> Option<Value> {
    if ramp.over <= period.frequency() {
        return Some(ramp.to);
    }
    let whole = period.within(ramp.over)?;
    let share = whole.elapsed(period.end()) as f64 / whole.days() as f64;
    Value::new(ramp.from.get() + (ramp.to.get() - ramp.from.get()) * share).ok()
}
