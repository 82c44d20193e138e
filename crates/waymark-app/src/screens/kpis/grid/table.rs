//! The table of the grid: its headings, the rows in view, and what keys, pointer and clipboard do.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use waymark_core::Period;

use super::chosen::Fill;
use super::desk::{BOX, Desk};
use super::keys::{Act, Press, act};
use super::lines::Row;
use super::row::row;
use crate::components::{RowWindow, windowed};
use crate::platform::{cell_of, copied_text, pasted_text, scroll_to_end};
use crate::say;

/// From so many rows on only those in view are made.
const WINDOWED_FROM: usize = 30;
/// One of the cells, which are as high as their rows.
const CELL: &str = "[data-cell]";

/// The table.
#[component]
pub(super) fn Table(desk: Desk) -> impl IntoView {
    let words = desk.words;
    let wrap = NodeRef::<html::Div>::new();
    let count = Signal::derive(move || desk.rows.with(Vec::len));
    let kept = Memo::new(move |_| {
        let line = desk.focus.get().0;
        let is_kept = |row: &Row| row.line().is_some_and(|it| it.0 == line);
        desk.rows.with(|rows| rows.iter().position(is_kept))
    });
    let window = RowWindow::new(count, kept.into(), WINDOWED_FROM);
    let columns = Signal::derive(move || desk.periods.with(Vec::len) + 1);
    let body = windowed(window, desk.rows, columns, move |place, one| row(desk, place, one));
    // The running period stands at the end.
    wrap.on_load(|wrap| scroll_to_end(&wrap));
    let on_key = move |event: ev::KeyboardEvent| on_key(desk, &event);
    let is_dragging = RwSignal::new(false);
    view! {
        <div class="table-wrap grid-wrap" id=BOX tabindex="-1" node_ref=wrap on:scroll=move |_| window.look(wrap, CELL) on:keydown=on_key>
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
                {body}
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

fn on_key(desk: Desk, event: &ev::KeyboardEvent) {
    if desk.editing.with_untracked(Option::is_some) {
        return;
    }
    let press = Press::of(event);
    let Some(act) = act(&press, desk.focus.get_untracked(), desk.size()) else {
        return;
    };
    event.prevent_default();
    match act {
        Act::Go { to, extends } => desk.go(to, extends),
        Act::Edit => desk.edit(None),
        Act::Type(text) => desk.edit(Some(text)),
        Act::Empty => desk.empty(),
        Act::FillDown => desk.fill(Fill::Down),
        Act::FillRight => desk.fill(Fill::Right),
        Act::Toggle => desk.toggle(),
    }
}
