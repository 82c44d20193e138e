//! Where a row that is being moved will stand.

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
            "ArrowUp" => self.to.saturating_sub(1),
            "ArrowDown" => (self.to + 1).min(last),
            "Home" => 0,
            "End" => last,
            _ => return None,
        };
        Some(Self { to, ..self })
    }

    /// Under a pointer at height `y`, given the height of every row's middle.
    pub(crate) fn under(self, y: f64, middles: &[f64]) -> Self {
        let above = middles
            .iter()
            .enumerate()
            .filter(|(place, middle)| *place != self.from && **middle < y);
        Self {
            to: above.count(),
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
    const MIDDLES: [f64; 3] = [5.0, 15.0, 25.0];

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
        assert_eq!(Lift::at(0).under(14.0, &MIDDLES).to, 0);
        assert_eq!(Lift::at(0).under(16.0, &MIDDLES).to, 1);
        assert_eq!(Lift::at(2).under(14.0, &MIDDLES).to, 1);
        assert_eq!(Lift::at(2).under(4.0, &MIDDLES).to, 0);
    }

    #[test]
    fn a_pointer_outside_of_the_list_means_its_ends() {
        assert_eq!(Lift::at(1).under(-500.0, &MIDDLES).to, 0);
        assert_eq!(Lift::at(1).under(500.0, &MIDDLES).to, 2);
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
