//! Pointers, wheel and fingers on the sheet: moving it, zooming it, dragging what is picked up.

use leptos::{ev, prelude::*};

use super::card::ROW;
use super::desk::{Desk, Form};
use super::plan::Key;
use crate::platform::{attribute_at, pinch, place_within, scrolled};

/// How near the edge of the window something is dragged until the sheet moves along, and how far, in pixels.
const EDGE: f64 = 48.0;
const NUDGE: f64 = 16.0;
/// How much larger the sheet gets with a pixel of the wheel.
const WHEEL: f64 = 0.002;
/// What browsers call the pointer that does not scroll by itself.
const MOUSE: &str = "mouse";

/// Two fingers or the wheel with Control zoom. Copy it into callbacks.
#[derive(Clone, Copy)]
pub(super) struct Pinch {
    desk: Desk,
    apart: StoredValue<Option<f64>>,
}

impl Pinch {
    pub(super) fn new(desk: Desk) -> Self {
        Self {
            desk,
            apart: StoredValue::new(None),
        }
    }

    /// With Control held, as trackpads report two fingers, the wheel zooms round the pointer; else it scrolls by itself.
    pub(super) fn wheel(self, event: &ev::WheelEvent) {
        if event.ctrl_key() && self.is_drawn() {
            event.prevent_default();
            let by = (1.0 - event.delta_y() * WHEEL).clamp(0.5, 2.0);
            self.zoom(by, (event.client_x().into(), event.client_y().into()));
        }
    }

    /// Two fingers zoom; one scrolls by itself.
    pub(super) fn touch(self, event: &ev::TouchEvent) {
        if let Some((apart, between)) = pinch(event).filter(|_| self.is_drawn()) {
            event.prevent_default();
            if let Some(before) = self.apart.get_value() {
                self.zoom(apart / f64::max(before, 1.0), between);
            }
            self.apart.set_value(Some(apart));
        }
    }

    /// A finger is gone.
    pub(super) fn end(self) {
        self.apart.set_value(None);
    }

    fn zoom(self, by: f64, point: (f64, f64)) {
        if let Some(window) = self.desk.view.window.get_untracked() {
            self.desk.view.zoom_by(by, Some(place_within(&window, point)));
        }
    }

    fn is_drawn(self) -> bool {
        untrack(|| self.desk.form()) == Form::Tree
    }
}

/// A mouse moves the sheet by its ground. Copy it into callbacks.
#[derive(Clone, Copy)]
pub(super) struct Pan {
    desk: Desk,
    last: StoredValue<Option<(f64, f64)>>,
}

impl Pan {
    pub(super) fn new(desk: Desk) -> Self {
        Self {
            desk,
            last: StoredValue::new(None),
        }
    }

    /// A button was pressed on the ground.
    pub(super) fn begin(self, event: &ev::PointerEvent) {
        if event.button() == 0 && event.pointer_type() == MOUSE {
            self.last.set_value(Some(point(event)));
        }
    }

    /// The mouse has moved; a button that was let go elsewhere ends it.
    pub(super) fn follow(self, event: &ev::PointerEvent) {
        let Some((x, y)) = self.last.get_value() else { return };
        if event.buttons() == 0 {
            self.end();
            return;
        }
        let now = point(event);
        self.last.set_value(Some(now));
        self.desk.view.scroll_by(x - now.0, y - now.1);
    }

    /// The button was let go.
    pub(super) fn end(self) {
        self.last.set_value(None);
    }
}

/// Where a pointer is in the window of the browser.
pub(super) fn point(event: &ev::PointerEvent) -> (f64, f64) {
    (event.client_x().into(), event.client_y().into())
}

impl Desk {
    /// What is picked up is dragged to a point of the window; near its edge the sheet moves along.
    pub(super) fn drag_to(self, point: (f64, f64)) {
        let target = attribute_at(point, ROW).and_then(|it| Key::read(&it));
        if self.over.get_untracked() != target {
            self.over.set(target);
        }
        if let Some(window) = self.view.window.get_untracked() {
            let (x, y) = place_within(&window, point);
            let size = scrolled(&window);
            self.view.scroll_by(nudge(x, size.width), nudge(y, size.height));
        }
    }
}

/// How far a window is moved when the pointer is there.
fn nudge(at: f64, room: f64) -> f64 {
    if at < EDGE {
        -NUDGE
    } else if at > room - EDGE {
        NUDGE
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::nudge;

    #[test]
    fn near_an_edge_the_sheet_moves_along() {
        assert_eq!(nudge(10.0, 500.0), -16.0);
        assert_eq!(nudge(490.0, 500.0), 16.0);
        assert_eq!(nudge(250.0, 500.0), 0.0);
    }
}
