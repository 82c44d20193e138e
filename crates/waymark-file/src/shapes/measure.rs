//! How a key result is measured, in a file: the field `measure` with its `type`.

use serde::{Serialize, Serializer};
use serde_json::value::RawValue;
use waymark_core::{
    ChecklistItem, Corridor, Direction, Foreign, HeldBy, ItemId, Measure, Metric, Milestone, ScoringMode, Stay, Unit,
    Zones,
};

use super::text_or_none;
use super::variant::{Word, Words};
use crate::fault::{Fault, FaultKind};
use crate::fields::{Fields, type_of};
use crate::foreign::{compact, pointer};
use crate::scalars::{Date, Number, Shown, date, id, label, small, text, title, value, weight};

/// How a key result is measured.
#[derive(Serialize)]
#[serde(untagged)]
pub(crate) enum MeasureShape<'a> {
    Known(KnownMeasure<'a>),
    #[serde(serialize_with = "as_it_came")]
    Unknown(&'a Foreign),
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

/// Writes what was kept; `null` should it not be JSON, which only happens to what this crate has not read.
pub(super) fn as_it_came<S: Serializer>(foreign: &Foreign, serializer: S) -> Result<S::Ok, S::Error> {
    let raw = foreign
        .as_str()
        .and_then(|text| serde_json::from_str::<&RawValue>(text).ok());
    raw.serialize(serializer)
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
            Measure::Unknown(foreign) => return Self::Unknown(foreign),
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

/// Reads the field `measure`; a type of a later version is kept as a whole.
pub(super) fn measure(fields: &mut Fields<'_>) -> Result<Measure, Fault> {
    let Some(raw) = fields.peek("measure") else {
        return Err(fields.fault("measure", FaultKind::Missing));
    };
    let read: fn(&mut Fields<'_>) -> Result<Measure, Fault> = match type_of(raw).as_deref() {
        Some("metric") => |fields| metric(fields).map(Measure::Metric),
        Some("stay") => |fields| stay(fields).map(Measure::Stay),
        Some("milestones") => |fields| fields.objects("items", milestone).map(Measure::Milestones),
        Some("checklist") => |fields| fields.objects("items", checklist_item).map(Measure::Checklist),
        Some("done") => |fields| {
            Ok(Measure::Done {
                due: fields.optional("due", date)?,
            })
        },
        Some("percent") => |_| Ok(Measure::Percent),
        Some("zones") => |fields| zones(fields).map(Measure::Zones),
        Some("baseline") => |fields| Ok(Measure::Baseline { unit: unit(fields)? }),
        Some(_) => {
            fields.take("measure");
            fields.note_unknown("measure");
            return Ok(Measure::Unknown(Foreign::new(&compact(raw))));
        }
        None => {
            let at = pointer("/measure", "type");
            return Err(Fault::new(at, FaultKind::Missing));
        }
    };
    let measure = fields.object("measure", |fields| {
        fields.take("type");
        read(fields)
    })?;
    match measure {
        Some(measure) if measure.has_duplicate_items() => Err(fields.fault("measure", FaultKind::DuplicateItem)),
        Some(measure) => Ok(measure),
        None => Err(fields.fault("measure", FaultKind::Missing)),
    }
}

fn metric(fields: &mut Fields<'_>) -> Result<Metric, Fault> {
    Ok(Metric {
        unit: unit(fields)?,
        direction: fields.variant("direction", Direction::of_word).unwrap_or_default(),
        baseline: fields.optional("baseline", value)?,
        target: fields.required("target", value)?,
        stretch: fields.optional("stretch", value)?,
        mode: fields.variant("mode", ScoringMode::of_word),
    })
}

fn stay(fields: &mut Fields<'_>) -> Result<Stay, Fault> {
    let unit = unit(fields)?;
    let above = fields.optional("above", value)?;
    let below = fields.optional("below", value)?;
    let corridor = match (above, below) {
        (Some(low), None) => Corridor::Above(low),
        (None, Some(high)) => Corridor::Below(high),
        (Some(low), Some(high)) => {
            Corridor::within(low, high).map_err(|fault| fields.fault("below", FaultKind::Corridor(fault)))?
        }
        (None, None) => return Err(fields.fault("above", FaultKind::Missing)),
    };
    Ok(Stay {
        unit,
        corridor,
        margin: fields.optional("margin", value)?,
        held_by: fields.variant("heldBy", HeldBy::of_word).unwrap_or_default(),
    })
}

fn milestone(fields: &mut Fields<'_>) -> Result<(Milestone, String), Fault> {
    let milestone = Milestone {
        id: fields.required("id", id(ItemId::parse))?,
        title: fields.required("title", title)?,
        weight: fields.or_default("weight", weight)?,
        due: fields.optional("due", date)?,
    };
    let id = milestone.id.to_string();
    Ok((milestone, id))
}

fn checklist_item(fields: &mut Fields<'_>) -> Result<(ChecklistItem, String), Fault> {
    let item = ChecklistItem {
        id: fields.required("id", id(ItemId::parse))?,
        title: fields.required("title", title)?,
    };
    let id = item.id.to_string();
    Ok((item, id))
}

fn zones(fields: &mut Fields<'_>) -> Result<Zones, Fault> {
    Ok(Zones {
        fail: fields.or_default("fail", text)?,
        commit: fields.or_default("commit", text)?,
        target: fields.or_default("target", text)?,
        stretch: fields.or_default("stretch", text)?,
    })
}

fn unit(fields: &mut Fields<'_>) -> Result<Option<Unit>, Fault> {
    fields.object("unit", |fields| {
        Ok(Unit {
            name: fields.required("name", label)?,
            decimals: fields.optional("decimals", small)?,
        })
    })
}
