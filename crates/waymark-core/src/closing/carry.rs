//! Carrying goals over into another cycle (C-3).

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::fresh::{Otherwise, among, fresh};
use super::plan::{Carried, CarryPlan, Destination, Tie, Way};
use crate::edit::{Edit, NewCheckIn, ObjectiveChange, Refusal};
use crate::goal::{
    CheckIn, CheckInId, Cycle, CycleId, CycleState, Id, Initiative, InitiativeId, KeyResult, KeyResultId, Measure,
    Objective, ObjectiveId, Parent, PersonId, Progress, Shared, Span, State,
};
use crate::kpi::with_scored_log;
use crate::scoreboard::Scoreboard;
use crate::workspace::{Log, RecordKey, Workspace};

/// What carries goals over.
#[derive(Clone, Debug, PartialEq)]
pub struct Carry {
    /// The one edit that does it.
    pub edit: Edit,
    /// The cycle that they are in then.
    pub cycle: CycleId,
    /// Which objective becomes which, in their order.
    pub objectives: Vec<(ObjectiveId, ObjectiveId)>,
    /// The key results that could not go on as asked, but only as their structure, and why.
    pub otherwise: Vec<(KeyResultId, Otherwise)>,
}

/// The edit that carries over what a plan says; `ids` gives names that nothing has yet.
///
/// Nothing of what is carried changes. What one carried objective serves or supports is the carried one where it goes
/// along; what lives in another open cycle stays; what is left behind is served no more.
///
/// # Errors
/// [`Refusal::Missing`] and [`Refusal::Closed`] for a cycle that nothing can be carried into.
pub fn carry_over(
    workspace: &Workspace,
    board: &Scoreboard,
    plan: &CarryPlan,
    ids: impl FnMut() -> Id,
) -> Result<Carry, Refusal> {
    Ok(Work::new(workspace, workspace, board, plan, ids)?.done(plan))
}

/// The edit that copies the goals of a template's cycle, their shape alone; `ids` gives names that nothing has yet.
///
/// Any workspace is a template. What was dropped in it stays there. People, teams and KPIs that this workspace does not have
/// are left out: such goals have no owner yet, and what a KPI fed is checked in by hand.
///
/// # Errors
/// [`Refusal::Missing`] and [`Refusal::Closed`] for a cycle that nothing can be copied into.
pub fn copy_template(
    workspace: &Workspace,
    board: &Scoreboard,
    template: &Workspace,
    from: CycleId,
    to: Destination,
    ids: impl FnMut() -> Id,
) -> Result<Carry, Refusal> {
    let plan = CarryPlan {
        tie: Tie::Copy,
        ..CarryPlan::proposed(template, from, to, Way::Structure)
    };
    Ok(Work::new(workspace, template, board, &plan, ids)?.done(&plan))
}

fn destination<'a>(workspace: &'a Workspace, to: &'a Destination) -> Result<&'a Cycle, Refusal> {
    let cycle: &Cycle = match to {
        Destination::New(cycle) => cycle,
        Destination::There(id) => workspace.cycle(*id).ok_or(Refusal::Missing(RecordKey::Cycle(*id)))?,
    };
    match cycle.state {
        CycleState::Planned | CycleState::Active => Ok(cycle),
        CycleState::Closed => Err(Refusal::Closed(cycle.id)),
    }
}

/// What is at hand while goals are carried over, and what came of it so far.
struct Work<'a, F> {
    /// What the goals are carried into.
    home: &'a Workspace,
    /// Where they come from; the same but for a template.
    workspace: &'a Workspace,
    board: &'a Scoreboard,
    tie: Tie,
    cycle: CycleId,
    span: Span,
    ids: F,
    edits: Vec<Edit>,
    objectives: Vec<(ObjectiveId, ObjectiveId)>,
    key_results: BTreeMap<KeyResultId, KeyResultId>,
    otherwise: Vec<(KeyResultId, Otherwise)>,
}

/// What is different about a key result that goes on.
struct Onward {
    measure: Measure,
    /// Its own first day, where its check-ins go along.
    start: Option<NaiveDate>,
    way: Way,
}

impl<'a, F: FnMut() -> Id> Work<'a, F> {
    fn new(
        home: &'a Workspace,
        workspace: &'a Workspace,
        board: &'a Scoreboard,
        plan: &CarryPlan,
        ids: F,
    ) -> Result<Self, Refusal> {
        let to = destination(home, &plan.to)?;
        Ok(Self {
            home,
            workspace,
            board,
            tie: plan.tie,
            cycle: to.id,
            span: to.span,
            ids,
            edits: Vec::new(),
            objectives: Vec::new(),
            key_results: BTreeMap::new(),
            otherwise: Vec::new(),
        })
    }

    fn done(mut self, plan: &CarryPlan) -> Carry {
        if let Destination::New(cycle) = &plan.to {
            self.edits.push(Edit::AddCycle(cycle.clone()));
        }
        plan.goals.iter().for_each(|carried| self.objective(carried));
        self.links();
        Carry {
            edit: Edit::Together(self.edits),
            cycle: self.cycle,
            objectives: self.objectives,
            otherwise: self.otherwise,
        }
    }

    fn objective(&mut self, carried: &Carried) {
        let workspace = self.workspace;
        let Some(old) = workspace.objective(carried.objective) else {
            return;
        };
        let id = ObjectiveId::new((self.ids)());
        self.objectives.push((old.id, id));
        let home = self.home;
        let stays = |parent: &Parent| is_open_elsewhere(home, old, self.cycle, *parent);
        self.edits.push(Edit::AddObjective(Objective {
            id,
            cycle: self.cycle,
            team: old.team.filter(|team| home.team(*team).is_some()),
            owner: self.at_home(old.owner),
            improves: old.improves.filter(|kpi| home.kpi(*kpi).is_some()),
            parent: old.parent.filter(stays),
            supports: old.supports.iter().copied().filter(stays).collect(),
            continues: self.continues(old.id),
            answer: None,
            state: worked_on(&old.state),
            grade: None,
            frozen: None,
            ..Objective::clone(old)
        }));
        for (key_result, way) in &carried.key_results {
            let own = workspace.key_result(*key_result).filter(|one| one.objective == old.id);
            if let Some(old) = own {
                self.key_result(old, id, *way);
            }
        }
    }

    fn key_result(&mut self, old: &KeyResult, objective: ObjectiveId, way: Way) {
        let onward = self.onward(old, way).unwrap_or_else(|why| {
            self.otherwise.push((old.id, why));
            self.structure(old)
        });
        let id = KeyResultId::new((self.ids)());
        self.key_results.insert(old.id, id);
        let is_fed = onward.measure.feed().is_some();
        let measure = onward.measure.clone();
        self.edits.push(Edit::AddKeyResult(KeyResult {
            id,
            objective,
            owner: self.at_home(old.owner),
            measure: onward.measure,
            start: onward.start,
            end: None,
            state: worked_on(&old.state),
            manual: None,
            continues: self.continues(old.id),
            grade: None,
            ..old.clone()
        }));
        match onward.way {
            Way::WithProgress => {
                self.check_ins(old, id, &measure, is_fed);
                self.initiatives(old, id);
            }
            Way::Fresh => self.initiatives(old, id),
            Way::Structure => {}
        }
    }

    fn onward(&self, old: &KeyResult, way: Way) -> Result<Onward, Otherwise> {
        match way {
            Way::Structure => Ok(self.structure(old)),
            Way::Fresh => {
                let known = self.board.key_result(old.id).ok_or(Otherwise::NothingRead)?;
                let left = fresh(self.workspace, old, known)?;
                Ok(Onward {
                    measure: among(self.home, left, self.span),
                    start: None,
                    way,
                })
            }
            Way::WithProgress => {
                let start = self
                    .workspace
                    .span_of(old)
                    .map_or(self.span.start(), |span| span.start());
                let span = Span::new(start, self.span.end()).map_err(|_| Otherwise::BeginsTooLate)?;
                Ok(Onward {
                    measure: among(self.home, old.measure.clone(), span),
                    start: Some(start),
                    way,
                })
            }
        }
    }

    fn structure(&self, old: &KeyResult) -> Onward {
        Onward {
            measure: among(self.home, old.measure.clone(), self.span),
            start: None,
            way: Way::Structure,
        }
    }

    /// The check-ins that count; where the KPI that fed it is gone, what it had fed becomes check-ins.
    fn check_ins(&mut self, old: &KeyResult, id: KeyResultId, measure: &Measure, is_fed: bool) {
        let (workspace, today) = (self.workspace, self.board.today());
        let mut copy = |log: &Log<'_>| {
            for check_in in log.standing_on(today) {
                let name = CheckInId::new((self.ids)());
                let new = copied(check_in, name, id, measure, is_fed);
                self.edits.extend(new.map(Edit::CheckIn));
            }
        };
        if is_fed {
            copy(&workspace.log(old.id));
        } else {
            with_scored_log(workspace, old, copy);
        }
    }

    /// The work that is not finished.
    fn initiatives(&mut self, old: &KeyResult, key_result: KeyResultId) {
        for initiative in self.workspace.initiatives_of(old.id) {
            match initiative.progress {
                Progress::Open | Progress::Doing => self.edits.push(Edit::AddInitiative(Initiative {
                    id: InitiativeId::new((self.ids)()),
                    key_result,
                    ..Initiative::clone(initiative)
                })),
                Progress::Done | Progress::Dropped => {}
            }
        }
    }

    /// The person, where the workspace has them.
    fn at_home(&self, person: Option<PersonId>) -> Option<PersonId> {
        person.filter(|person| self.home.person(*person).is_some())
    }

    fn continues<T>(&self, old: T) -> Option<T> {
        match self.tie {
            Tie::GoesOn => Some(old),
            Tie::Copy => None,
        }
    }

    /// What served or supported something that goes along does so there too, once all of it is there.
    fn links(&mut self) {
        let objectives: BTreeMap<_, _> = self.objectives.iter().copied().collect();
        for (old, new) in &self.objectives {
            let Some(objective) = self.workspace.objective(*old) else {
                continue;
            };
            let along = |parent: &Parent| match parent {
                Parent::Objective(id) => objectives.get(id).copied().map(Parent::Objective),
                Parent::KeyResult(id) => self.key_results.get(id).copied().map(Parent::KeyResult),
            };
            // Where only the objective goes along, what served its key result serves the objective.
            let whole = || {
                self.workspace
                    .parent_objective(objective)
                    .map(|one| Parent::Objective(one.id))
            };
            let parent = objective.parent.as_ref().and_then(along);
            if let Some(parent) = parent.or_else(|| whole().as_ref().and_then(along)) {
                let change = ObjectiveChange::Parent(Some(parent));
                self.edits.push(Edit::ChangeObjective(*new, change));
            }
            let of_others = |parent: &&Parent| objective_of(self.workspace, **parent).is_some_and(|one| one.id != *old);
            if objective
                .supports
                .iter()
                .filter(of_others)
                .any(|parent| along(parent).is_some())
            {
                let stays = |parent: &Parent| is_open_elsewhere(self.home, objective, self.cycle, *parent);
                let supports = objective.supports.iter().filter(of_others);
                let supports = supports.filter_map(|it| along(it).or_else(|| Some(*it).filter(stays)));
                let change = ObjectiveChange::Supports(supports.collect());
                self.edits.push(Edit::ChangeObjective(*new, change));
            }
        }
    }
}

/// A check-in for another key result; `None` where nothing of it fits there.
fn copied(
    old: &CheckIn,
    id: CheckInId,
    key_result: KeyResultId,
    measure: &Measure,
    is_fed: bool,
) -> Option<NewCheckIn> {
    let reading = old
        .reading
        .clone()
        .filter(|reading| !is_fed && measure.accepts(reading));
    let is_empty = reading.is_none() && old.confidence.is_none() && old.note.is_blank();
    (!is_empty).then(|| NewCheckIn {
        id,
        key_result,
        date: old.date,
        reading,
        confidence: old.confidence,
        note: old.note.clone(),
        by: old.by,
    })
}

/// What was dropped and is carried over nevertheless is worked on again.
fn worked_on(state: &State) -> State {
    match state {
        State::Active | State::Dropped { .. } => State::Active,
        State::Paused { .. } => state.clone(),
    }
}

/// Whether what an objective serves lives in an open cycle that the objective does not leave.
fn is_open_elsewhere(workspace: &Workspace, objective: &Objective, to: CycleId, parent: Parent) -> bool {
    objective_of(workspace, parent).is_some_and(|served| {
        let is_left = served.cycle == objective.cycle && served.cycle != to;
        let cycle = workspace.cycle(served.cycle);
        !is_left && cycle.is_some_and(|cycle| cycle.state != CycleState::Closed)
    })
}

fn objective_of(workspace: &Workspace, parent: Parent) -> Option<&Shared<Objective>> {
    match parent {
        Parent::Objective(id) => workspace.objective(id),
        Parent::KeyResult(id) => workspace.objective(workspace.key_result(id)?.objective),
    }
}
