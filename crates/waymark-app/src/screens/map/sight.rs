//! How the sheet is looked at: how large, and which part of it.

use leptos::prelude::*;
use leptos::{ev, html};

use super::plan::GAPS;
use crate::charts::{Sight, TreePlace};
use crate::platform::{Scrolled, pixels_per_rem, scroll_element_by, scroll_element_to, scrolled};

/// How large it can be, and one step.
const SMALLEST: f64 = 0.25;
const LARGEST: f64 = 2.0;
const STEP: f64 = 1.2;
/// What is built beyond what is seen, in rem, and how far one scrolls until more is built.
const BEYOND: f64 = 12.0;
const TILE: f64 = 8.0;
/// How far a key looks elsewhere, in pixels.
const PAN: f64 = 120.0;
/// How narrow the page is where the trees are an outline, in rem.
const NARROW: f64 = 36.0;

/// Larger or smaller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Larger,
    Smaller,
}

/// How the sheet is looked at. Copy it into callbacks.
#[derive(Clone, Copy)]
pub(super) struct View {
    /// The window on the sheet.
    pub(super) window: NodeRef<html::Div>,
    /// The width of the map, from which its form follows; none until it stands in the page.
    pub(super) room: NodeRef<html::Div>,
    zoom: RwSignal<f64>,
    sight: RwSignal<Sight>,
    is_narrow: RwSignal<bool>,
    /// It is being printed, so all of it is in sight.
    is_printed: RwSignal<bool>,
}

impl View {
    pub(super) fn new() -> Self {
        Self {
            window: NodeRef::new(),
            room: NodeRef::new(),
            zoom: RwSignal::new(1.0),
            sight: RwSignal::new(Sight::default()),
            is_narrow: RwSignal::new(false),
            is_printed: RwSignal::new(false),
        }
    }

    /// Builds all of it for the printer, and what a larger window shows. Once, in the screen.
    pub(super) fn follow_window(self) {
        let set = move |is_printed| {
            // the screen may be another one by now
            let _ = self.is_printed.try_set(is_printed);
        };
        let before = window_event_listener(ev::beforeprint, move |_| set(true));
        let after = window_event_listener(ev::afterprint, move |_| set(false));
        let resized = window_event_listener(ev::resize, move |_| self.look());
        on_cleanup(move || {
            resized.remove();
            before.remove();
            after.remove();
        });
    }

    /// Whether everything is to be built.
    pub(super) fn is_printed(self) -> bool {
        self.is_printed.get()
    }

    /// How large it is.
    pub(super) fn zoom(self) -> f64 {
        self.zoom.get()
    }

    /// How large it is, in percent.
    pub(super) fn percent(self) -> f64 {
        self.zoom.get() * 100.0
    }

    /// What is to be built, in rem on the sheet.
    pub(super) fn sight(self) -> Sight {
        self.sight.get()
    }

    /// Whether there is no room for a drawing.
    pub(super) fn is_narrow(self) -> bool {
        self.is_narrow.get()
    }

    /// Takes the width of the map, in pixels.
    pub(super) fn set_width(self, width: f64) {
        let is_narrow = width < NARROW * pixels_per_rem();
        if self.is_narrow.get_untracked() != is_narrow {
            self.is_narrow.set(is_narrow);
        }
        self.look();
    }

    /// Finds out what is in sight; after scrolling, zooming, and a change of size.
    pub(super) fn look(self) {
        let Some(window) = self.window.try_get_untracked().flatten() else {
            return;
        };
        let sight = tiled(seen(scrolled(&window), pixels_per_rem() * self.zoom.get_untracked()));
        if self.sight.get_untracked() != sight {
            self.sight.set(sight);
        }
    }

    /// One step larger, or smaller, round the middle of a place that is in sight, else of the window.
    pub(super) fn step(self, way: Way, round: Option<TreePlace>) {
        let by = match way {
            Way::Larger => STEP,
            Way::Smaller => 1.0 / STEP,
        };
        self.zoom_by(by, round.and_then(|place| self.point(place)));
    }

    /// Where in the window the middle of a place is; nothing where it is out of sight.
    fn point(self, place: TreePlace) -> Option<(f64, f64)> {
        let window = self.window.get_untracked()?;
        let now = scrolled(&window);
        let scale = pixels_per_rem() * self.zoom.get_untracked();
        let across = (place.left + GAPS.width / 2.0) * scale - now.left;
        let down = (place.top + place.height / 2.0) * scale - now.top;
        let is_seen = (0.0..now.width).contains(&across) && (0.0..now.height).contains(&down);
        is_seen.then_some((across, down))
    }

    /// So much larger, round a point of the window, its middle if none is given.
    pub(super) fn zoom_by(self, by: f64, round: Option<(f64, f64)>) {
        self.zoom_to(self.zoom.get_untracked() * by, round);
    }

    /// To a size, round a point of the window.
    pub(super) fn zoom_to(self, size: f64, round: Option<(f64, f64)>) {
        let Some(window) = self.window.get_untracked() else {
            return;
        };
        let (before, after) = (self.zoom.get_untracked(), size.clamp(SMALLEST, LARGEST));
        let now = scrolled(&window);
        let (x, y) = round.unwrap_or((now.width / 2.0, now.height / 2.0));
        self.zoom.set(after);
        // the sheet has its new size with the next frame
        request_animation_frame(move || {
            let by = after / before;
            scroll_element_to(&window, (now.left + x) * by - x, (now.top + y) * by - y);
            self.look();
        });
    }

    /// As large as all of a sheet fits in, in rem, but no larger than life.
    pub(super) fn fit(self, (width, height): (f64, f64)) {
        let Some(window) = self.window.get_untracked() else {
            return;
        };
        let (now, rem) = (scrolled(&window), pixels_per_rem());
        let across = now.width / (f64::max(width, 1.0) * rem);
        let down = now.height / (f64::max(height, 1.0) * rem);
        self.zoom_to(across.min(down).min(1.0), Some((0.0, 0.0)));
    }

    /// Looks elsewhere, by steps.
    pub(super) fn pan(self, across: f64, down: f64) {
        self.scroll_by(across * PAN, down * PAN);
    }

    /// Looks elsewhere, by pixels.
    pub(super) fn scroll_by(self, across: f64, down: f64) {
        if let Some(window) = self.window.get_untracked() {
            scroll_element_by(&window, across, down);
        }
    }

    /// Scrolls so that a place is seen; where it is already, nothing moves.
    pub(super) fn bring(self, place: TreePlace) {
        self.bring_now(place);
        // a sheet that has grown has its new size with the next frame
        request_animation_frame(move || self.bring_now(place));
    }

    fn bring_now(self, place: TreePlace) {
        let Some(window) = self.window.try_get_untracked().flatten() else {
            return;
        };
        let scale = pixels_per_rem() * self.zoom.get_untracked();
        let now = scrolled(&window);
        let margin = scale;
        let left = nearest((now.left, now.width), (place.left * scale, GAPS.width * scale), margin);
        let top = nearest((now.top, now.height), (place.top * scale, place.height * scale), margin);
        if (left, top) != (now.left, now.top) {
            scroll_element_to(&window, left, top);
            self.look();
        }
    }
}

/// Where a window has to begin so that something is in it, with a margin; where it begins now if it is.
fn nearest((start, room): (f64, f64), (at, size): (f64, f64), margin: f64) -> f64 {
    let (first, last) = (at - margin, at + size + margin - room);
    if first <= last { first } else { start.clamp(last, first) }
}

/// What a window shows of the sheet, in rem, when one rem of the sheet has so many pixels.
fn seen(now: Scrolled, scale: f64) -> Sight {
    Sight {
        left: now.left / scale,
        right: (now.left + now.width) / scale,
        top: now.top / scale,
        bottom: (now.top + now.height) / scale,
    }
}

/// What is built: more than is seen, in steps, so that scrolling a little builds nothing.
fn tiled(seen: Sight) -> Sight {
    let down = |edge: f64| ((edge - BEYOND) / TILE).floor() * TILE;
    let up = |edge: f64| ((edge + BEYOND) / TILE).ceil() * TILE;
    Sight {
        left: down(seen.left),
        right: up(seen.right),
        top: down(seen.top),
        bottom: up(seen.bottom),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_the_window_leaves_it_where_it_is() {
        assert_eq!(nearest((100.0, 50.0), (110.0, 20.0), 5.0), 100.0);
    }

    #[test]
    fn what_is_outside_comes_in_at_the_nearer_side() {
        assert_eq!(nearest((100.0, 50.0), (20.0, 20.0), 5.0), 15.0);
        assert_eq!(nearest((100.0, 50.0), (200.0, 20.0), 5.0), 175.0);
    }

    #[test]
    fn what_is_larger_than_the_window_begins_at_its_start() {
        assert_eq!(nearest((100.0, 50.0), (300.0, 80.0), 5.0), 295.0);
    }

    #[test]
    fn a_window_sees_less_of_a_larger_sheet() {
        let now = Scrolled {
            left: 0.0,
            top: 160.0,
            width: 320.0,
            height: 160.0,
        };
        let sight = Sight {
            left: 0.0,
            right: 10.0,
            top: 5.0,
            bottom: 10.0,
        };
        assert_eq!(seen(now, 32.0), sight);
        assert_eq!(tiled(sight).bottom, 24.0);
        assert_eq!(tiled(sight).top, -8.0);
    }
}
