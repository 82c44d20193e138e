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

#[cfg(test)]
mod tests {
    use waymark_core::{Aggregation, KpiLevel, KpiRole, Thresholds, Title, WorkspaceId, apply};
    use waymark_core::{Course, DatedValues, FiscalMonth, Foreign, Frequency, Head, Rank, Record, Settings, Text};

    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
    }

    fn value(number: f64) -> Value {
        Value::new(number).unwrap()
    }

    fn around(month: u32, frequency: Frequency) -> Period {
        let day = NaiveDate::from_ymd_opt(2026, month, 10).unwrap();
        Period::around(day, frequency, FiscalMonth::default()).unwrap()
    }

    /// A workspace with one KPI, "sales", whose target is 100 a period.
    fn workspace(frequency: Frequency) -> Workspace {
        let kpi = Kpi {
            id: KpiId::parse("sales").unwrap(),
            title: Title::new("Sales").unwrap(),
            definition: Text::default(),
            unit: None,
            frequency,
            source: KpiSource::Readings(Aggregation::Sum),
            aim: Aim::Higher(Targets {
                course: Course::One(value(100.0)),
                own: DatedValues::default(),
            }),
            thresholds: Thresholds::default(),
            benchmarks: Vec::new(),
            dimension: None,
            owner: None,
            team: None,
            level: KpiLevel::default(),
            group: None,
            role: KpiRole::default(),
            tags: Vec::new(),
            rank: Rank::FIRST,
            foreign: Foreign::default(),
        };
        let head = Head {
            id: WorkspaceId::parse("w").unwrap(),
            title: Title::new("Sales").unwrap(),
            settings: Settings::default(),
            foreign: Foreign::default(),
        };
        Workspace::from_records(head, [Record::from(kpi)])
    }

    fn write(period: Period, number: Option<f64>) -> Write {
        Write {
            kpi: KpiId::parse("sales").unwrap(),
            part: None,
            period,
            value: number.map(value),
        }
    }

    /// Writes a number, and gives what that comes to with the workspace after it.
    fn done(before: &Workspace, write: Write, sheet: Sheet) -> (Written, Workspace) {
        let mut new_id = || Id::parse(&format!("r{}", before.all_readings().count())).unwrap();
        let written = written(before, vec![write], sheet, today(), &mut new_id);
        let after = apply(before, &Edit::Together(written.edits.clone()), today()).unwrap();
        (written, after)
    }

    /// Holds what stood in a cell before a number was written, and what stands there then.
    #[track_caller]
    fn check_written(
        before: &Workspace,
        write: Write,
        sheet: Sheet,
        expected: (Option<f64>, Option<f64>),
    ) -> Workspace {
        let period = write.period;
        let (written, after) = done(before, write, sheet);
        let kpi = after.kpi(KpiId::parse("sales").unwrap()).unwrap();
        let now = match sheet {
            Sheet::Values => {
                let known = history(&after, kpi.id, None, &[period], today()).pop().flatten();
                known.and_then(|known| known.value.ok())
            }
            Sheet::Targets => target_of(kpi, period).and_then(|held| held.level()),
        };
        let before = written.changes.first().and_then(|change| change.before);
        assert_eq!((before.map(Value::get), now.map(Value::get)), expected);
        after
    }

    #[test]
    fn a_number_is_written_corrected_and_taken_back_in_a_yearly_kpi_as_in_any() {
        for frequency in [Frequency::Week, Frequency::Month, Frequency::Quarter, Frequency::Year] {
            let period = around(11, frequency);
            let one = check_written(
                &workspace(frequency),
                write(period, Some(5.0)),
                Sheet::Values,
                (None, Some(5.0)),
            );
            let two = check_written(&one, write(period, Some(6.0)), Sheet::Values, (Some(5.0), Some(6.0)));
            check_written(&two, write(period, None), Sheet::Values, (Some(6.0), None));
        }
    }

    #[test]
    fn a_target_of_a_period_takes_the_place_of_the_usual_one_until_it_is_emptied() {
        let october = around(10, Frequency::Month);
        let usual = workspace(Frequency::Month);
        let own = check_written(
            &usual,
            write(october, Some(80.0)),
            Sheet::Targets,
            (Some(100.0), Some(80.0)),
        );
        check_written(&own, write(october, None), Sheet::Targets, (Some(80.0), Some(100.0)));
        check_written(
            &own,
            write(around(9, Frequency::Month), Some(70.0)),
            Sheet::Targets,
            (Some(100.0), Some(70.0)),
        );
    }

    #[test]
    fn targets_of_periods_that_have_not_begun_can_be_written_and_values_cannot() {
        let december = around(12, Frequency::Month);
        let before = workspace(Frequency::Month);
        check_written(
            &before,
            write(december, Some(90.0)),
            Sheet::Targets,
            (Some(100.0), Some(90.0)),
        );
        let (written, _) = done(&before, write(december, Some(90.0)), Sheet::Values);
        assert_eq!(written.locked, [(write(december, Some(90.0)), Lock::NotBegun)]);
    }

    #[test]
    fn the_same_number_changes_nothing() {
        let october = around(10, Frequency::Month);
        let (_, once) = done(&workspace(Frequency::Month), write(october, Some(80.0)), Sheet::Targets);
        let (again, _) = done(&once, write(october, Some(80.0)), Sheet::Targets);
        assert_eq!((again.edits.len(), again.unchanged), (0, 1));
    }
}
