//! Rules of undo and redo.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use proptest::prelude::*;
use waymark_core::*;

use super::edits::rebuilt;
use crate::generators::edits::{TODAY, after, edit, edits, workspace};

/// A name that no other step has, and a time.
fn stamp() -> Stamp {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    Stamp {
        id: StepId::parse(&format!("s{count}")).unwrap(),
        at: Moment::new(count),
    }
}

proptest! {
    #[test]
    fn undo_leads_back_after_a_reload_as_well(first in workspace(), edits in edits(25)) {
        let mut history = History::new(first.clone());
        for edit in edits {
            let Ok(next) = apply(history.present(), &edit, TODAY) else { continue };
            history.push(next, Arc::new(edit), stamp());
        }
        let mut again = History::new(history.present().clone());
        again.take_up(history.entries().to_vec());
        while again.undo(stamp()).is_some() {
            prop_assert!(history.undo(stamp()).is_some());
            prop_assert_eq!(again.present(), history.present());
        }
        prop_assert_eq!(again.present(), &first);
    }

    #[test]
    fn undo_leads_back_to_the_very_first_version_and_redo_to_the_last(first in workspace(), edits in edits(25)) {
        let mut history = History::new(first.clone());
        let mut versions = vec![first];
        for edit in edits {
            let Ok(next) = apply(history.present(), &edit, TODAY) else { continue };
            history.push(next, Arc::new(edit), stamp());
            if versions.last() != Some(history.present()) {
                versions.push(history.present().clone());
            }
        }
        for version in versions.iter().rev().skip(1) {
            prop_assert!(history.undo(stamp()).is_some());
            prop_assert_eq!(history.present(), version);
        }
        prop_assert!(history.undo(stamp()).is_none());
        for version in versions.iter().skip(1) {
            prop_assert!(history.redo(stamp()).is_some());
            prop_assert_eq!(history.present(), version);
        }
        prop_assert!(history.redo(stamp()).is_none());
    }

    #[test]
    fn what_came_from_elsewhere_survives_undo_and_redo(
        first in workspace(),
        own in edit(),
        foreign in edits(8),
    ) {
        let mut history = History::new(first.clone());
        let Ok(next) = apply(&first, &own, TODAY) else { return Ok(()) };
        history.push(next.clone(), Arc::new(own), stamp());
        let received = after(&next, &foreign);
        let work: Vec<Change> = received.changes_since(&next).into_iter().filter(|one| one.after.is_some()).collect();
        history.receive(received);
        if history.undo(stamp()).is_none() {
            return Ok(());
        }
        let undone = history.present().clone();
        for change in &work {
            prop_assert!(undone.record(change.key).is_some(), "{:?} is lost", change.key);
        }
        prop_assert_eq!(&mend(undone.clone()).1, &[]);
        prop_assert_eq!(&rebuilt(&undone), &undone);
        history.redo(stamp());
        // What the step removed and the other side put back just as it was, redo removes again: it cannot tell.
        for change in work.iter().filter(|change| first.record(change.key) == next.record(change.key)) {
            prop_assert!(history.present().record(change.key).is_some(), "{:?} is lost", change.key);
        }
    }

    #[test]
    fn undo_after_a_foreign_edit_of_other_records_takes_back_exactly_the_step(
        first in workspace(),
        own in edit(),
        title in "[a-z]{1,9}",
    ) {
        let Ok(next) = apply(&first, &own, TODAY) else { return Ok(()) };
        prop_assume!(first.head() == next.head() && first != next);
        let rename = Edit::RenameWorkspace(Title::new(&title).unwrap());
        let mut history = History::new(first.clone());
        history.push(next.clone(), Arc::new(own), stamp());
        history.receive(after(&next, std::slice::from_ref(&rename)));
        history.undo(stamp());
        prop_assert_eq!(history.present(), &after(&first, std::slice::from_ref(&rename)));
        history.redo(stamp());
        prop_assert_eq!(history.present(), &after(&next, &[rename]));
    }
}
