//! Slides that a person leads through.

use std::time::Duration;

use leptos::{ev, prelude::*};

use super::bar::bar;
use super::message::Wish;
use super::scene::Scene;
use super::slide::slide;
use super::stopwatch::Timer;
use super::{keys, speaker};
use crate::platform::{
    every, finger, keep_in_tab, keep_preference, kept_in_tab, milliseconds_since_1970, preference, show_slides,
    stay_awake,
};

/// Where the length of the meeting is kept on this device.
const MINUTES: &str = "present-minutes";
/// Where the time is kept in this tab, so that a reload does not take it away.
const TIMER: &str = "present-timer";
/// How far a finger goes for the next slide, in pixels.
const SWIPE: f64 = 60.0;

/// Slides, their time, and whether they are hidden. Copy it into callbacks.
#[derive(Clone, Copy)]
pub(super) struct Show {
    pub(super) scene: Scene,
    pub(super) timer: RwSignal<Timer>,
    /// In milliseconds since 1970; follows the clock while the time is counted.
    pub(super) now: RwSignal<u64>,
    pub(super) is_blank: RwSignal<bool>,
    /// Whether the list of keys is open.
    pub(super) are_keys_listed: RwSignal<bool>,
}

impl Show {
    fn new(scene: Scene) -> Self {
        let show = Self {
            scene,
            timer: RwSignal::new(timer_of_tab()),
            now: RwSignal::new(milliseconds_since_1970()),
            is_blank: RwSignal::new(false),
            are_keys_listed: RwSignal::new(false),
        };
        Effect::new(move |_| keep_in_tab(TIMER, &show.timer.get().encode().join(" ")));
        every(Duration::from_secs(1), move || {
            if show.timer.with_untracked(|timer| timer.is_running()) {
                show.now.set(milliseconds_since_1970());
            }
        });
        Effect::new(move |before: Option<Option<waymark_core::deck::SlideId>>| {
            let here = scene
                .slide
                .with(|slide| slide.as_ref().map(waymark_core::deck::Slide::id));
            if before.is_some_and(|before| before != here) {
                show.count(Timer::on_next_slide);
            }
            here
        });
        show
    }

    /// Does what a key, a button or the remote asks for. Who moves on wants to see where.
    pub(super) fn fulfil(self, wish: Wish) {
        match wish {
            Wish::Timer => return self.count(Timer::toggled),
            Wish::Reset => return self.count(Timer::restarted),
            Wish::Blank => return self.is_blank.update(|is_blank| *is_blank = !*is_blank),
            Wish::Next => self.scene.next(),
            Wish::Previous => self.scene.previous(),
            Wish::First => self.scene.go_to(0),
            Wish::Last => self.scene.last(),
            Wish::GoTo(place) => self.scene.go_to(place),
        }
        self.is_blank.set(false);
    }

    /// How long the meeting may be; kept on this device.
    pub(super) fn set_minutes(self, minutes: Option<u16>) {
        self.timer.update(|timer| timer.minutes = minutes);
        keep_preference(MINUTES, &minutes.map(|it| it.to_string()).unwrap_or_default());
    }

    fn count(self, change: fn(Timer, u64) -> Timer) {
        let now = milliseconds_since_1970();
        self.now.set(now);
        self.timer.update(|timer| *timer = change(*timer, now));
    }
}

/// The time as it was before a reload; else one that nobody has started.
fn timer_of_tab() -> Timer {
    let minutes = preference(MINUTES).and_then(|kept| kept.parse().ok());
    let kept = kept_in_tab(TIMER).and_then(|kept| {
        let fields: Vec<&str> = kept.split(' ').collect();
        Timer::decode(fields.try_into().ok()?)
    });
    Timer {
        minutes,
        ..kept.unwrap_or_default()
    }
}

/// Slides with everything to lead through them.
pub(super) fn show(scene: Scene) -> AnyView {
    let words = scene.words;
    let show = Show::new(scene);
    show_slides();
    stay_awake();
    keys::follow(show);
    speaker::speak(show);
    let (begin, end) = swipe(show);
    let place = move || {
        let title = scene
            .slide
            .with(|slide| slide.as_ref().map(|slide| scene.title(slide)))?;
        let at = words.present_place(&counted(scene, scene.at.get() + 1), &counted(scene, scene.count()));
        Some(words.present_now(&at, &title))
    };
    view! {
        <div class="present" on:touchstart=begin on:touchend=end>
            <p class="visually-hidden" role="status">
                {place}
            </p>
            <div class="present-stage">{slide(scene)}</div>
            {bar(show)}
            {move || show.is_blank.get().then(|| blank(show))}
        </div>
    }
    .into_any()
}

pub(super) fn counted(scene: Scene, count: usize) -> String {
    scene.words.number(count as f64)
}

/// Nothing but a dark screen; a press shows the slide again.
fn blank(show: Show) -> AnyView {
    view! {
        <button type="button" class="present-blank" on:click=move |_| show.is_blank.set(false)>
            {show.scene.words.present_blank_leave()}
        </button>
    }
    .into_any()
}

type OnTouch = Box<dyn FnMut(ev::TouchEvent)>;

/// A finger that goes to the side turns to the next slide or to the one before.
fn swipe(show: Show) -> (OnTouch, OnTouch) {
    let from = StoredValue::new(None::<(f64, f64)>);
    let begin = move |event: ev::TouchEvent| from.set_value(finger(&event));
    let end = move |event: ev::TouchEvent| {
        let (Some(from), Some(to)) = (from.get_value(), finger(&event)) else {
            return;
        };
        if let Some(wish) = turn(from, to) {
            show.fulfil(wish);
        }
    };
    (Box::new(begin), Box::new(end))
}

/// What a finger means that went from one point to another; nothing where it went up or down, or hardly at all.
fn turn(from: (f64, f64), to: (f64, f64)) -> Option<Wish> {
    let (across, down) = (to.0 - from.0, to.1 - from.1);
    if across.abs() < SWIPE || across.abs() < 2.0 * down.abs() {
        return None;
    }
    Some(if across < 0.0 { Wish::Next } else { Wish::Previous })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finger_turns_only_to_the_side() {
        for (to, expected) in [
            ((0.0, 100.0), Some(Wish::Next)),
            ((300.0, 100.0), Some(Wish::Previous)),
            ((120.0, 100.0), None),
            ((0.0, 180.0), None),
            ((100.0, 900.0), None),
        ] {
            assert_eq!(turn((100.0, 100.0), to), expected);
        }
    }
}
