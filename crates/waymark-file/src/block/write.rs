//! Numbers written into cells of the grid, and the edits that do so.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use waymark_core::kpi::{Cell, EntryFault, Typing, history, target_of, target_of_part};
use waymark_core::{
    Aim, Edit, Id, Kpi, KpiChange, KpiId, KpiReadingId, KpiSource, Period, Segment, Targets, Value, Workspace,
};

/// What the cells of the grid hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sheet {
    /// What was read.
    #[default]
    Values,
    /// The targets of single periods.
    Targets,
}

/// A number for one cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Write {
    /// The KPI.
    pub kpi: KpiId,
    /// The part of it.
    pub part: Option<Segment>,
    /// The period.
    pub period: Period,
    /// The number; none empties the cell.
    pub value: Option<Value>,
}

/// Why nothing can be written into a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lock {
    /// The KPI is computed from others.
    Computed,
    /// The period has not begun.
    NotBegun,
    /// The KPI has periods of another length.
    OtherLength,
    /// The readings are split, and what stands here is their sum or average.
    Split,
    /// What it is held against is a range.
    Range,
    /// A part has one target for every period.
    PartTarget,
    /// The KPI is not there any more.
    Gone,
}

/// What writing comes to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Written {
    /// What does it.
    pub edits: Vec<Edit>,
    /// What changes.
    pub changes: Vec<Change>,
    /// How many cells hold that already.
    pub unchanged: usize,
    /// What cannot be written, and why.
    pub locked: Vec<(Write, Lock)>,
}

/// One cell that changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What is written.
    pub write: Write,
    /// What stood there; told of the first [`TOLD_MAX`] only.
    pub before: Option<Value>,
}

/// Of how many changes it is told what stood there before.
pub const TOLD_MAX: usize = 100;

/// Why nothing can be written into the cell of a KPI, or of a part of it, in a period.
pub fn lock(kpi: &Kpi, part: Option<&Segment>, period: Period, sheet: Sheet, today: NaiveDate) -> Option<Lock> {
    match sheet {
        Sheet::Values if !matches!(kpi.source, KpiSource::Readings(_)) => Some(Lock::Computed),
        Sheet::Values | Sheet::Targets if period.frequency() != kpi.frequency => Some(Lock::OtherLength),
        Sheet::Values if period.start() > today => Some(Lock::NotBegun),
        Sheet::Values => None,
        Sheet::Targets if matches!(kpi.aim, Aim::Within(_)) => Some(Lock::Range),
        Sheet::Targets => part.map(|_| Lock::PartTarget),
    }
}

/// What it takes to write numbers into cells, each cell once.
pub fn written(
    workspace: &Workspace,
    writes: Vec<Write>,
    sheet: Sheet,
    today: NaiveDate,
    new_id: &mut dyn FnMut() -> Id,
) -> Written {
    match sheet {
        Sheet::Values => values_written(workspace, writes, today, new_id),
        Sheet::Targets => targets_written(workspace, writes),
    }
}

fn values_written(
    workspace: &Workspace,
    writes: Vec<Write>,
    today: NaiveDate,
    new_id: &mut dyn FnMut() -> Id,
) -> Written {
    let mut written = Written::default();
    // The readings of each KPI are looked up once, however many of its cells are written.
    let mut typings: BTreeMap<KpiId, Typing<'_>> = BTreeMap::new();
    for write in writes {
        let Some(kpi) = workspace.kpi(write.kpi) else {
            written.locked.push((write, Lock::Gone));
            continue;
        };
        let typing = typings.entry(kpi.id).or_insert_with(|| Typing::new(workspace, kpi));
        let cell = Cell {
            part: write.part.clone(),
            period: write.period,
            value: write.value,
            by: None,
        };
        match typing.edits(&cell, || KpiReadingId::new(new_id()), today) {
            Err(EntryFault::IsComputed) => written.locked.push((write, Lock::Computed)),
            Err(EntryFault::NotBegun) => written.locked.push((write, Lock::NotBegun)),
            Ok(edits) if edits.is_empty() => written.unchanged += 1,
            Ok(edits) => {
                written.edits.extend(edits);
                let before = (written.changes.len() < TOLD_MAX)
                    .then(|| value_before(workspace, &write, today))
                    .flatten();
                written.changes.push(Change { write, before });
            }
        }
    }
    written
}

fn value_before(workspace: &Workspace, write: &Write, today: NaiveDate) -> Option<Value> {
    let known = history(workspace, write.kpi, write.part.as_ref(), &[write.period], today).pop()??;
    known.value.ok()
}

fn targets_written(workspace: &Workspace, writes: Vec<Write>) -> Written {
    let mut written = Written::default();
    let mut aims: BTreeMap<KpiId, Aim> = BTreeMap::new();
    for write in writes {
        let Some(kpi) = workspace.kpi(write.kpi) else {
            written.locked.push((write, Lock::Gone));
            continue;
        };
        // The day on which it is written says nothing of targets.
        if let Some(lock) = lock(
            kpi,
            write.part.as_ref(),
            write.period,
            Sheet::Targets,
            write.period.start(),
        ) {
            written.locked.push((write, lock));
            continue;
        }
        let aim = aims.entry(kpi.id).or_insert_with(|| kpi.aim.clone());
        let next = with_target(aim, write.period, write.value);
        if next == *aim {
            written.unchanged += 1;
            continue;
        }
        *aim = next;
        let before = match &write.part {
            Some(part) => target_of_part(kpi, part, write.period),
            None => target_of(kpi, write.period),
        };
        written.changes.push(Change {
            before: before.and_then(|held| held.level()),
            write,
        });
    }
    let changed = aims
        .into_iter()
        .filter(|(id, aim)| workspace.kpi(*id).is_some_and(|kpi| kpi.aim != *aim));
    written.edits = changed
        .map(|(id, aim)| Edit::ChangeKpi(id, KpiChange::Aim(aim)))
        .collect();
    written
}

/// The same aim with another target of its own for a period, or with none; a range stays as it is.
fn with_target(aim: &Aim, period: Period, value: Option<Value>) -> Aim {
    let with = |targets: &Targets| Targets {
        own: targets.own.with(period.start(), period.end(), value),
        ..targets.clone()
    };
    match aim {
        Aim::Higher(targets) => Aim::Higher(with(targets)),
        Aim::Lower(targets) => Aim::Lower(with(targets)),
        Aim::Within(range) => Aim::Within(*range),
    }
}
