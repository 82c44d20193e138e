//! Spans of days as bars across a sheet, in percent of its width.

use chrono::{Datelike, Days, NaiveDate};

/// Up to so many days the first days of weeks are named, then those of months, of quarters, of years.
const WEEKS: i64 = 45;
const MONTHS: i64 = 400;
const QUARTERS: i64 = 1_200;
/// At most so many days are named.
const MOST: usize = 24;

/// The days that a sheet shows, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DaySheet {
    /// The first day.
    pub start: NaiveDate,
    /// The last day.
    pub end: NaiveDate,
}

/// A span as a bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SpanBar {
    /// Where it begins.
    pub from: f64,
    /// How wide it is.
    pub width: f64,
    /// It began before the sheet does.
    pub is_open_before: bool,
    /// It goes on after the sheet ends.
    pub is_open_after: bool,
}

/// How a day above the sheet is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayName {
    /// With its day: `3 Nov`.
    Day,
    /// By its month: `Nov`.
    Month,
    /// By its year: `2027`.
    Year,
}

impl DaySheet {
    /// Where a day begins; none where it is not on the sheet.
    #[must_use]
    pub fn at(self, day: NaiveDate) -> Option<f64> {
        (self.start <= day && day <= self.end).then(|| self.share(day))
    }

    /// Where the middle of a day is; none where it is not on the sheet.
    #[must_use]
    pub fn middle_of(self, day: NaiveDate) -> Option<f64> {
        Some(self.at(day)? + self.one_day() / 2.0)
    }

    /// The bar from the beginning of one day to the end of another; none where no day of it is on the sheet.
    #[must_use]
    pub fn bar(self, start: NaiveDate, end: NaiveDate) -> Option<SpanBar> {
        let (first, last) = (start.max(self.start), end.min(self.end));
        (first <= last).then(|| {
            let from = self.share(first);
            SpanBar {
                from,
                width: self.share(last) + self.one_day() - from,
                is_open_before: start < self.start,
                is_open_after: end > self.end,
            }
        })
    }

    /// The days that are named, each with where it begins.
    #[must_use]
    pub fn named(self) -> Vec<(NaiveDate, f64, DayName)> {
        let (step, name) = self.step();
        let first = match step {
            None => monday(self.start),
            Some(months) => month(self.start, months),
        };
        let next = |day: &NaiveDate| match step {
            None => day.checked_add_days(Days::new(7)),
            Some(months) => day.checked_add_months(chrono::Months::new(months)),
        };
        let all = std::iter::successors(first, next).take_while(|day| *day <= self.end);
        all.take(MOST).map(|day| (day, self.share(day), name)).collect()
    }

    /// How many months lie between named days, none for weeks; and how they are written.
    fn step(self) -> (Option<u32>, DayName) {
        let days = self.days();
        if days <= WEEKS {
            (None, DayName::Day)
        } else if days <= MONTHS {
            (Some(1), DayName::Month)
        } else if days <= QUARTERS {
            (Some(3), DayName::Month)
        } else {
            (Some(12), DayName::Year)
        }
    }

    fn days(self) -> i64 {
        (self.end - self.start).num_days() + 1
    }

    #[allow(clippy::cast_precision_loss, reason = "civil dates lie within 2^53 days")]
    fn share(self, day: NaiveDate) -> f64 {
        (day - self.start).num_days() as f64 * self.one_day()
    }

    #[allow(clippy::cast_precision_loss, reason = "civil dates lie within 2^53 days")]
    fn one_day(self) -> f64 {
        100.0 / self.days().max(1) as f64
    }
}

/// The first Monday from a day on.
fn monday(day: NaiveDate) -> Option<NaiveDate> {
    let since = u64::from(day.weekday().num_days_from_monday());
    day.checked_add_days(Days::new((7 - since) % 7))
}

/// The first day of a month, of a quarter or of a year, from a day on.
fn month(day: NaiveDate, months: u32) -> Option<NaiveDate> {
    let of_month = (day.month0() / months) * months + 1;
    let first = NaiveDate::from_ymd_opt(day.year(), of_month, 1)?;
    if first == day {
        Some(first)
    } else {
        first.checked_add_months(chrono::Months::new(months))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    /// Ten days of November, a tenth of the width each.
    fn sheet() -> DaySheet {
        DaySheet {
            start: day(2026, 11, 1),
            end: day(2026, 11, 10),
        }
    }

    #[track_caller]
    fn check_near(found: Option<f64>, expected: Option<f64>) {
        assert_eq!(found.map(|it| (it * 1e6).round()), expected.map(|it| it * 1e6));
    }

    #[test]
    fn a_day_is_a_part_of_the_width() {
        check_near(sheet().at(day(2026, 11, 1)), Some(0.0));
        check_near(sheet().at(day(2026, 11, 4)), Some(30.0));
        check_near(sheet().middle_of(day(2026, 11, 10)), Some(95.0));
        check_near(sheet().at(day(2026, 11, 11)), None);
    }

    #[test]
    fn a_bar_has_its_last_day_whole() {
        let bar = sheet().bar(day(2026, 11, 3), day(2026, 11, 4)).unwrap();
        check_near(Some(bar.from), Some(20.0));
        check_near(Some(bar.width), Some(20.0));
        assert!(!bar.is_open_before && !bar.is_open_after);
    }

    #[test]
    fn a_bar_ends_at_the_sheet_and_says_that_it_goes_on() {
        let bar = sheet().bar(day(2026, 1, 1), day(2026, 12, 31)).unwrap();
        check_near(Some(bar.width), Some(100.0));
        assert!(bar.is_open_before && bar.is_open_after);
        assert_eq!(sheet().bar(day(2026, 1, 1), day(2026, 10, 31)), None);
    }

    #[track_caller]
    fn check_named(start: NaiveDate, end: NaiveDate, expected: &[NaiveDate]) {
        let named: Vec<_> = DaySheet { start, end }.named().into_iter().map(|it| it.0).collect();
        assert_eq!(named, expected);
    }

    #[test]
    fn few_days_name_mondays_more_name_months_and_years() {
        check_named(
            day(2026, 11, 1),
            day(2026, 11, 10),
            &[day(2026, 11, 2), day(2026, 11, 9)],
        );
        check_named(
            day(2026, 10, 1),
            day(2026, 12, 31),
            &[day(2026, 10, 1), day(2026, 11, 1), day(2026, 12, 1)],
        );
        check_named(
            day(2026, 2, 1),
            day(2027, 6, 30),
            &[
                day(2026, 4, 1),
                day(2026, 7, 1),
                day(2026, 10, 1),
                day(2027, 1, 1),
                day(2027, 4, 1),
            ],
        );
        check_named(
            day(2020, 5, 1),
            day(2026, 5, 1),
            &[2021, 2022, 2023, 2024, 2025, 2026].map(|it| day(it, 1, 1)),
        );
    }
}
