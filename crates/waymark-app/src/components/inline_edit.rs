//! Text that is edited where it stands.

use leptos::{ev, html, prelude::*};

use super::keys::is_composing;

/// The words of text that is edited where it stands.
#[derive(Clone, Copy, Debug)]
pub struct InlineEditWords {
    /// What the text is, such as "Title of the objective".
    pub label: Signal<String>,
    /// What stands there while it is empty, such as "Add a title".
    pub placeholder: Signal<String>,
}

/// Text that becomes a field when it is pressed. Enter and leaving save, Escape reverts.
#[component]
pub fn InlineEdit(
    /// Its words.
    words: InlineEditWords,
    /// What the document holds.
    #[prop(into)]
    value: Signal<String>,
    /// What was typed; only when it differs.
    #[prop(into)]
    on_commit: Callback<String>,
    /// Every letter, to keep a draft.
    #[prop(optional, into)]
    on_draft: Option<Callback<String>>,
    /// Whether it is a field just now; set it to begin from outside.
    #[prop(optional)]
    editing: RwSignal<bool>,
) -> impl IntoView {
    let button = NodeRef::<html::Button>::new();
    let returns_focus = StoredValue::new(false);
    // after Enter and Escape the text takes the focus again; after leaving, the focus is where the person put it
    Effect::new(move |_| {
        if let Some(button) = button.get().filter(|_| !editing.get() && returns_focus.get_value()) {
            returns_focus.set_value(false);
            let _ = button.focus();
        }
    });
    let shown = move || {
        value.with(|text| {
            if text.is_empty() {
                words.placeholder.get()
            } else {
                text.clone()
            }
        })
    };
    let text = move || {
        view! {
            <button
                type="button"
                class="inline-edit-text"
                node_ref=button
                data-empty=move || value.with(String::is_empty).then_some("true")
                aria-label=move || format!("{}: {}", words.label.get(), shown())
                on:click=move |_| editing.set(true)
            >
                {shown}
            </button>
        }
    };
    view! {
        <span class="inline-edit" data-editing=move || editing.get().to_string()>
            <Show when=move || editing.get() fallback=text>
                <Editor label=words.label value on_commit on_draft editing returns_focus />
            </Show>
        </span>
    }
}

/// The field; it is made anew each time, so it starts with what the document holds.
#[component]
fn Editor(
    label: Signal<String>,
    value: Signal<String>,
    on_commit: Callback<String>,
    on_draft: Option<Callback<String>>,
    editing: RwSignal<bool>,
    returns_focus: StoredValue<bool>,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    Effect::new(move |_| {
        if let Some(input) = input.get() {
            input.set_value(&value.get_untracked());
            let _ = input.focus();
            input.select();
        }
    });
    // the field loses the focus again while it goes, when nothing is left to do
    let end = move |save: bool| {
        if editing.try_get_untracked() != Some(true) {
            return;
        }
        let typed = input.get_untracked().map(|input| input.value());
        editing.set(false);
        if let Some(typed) = typed.filter(|typed| save && *typed != value.get_untracked()) {
            on_commit.run(typed);
        }
    };
    let on_key = move |event: ev::KeyboardEvent| {
        let key = event.key();
        if is_composing(&event) || (key != "Enter" && key != "Escape") {
            return;
        }
        event.prevent_default();
        event.stop_propagation();
        returns_focus.set_value(true);
        end(key == "Enter");
    };
    view! {
        <input
            class="inline-edit-input"
            type="text"
            autocomplete="off"
            node_ref=input
            aria-label=label
            on:keydown=on_key
            on:blur=move |_| end(true)
            on:input=move |event| {
                if let Some(on_draft) = on_draft {
                    on_draft.run(event_target_value(&event));
                }
            }
        />
    }
}
