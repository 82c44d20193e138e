//! Where reading a chart stops: at its points, or day by day.

use chrono::NaiveDate;

use super::plot::Plot;

/// What is being read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// A point, by its place among the points.
    Point(usize),
    /// A day on which nothing was read.
    Day(NaiveDate),
}

/// The days that reading can stop at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stops {
    /// Those of the points, oldest first, each once.
    points: Vec<NaiveDate>,
    first: NaiveDate,
    /// Today, or the last day of the sheet.
    last: NaiveDate,
}

impl Stops {
    pub(super) fn of(plot: &Plot) -> Self {
        let (first, last) = plot.span();
        Self {
            points: plot.points.iter().map(|point| point.day).collect(),
            first,
            last: last.min(plot.today).max(first),
        }
    }

    /// The last point.
    pub(super) fn newest(&self) -> Option<Stop> {
        Some(Stop::Point(self.points.len().checked_sub(1)?))
    }

    /// The point that a key leads to; arrows stop at the ends, as time does.
    pub(super) fn point_by(&self, key: &str, now: Option<Stop>) -> Option<Stop> {
        let last = self.points.len().checked_sub(1)?;
        let (before, after) = match now {
            None => (last, last),
            Some(Stop::Point(at)) => (at, at + 1),
            Some(Stop::Day(day)) => {
                let later = self.points.partition_point(|it| *it < day);
                (later, later)
            }
        };
        let at = match key {
            "ArrowLeft" | "ArrowDown" => before.saturating_sub(1),
            "ArrowRight" | "ArrowUp" => after.min(last),
            "Home" => 0,
            "End" => last,
            _ => return None,
        };
        Some(Stop::Point(at))
    }

    /// The day that a key leads to, with what was read on it; it stops at the first day and at the last.
    pub(super) fn day_by(&self, key: &str, now: Option<Stop>) -> Option<Stop> {
        let day = match now {
            Some(Stop::Point(at)) => *self.points.get(at)?,
            Some(Stop::Day(day)) => day,
            None => self.last,
        };
        let next = match key {
            "ArrowLeft" | "ArrowDown" => day.pred_opt()?.max(self.first),
            "ArrowRight" | "ArrowUp" => day.succ_opt()?.min(self.last.max(day)),
            _ => return None,
        };
        Some(self.on(next))
    }

    /// What is read on a day.
    fn on(&self, day: NaiveDate) -> Stop {
        self.points.binary_search(&day).map_or(Stop::Day(day), Stop::Point)
    }

    /// How many points there are up to a stop: its place for a reader that counts.
    pub(super) fn place(&self, stop: Stop) -> usize {
        match stop {
            Stop::Point(at) => at + 1,
            Stop::Day(day) => self.points.partition_point(|it| *it < day).max(1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(of_october: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 10, of_october).expect("a day")
    }

    /// Points on the 5th, the 10th and the 20th of a sheet from the 1st to the 25th.
    fn stops() -> Stops {
        Stops {
            points: [5, 10, 20].map(day).to_vec(),
            first: day(1),
            last: day(25),
        }
    }

    #[test]
    fn arrows_go_from_point_to_point_and_stop_at_the_ends() {
        let by = |key, at| stops().point_by(key, Some(Stop::Point(at)));
        assert_eq!(by("ArrowLeft", 2), Some(Stop::Point(1)));
        assert_eq!(by("ArrowLeft", 0), Some(Stop::Point(0)));
        assert_eq!(by("ArrowRight", 2), Some(Stop::Point(2)));
        assert_eq!(
            (by("Home", 2), by("End", 0)),
            (Some(Stop::Point(0)), Some(Stop::Point(2)))
        );
    }

    #[test]
    fn reading_begins_with_the_last_point() {
        assert_eq!(stops().newest(), Some(Stop::Point(2)));
        assert_eq!(stops().point_by("ArrowLeft", None), Some(Stop::Point(1)));
    }

    #[test]
    fn days_are_gone_through_one_by_one_and_those_with_a_point_are_the_point() {
        let by = |key, stop| stops().day_by(key, Some(stop));
        assert_eq!(by("ArrowLeft", Stop::Point(1)), Some(Stop::Day(day(9))));
        assert_eq!(by("ArrowRight", Stop::Day(day(9))), Some(Stop::Point(1)));
        assert_eq!(by("ArrowLeft", Stop::Day(day(1))), Some(Stop::Day(day(1))));
        assert_eq!(by("ArrowRight", Stop::Day(day(25))), Some(Stop::Day(day(25))));
    }

    #[test]
    fn from_a_day_arrows_lead_to_the_points_on_its_sides() {
        let by = |key, of_october| stops().point_by(key, Some(Stop::Day(day(of_october))));
        assert_eq!(by("ArrowLeft", 12), Some(Stop::Point(1)));
        assert_eq!(by("ArrowRight", 12), Some(Stop::Point(2)));
        assert_eq!(
            (by("ArrowLeft", 2), by("ArrowRight", 23)),
            (Some(Stop::Point(0)), Some(Stop::Point(2)))
        );
    }

    #[test]
    fn a_day_counts_as_the_point_before_it() {
        let place = |of_october| stops().place(Stop::Day(day(of_october)));
        assert_eq!([2, 7, 12, 23].map(place), [1, 1, 2, 3]);
        assert_eq!(stops().place(Stop::Point(2)), 3);
    }

    #[test]
    fn other_keys_and_no_points_lead_nowhere() {
        assert_eq!(stops().point_by("Tab", None), None);
        assert_eq!(stops().day_by("Home", None), None);
        let empty = Stops {
            points: Vec::new(),
            ..stops()
        };
        assert_eq!((empty.point_by("End", None), empty.newest()), (None, None));
    }
}
