//! Two sets of changes to one document: nothing that either side did is lost without being named.

mod fields;
mod removal;

use fields::merge_records;

use crate::mend::{Mend, MendKind, mend};
use crate::workspace::{Change, Link, Record, RecordKey, Workspace};

/// A document with both sides' changes.
#[derive(Clone, Debug)]
pub struct Merged {
    /// The document, in order as [`mend`] means it.
    pub workspace: Workspace,
    /// What one side did that gave way to the other.
    pub conflicts: Vec<Conflict>,
}

/// A place where something that one side did gave way to what the other did.
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
/// - Records are merged field by field. Of two changes to one field the later side's stands.
/// - Work beats removal: a record that one side removed stays when the other changed it, or added something to it, and
///   then all that was removed with it stays too.
/// - People, teams and parents are the exception: once removed nothing names them, whatever the other side did, unless
///   it changed them themselves.
/// - Two changes that together would make a loop: one of its links is cut.
///
/// Whatever had to give way is named as a conflict. Sides that did different things may change places.
pub fn merge(base: &Workspace, first: &Workspace, later: &Workspace) -> Merged {
    let unopposed = |workspace: &Workspace| Merged {
        workspace: workspace.clone(),
        conflicts: Vec::new(),
    };
    let theirs = later.changes_since(base);
    if theirs.is_empty() {
        return unopposed(first);
    }
    let ours = first.changes_since(base);
    if ours.is_empty() {
        return unopposed(later);
    }
    let mut merging = Merging {
        sides: Sides { base, first, later },
        merged: first.clone(),
        conflicts: Vec::new(),
    };
    for change in &theirs {
        merging.take_in(change);
    }
    merging.keep_work(&ours, &theirs);
    merging.into_order()
}

/// The versions that are brought together.
#[derive(Clone, Copy)]
struct Sides<'w> {
    base: &'w Workspace,
    first: &'w Workspace,
    later: &'w Workspace,
}

/// A merge under way.
struct Merging<'w> {
    sides: Sides<'w>,
    merged: Workspace,
    conflicts: Vec<Conflict>,
}

impl Merging<'_> {
    /// Takes in one change of the later side.
    fn take_in(&mut self, change: &Change) {
        let ours = self.sides.first.record(change.key);
        if ours == change.after {
            return;
        }
        let is_untouched = ours == change.before;
        match (&ours, &change.after) {
            (_, Some(theirs)) if is_untouched => self.merged.put(theirs.clone()),
            (_, None) if is_untouched => self.merged.take(change.key),
            (Some(ours), Some(theirs)) => {
                let record = merge_records(change.before.as_ref(), ours, theirs, &mut self.conflicts);
                self.merged.put(record);
            }
            (None, Some(theirs)) => {
                self.merged.put(theirs.clone());
                self.name(change.key, None);
            }
            (Some(_) | None, None) => self.name(change.key, None),
        }
    }

    /// Names a conflict.
    fn name(&mut self, key: RecordKey, field: Option<Link>) {
        self.conflicts.push(Conflict {
            key,
            field: field.map(Link::field),
            first: self.sides.first.record(key),
            later: self.sides.later.record(key),
        });
    }

    /// The merged document in order; what had to be mended is named.
    fn into_order(mut self) -> Merged {
        let (workspace, mends) = mend(self.merged.clone());
        for Mend { key, kind } in mends {
            let field = match kind {
                MendKind::Cleared { named } => self.link_to(key, named),
                MendKind::LoopBroken => Some(loop_link(key)),
                MendKind::Orphan(_) => None,
            };
            self.name(key, field);
        }
        Merged {
            workspace,
            conflicts: self.conflicts,
        }
    }

    /// The field of a record that refers to another one.
    fn link_to(&self, key: RecordKey, named: RecordKey) -> Option<Link> {
        let record = self.merged.record(key)?;
        record
            .links()
            .into_iter()
            .find(|(_, to)| *to == named)
            .map(|(link, _)| link)
    }
}

/// The field of a record that can close a loop.
fn loop_link(key: RecordKey) -> Link {
    match key {
        RecordKey::Kpi(_) => Link::Input,
        RecordKey::Head
        | RecordKey::Cycle(_)
        | RecordKey::Person(_)
        | RecordKey::Team(_)
        | RecordKey::Objective(_)
        | RecordKey::KeyResult(_)
        | RecordKey::CheckIn(_)
        | RecordKey::Initiative(_)
        | RecordKey::KpiReading(_)
        | RecordKey::Funnel(_)
        | RecordKey::Note(_)
        | RecordKey::SavedView(_) => Link::Parent,
    }
}

#[cfg(test)]
mod tests;
