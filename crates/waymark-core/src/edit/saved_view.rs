//! Edits of saved views.

use super::{Refusal, place, require_new};
use crate::goal::{SavedView, Shared, Title, ViewId};
use crate::workspace::{Record, RecordKey, Workspace};

/// One thing of a saved view.
#[derive(Clone, Debug, PartialEq)]
pub enum ViewChange {
    /// Its name.
    Title(Title),
    /// What it shows.
    Address(Title),
}

pub(super) fn add(next: &mut Workspace, view: &SavedView) -> Result<(), Refusal> {
    require_new(next, RecordKey::SavedView(view.id))?;
    let siblings = next.views().cloned().collect();
    place::append(next, &view.clone().into(), siblings);
    Ok(())
}

pub(super) fn change(next: &mut Workspace, id: ViewId, change: &ViewChange) -> Result<(), Refusal> {
    let changed = require_view(next, id)?.with(|one| match change {
        ViewChange::Title(title) => one.title = title.clone(),
        ViewChange::Address(address) => one.address = address.clone(),
    });
    next.put(Record::SavedView(changed));
    Ok(())
}

pub(super) fn shift(next: &mut Workspace, id: ViewId, before: Option<ViewId>) -> Result<(), Refusal> {
    let moved = require_view(next, id)?.clone();
    let siblings = next.views().cloned().collect();
    place::shift(next, &moved, siblings, before.map(RecordKey::SavedView))
}

pub(super) fn remove(next: &mut Workspace, id: ViewId) -> Result<(), Refusal> {
    require_view(next, id)?;
    next.take(RecordKey::SavedView(id));
    Ok(())
}

fn require_view(workspace: &Workspace, id: ViewId) -> Result<&Shared<SavedView>, Refusal> {
    workspace.view(id).ok_or(Refusal::Missing(RecordKey::SavedView(id)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::Edit;
    use crate::testing::{check_refused, check_touches, company, id, made, title, view};

    const V: fn() -> ViewId = || id("v");

    #[test]
    fn views_are_added_changed_moved_and_removed() {
        let two = made(&company(), [Edit::AddView(view("v")), Edit::AddView(view("w"))]);
        check_refused(
            &two,
            Edit::AddView(view("v")),
            Refusal::Exists(RecordKey::SavedView(V())),
        );
        let last = Edit::MoveView { id: V(), before: None };
        let moved = check_touches(&two, last, [RecordKey::SavedView(V())]);
        assert_eq!(moved.views().map(|one| one.id).collect::<Vec<_>>(), [id("w"), V()]);
        let changed = made(
            &moved,
            [
                Edit::ChangeView(V(), ViewChange::Title(title("Mine"))),
                Edit::ChangeView(V(), ViewChange::Address(title("/search?q=mine"))),
            ],
        );
        let seen = changed
            .view(V())
            .map(|one| (one.title.to_string(), one.address.to_string()));
        assert_eq!(seen, Some(("Mine".to_owned(), "/search?q=mine".to_owned())));
        let gone = made(&changed, [Edit::RemoveView(V())]);
        check_refused(
            &gone,
            Edit::RemoveView(V()),
            Refusal::Missing(RecordKey::SavedView(V())),
        );
    }
}
