//! The whole screen for the page, where the browser gives it; a bare page without its frame where not.

use leptos::ev;
use leptos::prelude::{
    ReadSignal, RwSignal, Set, document, on_cleanup, window_event_listener, window_event_listener_untyped,
};

/// What the root says while only the screen is to be seen; the style sheets take the frame away.
const BARE: &str = "data-bare";
/// A screen as it is, only larger.
const BOARD: &str = "true";
/// Slides, whose letters grow with the window.
const SLIDES: &str = "slides";

/// Shows the screen without the frame round it, on the whole screen of the device where the browser allows that.
pub fn set_full_screen(is_on: bool) {
    set_bare(is_on.then_some(BOARD));
    if is_on {
        fill_screen();
    } else {
        leave_screen();
    }
}

/// Shows slides without the frame of the page round them; ends with the view that is being built, and then the whole
/// screen is given back too.
pub fn show_slides() {
    set_bare(Some(SLIDES));
    on_cleanup(|| {
        set_bare(None);
        leave_screen();
    });
}

/// Asks for the whole screen, or gives it back where the page has it. After a press only.
pub fn toggle_full_screen() {
    if is_full_screen() {
        leave_screen();
    } else {
        fill_screen();
    }
}

/// Whether the page has the whole screen; followed for as long as the view that is being built.
#[must_use]
pub fn full_screen() -> ReadSignal<bool> {
    let is_full = RwSignal::new(is_full_screen());
    let change = window_event_listener_untyped("fullscreenchange", move |_| is_full.set(is_full_screen()));
    on_cleanup(move || change.remove());
    is_full.read_only()
}

/// Does something when the person leaves the whole screen: by the browser's own way, or with Escape on a bare page.
/// Ends with the view that is being built.
pub fn follow_leaving(leave: impl Fn() + Clone + 'static) {
    let by_key = leave.clone();
    let change = window_event_listener_untyped("fullscreenchange", move |_| {
        if !is_full_screen() {
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

fn set_bare(how: Option<&str>) {
    let Some(root) = document().document_element() else {
        return;
    };
    // The root takes any attribute.
    let _ = match how {
        Some(how) => root.set_attribute(BARE, how),
        None => root.remove_attribute(BARE),
    };
}

/// Who has no such interface, or refuses, still gets the bare page.
fn fill_screen() {
    if let Some(root) = document().document_element() {
        let _ = root.request_fullscreen();
    }
}

fn leave_screen() {
    if is_full_screen() {
        document().exit_fullscreen();
    }
}

fn is_full_screen() -> bool {
    document().fullscreen_element().is_some()
}
