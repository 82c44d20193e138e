//! Rules of merging what two sides made of one document.

use proptest::prelude::*;
use waymark_core::*;

use super::edits::rebuilt;
use crate::generators::edits::{after, edits, workspace};

/// A document and what two sides made of it.
#[derive(Clone, Debug)]
struct Sides {
    base: Workspace,
    one: Workspace,
    other: Workspace,
}

fn sides() -> impl Strategy<Value = Sides> {
    (workspace(), edits(10), edits(10)).prop_map(|(base, one, other)| Sides {
        one: after(&base, &one),
        other: after(&base, &other),
        base,
    })
}

/// Whether a conflict names the record, or something that it belonged to.
fn is_named(conflicts: &[Conflict], base: &Workspace, key: RecordKey) -> bool {
    let mut here = Some(key);
    while let Some(key) = here {
        if conflicts.iter().any(|conflict| conflict.key == key) {
            return true;
        }
        here = match base.record(key) {
            Some(Record::KeyResult(one)) => Some(RecordKey::Objective(one.objective)),
            Some(Record::CheckIn(one)) => Some(RecordKey::KeyResult(one.key_result)),
            Some(Record::Initiative(one)) => Some(RecordKey::KeyResult(one.key_result)),
            Some(Record::KpiReading(one)) => Some(RecordKey::Kpi(one.kpi)),
            Some(
                Record::Head(_)
                | Record::Cycle(_)
                | Record::Person(_)
                | Record::Team(_)
                | Record::Objective(_)
                | Record::Kpi(_)
                | Record::Funnel(_)
                | Record::Note(_)
                | Record::SavedView(_),
            )
            | None => None,
        };
    }
    false
}

/// Holds that whatever one side did stands in the merged document or is named as a conflict.
fn check_kept(base: &Workspace, side: &Workspace, opposite: &Workspace, merged: &Merged) -> Result<(), TestCaseError> {
    for change in side.changes_since(base) {
        let stands = merged.workspace.record(change.key);
        let named = is_named(&merged.conflicts, base, change.key);
        match &change.after {
            Some(_) => prop_assert!(stands.is_some(), "{:?} is lost", change.key),
            None => prop_assert!(stands.is_none() || named, "{:?} came back unnamed", change.key),
        }
        // Where the opposite side changed the same record, field by field merging decides.
        let is_alone = opposite.record(change.key) == change.before;
        prop_assert!(
            !is_alone || stands == change.after || named,
            "{:?} gave way unnamed",
            change
        );
    }
    Ok(())
}

proptest! {
    #[test]
    fn against_a_side_that_did_nothing_the_other_stands(Sides { base, one, .. } in sides()) {
        for merged in [merge(&base, &one, &base), merge(&base, &base, &one), merge(&base, &one, &one)] {
            prop_assert_eq!(&merged.workspace, &one);
            prop_assert_eq!(&merged.conflicts, &[]);
        }
    }

    #[test]
    fn merging_twice_is_merging_once(Sides { base, one, other } in sides()) {
        let once = merge(&base, &one, &other).workspace;
        prop_assert_eq!(&merge(&base, &once, &other).workspace, &once);
    }

    #[test]
    fn nothing_that_either_side_did_is_lost_unnamed(Sides { base, one, other } in sides()) {
        let merged = merge(&base, &one, &other);
        check_kept(&base, &one, &other, &merged)?;
        check_kept(&base, &other, &one, &merged)?;
    }

    #[test]
    fn what_neither_side_touched_stays_as_it_was(Sides { base, one, other } in sides()) {
        let merged = merge(&base, &one, &other);
        for change in merged.workspace.changes_since(&base) {
            let touched = one.record(change.key) != change.before || other.record(change.key) != change.before;
            let named = merged.conflicts.iter().any(|conflict| conflict.key == change.key);
            prop_assert!(touched || named, "{:?}", change);
        }
    }

    #[test]
    fn sides_without_conflict_may_change_places(Sides { base, one, other } in sides()) {
        let merged = merge(&base, &one, &other);
        let swapped = merge(&base, &other, &one);
        prop_assert_eq!(merged.conflicts.is_empty(), swapped.conflicts.is_empty());
        if merged.conflicts.is_empty() {
            prop_assert_eq!(merged.workspace, swapped.workspace);
        }
    }

    #[test]
    fn a_merged_workspace_is_in_order_and_indexed(Sides { base, one, other } in sides()) {
        let merged = merge(&base, &one, &other).workspace;
        prop_assert_eq!(&mend(merged.clone()).1, &[]);
        prop_assert_eq!(&rebuilt(&merged), &merged);
    }
}
