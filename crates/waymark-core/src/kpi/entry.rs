//! What typing a number for a period does to the readings of a KPI.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::edit::{Edit, NewKpiReading};
use crate::goal::{Kpi, KpiReading, KpiReadingId, KpiSource, Period, PersonId, Segment, Shared, Text, Value};
use crate::workspace::{Log, Workspace};

/// A number of a KPI, or of one part of it, in a period.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// The part; none for a KPI that is not split, and for what belongs to no part.
    pub part: Option<Segment>,
    /// The period.
    pub period: Period,
    /// The number; none takes back what was read.
    pub value: Option<Value>,
    /// Who types it.
    pub by: Option<PersonId>,
}

/// Why a number cannot be typed for a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryFault {
    /// The KPI is computed from others.
    IsComputed,
    /// The period has not begun.
    NotBegun,
}

/// The edits that make a period of a KPI come to a number; none where it comes to that already.
///
/// The period has one reading then: the latest of it is corrected, others are taken back, all are kept. Without any, one
/// is made on the last day of the period, or today while it runs. `new_id` gives the name of a new reading.
///
/// # Errors
/// [`EntryFault`] for a computed KPI and for a period that has not begun.
pub fn typed(
    workspace: &Workspace,
    kpi: &Kpi,
    cell: &Cell,
    new_id: impl FnOnce() -> KpiReadingId,
    today: NaiveDate,
) -> Result<Vec<Edit>, EntryFault> {
    if !matches!(kpi.source, KpiSource::Readings(_)) {
        return Err(EntryFault::IsComputed);
    }
    if cell.period.start() > today {
        return Err(EntryFault::NotBegun);
    }
    let log = workspace.readings(kpi.id);
    let mut there: Vec<&Shared<KpiReading>> = log
        .standing()
        .filter(|reading| reading.date <= today && cell.period.has(reading.date) && is_spoken_of(kpi, cell, reading))
        .collect();
    let latest = there.pop();
    let mut edits: Vec<Edit> = there.iter().flat_map(|one| taken_back(&log, one)).collect();
    match (latest, cell.value) {
        (None, None) => {}
        (Some(reading), Some(value)) if reading.value == value => {}
        (Some(reading), None) => edits.extend(taken_back(&log, reading)),
        (Some(reading), Some(value)) => edits.push(Edit::CorrectReading {
            of: reading.key(),
            with: NewKpiReading {
                note: reading.note.clone(),
                ..new(kpi, cell, new_id(), reading.date, value)
            },
        }),
        (None, Some(value)) => {
            let date = cell.period.end().min(today);
            edits.push(Edit::Read(new(kpi, cell, new_id(), date, value)));
        }
    }
    Ok(edits)
}

/// Whether a number typed into a cell says what a reading says: without parts that of the parts it once had too.
fn is_spoken_of(kpi: &Kpi, cell: &Cell, reading: &KpiReading) -> bool {
    kpi.dimension.is_none() || reading.segment == cell.part
}

/// Takes back a reading with all that it corrects and all other corrections of that, so that none of them speaks again.
fn taken_back(log: &Log<'_, KpiReading>, reading: &KpiReading) -> Vec<Edit> {
    let entries: BTreeMap<KpiReadingId, &Shared<KpiReading>> = log.entries().map(|entry| (entry.id, entry)).collect();
    let first = |one: &KpiReading| {
        let before = |id: &KpiReadingId| entries.get(id).and_then(|one| one.replaces);
        let chain = std::iter::successors(Some(one.id), before);
        // A chain that bites itself is cut where it has met every reading.
        chain.take(entries.len()).last()
    };
    let root = first(reading);
    log.entries()
        .filter(|entry| !entry.withdrawn && first(entry) == root)
        .map(|entry| Edit::WithdrawReading(entry.key()))
        .collect()
}

fn new(kpi: &Kpi, cell: &Cell, id: KpiReadingId, date: NaiveDate, value: Value) -> NewKpiReading {
    NewKpiReading {
        id,
        kpi: kpi.id,
        date,
        segment: cell.part.clone(),
        value,
        note: Text::default(),
        by: cell.by,
    }
}
