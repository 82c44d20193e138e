//! Edits of key results.

use chrono::NaiveDate;

use super::{Refusal, kpi, objective, people, place, require_kept, require_new, require_past};
use crate::goal::{
    Cadence, CycleId, FinalGrade, Judgement, KeyResult, KeyResultId, Label, ManualStatus, Measure, ObjectiveId, Parent,
    PersonId, Shared, Span, State, Text, Title, Weight,
};
use crate::workspace::{Record, RecordKey, Workspace};

/// One thing of a key result.
#[derive(Clone, Debug, PartialEq)]
pub enum KeyResultChange {
    /// What will have changed.
    Title(Title),
    /// How it is measured in detail.
    Description(Text),
    /// The person who checks in.
    Owner(Option<PersonId>),
    /// How it is measured; readings that do not fit the new measure stay in the log and no longer count.
    Measure(Measure),
    /// How much it counts beside its siblings.
    Weight(Weight),
    /// Its own first and last day, where they differ from the cycle's.
    Dates {
        /// The first day.
        start: Option<NaiveDate>,
        /// The last day.
        end: Option<NaiveDate>,
    },
    /// How often it is due for a check-in.
    Cadence(Cadence),
    /// Words to find it by.
    Tags(Vec<Label>),
    /// Active, paused or dropped.
    State(State),
    /// What the owner says of it until the next check-in, from today on; none goes back to the computed status.
    Manual(Option<NewManualStatus>),
    /// The key result of an earlier cycle that it goes on with.
    Continues(Option<KeyResultId>),
    /// What is said of it as its cycle closes.
    Grade(Option<FinalGrade>),
}

/// What the owner says of a key result today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewManualStatus {
    /// How the owner sees it.
    pub judgement: Judgement,
    /// Why; never blank.
    pub reason: Title,
}

impl KeyResultChange {
    /// Makes the change to a key result, with the status that it comes to if it is one of status; nothing is refused here.
    pub(crate) fn make(&self, one: &mut KeyResult, manual: Option<ManualStatus>) {
        match self {
            Self::Title(title) => one.title = title.clone(),
            Self::Description(description) => one.description = description.clone(),
            Self::Owner(owner) => one.owner = *owner,
            Self::Measure(measure) => one.measure = measure.clone(),
            Self::Weight(weight) => one.weight = *weight,
            Self::Dates { start, end } => (one.start, one.end) = (*start, *end),
            Self::Cadence(cadence) => one.cadence = *cadence,
            Self::Tags(tags) => one.tags = tags.clone(),
            Self::State(state) => one.state = state.clone(),
            Self::Manual(_) => one.manual = manual,
            Self::Continues(earlier) => one.continues = *earlier,
            Self::Grade(grade) => one.grade = grade.clone(),
        }
    }
}

pub(super) fn add(next: &mut Workspace, key_result: &KeyResult, today: NaiveDate) -> Result<(), Refusal> {
    require_new(next, RecordKey::KeyResult(key_result.id))?;
    let cycle = objective::require_open(next, key_result.objective)?.cycle;
    people::require_person(next, key_result.owner)?;
    require_sound(&key_result.measure)?;
    require_feed(next, &key_result.measure)?;
    require_dates(next, cycle, key_result.start, key_result.end)?;
    require_earlier(next, key_result.id, key_result.continues)?;
    let mut added = key_result.clone();
    if let Some(manual) = &mut added.manual {
        require_past(manual.date, today)?;
        // It ends at the first check-in of a log that is still empty, whatever log it was said of.
        manual.since = 0;
    }
    let siblings = next.key_results_of(key_result.objective).cloned().collect();
    place::append(next, &added.into(), siblings);
    Ok(())
}

pub(super) fn change(
    next: &mut Workspace,
    id: KeyResultId,
    change: &KeyResultChange,
    today: NaiveDate,
) -> Result<(), Refusal> {
    let key_result = require_open(next, id)?.clone();
    match change {
        KeyResultChange::Owner(owner) => people::require_person(next, *owner)?,
        KeyResultChange::Measure(measure) => {
            require_sound(measure)?;
            require_feed(next, measure)?;
        }
        KeyResultChange::Dates { start, end } => {
            let cycle = objective::require_open(next, key_result.objective)?.cycle;
            require_dates(next, cycle, *start, *end)?;
        }
        KeyResultChange::Manual(Some(_)) => require_kept(today)?,
        KeyResultChange::Continues(earlier) => require_earlier(next, id, *earlier)?,
        KeyResultChange::Title(_)
        | KeyResultChange::Description(_)
        | KeyResultChange::Weight(_)
        | KeyResultChange::Cadence(_)
        | KeyResultChange::Tags(_)
        | KeyResultChange::State(_)
        | KeyResultChange::Manual(None)
        | KeyResultChange::Grade(_) => {}
    }
    let manual = if let KeyResultChange::Manual(Some(new)) = change {
        Some(ManualStatus {
            judgement: new.judgement,
            reason: new.reason.clone(),
            date: today,
            since: next.log(id).next_sequence(),
        })
    } else {
        None
    };
    let changed = key_result.with(|one| change.make(one, manual));
    next.put(Record::KeyResult(changed));
    Ok(())
}

pub(super) fn shift(
    next: &mut Workspace,
    id: KeyResultId,
    to: ObjectiveId,
    before: Option<KeyResultId>,
) -> Result<(), Refusal> {
    let moved = require_open(next, id)?.clone();
    objective::require_open(next, to)?;
    refuse_serving_itself(next, id, to)?;
    let siblings = next.key_results_of(to).cloned().collect();
    let moved = if moved.objective == to {
        moved
    } else {
        moved.with(|one| one.objective = to)
    };
    place::shift(next, &moved, siblings, before.map(RecordKey::KeyResult))
}

pub(super) fn remove(next: &mut Workspace, id: KeyResultId) -> Result<(), Refusal> {
    require_open(next, id)?;
    let check_ins = next
        .log(id)
        .entries()
        .map(|entry| RecordKey::CheckIn(entry.key()))
        .collect::<Vec<_>>();
    let initiatives = next
        .initiatives_of(id)
        .map(|one| RecordKey::Initiative(one.id))
        .collect::<Vec<_>>();
    for key in check_ins.into_iter().chain(initiatives) {
        next.take(key);
    }
    objective::set_free(next, Parent::KeyResult(id));
    next.take(RecordKey::KeyResult(id));
    Ok(())
}

/// The key result, when it is there and its cycle is not closed.
pub(super) fn require_open(workspace: &Workspace, id: KeyResultId) -> Result<&Shared<KeyResult>, Refusal> {
    let key_result = workspace
        .key_result(id)
        .ok_or(Refusal::Missing(RecordKey::KeyResult(id)))?;
    objective::require_open(workspace, key_result.objective)?;
    Ok(key_result)
}

/// Refuses a measure whose parts share an id or have a day outside the years that are kept.
fn require_sound(measure: &Measure) -> Result<(), Refusal> {
    if measure.has_duplicate_items() {
        return Err(Refusal::DuplicateItems);
    }
    measure.due_dates().try_for_each(require_kept)
}

/// Refuses a measure that is fed by a KPI that is not there (K-9).
fn require_feed(workspace: &Workspace, measure: &Measure) -> Result<(), Refusal> {
    match measure.feed() {
        Some(feed) if feed.frozen.is_none() => kpi::require_kpi(workspace, feed.kpi).map(drop),
        Some(_) | None => Ok(()),
    }
}

/// Refuses to go on with what is not there, and with itself.
fn require_earlier(workspace: &Workspace, id: KeyResultId, earlier: Option<KeyResultId>) -> Result<(), Refusal> {
    match earlier {
        Some(earlier) if earlier == id => Err(Refusal::ParentLoop),
        Some(earlier) if workspace.key_result(earlier).is_none() => {
            Err(Refusal::Missing(RecordKey::KeyResult(earlier)))
        }
        Some(_) | None => Ok(()),
    }
}

/// Refuses own dates that make no span together with those of the cycle.
fn require_dates(
    workspace: &Workspace,
    cycle: CycleId,
    start: Option<NaiveDate>,
    end: Option<NaiveDate>,
) -> Result<(), Refusal> {
    start.into_iter().chain(end).try_for_each(require_kept)?;
    let cycle = workspace
        .cycle(cycle)
        .ok_or(Refusal::Missing(RecordKey::Cycle(cycle)))?
        .span;
    let span = Span::new(start.unwrap_or(cycle.start()), end.unwrap_or(cycle.end()));
    span.map(|_| ()).map_err(Refusal::Dates)
}

/// Refuses to move a key result into an objective that serves it, directly or through others.
fn refuse_serving_itself(workspace: &Workspace, id: KeyResultId, to: ObjectiveId) -> Result<(), Refusal> {
    let chain = std::iter::successors(workspace.objective(to), |one| workspace.parent_objective(one));
    let serves = chain
        .take(workspace.objective_count())
        .any(|one| one.parent == Some(Parent::KeyResult(id)));
    if serves { Err(Refusal::ParentLoop) } else { Ok(()) }
}

#[cfg(test)]
mod tests;
