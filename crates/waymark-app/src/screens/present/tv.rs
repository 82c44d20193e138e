//! Slides that go on by themselves, on a screen that nobody sits at.

use std::time::Duration;

use leptos::prelude::*;

use super::bar::{full_screen_button, steps};
use super::keys::{Deed, do_in, on_keys};
use super::message::Wish;
use super::scene::Scene;
use super::slide::slide;
use crate::components::{Button, Choice, IconButton, IconName, SelectField};
use crate::platform::{every, milliseconds_since_1970, on_stir, show_slides, stay_awake};
use crate::routes::Stage;

/// How long a slide stands where the address does not say, in seconds.
const USUAL: u16 = 20;
/// How long it can stand, in seconds.
const CHOICES: [u16; 4] = [10, 20, 30, 60];
/// How long the slides wait for somebody who has moved, in milliseconds.
const PATIENCE: u64 = 8_000;
/// How often is looked whether it is time.
const LOOK: Duration = Duration::from_millis(250);

#[derive(Clone, Copy)]
struct Tv {
    scene: Scene,
    is_paused: RwSignal<bool>,
    /// Somebody has moved: the controls are seen, and the slides wait.
    is_watched: RwSignal<bool>,
    /// When the slide was turned to, and when somebody moved last; in milliseconds since 1970.
    turned: StoredValue<u64>,
    stirred: StoredValue<u64>,
}

impl Tv {
    fn new(scene: Scene) -> Self {
        let tv = Self {
            scene,
            is_paused: RwSignal::new(false),
            is_watched: RwSignal::new(false),
            turned: StoredValue::new(milliseconds_since_1970()),
            stirred: StoredValue::new(0),
        };
        on_stir(move || {
            tv.stirred.set_value(milliseconds_since_1970());
            if !tv.is_watched.get_untracked() {
                tv.is_watched.set(true);
            }
        });
        every(LOOK, move || tv.look());
        on_keys(move |deed| match deed {
            Deed::Wish(wish) => tv.fulfil(wish),
            Deed::FullScreen | Deed::Open | Deed::Leave => do_in(scene, deed),
        });
        tv
    }

    fn seconds(self) -> u16 {
        self.scene.router.location().staging.every().unwrap_or(USUAL)
    }

    /// Turns to the next slide when it is time.
    fn look(self) {
        let now = milliseconds_since_1970();
        let is_due = |since: u64, wait: u64| now.saturating_sub(since) >= wait;
        if !is_due(self.stirred.get_value(), PATIENCE) {
            return;
        }
        if self.is_watched.get_untracked() {
            self.is_watched.set(false);
        }
        let wait = u64::from(untrack(|| self.seconds())) * 1000;
        if !self.is_paused.get_untracked() && is_due(self.turned.get_value(), wait) {
            self.turn(Scene::go_round);
        }
    }

    /// Of what can be asked for, only turning means anything here; `t` holds the slide and lets it go.
    fn fulfil(self, wish: Wish) {
        match wish {
            Wish::Next => self.turn(Scene::go_round),
            Wish::Previous => self.turn(Scene::previous),
            Wish::First => self.turn(|scene| scene.go_to(0)),
            Wish::Last => self.turn(Scene::last),
            Wish::GoTo(place) => self.turn(move |scene| scene.go_to(place)),
            Wish::Timer => self.is_paused.update(|is_paused| *is_paused = !*is_paused),
            Wish::Reset | Wish::Blank => {}
        }
    }

    fn turn(self, to: impl FnOnce(Scene)) {
        self.turned.set_value(milliseconds_since_1970());
        to(self.scene);
    }
}

/// The slides, and what leads through them once somebody moves.
pub(super) fn tv(scene: Scene) -> AnyView {
    let tv = Tv::new(scene);
    show_slides();
    stay_awake();
    let is_quiet = move || (!tv.is_watched.get()).then_some("true");
    view! {
        <div class="present present-tv" data-quiet=is_quiet>
            <div class="present-stage">{slide(scene)}</div>
            {bar(tv)}
        </div>
    }
    .into_any()
}

fn bar(tv: Tv) -> AnyView {
    let scene = tv.scene;
    let words = scene.words;
    let pause = Signal::derive(move || match tv.is_paused.get() {
        true => words.present_tv_go_on().to_owned(),
        false => words.present_tv_pause().to_owned(),
    });
    let seconds = Memo::new(move |_| tv.seconds());
    let choices = Signal::derive(move || {
        let now = seconds.get();
        let other = Some(now).filter(|now| !CHOICES.contains(now));
        let name = |seconds: u16| Choice::new(seconds.to_string(), words.present_tv_every(usize::from(seconds)));
        other.into_iter().chain(CHOICES).map(name).collect::<Vec<_>>()
    });
    let choose = move |key: String| {
        if let Ok(seconds) = key.parse() {
            let here = scene.router.location_now();
            let staging = here.staging.with_every(seconds);
            scene.router.replace(here.with_staging(staging));
        }
    };
    view! {
        <nav class="present-bar no-print" aria-label=words.present_controls()>
            {steps(scene, move |wish| tv.fulfil(wish))} <div class="present-timer">
                <Button label=pause small=true on_press=move |()| tv.fulfil(Wish::Timer) />
                <SelectField
                    label=words.present_tv_every_label()
                    label_hidden=true
                    choices
                    chosen=Signal::derive(move || seconds.get().to_string())
                    on_choose=choose
                />
            </div> <div class="present-tools">
                {full_screen_button(words)}
                <a class="button" data-size="small" href=move || scene.on(Stage::Slides).to_string()>
                    {words.present_title()}
                </a>
                <IconButton label=words.present_leave() icon=IconName::Close small=true on_press=move |()| scene.leave() />
            </div>
        </nav>
    }
    .into_any()
}
