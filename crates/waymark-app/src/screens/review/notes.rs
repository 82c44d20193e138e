//! The notes at one place: put in order by hand, and a line that is always open.

use leptos::prelude::*;
use waymark_core::review::Place;
use waymark_core::{Edit, Id, NoteId, NoteKind};

use super::note::{Row, list_id, note_row, text_of};
use super::scene::Scene;
use crate::components::AddLine;
use crate::say;
use crate::screens::parts::OrderedList;

/// What a line asks for.
pub(super) struct Ask {
    /// Its name, read out.
    pub(super) label: String,
    /// What stands in it while it is empty.
    pub(super) hint: String,
    /// What stands there while there is no note.
    pub(super) empty: Option<&'static str>,
}

impl Ask {
    /// The line of all notes of a kind.
    pub(super) fn of(scene: Scene, kind: NoteKind) -> Self {
        let words = say::note_words(scene.words, kind);
        Self {
            label: words.add.to_owned(),
            hint: words.add.to_owned(),
            empty: words.empty,
        }
    }
}

/// The notes at a place, and the line that adds one.
pub(super) fn notes(scene: Scene, place: Place, ask: Ask) -> AnyView {
    let words = scene.words;
    let keys = scene.ids_at(place);
    let is_empty = Memo::new(move |_| keys.with(Vec::is_empty));
    let name = Callback::new(move |id| text_of(scene, id));
    let on_move = Callback::new(move |(id, before): (Id, Option<Id>)| {
        scene.store.dispatch(Edit::MoveNote {
            id: NoteId::new(id),
            before: before.map(NoteId::new),
        });
    });
    let row = Callback::new(move |id| note_row(Row { scene, place, id, keys }));
    let Ask { label, hint, empty } = ask;
    let label = StoredValue::new((label, hint));
    let line = move || {
        let (label, hint) = label.get_value();
        let on_add = move |typed: String| scene.write(place, &typed);
        (!scene.is_fixed.get()).then(|| view! { <AddLine label add_label=words.action_add() on_add hint /> })
    };
    view! {
        <div class="notes" id=list_id(place)>
            {move || {
                empty.filter(|_| is_empty.get()).map(|text| view! { <p class="quiet small">{text}</p> })
            }} <OrderedList keys name on_move row is_fixed=scene.is_fixed />
            {line}
        </div>
    }
    .into_any()
}

/// A card with all notes of a kind.
pub(super) fn square(scene: Scene, kind: NoteKind) -> AnyView {
    let place = Place::Kind(kind);
    view! {
        <section class="card card-body review-square">
            <h2>{say::note_words(scene.words, kind).name}</h2>
            {notes(scene, place, Ask::of(scene, kind))}
        </section>
    }
    .into_any()
}
