//! Undo, redo and what comes from elsewhere; steps that are taken up after a reload.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU64, Ordering};

use super::*;
use crate::edit::{ObjectiveChange, apply};
use crate::testing::{check_in_key, company, id, key_result, made, objective, reading, title, today};

fn retitle(text: &str) -> Edit {
    Edit::ChangeObjective(id("o1"), ObjectiveChange::Title(title(text)))
}

/// A history of the company with one step after the other.
fn history<const N: usize>(edits: [Edit; N]) -> History {
    let mut history = History::new(company());
    for edit in edits {
        let next = apply(history.present(), &edit, today()).unwrap();
        history.push(next, Arc::new(edit), stamp());
    }
    history
}

fn edit_of(step: &Step) -> Edit {
    Edit::clone(step.edit.as_deref().unwrap())
}

/// A name that no other step of these tests has, and the time that goes with it.
fn stamp() -> Stamp {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    Stamp {
        id: id(&format!("s{count}")),
        at: Moment::new(count),
    }
}

fn receive(history: &mut History, edit: Edit) {
    let received = made(history.present(), [edit]);
    history.receive(received);
}

#[test]
fn steps_are_undone_from_the_last_to_the_first_and_redone() {
    let mut history = history([retitle("One"), retitle("Two")]);
    let last = history.present().clone();
    assert_eq!(history.undo(stamp()).map(edit_of), Some(retitle("Two")));
    assert_eq!(history.last_done().map(edit_of), Some(retitle("One")));
    assert_eq!(history.last_undone().map(edit_of), Some(retitle("Two")));
    history.undo(stamp());
    assert_eq!(history.present(), &company());
    assert!(history.undo(stamp()).is_none());
    history.redo(stamp());
    history.redo(stamp());
    assert_eq!(history.present(), &last);
    assert!(history.redo(stamp()).is_none());
}

#[test]
fn a_new_step_forgets_what_could_be_redone() {
    let mut history = history([retitle("One")]);
    history.undo(stamp());
    let next = made(history.present(), [retitle("Two")]);
    history.push(next, Arc::new(retitle("Two")), stamp());
    assert!(history.redo(stamp()).is_none());
}

#[test]
fn an_edit_that_changed_nothing_is_no_step_and_forgets_nothing() {
    let mut history = history([retitle("One")]);
    history.undo(stamp());
    let title = company().objective(id("o1")).unwrap().title.clone();
    let same = Edit::ChangeObjective(id("o1"), ObjectiveChange::Title(title));
    history.push(made(history.present(), [same.clone()]), Arc::new(same), stamp());
    assert!(history.last_done().is_none());
    assert!(history.last_undone().is_some());
}

#[test]
fn undo_leaves_what_came_from_elsewhere() {
    let mut history = history([retitle("One")]);
    receive(&mut history, Edit::CheckIn(reading("c", "k1")));
    history.undo(stamp());
    assert_eq!(
        history.present(),
        &made(&company(), [Edit::CheckIn(reading("c", "k1"))])
    );
    history.redo(stamp());
    assert_eq!(
        history.present(),
        &made(&company(), [Edit::CheckIn(reading("c", "k1")), retitle("One")])
    );
}

#[test]
fn undo_leaves_a_field_that_was_changed_elsewhere_since() {
    let mut history = history([retitle("Mine")]);
    receive(&mut history, retitle("Theirs"));
    history.undo(stamp());
    assert_eq!(history.present().objective(id("o1")).unwrap().title.as_str(), "Theirs");
}

#[test]
fn undo_of_an_addition_that_others_worked_on_leaves_it() {
    let mut history = history([Edit::AddObjective(objective("new"))]);
    receive(&mut history, Edit::AddKeyResult(key_result("theirs", "new")));
    let received = history.present().clone();
    history.undo(stamp());
    assert_eq!(history.present(), &received);
}

#[test]
fn undo_of_a_removal_brings_back_all_that_went_with_it() {
    let mut history = history([Edit::RemoveObjective(id("o1"))]);
    receive(&mut history, Edit::CheckIn(reading("c", "k3")));
    history.undo(stamp());
    assert_eq!(
        history.present(),
        &made(&company(), [Edit::CheckIn(reading("c", "k3"))])
    );
    assert!(history.present().check_in(check_in_key("k1", "a")).is_some());
}

#[test]
fn undo_of_a_replacement_gives_back_the_workspace_with_its_id() {
    let other = Workspace::new(crate::testing::head("other"));
    let mut history = history([Edit::Replace(Box::new(other))]);
    assert_eq!(history.present().head().id, id("other"));
    history.undo(stamp());
    assert_eq!(history.present(), &company());
}

/// The same document opened again, with what was done to it before.
fn reloaded(history: &History) -> History {
    let mut again = History::new(history.present().clone());
    again.take_up(history.entries().to_vec());
    again
}

#[test]
fn after_a_reload_everything_can_be_undone_and_done_again() {
    let mut before = history([retitle("One"), retitle("Two"), retitle("Three")]);
    before.undo(stamp());
    let mut again = reloaded(&before);
    again.redo(stamp());
    assert_eq!(again.present().objective(id("o1")).unwrap().title.as_str(), "Three");
    for _ in 0..3 {
        assert!(again.undo(stamp()).is_some());
    }
    assert_eq!(again.present(), &company());
    assert!(again.undo(stamp()).is_none());
}

#[test]
fn two_hundred_steps_are_undone_after_a_reload() {
    let mut before = History::new(company());
    for at in 0..200 {
        let edit = retitle(&format!("Title {at}"));
        let next = apply(before.present(), &edit, today()).unwrap();
        before.push(next, Arc::new(edit), stamp());
    }
    let mut again = reloaded(&before);
    for _ in 0..200 {
        assert!(again.undo(stamp()).is_some());
    }
    assert_eq!(again.present(), &company());
}

#[test]
fn undo_of_a_removal_after_a_reload_brings_back_all_that_went_with_it() {
    let mut again = reloaded(&history([Edit::RemoveObjective(id("o1"))]));
    again.undo(stamp());
    assert_eq!(again.present(), &company());
}

#[test]
fn undo_of_a_replacement_after_a_reload_gives_back_the_workspace() {
    let other = Workspace::new(crate::testing::head("other"));
    let mut again = reloaded(&history([Edit::Replace(Box::new(other))]));
    assert_eq!(again.present().head().id, id("other"));
    again.undo(stamp());
    assert_eq!(again.present(), &company());
}

#[test]
fn undo_after_a_reload_leaves_what_others_added_to_an_addition() {
    let mut before = history([Edit::AddObjective(objective("new"))]);
    receive(&mut before, Edit::AddKeyResult(key_result("theirs", "new")));
    let mut again = reloaded(&before);
    again.undo(stamp());
    assert_eq!(again.present(), before.present());
}

#[test]
fn what_was_done_before_the_steps_were_read_is_undone_before_them() {
    let before = history([retitle("One")]);
    let mut again = History::new(before.present().clone());
    let next = made(again.present(), [retitle("Two")]);
    again.push(next, Arc::new(retitle("Two")), stamp());
    again.take_up(before.entries().to_vec());
    again.undo(stamp());
    assert_eq!(again.present(), before.present());
    again.undo(stamp());
    assert_eq!(again.present(), &company());
}

#[test]
fn a_line_that_is_missing_takes_nothing_from_the_others() {
    let before = history([retitle("One"), Edit::CheckIn(reading("c", "k1")), retitle("Two")]);
    let mut entries = before.entries().to_vec();
    entries.remove(1);
    let mut again = History::new(before.present().clone());
    again.take_up(entries);
    again.undo(stamp());
    again.undo(stamp());
    assert!(again.undo(stamp()).is_none());
    assert_eq!(again.present(), &made(&company(), [Edit::CheckIn(reading("c", "k1"))]));
}

#[test]
fn what_another_tab_did_is_told_and_not_undone() {
    let theirs = history([retitle("Theirs")]);
    let mut ours = history([Edit::CheckIn(reading("c", "k1"))]);
    ours.hear(theirs.entries().to_vec());
    ours.hear(theirs.entries().to_vec());
    assert_eq!(ours.entries().len(), 2);
    assert!(ours.undo(stamp()).is_some());
    assert!(ours.undo(stamp()).is_none());
}

#[test]
fn what_a_living_tab_did_is_left_to_it_and_the_rest_is_undone() {
    let older = history([retitle("one")]);
    let mut again = reloaded(&older);
    again.push(
        apply(again.present(), &retitle("two"), today()).unwrap(),
        Arc::new(retitle("two")),
        stamp(),
    );
    let living: BTreeSet<StepId> = again.owned().skip(1).collect();
    let mut opened = reloaded(&again);
    assert_eq!(opened.owned().count(), 2);
    opened.leave(&living);
    assert_eq!(opened.entries().len(), 2);
    assert_eq!(opened.owned().collect::<Vec<_>>(), older.owned().collect::<Vec<_>>());
}

#[test]
fn the_document_before_a_step_and_a_record_that_is_gone_are_known() {
    let history = history([retitle("One"), Edit::RemoveObjective(id("o1"))]);
    let first = history.entries()[0].stamp.id;
    assert_eq!(history.before(first).as_ref(), Some(&company()));
    assert_eq!(history.before(id("nowhere")), None);
    let gone = RecordKey::Objective(id("o1"));
    assert!(matches!(history.last_known(gone), Some(Record::Objective(one)) if one.title.as_str() == "One"));
}

#[test]
fn a_step_tells_what_it_changed_and_what_taking_it_back_changes() {
    let history = history([retitle("One")]);
    let step = history.last_done().unwrap();
    let title_of = |record: &Option<Record>| match record {
        Some(Record::Objective(one)) => one.title.to_string(),
        _ => "?".to_owned(),
    };
    let told = |changes: Vec<Change>| {
        let sides = changes
            .iter()
            .map(|change| (title_of(&change.before), title_of(&change.after)));
        sides.collect::<Vec<_>>()
    };
    let (old, new) = ("Customers love us".to_owned(), "One".to_owned());
    assert_eq!(told(step.changes()), [(old.clone(), new.clone())]);
    assert_eq!(told(step.changes_back()), [(new, old)]);
    assert_eq!(Moment::new(1_700).milliseconds(), 1_700);
}

#[test]
fn what_was_undone_before_a_reload_is_not_done_again_once_something_was_done_since() {
    let mut before = history([retitle("One")]);
    before.undo(stamp());
    let mut again = History::new(before.present().clone());
    let next = made(again.present(), [retitle("Two")]);
    again.push(next, Arc::new(retitle("Two")), stamp());
    again.take_up(before.entries().to_vec());
    assert!(again.redo(stamp()).is_none());
}

#[test]
fn what_a_living_tab_undid_is_left_to_it() {
    let mut before = history([retitle("One")]);
    before.undo(stamp());
    let undone: BTreeSet<StepId> = before.owned().collect();
    let mut opened = reloaded(&before);
    opened.leave(&BTreeSet::new());
    assert_eq!(opened.owned().count(), 1);
    opened.leave(&undone);
    assert_eq!(opened.owned().count(), 0);
    assert!(opened.redo(stamp()).is_none());
}
