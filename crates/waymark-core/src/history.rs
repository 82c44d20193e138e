//! Undo and redo over everything, unlimited.

use std::sync::Arc;

use crate::edit::Edit;
use crate::merge::merge;
use crate::workspace::Workspace;

/// The document with all that was done to it: what is shown now, what can be undone, what can be redone.
///
/// A step holds two versions of the document, which share all that they have in common.
#[derive(Clone, Debug)]
pub struct History {
    present: Workspace,
    past: Vec<Step>,
    future: Vec<Step>,
}

/// One thing that was done.
#[derive(Clone, Debug)]
pub struct Step {
    /// What was done.
    pub edit: Arc<Edit>,
    before: Workspace,
    after: Workspace,
}

impl History {
    /// A history that starts with this document and knows nothing before it.
    pub fn new(present: Workspace) -> Self {
        Self {
            present,
            past: Vec::new(),
            future: Vec::new(),
        }
    }

    /// The document as it is now.
    pub fn present(&self) -> &Workspace {
        &self.present
    }

    /// Takes the next version, made from the present one by an edit. What could be redone is forgotten.
    ///
    /// An edit that changed nothing is no step.
    pub fn push(&mut self, next: Workspace, edit: Arc<Edit>) {
        if next.changes_since(&self.present).is_empty() {
            return;
        }
        let before = std::mem::replace(&mut self.present, next.clone());
        self.past.push(Step {
            edit,
            before,
            after: next,
        });
        self.future.clear();
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
    /// Returns the step that was undone, if there was one.
    pub fn undo(&mut self) -> Option<&Step> {
        let step = self.past.pop()?;
        self.present = merge(&step.after, &step.before, &self.present).workspace;
        self.future.push(step);
        self.future.last()
    }

    /// Does again what was undone last, and only that: what has come from elsewhere since then stays.
    ///
    /// Returns the step that was done again, if there was one.
    pub fn redo(&mut self) -> Option<&Step> {
        let step = self.future.pop()?;
        self.present = merge(&step.before, &step.after, &self.present).workspace;
        self.past.push(step);
        self.past.last()
    }
}
