//! Edits of a KPI's readings.

use chrono::NaiveDate;

use super::{Refusal, kpi, people, require_new, require_past};
use crate::goal::{
    DimensionKind, Foreign, Kpi, KpiId, KpiReading, KpiReadingId, KpiReadingKey, KpiSource, PersonId, Segment, Text,
    Value,
};
use crate::workspace::{Record, RecordKey, Workspace};

/// A reading of a KPI to be recorded.
#[derive(Clone, Debug, PartialEq)]
pub struct NewKpiReading {
    /// The name that it shall have.
    pub id: KpiReadingId,
    /// What it is a reading of.
    pub kpi: KpiId,
    /// The day it speaks of; today or earlier.
    pub date: NaiveDate,
    /// The part it speaks of.
    pub segment: Option<Segment>,
    /// What was read.
    pub value: Value,
    /// What happened.
    pub note: Text,
    /// Who makes it.
    pub by: Option<PersonId>,
}

pub(super) fn add(
    next: &mut Workspace,
    new: &NewKpiReading,
    replaces: Option<KpiReadingId>,
    today: NaiveDate,
) -> Result<(), Refusal> {
    let kpi = kpi::require_kpi(next, new.kpi)?.clone();
    let key = KpiReadingKey {
        kpi: new.kpi,
        id: new.id,
    };
    require_new(next, RecordKey::KpiReading(key))?;
    require_measured(&kpi)?;
    let corrected = replaces.and_then(|id| next.reading(KpiReadingKey { kpi: new.kpi, id }));
    // A correction may speak of the same part as before, even if that has left or the KPI is split otherwise by now.
    if corrected.is_none_or(|corrected| corrected.segment != new.segment) {
        require_segment(next, &kpi, new.segment.as_ref())?;
    }
    people::require_person(next, new.by)?;
    require_past(new.date, today)?;
    let reading = KpiReading {
        id: new.id,
        kpi: new.kpi,
        date: new.date,
        segment: new.segment.clone(),
        sequence: next.next_reading(new.kpi),
        value: new.value,
        note: new.note.clone(),
        by: new.by,
        replaces,
        withdrawn: false,
        foreign: Foreign::default(),
    };
    next.put(reading.into());
    Ok(())
}

pub(super) fn correct(
    next: &mut Workspace,
    of: KpiReadingKey,
    with: &NewKpiReading,
    today: NaiveDate,
) -> Result<(), Refusal> {
    // A reading is corrected in its own log: one of another KPI is not there.
    let corrected = KpiReadingKey {
        kpi: with.kpi,
        id: of.id,
    };
    if of != corrected || next.reading(of).is_none() {
        return Err(Refusal::Missing(RecordKey::KpiReading(corrected)));
    }
    add(next, with, Some(of.id), today)
}

pub(super) fn set_withdrawn(next: &mut Workspace, key: KpiReadingKey, withdrawn: bool) -> Result<(), Refusal> {
    let reading = next.reading(key).ok_or(Refusal::Missing(RecordKey::KpiReading(key)))?;
    let changed = reading.with(|reading| reading.withdrawn = withdrawn);
    next.put(Record::KpiReading(changed));
    Ok(())
}

/// Refuses a KPI that has no readings of its own.
fn require_measured(kpi: &Kpi) -> Result<(), Refusal> {
    match kpi.source {
        KpiSource::Readings(_) => Ok(()),
        KpiSource::Formula(_) | KpiSource::Unknown(_) => Err(Refusal::IsComputed(kpi.id)),
    }
}

/// Refuses a part that is not of the kind that the KPI is split by, or a person or team that is not there.
fn require_segment(workspace: &Workspace, kpi: &Kpi, segment: Option<&Segment>) -> Result<(), Refusal> {
    let kind = kpi.dimension.as_ref().map(|dimension| &dimension.kind);
    match (segment, kind) {
        (None, _) => Ok(()),
        (Some(Segment::Person(id)), Some(DimensionKind::Person)) => people::require_person(workspace, Some(*id)),
        (Some(Segment::Team(id)), Some(DimensionKind::Team)) => people::require_team(workspace, Some(*id)),
        (Some(Segment::Named(_)), Some(DimensionKind::Region | DimensionKind::Product | DimensionKind::Free(_))) => {
            Ok(())
        }
        (Some(Segment::Person(_) | Segment::Team(_) | Segment::Named(_)), _) => Err(Refusal::SegmentDoesNotFit),
    }
}
