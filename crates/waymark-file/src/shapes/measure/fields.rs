//! How a measure is read from its fields.

use waymark_core::{
    ChecklistItem, Corridor, Direction, Feed, Foreign, HeldBy, ItemId, KpiId, Measure, Metric, Milestone, Plan,
    PlanPoint, ScoringMode, Stay, Unit, Zones,
};

use crate::fault::{Fault, FaultKind};
use crate::fields::{Fields, field_of, type_of};
use crate::foreign::{compact, pointer};
use crate::scalars::{date, date_text, id, label, small, text, title, value, weight};
use crate::shapes::kpi::{dated_values, segment_of};
use crate::shapes::variant::Words;

/// Reads the field `measure`; a type of a later version is kept as a whole.
pub(in crate::shapes) fn measure(fields: &mut Fields<'_>) -> Result<Measure, Fault> {
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
        plan: plan(fields)?,
        feed: feed(fields)?,
    })
}

/// Reads the field `plan`; absent where the way is a straight line.
fn plan(fields: &mut Fields<'_>) -> Result<Plan, Fault> {
    if fields.peek("plan").is_none() {
        return Ok(Plan::default());
    }
    let points = fields.objects("plan", plan_point)?;
    Plan::new(points).map_err(|fault| fields.fault("plan", FaultKind::Plan(fault)))
}

fn plan_point(fields: &mut Fields<'_>) -> Result<(PlanPoint, String), Fault> {
    let point = PlanPoint {
        date: fields.required("date", date)?,
        value: fields.required("value", value)?,
    };
    Ok((point, date_text(point.date)))
}

/// Reads the field `feed`; one by a part of a later version is kept and stands for none.
fn feed(fields: &mut Fields<'_>) -> Result<Option<Feed>, Fault> {
    let Some(raw) = fields.peek("feed") else {
        return Ok(None);
    };
    let segment = field_of(raw, "segment").filter(|raw| *raw != "null");
    let known = segment.map(segment_of);
    if known == Some(None) {
        fields.take("feed");
        fields.keep("feed", raw);
        return Ok(None);
    }
    fields.object("feed", |fields| {
        fields.take("segment");
        Ok(Feed {
            kpi: fields.required("kpi", id(KpiId::parse))?,
            segment: known.flatten(),
            frozen: match fields.peek("frozen") {
                Some(_) => Some(dated_values(fields, "frozen")?),
                None => None,
            },
        })
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

pub(in crate::shapes) fn unit(fields: &mut Fields<'_>) -> Result<Option<Unit>, Fault> {
    fields.object("unit", |fields| {
        Ok(Unit {
            name: fields.required("name", label)?,
            decimals: fields.optional("decimals", small)?,
        })
    })
}
