//! The table of all that is due: its headings and the rows in view.

use leptos::html;
use leptos::prelude::*;

use super::cells::HINT;
use super::desk::{Desk, Row};
use super::row::row;
use crate::components::{CHUNK, RowWindow};
use crate::platform::{row_height_of, rows_in_view};

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
        desk.rows.with(|rows| rows.iter().position(is_here)).unwrap_or_default()
    });
    let window = RowWindow::new(count, here.into());
    let look = move || {
        if let (Some(wrap), Some(table)) = (wrap.get_untracked(), desk.table.get_untracked()) {
            let height = row_height_of(&table, ROW);
            window.look(height, rows_in_view(&wrap, height).start);
        }
    };
    let chunks = Memo::new(move |_| window.chunks());
    let is_windowed = Memo::new(move |_| window.is_windowed());
    let chunk = move |chunk| view! { <Chunk desk window chunk /> };
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
            on:scroll=move |_| look()
        >
            <table class="table due-table" aria-label=words.nav_check_in() node_ref=desk.table>
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
                {move || (0..chunks.get()).map(chunk).collect_view()}
            </table>
        </div>
        <p class="quiet small" id=HINT>
            {words.due_hint()}
        </p>
    }
    .into_any()
}

/// Some rows that follow each other, or room for them.
#[component]
fn Chunk(desk: Desk, window: RowWindow, chunk: usize) -> impl IntoView {
    let is_made = Memo::new(move |_| window.is_made(chunk));
    let rows = Memo::new(move |_| {
        let of_chunk = |rows: &Vec<Row>| rows.iter().skip(chunk * CHUNK).take(CHUNK).cloned().collect();
        desk.rows.with(of_chunk)
    });
    move || {
        let rows: Vec<Row> = rows.get();
        if is_made.get() {
            let rows = rows.into_iter().map(|one| row(desk, one));
            return view! { <tbody>{rows.collect_view()}</tbody> }.into_any();
        }
        let pixels = format!("{}px", window.room(rows.len()));
        view! {
            <tbody>
                <tr class="due-room" aria-hidden="true">
                    <td colspan="7" style:height=pixels></td>
                </tr>
            </tbody>
        }
        .into_any()
    }
}
