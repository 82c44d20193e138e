//! A list that a person puts in order, whatever is in it.

use leptos::prelude::*;
use waymark_core::{Id, Title, Workspace};

use crate::components::{Reorder, ReorderSaying, ReorderStep, ReorderWords};
use crate::i18n::{Words, words};
use crate::store::store;

/// A list that a person puts in order. Rows are known by bare ids, so that all such lists are one in the program.
#[component]
pub(crate) fn OrderedList(
    /// The ids, in order.
    #[prop(into)]
    keys: Signal<Vec<Id>>,
    /// The ids of all rows that are made, in order: those that are not among `keys` are hidden. Without it they are the same.
    #[prop(optional, into)]
    made: Option<Signal<Vec<Id>>>,
    /// What a row is called, for its handle.
    name: Callback<Id, String>,
    /// A row shall stand before another one, or at the end.
    on_move: Callback<(Id, Option<Id>)>,
    /// What stands beside the handle.
    row: Callback<Id, AnyView>,
    /// Nothing can be moved now: there are no handles.
    #[prop(optional, into)]
    is_fixed: Signal<bool>,
) -> impl IntoView {
    let words = words();
    let reorder = ReorderWords {
        handle: Callback::new(move |id| words.reorder_move(&name.run(id))),
        say: Callback::new(move |saying| said(words, saying)),
    };
    let to_place = move |(id, place): (Id, usize)| {
        let before = keys.with_untracked(|keys| keys.iter().filter(|key| **key != id).nth(place).copied());
        on_move.run((id, before));
    };
    let children = move |id| row.run(id);
    view! { <Reorder keys made words=reorder on_move=to_place is_fixed children /> }.into_any()
}

/// Reads the rows of a list from the document.
type Read = Box<dyn Fn(&Workspace) -> Vec<(Id, Title)> + Send + Sync>;

/// What the rows of a list are called by: their ids with their titles, in order, and what gives one.
pub(crate) struct Titles {
    /// In order, always as it is now.
    pub(crate) rows: ReadSignal<Vec<(Id, Title)>>,
    /// For the handle of a row.
    pub(crate) name: Callback<Id, String>,
}

impl Titles {
    /// Those that a function reads from the document.
    pub(crate) fn watch(read: Read) -> Self {
        let rows = store().watch(move |session| read(session.workspace()));
        let name = move |id| {
            let title = |rows: &Vec<(Id, Title)>| Some(rows.iter().find(|row| row.0 == id)?.1.to_string());
            rows.with(title).unwrap_or_default()
        };
        Self {
            rows,
            name: Callback::new(name),
        }
    }
}

fn said(words: Words, saying: ReorderSaying) -> String {
    let (place, count) = (words.number(saying.place as f64), saying.count);
    match saying.step {
        ReorderStep::Lifted => words.reorder_lifted(&place, count),
        ReorderStep::Moved => words.reorder_moved(&place, count),
        ReorderStep::Dropped => words.reorder_dropped(&place, count),
        ReorderStep::Cancelled => words.reorder_cancelled(&place, count),
    }
}
