//! The days below the sheet: as fine as there is room for.

use chrono::{Datelike, NaiveDate, Weekday};

/// More days than these are not named, however wide the sheet is.
const MOST: usize = 8;
/// With fewer months than these, weeks are named.
const FEW_MONTHS: usize = 2;

/// How a day below the sheet is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayStep {
    /// With its day: `3 Nov`.
    Day,
    /// By its month: `Nov`.
    Month,
    /// By its month with the year, where a year begins: `Jan 2027`.
    MonthAndYear,
    /// By its year: `2027`.
    Year,
}

/// A day and how it is written.
pub(super) type NamedDay = (NaiveDate, DayStep);

/// Which days are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Every {
    Day,
    Weeks(i64),
    Months(u32),
    Years(i32),
}

/// From the finest to the coarsest.
const ALL: [Every; 11] = [
    Every::Day,
    Every::Weeks(1),
    Every::Weeks(2),
    Every::Months(1),
    Every::Months(2),
    Every::Months(3),
    Every::Months(6),
    Every::Years(1),
    Every::Years(2),
    Every::Years(5),
    Every::Years(20),
];

/// The days to name from `start` to `end`, each as it is written; `fits` says whether there is room for so many.
pub(super) fn named_days(start: NaiveDate, end: NaiveDate, fits: &dyn Fn(&[NamedDay]) -> bool) -> Vec<NamedDay> {
    let has_months = days(Every::Months(1), start, end).len() > FEW_MONTHS;
    let is_fine = |every: &Every| matches!(every, Every::Day | Every::Weeks(_));
    let choices = ALL.into_iter().filter(|every| !(has_months && is_fine(every)));
    choices
        .map(|every| named(every, &days(every, start, end), start.year() != end.year()))
        .find(|named| (1..=MOST).contains(&named.len()) && fits(named))
        .unwrap_or_else(|| vec![(start, DayStep::Day)])
}

/// The first days of weeks, for short ticks.
pub(super) fn weeks(start: NaiveDate, end: NaiveDate) -> Vec<NaiveDate> {
    days(Every::Weeks(1), start, end)
}

fn named(every: Every, days: &[NaiveDate], has_years: bool) -> Vec<NamedDay> {
    let step = |day: &NaiveDate| match every {
        Every::Day | Every::Weeks(_) => DayStep::Day,
        Every::Months(_) if has_years && day.month() == 1 => DayStep::MonthAndYear,
        Every::Months(_) => DayStep::Month,
        Every::Years(_) => DayStep::Year,
    };
    days.iter().map(|day| (*day, step(day))).collect()
}

/// At most some hundred of them, however long the span is.
fn days(every: Every, start: NaiveDate, end: NaiveDate) -> Vec<NaiveDate> {
    const ENOUGH: usize = 600;
    let mut days = Vec::new();
    let mut day = first(every, start);
    while let Some(at) = day.filter(|it| *it <= end && days.len() < ENOUGH) {
        days.push(at);
        day = next(every, at);
    }
    days
}

/// The first day on or after `start`.
fn first(every: Every, start: NaiveDate) -> Option<NaiveDate> {
    let fits = |day: &NaiveDate| match every {
        Every::Day => true,
        Every::Weeks(_) => day.weekday() == Weekday::Mon,
        Every::Months(count) => day.day() == 1 && day.month0().is_multiple_of(count),
        Every::Years(count) => day.ordinal() == 1 && day.year() % count == 0,
    };
    match every {
        Every::Years(count) if !fits(&start) => {
            let year = start.year();
            NaiveDate::from_ymd_opt(year + count - year.rem_euclid(count), 1, 1)
        }
        Every::Day | Every::Weeks(_) | Every::Months(_) | Every::Years(_) => start.iter_days().take(367).find(fits),
    }
}

fn next(every: Every, day: NaiveDate) -> Option<NaiveDate> {
    match every {
        Every::Day => day.succ_opt(),
        Every::Weeks(count) => day.checked_add_signed(chrono::TimeDelta::weeks(count)),
        Every::Months(count) => day.checked_add_months(chrono::Months::new(count)),
        Every::Years(count) => NaiveDate::from_ymd_opt(day.year() + count, 1, 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day")
    }

    /// What is named between two days where there is room for `most` of them.
    fn names(start: NaiveDate, end: NaiveDate, most: usize) -> Vec<NamedDay> {
        named_days(start, end, &|days| days.len() <= most)
    }

    #[test]
    fn a_quarter_has_its_three_months() {
        let months = [10, 11, 12].map(|month| (day(2026, month, 1), DayStep::Month));
        assert_eq!(names(day(2026, 10, 1), day(2026, 12, 31), 8), months);
    }

    #[test]
    fn a_month_has_its_weeks() {
        let weeks = [2, 9, 16, 23, 30].map(|it| (day(2026, 11, it), DayStep::Day));
        assert_eq!(names(day(2026, 11, 1), day(2026, 11, 30), 8), weeks);
        assert_eq!(
            names(day(2026, 11, 1), day(2026, 11, 30), 3).len(),
            3,
            "every other week"
        );
    }

    #[test]
    fn a_year_has_every_other_month_and_fewer_where_room_is_short() {
        let of = |most| names(day(2026, 1, 1), day(2026, 12, 31), most).len();
        assert_eq!((of(8), of(4), of(2)), (6, 4, 2));
    }

    #[test]
    fn a_new_year_is_told() {
        let found = names(day(2026, 10, 1), day(2027, 3, 31), 8);
        assert_eq!(found[3], (day(2027, 1, 1), DayStep::MonthAndYear));
        assert_eq!(found[4].1, DayStep::Month);
    }

    #[test]
    fn years_are_named_when_there_are_many() {
        let found = names(day(2020, 5, 1), day(2026, 5, 1), 8);
        assert_eq!(found[0], (day(2021, 1, 1), DayStep::Year));
        assert_eq!(found.len(), 6);
        assert_eq!(names(day(1, 1, 1), day(9999, 1, 1), 8).len(), 1, "the first day alone");
    }

    #[test]
    fn a_few_days_are_named_one_by_one_and_one_day_too() {
        assert_eq!(names(day(2026, 11, 3), day(2026, 11, 7), 8).len(), 5);
        assert_eq!(
            names(day(2026, 11, 3), day(2026, 11, 3), 8),
            [(day(2026, 11, 3), DayStep::Day)]
        );
    }
}
