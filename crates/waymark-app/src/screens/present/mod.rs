//! A cycle before a room: slides that a person leads through, a remote for them in another tab, and slides that go on by
//! themselves.
//!
//! - `scene`: which slides there are and which one is shown.
//! - `slide`, `cover`, `goal`: what stands on a slide.
//! - `show`, `keys`, `bar`: leading through them; `stopwatch`, `time`: how long that takes.
//! - `message`, `speaker`, `room`, `remote`: the remote, and what it and the slides tell each other.
//! - `tv`: slides that go on by themselves.

mod bar;
mod cover;
mod goal;
mod keys;
mod message;
mod remote;
mod room;
mod scene;
mod show;
mod slide;
mod speaker;
mod stopwatch;
mod time;
mod tv;

use leptos::prelude::*;

use crate::i18n::words;
use crate::platform::router;
use crate::routes::Stage;
use crate::store::store;
use scene::Scene;

/// A cycle before a room.
#[component]
pub(super) fn Present(
    /// How.
    stage: Stage,
) -> impl IntoView {
    let scene = || Scene::new(words(), store(), router());
    match stage {
        Stage::Slides => show::show(scene()),
        Stage::Tv => tv::tv(scene()),
        Stage::Remote => remote::remote(words()),
    }
}
