//! What typing a number for a period does to the readings of a KPI.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::edit::{Edit, NewKpiReading};
use crate::goal::{
    Kpi, KpiReading, KpiReadingId, KpiReadingKey, KpiSource, Period, PersonId, Segment, Shared, Text, Value,
};
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

/// The readings of a KPI, looked up once for any number of cells that are typed into.
#[derive(Debug)]
pub struct Typing<'a> {
    kpi: &'a Kpi,
    log: Log<'a, KpiReading>,
    /// Made when the first reading is taken back.
    families: OnceCell<Families>,
}

impl<'a> Typing<'a> {
    /// The readings of a KPI.
    pub fn new(workspace: &'a Workspace, kpi: &'a Kpi) -> Self {
        Self {
            kpi,
            log: workspace.readings(kpi.id),
            families: OnceCell::new(),
        }
    }

    /// The edits that make a period of the KPI come to a number; none where it comes to that already.
    ///
    /// The period has one reading then: the latest of it is corrected, others are taken back, all are kept. Without any,
    /// one is made on the last day of the period, or today while it runs. `new_id` gives the name of a new reading.
    ///
    /// # Errors
    /// [`EntryFault`] for a computed KPI and for a period that has not begun.
    pub fn edits(
        &self,
        cell: &Cell,
        new_id: impl FnOnce() -> KpiReadingId,
        today: NaiveDate,
    ) -> Result<Vec<Edit>, EntryFault> {
        if !matches!(self.kpi.source, KpiSource::Readings(_)) {
            return Err(EntryFault::IsComputed);
        }
        if cell.period.start() > today {
            return Err(EntryFault::NotBegun);
        }
        let last = cell.period.end().min(today);
        let mut there: Vec<&Shared<KpiReading>> = self
            .log
            .standing_within(cell.period.start(), last)
            .filter(|reading| is_spoken_of(self.kpi, cell, reading))
            .collect();
        let latest = there.pop();
        let mut edits: Vec<Edit> = there.iter().flat_map(|one| self.taken_back(one)).collect();
        match (latest, cell.value) {
            (None, None) => {}
            (Some(reading), Some(value)) if reading.value == value => {}
            (Some(reading), None) => edits.extend(self.taken_back(reading)),
            (Some(reading), Some(value)) => edits.push(Edit::CorrectReading {
                of: reading.key(),
                with: NewKpiReading {
                    note: reading.note.clone(),
                    ..new(self.kpi, cell, new_id(), reading.date, value)
                },
            }),
            (None, Some(value)) => edits.push(Edit::Read(new(self.kpi, cell, new_id(), last, value))),
        }
        Ok(edits)
    }

    /// Takes back a reading with all that it corrects and all other corrections of that, so that none of them speaks
    /// again.
    fn taken_back(&self, reading: &KpiReading) -> Vec<Edit> {
        let families = self.families.get_or_init(|| Families::of(&self.log));
        families.of_reading(reading).map(Edit::WithdrawReading).collect()
    }
}

/// Readings with their corrections, and theirs: which of them belong together.
#[derive(Debug, Default)]
struct Families {
    /// The first of the family that each reading belongs to: what it corrects in the end, or itself.
    firsts: BTreeMap<KpiReadingId, KpiReadingId>,
    /// Those of each family that were not taken back, oldest first.
    members: BTreeMap<KpiReadingId, Vec<KpiReadingKey>>,
}

impl Families {
    fn of(log: &Log<'_, KpiReading>) -> Self {
        let replaced: BTreeMap<KpiReadingId, KpiReadingId> = log
            .entries()
            .filter_map(|entry| Some((entry.id, entry.replaces?)))
            .collect();
        let count = log.entries().count();
        let mut families = Self::default();
        for entry in log.entries() {
            let chain = std::iter::successors(Some(entry.id), |id| replaced.get(id).copied());
            // A chain that bites itself is cut where it has met every reading.
            let first = chain.take(count).last().unwrap_or(entry.id);
            families.firsts.insert(entry.id, first);
            if !entry.withdrawn {
                families.members.entry(first).or_default().push(entry.key());
            }
        }
        families
    }

    fn of_reading(&self, reading: &KpiReading) -> impl Iterator<Item = KpiReadingKey> + '_ {
        let first = self.firsts.get(&reading.id);
        let members = first.and_then(|first| self.members.get(first));
        members.into_iter().flatten().copied()
    }
}

/// The edits that make a period of a KPI come to a number: [`Typing::edits`] for one cell.
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
    Typing::new(workspace, kpi).edits(cell, new_id, today)
}

/// Whether a number typed into a cell says what a reading says: without parts that of the parts it once had too.
fn is_spoken_of(kpi: &Kpi, cell: &Cell, reading: &KpiReading) -> bool {
    kpi.dimension.is_none() || reading.segment == cell.part
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
