//! Edits of objectives.

use chrono::NaiveDate;

use super::{Refusal, cycle, key_result, kpi, people, place, require_new, require_past};
use crate::goal::{
    Ambition, Answer, CycleId, Horizon, KpiId, Label, Level, Litmus, Objective, ObjectiveId, Parent, PersonId,
    ScoreSource, Shared, State, TeamId, Text, Title, Weight,
};
use crate::workspace::{Record, RecordKey, Workspace};

/// One thing of an objective.
#[derive(Clone, Debug, PartialEq)]
pub enum ObjectiveChange {
    /// The sentence.
    Title(Title),
    /// Why it matters.
    Description(Text),
    /// The cycle it belongs to; it goes to the end of that cycle's list.
    Cycle(CycleId),
    /// Organisation, team or person.
    Level(Level),
    /// The team it belongs to.
    Team(Option<TeamId>),
    /// The person who answers for it.
    Owner(Option<PersonId>),
    /// What counts as success.
    Ambition(Ambition),
    /// The answer to a learning objective's question.
    Answer(Option<Answer>),
    /// The answer to the litmus question; none takes it back.
    Litmus(Option<Litmus>),
    /// Strategic or tactical.
    Horizon(Horizon),
    /// How much it counts beside the others.
    Weight(Weight),
    /// Words to find it by.
    Tags(Vec<Label>),
    /// What it serves.
    Parent(Option<Parent>),
    /// The KPI that it is to improve.
    Improves(Option<KpiId>),
    /// Where its score comes from.
    Source(ScoreSource),
    /// Active, paused or dropped.
    State(State),
}

impl ObjectiveChange {
    /// Makes the change to an objective that is not in a workspace yet; nothing is refused here.
    pub fn make(&self, one: &mut Objective) {
        match self {
            Self::Title(title) => one.title = title.clone(),
            Self::Description(description) => one.description = description.clone(),
            Self::Cycle(cycle) => one.cycle = *cycle,
            Self::Level(level) => one.level = *level,
            Self::Team(team) => one.team = *team,
            Self::Owner(owner) => one.owner = *owner,
            Self::Ambition(ambition) => one.ambition = *ambition,
            Self::Answer(answer) => one.answer = answer.clone(),
            Self::Litmus(litmus) => one.litmus = *litmus,
            Self::Horizon(horizon) => one.horizon = *horizon,
            Self::Weight(weight) => one.weight = *weight,
            Self::Tags(tags) => one.tags = tags.clone(),
            Self::Parent(parent) => one.parent = *parent,
            Self::Improves(kpi) => one.improves = *kpi,
            Self::Source(source) => one.source = *source,
            Self::State(state) => one.state = state.clone(),
        }
    }
}

pub(super) fn add(next: &mut Workspace, objective: &Objective, today: NaiveDate) -> Result<(), Refusal> {
    require_new(next, RecordKey::Objective(objective.id))?;
    cycle::require_open(next, objective.cycle)?;
    people::require_team(next, objective.team)?;
    people::require_person(next, objective.owner)?;
    require_parent(next, objective.id, objective.parent)?;
    objective
        .improves
        .map_or(Ok(()), |it| kpi::require_kpi(next, it).map(drop))?;
    require_answer(objective.answer.as_ref(), today)?;
    append(next, &objective.clone().into());
    Ok(())
}

pub(super) fn change(
    next: &mut Workspace,
    id: ObjectiveId,
    change: &ObjectiveChange,
    today: NaiveDate,
) -> Result<(), Refusal> {
    let objective = require_open(next, id)?.clone();
    match change {
        ObjectiveChange::Cycle(cycle) => cycle::require_open(next, *cycle).map(drop)?,
        ObjectiveChange::Team(team) => people::require_team(next, *team)?,
        ObjectiveChange::Owner(owner) => people::require_person(next, *owner)?,
        ObjectiveChange::Parent(parent) => require_parent(next, id, *parent)?,
        ObjectiveChange::Improves(Some(it)) => kpi::require_kpi(next, *it).map(drop)?,
        ObjectiveChange::Answer(answer) => require_answer(answer.as_ref(), today)?,
        ObjectiveChange::Title(_)
        | ObjectiveChange::Description(_)
        | ObjectiveChange::Level(_)
        | ObjectiveChange::Ambition(_)
        | ObjectiveChange::Litmus(_)
        | ObjectiveChange::Horizon(_)
        | ObjectiveChange::Weight(_)
        | ObjectiveChange::Tags(_)
        | ObjectiveChange::Improves(None)
        | ObjectiveChange::Source(_)
        | ObjectiveChange::State(_) => {}
    }
    let changed = objective.with(|one| change.make(one));
    if changed.cycle == objective.cycle {
        next.put(Record::Objective(changed));
    } else {
        append(next, &changed);
    }
    Ok(())
}

pub(super) fn shift(next: &mut Workspace, id: ObjectiveId, before: Option<ObjectiveId>) -> Result<(), Refusal> {
    let moved = require_open(next, id)?.clone();
    let siblings = next.objectives_in(moved.cycle).cloned().collect();
    place::shift(next, &moved, siblings, before.map(RecordKey::Objective))
}

pub(super) fn remove(next: &mut Workspace, id: ObjectiveId) -> Result<(), Refusal> {
    require_open(next, id)?;
    let key_results: Vec<_> = next.key_results_of(id).map(|key_result| key_result.id).collect();
    for key_result in key_results {
        key_result::remove(next, key_result)?;
    }
    set_free(next, Parent::Objective(id));
    next.take(RecordKey::Objective(id));
    Ok(())
}

/// The objective, when it is there and its cycle is not closed.
pub(super) fn require_open(workspace: &Workspace, id: ObjectiveId) -> Result<&Shared<Objective>, Refusal> {
    let objective = workspace
        .objective(id)
        .ok_or(Refusal::Missing(RecordKey::Objective(id)))?;
    cycle::require_open(workspace, objective.cycle)?;
    Ok(objective)
}

/// What served this objective or key result serves nothing any more.
pub(super) fn set_free(next: &mut Workspace, parent: Parent) {
    let children: Vec<_> = next
        .children_of_parent(parent)
        .map(|child| child.with(|child| child.parent = None))
        .collect();
    for child in children {
        next.put(Record::Objective(child));
    }
}

/// Puts an objective at the end of its cycle's list.
fn append(next: &mut Workspace, objective: &Shared<Objective>) {
    let siblings = next.objectives_in(objective.cycle).cloned().collect();
    place::append(next, objective, siblings);
}

/// Refuses an answer that was found in the future, or outside the years that are kept.
fn require_answer(answer: Option<&Answer>, today: NaiveDate) -> Result<(), Refusal> {
    answer.map_or(Ok(()), |answer| require_past(answer.date, today))
}

/// Refuses a parent that is not there, or that serves the objective itself, directly or through others.
fn require_parent(workspace: &Workspace, id: ObjectiveId, parent: Option<Parent>) -> Result<(), Refusal> {
    let Some(parent) = parent else { return Ok(()) };
    let objective = match parent {
        Parent::Objective(parent) => parent,
        Parent::KeyResult(key_result) => {
            let key_result = workspace
                .key_result(key_result)
                .ok_or(Refusal::Missing(RecordKey::KeyResult(key_result)))?;
            key_result.objective
        }
    };
    // An objective that is being added is not there yet, and may already name itself.
    if objective == id {
        return Err(Refusal::ParentLoop);
    }
    let first = workspace
        .objective(objective)
        .ok_or(Refusal::Missing(RecordKey::Objective(objective)))?;
    let chain = std::iter::successors(Some(first), |one| workspace.parent_objective(one));
    if chain.take(workspace.objective_count() + 1).any(|one| one.id == id) {
        return Err(Refusal::ParentLoop);
    }
    Ok(())
}

#[cfg(test)]
mod tests;
