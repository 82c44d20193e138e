//! What shall go on, how, and in which cycle (C-3).

use chrono::Days;

use crate::goal::{
    CalendarCycle, Cycle, CycleId, CycleKind, FinalGrade, KeyResultId, Objective, ObjectiveId, Settings, Span, State,
    Verdict,
};
use crate::workspace::Workspace;

/// What shall go on, how, and in which cycle.
#[derive(Clone, Debug, PartialEq)]
pub struct CarryPlan {
    /// Where to.
    pub to: Destination,
    /// Whether what is made goes on with what it is made from.
    pub tie: Tie,
    /// What goes along, in the order in which it shall stand there.
    pub goals: Vec<Carried>,
}

/// The cycle that goals are carried into.
#[derive(Clone, Debug, PartialEq)]
pub enum Destination {
    /// One that is there.
    There(CycleId),
    /// One that is made on the spot.
    New(Cycle),
}

/// Whether what is made goes on with what it is made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tie {
    /// It goes on with it, and both ends show the link.
    GoesOn,
    /// It is a copy that knows nothing of it.
    Copy,
}

/// An objective that goes along, and those of its key results that do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// Which.
    pub objective: ObjectiveId,
    /// Its key results that go along, and how.
    pub key_results: Vec<(KeyResultId, Way)>,
}

/// How a key result goes on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Way {
    /// From where it ended to the same target: what is left.
    #[default]
    Fresh,
    /// As if the cycle had not ended: with its check-ins, from its own first day.
    WithProgress,
    /// From the same baseline to the same target, without check-ins.
    Structure,
}

impl CarryPlan {
    /// What is proposed to go on: all that was not dropped, while or after it was worked on.
    pub fn proposed(workspace: &Workspace, from: CycleId, to: Destination, way: Way) -> Self {
        let goals = workspace.objectives_in(from);
        let goals = goals.filter(|one| goes_on(&one.state, one.grade.as_ref()));
        Self {
            to,
            tie: Tie::GoesOn,
            goals: goals.map(|one| Carried::of(workspace, one, way)).collect(),
        }
    }

    /// Plain copies of objectives: their shape, and nothing that came of them.
    pub fn copies(workspace: &Workspace, of: &[ObjectiveId], to: Destination) -> Self {
        let goals = of.iter().filter_map(|id| workspace.objective(*id));
        Self {
            to,
            tie: Tie::Copy,
            goals: goals.map(|one| Carried::of(workspace, one, Way::Structure)).collect(),
        }
    }
}

impl Carried {
    /// An objective with all key results that were not dropped.
    fn of(workspace: &Workspace, objective: &Objective, way: Way) -> Self {
        let key_results = workspace.key_results_of(objective.id);
        let key_results = key_results.filter(|one| goes_on(&one.state, one.grade.as_ref()));
        Self {
            objective: objective.id,
            key_results: key_results.map(|one| (one.id, way)).collect(),
        }
    }
}

fn goes_on(state: &State, grade: Option<&FinalGrade>) -> bool {
    let verdict = grade.and_then(|grade| grade.verdict);
    match (state, verdict) {
        (State::Dropped { .. }, _) | (_, Some(Verdict::Drop)) => false,
        (State::Active | State::Paused { .. }, Some(Verdict::Keep | Verdict::Change) | None) => true,
    }
}

/// The days of the cycle that follows one: the next of the calendar, or as many days again.
pub fn following(cycle: &Cycle, settings: &Settings) -> Option<Span> {
    match cycle.kind {
        CycleKind::Quarter | CycleKind::Year | CycleKind::Month => {
            CalendarCycle::after(cycle.span, cycle.kind, settings.fiscal_year_start).map(|next| next.span)
        }
        CycleKind::Free => {
            let start = cycle.span.end().succ_opt()?;
            let more = u64::try_from(cycle.span.days() - 1).ok()?;
            Span::new(start, start.checked_add_days(Days::new(more))?).ok()
        }
    }
}
