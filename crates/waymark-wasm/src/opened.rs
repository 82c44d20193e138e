//! What opening a goal file says: what is in it, and what had to be put right.

use serde::Serialize;
use tsify::Tsify;
use waymark_core::order::sorted_by;
use waymark_core::{Cycle, RecordKey, Shared, Workspace};
use waymark_file::record_key_text;

use crate::plain::{Day, Name};
use crate::problem::Reason;
use crate::words::{CycleKind, CycleState};

/// A goal file that was opened.
#[derive(Clone, Debug, PartialEq, Serialize, Tsify)]
#[tsify(missing_as_null)]
pub struct Opened<'a> {
    /// What is in it.
    pub workspace: Summary<'a>,
    /// What had to be put right; nothing of the file is lost by it.
    pub repairs: Vec<Repair<'a>>,
}

/// What is in a workspace.
#[derive(Clone, Debug, PartialEq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
#[tsify(missing_as_null)]
pub struct Summary<'a> {
    /// Its id, by which copies of it are recognised.
    pub id: Name,
    /// Its name among people.
    pub title: &'a str,
    /// Its cycles, in order of their days.
    pub cycles: Vec<CycleSummary<'a>>,
    /// How many people it has.
    pub people: usize,
    /// How many teams it has.
    pub teams: usize,
    /// How many objectives it has.
    pub objectives: usize,
    /// How many key results it has.
    pub key_results: usize,
    /// How many check-ins it has.
    pub check_ins: usize,
    /// How many initiatives it has.
    pub initiatives: usize,
    /// How many KPIs it has.
    pub kpis: usize,
    /// How many readings its KPIs have.
    pub readings: usize,
    /// How many funnels it has.
    pub funnels: usize,
}

/// A cycle, and how many objectives are in it.
#[derive(Clone, Debug, PartialEq, Serialize, Tsify)]
#[tsify(missing_as_null)]
pub struct CycleSummary<'a> {
    /// Its id.
    pub id: Name,
    /// Its label.
    pub title: &'a str,
    /// How it was cut from the calendar.
    pub kind: CycleKind,
    /// Its first day.
    pub start: Day,
    /// Its last day.
    pub end: Day,
    /// Where it stands in its life.
    pub state: CycleState,
    /// How many objectives are in it.
    pub objectives: usize,
}

/// One thing that opening had to put right.
#[derive(Clone, Debug, PartialEq, Serialize, Tsify)]
#[tsify(missing_as_null)]
pub struct Repair<'a> {
    /// A JSON pointer to the place in the file.
    pub at: &'a str,
    /// What was done.
    pub what: RepairKind,
    /// Why the record cannot be read, where it was set aside.
    pub reason: Option<Reason>,
    /// The record that is named and is not there, as in `person/mira`, where a reference was cleared.
    pub named: Option<String>,
}

/// What was done to put something right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub enum RepairKind {
    /// The record, or the whole list, cannot be read; it is kept as it came.
    SetAside,
    /// The field says something that this version does not know; it is kept as it came.
    UnknownVariant,
    /// The field names a record that is not there and counts as empty; it is kept as it came.
    ReferenceCleared,
    /// The record served itself, or its formula asked for its own number, through others; its parent, or what the formula
    /// asked for, was taken away.
    LoopBroken,
}

impl<'a> Opened<'a> {
    pub(crate) fn of(opened: &'a waymark_file::Opened) -> Self {
        Self {
            workspace: Summary::of(&opened.workspace),
            repairs: opened.repairs.iter().map(Repair::of).collect(),
        }
    }
}

impl<'a> Summary<'a> {
    fn of(workspace: &'a Workspace) -> Self {
        Self {
            id: Name(workspace.head().id.id()),
            title: workspace.head().title.as_str(),
            cycles: cycles_by_days(workspace)
                .into_iter()
                .map(|cycle| CycleSummary {
                    id: Name(cycle.id.id()),
                    title: cycle.title.as_str(),
                    kind: cycle.kind.into(),
                    start: Day(cycle.span.start()),
                    end: Day(cycle.span.end()),
                    state: cycle.state.into(),
                    objectives: workspace.objectives_in(cycle.id).count(),
                })
                .collect(),
            people: workspace.people().count(),
            teams: workspace.team_count(),
            objectives: workspace.objective_count(),
            key_results: workspace.key_result_count(),
            check_ins: workspace.check_in_count(),
            initiatives: workspace.initiatives().count(),
            kpis: workspace.kpi_count(),
            readings: workspace.all_readings().count(),
            funnels: workspace.funnels().count(),
        }
    }
}

impl<'a> Repair<'a> {
    fn of(repair: &'a waymark_file::Repair) -> Self {
        use waymark_file::RepairKind as Kind;
        let (what, reason, named): (_, _, Option<RecordKey>) = match repair.what {
            Kind::SetAside(fault) => (RepairKind::SetAside, Some(fault.into()), None),
            Kind::UnknownVariant => (RepairKind::UnknownVariant, None, None),
            Kind::ReferenceCleared { named } => (RepairKind::ReferenceCleared, None, Some(named)),
            Kind::LoopBroken => (RepairKind::LoopBroken, None, None),
        };
        Self {
            at: &repair.at,
            what,
            reason,
            named: named.map(record_key_text),
        }
    }
}

/// The cycles in order of their days, whatever day is today.
pub(crate) fn cycles_by_days(workspace: &Workspace) -> Vec<&Shared<Cycle>> {
    let place = |cycle: &Cycle| (cycle.span, cycle.id);
    sorted_by(workspace.cycles().collect(), |one, other| place(one).cmp(&place(other)))
}
