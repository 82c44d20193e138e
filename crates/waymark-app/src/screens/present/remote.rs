//! The remote: leads through the slides of another window of the same browser.

use std::time::Duration;

use leptos::prelude::*;

use super::message::{CHANNEL, Message, Showing, Wish};
use super::room::Room;
use super::time;
use crate::components::{Button, ButtonKind, Choice, EmptyState, IconName, SelectField};
use crate::i18n::Words;
use crate::platform::{TabLine, every, milliseconds_since_1970, router};
use crate::routes::{Route, Stage};

/// How often the windows are asked whether they are still there.
const ASKING: Duration = Duration::from_secs(2);

/// What the parts of the remote share.
#[derive(Clone, Copy)]
struct Remote {
    words: Words,
    line: TabLine,
    room: RwSignal<Room>,
    /// The window that is led; none where nothing is shown.
    shown: Memo<Option<Showing>>,
    now: RwSignal<u64>,
}

impl Remote {
    fn new(words: Words) -> Self {
        let room = RwSignal::new(Room::default());
        let line = TabLine::open(CHANNEL, None, move |text| match Message::decode(&text) {
            Some(Message::Showing(showing)) => room.update(|room| room.hear(showing)),
            Some(Message::Gone(window)) => room.update(|room| room.lose(&window)),
            Some(Message::Who | Message::Do(..)) | None => {}
        });
        let remote = Self {
            words,
            line,
            room,
            shown: Memo::new(move |_| room.with(|room| room.newest().cloned())),
            now: RwSignal::new(milliseconds_since_1970()),
        };
        line.say(&Message::Who.encode());
        every(ASKING, move || {
            room.update(Room::ask);
            line.say(&Message::Who.encode());
        });
        every(Duration::from_secs(1), move || {
            remote.now.set(milliseconds_since_1970());
        });
        remote
    }

    /// Asks the window that is led.
    fn wish(self, wish: Wish) {
        let window = self
            .shown
            .with_untracked(|shown| shown.as_ref().map(|showing| showing.window.clone()));
        if let Some(window) = window {
            self.line.say(&Message::Do(window, wish).encode());
        }
    }
}

/// The screen of the remote.
pub(super) fn remote(words: Words) -> AnyView {
    let remote = Remote::new(words);
    let is_led = Memo::new(move |_| remote.shown.with(Option::is_some));
    view! {
        <div class="present-remote stack">
            <header class="stack stack-close">
                <h1 tabindex="-1">{words.present_remote_title()}</h1>
                <p class="quiet">{words.present_remote_intro()}</p>
            </header>
            {move || if is_led.get() { desk(remote) } else { nobody(words) }}
        </div>
    }
    .into_any()
}

/// No window shows slides: one can be opened.
fn nobody(words: Words) -> AnyView {
    let router = router();
    let to = move || {
        let here = router.location();
        let there = here.at(Route::Present(Stage::Slides)).with_filter(here.filter.clone());
        there.with_staging(here.staging).to_string()
    };
    view! {
        <EmptyState icon=IconName::Present text=words.present_remote_none()>
            <a class="button" data-kind="primary" href=to target="_blank" rel="noopener">
                {words.present_remote_begin()}
            </a>
        </EmptyState>
    }
    .into_any()
}

fn desk(remote: Remote) -> AnyView {
    let Remote { words, room, shown, .. } = remote;
    let several = move || Some(room.with(Room::count)).filter(|count| *count > 1);
    let title = move || shown.with(|shown| shown.as_ref().map(|it| it.title.clone()));
    let place = move || shown.with(|shown| shown.as_ref().map(|it| place(words, it)));
    let next = move || {
        shown.with(|shown| {
            let next = shown.as_ref().map(|it| it.next.clone()).filter(|next| !next.is_empty());
            next.map_or_else(
                || words.present_remote_last().to_owned(),
                |next| words.present_remote_next(&next),
            )
        })
    };
    view! {
        {move || several().map(|count| view! { <p role="status">{words.present_remote_several(count)}</p> })}
        <section class="card card-body stack stack-close" aria-live="polite">
            <p class="quiet number">{place}</p>
            <h2>
                <bdi>{title}</bdi>
            </h2>
            <p>{next}</p>
        </section>
        <div class="present-remote-steps">
            <Button
                label=words.present_previous()
                icon=IconName::ChevronStart
                on_press=move |()| remote.wish(Wish::Previous)
            />
            <Button
                label=words.present_next()
                icon=IconName::ChevronEnd
                kind=ButtonKind::Primary
                on_press=move |()| remote.wish(Wish::Next)
            />
        </div>
        {tools(remote)}
        {notes(remote)}
    }
    .into_any()
}

fn place(words: Words, showing: &Showing) -> String {
    let number = |count: usize| words.number(count as f64);
    words.present_place(&number(showing.at + 1), &number(showing.count))
}

/// The time, hiding the slide, any slide at once.
fn tools(remote: Remote) -> AnyView {
    let Remote { words, shown, now, .. } = remote;
    let timer = Memo::new(move |_| shown.with(|shown| shown.as_ref().map(|it| it.timer).unwrap_or_default()));
    let is_blank = Memo::new(move |_| shown.with(|shown| shown.as_ref().is_some_and(|it| it.is_blank)));
    let count = Memo::new(move |_| shown.with(|shown| shown.as_ref().map_or(0, |it| it.count)));
    let clock = Signal::derive(move || match timer.get().is_running() {
        true => words.present_timer_stop().to_owned(),
        false => words.present_timer_start().to_owned(),
    });
    let blank = Signal::derive(move || match is_blank.get() {
        true => words.present_blank_leave().to_owned(),
        false => words.present_blank().to_owned(),
    });
    let choices = Signal::derive(move || {
        let name = |at: usize| Choice::new(at.to_string(), words.number((at + 1) as f64));
        (0..count.get()).map(name).collect::<Vec<_>>()
    });
    let chosen =
        Signal::derive(move || shown.with(|shown| shown.as_ref().map(|it| it.at.to_string()).unwrap_or_default()));
    let on_choose = move |key: String| {
        if let Ok(at) = key.parse() {
            remote.wish(Wish::GoTo(at));
        }
    };
    view! {
        <section class="card card-body present-remote-tools">
            <span class="present-time number" role="timer">
                {move || time::meeting(words, timer.get(), now.get())}
            </span>
            <Button label=clock on_press=move |()| remote.wish(Wish::Timer) />
            <Button label=words.present_timer_reset() on_press=move |()| remote.wish(Wish::Reset) />
            <Button label=blank on_press=move |()| remote.wish(Wish::Blank) />
            <SelectField label=words.present_remote_go() choices chosen on_choose />
        </section>
    }
    .into_any()
}

/// What can be said about the slide; nothing where nothing was written.
fn notes(remote: Remote) -> AnyView {
    let notes = Memo::new(move |_| {
        remote
            .shown
            .with(|shown| shown.as_ref().map(|it| it.notes.clone()).unwrap_or_default())
    });
    let line = |note: String| {
        view! {
            <li class="card-row">
                <bdi>{note}</bdi>
            </li>
        }
    };
    let card = move || {
        let notes = notes.get();
        (!notes.is_empty()).then(|| {
            view! {
                <section class="card">
                    <h2 class="card-head">{remote.words.present_remote_notes()}</h2>
                    <ul>{notes.into_iter().map(line).collect_view()}</ul>
                </section>
            }
            .into_any()
        })
    };
    card.into_any()
}
