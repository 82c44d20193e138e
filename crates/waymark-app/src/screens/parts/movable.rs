//! Goals one below the other, put in order by hand.

use leptos::prelude::*;
use waymark_core::{Edit, RecordKey, Workspace};

use crate::components::{Reorder, ReorderSaying, ReorderStep, ReorderWords};
use crate::i18n::{Words, words};
use crate::say;
use crate::store::store;

/// Objectives of one cycle, or key results of one objective, each in a row with a handle.
///
/// `is_fixed` takes the handles away. One function for both, so that the list is compiled once.
pub fn movable(keys: Memo<Vec<RecordKey>>, is_fixed: Signal<bool>, row: Callback<RecordKey, AnyView>) -> AnyView {
    let (words, store) = (words(), store());
    let reorder_words = ReorderWords {
        handle: Callback::new(move |key| store.workspace(|all| words.action_move(&say::record_name(words, all, key)))),
        say: Callback::new(move |saying| said(words, saying)),
    };
    let on_move = move |(key, place)| {
        let edit = keys.with_untracked(|keys| store.peek(|session| shift(session.workspace(), keys, key, place)));
        if let Some(edit) = edit {
            store.dispatch(edit);
        }
    };
    view! { <Reorder keys words=reorder_words on_move is_fixed children=move |key| row.run(key) /> }.into_any()
}

fn said(words: Words, saying: ReorderSaying) -> String {
    let (place, count) = (saying.place.to_string(), saying.count);
    match saying.step {
        ReorderStep::Lifted => words.reorder_lifted(&place, count),
        ReorderStep::Moved => words.reorder_moved(&place, count),
        ReorderStep::Dropped => words.reorder_dropped(&place, count),
        ReorderStep::Cancelled => words.reorder_cancelled(&place, count),
    }
}

/// The edit that brings `key` to `place`, counted in the list without it.
fn shift(workspace: &Workspace, keys: &[RecordKey], key: RecordKey, place: usize) -> Option<Edit> {
    let before = keys.iter().filter(|other| **other != key).nth(place);
    match key {
        RecordKey::Objective(id) => Some(Edit::MoveObjective {
            id,
            before: before.and_then(|it| match it {
                RecordKey::Objective(id) => Some(*id),
                _ => None,
            }),
        }),
        RecordKey::KeyResult(id) => Some(Edit::MoveKeyResult {
            id,
            to: workspace.key_result(id)?.objective,
            before: before.and_then(|it| match it {
                RecordKey::KeyResult(id) => Some(*id),
                _ => None,
            }),
        }),
        _ => None,
    }
}
