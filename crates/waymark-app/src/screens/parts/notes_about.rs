//! What was written about a goal or a KPI in reviews: a quiet list, each line with a way to its session.

use leptos::prelude::*;
use waymark_core::order::sorted_by;
use waymark_core::review::SessionKind;
use waymark_core::{Note, NoteKind, Shared, Topic};

use crate::i18n::{Words, words};
use crate::platform::{Router, router};
use crate::routes::{Compared, Location, Route};
use crate::say;
use crate::store::store;

/// The card of the notes about one thing, the newest first; nothing where there are none.
pub(crate) fn notes_about(topic: Topic) -> AnyView {
    let (words, store, router) = (words(), store(), router());
    let notes = Memo::new(move |_| {
        let notes = store.workspace(|all| all.notes_about(topic).cloned().collect::<Vec<_>>());
        sorted_by(notes, |one, other| other.date.cmp(&one.date))
    });
    let card = move || {
        let notes = notes.get();
        (!notes.is_empty()).then(|| {
            let rows = notes.iter().map(|note| row(words, router, note));
            view! {
                <section class="card">
                    <h2 class="card-head">{words.review_notes()}</h2>
                    <ul>{rows.collect_view()}</ul>
                </section>
            }
            .into_any()
        })
    };
    card.into_any()
}

fn row(words: Words, router: Router, note: &Shared<Note>) -> AnyView {
    let store = store();
    let written = note.clone();
    let to = move || review_of(&written, &router.location()).to_string();
    let by = note
        .by
        .and_then(|id| store.workspace(|all| all.person(id).map(|it| it.name.to_string())));
    let when = words.review_notes_written(say::note_words(words, note.kind).name, &words.date(note.date));
    let is_done = note.done.is_some();
    view! {
        <li class="card-row note-told" data-done=is_done.then_some("true")>
            <bdi class="note-text">{note.text.to_string()}</bdi>
            <a class="small" href=to>
                {when}
            </a>
            {by.map(|by| view! { <bdi class="small quiet">{by}</bdi> })}
        </li>
    }
    .into_any()
}

/// The review that a note was written in.
pub(super) fn review_of(note: &Note, here: &Location) -> Location {
    let mut compared = Compared::default();
    compared.day = Some(note.date);
    here.at(Route::Review(session_of(note.kind))).with_compared(compared)
}

/// The shortest session that a note stands in.
fn session_of(kind: NoteKind) -> SessionKind {
    let first = SessionKind::ALL.into_iter().find(|session| session.has(kind));
    first.unwrap_or_default()
}
