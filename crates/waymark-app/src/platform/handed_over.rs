//! Files and texts that are dropped or pasted anywhere on the page.

use leptos::ev;
use leptos::prelude::window_event_listener;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Element, Event};

use super::files::{ChosenFile, dropped_files, pasted_text};

/// Where files and texts go that have a place of their own.
const TAKES_ITS_OWN: &str = "input, textarea, select, [contenteditable]:not([contenteditable=false])";

/// What a person hands to the page as a whole.
#[derive(Debug, Clone)]
pub enum HandedOver {
    /// A file was dropped.
    File(ChosenFile),
    /// A text was pasted.
    Text(String),
}

/// Calls the handler for the first file of every drop and every pasted text, unless a field takes them. Once, in the
/// root.
pub fn on_handed_over(handler: impl Fn(HandedOver) + Clone + 'static) {
    // Without this the browser leaves the page to show the file.
    let _over = window_event_listener(ev::dragover, |event: DragEvent| {
        if !has_own_place(&event) {
            event.prevent_default();
        }
    });
    let on_drop = handler.clone();
    let _drop = window_event_listener(ev::drop, move |event: DragEvent| {
        if has_own_place(&event) {
            return;
        }
        event.prevent_default();
        if let Some(file) = dropped_files(&event).into_iter().next() {
            on_drop(HandedOver::File(file));
        }
    });
    let _paste = window_event_listener(ev::paste, move |event| {
        if !has_own_place(&event)
            && let Some(text) = pasted_text(&event)
        {
            handler(HandedOver::Text(text));
        }
    });
}

fn has_own_place(event: &Event) -> bool {
    let element = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    element.is_some_and(|it| it.closest(TAKES_ITS_OWN).is_ok_and(|found| found.is_some()))
}
