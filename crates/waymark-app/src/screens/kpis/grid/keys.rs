//! What a key means in the grid.

use leptos::ev::KeyboardEvent;

/// What a key means while a cell has the focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Act {
    /// Go to another cell; the block that is chosen follows or is given up.
    Go { to: (usize, usize), extends: bool },
    /// Edit what stands in the cell.
    Edit,
    /// Replace what stands in the cell, beginning with this.
    Type(String),
    /// Empty the chosen cells.
    Empty,
    /// Fill the chosen cells from their first line.
    FillDown,
    /// Fill the chosen cells from their first column.
    FillRight,
    /// Show or hide the parts of the line.
    Toggle,
}

/// How many lines a page has.
const PAGE: usize = 10;

/// A key with what was held down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Press {
    pub(super) key: String,
    pub(super) is_shift: bool,
    /// Control, or the command key.
    pub(super) is_command: bool,
    pub(super) is_alt: bool,
}

impl Press {
    pub(super) fn of(event: &KeyboardEvent) -> Self {
        Self {
            key: event.key(),
            is_shift: event.shift_key(),
            is_command: event.ctrl_key() || event.meta_key(),
            is_alt: event.alt_key(),
        }
    }
}

/// What a key means at a cell of a grid with so many lines and columns; column 0 holds the names.
///
/// Tab leaves the grid at the end of a line.
pub(super) fn act(press: &Press, at: (usize, usize), size: (usize, usize)) -> Option<Act> {
    let (line, column) = at;
    let (last_line, last_column) = (size.0.checked_sub(1)?, size.1.checked_sub(1)?);
    let is_name = column == 0;
    let go = |line: usize, column: usize| {
        Some(Act::Go {
            to: (line.min(last_line), column.min(last_column)),
            extends: press.is_shift,
        })
    };
    match (press.key.as_str(), press.is_command) {
        _ if press.is_alt => None,
        ("d" | "D", true) if !is_name => Some(Act::FillDown),
        ("r" | "R", true) if !is_name && !press.is_shift => Some(Act::FillRight),
        ("Home", true) => go(0, 1),
        ("End", true) => go(last_line, last_column),
        ("ArrowUp", is_far) => go(if is_far { 0 } else { line.saturating_sub(1) }, column),
        ("ArrowDown", is_far) => go(if is_far { last_line } else { line + 1 }, column),
        ("ArrowLeft", is_far) => go(line, if is_far { 1 } else { column.saturating_sub(1) }),
        ("ArrowRight", is_far) => go(line, if is_far { last_column } else { column + 1 }),
        (_, true) => None,
        ("Home", false) => go(line, 1),
        ("End", false) => go(line, last_column),
        ("PageUp", false) => go(line.saturating_sub(PAGE), column),
        ("PageDown", false) => go(line + PAGE, column),
        ("Tab", false) => {
            let next = if press.is_shift {
                column.checked_sub(1)?
            } else {
                column + 1
            };
            (next <= last_column).then_some(Act::Go {
                to: (line, next),
                extends: false,
            })
        }
        (" ", false) if is_name => Some(Act::Toggle),
        ("Enter" | "F2", false) if !is_name => Some(Act::Edit),
        ("Delete" | "Backspace", false) if !is_name => Some(Act::Empty),
        (key, false) if !is_name && key.chars().count() == 1 && key != " " => Some(Act::Type(key.to_owned())),
        (_, false) => None,
    }
}

/// Where a key takes the focus that ends the editing of a cell; none where it goes on.
pub(super) fn leaving(press: &Press, at: (usize, usize), size: (usize, usize)) -> Option<(usize, usize)> {
    let (line, column) = at;
    let (last_line, last_column) = (size.0.checked_sub(1)?, size.1.checked_sub(1)?);
    match (press.key.as_str(), press.is_shift) {
        ("Enter", false) => Some(((line + 1).min(last_line), column)),
        ("Enter", true) => Some((line.saturating_sub(1), column)),
        ("Tab", false) => Some((line, (column + 1).min(last_column))),
        ("Tab", true) => Some((line, column.saturating_sub(1))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_act(key: &str, (is_command, is_shift): (bool, bool), expected: Option<Act>) {
        let press = Press {
            key: key.into(),
            is_shift,
            is_command,
            is_alt: false,
        };
        assert_eq!(act(&press, (2, 3), (5, 4)), expected, "{key}");
    }

    fn go(line: usize, column: usize) -> Option<Act> {
        Some(Act::Go {
            to: (line, column),
            extends: false,
        })
    }

    #[test]
    fn arrows_home_end_and_pages_go_to_cells_of_the_grid() {
        check_act("ArrowUp", (false, false), go(1, 3));
        check_act("ArrowRight", (false, false), go(2, 3));
        check_act("ArrowLeft", (true, false), go(2, 1));
        check_act("Home", (true, false), go(0, 1));
        check_act("PageDown", (false, false), go(4, 3));
    }

    #[test]
    fn shift_chooses_a_block() {
        let to = (3, 3);
        check_act("ArrowDown", (false, true), Some(Act::Go { to, extends: true }));
    }

    #[test]
    fn tab_goes_right_and_leaves_at_the_end_of_a_line() {
        check_act("Tab", (false, false), None);
        check_act("Tab", (false, true), go(2, 2));
    }

    #[test]
    fn a_letter_or_digit_begins_to_type_and_other_commands_are_left_alone() {
        check_act("7", (false, false), Some(Act::Type("7".into())));
        check_act("z", (true, false), None);
        check_act("F5", (false, false), None);
        check_act("d", (true, false), Some(Act::FillDown));
    }

    #[test]
    fn enter_ends_editing_a_line_below() {
        let press = |key: &str| Press {
            key: key.into(),
            ..Press::default()
        };
        assert_eq!(leaving(&press("Enter"), (2, 3), (5, 4)), Some((3, 3)));
        assert_eq!(leaving(&press("Tab"), (2, 3), (5, 5)), Some((2, 4)));
        assert_eq!(leaving(&press("5"), (2, 3), (5, 4)), None);
    }
}
