//! The one listener for keys that work everywhere.

use leptos::ev;
use leptos::prelude::{window, window_event_listener};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};

use super::chord::{Chord, Focus, KeyPress, chord};

/// Whether a handler took a chord.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handled {
    /// Taken: the browser does nothing with it.
    Yes,
    /// Left to the browser.
    No,
}

/// Calls the handler for every chord on the page. Once, in the root.
///
/// Keys typed into a text field arrive only with Control or Command, and none while an input method composes; what an
/// element has taken for itself (`prevent_default`) does not arrive.
pub fn on_chord(handler: impl Fn(&Chord, Focus) -> Handled + 'static) {
    let is_apple = is_apple();
    let _listener = window_event_listener(ev::keydown, move |event: KeyboardEvent| {
        // A browser that fills in a form by itself sends events that only look like key presses.
        if !event.has_type::<KeyboardEvent>() || event.default_prevented() {
            return;
        }
        let focus = focus_of(&event);
        let press = KeyPress {
            key: &event.key(),
            code: &event.code(),
            control: event.ctrl_key(),
            meta: event.meta_key(),
            shift: event.shift_key(),
            alt: event.alt_key(),
            alt_graph: event.get_modifier_state("AltGraph"),
            is_composing: event.is_composing() || event.key_code() == COMPOSING,
            is_apple,
            focus,
        };
        if chord(press).is_some_and(|chord| handler(&chord, focus) == Handled::Yes) {
            event.prevent_default();
        }
    });
}

/// Whether this is an Apple keyboard, where Command does what Control does elsewhere: for what a shortcut is called.
#[must_use]
pub fn is_apple() -> bool {
    let platform = window().navigator().platform().unwrap_or_default();
    platform.starts_with("Mac") || platform.starts_with("iP")
}

/// Safari ends a composition before the key that ended it; only this code tells. Source: UI Events, legacy key codes.
const COMPOSING: u32 = 229;

/// Kinds of `<input>` that take no text.
const WITHOUT_TEXT: [&str; 9] = [
    "button", "checkbox", "color", "file", "image", "radio", "range", "reset", "submit",
];
/// What is chosen with arrows or letters.
const CHOICES: &str = "select, input[type=radio], input[type=range], [role=radio], [role=slider], [role=spinbutton], \
                       [role=listbox], [role=combobox]";

fn focus_of(event: &KeyboardEvent) -> Focus {
    let element = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    match element {
        Some(element) if takes_text(&element) => Focus::TextField,
        Some(element) if element.closest(CHOICES).is_ok_and(|it| it.is_some()) => Focus::Choice,
        Some(_) | None => Focus::Elsewhere,
    }
}

fn takes_text(element: &Element) -> bool {
    match element.dyn_ref::<HtmlInputElement>() {
        Some(input) => !WITHOUT_TEXT.contains(&input.type_().as_str()),
        None => element
            .closest("textarea, [contenteditable]:not([contenteditable=false])")
            .is_ok_and(|it| it.is_some()),
    }
}
