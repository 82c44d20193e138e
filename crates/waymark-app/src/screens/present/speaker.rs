//! The window with the slides tells its remotes what it shows, and does what they ask for.

use leptos::prelude::*;
use waymark_core::deck::Slide;
use waymark_core::order::sorted_by;
use waymark_core::{ObjectiveId, Topic, Workspace};

use super::message::{CHANNEL, Message, Showing};
use super::scene::Scene;
use super::show::Show;
use crate::platform::{TabLine, milliseconds_since_1970, new_id};
use crate::say;
use crate::store::Session;

/// How many notes of earlier meetings are told beside a slide.
const MOST_NOTES: usize = 3;

/// Tells remotes about the slides, for as long as they are shown.
pub(super) fn speak(show: Show) {
    let (window, opened) = (new_id().to_string(), milliseconds_since_1970());
    let asked = RwSignal::new(0_u32);
    let own = window.clone();
    let last_words = Message::Gone(window.clone()).encode();
    let line = TabLine::open(CHANNEL, Some(last_words), move |text| match Message::decode(&text) {
        Some(Message::Who) => asked.update(|asked| *asked = asked.wrapping_add(1)),
        Some(Message::Do(window, wish)) if window == own => show.fulfil(wish),
        Some(Message::Do(..) | Message::Showing(_) | Message::Gone(_)) | None => {}
    });
    Effect::new(move |_| {
        asked.track();
        if let Some(showing) = showing(show, &window, opened) {
            line.say(&Message::Showing(showing).encode());
        }
    });
}

/// Nothing where there are no slides.
fn showing(show: Show, window: &str, opened: u64) -> Option<Showing> {
    let scene = show.scene;
    let slide = scene.slide.get()?;
    let (at, count) = (scene.at.get(), scene.count());
    let next = scene.deck.with(|deck| deck.slides.get(at + 1).cloned());
    Some(Showing {
        window: window.to_owned(),
        opened,
        at,
        count,
        title: scene.title(&slide),
        next: next.map(|next| scene.title(&next)).unwrap_or_default(),
        is_blank: show.is_blank.get(),
        timer: show.timer.get(),
        notes: notes(scene, &slide),
    })
}

/// What can be said about a slide: why its key results stand as they do, and what was written about it.
fn notes(scene: Scene, slide: &Slide) -> Vec<String> {
    match slide {
        Slide::Cover | Slide::Talk => Vec::new(),
        Slide::Objective(id) => scene.store.session(|session| of_objective(scene, session, *id)),
        Slide::Kpis { kpis, .. } => scene.store.session(|session| {
            let line = |id| {
                let health = say::health_word(scene.words, session.kpis().kpi(id)?.health());
                let title = session.workspace().kpi(id)?.title.to_string();
                Some(scene.words.palette_part(&title, health))
            };
            kpis.iter().filter_map(|id| line(*id)).collect()
        }),
    }
}

fn of_objective(scene: Scene, session: &Session, id: ObjectiveId) -> Vec<String> {
    let (all, board) = (session.workspace(), session.scoreboard());
    let said = all.key_results_of(id).filter_map(|one| {
        let check_in = board.key_result(one.id)?.current.clone()?;
        let note = check_in.note.as_str();
        (!note.is_empty()).then(|| scene.words.palette_part(one.title.as_str(), note))
    });
    said.chain(written(all, id)).collect()
}

/// The newest notes of earlier meetings that are still open.
fn written(all: &Workspace, id: ObjectiveId) -> Vec<String> {
    let open = all.notes_about(Topic::Objective(id)).filter(|note| note.done.is_none());
    let newest = sorted_by(open.collect(), |one, other| other.date.cmp(&one.date));
    newest
        .into_iter()
        .take(MOST_NOTES)
        .map(|note| note.text.to_string())
        .collect()
}
