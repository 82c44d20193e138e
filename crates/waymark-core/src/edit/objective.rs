//! Edits of objectives.

use chrono::NaiveDate;

use super::{Refusal, cycle, key_result, kpi, people, place, require_new, require_past};
use crate::goal::{
    Ambition, Answer, CycleId, FinalGrade, Horizon, KpiId, Label, Level, Litmus, Objective, ObjectiveId, Parent,
    PersonId, ScoreSource, Shared, State, TeamId, Text, Title, Topic, Weight,
};
use crate::workspace::{Link, Record, RecordKey, Workspace};

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
    /// What it supports besides what it serves.
    Supports(Vec<Parent>),
    /// The objective of an earlier cycle that it goes on with.
    Continues(Option<ObjectiveId>),
    /// The KPI that it is to improve.
    Improves(Option<KpiId>),
    /// Where its score comes from.
    Source(ScoreSource),
    /// Active, paused or dropped.
    State(State),
    /// What is said of it as its cycle closes.
    Grade(Option<FinalGrade>),
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
            Self::Supports(parents) => one.supports = parents.clone(),
            Self::Continues(earlier) => one.continues = *earlier,
            Self::Improves(kpi) => one.improves = *kpi,
            Self::Source(source) => one.source = *source,
            Self::State(state) => one.state = state.clone(),
            Self::Grade(grade) => one.grade = grade.clone(),
        }
    }
}

pub(super) fn add(next: &mut Workspace, objective: &Objective, today: NaiveDate) -> Result<(), Refusal> {
    require_new(next, RecordKey::Objective(objective.id))?;
    cycle::require_open(next, objective.cycle)?;
    people::require_team(next, objective.team)?;
    people::require_person(next, objective.owner)?;
    require_parent(next, objective.id, objective.parent)?;
    require_supported(next, objective.id, &objective.supports)?;
    require_earlier(next, objective.id, objective.continues)?;
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
        ObjectiveChange::Supports(parents) => require_supported(next, id, parents)?,
        ObjectiveChange::Continues(earlier) => require_earlier(next, id, *earlier)?,
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
        | ObjectiveChange::State(_)
        | ObjectiveChange::Grade(_) => {}
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

/// What served or supported this objective or key result, went on with it or was written about it, does so no more.
pub(super) fn set_free(next: &mut Workspace, parent: Parent) {
    let (key, about) = match parent {
        Parent::Objective(id) => (RecordKey::Objective(id), Topic::Objective(id)),
        Parent::KeyResult(id) => (RecordKey::KeyResult(id), Topic::KeyResult(id)),
    };
    let supports = next.supporters_of(parent).map(|one| RecordKey::Objective(one.id));
    let mut freed: Vec<_> = supports.map(|one| (one, Link::Supports)).collect();
    let notes = next.notes_about(about).map(|one| RecordKey::Note(one.id));
    freed.extend(notes.map(|one| (one, Link::About)));
    let later: Vec<_> = match parent {
        Parent::Objective(id) => next.continued_by(id).map(|one| RecordKey::Objective(one.id)).collect(),
        Parent::KeyResult(id) => (next.key_results_continuing(id).map(|one| RecordKey::KeyResult(one.id))).collect(),
    };
    freed.extend(later.into_iter().map(|one| (one, Link::Continues)));
    // One by one: the same objective may support it and go on with it.
    for (one, link) in freed {
        if let Some(record) = next.record(one) {
            next.put(record.without(link, key));
        }
    }
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
    if chain.take(workspace.objective_count()).any(|one| one.id == id) {
        return Err(Refusal::ParentLoop);
    }
    Ok(())
}

/// Refuses support for what is not there, and for itself.
fn require_supported(workspace: &Workspace, id: ObjectiveId, parents: &[Parent]) -> Result<(), Refusal> {
    parents.iter().try_for_each(|parent| {
        let (key, objective) = match parent {
            Parent::Objective(parent) => (RecordKey::Objective(*parent), Some(*parent)),
            Parent::KeyResult(parent) => {
                let of = workspace.key_result(*parent).map(|key_result| key_result.objective);
                (RecordKey::KeyResult(*parent), of)
            }
        };
        match objective {
            Some(objective) if objective == id => Err(Refusal::ParentLoop),
            Some(_) if workspace.has(key) => Ok(()),
            Some(_) | None => Err(Refusal::Missing(key)),
        }
    })
}

/// Refuses to go on with what is not there, and with itself.
fn require_earlier(workspace: &Workspace, id: ObjectiveId, earlier: Option<ObjectiveId>) -> Result<(), Refusal> {
    match earlier {
        Some(earlier) if earlier == id => Err(Refusal::ParentLoop),
        Some(earlier) if workspace.objective(earlier).is_none() => Err(Refusal::Missing(RecordKey::Objective(earlier))),
        Some(_) | None => Ok(()),
    }
}

#[cfg(test)]
mod tests;
