//! The table of the grid: its headings, the rows in view, and what keys, pointer and clipboard do.
//!
//! Rows are made in chunks, each in its own place: a list that moved rows would take the focus from a cell.

use std::ops::Range;

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use waymark_core::Period;

use super::chosen::Fill;
use super::desk::Desk;
use super::keys::{Act, Press, act};
use super::lines::Row;
use super::row::RowOf;
use crate::platform::{
    cell_of, copied_text, first_inside, focus, focus_found_soon, pasted_text, row_height, rows_in_view, scroll_to_end,
};
use crate::say;

/// From so many rows on only those in view are made.
const WINDOWED_FROM: usize = 30;
/// How many rows are made or not made together.
const CHUNK: usize = 8;
/// How many rows are made before anything could be measured: a box of most screens.
const WINDOW: usize = 4 * CHUNK;
/// The name of the box that scrolls.
const BOX: &str = "kpi-grid";

/// The table.
#[component]
pub(super) fn Table(desk: Desk) -> impl IntoView {
    let words = desk.words;
    let wrap = NodeRef::<html::Div>::new();
    let made = RwSignal::new(0..WINDOW);
    let height = RwSignal::new(0.0_f64);
    // The running period stands at the end.
    wrap.on_load(|wrap| scroll_to_end(&wrap));
    let is_windowed = Memo::new(move |_| desk.rows.with(Vec::len) > WINDOWED_FROM);
    let is_made = move |chunk: usize| {
        !is_windowed.get() || made.with(|made| made.start < (chunk + 1) * CHUNK && chunk * CHUNK < made.end)
    };
    let look = move || {
        let (Some(wrap), Some(table)) = (wrap.get_untracked(), desk.table.get_untracked()) else {
            return;
        };
        if height.get_untracked() < 1.0 {
            height.set(row_height(&table));
        }
        let rows = rows_in_view(&wrap, height.get_untracked());
        let next = around(&rows);
        if made.with_untracked(|made| *made != next) {
            made.set(next);
        }
    };
    let show = move |to: (usize, usize)| {
        let place = desk.rows.with_untracked(|rows| {
            rows.iter()
                .position(|row| row.line().is_some_and(|line| line.0 == to.0))
        });
        if let Some(place) = place.filter(|place| !untrack(|| is_made(*place / CHUNK))) {
            if let Some(wrap) = wrap.get_untracked() {
                #[allow(clippy::cast_possible_truncation, reason = "rows are few")]
                wrap.set_scroll_top(room(place, height.get_untracked()) as i32);
            }
            made.set(place.saturating_sub(WINDOW / 2)..place + WINDOW / 2);
            // Keys go to the box until the cell is made.
            focus(BOX);
            let table = desk.table;
            focus_found_soon(move || {
                let table = table.get_untracked()?;
                first_inside(&table, &["[data-cell][tabindex='0']"])
            });
        }
    };
    let on_key = move |event: ev::KeyboardEvent| on_key(desk, &event, show);
    let is_dragging = RwSignal::new(false);
    // The box is a stop while the cell with the focus is not made.
    let tab_stop = move || {
        let line = desk.focus.get().0;
        let place = desk
            .rows
            .with(|rows| rows.iter().position(|row| row.line().is_some_and(|it| it.0 == line)));
        let is_made = place.is_none_or(|place| is_made(place / CHUNK));
        if is_made { "-1" } else { "0" }
    };
    let chunks = Memo::new(move |_| desk.rows.with(Vec::len).div_ceil(CHUNK));
    let chunk = move |chunk| {
        let is_made = Memo::new(move |_| is_made(chunk));
        view! { <Chunk desk chunk is_made height /> }
    };
    view! {
        <div class="table-wrap grid-wrap" id=BOX tabindex=tab_stop node_ref=wrap on:scroll=move |_| look() on:keydown=on_key>
            <table
                class="grid-table"
                role="grid"
                aria-label=words.kpis_grid()
                aria-multiselectable="true"
                aria-rowcount=move || desk.rows.with(|rows| rows.len() + 1)
                node_ref=desk.table
                on:focusin=move |event| on_focus(desk, &event)
                on:pointerdown=move |event| is_dragging.set(on_down(desk, &event))
                on:pointerover=move |event| {
                    if is_dragging.get_untracked() {
                        on_over(desk, &event);
                    }
                }
                on:pointerup=move |_| is_dragging.set(false)
                on:dblclick=move |event| {
                    if cell_of(&event).is_some_and(|to| to.1 > 0) {
                        desk.edit(None);
                    }
                }
                on:copy=move |event| on_copy(desk, &event)
                on:paste=move |event| on_paste(desk, &event)
            >
                <thead>{move || headings(desk)}</thead>
                {move || (0..chunks.get()).map(chunk).collect_view()}
            </table>
        </div>
    }
    .into_any()
}

/// Goes to the cell that is pressed; gives whether pulling from there chooses a block.
fn on_down(desk: Desk, event: &ev::PointerEvent) -> bool {
    let (at, is_editing) = (desk.focus.get_untracked(), desk.editing.with_untracked(Option::is_some));
    let Some(to) = cell_of(event).filter(|to| to.1 > 0 && !(is_editing && *to == at)) else {
        return false;
    };
    event.prevent_default();
    let is_again = to == at && event.pointer_type() == "touch";
    desk.go(to, event.shift_key());
    if is_again {
        desk.edit(None);
    }
    event.pointer_type() == "mouse"
}

fn on_over(desk: Desk, event: &ev::PointerEvent) {
    let is_new = |to: &(usize, usize)| to.1 > 0 && *to != desk.focus.get_untracked();
    if let Some(to) = cell_of(event).filter(|to| event.buttons() == 1 && is_new(to)) {
        desk.go(to, true);
    }
}

/// Whoever comes by other ways than keys and pointer, such as a screen reader, is where they are.
fn on_focus(desk: Desk, event: &ev::FocusEvent) {
    if let Some(to) = cell_of(event).filter(|to| *to != desk.focus.get_untracked()) {
        desk.focus.set(to);
        desk.anchor.set(to);
    }
}

fn on_copy(desk: Desk, event: &ev::ClipboardEvent) {
    if desk.editing.with_untracked(Option::is_none) {
        copied_text(event, &desk.copied());
    }
}

fn on_paste(desk: Desk, event: &ev::ClipboardEvent) {
    if desk.editing.with_untracked(Option::is_none)
        && let Some(text) = pasted_text(event)
    {
        event.prevent_default();
        desk.pasted(&text);
    }
}

/// Some rows that follow each other, or room for them.
#[component]
fn Chunk(desk: Desk, chunk: usize, is_made: Memo<bool>, height: RwSignal<f64>) -> impl IntoView {
    let rows = Memo::new(move |_| {
        let of_chunk = |rows: &Vec<Row>| {
            rows.iter()
                .cloned()
                .enumerate()
                .skip(chunk * CHUNK)
                .take(CHUNK)
                .collect()
        };
        desk.rows.with(of_chunk)
    });
    let row = move |(place, row): (usize, Row)| view! { <RowOf desk place row /> };
    move || {
        let rows: Vec<(usize, Row)> = rows.get();
        if is_made.get() {
            return view! { <tbody>{rows.into_iter().map(row).collect_view()}</tbody> }.into_any();
        }
        let pixels = format!("{}px", room(rows.len(), height.get()));
        view! {
            <tbody>
                <tr class="grid-room" aria-hidden="true">
                    <td style:height=pixels></td>
                </tr>
            </tbody>
        }
        .into_any()
    }
}

/// The rows that are made while some are in view: those, and a chunk before and after them.
fn around(in_view: &Range<usize>) -> Range<usize> {
    let first = (in_view.start / CHUNK).saturating_sub(1) * CHUNK;
    first..(in_view.end.div_ceil(CHUNK) + 1) * CHUNK
}

/// How high so many rows are.
fn room(rows: usize, height: f64) -> f64 {
    rows as f64 * height
}

fn headings(desk: Desk) -> AnyView {
    let words = desk.words;
    let today = desk.store.today();
    let heading = |(place, period): (usize, &Period)| {
        let is_running = period.has(today);
        view! {
            <th scope="col" role="columnheader" aria-colindex=place + 2 aria-current=is_running.then_some("date")>
                {say::period(words, *period)}
                {is_running.then(|| view! { <span class="visually-hidden">" " {words.kpi_grid_running()}</span> })}
            </th>
        }
    };
    let headings = desk
        .periods
        .with(|periods| periods.iter().enumerate().map(heading).collect_view());
    view! {
        <tr role="row">
            <th scope="col" role="columnheader" class="grid-corner">
                {words.noun_kpi()}
            </th>
            {headings}
        </tr>
    }
    .into_any()
}

fn on_key(desk: Desk, event: &ev::KeyboardEvent, show: impl Fn((usize, usize))) {
    if desk.editing.with_untracked(Option::is_some) {
        return;
    }
    let press = Press::of(event);
    let Some(act) = act(&press, desk.focus.get_untracked(), desk.size()) else {
        return;
    };
    event.prevent_default();
    match act {
        Act::Go { to, extends } => {
            desk.go(to, extends);
            show(to);
        }
        Act::Edit => desk.edit(None),
        Act::Type(text) => desk.edit(Some(text)),
        Act::Empty => desk.empty(),
        Act::FillDown => desk.fill(Fill::Down),
        Act::FillRight => desk.fill(Fill::Right),
        Act::Toggle => desk.toggle(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_made_a_chunk_before_and_after_those_in_view() {
        assert_eq!(around(&(0..19)), 0..32);
        assert_eq!(around(&(20..39)), 8..48);
    }
}
