//! A gap in a sentence, to be filled in.

use leptos::{ev, prelude::*};

use super::field_id::field_id;
use super::read_back::read_back;

/// What a gap takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BlankKind {
    /// Words.
    #[default]
    Text,
    /// A number, with the keyboard for it on phones.
    Number,
    /// A day.
    Date,
}

impl BlankKind {
    const fn input_type(self) -> &'static str {
        match self {
            Self::Text | Self::Number => "text",
            Self::Date => "date",
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Date => "date",
        }
    }
}

/// A gap in a sentence. Its name stands below it; what is wrong takes the name's place.
#[component]
pub fn Blank(
    /// Its name.
    #[prop(into)]
    label: Signal<String>,
    /// What it takes.
    #[prop(optional)]
    kind: BlankKind,
    /// What is in it; a day is written `2026-11-21`.
    value: RwSignal<String>,
    /// What could be in it.
    #[prop(optional, into)]
    example: MaybeProp<String>,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let id = field_id("blank");
    let note_id = format!("{id}-note");
    let described_by = note_id.clone();
    let leave = (kind == BlankKind::Number).then(|| read_back(value, Signal::default()));
    let is_wrong = move || error.with(Option::is_some);
    view! {
        <span class="blank" data-kind=kind.name()>
            <input
                class="blank-input"
                type=kind.input_type()
                id=id.clone()
                inputmode=(kind == BlankKind::Number).then_some("decimal")
                autocomplete="off"
                prop:value=value
                placeholder=move || example.get()
                aria-invalid=move || is_wrong().then_some("true")
                aria-describedby=described_by
                on:blur=move |_| leave.into_iter().for_each(|leave| leave())
                on:input=move |event: ev::Event| value.set(event_target_value(&event))
            />
            <label class="blank-name" for=id>
                {label}
            </label>
            <span class="blank-error" id=note_id aria-live="polite">
                {error}
            </span>
        </span>
    }
}
