//! The one line of typing inside text and number fields: never writes over what a person is typing.

use leptos::{ev, html, prelude::*};

use super::{field_frame::FieldIds, keys::is_composing};

/// What is typed into a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LineKind {
    /// Words.
    Text,
    /// A number, at the end of the line, with the keyboard for it on phones.
    Number,
}

/// Gives the text for the text so far and a step of 1 or -1; none leaves it.
pub(crate) type OnStep = Callback<(String, i32), Option<String>>;

/// An input that follows `value` while it is not in use and is right.
#[component]
pub(crate) fn LineInput(
    /// Ties it to its words.
    ids: FieldIds,
    /// What is typed.
    kind: LineKind,
    /// What the document holds, as text.
    value: Signal<String>,
    /// What was typed, on Enter and on leaving; only when it differs.
    on_commit: Callback<String>,
    /// Every letter.
    on_input: Option<Callback<String>>,
    /// What the arrows up and down do.
    on_step: Option<OnStep>,
    /// What was typed is refused: it stays, to be mended.
    #[prop(into)]
    is_refused: Signal<bool>,
    /// Where it is found.
    node_ref: NodeRef<html::Input>,
) -> impl IntoView {
    let in_use = RwSignal::new(false);
    Effect::new(move |_| {
        let text = value.get();
        if let Some(input) = node_ref.get().filter(|_| !in_use.get() && !is_refused.get()) {
            input.set_value(&text);
        }
    });
    let typed = move || node_ref.try_get_untracked().flatten().map(|input| input.value());
    // a field that is taken out of the page loses the focus after its signals have gone
    let commit = move || {
        if let (Some(typed), Some(held)) = (typed(), value.try_get_untracked())
            && (typed != held || is_refused.try_get_untracked() == Some(true))
        {
            on_commit.try_run(typed);
        }
    };
    let step = move |event: &ev::KeyboardEvent, by: i32| {
        if let (Some(on_step), Some(text)) = (on_step, typed())
            && let Some(text) = on_step.run((text, by))
        {
            event.prevent_default();
            if let Some(input) = node_ref.get_untracked() {
                input.set_value(&text);
            }
            if let Some(on_input) = on_input {
                on_input.run(text);
            }
        }
    };
    let on_key = move |event: ev::KeyboardEvent| match event.key().as_str() {
        _ if is_composing(&event) => {}
        "Enter" => commit(),
        "ArrowUp" => step(&event, 1),
        "ArrowDown" => step(&event, -1),
        _ => {}
    };
    view! {
        <input
            class="field-input"
            type="text"
            id=ids.control.clone()
            data-kind=(kind == LineKind::Number).then_some("number")
            inputmode=(kind == LineKind::Number).then_some("decimal")
            autocomplete="off"
            list=ids.list.clone()
            prop:value=value.get_untracked()
            node_ref=node_ref
            aria-describedby=ids.description()
            aria-invalid=move || is_refused.get().then_some("true")
            on:focus=move |_| in_use.set(true)
            on:blur=move |_| {
                commit();
                in_use.try_set(false);
            }
            on:input=move |event| {
                if let Some(on_input) = on_input {
                    on_input.run(event_target_value(&event));
                }
            }
            on:keydown=on_key
        />
    }
}
