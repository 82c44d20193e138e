//! Looking back and ahead together: a week in four squares, a month's and a quarter's feedback.
//!
//! - `scene`: what the parts share. `topic`: what a note can be about.
//! - `head`: which session is shown, and what it comes to.
//! - `notes`, `note`: the notes at one place, and one of them.
//! - `confidence`, `health`: the squares with lines of their own. `feedback`: months and quarters.

mod confidence;
mod feedback;
mod head;
mod health;
mod note;
mod notes;
mod scene;
mod topic;

use leptos::prelude::*;
use waymark_core::NoteKind;
use waymark_core::review::{Place, SessionKind};

use crate::i18n::words;
use crate::platform::router;
use crate::screens::overview::concern_list;
use crate::store::store;
use notes::square;
use scene::Scene;

/// The session that the address names.
#[component]
pub(super) fn ReviewPage(kind: SessionKind) -> impl IntoView {
    let scene = Scene::new(words(), store(), router(), kind);
    let has_session = Memo::new(move |_| scene.session.get().is_some());
    let body = move || {
        has_session.get().then(|| match kind {
            SessionKind::Week => week(scene),
            SessionKind::Month | SessionKind::Quarter => feedback::feedback(scene),
        })
    };
    view! { <div class="stack review">{head::head(scene)} {body} {remarks(scene)} {keys(scene)}</div> }.into_any()
}

/// The four squares in two columns, each as long as what stands in it; below them what went well and what else to talk
/// about.
fn week(scene: Scene) -> AnyView {
    view! {
        <div class="review-squares">
            <div class="review-stack">
                {square(scene, NoteKind::Priority)} {square(scene, NoteKind::Ahead)} {square(scene, NoteKind::Win)}
            </div>
            <div class="review-stack">{confidence::confidence(scene)} {health::health(scene)} {talk(scene)}</div>
        </div>
    }
    .into_any()
}

/// What else to talk about.
fn talk(scene: Scene) -> AnyView {
    let lines = Memo::new(move |_| {
        scene
            .seen
            .with(|seen| seen.as_ref().map(|seen| seen.talk.clone()).unwrap_or_default())
    });
    view! {
        <section class="card attention review-square">
            <div class="card-head">
                <h2>{scene.words.review_talk()}</h2>
            </div>
            {move || concern_list(scene.words, lines.get())}
        </section>
    }
    .into_any()
}

/// Remarks, which come from elsewhere; nothing where there are none.
fn remarks(scene: Scene) -> AnyView {
    let keys = scene.ids_at(Place::Kind(NoteKind::Remark));
    let has_any = Memo::new(move |_| keys.with(|keys| !keys.is_empty()));
    (move || has_any.get().then(|| square(scene, NoteKind::Remark))).into_any()
}

fn keys(scene: Scene) -> AnyView {
    let shown = move || (!scene.is_fixed.get()).then(|| scene.words.review_keys());
    view! { <p class="quiet small no-print review-keys">{shown}</p> }.into_any()
}
