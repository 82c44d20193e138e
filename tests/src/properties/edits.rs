//! Rules of edits, of the index and of the difference between versions.

use proptest::prelude::*;
use waymark_core::*;

use crate::generators::edits::{TODAY, edit, edits, workspace};

/// The same records, put together one by one.
pub(super) fn rebuilt(workspace: &Workspace) -> Workspace {
    Workspace::from_records(Head::clone(workspace.head()), workspace.records())
}

/// The version to which changes lead from another.
fn led_over(from: &Workspace, changes: &[Change]) -> Workspace {
    with_records(from, changes.iter().map(|change| (change.key, change.after.clone())))
}

/// How many records an edit may touch; none where that depends on what belongs to what.
fn most_touched(edit: &Edit) -> Option<usize> {
    match edit {
        Edit::RenameWorkspace(_)
        | Edit::ChangeSettings(_)
        | Edit::AddCycle(_)
        | Edit::ChangeCycle(_, CycleChange::Title(_) | CycleChange::Kind(_) | CycleChange::Span(_))
        | Edit::AddPerson(_)
        | Edit::ChangePerson(..)
        | Edit::AddTeam(_)
        | Edit::ChangeTeam(..)
        | Edit::AddObjective(_)
        | Edit::ChangeObjective(..)
        | Edit::AddKeyResult(_)
        | Edit::ChangeKeyResult(..)
        | Edit::CheckIn(_)
        | Edit::CorrectCheckIn { .. }
        | Edit::WithdrawCheckIn(_)
        | Edit::RestoreCheckIn(_)
        | Edit::AddInitiative(_)
        | Edit::ChangeInitiative(..)
        | Edit::MoveObjective { .. }
        | Edit::MoveKeyResult { .. }
        | Edit::MoveInitiative { .. }
        | Edit::RemoveInitiative(_)
        | Edit::AddKpi(_)
        | Edit::ChangeKpi(..)
        | Edit::MoveKpi { .. }
        | Edit::Read(_)
        | Edit::CorrectReading { .. }
        | Edit::WithdrawReading(_)
        | Edit::RestoreReading(_)
        | Edit::AddFunnel(_)
        | Edit::ChangeFunnel(..)
        | Edit::MoveFunnel { .. }
        | Edit::RemoveFunnel(_)
        | Edit::AddNote(_)
        | Edit::ChangeNote(..)
        | Edit::MoveNote { .. }
        | Edit::RemoveNote(_)
        | Edit::AddView(_)
        | Edit::ChangeView(..)
        | Edit::MoveView { .. }
        | Edit::RemoveView(_) => Some(1),
        Edit::Replace(_)
        | Edit::ChangeCycle(_, CycleChange::State(_))
        | Edit::RemoveCycle(_)
        | Edit::RemovePerson(_)
        | Edit::RemoveTeam(_)
        | Edit::RemoveObjective(_)
        | Edit::RemoveKeyResult(_)
        | Edit::RemoveKpi(_)
        | Edit::Restore(_)
        | Edit::Together(_) => None,
    }
}

/// Whether all records of both versions but some are the very same in memory.
fn is_shared_but_for(keys: &[RecordKey], before: &Workspace, after: &Workspace) -> bool {
    let is_free = |key| keys.contains(&key);
    let same = |one: &Objective| {
        before
            .objective(one.id)
            .zip(after.objective(one.id))
            .is_some_and(|(a, b)| a.is_same(b))
    };
    let objectives = after
        .objectives()
        .all(|one| is_free(RecordKey::Objective(one.id)) || same(one));
    let same = |one: &KeyResult| {
        before
            .key_result(one.id)
            .zip(after.key_result(one.id))
            .is_some_and(|(a, b)| a.is_same(b))
    };
    let key_results = after
        .key_results()
        .all(|one| is_free(RecordKey::KeyResult(one.id)) || same(one));
    let same = |one: &CheckIn| {
        before
            .check_in(one.key())
            .zip(after.check_in(one.key()))
            .is_some_and(|(a, b)| a.is_same(b))
    };
    let check_ins = after
        .check_ins()
        .all(|one| is_free(RecordKey::CheckIn(one.key())) || same(one));
    objectives && key_results && check_ins
}

proptest! {
    #[test]
    fn a_workspace_is_always_in_order(workspace in workspace()) {
        let (mended, mends) = mend(workspace.clone());
        prop_assert_eq!(mends, []);
        prop_assert_eq!(mended, workspace);
    }

    #[test]
    fn lists_are_always_those_of_the_records(workspace in workspace()) {
        prop_assert_eq!(rebuilt(&workspace), workspace);
    }

    #[test]
    fn the_difference_leads_from_one_version_to_the_other_and_back(before in workspace(), edits in edits(12)) {
        let after = crate::generators::edits::after(&before, &edits);
        prop_assert_eq!(&led_over(&before, &after.changes_since(&before)), &after);
        prop_assert_eq!(&led_over(&after, &before.changes_since(&after)), &before);
    }

    #[test]
    fn the_difference_names_each_record_once_and_none_that_is_the_same(before in workspace(), after in workspace()) {
        let changes = after.changes_since(&before);
        for change in &changes {
            prop_assert_ne!(&change.before, &change.after);
            prop_assert_eq!(&before.record(change.key), &change.before);
            prop_assert_eq!(&after.record(change.key), &change.after);
        }
        prop_assert!(changes.windows(2).all(|pair| pair[0].key < pair[1].key));
    }

    #[test]
    fn an_edit_touches_what_it_is_about_and_shares_the_rest(before in workspace(), edit in edit()) {
        let kept = rebuilt(&before);
        let made = apply(&before, &edit, TODAY);
        prop_assert_eq!(&before, &kept, "the version before an edit stays as it was");
        let Ok(after) = made else { return Ok(()) };
        let changes = after.changes_since(&before);
        if let Some(most) = most_touched(&edit) {
            prop_assert!(changes.len() <= most, "{:?}", changes);
        }
        let keys: Vec<RecordKey> = changes.iter().map(|change| change.key).collect();
        if !matches!(edit, Edit::Replace(_) | Edit::Together(_)) {
            prop_assert!(is_shared_but_for(&keys, &before, &after));
        }
    }
}
