//! Edits of people and teams.

use super::{Refusal, require_new};
use crate::goal::{Person, PersonId, Team, TeamId, Title};
use crate::workspace::{Record, RecordKey, Workspace};

/// One thing of a person.
#[derive(Clone, Debug, PartialEq)]
pub enum PersonChange {
    /// Their name.
    Name(Title),
    /// The team they belong to.
    Team(Option<TeamId>),
}

/// One thing of a team.
#[derive(Clone, Debug, PartialEq)]
pub enum TeamChange {
    /// Its name.
    Name(Title),
    /// The team it is part of.
    Parent(Option<TeamId>),
}

pub(super) fn add_person(next: &mut Workspace, person: &Person) -> Result<(), Refusal> {
    require_team(next, person.team)?;
    let record = Record::from(person.clone());
    require_new(next, &record)?;
    next.put(record);
    Ok(())
}

pub(super) fn change_person(next: &mut Workspace, id: PersonId, change: &PersonChange) -> Result<(), Refusal> {
    let person = next.person(id).ok_or(Refusal::Missing(RecordKey::Person(id)))?;
    if let PersonChange::Team(team) = change {
        require_team(next, *team)?;
    }
    let changed = person.with(|person| match change {
        PersonChange::Name(name) => person.name = name.clone(),
        PersonChange::Team(team) => person.team = *team,
    });
    next.put(Record::Person(changed));
    Ok(())
}

pub(super) fn remove_person(next: &mut Workspace, id: PersonId) -> Result<(), Refusal> {
    require_person(next, Some(id))?;
    let owned = Some(id);
    replace_all(next, |record| match record {
        Record::Objective(one) if one.owner == owned => Some(Record::Objective(one.with(|one| one.owner = None))),
        Record::KeyResult(one) if one.owner == owned => Some(Record::KeyResult(one.with(|one| one.owner = None))),
        Record::Initiative(one) if one.owner == owned => Some(Record::Initiative(one.with(|one| one.owner = None))),
        Record::CheckIn(one) if one.by == owned => Some(Record::CheckIn(one.with(|one| one.by = None))),
        _ => None,
    });
    next.take(RecordKey::Person(id));
    Ok(())
}

pub(super) fn add_team(next: &mut Workspace, team: &Team) -> Result<(), Refusal> {
    let record = Record::from(team.clone());
    require_new(next, &record)?;
    require_team(next, team.parent)?;
    next.put(record);
    Ok(())
}

pub(super) fn change_team(next: &mut Workspace, id: TeamId, change: &TeamChange) -> Result<(), Refusal> {
    let team = next.team(id).ok_or(Refusal::Missing(RecordKey::Team(id)))?;
    if let TeamChange::Parent(parent) = change {
        require_team(next, *parent)?;
        if next.is_team_within(*parent, id) {
            return Err(Refusal::TeamLoop);
        }
    }
    let changed = team.with(|team| match change {
        TeamChange::Name(name) => team.name = name.clone(),
        TeamChange::Parent(parent) => team.parent = *parent,
    });
    next.put(Record::Team(changed));
    Ok(())
}

pub(super) fn remove_team(next: &mut Workspace, id: TeamId) -> Result<(), Refusal> {
    let parent = next.team(id).ok_or(Refusal::Missing(RecordKey::Team(id)))?.parent;
    let gone = Some(id);
    replace_all(next, |record| match record {
        Record::Team(team) if team.parent == gone => Some(Record::Team(team.with(|team| team.parent = parent))),
        Record::Person(one) if one.team == gone => Some(Record::Person(one.with(|one| one.team = None))),
        Record::Objective(one) if one.team == gone => Some(Record::Objective(one.with(|one| one.team = None))),
        _ => None,
    });
    next.take(RecordKey::Team(id));
    Ok(())
}

/// Refuses when a person is named who does not exist.
pub(super) fn require_person(workspace: &Workspace, id: Option<PersonId>) -> Result<(), Refusal> {
    match id {
        Some(id) if workspace.person(id).is_none() => Err(Refusal::Missing(RecordKey::Person(id))),
        Some(_) | None => Ok(()),
    }
}

/// Refuses when a team is named that does not exist.
pub(super) fn require_team(workspace: &Workspace, id: Option<TeamId>) -> Result<(), Refusal> {
    match id {
        Some(id) if workspace.team(id).is_none() => Err(Refusal::Missing(RecordKey::Team(id))),
        Some(_) | None => Ok(()),
    }
}

/// Puts a changed copy in the place of every record that is meant.
fn replace_all(next: &mut Workspace, changed: impl Fn(&Record) -> Option<Record>) {
    let changed: Vec<Record> = next.records().filter_map(|record| changed(&record)).collect();
    for record in changed {
        next.put(record);
    }
}
