//! Where the focus goes: to what a new view begins with, unless the person has gone on meanwhile.

use std::cell::RefCell;

use leptos::prelude::{document, request_animation_frame};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

/// Gives an element the focus once the views that are being built stand, and scrolls to it.
///
/// After a change of screen that is its heading, with `tabindex="-1"`. Nothing happens if there is no such element.
pub fn focus_soon(id: &str) {
    let id = id.to_owned();
    focus_found_soon(move || document().get_element_by_id(&id));
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
    focus_found_soon(move || document().query_selector(selector).ok().flatten());
}

/// Gives what is found the focus with the next frame, when the views that are being built stand.
///
/// Who has put the focus elsewhere by then keeps it: a frame may be late, and the letters that are typed into a field
/// would be taken for shortcuts as soon as the field loses the focus.
pub fn focus_found_soon(find: impl FnOnce() -> Option<Element> + 'static) {
    let before = focused();
    request_animation_frame(move || {
        if has_moved(before.as_ref()) {
            return;
        }
        if let Some(element) = find() {
            focus_element(element);
            GIVEN.set(focused());
        }
    });
}

/// Gives the first of what the selectors find the focus once the views that are being built stand; the first selector first.
pub fn focus_any_soon(selectors: Vec<String>) {
    let found = |selector: &String| document().query_selector(selector).ok().flatten();
    focus_found_soon(move || selectors.iter().find_map(found));
}

/// Gives an element the focus now.
pub fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        focus_element(element);
    }
}

/// Whether there is such an element.
#[must_use]
pub fn is_there(id: &str) -> bool {
    document().get_element_by_id(id).is_some()
}

/// Whether an element has the focus.
#[must_use]
pub fn has_focus(id: &str) -> bool {
    focused().is_some_and(|it| it.id() == id)
}

/// Gives the first of the elements inside another that a selector means the focus. What stands in a line of text is
/// chosen, so that typing takes its place. Who is in there already stays where they are.
pub fn focus_within(element: &Element, selector: &str) {
    if focused().is_some_and(|it| element.contains(Some(&it))) {
        return;
    }
    let Ok(Some(first)) = element.query_selector(selector) else {
        return;
    };
    if let Some(field) = first.dyn_ref::<HtmlElement>() {
        let _ = field.focus();
    }
    choose_line(&first);
}

/// Gives an element the focus now; a line of text is chosen, so that typing takes its place.
pub fn choose_element(element: &Element) {
    focus_element(element.clone());
    choose_line(element);
}

/// Gives a line of text the focus now, so that typing goes on after what stands in it.
pub fn focus_at_end(line: &HtmlInputElement) {
    let _ = line.focus();
    let end = u32::try_from(line.value().encode_utf16().count()).unwrap_or(u32::MAX);
    let _ = line.set_selection_range(end, end);
}

/// Chooses what stands in a line of text, so that typing takes its place.
pub fn choose_line(element: &Element) {
    let line = element.dyn_ref::<HtmlInputElement>();
    if let Some(line) = line.filter(|line| line.type_() == "text") {
        line.select();
    }
}

/// Gives a field of many lines the focus once it is there, with all of its text chosen, so that it can be copied.
pub fn choose_text_soon(id: &'static str) {
    request_animation_frame(move || {
        let field = document().get_element_by_id(id);
        if let Some(field) = field.and_then(|it| it.dyn_into::<HtmlTextAreaElement>().ok()) {
            let _ = field.focus();
            field.select();
        }
    });
}

/// The first element inside `root` that one of the selectors finds; the first selector first.
#[must_use]
pub fn first_inside(root: &Element, selectors: &[&str]) -> Option<Element> {
    selectors
        .iter()
        .find_map(|which| root.query_selector(which).ok().flatten())
}

/// Gives an element the focus; one that cannot take it leaves it where it is.
pub(super) fn focus_element(element: Element) {
    if let Ok(element) = element.dyn_into::<HtmlElement>() {
        let _ = element.focus();
    }
}

thread_local! {
    /// What was given the focus last: who is there has not moved, and a later wish of the same change goes before it.
    static GIVEN: RefCell<Option<Element>> = const { RefCell::new(None) };
}

/// What has the focus; the body has it when nothing else does.
fn focused() -> Option<Element> {
    let body = document().body().map(Element::from);
    document().active_element().filter(|it| Some(it) != body.as_ref())
}

/// Whether the focus was put somewhere since it was at `before`. An element that went took it to the body, nobody else did.
fn has_moved(before: Option<&Element>) -> bool {
    focused().is_some_and(|now| Some(&now) != before && GIVEN.with_borrow(|given| given.as_ref() != Some(&now)))
}
