//! Where it went well and where it did not: teams or key results by weeks, a status in each cell.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::heat_map_shape::next_cell;
use crate::components::Mark;
use crate::platform::{cell_of, focus_cell, scroll_to_end, stop_at_cell};

/// What a heat map shows; every row has a cell for every column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HeatTable {
    /// What the rows are.
    pub corner: String,
    /// The weeks, oldest first.
    pub columns: Vec<HeatColumn>,
    /// The teams or key results.
    pub rows: Vec<HeatRow>,
}

/// One column.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatColumn {
    /// What stands above it, a few letters: `3 Nov`.
    pub short: String,
    /// What it is: `Week of 3 November`.
    pub name: String,
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatRow {
    /// What it is of.
    pub name: String,
    /// Where that is.
    pub address: Option<String>,
    /// A cell for every column.
    pub cells: Vec<HeatCell>,
}

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatCell {
    /// Its shape and colour.
    pub mark: Mark,
    /// Its value in words: `0.45, at risk`.
    pub told: String,
}

/// A table of statuses. Arrows go from cell to cell; what a cell says stands below, and for screen readers in it.
#[component]
pub fn HeatMap(
    /// What is shown.
    #[prop(into)]
    table: Signal<HeatTable>,
    /// The message in words.
    #[prop(into)]
    label: Signal<String>,
    /// A cell was chosen by Enter or a press: its row and column.
    #[prop(optional, into)]
    on_open: Option<Callback<(usize, usize)>>,
) -> impl IntoView {
    let grid = NodeRef::<html::Table>::new();
    let wrap = NodeRef::<html::Div>::new();
    let at = RwSignal::new(None::<(usize, usize)>);
    // the newest weeks stand at the end
    wrap.on_load(|wrap| scroll_to_end(&wrap));
    let on_key = move |event: ev::KeyboardEvent| {
        let (Some(grid), Some(now)) = (grid.get_untracked(), cell_of(&event)) else {
            return;
        };
        let size = table.with_untracked(|table| (table.rows.len(), table.columns.len()));
        if let Some(next) = next_cell(&event.key(), now, size) {
            event.prevent_default();
            focus_cell(&grid, next);
            at.set(Some(next));
        } else if let ("Enter", Some(on_open)) = (event.key().as_str(), on_open) {
            event.prevent_default();
            on_open.run(now);
        }
    };
    let on_focus = move |event: ev::FocusEvent| {
        let cell = cell_of(&event);
        if let (Some(grid), Some(cell)) = (grid.get_untracked(), cell) {
            stop_at_cell(&grid, cell);
        }
        at.set(cell);
    };
    let on_press = move |event: ev::MouseEvent| {
        if let (Some(on_open), Some(cell)) = (on_open, cell_of(&event)) {
            on_open.run(cell);
        }
    };
    let told = move || table.with(|table| told(table, at.get()?));
    view! {
        <div class="heat">
            <div class="table-wrap" node_ref=wrap>
                <table
                    class="heat-table"
                    role="grid"
                    aria-label=label
                    node_ref=grid
                    on:keydown=on_key
                    on:focusin=on_focus
                    on:click=on_press
                    on:pointerover=move |event| at.set(cell_of(&event))
                >
                    {move || table.with(rows)}
                </table>
            </div>
            <p class="heat-told" aria-hidden="true">
                {told}
            </p>
        </div>
    }
    .into_any()
}

/// Everything about a cell in one line.
fn told(table: &HeatTable, (row, column): (usize, usize)) -> Option<String> {
    let row = table.rows.get(row)?;
    let cell = row.cells.get(column)?;
    Some(format!(
        "{} · {} · {}",
        row.name,
        table.columns.get(column)?.name,
        cell.told
    ))
}

fn rows(table: &HeatTable) -> AnyView {
    let heads = table.columns.iter().map(|column| {
        view! {
            <th scope="col">
                <span aria-hidden="true">{column.short.clone()}</span>
                <span class="visually-hidden">{column.name.clone()}</span>
            </th>
        }
    });
    let last = table.columns.len().saturating_sub(1);
    let rows = table.rows.iter().enumerate().map(|(at, row)| {
        let name = match &row.address {
            Some(address) => view! { <a href=address.clone()>{row.name.clone()}</a> }.into_any(),
            None => row.name.clone().into_any(),
        };
        // the keyboard comes in at the newest week of the first row
        let stop = move |column: usize| if (at, column) == (0, last) { "0" } else { "-1" };
        let cells = row
            .cells
            .iter()
            .enumerate()
            .map(|(column, it)| cell(format!("{at},{column}"), stop(column), it));
        view! {
            <tr>
                <th scope="row">{name}</th>
                {cells.collect_view()}
            </tr>
        }
        .into_any()
    });
    view! {
        <thead>
            <tr>
                <th scope="col">{table.corner.clone()}</th>
                {heads.collect_view()}
            </tr>
        </thead>
        <tbody>{rows.collect_view()}</tbody>
    }
    .into_any()
}

fn cell(place: String, stop: &'static str, cell: &HeatCell) -> AnyView {
    view! {
        <td data-cell=place tabindex=stop data-status=cell.mark.name()>
            <svg class="status-mark" viewBox="0 0 14 14" data-status=cell.mark.name() aria-hidden="true">
                <path d=cell.mark.path()></path>
            </svg>
            <span class="visually-hidden">{cell.told.clone()}</span>
        </td>
    }
    .into_any()
}
