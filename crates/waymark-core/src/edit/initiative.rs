//! Edits of initiatives.

use chrono::NaiveDate;

use super::{Refusal, key_result, people, place, require_new};
use crate::goal::{Initiative, InitiativeId, PersonId, Progress, Shared, SpanFault, Text, Title, is_kept};
use crate::workspace::{Record, RecordKey, Workspace};

/// One thing of an initiative.
#[derive(Clone, Debug, PartialEq)]
pub enum InitiativeChange {
    /// What is to be done.
    Title(Title),
    /// Details.
    Note(Text),
    /// Who does it.
    Owner(Option<PersonId>),
    /// The day it should be done by.
    Due(Option<NaiveDate>),
    /// How far it is.
    Progress(Progress),
}

pub(super) fn add(next: &mut Workspace, initiative: &Initiative) -> Result<(), Refusal> {
    let mut initiative = initiative.clone();
    initiative.rank = place::last(next.initiatives_of(initiative.key_result).map(|one| one.rank));
    key_result::require_open(next, initiative.key_result)?;
    people::require_person(next, initiative.owner)?;
    require_due(initiative.due)?;
    let record = Record::from(initiative);
    require_new(next, &record)?;
    next.put(record);
    Ok(())
}

pub(super) fn change(next: &mut Workspace, id: InitiativeId, change: &InitiativeChange) -> Result<(), Refusal> {
    let initiative = require_open(next, id)?.clone();
    match change {
        InitiativeChange::Owner(owner) => people::require_person(next, *owner)?,
        InitiativeChange::Due(due) => require_due(*due)?,
        InitiativeChange::Title(_) | InitiativeChange::Note(_) | InitiativeChange::Progress(_) => {}
    }
    let changed = initiative.with(|one| match change {
        InitiativeChange::Title(title) => one.title = title.clone(),
        InitiativeChange::Note(note) => one.note = note.clone(),
        InitiativeChange::Owner(owner) => one.owner = *owner,
        InitiativeChange::Due(due) => one.due = *due,
        InitiativeChange::Progress(progress) => one.progress = *progress,
    });
    next.put(Record::Initiative(changed));
    Ok(())
}

pub(super) fn shift(next: &mut Workspace, id: InitiativeId, before: Option<InitiativeId>) -> Result<(), Refusal> {
    let moved = require_open(next, id)?.clone();
    let siblings = next.initiatives_of(moved.key_result).cloned().collect();
    place::shift(next, &moved, siblings, before.map(RecordKey::Initiative))
}

pub(super) fn remove(next: &mut Workspace, id: InitiativeId) -> Result<(), Refusal> {
    require_open(next, id)?;
    next.take(RecordKey::Initiative(id));
    Ok(())
}

fn require_open(workspace: &Workspace, id: InitiativeId) -> Result<&Shared<Initiative>, Refusal> {
    let initiative = workspace
        .initiative(id)
        .ok_or(Refusal::Missing(RecordKey::Initiative(id)))?;
    key_result::require_open(workspace, initiative.key_result)?;
    Ok(initiative)
}

fn require_due(due: Option<NaiveDate>) -> Result<(), Refusal> {
    match due {
        Some(date) if !is_kept(date) => Err(Refusal::Dates(SpanFault::OutOfRange)),
        Some(_) | None => Ok(()),
    }
}
