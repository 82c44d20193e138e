//! The page as a whole: its title, where the focus is, whether it may act at all.

use js_sys::Object;
use leptos::prelude::{document, request_animation_frame, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, KeyboardEvent};

/// Sets the title of the window and of the entry in the history.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Gives an element the focus once the views that are being built stand, and scrolls to it.
///
/// After a change of screen that is its heading, with `tabindex="-1"`. Nothing happens if there is no such element.
pub fn focus_soon(id: &str) {
    let id = id.to_owned();
    request_animation_frame(move || focus(&id));
}

/// Gives the heading of the screen the focus once the views that are being built stand; it has `tabindex="-1"`.
pub fn focus_heading_soon() {
    focus_first_soon("main h1[tabindex]");
}

/// Gives the first field that is wrong the focus, once its error stands.
pub fn focus_first_wrong_soon() {
    focus_first_soon("main [aria-invalid='true']");
}

/// Gives the first element that a CSS selector finds the focus, once the views that are being built stand.
pub fn focus_first_soon(selector: &'static str) {
    request_animation_frame(move || {
        let found = document().query_selector(selector).ok().flatten();
        if let Some(element) = found.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            let _ = element.focus();
        }
    });
}

/// Whether a question or form stands before everything else; keys then belong to it.
#[must_use]
pub fn is_dialog_open() -> bool {
    document()
        .query_selector("dialog[open]")
        .is_ok_and(|dialog| dialog.is_some())
}

/// Gives the first of the elements inside another that a selector means the focus. What stands in a line of text is
/// chosen, so that typing takes its place. Who is in there already stays where they are.
pub fn focus_within(element: &Element, selector: &str) {
    if document()
        .active_element()
        .is_some_and(|it| element.contains(Some(&it)))
    {
        return;
    }
    let Ok(Some(first)) = element.query_selector(selector) else {
        return;
    };
    if let Some(field) = first.dyn_ref::<HtmlElement>() {
        let _ = field.focus();
    }
    if let Some(line) = first
        .dyn_ref::<HtmlInputElement>()
        .filter(|line| line.type_() == "text")
    {
        line.select();
    }
}

/// What kind of element a key was pressed in: `INPUT`.
#[must_use]
pub fn pressed_in(event: &KeyboardEvent) -> Option<String> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    Some(element.tag_name())
}

/// Loads the page anew.
pub fn reload() {
    let _ = window().location().reload();
}

/// Gives an element the focus now.
pub fn focus(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
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
