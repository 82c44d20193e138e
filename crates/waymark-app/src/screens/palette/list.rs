//! The lines of the palette, stretch by stretch.

use leptos::prelude::*;

use super::entries::heading;
use super::entry::{Entry, Section};
use crate::components::Icon;
use crate::i18n::words;
use crate::platform::bring_into_view;
use crate::screens::parts::marked_text;

/// Where the list is found.
pub(super) const LIST: &str = "palette-list";

/// Where a line is found.
pub(super) fn option_id(place: usize) -> String {
    format!("palette-{place}")
}

/// A list of stretches with headings; the line at the place is marked and stays in view.
#[component]
pub(super) fn Options(found: Memo<Vec<Entry>>, place: RwSignal<usize>, choose: Callback<Entry>) -> impl IntoView {
    let words = words();
    Effect::new(move |_| bring_into_view(LIST, &option_id(place.get())));
    let stretches = move || {
        let entries: Vec<(usize, Entry)> = found.get().into_iter().enumerate().collect();
        let stretches = entries.chunk_by(|one, other| one.1.section == other.1.section);
        stretches.map(|entries| stretch(entries, place, choose)).collect_view()
    };
    view! {
        <div class="palette-list" id=LIST role="listbox" aria-label=words.palette_title()>
            {stretches}
        </div>
    }
    .into_any()
}

fn stretch(entries: &[(usize, Entry)], place: RwSignal<usize>, choose: Callback<Entry>) -> AnyView {
    let name = |section: Section| heading(words(), section);
    let title = entries
        .first()
        .map(|(_, entry)| name(entry.section))
        .unwrap_or_default();
    let lines = entries.iter().cloned();
    view! {
        <div class="palette-stretch" role="group" aria-label=title>
            <p class="palette-heading" aria-hidden="true">
                {title}
            </p>
            {lines.map(|(at, entry)| option(at, entry, place, choose)).collect_view()}
        </div>
    }
    .into_any()
}

fn option(at: usize, entry: Entry, place: RwSignal<usize>, choose: Callback<Entry>) -> AnyView {
    let keys = entry.keys.iter().cloned();
    let keys = keys.map(|cap| view! { <kbd>{cap}</kbd> }).collect_view();
    let (icon, title, about) = (entry.icon, entry.title.clone(), entry.about.clone());
    let is_enabled = entry.is_enabled;
    view! {
        <div
            class="palette-option"
            id=option_id(at)
            role="option"
            aria-selected=move || (place.get() == at).to_string()
            aria-disabled=(!is_enabled).then_some("true")
            on:pointermove=move |_| {
                if place.get_untracked() != at {
                    place.set(at);
                }
            }
            on:click=move |_| choose.run(entry.clone())
        >
            <Icon name=icon />
            <span class="palette-words">
                <span class="palette-title">{marked_text(title)}</span>
                " "
                <span class="palette-about">{about}</span>
            </span>
            <span class="palette-keys">{keys}</span>
        </div>
    }
    .into_any()
}
