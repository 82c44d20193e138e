//! What was done to the document: every step with when and what from what to what; undo and redo, unlimited.
//!
//! - `entry`: one line of the history, as it is kept.
//! - `deed`: what a step did, told by the records that it changed.
//! - `past`: steps from before, taken up when a document is opened again.

mod deed;
mod entry;
mod past;

pub use deed::Deed;
pub use entry::{Act, Entry, Moment, Stamp};

use std::sync::Arc;

use crate::edit::Edit;
use crate::goal::StepId;
use crate::merge::merge;
use crate::workspace::{Change, Record, RecordKey, Workspace};

/// The document with all that was done to it: what is shown now, what can be undone, what can be redone.
///
/// A step holds two versions of the document, which share all that they have in common.
#[derive(Clone, Debug)]
pub struct History {
    present: Workspace,
    past: Vec<Step>,
    future: Vec<Step>,
    // Oldest first; what other tabs did is among them.
    entries: Vec<Entry>,
    // The document that the history began with: what was done before leads up to it.
    begin: Workspace,
}

/// One thing that was done and can be undone.
#[derive(Clone, Debug)]
pub struct Step {
    /// Its name.
    pub id: StepId,
    /// What was done; none where it was done before the document was opened this time.
    pub edit: Option<Arc<Edit>>,
    before: Workspace,
    after: Workspace,
}

impl Step {
    /// The records that it changed, from what to what.
    pub fn changes(&self) -> Vec<Change> {
        self.after.changes_since(&self.before)
    }

    /// The records that taking it back changes, from what to what.
    pub fn changes_back(&self) -> Vec<Change> {
        self.before.changes_since(&self.after)
    }
}

impl History {
    /// A history that starts with this document and knows nothing before it.
    pub fn new(present: Workspace) -> Self {
        Self {
            begin: present.clone(),
            present,
            past: Vec::new(),
            future: Vec::new(),
            entries: Vec::new(),
        }
    }

    /// The document as it is now.
    pub fn present(&self) -> &Workspace {
        &self.present
    }

    /// All that is known of what was done, oldest first.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The steps that can be undone, the last first.
    pub fn undoable(&self) -> impl Iterator<Item = &Step> {
        self.past.iter().rev()
    }

    /// A record as it is, or as it was last where it is gone.
    pub fn last_known(&self, key: RecordKey) -> Option<Record> {
        let former = || {
            let changes = self.entries.iter().rev().filter_map(|entry| entry.change_of(key));
            changes
                .filter_map(|change| change.after.clone().or_else(|| change.before.clone()))
                .next()
        };
        self.present.record(key).or_else(former)
    }

    /// Takes the next version, made from the present one by an edit. What could be redone is forgotten.
    ///
    /// An edit that changed nothing is no step. Gives the line of the history that it makes.
    pub fn push(&mut self, next: Workspace, edit: Arc<Edit>, stamp: Stamp) -> Option<&Entry> {
        let changes = next.changes_since(&self.present);
        if changes.is_empty() {
            return None;
        }
        let before = std::mem::replace(&mut self.present, next.clone());
        self.past.push(Step {
            id: stamp.id,
            edit: Some(edit),
            before,
            after: next,
        });
        self.future.clear();
        self.note(stamp, Act::Did, changes)
    }

    /// Takes a version that comes from elsewhere (another tab, the store): it is no step and cannot be undone here.
    pub fn receive(&mut self, present: Workspace) {
        self.present = present;
    }

    /// What [`History::undo`] would undo.
    pub fn last_done(&self) -> Option<&Step> {
        self.past.last()
    }

    /// What [`History::redo`] would do again.
    pub fn last_undone(&self) -> Option<&Step> {
        self.future.last()
    }

    /// Takes back the last step, and only what it did: what has come from elsewhere since then stays, also where it
    /// touched the very same field.
    ///
    /// Returns the step that was undone, if there was one; the line that it makes is the last of [`History::entries`].
    pub fn undo(&mut self, stamp: Stamp) -> Option<&Step> {
        let step = self.past.pop()?;
        let next = merge(&step.after, &step.before, &self.present).workspace;
        self.go_to(next, stamp, Act::Undid(step.id));
        self.future.push(step);
        self.future.last()
    }

    /// Does again what was undone last, and only that: what has come from elsewhere since then stays.
    ///
    /// Returns the step that was done again, if there was one; the line that it makes is the last of
    /// [`History::entries`].
    pub fn redo(&mut self, stamp: Stamp) -> Option<&Step> {
        let step = self.future.pop()?;
        let next = merge(&step.before, &step.after, &self.present).workspace;
        self.go_to(next, stamp, Act::Redid(step.id));
        self.past.push(step);
        self.past.last()
    }

    fn go_to(&mut self, next: Workspace, stamp: Stamp, act: Act) {
        let changes = next.changes_since(&self.present);
        self.present = next;
        self.note(stamp, act, changes);
    }

    fn note(&mut self, stamp: Stamp, act: Act, changes: Vec<Change>) -> Option<&Entry> {
        self.entries.push(Entry {
            stamp,
            act,
            changes: changes.into(),
        });
        self.entries.last()
    }
}

#[cfg(test)]
mod tests;
