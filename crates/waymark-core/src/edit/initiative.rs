//! Edits of initiatives.

use chrono::NaiveDate;

use super::{Refusal, key_result, people, place, require_kept, require_new};
use crate::goal::{Initiative, InitiativeId, PersonId, Progress, Shared, Text, Title};
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
    require_new(next, RecordKey::Initiative(initiative.id))?;
    key_result::require_open(next, initiative.key_result)?;
    people::require_person(next, initiative.owner)?;
    initiative.due.map_or(Ok(()), require_kept)?;
    let siblings = next.initiatives_of(initiative.key_result).cloned().collect();
    place::append(next, &initiative.clone().into(), siblings);
    Ok(())
}

pub(super) fn change(next: &mut Workspace, id: InitiativeId, change: &InitiativeChange) -> Result<(), Refusal> {
    let initiative = require_open(next, id)?.clone();
    match change {
        InitiativeChange::Owner(owner) => people::require_person(next, *owner)?,
        InitiativeChange::Due(due) => due.map_or(Ok(()), require_kept)?,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::Edit;
    use crate::goal::SpanFault;
    use crate::testing::{
        check_refused, check_touches, closed_company, company, day, id, initiative, made, text, title,
    };

    fn order(workspace: &Workspace) -> Vec<String> {
        workspace
            .initiatives_of(id("k1"))
            .map(|one| one.id.to_string())
            .collect()
    }

    fn to(name: &str, before: Option<&str>) -> Edit {
        Edit::MoveInitiative {
            id: id(name),
            before: before.map(id),
        }
    }

    #[test]
    fn an_initiative_is_added_once_at_the_end() {
        let new = || Edit::AddInitiative(initiative("a-new", "k1"));
        let after = check_touches(&company(), new(), [RecordKey::Initiative(id("a-new"))]);
        assert_eq!(order(&after), ["i1", "i2", "a-new"]);
        check_refused(&after, new(), Refusal::Exists(RecordKey::Initiative(id("a-new"))));
    }

    #[test]
    fn every_part_of_an_initiative_changes_by_itself() {
        let before = company();
        let expected = Initiative {
            title: title("Call twenty customers"),
            note: text("In the morning"),
            owner: Some(id("ben")),
            due: Some(day(2026, 12, 1)),
            progress: Progress::Doing,
            rank: before.initiative(id("i1")).unwrap().rank,
            ..initiative("i1", "k1")
        };
        let after = made(
            &before,
            [
                InitiativeChange::Title(expected.title.clone()),
                InitiativeChange::Note(expected.note.clone()),
                InitiativeChange::Owner(expected.owner),
                InitiativeChange::Due(expected.due),
                InitiativeChange::Progress(expected.progress),
            ]
            .map(|change| Edit::ChangeInitiative(id("i1"), change)),
        );
        assert_eq!(
            after.initiative(id("i1")).map(|one| Initiative::clone(one)),
            Some(expected)
        );
    }

    #[test]
    fn an_initiative_moves_among_those_of_its_key_result() {
        assert_eq!(order(&made(&company(), [to("i2", Some("i1"))])), ["i2", "i1"]);
        assert_eq!(order(&made(&company(), [to("i1", None)])), ["i2", "i1"]);
        let other = made(&company(), [Edit::AddInitiative(initiative("i3", "k2"))]);
        check_refused(
            &other,
            to("i1", Some("i3")),
            Refusal::Missing(RecordKey::Initiative(id("i3"))),
        );
    }

    #[test]
    fn a_removed_initiative_takes_nothing_with_it() {
        let key = RecordKey::Initiative(id("i1"));
        check_touches(&company(), Edit::RemoveInitiative(id("i1")), [key]);
    }

    #[test]
    fn an_initiative_is_due_in_the_years_that_are_kept() {
        let due = Some(day(3000, 1, 1));
        let out_of_range = Refusal::Dates(SpanFault::OutOfRange);
        let add = Initiative {
            due,
            ..initiative("new", "k1")
        };
        check_refused(&company(), Edit::AddInitiative(add), out_of_range);
        let change = Edit::ChangeInitiative(id("i1"), InitiativeChange::Due(due));
        check_refused(&company(), change, out_of_range);
    }

    #[test]
    fn whatever_an_initiative_names_must_be_there() {
        let owner = Some(id("nobody"));
        let nobody = Refusal::Missing(RecordKey::Person(id("nobody")));
        let add = Initiative {
            owner,
            ..initiative("new", "k1")
        };
        check_refused(&company(), Edit::AddInitiative(add), nobody);
        check_refused(
            &company(),
            Edit::ChangeInitiative(id("i1"), InitiativeChange::Owner(owner)),
            nobody,
        );
        let nowhere = Refusal::Missing(RecordKey::KeyResult(id("nowhere")));
        check_refused(&company(), Edit::AddInitiative(initiative("new", "nowhere")), nowhere);
    }

    #[test]
    fn an_initiative_that_is_not_there_is_missing_and_one_of_a_closed_cycle_frozen() {
        let edits = |name: &str| {
            [
                Edit::ChangeInitiative(id(name), InitiativeChange::Owner(None)),
                to(name, None),
                Edit::RemoveInitiative(id(name)),
            ]
        };
        for edit in edits("gone") {
            check_refused(&company(), edit, Refusal::Missing(RecordKey::Initiative(id("gone"))));
        }
        for edit in edits("i1")
            .into_iter()
            .chain([Edit::AddInitiative(initiative("new", "k1"))])
        {
            check_refused(&closed_company(), edit, Refusal::Closed(id("q4")));
        }
    }
}
