//! The fields of a line, and what it says of itself.

use leptos::ev;
use leptos::prelude::*;
use waymark_core::due::stepped;
use waymark_core::{Confidence, Value};

use super::line::Line;
use crate::components::{Button, ButtonKind, DateField, Icon, IconButton, IconName, Mark, StatusWord};
use crate::platform::choose_line;

/// Where the sentence about what can be typed stands.
pub(super) const HINT: &str = "due-hint";
/// By how many steps an arrow goes with Shift.
const FAR: i32 = 10;
/// Where confidence begins before anyone gave one.
const MIDDLE: u8 = 5;

/// What a line says below its title.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Told {
    pub(super) text: String,
    pub(super) status: Option<(Mark, String)>,
    pub(super) is_late: bool,
}

/// The field of a number: typed, or changed by arrows.
pub(super) fn number_field(line: Line, label: String, step: Value) -> AnyView {
    let words = line.desk.words;
    let before = line.before.get_value();
    let arrow = move |event: &ev::KeyboardEvent, steps: i32| {
        event.prevent_default();
        let steps = if event.shift_key() { steps * FAR } else { steps };
        let typed = line.number.with_untracked(|text| line.value(text)).ok().flatten();
        if let Some(value) = stepped(typed.or(before), step, steps) {
            line.number.set(words.number_to_edit(value.get()));
        }
    };
    let on_key = move |event: ev::KeyboardEvent| match event.key().as_str() {
        "ArrowUp" => arrow(&event, 1),
        "ArrowDown" => arrow(&event, -1),
        _ => {}
    };
    let check = move |text: String| {
        // A field that goes with its screen tells of what was typed last.
        if line.trouble.is_disposed() {
            return;
        }
        if let Err(reason) = line.value(&text) {
            line.trouble.set(Some(reason));
        }
    };
    view! {
        <input
            class="field-input"
            type="text"
            data-kind="number"
            data-entry=""
            inputmode="decimal"
            autocomplete="off"
            aria-label=label
            aria-describedby=HINT
            aria-invalid=move || line.trouble.with(Option::is_some).then_some("true")
            prop:value=line.number
            on:input=move |event| line.number.set(event_target_value(&event))
            on:change=move |event| check(event_target_value(&event))
            on:focus=move |event| choose_line(&event_target(&event))
            on:keydown=on_key
        />
    }
    .into_any()
}

/// The field of a bet from 0 to 10; the last one shows where none is typed.
pub(super) fn confidence_field(line: Line, label: String, before: Option<Confidence>) -> AnyView {
    let before = before.map(Confidence::get);
    let placeholder = before.map(|bet| bet.to_string()).unwrap_or_default();
    let arrow = move |event: &ev::KeyboardEvent, up: bool| {
        event.prevent_default();
        let typed = line.confidence.with_untracked(|text| text.trim().parse::<u8>().ok());
        let bet = match (typed.or(before), up) {
            (None, _) => MIDDLE,
            (Some(bet), true) => bet.saturating_add(1).min(Confidence::MAX),
            (Some(bet), false) => bet.saturating_sub(1).min(Confidence::MAX),
        };
        line.confidence.set(bet.to_string());
    };
    let again = move |event: &ev::KeyboardEvent| {
        event.prevent_default();
        if let Some(bet) = before {
            line.confidence.set(bet.to_string());
        }
    };
    let on_key = move |event: ev::KeyboardEvent| match event.key().as_str() {
        "ArrowUp" => arrow(&event, true),
        "ArrowDown" => arrow(&event, false),
        "=" => again(&event),
        _ => {}
    };
    view! {
        <input
            class="field-input"
            type="text"
            data-kind="number"
            data-bet=""
            inputmode="numeric"
            autocomplete="off"
            aria-label=label
            placeholder=placeholder
            prop:value=line.confidence
            on:input=move |event| line.confidence.set(event_target_value(&event))
            on:focus=move |event| choose_line(&event_target(&event))
            on:keydown=on_key
        />
    }
    .into_any()
}

/// The field of what happened.
pub(super) fn note_field(line: Line, label: String) -> AnyView {
    view! {
        <input
            class="field-input"
            type="text"
            data-words=""
            autocomplete="off"
            aria-label=label
            prop:value=line.note
            on:input=move |event| line.note.set(event_target_value(&event))
        />
    }
    .into_any()
}

/// What a line says, and what is wrong with it.
pub(super) fn told(line: Line, told: Memo<Told>) -> AnyView {
    let is_here = move || line.desk.here.get() == line.at;
    let content = move || {
        let Told { text, status, .. } = told.get();
        let status = status.map(|(mark, word)| view! { <StatusWord mark=Signal::stored(mark) word /> });
        view! { <span>{text}</span> " " {status} }.into_any()
    };
    view! {
        <p
            class="due-told"
            aria-live=move || is_here().then_some("polite")
            data-late=move || told.with(|told| told.is_late).then_some("true")
        >
            {content}
        </p>
        <p class="field-error" role="alert">
            {line.trouble}
        </p>
    }
    .into_any()
}

/// What the buttons of a line do.
#[derive(Clone, Copy)]
pub(super) struct Pressed {
    pub(super) save: Callback<()>,
    pub(super) again: Callback<()>,
}

/// What can be done with a line: fill it as it was, save it; or that it is saved. `day`: it may have one of its own.
pub(super) fn acts(line: Line, is_saved: Memo<bool>, press: Pressed, has_day: bool) -> AnyView {
    let words = line.desk.words;
    let is_open = RwSignal::new(line.day.get_untracked().is_some());
    let state = move || match (line.is_changed.get(), is_saved.get()) {
        (true, _) => view! {
            <Button
                label=words.action_save()
                kind=ButtonKind::Primary
                small=true
                on_press=press.save
            />
        }
        .into_any(),
        (false, true) => view! {
            <span class="due-saved">
                <Icon name=IconName::Check />
                <span class="visually-hidden">{words.saved_saved()}</span>
            </span>
        }
        .into_any(),
        (false, false) => view! {
            <Button label=words.due_unchanged() small=true on_press=press.again />
        }
        .into_any(),
    };
    let day = has_day.then(|| {
        view! {
            <IconButton
                label=words.due_own_day()
                icon=IconName::Calendar
                small=true
                pressed=is_open
                on_press=move |()| {
                    is_open.update(|open| *open = !*open);
                    line.day.set(None);
                }
            />
        }
    });
    view! {
        <div class="due-acts">{state} {day}</div>
        {move || is_open.get().then(|| own_day(line))}
    }
    .into_any()
}

/// The day of a line that has one of its own.
fn own_day(line: Line) -> AnyView {
    let latest = Signal::derive(move || Some(line.desk.key.day));
    let value = Signal::derive(move || Some(line.date()));
    view! {
        <DateField
            label=line.desk.words.check_in_date()
            label_hidden=true
            value
            latest
            on_commit=move |day| line.day.set(day)
        />
    }
    .into_any()
}
