//! A large sheet that is looked at through a window: how far it is scrolled, and what lies under the pointer.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, TouchEvent};

/// How large letters of 1 rem are where the browser does not say, in pixels.
const USUAL_REM: f64 = 16.0;

/// How far an element is scrolled and how much of it is seen, in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Scrolled {
    /// From the left.
    pub left: f64,
    /// From above.
    pub top: f64,
    /// How wide its window is.
    pub width: f64,
    /// How high its window is.
    pub height: f64,
}

/// How far an element is scrolled.
#[must_use]
pub fn scrolled(element: &Element) -> Scrolled {
    Scrolled {
        left: element.scroll_left().into(),
        top: element.scroll_top().into(),
        width: element.client_width().into(),
        height: element.client_height().into(),
    }
}

/// Scrolls an element to a place, in pixels.
pub fn scroll_element_to(element: &Element, left: f64, top: f64) {
    element.scroll_to_with_x_and_y(left, top);
}

/// Scrolls an element by so much, in pixels.
pub fn scroll_element_by(element: &Element, across: f64, down: f64) {
    element.scroll_by_with_x_and_y(across, down);
}

/// Where a point of the window lies in an element, in pixels from its upper left corner.
#[must_use]
pub fn place_within(element: &Element, (x, y): (f64, f64)) -> (f64, f64) {
    let place = element.get_bounding_client_rect();
    (x - place.left(), y - place.top())
}

/// How many pixels 1 rem has.
#[must_use]
pub fn pixels_per_rem() -> f64 {
    let root = document().document_element();
    let style = root.and_then(|root| window().get_computed_style(&root).ok().flatten());
    let size = style.and_then(|style| style.get_property_value("font-size").ok());
    size.and_then(|size| size.trim_end_matches("px").parse().ok())
        .unwrap_or(USUAL_REM)
}

/// The value of an attribute of the element in which something happened, or of the nearest round it that has one.
#[must_use]
pub fn attribute_round(event: &Event, name: &str) -> Option<String> {
    attribute_of(event.target()?.dyn_into().ok()?, name)
}

/// The value of an attribute of the element at a point of the window, or of the nearest round it that has one.
#[must_use]
pub fn attribute_at((x, y): (f64, f64), name: &str) -> Option<String> {
    #[allow(clippy::cast_possible_truncation, reason = "a window is some thousand pixels wide")]
    let element = document().element_from_point(x as f32, y as f32)?;
    attribute_of(element, name)
}

fn attribute_of(element: Element, name: &str) -> Option<String> {
    element.closest(&format!("[{name}]")).ok()??.get_attribute(name)
}

/// How far two fingers are apart, and the point between them in the window; none unless there are two.
#[must_use]
pub fn pinch(event: &TouchEvent) -> Option<(f64, (f64, f64))> {
    let touches = event.touches();
    if touches.length() != 2 {
        return None;
    }
    let (one, other) = (touches.get(0)?, touches.get(1)?);
    let (x, y) = (
        f64::from(other.client_x() - one.client_x()),
        f64::from(other.client_y() - one.client_y()),
    );
    let middle = |a: i32, b: i32| f64::midpoint(a.into(), b.into());
    let between = (
        middle(one.client_x(), other.client_x()),
        middle(one.client_y(), other.client_y()),
    );
    Some(((x * x + y * y).sqrt(), between))
}
