//! The page as a whole: its title, what stands before it, whether it may act at all.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use js_sys::Object;
use leptos::prelude::{document, request_animation_frame, set_timeout, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, MouseEvent};

/// Sets the title of the window and of the entry in the history.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// How long to wait for a painting: a tab in the background is never painted.
const PAINTED_WITHIN: Duration = Duration::from_secs(2);

/// Does something, once: when what stands now has been painted, or soon after where nothing is painted.
pub fn soon_after_painting(act: impl FnOnce() + 'static) {
    let act = Rc::new(Cell::new(Some(act)));
    let once = move || {
        if let Some(act) = act.take() {
            act();
        }
    };
    let in_the_background = once.clone();
    request_animation_frame(|| set_timeout(once, Duration::ZERO));
    set_timeout(in_the_background, PAINTED_WITHIN);
}

/// Marks the document once everything of the page has been fetched: from then on it does not need its host.
pub fn mark_as_whole() {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-whole", "true");
    }
}

/// Whether a question or form stands before everything else; keys then belong to it.
#[must_use]
pub fn is_dialog_open() -> bool {
    document()
        .query_selector("dialog[open]")
        .is_ok_and(|dialog| dialog.is_some())
}

/// What kind of element a key was pressed in: `INPUT`.
#[must_use]
pub fn pressed_in(event: &KeyboardEvent) -> Option<String> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    Some(element.tag_name())
}

/// Whether an element itself was pressed, and nothing inside it.
#[must_use]
pub fn is_pressed_itself(event: &MouseEvent) -> bool {
    event.target() == event.current_target()
}

/// Prints what is shown.
pub fn print_page() {
    // A browser that has no printer or does not allow it says so itself.
    let _ = window().print();
}

/// Whether a key was pressed inside an element that a CSS selector finds.
#[must_use]
pub fn happened_in(event: &KeyboardEvent, selector: &str) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.closest(selector).ok().flatten().is_some())
}

/// The whole address of a place of the page, for what is read outside it.
#[must_use]
pub fn address_of(href: &str) -> Option<String> {
    let page = window().location().href().ok()?;
    let page = page.split('#').next()?;
    Some(format!("{page}{href}"))
}

/// Loads the page anew.
pub fn reload() {
    let _ = window().location().reload();
}

/// Scrolls to the top, as a new page would stand.
pub fn scroll_to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Whether the page stands inside another one, where a click may be stolen. Then it shows a link and does nothing else.
#[must_use]
pub fn is_framed() -> bool {
    let window = window();
    let top = window.top().ok().flatten();
    !top.is_some_and(|top| Object::is(&top, &window))
}
