//! A goal file comes in: by the picker, by dropping, by pasting.

use leptos::{ev, prelude::*};

use super::preview::Preview;
use crate::components::{Button, DropZone, Panel, TextArea};
use crate::files::{ACCEPTED, Arrival, arrivals};
use crate::i18n::words;
use crate::platform::chosen_files;
use crate::say;

/// A place for a goal file, and what is in the one that came.
#[component]
pub(super) fn TakeIn() -> impl IntoView {
    let (words, arrivals) = (words(), arrivals());
    let on_files = move |event: ev::Event| {
        if let Some(file) = chosen_files(&event).into_iter().next() {
            arrivals.read(file);
        }
    };
    view! {
        <Panel title=words.files_take_in() lead=words.files_take_in_lead().to_owned()>
            {move || arrivals.last().map(|arrival| view! { <Came arrival /> }.into_any())}
            <DropZone label=words.files_drop() hint=words.files_drop_hint().to_owned() accept=ACCEPTED on_files />
            <Paste />
        </Panel>
    }
}

/// What is in the file, or why it is not opened.
#[component]
fn Came(arrival: Arrival) -> impl IntoView {
    let (words, arrivals) = (words(), arrivals());
    let outcome = arrival.opened();
    let Arrival { name, size, .. } = arrival;
    let name = name.unwrap_or_else(|| words.files_pasted_text().to_owned());
    match outcome {
        Ok(opened) => view! { <Preview name size opened /> }.into_any(),
        Err(refused) => {
            let reason = say::refused_file(words, &refused);
            view! {
                <div class="files-refused" role="alert">
                    <p>
                        <strong>{words.files_refused(&name)}</strong>
                    </p>
                    <p>{reason.what}</p>
                    <p class="quiet">{reason.advice}</p>
                    <Button label=words.action_close() small=true on_press=move |()| arrivals.clear() />
                </div>
            }
            .into_any()
        }
    }
}

/// For who has the text of a goal file and no file.
#[component]
fn Paste() -> impl IntoView {
    let (words, arrivals) = (words(), arrivals());
    let draft = RwSignal::new(String::new());
    let take = move |()| {
        arrivals.take_text(&draft.get_untracked());
    };
    view! {
        <details class="files-paste">
            <summary>{words.files_paste()}</summary>
            <TextArea
                label=words.files_paste_label()
                value=draft
                on_input=move |text| draft.set(text)
                on_commit=move |text| draft.set(text)
            />
            <Button
                label=words.files_paste_look()
                disabled=Signal::derive(move || draft.with(|text| text.trim().is_empty()))
                on_press=take
            />
        </details>
    }
}
