//! What leads through the slides by hand: buttons, the time, and ways to the remote, to the whole screen and out.

use leptos::prelude::*;

use super::message::Wish;
use super::scene::Scene;
use super::show::{Show, counted};
use super::time;
use crate::components::{Button, ButtonKind, Choice, IconButton, IconName, SelectField};
use crate::i18n::Words;
use crate::platform::{full_screen, toggle_full_screen};
use crate::routes::Stage;

/// How long a meeting may be, in minutes.
const MINUTES: [u16; 7] = [5, 10, 15, 20, 30, 45, 60];

/// The bar below the slides.
pub(super) fn bar(show: Show) -> AnyView {
    let scene = show.scene;
    let words = scene.words;
    let is_blank = show.is_blank;
    let blank = Signal::derive(move || match is_blank.get() {
        true => words.present_blank_leave().to_owned(),
        false => words.present_blank().to_owned(),
    });
    let leads = move || view! { {steps(scene, move |wish| show.fulfil(wish))} {timer(show)} };
    let helps = move || {
        view! {
            <Button label=blank small=true on_press=move |()| show.fulfil(Wish::Blank) />
            {full_screen_button(words)}
            <a class="button" data-size="small" href=move || scene.on(Stage::Remote).to_string() target="_blank" rel="noopener">
                {words.present_remote()}
            </a>
            <a class="button" data-size="small" href=move || scene.on(Stage::Tv).to_string()>
                {words.present_tv()}
            </a>
            {key_list(show)}
        }
    };
    let has_slides = Memo::new(move |_| scene.count() > 0);
    view! {
        <nav class="present-bar no-print" aria-label=words.present_controls()>
            {move || has_slides.get().then(leads)} <div class="present-tools">
                {move || has_slides.get().then(helps)}
                <IconButton label=words.present_leave() icon=IconName::Close small=true on_press=move |()| scene.leave() />
            </div>
        </nav>
    }
    .into_any()
}

/// Back and on, and between them where one is.
pub(super) fn steps(scene: Scene, turn: impl Fn(Wish) + Clone + Send + Sync + 'static) -> AnyView {
    let words = scene.words;
    let (back, on) = (turn.clone(), turn);
    let is_first = Signal::derive(move || scene.at.get() == 0);
    let place = move || words.present_place(&counted(scene, scene.at.get() + 1), &counted(scene, scene.count()));
    let has_any = move || scene.count() > 0;
    view! {
        <div class="present-steps">
            <IconButton
                label=words.present_previous()
                icon=IconName::ChevronStart
                disabled=is_first
                on_press=move |()| back(Wish::Previous)
            />
            <span class="present-place number">{move || has_any().then(place)}</span>
            <IconButton label=words.present_next() icon=IconName::ChevronEnd on_press=move |()| on(Wish::Next) />
        </div>
    }
    .into_any()
}

/// The time of the meeting and of the slide; not read out by itself.
fn timer(show: Show) -> AnyView {
    let words = show.scene.words;
    let Show { timer, now, .. } = show;
    let is_begun = Memo::new(move |_| timer.with(|timer| timer.is_begun()));
    let is_over = Memo::new(move |_| timer.get().over(now.get()).is_some());
    let label = Signal::derive(move || match timer.with(|timer| timer.is_running()) {
        true => words.present_timer_stop().to_owned(),
        false => words.present_timer_start().to_owned(),
    });
    let name = move |minutes: u16| Choice::new(minutes.to_string(), words.present_minutes(usize::from(minutes)));
    let choices = std::iter::once(Choice::new("", words.present_minutes_any()))
        .chain(MINUTES.map(name))
        .collect::<Vec<_>>();
    let chosen = Signal::derive(move || timer.get().minutes.map(|it| it.to_string()).unwrap_or_default());
    view! {
        <div class="present-timer" role="group" aria-label=words.present_timer()>
            <span class="present-time number" role="timer" data-over=move || is_over.get().then_some("true")>
                {move || time::meeting(words, timer.get(), now.get())}
            </span>
            <Show when=move || is_begun.get()>
                <span class="quiet number">{move || time::slide(words, timer.get(), now.get())}</span>
            </Show>
            <Button label small=true on_press=move |()| show.fulfil(Wish::Timer) />
            <Show when=move || is_begun.get()>
                <Button
                    label=words.present_timer_reset()
                    kind=ButtonKind::Quiet
                    small=true
                    on_press=move |()| show.fulfil(Wish::Reset)
                />
            </Show>
            <SelectField
                label=words.present_minutes_label()
                label_hidden=true
                choices=Signal::stored(choices)
                chosen
                on_choose=move |key: String| show.set_minutes(key.parse().ok())
            />
        </div>
    }
    .into_any()
}

/// Asks for the whole screen or gives it back.
pub(super) fn full_screen_button(words: Words) -> AnyView {
    let is_full = full_screen();
    let label = Signal::derive(move || match is_full.get() {
        true => words.present_full_leave().to_owned(),
        false => words.present_full().to_owned(),
    });
    view! { <Button label small=true on_press=|()| toggle_full_screen() /> }.into_any()
}

/// The keys, to be looked up.
fn key_list(show: Show) -> AnyView {
    let words = show.scene.words;
    let is_open = show.are_keys_listed;
    let details = NodeRef::<leptos::html::Details>::new();
    let follow = move |_| {
        if let Some(details) = details.get_untracked() {
            is_open.set(details.open());
        }
    };
    let keys = [
        ("→ ␣", words.present_next()),
        ("←", words.present_previous()),
        ("T", words.present_timer_start()),
        ("R", words.present_timer_reset()),
        ("B", words.present_blank()),
        ("F", words.present_full()),
        ("O", words.present_open()),
        ("Esc", words.present_leave()),
    ];
    let row = |(key, what)| {
        view! {
            <div class="present-key">
                <dt>
                    <kbd>{key}</kbd>
                </dt>
                <dd>{what}</dd>
            </div>
        }
    };
    view! {
        <details class="present-keys" node_ref=details open=is_open on:toggle=follow>
            <summary class="button" data-size="small">
                {words.present_keys()}
            </summary>
            <dl>{keys.map(row).collect_view()}</dl>
        </details>
    }
    .into_any()
}
