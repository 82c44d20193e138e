//! One of several, each with a sentence about it.

use leptos::prelude::*;

use super::field_id::field_id;

/// One that can be chosen, and what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Described {
    /// What it is known by; never shown.
    pub key: &'static str,
    /// What it is called.
    pub label: String,
    /// What it means.
    pub text: String,
}

/// One of several, all of them visible with their meaning. Arrows choose.
#[component]
pub fn DescribedChoice(
    /// What is chosen here; read out.
    #[prop(into)]
    label: Signal<String>,
    /// What can be chosen.
    choices: Vec<Described>,
    /// The key of the one that is chosen.
    chosen: RwSignal<String>,
) -> impl IntoView {
    let group = field_id("choice");
    let row = move |Described { key, label, text }: Described| {
        view! {
            <label class="described">
                <input
                    type="radio"
                    name=group.clone()
                    value=key
                    prop:checked=move || chosen.with(|chosen| chosen == key)
                    on:change=move |_| chosen.set(key.to_owned())
                />
                <span class="described-label">{label}</span>
                <span class="described-text">{text}</span>
            </label>
        }
    };
    view! {
        <div class="described-list" role="radiogroup" aria-label=label>
            {choices.into_iter().map(row).collect_view()}
        </div>
    }
    .into_any()
}
