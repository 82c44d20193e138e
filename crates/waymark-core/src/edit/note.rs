//! Edits of notes.

use chrono::NaiveDate;

use super::{Refusal, people, place, require_new, require_past};
use crate::goal::{Note, NoteId, NoteKind, PersonId, Shared, TeamId, Title, Topic};
use crate::workspace::{Record, RecordKey, Workspace, topic_key};

/// One thing of a note.
#[derive(Clone, Debug, PartialEq)]
pub enum NoteChange {
    /// What was written.
    Text(Title),
    /// What sort of line it is.
    Kind(NoteKind),
    /// What it is about.
    About(Option<Topic>),
    /// The day it was ticked off; none opens it again.
    Done(Option<NaiveDate>),
    /// The team whose meeting it was.
    Team(Option<TeamId>),
    /// Who wrote it, or takes care of it.
    By(Option<PersonId>),
}

pub(super) fn add(next: &mut Workspace, note: &Note, today: NaiveDate) -> Result<(), Refusal> {
    require_new(next, RecordKey::Note(note.id))?;
    require_past(note.date, today)?;
    note.done.map_or(Ok(()), |day| require_past(day, today))?;
    require_about(next, note.about)?;
    people::require_team(next, note.team)?;
    people::require_person(next, note.by)?;
    let siblings = next.notes().cloned().collect();
    place::append(next, &note.clone().into(), siblings);
    Ok(())
}

pub(super) fn change(next: &mut Workspace, id: NoteId, change: &NoteChange, today: NaiveDate) -> Result<(), Refusal> {
    let note = require_note(next, id)?.clone();
    match change {
        NoteChange::About(about) => require_about(next, *about)?,
        NoteChange::Done(Some(day)) => require_past(*day, today)?,
        NoteChange::Team(team) => people::require_team(next, *team)?,
        NoteChange::By(person) => people::require_person(next, *person)?,
        NoteChange::Text(_) | NoteChange::Kind(_) | NoteChange::Done(None) => {}
    }
    let changed = note.with(|one| match change {
        NoteChange::Text(text) => one.text = text.clone(),
        NoteChange::Kind(kind) => one.kind = *kind,
        NoteChange::About(about) => one.about = *about,
        NoteChange::Done(day) => one.done = *day,
        NoteChange::Team(team) => one.team = *team,
        NoteChange::By(person) => one.by = *person,
    });
    next.put(Record::Note(changed));
    Ok(())
}

pub(super) fn shift(next: &mut Workspace, id: NoteId, before: Option<NoteId>) -> Result<(), Refusal> {
    let moved = require_note(next, id)?.clone();
    let siblings = next.notes().cloned().collect();
    place::shift(next, &moved, siblings, before.map(RecordKey::Note))
}

pub(super) fn remove(next: &mut Workspace, id: NoteId) -> Result<(), Refusal> {
    require_note(next, id)?;
    next.take(RecordKey::Note(id));
    Ok(())
}

fn require_note(workspace: &Workspace, id: NoteId) -> Result<&Shared<Note>, Refusal> {
    workspace.note(id).ok_or(Refusal::Missing(RecordKey::Note(id)))
}

fn require_about(workspace: &Workspace, about: Option<Topic>) -> Result<(), Refusal> {
    match about.map(topic_key) {
        Some(key) if !workspace.has(key) => Err(Refusal::Missing(key)),
        Some(_) | None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::Edit;
    use crate::testing::{check_refused, check_touches, company, day, id, made, note, title, today};

    const N: fn() -> NoteId = || id("n");

    fn written() -> Workspace {
        made(&company(), [Edit::AddNote(note("n"))])
    }

    #[test]
    fn a_note_is_added_once_and_goes_to_the_end() {
        let after = check_touches(&written(), Edit::AddNote(note("m")), [RecordKey::Note(id("m"))]);
        assert_eq!(after.notes().map(|one| one.id).collect::<Vec<_>>(), [N(), id("m")]);
        check_refused(&after, Edit::AddNote(note("n")), Refusal::Exists(RecordKey::Note(N())));
    }

    #[test]
    fn every_part_of_a_note_changes_by_itself() {
        let after = made(
            &written(),
            [
                NoteChange::Text(title("Call them")),
                NoteChange::Kind(NoteKind::Ahead),
                NoteChange::About(Some(Topic::KeyResult(id("k1")))),
                NoteChange::Done(Some(today())),
                NoteChange::Team(Some(id("sales"))),
                NoteChange::By(Some(id("ada"))),
            ]
            .map(|change| Edit::ChangeNote(N(), change)),
        );
        let expected = Note {
            text: title("Call them"),
            kind: NoteKind::Ahead,
            about: Some(Topic::KeyResult(id("k1"))),
            done: Some(today()),
            team: Some(id("sales")),
            by: Some(id("ada")),
            ..note("n")
        };
        assert_eq!(after.note(N()).map(|one| Note::clone(one)), Some(expected));
    }

    #[test]
    fn a_note_names_only_what_is_there() {
        let nowhere = Topic::Kpi(id("nowhere"));
        let missing = Refusal::Missing(RecordKey::Kpi(id("nowhere")));
        let about = Edit::ChangeNote(N(), NoteChange::About(Some(nowhere)));
        check_refused(&written(), about, missing);
        let by = Edit::ChangeNote(N(), NoteChange::By(Some(id("nobody"))));
        check_refused(&written(), by, Refusal::Missing(RecordKey::Person(id("nobody"))));
    }

    #[test]
    fn nothing_is_ticked_off_in_the_future() {
        let date = day(2027, 1, 1);
        let refusal = Refusal::FutureDate { date, today: today() };
        check_refused(&written(), Edit::ChangeNote(N(), NoteChange::Done(Some(date))), refusal);
    }

    #[test]
    fn what_a_note_was_about_may_go_and_the_note_stays() {
        let about = |about| Edit::ChangeNote(N(), NoteChange::About(Some(about)));
        for (named, gone) in [
            (Topic::KeyResult(id("k1")), Edit::RemoveKeyResult(id("k1"))),
            (Topic::Objective(id("o2")), Edit::RemoveObjective(id("o2"))),
            (Topic::Cycle(id("q1")), Edit::RemoveCycle(id("q1"))),
        ] {
            let after = made(&written(), [about(named), gone]);
            assert_eq!(after.note(N()).map(|one| one.about), Some(None));
        }
    }

    #[test]
    fn a_note_moves_before_another_and_goes() {
        let two = made(&written(), [Edit::AddNote(note("m"))]);
        let forward = Edit::MoveNote {
            id: id("m"),
            before: Some(N()),
        };
        let order = |workspace: &Workspace| workspace.notes().map(|one| one.id).collect::<Vec<_>>();
        assert_eq!(order(&made(&two, [forward])), [id("m"), N()]);
        assert_eq!(order(&made(&two, [Edit::RemoveNote(N())])), [id("m")]);
    }
}
