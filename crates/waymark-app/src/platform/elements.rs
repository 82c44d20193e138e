//! Elements as components need them: who has the focus, who shall get it, and where things stand in the window.

use leptos::prelude::document;
use web_sys::Element;

use super::focus::focus_element;

/// A place in the window, in pixels from its upper left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct WindowPlace {
    /// From above.
    pub top: f64,
    /// From the left.
    pub left: f64,
}

/// Gives the focus to a child of `parent`.
pub fn focus_child(parent: &Element, place: usize) {
    let child = u32::try_from(place)
        .ok()
        .and_then(|place| parent.children().item(place));
    if let Some(child) = child {
        focus_element(child);
    }
}

/// The place among the children of `parent` of the one that has the focus.
#[must_use]
pub fn focused_child(parent: &Element) -> Option<usize> {
    let focused = parent.owner_document()?.active_element()?;
    children(parent).position(|child| child == focused)
}

/// How many children `parent` has.
#[must_use]
pub fn child_count(parent: &Element) -> usize {
    children(parent).count()
}

/// Where an element stands in the window, in pixels from its upper left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct WindowBox {
    /// Its upper edge.
    pub top: f64,
    /// Its lower edge.
    pub bottom: f64,
    /// The middle between its sides.
    pub middle: f64,
}

/// Where every child stands that is not hidden.
#[must_use]
pub fn child_boxes(parent: &Element) -> Vec<WindowBox> {
    let of = |child: Element| {
        let place = child.get_bounding_client_rect();
        WindowBox {
            top: place.top(),
            bottom: place.bottom(),
            middle: f64::midpoint(place.left(), place.right()),
        }
    };
    let is_shown = |child: &Element| !child.has_attribute("hidden");
    children(parent).filter(is_shown).map(of).collect()
}

/// Scrolls a list as little as brings one of its lines into view.
pub fn bring_into_view(list: &str, line: &str) {
    let find = |id| document().get_element_by_id(id);
    let (Some(list), Some(line)) = (find(list), find(line)) else {
        return;
    };
    let (all, one) = (list.get_bounding_client_rect(), line.get_bounding_client_rect());
    let (above, below) = (all.top() - one.top(), one.bottom() - all.bottom());
    if above > 0.0 {
        list.scroll_by_with_x_and_y(0.0, -above);
    } else if below > 0.0 {
        list.scroll_by_with_x_and_y(0.0, below);
    }
}

/// Whether a popover is shown.
#[must_use]
pub fn is_popover_open(popover: &Element) -> bool {
    popover.matches(":popover-open").unwrap_or(false)
}

/// Where `list` has to stand to hang from the end of `button`: below it, or above it where there is no room below.
#[must_use]
pub fn place_below(button: &Element, list: &Element) -> WindowPlace {
    let (button, size) = (button.get_bounding_client_rect(), list.get_bounding_client_rect());
    let root = list.owner_document().and_then(|document| document.document_element());
    let (width, height) = root.map_or((0.0, 0.0), |root| {
        (root.client_width().into(), root.client_height().into())
    });
    let has_room_below = button.bottom() + size.height() <= height;
    let top = if has_room_below {
        button.bottom()
    } else {
        (button.top() - size.height()).max(0.0)
    };
    let left = (button.right() - size.width()).clamp(0.0, f64::max(width - size.width(), 0.0));
    WindowPlace { top, left }
}

fn children(parent: &Element) -> impl Iterator<Item = Element> {
    let children = parent.children();
    (0..children.length()).filter_map(move |place| children.item(place))
}
