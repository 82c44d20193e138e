//! Where a spreadsheet is pasted while there is no KPI yet.

use leptos::ev;
use leptos::prelude::*;

use super::desk::Desk;
use super::preview::Preview;
use crate::i18n::words;
use crate::platform::pasted_text;
use crate::store::store;

/// A field that takes a spreadsheet and shows what it means before anything is made of it.
#[component]
pub(in super::super) fn PasteHere() -> impl IntoView {
    let desk = Desk::new(words(), store());
    let words = desk.words;
    let on_paste = move |event: ev::ClipboardEvent| {
        if let Some(text) = pasted_text(&event) {
            event.prevent_default();
            desk.pasted(&text);
        }
    };
    view! {
        <section class="grid-paste">
            <label class="field-label" for="paste-here">{words.kpi_grid_paste()}</label>
            <textarea
                class="field-input"
                id="paste-here"
                rows="6"
                wrap="off"
                spellcheck="false"
                placeholder=words.kpi_grid_paste_example()
                on:paste=on_paste
                on:change=move |event| {
                    let text = event_target_value(&event);
                    if !text.trim().is_empty() {
                        desk.pasted(&text);
                    }
                }
            ></textarea>
            <p class="grid-told" role="status">{move || desk.told.get()}</p>
            <Preview desk />
        </section>
    }
    .into_any()
}
