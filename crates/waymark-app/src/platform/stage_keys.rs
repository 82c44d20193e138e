//! Keys and movements of a screen that takes the whole page for itself, before the keys that work everywhere.

use leptos::ev;
use leptos::prelude::{
    LocalStorage, StoredValue, document, on_cleanup, set_interval_with_handle, window_event_listener,
};
use std::time::Duration;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, KeyboardEvent, TouchEvent};

use super::page::is_dialog_open;
use super::shortcuts::Handled;

/// What takes keys for itself, and which.
const TEXT: &str = "input, textarea, select, [contenteditable]:not([contenteditable=false])";
const PRESSED: &str = "button, a, summary, label";

/// Where a key was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Under {
    /// In what Enter and Space press.
    Control,
    /// Elsewhere.
    Stage,
}

struct Keys {
    hear: Closure<dyn FnMut(KeyboardEvent)>,
}

impl Drop for Keys {
    fn drop(&mut self) {
        let hear = self.hear.as_ref().unchecked_ref();
        // What was never there needs no taking away.
        let _ = document().remove_event_listener_with_callback("keydown", hear);
    }
}

/// Calls the handler with every key alone, before the page's own shortcuts; those that it takes go no further. Ends with the
/// view that is being built. Keys in fields, and those of a dialog, are left to them.
pub fn on_stage_key(handler: impl Fn(&str, Under) -> Handled + 'static) {
    let hear = Closure::<dyn FnMut(KeyboardEvent)>::new(move |event: KeyboardEvent| {
        let is_held = event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing();
        if is_held || event.default_prevented() || !event.has_type::<KeyboardEvent>() || is_dialog_open() {
            return;
        }
        let element = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let is_in = |what: &str| {
            element
                .as_ref()
                .is_some_and(|it| it.closest(what).is_ok_and(|it| it.is_some()))
        };
        if is_in(TEXT) {
            return;
        }
        let under = if is_in(PRESSED) { Under::Control } else { Under::Stage };
        if handler(&event.key(), under) == Handled::Yes {
            event.prevent_default();
        }
    });
    // A document always takes a listener.
    let _ = document().add_event_listener_with_callback("keydown", hear.as_ref().unchecked_ref());
    let _kept = StoredValue::<Keys, LocalStorage>::new_local(Keys { hear });
}

/// Does something whenever a person moves: keys, pointer, finger, wheel. Ends with the view that is being built.
pub fn on_stir(act: impl Fn() + Clone + 'static) {
    let stir = || {
        let act = act.clone();
        move || act()
    };
    let (key, moved, down, wheel) = (stir(), stir(), stir(), stir());
    let handles = [
        window_event_listener(ev::keydown, move |_| key()),
        window_event_listener(ev::pointermove, move |_| moved()),
        window_event_listener(ev::pointerdown, move |_| down()),
        window_event_listener(ev::wheel, move |_| wheel()),
    ];
    on_cleanup(move || handles.into_iter().for_each(|handle| handle.remove()));
}

/// Does something again and again. Ends with the view that is being built.
pub fn every(wait: Duration, act: impl Fn() + 'static) {
    // Without timers the page has no clock at all.
    if let Ok(handle) = set_interval_with_handle(act, wait) {
        on_cleanup(move || handle.clear());
    }
}

/// Where the one finger of a touch is or was, in the window; none of several.
#[must_use]
pub fn finger(event: &TouchEvent) -> Option<(f64, f64)> {
    if event.touches().length() > 1 {
        return None;
    }
    let touch = event.changed_touches().get(0)?;
    Some((f64::from(touch.client_x()), f64::from(touch.client_y())))
}
