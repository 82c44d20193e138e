//! Where a row that is being moved will stand.

use crate::platform::WindowBox;

/// On which side of a row the line is drawn that shows where the moved one will land.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DropSide {
    Before,
    After,
}

impl DropSide {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::After => "after",
        }
    }
}

/// A row on its way from one place to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Lift {
    /// Where it stands in the page.
    pub(crate) from: usize,
    /// Where it will stand, counted without it.
    pub(crate) to: usize,
}

impl Lift {
    /// A row that was lifted and not moved yet.
    pub(crate) const fn at(place: usize) -> Self {
        Self { from: place, to: place }
    }

    /// One place up or down, in a list of `count` rows.
    pub(crate) fn after_key(self, key: &str, count: usize) -> Option<Self> {
        let last = count.saturating_sub(1);
        let to = match key {
            "ArrowUp" | "ArrowLeft" => self.to.saturating_sub(1),
            "ArrowDown" | "ArrowRight" => (self.to + 1).min(last),
            "Home" => 0,
            "End" => last,
            _ => return None,
        };
        Some(Self { to, ..self })
    }

    /// Under a pointer, given where every row stands; rows may stand beside each other.
    pub(crate) fn under(self, x: f64, y: f64, rows: &[WindowBox]) -> Self {
        let is_before = |row: &WindowBox| {
            let is_level = |other: &WindowBox| other.top < row.bottom && row.top < other.bottom;
            if rows.iter().filter(|other| is_level(other)).count() > 1 {
                row.bottom < y || (row.top <= y && row.middle < x)
            } else {
                f64::midpoint(row.top, row.bottom) < y
            }
        };
        let before = rows
            .iter()
            .enumerate()
            .filter(|(place, row)| *place != self.from && is_before(row));
        Self {
            to: before.count(),
            ..self
        }
    }

    /// Where to draw the line on the row at `place`.
    pub(crate) fn side(self, place: usize) -> Option<DropSide> {
        if place != self.to || self.from == self.to {
            None
        } else if self.to < self.from {
            Some(DropSide::Before)
        } else {
            Some(DropSide::After)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Three rows of height 10.
    const ROWS: [WindowBox; 3] = [at(0.0, 50.0), at(10.0, 50.0), at(20.0, 50.0)];

    const fn at(top: f64, middle: f64) -> WindowBox {
        WindowBox {
            top,
            bottom: top + 10.0,
            middle,
        }
    }

    #[test]
    fn arrows_move_by_one_and_stop_at_the_ends() {
        assert_eq!(Lift::at(0).after_key("ArrowDown", 3), Some(Lift { from: 0, to: 1 }));
        assert_eq!(Lift::at(2).after_key("ArrowDown", 3), Some(Lift::at(2)));
        assert_eq!(Lift::at(0).after_key("ArrowUp", 3), Some(Lift::at(0)));
        assert_eq!(Lift::at(0).after_key("End", 3), Some(Lift { from: 0, to: 2 }));
        assert_eq!(Lift::at(0).after_key("x", 3), None);
    }

    #[test]
    fn a_pointer_past_the_middle_of_a_row_takes_its_place() {
        assert_eq!(Lift::at(0).under(0.0, 14.0, &ROWS).to, 0);
        assert_eq!(Lift::at(0).under(0.0, 16.0, &ROWS).to, 1);
        assert_eq!(Lift::at(2).under(0.0, 14.0, &ROWS).to, 1);
        assert_eq!(Lift::at(2).under(0.0, 4.0, &ROWS).to, 0);
    }

    #[test]
    fn a_pointer_outside_of_the_list_means_its_ends() {
        assert_eq!(Lift::at(1).under(0.0, -500.0, &ROWS).to, 0);
        assert_eq!(Lift::at(1).under(0.0, 500.0, &ROWS).to, 2);
    }

    #[test]
    fn rows_beside_each_other_are_passed_sideways() {
        let tiles = [at(0.0, 20.0), at(0.0, 60.0), at(20.0, 20.0)];
        assert_eq!(Lift::at(0).under(70.0, 5.0, &tiles).to, 1);
        assert_eq!(Lift::at(0).under(30.0, 5.0, &tiles).to, 0);
        assert_eq!(Lift::at(2).under(70.0, 5.0, &tiles).to, 2);
        assert_eq!(Lift::at(2).under(30.0, 5.0, &tiles).to, 1);
        assert_eq!(Lift::at(0).under(30.0, 26.0, &tiles).to, 2);
    }

    #[test]
    fn the_line_stands_where_the_row_will_land() {
        let down = Lift { from: 0, to: 2 };
        assert_eq!((down.side(1), down.side(2)), (None, Some(DropSide::After)));
        let up = Lift { from: 2, to: 0 };
        assert_eq!((up.side(0), up.side(1)), (Some(DropSide::Before), None));
        assert_eq!(Lift::at(1).side(1), None);
    }
}
