//! The tables of a document, each by the heading it stands under.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// One row of a table: cells by the head of their column.
#[derive(Debug, Default)]
pub(super) struct Row {
    cells: BTreeMap<String, String>,
    // The columns that were looked at.
    seen: RefCell<BTreeSet<String>>,
}

impl Row {
    /// The text of a cell.
    pub(super) fn text(&self, column: &str) -> &str {
        self.seen.borrow_mut().insert(column.to_owned());
        self.cells
            .get(column)
            .unwrap_or_else(|| panic!("no column {column:?} in {:?}", self.cells))
    }

    /// The number in a cell; `None` for `-` and `none`.
    pub(super) fn number(&self, column: &str) -> Option<f64> {
        parse_number(self.text(column))
    }

    /// The numbers in a cell, parted by commas.
    pub(super) fn numbers(&self, column: &str) -> Vec<Option<f64>> {
        self.text(column).split(", ").map(parse_number).collect()
    }
}

fn parse_number(text: &str) -> Option<f64> {
    match text {
        "-" | "none" => None,
        number => Some(number.parse().unwrap_or_else(|_| panic!("{number:?} is not a number"))),
    }
}

/// Runs a check over each row of the table under a heading of `docs/scoring.md`; the check has to look at every column
/// but those that are for people alone.
pub(super) fn check_table(heading: &str, for_people: &[&str], check: impl Fn(&Row)) {
    check_table_of("docs/scoring.md", heading, for_people, check);
}

/// The same for a table of another document, by its path below the root.
pub(super) fn check_table_of(document: &str, heading: &str, for_people: &[&str], check: impl Fn(&Row)) {
    let path = xtask::paths::root().join(document);
    check_rows(
        &rows_under(&std::fs::read_to_string(path).unwrap(), heading),
        for_people,
        check,
    );
}

fn check_rows(rows: &[Row], for_people: &[&str], check: impl Fn(&Row)) {
    assert!(!rows.is_empty(), "no table");
    for row in rows {
        check(row);
        let seen = row.seen.borrow();
        let unseen: Vec<_> = row
            .cells
            .keys()
            .filter(|column| !seen.contains(*column) && !for_people.contains(&column.as_str()))
            .collect();
        assert!(unseen.is_empty(), "nobody looks at {unseen:?}");
    }
}

fn rows_under(document: &str, heading: &str) -> Vec<Row> {
    let mut rows = Vec::new();
    let (mut under, mut heads, mut cells, mut text) = (String::new(), Vec::new(), Vec::new(), String::new());
    for event in Parser::new_ext(document, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Heading { .. } | Tag::TableCell) => text.clear(),
            Event::End(TagEnd::Heading(_)) => under.clone_from(&text),
            Event::Text(part) | Event::Code(part) => text.push_str(&part),
            Event::End(TagEnd::TableCell) => cells.push(text.trim().to_owned()),
            Event::End(TagEnd::TableHead) => heads = std::mem::take(&mut cells),
            Event::End(TagEnd::TableRow) => {
                let row = heads.iter().cloned().zip(cells.drain(..)).collect();
                if under == heading {
                    rows.push(Row {
                        cells: row,
                        seen: RefCell::default(),
                    });
                }
            }
            _ => {}
        }
    }
    rows
}

/// A score as the tables print it.
pub(super) fn printed(score: Option<f64>) -> String {
    match score {
        None => "none".to_owned(),
        Some(f64::INFINITY) => "infinite".to_owned(),
        // Minus zero prints as zero.
        Some(score) => format!("{:.3}", (score * 1000.0).round() / 1000.0 + 0.0),
    }
}

const EXAMPLE: &str = "# One\n\n| a | b |\n|--|--|\n| 1 | x |\n\n# Two\n\n| a |\n|--|\n| - |\n| 3, 4 |\n";

#[test]
fn a_table_is_found_by_its_heading() {
    let rows = rows_under(EXAMPLE, "Two");
    assert_eq!(
        rows.iter().map(|row| row.text("a").to_owned()).collect::<Vec<_>>(),
        ["-", "3, 4"]
    );
    assert_eq!(
        (rows[0].number("a"), rows[1].numbers("a")),
        (None, vec![Some(3.0), Some(4.0)])
    );
}

#[test]
#[should_panic(expected = "nobody looks at [\"b\"]")]
fn a_column_that_nobody_looks_at_is_found() {
    check_rows(&rows_under(EXAMPLE, "One"), &[], |row| {
        assert_eq!(row.number("a"), Some(1.0));
    });
}

#[test]
#[should_panic(expected = "no table")]
fn a_table_that_went_missing_is_found() {
    check_rows(&rows_under(EXAMPLE, "Three"), &[], |_| {});
}

#[test]
fn scores_print_with_three_decimals() {
    assert_eq!(
        [None, Some(f64::INFINITY), Some(-0.0), Some(2.0 / 3.0)].map(printed),
        ["none", "infinite", "0.000", "0.667"]
    );
}
