//! Cells of a table that arrows walk through: which one was meant, and which one the keyboard stops at.

use std::ops::Range;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// The one cell that the keyboard stops at.
const STOP: &str = "[data-cell][tabindex='0']";

/// The place in a table, row and column, of the cell in which something happened; its cells carry it as `data-cell`.
#[must_use]
pub fn cell_of(event: &Event) -> Option<(usize, usize)> {
    let element: Element = event.target()?.dyn_into().ok()?;
    let place = element.closest("[data-cell]").ok()??.get_attribute("data-cell")?;
    let (row, column) = place.split_once(',')?;
    Some((row.parse().ok()?, column.parse().ok()?))
}

fn found(table: &Element, (row, column): (usize, usize)) -> Option<Element> {
    let which = format!("[data-cell='{row},{column}']");
    table.query_selector(&which).ok().flatten()
}

/// Makes a cell the one stop of the keyboard in its table.
pub fn stop_at_cell(table: &Element, place: (usize, usize)) {
    if let Some(cell) = found(table, place) {
        stop_at(table, &cell);
    }
}

fn stop_at(table: &Element, cell: &Element) {
    if let Some(before) = table.query_selector(STOP).ok().flatten() {
        let _ = before.set_attribute("tabindex", "-1");
    }
    let _ = cell.set_attribute("tabindex", "0");
}

/// Gives a cell of a table the focus, and makes it the one stop of the keyboard; gives whether it is there.
pub fn focus_cell(table: &Element, place: (usize, usize)) -> bool {
    let Some(cell) = found(table, place).and_then(|it| it.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    stop_at(table, &cell);
    cell.focus().is_ok()
}

/// How a cell of a row is marked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CellMark {
    /// The keyboard stops at it.
    pub is_stop: bool,
    /// It is chosen.
    pub is_chosen: bool,
    /// Why nothing can be written into it.
    pub locked: Option<&'static str>,
}

/// Marks the cells of a row behind its heading, where that differs from how they were marked before.
pub fn mark_cells(row: &Element, before: &[CellMark], after: &[CellMark]) {
    let cells = row.children();
    for (at, mark) in after.iter().enumerate() {
        let was = before.get(at).copied().unwrap_or_default();
        let cell = u32::try_from(at + 1).ok().and_then(|at| cells.item(at));
        if let Some(cell) = cell.filter(|_| was != *mark) {
            mark_cell(&cell, *mark);
        }
    }
}

fn mark_cell(cell: &Element, mark: CellMark) {
    let set = |name: &str, value: Option<&str>| match value {
        Some(value) => cell.set_attribute(name, value),
        None => cell.remove_attribute(name),
    };
    let _ = set("tabindex", Some(if mark.is_stop { "0" } else { "-1" }));
    let _ = set("aria-selected", Some(if mark.is_chosen { "true" } else { "false" }));
    let _ = set("aria-readonly", mark.locked.map(|_| "true"));
    let _ = set("title", mark.locked);
}

/// How high the first row, or cell of one, that is found is, in pixels.
#[must_use]
pub fn row_height_of(table: &Element, row: &str) -> f64 {
    let row = table.query_selector(row).ok().flatten();
    row.map_or(0.0, |row| row.get_bounding_client_rect().height())
}

/// The rows of a height that are in view, of those that scroll in an element.
#[must_use]
pub fn rows_in_view(element: &Element, row_height: f64) -> Range<usize> {
    if row_height < 1.0 {
        return 0..0;
    }
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is not below zero"
    )]
    let rows = |pixels: i32| (f64::from(pixels) / row_height).max(0.0) as usize;
    let top = element.scroll_top();
    rows(top)..rows(top + element.client_height()) + 1
}

/// Scrolls an element to its end, across.
pub fn scroll_to_end(element: &Element) {
    element.set_scroll_left(element.scroll_width());
}
