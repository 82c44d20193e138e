//! How a key result is measured, in a file: the field `measure` with its `type`.

mod fields;

pub(super) use fields::{measure, unit};

use serde::Serialize;
use waymark_core::{
    Corridor, Direction, Feed, HeldBy, ItemId, KpiId, Measure, Milestone, PlanPoint, ScoringMode, Stay, Unit,
};

use super::kpi::{DatedShape, SegmentShape, dated_shapes};
use super::text_or_none;
use super::variant::Word;
use crate::scalars::{Date, Number, Shown};

/// How a key result is measured.
#[derive(Serialize)]
#[serde(untagged)]
pub(crate) enum MeasureShape<'a> {
    Known(KnownMeasure<'a>),
    /// What it was is set in its place once the rest is written.
    Unknown,
}

/// The kinds of measure by their `type`.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "camelCase")]
pub(crate) enum KnownMeasure<'a> {
    /// A number on its way from a baseline to a target.
    #[serde(rename_all = "camelCase")]
    Metric {
        /// What the number counts.
        #[serde(skip_serializing_if = "Option::is_none")]
        unit: Option<UnitShape<'a>>,
        /// The way the number should go; up where absent.
        #[serde(skip_serializing_if = "Option::is_none")]
        direction: Option<Word<Direction>>,
        /// The value at the start, where it is known.
        #[serde(skip_serializing_if = "Option::is_none")]
        baseline: Option<Number>,
        /// The value to reach.
        target: Number,
        /// A further value beyond the target.
        #[serde(skip_serializing_if = "Option::is_none")]
        stretch: Option<Number>,
        /// Its own scoring mode, where it differs from the workspace's.
        #[serde(skip_serializing_if = "Option::is_none")]
        mode: Option<Word<ScoringMode>>,
        /// What the number is meant to be on days between the start and the end, one point a day, earliest first; a
        /// straight line where absent.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        plan: Vec<PlanPointShape>,
        /// The KPI that its readings come from, in the place of values of check-ins.
        #[serde(skip_serializing_if = "Option::is_none")]
        feed: Option<FeedShape<'a>>,
    },
    /// A number to be held above, below or, with both bounds, within them.
    #[serde(rename_all = "camelCase")]
    Stay {
        /// What the number counts.
        #[serde(skip_serializing_if = "Option::is_none")]
        unit: Option<UnitShape<'a>>,
        /// At least this.
        #[serde(skip_serializing_if = "Option::is_none")]
        above: Option<Number>,
        /// At most this.
        #[serde(skip_serializing_if = "Option::is_none")]
        below: Option<Number>,
        /// How far outside the bounds is at risk rather than off track.
        #[serde(skip_serializing_if = "Option::is_none")]
        margin: Option<Number>,
        /// How the readings make one score; by the share of periods held where absent.
        #[serde(skip_serializing_if = "Option::is_none")]
        held_by: Option<Word<HeldBy>>,
    },
    /// Steps with weights, each partly done or whole.
    Milestones { items: Vec<MilestoneShape<'a>> },
    /// Items that are done or not.
    Checklist { items: Vec<ChecklistItemShape<'a>> },
    /// Done or not done.
    Done {
        /// The day it should be done by.
        #[serde(skip_serializing_if = "Option::is_none")]
        due: Option<Date>,
    },
    /// A percentage of completion, 0 to 100.
    Percent,
    /// Four outcomes described in words.
    Zones {
        /// What counts as a failure.
        #[serde(skip_serializing_if = "Option::is_none")]
        fail: Option<&'a str>,
        /// What was committed to.
        #[serde(skip_serializing_if = "Option::is_none")]
        commit: Option<&'a str>,
        /// The value to reach.
        #[serde(skip_serializing_if = "Option::is_none")]
        target: Option<&'a str>,
        /// A further value beyond the target.
        #[serde(skip_serializing_if = "Option::is_none")]
        stretch: Option<&'a str>,
    },
    /// A number not yet known: recording it is the result.
    Baseline {
        /// What the number counts.
        #[serde(skip_serializing_if = "Option::is_none")]
        unit: Option<UnitShape<'a>>,
    },
}

/// What a number counts.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Unit"))]
pub(crate) struct UnitShape<'a> {
    /// What people read.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 500)))]
    name: &'a str,
    /// How many decimals to show.
    #[serde(skip_serializing_if = "Option::is_none")]
    decimals: Option<u8>,
}

/// What a number is meant to be on a day.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "PlanPoint"))]
pub(crate) struct PlanPointShape {
    /// The day.
    date: Date,
    /// The value of that day.
    value: Number,
}

/// The KPI that feeds a metric.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Feed"))]
pub(crate) struct FeedShape<'a> {
    /// Which.
    kpi: Shown<KpiId>,
    /// The part of it, where its readings are split; all of it where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    segment: Option<SegmentShape<'a>>,
    /// What it had fed when the cycle was closed; it counts from then on.
    #[serde(skip_serializing_if = "Option::is_none")]
    frozen: Option<Vec<DatedShape>>,
}

/// A step on the way.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Milestone"))]
pub(crate) struct MilestoneShape<'a> {
    /// Its name in the workspace: letters, digits, `-`, `_`.
    id: Shown<ItemId>,
    /// What people read.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 500)))]
    title: &'a str,
    /// How much it counts beside the others; 1 where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    weight: Option<Number>,
    /// The day it should be done by.
    #[serde(skip_serializing_if = "Option::is_none")]
    due: Option<Date>,
}

/// Something that is done or not.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "ChecklistItem"))]
pub(crate) struct ChecklistItemShape<'a> {
    /// Its name in the workspace: letters, digits, `-`, `_`.
    id: Shown<ItemId>,
    /// What people read.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 500)))]
    title: &'a str,
}

impl<'a> From<&'a Measure> for MeasureShape<'a> {
    fn from(measure: &'a Measure) -> Self {
        Self::Known(match measure {
            Measure::Metric(metric) => KnownMeasure::Metric {
                unit: metric.unit.as_ref().map(UnitShape::from),
                direction: Word::unless_default(metric.direction),
                baseline: metric.baseline.map(Number::from),
                target: metric.target.into(),
                stretch: metric.stretch.map(Number::from),
                mode: metric.mode.map(Word),
                plan: metric.plan.points().iter().map(PlanPointShape::from).collect(),
                feed: metric.feed.as_ref().map(FeedShape::from),
            },
            Measure::Stay(stay) => stay_shape(stay),
            Measure::Milestones(items) => KnownMeasure::Milestones {
                items: items.iter().map(MilestoneShape::from).collect(),
            },
            Measure::Checklist(items) => KnownMeasure::Checklist {
                items: items
                    .iter()
                    .map(|item| ChecklistItemShape {
                        id: Shown(item.id),
                        title: item.title.as_str(),
                    })
                    .collect(),
            },
            Measure::Done { due } => KnownMeasure::Done { due: due.map(Date) },
            Measure::Percent => KnownMeasure::Percent,
            Measure::Zones(zones) => KnownMeasure::Zones {
                fail: text_or_none(&zones.fail),
                commit: text_or_none(&zones.commit),
                target: text_or_none(&zones.target),
                stretch: text_or_none(&zones.stretch),
            },
            Measure::Baseline { unit } => KnownMeasure::Baseline {
                unit: unit.as_ref().map(UnitShape::from),
            },
            Measure::Unknown(_) => return Self::Unknown,
        })
    }
}

fn stay_shape(stay: &Stay) -> KnownMeasure<'_> {
    let (above, below) = match stay.corridor {
        Corridor::Above(low) => (Some(low), None),
        Corridor::Below(high) => (None, Some(high)),
        Corridor::Within(bounds) => (Some(bounds.low()), Some(bounds.high())),
    };
    KnownMeasure::Stay {
        unit: stay.unit.as_ref().map(UnitShape::from),
        above: above.map(Number::from),
        below: below.map(Number::from),
        margin: stay.margin.map(Number::from),
        held_by: Word::unless_default(stay.held_by),
    }
}

impl<'a> From<&'a Unit> for UnitShape<'a> {
    fn from(unit: &'a Unit) -> Self {
        Self {
            name: unit.name.as_str(),
            decimals: unit.decimals,
        }
    }
}

impl<'a> From<&'a Feed> for FeedShape<'a> {
    fn from(feed: &'a Feed) -> Self {
        Self {
            kpi: Shown(feed.kpi),
            segment: feed.segment.as_ref().map(SegmentShape),
            frozen: feed.frozen.as_ref().map(dated_shapes),
        }
    }
}

impl From<&PlanPoint> for PlanPointShape {
    fn from(point: &PlanPoint) -> Self {
        Self {
            date: Date(point.date),
            value: point.value.into(),
        }
    }
}

impl<'a> From<&'a Milestone> for MilestoneShape<'a> {
    fn from(milestone: &'a Milestone) -> Self {
        Self {
            id: Shown(milestone.id),
            title: milestone.title.as_str(),
            weight: Number::unless(milestone.weight.get(), 1.0),
            due: milestone.due.map(Date),
        }
    }
}
