//! Going through a table of cells by keyboard.

/// The cell that a key leads to from `at`, in a table of so many rows and columns; it stops at the borders.
#[must_use]
pub fn next_cell(key: &str, at: (usize, usize), size: (usize, usize)) -> Option<(usize, usize)> {
    let (row, column) = at;
    let last_row = size.0.checked_sub(1)?;
    let last_column = size.1.checked_sub(1)?;
    match key {
        "ArrowLeft" => Some((row, column.saturating_sub(1))),
        "ArrowRight" => Some((row, (column + 1).min(last_column))),
        "ArrowUp" => Some((row.saturating_sub(1), column)),
        "ArrowDown" => Some(((row + 1).min(last_row), column)),
        "Home" => Some((row, 0)),
        "End" => Some((row, last_column)),
        "PageUp" => Some((0, column)),
        "PageDown" => Some((last_row, column)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::next_cell;

    #[test]
    fn arrows_go_to_the_neighbour_and_stop_at_the_borders() {
        assert_eq!(next_cell("ArrowRight", (1, 1), (3, 3)), Some((1, 2)));
        assert_eq!(next_cell("ArrowRight", (1, 2), (3, 3)), Some((1, 2)));
        assert_eq!(next_cell("ArrowUp", (0, 1), (3, 3)), Some((0, 1)));
        assert_eq!(next_cell("ArrowDown", (1, 1), (3, 3)), Some((2, 1)));
    }

    #[test]
    fn home_and_end_go_along_the_row_and_pages_along_the_column() {
        assert_eq!(next_cell("Home", (1, 1), (3, 4)), Some((1, 0)));
        assert_eq!(next_cell("End", (1, 1), (3, 4)), Some((1, 3)));
        assert_eq!(next_cell("PageUp", (1, 1), (3, 4)), Some((0, 1)));
        assert_eq!(next_cell("PageDown", (1, 1), (3, 4)), Some((2, 1)));
    }

    #[test]
    fn other_keys_and_empty_tables_lead_nowhere() {
        assert_eq!(next_cell("a", (0, 0), (3, 3)), None);
        assert_eq!(next_cell("End", (0, 0), (0, 3)), None);
    }
}
