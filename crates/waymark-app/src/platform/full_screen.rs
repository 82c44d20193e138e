//! The whole screen for the page, where the browser gives it; a bare page without its frame where not.

use leptos::ev;
use leptos::prelude::{document, on_cleanup, window_event_listener, window_event_listener_untyped};

/// What the root says while only the screen is to be seen; the style sheets take the frame away.
const BARE: &str = "data-bare";

/// Shows the screen without the frame round it, on the whole screen of the device where the browser allows that.
pub fn set_full_screen(is_on: bool) {
    let document = document();
    let Some(root) = document.document_element() else {
        return;
    };
    // Who has no such interface, or refuses, still gets the bare page.
    if is_on {
        let _ = root.set_attribute(BARE, "true");
        let _ = root.request_fullscreen();
    } else {
        let _ = root.remove_attribute(BARE);
        if document.fullscreen_element().is_some() {
            document.exit_fullscreen();
        }
    }
}

/// Does something when the person leaves the whole screen: by the browser's own way, or with Escape on a bare page.
/// Ends with the view that is being built.
pub fn follow_leaving(leave: impl Fn() + Clone + 'static) {
    let by_key = leave.clone();
    let change = window_event_listener_untyped("fullscreenchange", move |_| {
        if document().fullscreen_element().is_none() {
            leave();
        }
    });
    let key = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" && !event.default_prevented() {
            by_key();
        }
    });
    on_cleanup(move || {
        change.remove();
        key.remove();
    });
}
