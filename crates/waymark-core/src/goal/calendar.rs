//! Cycles cut from the calendar: months, fiscal quarters, fiscal years.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::cycle::CycleKind;
use super::settings::FiscalMonth;
use super::span::Span;

/// A cycle cut from the calendar, with what its label is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalendarCycle {
    /// Its first and last day.
    pub span: Span,
    /// The year that names it: the calendar year in which its fiscal year ends, for a month the calendar year.
    pub year: i32,
    /// Its number in that year: quarter 1 to 4, month 1 to 12; 1 for a year.
    pub part: u32,
}

impl CalendarCycle {
    /// The cycle of a kind that a day lies in; `None` for a free cycle and outside the years that are kept.
    pub fn around(day: NaiveDate, kind: CycleKind, fiscal_start: FiscalMonth) -> Option<Self> {
        let months_in = (day.month0() + 13 - u32::from(fiscal_start.get())) % 12;
        let month = day.with_day(1)?;
        let year_start = month.checked_sub_months(Months::new(months_in))?;
        let fiscal_year = year_start.checked_add_months(Months::new(11))?.year();
        match kind {
            CycleKind::Free => None,
            CycleKind::Month => Self::new(month, 1, day.year(), day.month()),
            CycleKind::Year => Self::new(year_start, 12, fiscal_year, 1),
            CycleKind::Quarter => {
                let quarter = months_in / 3;
                let start = year_start.checked_add_months(Months::new(quarter * 3))?;
                Self::new(start, 3, fiscal_year, quarter + 1)
            }
        }
    }

    /// The cycle of a kind that the day after a span lies in; where the span is itself cut from the calendar it begins
    /// that day. `None` for a free cycle and at the end of the years that are kept.
    pub fn after(span: Span, kind: CycleKind, fiscal_start: FiscalMonth) -> Option<Self> {
        Self::around(span.end().checked_add_days(Days::new(1))?, kind, fiscal_start)
    }

    fn new(start: NaiveDate, months: u32, year: i32, part: u32) -> Option<Self> {
        let end = start.checked_add_months(Months::new(months))?.pred_opt()?;
        Some(Self {
            span: Span::new(start, end).ok()?,
            year,
            part,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    fn check(today: NaiveDate, kind: CycleKind, fiscal_start: u8, start: NaiveDate, end: NaiveDate, label: (i32, u32)) {
        let cycle = CalendarCycle::around(today, kind, FiscalMonth::new(fiscal_start).unwrap()).unwrap();
        assert_eq!(
            (cycle.span.start(), cycle.span.end(), (cycle.year, cycle.part)),
            (start, end, label)
        );
    }

    #[test]
    fn a_day_lies_in_its_quarter_month_and_year() {
        let today = day(2026, 11, 21);
        check(
            today,
            CycleKind::Quarter,
            1,
            day(2026, 10, 1),
            day(2026, 12, 31),
            (2026, 4),
        );
        check(
            today,
            CycleKind::Month,
            1,
            day(2026, 11, 1),
            day(2026, 11, 30),
            (2026, 11),
        );
        check(today, CycleKind::Year, 1, day(2026, 1, 1), day(2026, 12, 31), (2026, 1));
    }

    #[test]
    fn a_fiscal_year_is_named_by_the_year_it_ends_in() {
        check(
            day(2026, 11, 21),
            CycleKind::Year,
            7,
            day(2026, 7, 1),
            day(2027, 6, 30),
            (2027, 1),
        );
        check(
            day(2026, 11, 21),
            CycleKind::Quarter,
            7,
            day(2026, 10, 1),
            day(2026, 12, 31),
            (2027, 2),
        );
        check(
            day(2026, 1, 31),
            CycleKind::Quarter,
            2,
            day(2025, 11, 1),
            day(2026, 1, 31),
            (2026, 4),
        );
    }

    #[test]
    fn the_next_quarter_follows_without_a_gap() {
        let this = CalendarCycle::around(day(2026, 11, 21), CycleKind::Quarter, FiscalMonth::JANUARY).unwrap();
        let next = CalendarCycle::after(this.span, CycleKind::Quarter, FiscalMonth::JANUARY).unwrap();
        assert_eq!((next.span.start(), next.year, next.part), (day(2027, 1, 1), 2027, 1));
    }

    #[test]
    fn february_has_its_leap_day() {
        let month = |year, last| check(day(year, 2, 9), CycleKind::Month, 1, day(year, 2, 1), last, (year, 2));
        month(2028, day(2028, 2, 29));
        month(2027, day(2027, 2, 28));
        month(2000, day(2000, 2, 29));
        month(2100, day(2100, 2, 28));
    }

    #[test]
    fn cycles_follow_each_other_over_the_end_of_the_year() {
        let december = CalendarCycle::around(day(2026, 12, 31), CycleKind::Month, FiscalMonth::JANUARY).unwrap();
        let january = CalendarCycle::after(december.span, CycleKind::Month, FiscalMonth::JANUARY).unwrap();
        assert_eq!(
            (january.span.start(), january.year, january.part),
            (day(2027, 1, 1), 2027, 1)
        );
        check(
            day(2027, 1, 1),
            CycleKind::Quarter,
            12,
            day(2026, 12, 1),
            day(2027, 2, 28),
            (2027, 1),
        );
        check(
            day(2026, 11, 30),
            CycleKind::Quarter,
            12,
            day(2026, 9, 1),
            day(2026, 11, 30),
            (2026, 4),
        );
    }

    #[test]
    fn a_free_cycle_is_not_cut_from_the_calendar() {
        assert_eq!(
            CalendarCycle::around(day(2026, 11, 21), CycleKind::Free, FiscalMonth::JANUARY),
            None
        );
    }

    #[test]
    fn every_cycle_has_its_day_and_no_day_makes_one_panic() {
        let edges = [NaiveDate::MIN, NaiveDate::MAX]
            .into_iter()
            .chain([1899, 1900, 2999, 3000].map(|year| day(year, 1, 1)))
            .chain([1899, 1900, 2999, 3000].map(|year| day(year, 12, 31)));
        for (today, month) in edges.flat_map(|today| (1..=12).map(move |month| (today, month))) {
            let fiscal_start = FiscalMonth::new(month).unwrap();
            for kind in [CycleKind::Month, CycleKind::Quarter, CycleKind::Year, CycleKind::Free] {
                let Some(cycle) = CalendarCycle::around(today, kind, fiscal_start) else {
                    continue;
                };
                assert!(cycle.span.has(today));
                if let Some(next) = CalendarCycle::after(cycle.span, kind, fiscal_start) {
                    assert_eq!((next.span.start() - cycle.span.end()).num_days(), 1);
                }
            }
        }
    }

    #[test]
    fn the_calendar_ends_with_the_years_that_are_kept() {
        let last = CalendarCycle::around(day(2999, 12, 31), CycleKind::Quarter, FiscalMonth::JANUARY).unwrap();
        assert_eq!(last.span.end(), day(2999, 12, 31));
        assert_eq!(
            CalendarCycle::after(last.span, CycleKind::Quarter, FiscalMonth::JANUARY),
            None
        );
        check(
            day(1900, 1, 1),
            CycleKind::Year,
            1,
            day(1900, 1, 1),
            day(1900, 12, 31),
            (1900, 1),
        );
        let february = FiscalMonth::new(2).unwrap();
        assert_eq!(CalendarCycle::around(day(1900, 1, 1), CycleKind::Year, february), None);
    }
}
