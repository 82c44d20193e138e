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

#[cfg(test)]
mod tests {
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
            history.push(next, Arc::new(edit));
        }
        history
    }

    fn receive(history: &mut History, edit: Edit) {
        let received = made(history.present(), [edit]);
        history.receive(received);
    }

    #[test]
    fn steps_are_undone_from_the_last_to_the_first_and_redone() {
        let mut history = history([retitle("One"), retitle("Two")]);
        let last = history.present().clone();
        assert_eq!(history.undo().map(|step| (*step.edit).clone()), Some(retitle("Two")));
        assert_eq!(
            history.last_done().map(|step| (*step.edit).clone()),
            Some(retitle("One"))
        );
        assert_eq!(
            history.last_undone().map(|step| (*step.edit).clone()),
            Some(retitle("Two"))
        );
        history.undo();
        assert_eq!(history.present(), &company());
        assert!(history.undo().is_none());
        history.redo();
        history.redo();
        assert_eq!(history.present(), &last);
        assert!(history.redo().is_none());
    }

    #[test]
    fn a_new_step_forgets_what_could_be_redone() {
        let mut history = history([retitle("One")]);
        history.undo();
        let next = made(history.present(), [retitle("Two")]);
        history.push(next, Arc::new(retitle("Two")));
        assert!(history.redo().is_none());
    }

    #[test]
    fn an_edit_that_changed_nothing_is_no_step_and_forgets_nothing() {
        let mut history = history([retitle("One")]);
        history.undo();
        let title = company().objective(id("o1")).unwrap().title.clone();
        let same = Edit::ChangeObjective(id("o1"), ObjectiveChange::Title(title));
        history.push(made(history.present(), [same.clone()]), Arc::new(same));
        assert!(history.last_done().is_none());
        assert!(history.last_undone().is_some());
    }

    #[test]
    fn undo_leaves_what_came_from_elsewhere() {
        let mut history = history([retitle("One")]);
        receive(&mut history, Edit::CheckIn(reading("c", "k1")));
        history.undo();
        assert_eq!(
            history.present(),
            &made(&company(), [Edit::CheckIn(reading("c", "k1"))])
        );
        history.redo();
        assert_eq!(
            history.present(),
            &made(&company(), [Edit::CheckIn(reading("c", "k1")), retitle("One")])
        );
    }

    #[test]
    fn undo_leaves_a_field_that_was_changed_elsewhere_since() {
        let mut history = history([retitle("Mine")]);
        receive(&mut history, retitle("Theirs"));
        history.undo();
        assert_eq!(history.present().objective(id("o1")).unwrap().title.as_str(), "Theirs");
    }

    #[test]
    fn undo_of_an_addition_that_others_worked_on_leaves_it() {
        let mut history = history([Edit::AddObjective(objective("new"))]);
        receive(&mut history, Edit::AddKeyResult(key_result("theirs", "new")));
        let received = history.present().clone();
        history.undo();
        assert_eq!(history.present(), &received);
    }

    #[test]
    fn undo_of_a_removal_brings_back_all_that_went_with_it() {
        let mut history = history([Edit::RemoveObjective(id("o1"))]);
        receive(&mut history, Edit::CheckIn(reading("c", "k3")));
        history.undo();
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
        history.undo();
        assert_eq!(history.present(), &company());
    }
}
