//! Long tables: which rows are made. Those out of view stand for themselves as room of their height.

use leptos::prelude::*;

/// From so many rows on only those in view are made.
const WINDOWED_FROM: usize = 60;
/// How many rows are made at once.
const WINDOW: usize = 64;
/// How many rows are made or not made together.
pub const CHUNK: usize = 16;

/// Which rows of a table are made, in chunks that keep their places. Copy it into callbacks.
#[derive(Clone, Copy, Debug)]
pub struct RowWindow {
    rows: Signal<usize>,
    /// A row that is made wherever it is: the one with the focus.
    kept: Signal<usize>,
    first: RwSignal<usize>,
    height: RwSignal<f64>,
}

impl RowWindow {
    /// A window on so many rows, one of which is always made.
    #[must_use]
    pub fn new(rows: Signal<usize>, kept: Signal<usize>) -> Self {
        Self {
            rows,
            kept,
            first: RwSignal::new(0),
            height: RwSignal::new(0.0),
        }
    }

    /// Whether there are so many rows that their box scrolls.
    #[must_use]
    pub fn is_windowed(self) -> bool {
        self.rows.get() > WINDOWED_FROM
    }

    /// How many chunks there are.
    #[must_use]
    pub fn chunks(self) -> usize {
        self.rows.get().div_ceil(CHUNK)
    }

    /// Whether the rows of a chunk are made.
    #[must_use]
    pub fn is_made(self, chunk: usize) -> bool {
        let made = self.first.get()..self.first.get() + WINDOW;
        let is_in_view = made.start < (chunk + 1) * CHUNK && chunk * CHUNK < made.end;
        !self.is_windowed() || is_in_view || self.kept.get() / CHUNK == chunk
    }

    /// How high so many rows that are not made are, in pixels.
    #[must_use]
    pub fn room(self, rows: usize) -> f64 {
        rows as f64 * self.height.get()
    }

    /// Follows the box after it was scrolled by so many rows of a height.
    pub fn look(self, height: f64, rows: usize) {
        self.height.set(height);
        let first = (rows / CHUNK * CHUNK).saturating_sub(CHUNK);
        if first != self.first.get_untracked() {
            self.first.set(first);
        }
    }
}
