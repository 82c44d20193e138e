//! Two sets of changes to one document: nothing that either side did is lost without being named.

use crate::goal::{CheckIn, Cycle, Head, Initiative, KeyResult, Objective, Person, Shared, Team};
use crate::mend::mend;
use crate::workspace::{Change, Record, RecordKey, Workspace};

/// A document with both sides' changes.
#[derive(Clone, Debug)]
pub struct Merged {
    /// The document.
    pub workspace: Workspace,
    /// Where both sides changed the same thing differently; the later side stands in the document.
    pub conflicts: Vec<Conflict>,
}

/// A place where both sides changed the same thing differently.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// The record.
    pub key: RecordKey,
    /// The field, named as in the model; none where one side removed the record, which then stays.
    pub field: Option<&'static str>,
    /// The record as the first side had it.
    pub first: Option<Record>,
    /// The record as the later side had it.
    pub later: Option<Record>,
}

/// Brings together what two sides made of one document.
///
/// Records are merged field by field. Of two changes to one field the later side's stands and is named as a conflict.
/// Work beats removal: a record that one side removed and the other changed, or added something to, stays.
pub fn merge(base: &Workspace, first: &Workspace, later: &Workspace) -> Merged {
    let changes = later.changes_since(base);
    // The ordinary undo and redo: nothing has happened in between.
    if first.changes_since(base).is_empty() {
        return Merged {
            workspace: later.clone(),
            conflicts: Vec::new(),
        };
    }
    let mut merged = Merged {
        workspace: first.clone(),
        conflicts: Vec::new(),
    };
    for change in &changes {
        take_in(&mut merged, first, change);
    }
    let removed = |changes: &[Change]| changes.iter().filter(|change| change.after.is_none()).count() > 0;
    let first_changes = first.changes_since(base);
    if removed(&changes) || removed(&first_changes) {
        for change in changes
            .iter()
            .chain(&first_changes)
            .filter(|change| change.after.is_none())
        {
            keep_if_in_use(&mut merged.workspace, change);
        }
    }
    merged.workspace = mend(merged.workspace).0;
    merged
}

/// Takes one change of the later side into the merged document.
fn take_in(merged: &mut Merged, first: &Workspace, change: &Change) {
    let ours = first.record(change.key);
    if ours == change.after {
        return;
    }
    let untouched = ours == change.before;
    match (&ours, &change.after) {
        (_, None) if untouched => merged.workspace.take(change.key),
        (_, Some(theirs)) if untouched => merged.workspace.put(theirs.clone()),
        (Some(ours), Some(theirs)) => {
            let record = merge_records(change.before.as_ref(), ours, theirs, &mut merged.conflicts);
            merged.workspace.put(record);
        }
        (Some(_), None) | (None, Some(_)) | (None, None) => {
            merged.conflicts.push(Conflict {
                key: change.key,
                field: None,
                first: ours.clone(),
                later: change.after.clone(),
            });
            if let Some(theirs) = &change.after {
                merged.workspace.put(theirs.clone());
            }
        }
    }
}

/// Puts a removed record back when something still belongs to it, and then whatever that record belongs to.
fn keep_if_in_use(workspace: &mut Workspace, removal: &Change) {
    let Some(record) = &removal.before else { return };
    let is_in_use = workspace.record(removal.key).is_none()
        && match record {
            Record::Cycle(cycle) => workspace.objectives_in(cycle.id).next().is_some(),
            Record::Objective(objective) => workspace.key_results_of(objective.id).next().is_some(),
            Record::KeyResult(key_result) => {
                !workspace.log(key_result.id).is_empty() || workspace.initiatives_of(key_result.id).next().is_some()
            }
            Record::Head(_) | Record::Person(_) | Record::Team(_) | Record::CheckIn(_) | Record::Initiative(_) => false,
        };
    if is_in_use {
        workspace.put(record.clone());
    }
}

trait Fields: Sized {
    /// The later side's fields where it changed them, else the first side's.
    fn merge(base: Option<&Self>, first: &Self, later: &Self, conflict: &mut dyn FnMut(&'static str)) -> Self;
}

macro_rules! fields {
    ($noun:ident: $($field:ident),+ $(,)?) => {
        impl Fields for $noun {
            fn merge(base: Option<&Self>, first: &Self, later: &Self, conflict: &mut dyn FnMut(&'static str)) -> Self {
                // Names every field, so that a new one cannot be forgotten here.
                let Self { $($field),+ } = first.clone();
                let mut merged = Self { $($field),+ };
                $(
                    let is_changed_later = base.is_none_or(|base| base.$field != later.$field);
                    if is_changed_later && first.$field != later.$field {
                        if base.is_none_or(|base| base.$field != first.$field) {
                            conflict(stringify!($field));
                        }
                        merged.$field = later.$field.clone();
                    }
                )+
                merged
            }
        }
    };
}

fields!(Head: id, title, settings, foreign);
fields!(Cycle: id, title, kind, span, state, foreign);
fields!(Person: id, name, team, foreign);
fields!(Team: id, name, parent, foreign);
fields!(Objective:
    id, title, description, cycle, level, team, owner, ambition, answer, horizon, rank, weight, tags, parent, source,
    state, foreign,
);
fields!(KeyResult:
    id, objective, title, description, owner, measure, weight, rank, start, end, cadence, tags, state, foreign,
);
fields!(CheckIn:
    id, key_result, date, sequence, reading, confidence, note, by, replaces, withdrawn, foreign,
);
fields!(Initiative: id, key_result, title, note, owner, due, progress, rank, foreign);

fn merge_records(base: Option<&Record>, first: &Record, later: &Record, conflicts: &mut Vec<Conflict>) -> Record {
    macro_rules! by_kind {
        ($($kind:ident),*) => {
            match (first, later) {
                $((Record::$kind(ours), Record::$kind(theirs)) => {
                    let base = match base {
                        Some(Record::$kind(base)) => Some(&**base),
                        _ => None,
                    };
                    let mut conflict = |field| {
                        conflicts.push(Conflict {
                            key: first.key(),
                            field: Some(field),
                            first: Some(first.clone()),
                            later: Some(later.clone()),
                        });
                    };
                    Record::$kind(Shared::new(Fields::merge(base, ours, theirs, &mut conflict)))
                })*
                // One key names one kind of record.
                _ => later.clone(),
            }
        };
    }
    by_kind!(Head, Cycle, Person, Team, Objective, KeyResult, CheckIn, Initiative)
}
