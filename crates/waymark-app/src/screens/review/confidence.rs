//! Whose confidence went up or down, and why.

use leptos::prelude::*;
use waymark_core::review::{ConfidenceChange, Place, Turn};
use waymark_core::{Id, KeyResultId, NoteKind, Topic};

use super::notes::{Ask, notes};
use super::scene::Scene;
use crate::components::{Button, ButtonKind, KeyedList};
use crate::i18n::Words;
use crate::routes::Route;
use crate::say;

/// So many stand there at first: as many as a meeting talks about.
const SHOWN: usize = 10;

/// The card of the key results whose confidence changed, the biggest fall first.
pub(super) fn confidence(scene: Scene) -> AnyView {
    let words = scene.words;
    let keys = Memo::new(move |_| {
        scene.read(|review| {
            let ids = review.confidence.iter().map(|one| one.key_result.id());
            ids.collect::<Vec<_>>()
        })
    });
    let is_all = RwSignal::new(false);
    let shown = Memo::new(move |_| {
        let most = if is_all.get() { usize::MAX } else { SHOWN };
        keys.with(|keys| keys.iter().take(most).copied().collect::<Vec<_>>())
    });
    let rest = Memo::new(move |_| keys.with(Vec::len).saturating_sub(shown.with(Vec::len)));
    let more = move || {
        (rest.get() > 0).then(|| {
            let label = Signal::derive(move || words.review_confidence_more(rest.get()));
            view! { <Button label kind=ButtonKind::Quiet on_press=move |()| is_all.set(true) /> }
        })
    };
    let is_empty = Memo::new(move |_| keys.with(Vec::is_empty));
    let steady = Memo::new(move |_| scene.read(|review| review.steady));
    let about_none = move || is_empty.get().then(|| words.review_confidence_empty());
    let about_others = move || match (is_empty.get(), steady.get()) {
        (true, _) | (false, 0) => None,
        (false, count) => Some(words.review_steady(count)),
    };
    view! {
        <section class="card card-body review-square">
            <h2>{say::note_words(words, NoteKind::Confidence).name}</h2>
            {move || about_none().map(|text| view! { <p class="quiet small">{text}</p> })}
            <ul class="review-lines">
                <KeyedList keys=shown children=move |id: Id| line(scene, KeyResultId::new(id)) />
            </ul>
            {more}
            {move || about_others().map(|text| view! { <p class="quiet small">{text}</p> })}
            {notes(scene, Place::Kind(NoteKind::Confidence), Ask::of(scene, NoteKind::Confidence))}
        </section>
    }
    .into_any()
}

fn line(scene: Scene, id: KeyResultId) -> AnyView {
    let change =
        Memo::new(move |_| scene.read(|review| review.confidence.iter().find(|one| one.key_result == id).cloned()));
    let turn = Memo::new(move |_| change.with(|change| change.as_ref().and_then(ConfidenceChange::turn)));
    let name = Memo::new(move |_| {
        let title = |all: &waymark_core::Workspace| all.key_result(id).map(|it| it.title.to_string());
        scene.store.workspace(title).unwrap_or_default()
    });
    let why = move || change.get().map(|change| change.check_in.note.as_str().to_owned());
    let place = Place::About(NoteKind::Confidence, Topic::KeyResult(id));
    let asked = move || notes(scene, place, ask(scene.words, turn.get(), &name.get()));
    view! {
        <li class="review-line">
            <div class="review-line-head">
                <a href=move || scene.router.href(Route::KeyResult(id))>
                    <bdi>{name}</bdi>
                </a>
                {move || change.get().map(|change| way(scene.words, &change))}
            </div>
            {move || {
                why().filter(|why| !why.is_empty()).map(|why| view! { <p class="quiet small review-said">{why}</p> })
            }}
            {asked}
        </li>
    }
    .into_any()
}

/// From what to what it went, with an arrow and a word.
fn way(words: Words, change: &ConfidenceChange) -> AnyView {
    let to = words.number(f64::from(change.to.get()));
    let (trend, arrow, word) = match change.turn() {
        Some(Turn::Worse) => ("worse", "M5 9 .5 1h9z", words.review_confidence_fell()),
        Some(Turn::Better) => ("better", "M5 1 9.5 9h-9z", words.review_confidence_rose()),
        None => {
            return view! { <span class="quiet small">{words.review_confidence_first(&to)}</span> }.into_any();
        }
    };
    let from = change
        .from
        .map(|from| words.number(f64::from(from.get())))
        .unwrap_or_default();
    view! {
        <span class="kpi-change small" data-trend=trend>
            <svg class="kpi-arrow" viewBox="0 0 10 10" aria-hidden="true">
                <path d=arrow></path>
            </svg>
            <b>{word}</b>
            <span>{words.review_confidence_from(&from, &to)}</span>
        </span>
    }
    .into_any()
}

fn ask(words: Words, turn: Option<Turn>, name: &str) -> Ask {
    let (label, hint) = match turn {
        Some(Turn::Worse) => (words.review_confidence_why_fell(name), words.review_ask_fell()),
        Some(Turn::Better) => (words.review_confidence_why_rose(name), words.review_ask_rose()),
        None => (words.review_confidence_why_first(name), words.review_ask_first()),
    };
    Ask {
        label,
        hint: hint.to_owned(),
        empty: None,
    }
}
