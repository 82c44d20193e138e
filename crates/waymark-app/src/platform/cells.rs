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

/// Makes a cell the one stop of the keyboard in its table.
pub fn stop_at_cell(table: &Element, (row, column): (usize, usize)) {
    let find = |which: &str| table.query_selector(which).ok().flatten();
    let Some(cell) = find(&format!("[data-cell='{row},{column}']")) else {
        return;
    };
    if let Some(before) = find(STOP) {
        let _ = before.set_attribute("tabindex", "-1");
    }
    let _ = cell.set_attribute("tabindex", "0");
}

/// Gives a cell of a table the focus, and makes it the one stop of the keyboard.
pub fn focus_cell(table: &Element, cell: (usize, usize)) {
    stop_at_cell(table, cell);
    let cell = table.query_selector(STOP).ok().flatten();
    if let Some(cell) = cell.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = cell.focus();
    }
}

/// How high the rows of a table are, in pixels; all are alike.
#[must_use]
pub fn row_height(table: &Element) -> f64 {
    row_height_of(table, "tbody tr:has([data-cell])")
}

/// How high the first row that is found is, in pixels.
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
