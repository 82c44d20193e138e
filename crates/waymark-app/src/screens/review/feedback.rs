//! A feedback session: what to start, stop and go on with, and plus and minus objective by objective.

use leptos::prelude::*;
use waymark_core::review::Place;
use waymark_core::{Id, NoteKind, ObjectiveId, Topic};

use super::notes::{Ask, notes, square};
use super::scene::Scene;
use crate::components::KeyedList;
use crate::i18n::Words;
use crate::routes::Route;
use crate::say;

/// What a month or a quarter has before it.
pub(super) fn feedback(scene: Scene) -> AnyView {
    view! {
        <div class="review-columns">
            {[NoteKind::Start, NoteKind::Stop, NoteKind::Continue].map(|kind| square(scene, kind)).into_any()}
        </div>
        {objectives(scene)}
        <div class="review-squares">{square(scene, NoteKind::Win)} {square(scene, NoteKind::Learning)}</div>
    }
    .into_any()
}

fn objectives(scene: Scene) -> AnyView {
    let words = scene.words;
    let keys = Memo::new(move |_| scene.read(|review| review.objectives.iter().map(|id| id.id()).collect::<Vec<_>>()));
    let is_empty = Memo::new(move |_| keys.with(Vec::is_empty));
    let rest = move |kind| notes(scene, Place::Kind(kind), Ask::of(scene, kind));
    view! {
        <section class="card card-body">
            <h2>{words.review_objectives()}</h2>
            {move || {
                is_empty.get().then(|| view! { <p class="quiet small">{words.review_objectives_empty()}</p> })
            }}
            <ul class="review-lines">
                <KeyedList keys children=move |id: Id| objective(scene, ObjectiveId::new(id)) />
                <li class="review-line">
                    <h3>{words.review_objectives_all()}</h3>
                    {pair(words, rest(NoteKind::Plus), rest(NoteKind::Minus))}
                </li>
            </ul>
        </section>
    }
    .into_any()
}

fn objective(scene: Scene, id: ObjectiveId) -> AnyView {
    let words = scene.words;
    let name = Memo::new(move |_| {
        let title = |all: &waymark_core::Workspace| all.objective(id).map(|it| it.title.to_string());
        scene.store.workspace(title).unwrap_or_default()
    });
    let list = move |kind: NoteKind, label: fn(Words, &str) -> String| {
        let ask = Ask {
            label: label(words, &name.get_untracked()),
            ..Ask::of(scene, kind)
        };
        notes(scene, Place::About(kind, Topic::Objective(id)), ask)
    };
    let plus = list(NoteKind::Plus, |words, name| words.review_plus_about(name));
    let minus = list(NoteKind::Minus, |words, name| words.review_minus_about(name));
    view! {
        <li class="review-line">
            <h3>
                <a href=move || scene.router.href(Route::Objective(id))>
                    <bdi>{name}</bdi>
                </a>
            </h3>
            {pair(words, plus, minus)}
        </li>
    }
    .into_any()
}

/// Plus and minus, side by side where there is room.
fn pair(words: Words, plus: AnyView, minus: AnyView) -> AnyView {
    let side = |kind, list| {
        view! {
            <div class="review-side">
                <h4 class="small quiet">{say::note_words(words, kind).name}</h4>
                {list}
            </div>
        }
    };
    view! { <div class="review-pair">{side(NoteKind::Plus, plus)} {side(NoteKind::Minus, minus)}</div> }.into_any()
}
