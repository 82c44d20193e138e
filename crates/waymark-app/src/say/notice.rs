//! What the page tells in passing, with what can be done about it.

use leptos::prelude::Callback;

use super::{conflicts, done, findings, library_fault, refusal, what_was_done, what_was_undone};
use crate::components::{self, NoticeAction, NoticeKind};
use crate::i18n::Words;
use crate::store::{Notice, Posted, Store};

/// A notice as it is shown.
#[must_use]
pub fn notice(words: Words, store: Store, posted: Posted) -> components::Notice {
    let Posted { number, notice, .. } = posted;
    components::Notice {
        id: number,
        kind: kind(&notice),
        text: text(words, store, &notice),
        action: action(words, store, notice),
    }
}

const fn kind(notice: &Notice) -> NoticeKind {
    match notice {
        Notice::Done(_)
        | Notice::Undone(_)
        | Notice::Redone(_)
        | Notice::Added { .. }
        | Notice::Removed { .. }
        | Notice::Said(_) => NoticeKind::Done,
        Notice::Refused(_)
        | Notice::Conflicts(_)
        | Notice::Found(_)
        | Notice::HistoryDamaged { .. }
        | Notice::Library(_) => NoticeKind::Trouble,
    }
}

fn text(words: Words, store: Store, notice: &Notice) -> String {
    match notice {
        Notice::Done(edit) => done(words, edit),
        Notice::Redone(what) => what_was_done(words, what),
        Notice::Undone(what) => what_was_undone(words, what),
        Notice::HistoryDamaged { steps } => words.hist_damaged(*steps),
        Notice::Refused(reason) => store.peek(|session| refusal(words, session.workspace(), *reason)),
        Notice::Conflicts(all) => store.peek(|session| conflicts(words, session.workspace(), all)),
        Notice::Found(found) => findings(words, found),
        Notice::Added { .. } => {
            store.peek(|session| words.notice_workspace_added(session.workspace().head().title.as_str()))
        }
        Notice::Removed { workspace, .. } => words.notice_workspace_removed(workspace.head().title.as_str()),
        Notice::Library(fault) => library_fault(words, fault),
        Notice::Said(text) => text.clone(),
    }
}

fn action(words: Words, store: Store, notice: Notice) -> Option<NoticeAction> {
    let offer = |label: &str, on_press: Callback<()>| {
        Some(NoticeAction {
            label: label.to_owned(),
            on_press,
        })
    };
    match notice {
        Notice::Done(_) | Notice::Redone(_) => offer(words.action_undo(), Callback::new(move |()| store.undo())),
        Notice::Undone(_) => offer(words.action_redo(), Callback::new(move |()| store.redo())),
        Notice::Added { before: Some(before) } => offer(
            words.action_undo(),
            Callback::new(move |()| store.take_back(before.clone())),
        ),
        Notice::Removed { space, workspace } => offer(
            words.action_undo(),
            Callback::new(move |()| store.add_workspace(space.clone(), (*workspace).clone())),
        ),
        Notice::Added { before: None }
        | Notice::Refused(_)
        | Notice::Conflicts(_)
        | Notice::Found(_)
        | Notice::HistoryDamaged { .. }
        | Notice::Library(_)
        | Notice::Said(_) => None,
    }
}
