//! The table of all that is due: its headings and the rows in view.

use leptos::html;
use leptos::prelude::*;

use super::cells::HINT;
use super::desk::{Desk, Row};
use super::row::row;
use crate::components::{RowWindow, windowed};

/// From so many rows on only those in view are made.
const WINDOWED_FROM: usize = 60;
/// How many columns the table has.
const COLUMNS: usize = 7;
/// One of the rows whose height stands for all.
const ROW: &str = ".due-row";

/// The table.
#[component]
pub(super) fn Table(desk: Desk) -> impl IntoView {
    let words = desk.words;
    let wrap = NodeRef::<html::Div>::new();
    let count = Signal::derive(move || desk.rows.with(Vec::len));
    let here = Memo::new(move |_| {
        let here = desk.here.get();
        let is_here = |row: &Row| matches!(row, Row::Entry(line, _) if *line == here);
        desk.rows.with(|rows| rows.iter().position(is_here))
    });
    let window = RowWindow::new(count, here.into(), WINDOWED_FROM);
    let is_windowed = Memo::new(move |_| window.is_windowed());
    let body = windowed(window, desk.rows, Signal::stored(COLUMNS), move |place, one| {
        row(desk, place, one)
    });
    let heads = [
        ("due-was number", words.due_was()),
        ("due-now number", words.due_now()),
        ("due-bet number", words.noun_confidence()),
        ("due-note", words.check_in_note()),
    ];
    let head = |(class, text): (&'static str, &'static str)| view! { <th scope="col" class=class>{text}</th> };
    view! {
        <div
            class="card due-box"
            data-windowed=move || is_windowed.get().then_some("true")
            node_ref=wrap
            on:scroll=move |_| window.look(wrap, ROW)
        >
            <table
                class="table due-table"
                aria-label=words.nav_check_in()
                aria-rowcount=move || count.get() + 1
                node_ref=desk.table
            >
                <thead>
                    <tr>
                        <th class="due-mark">
                            <span class="visually-hidden">{words.noun_status()}</span>
                        </th>
                        <th scope="col">{words.noun_key_result()}</th>
                        {heads.map(head).collect_view()}
                        <th class="due-end">
                            <span class="visually-hidden">{words.action_save()}</span>
                        </th>
                    </tr>
                </thead>
                {body}
            </table>
        </div>
        <p class="quiet small" id=HINT>
            {words.due_hint()}
        </p>
    }
    .into_any()
}
