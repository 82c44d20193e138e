//! Text of a spreadsheet into rows of cells and back: cells parted by tabs, rows by line ends.

/// The longest text that is taken in.
pub const BLOCK_BYTES_MAX: usize = 1024 * 1024;
/// How many rows are taken in.
pub const ROWS_MAX: usize = 2_000;
/// How many columns are taken in.
pub const COLUMNS_MAX: usize = 400;

/// Why a text is too much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TooLarge {
    /// Longer than [`BLOCK_BYTES_MAX`].
    Bytes,
    /// More rows than [`ROWS_MAX`].
    Rows,
    /// More columns than [`COLUMNS_MAX`].
    Columns,
}

/// The cells of a text, row by row, without the empty rows at its end; rows may differ in length.
///
/// A cell in double quotes may hold tabs, line ends and doubled quotes.
///
/// # Errors
/// [`TooLarge`] beyond the budget.
pub fn cells(text: &str) -> Result<Vec<Vec<String>>, TooLarge> {
    if text.len() > BLOCK_BYTES_MAX {
        return Err(TooLarge::Bytes);
    }
    let mut rows: Vec<Vec<String>> = vec![Vec::new()];
    let mut rest = text;
    loop {
        let (cell, after) = cell(rest);
        let Some(row) = rows.last_mut() else { break };
        row.push(cell);
        if row.len() > COLUMNS_MAX {
            return Err(TooLarge::Columns);
        }
        rest = match after.strip_prefix('\t') {
            Some(next) => next,
            None => {
                let Some(next) = line_end(after) else { break };
                if rows.len() > ROWS_MAX {
                    return Err(TooLarge::Rows);
                }
                rows.push(Vec::new());
                next
            }
        };
    }
    while rows
        .last()
        .is_some_and(|row| row.iter().all(|cell| cell.trim().is_empty()))
    {
        rows.pop();
    }
    if rows.len() > ROWS_MAX {
        return Err(TooLarge::Rows);
    }
    Ok(rows)
}

/// The text that spreadsheets read as these cells.
pub fn text(rows: &[Vec<String>]) -> String {
    let line = |row: &Vec<String>| row.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join("\t");
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The next cell, and what follows it: a tab, a line end or nothing.
fn cell(text: &str) -> (String, &str) {
    if let Some(found) = text.strip_prefix('"').and_then(in_quotes) {
        return found;
    }
    let end = text.find(['\t', '\n', '\r']).unwrap_or(text.len());
    let (cell, after) = text.split_at(end);
    (cell.to_owned(), after)
}

/// A cell whose opening quote was taken off; none where it is no cell in quotes after all.
fn in_quotes(text: &str) -> Option<(String, &str)> {
    let mut cell = String::new();
    let mut rest = text;
    loop {
        let (before, after) = rest.split_once('"')?;
        cell.push_str(before);
        match after.strip_prefix('"') {
            Some(next) => {
                cell.push('"');
                rest = next;
            }
            None => return (after.is_empty() || after.starts_with(['\t', '\n', '\r'])).then_some((cell, after)),
        }
    }
}

fn line_end(text: &str) -> Option<&str> {
    text.strip_prefix("\r\n").or_else(|| text.strip_prefix(['\n', '\r']))
}

fn quoted(cell: &str) -> String {
    if cell.contains(['\t', '\n', '\r', '"']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check_cells(text: &str, expected: &[&[&str]]) {
        assert_eq!(
            cells(text),
            Ok(expected
                .iter()
                .map(|row| row.iter().map(|it| (*it).to_owned()).collect())
                .collect())
        );
    }

    #[test]
    fn tabs_part_cells_and_line_ends_part_rows() {
        check_cells("a\tb\r\nc\t\n", &[&["a", "b"], &["c", ""]]);
        check_cells("", &[]);
        check_cells("1\r2", &[&["1"], &["2"]]);
    }

    #[test]
    fn a_quoted_cell_may_hold_tabs_line_ends_and_quotes() {
        check_cells("\"a\tb\n\"\"c\"\"\"\td", &[&["a\tb\n\"c\"", "d"]]);
    }

    #[test]
    fn a_quote_that_does_not_close_a_cell_is_text() {
        check_cells("\"a\" b\tc", &[&["\"a\" b", "c"]]);
        check_cells("5\"\t\"x", &[&["5\"", "\"x"]]);
    }

    #[test]
    fn what_is_too_much_is_refused() {
        assert_eq!(cells(&"x".repeat(BLOCK_BYTES_MAX + 1)), Err(TooLarge::Bytes));
        assert_eq!(cells(&"1\n".repeat(ROWS_MAX + 1)), Err(TooLarge::Rows));
        assert_eq!(cells(&"1\t".repeat(COLUMNS_MAX)), Err(TooLarge::Columns));
        assert_eq!(cells(&"1\n".repeat(ROWS_MAX)).map(|rows| rows.len()), Ok(ROWS_MAX));
    }

    proptest! {
        #[test]
        fn any_text_is_cells_or_too_large(text in ".{0,200}|[\"\t\n\ra]{0,60}") {
            let _ = cells(&text);
        }

        #[test]
        fn cells_come_back_as_they_were(rows in prop::collection::vec(prop::collection::vec("[a-z\"\t\n]{0,6}x", 1..4), 1..5)) {
            prop_assert_eq!(cells(&text(&rows)), Ok(rows));
        }
    }
}
