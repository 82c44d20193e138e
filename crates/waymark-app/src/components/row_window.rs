//! Long tables: which rows are made. Those out of view stand for themselves as room of their height.
//!
//! Rows are made in chunks, each in its own place: a list that moved rows would take the focus from a cell.

use std::ops::Range;

use leptos::html;
use leptos::prelude::*;

use crate::platform::{row_height_of, rows_in_view};

/// How many rows are made or not made together: a chunk costs less than a frame.
const CHUNK: usize = 4;
/// How many rows are made before anything could be measured: a box of most screens.
const FIRST: usize = 8 * CHUNK;

/// Which rows of a table are made. Copy it into callbacks.
#[derive(Clone, Copy, Debug)]
pub struct RowWindow {
    rows: Signal<usize>,
    /// A row that is made wherever it is: the one with the focus.
    kept: Signal<Option<usize>>,
    /// From so many rows on only those in view are made.
    from: usize,
    made: RwSignal<Range<usize>>,
    height: RwSignal<f64>,
    /// Whether each chunk is made. Each has a signal of its own: if all asked what is in view, each turn of a wheel would
    /// cost as much as there are rows.
    chunks: StoredValue<Vec<RwSignal<bool>>>,
}

impl RowWindow {
    /// A window on so many rows, one of which is always made; from so many on only those in view are.
    #[must_use]
    pub fn new(rows: Signal<usize>, kept: Signal<Option<usize>>, from: usize) -> Self {
        Self {
            rows,
            kept,
            from,
            made: RwSignal::new(0..FIRST),
            height: RwSignal::new(0.0),
            chunks: StoredValue::default(),
        }
    }

    /// Whether there are so many rows that their box scrolls.
    #[must_use]
    pub fn is_windowed(self) -> bool {
        self.rows.get() > self.from
    }

    /// Follows the box after it was scrolled; `row` finds one of the rows, whose height is that of all.
    pub fn look(self, wrap: NodeRef<html::Div>, row: &str) {
        let Some(wrap) = wrap.get_untracked() else { return };
        if self.height.get_untracked() < 1.0 {
            self.height.set(row_height_of(&wrap, row));
        }
        let next = around(&rows_in_view(&wrap, self.height.get_untracked()));
        if self.made.with_untracked(|made| *made != next) {
            self.made.set(next);
        }
    }

    /// Tells those chunks that come into view or leave it.
    fn follow(self) {
        let is_made = self.is_made();
        let chunks = self.chunks.get_value();
        for (chunk, flag) in chunks.into_iter().enumerate() {
            let is_made = is_made(chunk);
            if flag.try_get_untracked().is_some_and(|was| was != is_made) {
                flag.set(is_made);
            }
        }
    }

    /// Which chunks are made.
    fn is_made(self) -> impl Fn(usize) -> bool {
        let (is_windowed, made, kept) = (self.is_windowed(), self.made.get(), self.kept.get());
        move |chunk| {
            let is_in_view = made.start < (chunk + 1) * CHUNK && chunk * CHUNK < made.end;
            !is_windowed || is_in_view || kept.is_some_and(|kept| kept / CHUNK == chunk)
        }
    }

    /// A signal for each of so many chunks; lives as long as the reactive owner that is current.
    fn flags(self, chunks: usize) -> Vec<RwSignal<bool>> {
        let is_made = untrack(|| self.is_made());
        let flags: Vec<_> = (0..chunks).map(|chunk| RwSignal::new(is_made(chunk))).collect();
        self.chunks.set_value(flags.clone());
        flags
    }

    /// How high so many rows that are not made are, in pixels.
    fn room(self, rows: usize) -> f64 {
        rows as f64 * self.height.get()
    }
}

/// The body of a table: rows of a window with their places, and room for the others in so many columns.
pub fn windowed<R>(
    window: RowWindow,
    rows: Memo<Vec<R>>,
    columns: Signal<usize>,
    row: impl Fn(usize, R) -> AnyView + Copy + Send + Sync + 'static,
) -> AnyView
where
    R: Clone + PartialEq + Send + Sync + 'static,
{
    let chunks = Memo::new(move |_| window.rows.get().div_ceil(CHUNK));
    let chunk = move |(chunk, is_made): (usize, RwSignal<bool>)| {
        let own = Memo::new(move |_| {
            rows.with(|rows| {
                rows.iter()
                    .cloned()
                    .enumerate()
                    .skip(chunk * CHUNK)
                    .take(CHUNK)
                    .collect()
            })
        });
        move || {
            let own: Vec<(usize, R)> = own.get();
            if is_made.get() {
                let own = own.into_iter().map(|(place, one)| row(place, one));
                return view! { <tbody>{own.collect_view()}</tbody> }.into_any();
            }
            let pixels = format!("{}px", window.room(own.len()));
            view! {
                <tbody>
                    <tr class="row-room" aria-hidden="true">
                        <td colspan=move || columns.get() style:height=pixels></td>
                    </tr>
                </tbody>
            }
            .into_any()
        }
    };
    Effect::new(move |_| window.follow());
    (move || {
        let flags = window.flags(chunks.get());
        flags.into_iter().enumerate().map(chunk).collect_view()
    })
    .into_any()
}

/// The rows that are made while some are in view: those, and a chunk before and after them.
fn around(in_view: &Range<usize>) -> Range<usize> {
    let first = (in_view.start / CHUNK).saturating_sub(1) * CHUNK;
    first..(in_view.end.div_ceil(CHUNK) + 1) * CHUNK
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_made_a_chunk_before_and_after_those_in_view() {
        assert_eq!(around(&(0..19)), 0..24);
        assert_eq!(around(&(22..39)), 16..44);
    }

    /// Which of the chunks of so many rows are made at first, where the row with the focus is that.
    #[track_caller]
    fn check_made(rows: usize, kept: usize, expected: &[usize]) {
        Owner::new().with(|| {
            let window = RowWindow::new(Signal::stored(rows), Signal::stored(Some(kept)), 40);
            let is_made = window.is_made();
            let made: Vec<usize> = (0..rows.div_ceil(CHUNK)).filter(|chunk| is_made(*chunk)).collect();
            assert_eq!(made, expected);
        });
    }

    #[test]
    fn few_rows_are_all_made() {
        check_made(40, 0, &[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    }

    #[test]
    fn of_many_rows_the_first_are_made_and_the_one_with_the_focus() {
        check_made(80, 70, &[0, 1, 2, 3, 4, 5, 6, 7, 17]);
    }
}
