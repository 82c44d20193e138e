//! How the health metrics stand, and what is the matter with them.

use leptos::prelude::*;
use waymark_core::review::{HealthMetric, Place};
use waymark_core::{Id, Kpi, KpiId, NoteKind, Topic};

use super::notes::{Ask, notes};
use super::scene::Scene;
use crate::components::{KeyedList, Mark, StatusWord};
use crate::i18n::Words;
use crate::routes::Route;
use crate::say;

/// The card of the health metrics.
pub(super) fn health(scene: Scene) -> AnyView {
    let words = scene.words;
    let keys = Memo::new(move |_| {
        scene.read(|review| {
            let ids = review.health.iter().map(|one| one.kpi.id());
            ids.collect::<Vec<_>>()
        })
    });
    let is_empty = Memo::new(move |_| keys.with(Vec::is_empty));
    view! {
        <section class="card card-body review-square">
            <h2>{say::note_words(words, NoteKind::Health).name}</h2>
            {move || {
                is_empty.get().then(|| view! { <p class="quiet small">{words.review_health_empty()}</p> })
            }}
            <ul class="review-lines">
                <KeyedList keys children=move |id: Id| line(scene, KpiId::new(id)) />
            </ul>
            {notes(scene, Place::Kind(NoteKind::Health), Ask::of(scene, NoteKind::Health))}
        </section>
    }
    .into_any()
}

/// A health metric as it is shown.
#[derive(Clone, PartialEq)]
struct Line {
    name: String,
    mark: Mark,
    status: &'static str,
    value: String,
    target: String,
    /// How it stood before, where that was otherwise.
    was: Option<String>,
    /// Somebody should say what the matter is.
    is_ill: bool,
}

impl Line {
    fn of(words: Words, kpi: &Kpi, metric: &HealthMetric) -> Self {
        let now = metric.now.as_ref();
        let health = metric.health();
        let value = match now.map(|now| &now.value) {
            Some(Ok(value)) => say::kpi_value(words, kpi, *value),
            Some(Err(why)) => say::not_available(words, why),
            None => words.kpi_dash_no_reading().to_owned(),
        };
        let was = metric.before.filter(|before| Some(*before) != health);
        Self {
            name: kpi.title.to_string(),
            mark: say::health_mark(health),
            status: say::health_word(words, health),
            value,
            target: now.map_or_else(String::new, |now| say::kpi_target(words, kpi, now)),
            was: was.map(|was| words.review_health_was(say::health_word(words, Some(was)))),
            is_ill: metric.is_ill(),
        }
    }
}

fn line(scene: Scene, id: KpiId) -> AnyView {
    let words = scene.words;
    let seen = Memo::new(move |_| {
        let metric = scene.read(|review| review.health.iter().find(|one| one.kpi == id).cloned())?;
        scene
            .store
            .workspace(|all| Some(Line::of(words, all.kpi(id)?, &metric)))
    });
    let name = Memo::new(move |_| {
        seen.with(|seen| seen.as_ref().map(|seen| seen.name.clone()))
            .unwrap_or_default()
    });
    let is_ill = Memo::new(move |_| seen.with(|seen| seen.as_ref().is_some_and(|seen| seen.is_ill)));
    let place = Place::About(NoteKind::Health, Topic::Kpi(id));
    let has_notes = {
        let keys = scene.ids_at(place);
        Memo::new(move |_| keys.with(|keys| !keys.is_empty()))
    };
    let ask = move || Ask {
        label: words.review_health_matter(&name.get()),
        hint: words.review_ask_health().to_owned(),
        empty: None,
    };
    let asked = move || (is_ill.get() || has_notes.get()).then(|| notes(scene, place, ask()));
    view! { <li class="review-line">{move || seen.get().map(|seen| head(scene, id, seen))} {asked}</li> }.into_any()
}

fn head(scene: Scene, id: KpiId, seen: Line) -> AnyView {
    view! {
        <div class="review-line-head">
            <a href=scene.router.href(Route::Kpi(id))>
                <bdi>{seen.name}</bdi>
            </a>
            <StatusWord mark=Signal::stored(seen.mark) word=seen.status />
        </div>
        <p class="review-line-facts small">
            <b>{seen.value}</b>
            <span class="quiet">{seen.target}</span>
            <span class="quiet">{seen.was}</span>
        </p>
    }
    .into_any()
}
