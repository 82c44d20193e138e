//! Days: a span of them, and how often something is due.

use std::num::NonZeroU16;

use chrono::{Datelike, NaiveDate};

use super::quantity::Share;

/// The first year a date may have.
pub const YEAR_MIN: i32 = 1900;
/// The last year a date may have.
pub const YEAR_MAX: i32 = 2999;

/// Whether a date lies in the years that Waymark keeps, 1900 to 2999.
pub fn is_kept(date: NaiveDate) -> bool {
    (YEAR_MIN..=YEAR_MAX).contains(&date.year())
}

/// Why two dates are not a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpanFault {
    /// The end is not after the start.
    EndsBeforeItStarts,
    /// A date lies outside the years 1900 to 2999.
    OutOfRange,
}

/// A span of days, first and last included; the last is after the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    // start < end
    start: NaiveDate,
    end: NaiveDate,
}

impl Span {
    /// The span from `start` to `end`.
    ///
    /// # Errors
    /// [`SpanFault::EndsBeforeItStarts`] unless `start < end`; [`SpanFault::OutOfRange`] outside 1900 to 2999.
    pub fn new(start: NaiveDate, end: NaiveDate) -> Result<Self, SpanFault> {
        if !is_kept(start) || !is_kept(end) {
            return Err(SpanFault::OutOfRange);
        }
        if start >= end {
            return Err(SpanFault::EndsBeforeItStarts);
        }
        Ok(Self { start, end })
    }

    /// The first day.
    pub fn start(&self) -> NaiveDate {
        self.start
    }

    /// The last day.
    pub fn end(&self) -> NaiveDate {
        self.end
    }

    /// How many days the span has, first and last included.
    pub fn days(&self) -> i64 {
        (self.end - self.start).num_days() + 1
    }

    /// How many days are left after `today`, from all of them before the start down to 0 at the end.
    pub fn days_left(&self, today: NaiveDate) -> i64 {
        (self.end - today).num_days().clamp(0, self.days())
    }

    /// The number of `today` in the span, counted from 1; 0 before it, the number of days after it.
    pub fn day_number(&self, today: NaiveDate) -> i64 {
        ((today - self.start).num_days() + 1).clamp(0, self.days())
    }

    /// The share of the time that has passed: nothing on the first day, all on the last (P-1).
    pub fn passed(&self, today: NaiveDate) -> Share {
        let passed = (today - self.start).num_days() as f64 / (self.end - self.start).num_days() as f64;
        Share::new(passed.clamp(0.0, 1.0)).unwrap_or(Share::NONE)
    }

    /// Whether the day lies in the span.
    pub fn has(&self, day: NaiveDate) -> bool {
        (self.start..=self.end).contains(&day)
    }
}

/// How often a key result is due for a check-in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cadence {
    /// Every 7 days.
    #[default]
    Weekly,
    /// Every 14 days.
    TwoWeekly,
    /// Every calendar month.
    Monthly,
    /// Every three calendar months.
    Quarterly,
    /// Every so many days.
    Days(NonZeroU16),
}

impl Cadence {
    /// The length of one period in days; a month counts 30, a quarter 91.
    pub fn days(self) -> i64 {
        match self {
            Self::Weekly => 7,
            Self::TwoWeekly => 14,
            Self::Monthly => 30,
            Self::Quarterly => 91,
            Self::Days(days) => i64::from(days.get()),
        }
    }

    /// The number of the period that `day` lies in, counted from 0 at `start`; negative before it.
    ///
    /// Weeks and days count from `start`; months and quarters are those of the calendar.
    pub fn period(self, start: NaiveDate, day: NaiveDate) -> i64 {
        let month = |date: NaiveDate| i64::from(date.year()) * 12 + i64::from(date.month0());
        match self {
            Self::Weekly | Self::TwoWeekly | Self::Days(_) => (day - start).num_days().div_euclid(self.days()),
            Self::Monthly => month(day) - month(start),
            Self::Quarterly => month(day).div_euclid(3) - month(start).div_euclid(3),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn a_quarter_has_its_days_and_days_left() {
        let quarter = Span::new(day(2026, 10, 1), day(2026, 12, 31)).unwrap();
        assert_eq!(quarter.days(), 92);
        assert_eq!(quarter.day_number(day(2026, 11, 21)), 52);
        assert_eq!(quarter.days_left(day(2026, 11, 21)), 40);
        assert_eq!(quarter.days_left(day(2027, 2, 1)), 0);
        assert_eq!(quarter.day_number(day(2026, 9, 1)), 0);
    }

    #[test]
    fn nothing_has_passed_on_the_first_day_and_all_on_the_last() {
        let span = Span::new(day(2026, 10, 1), day(2026, 10, 5)).unwrap();
        let passed = |of_october| span.passed(day(2026, 10, of_october)).get();
        assert_eq!([1, 2, 5, 6].map(passed), [0.0, 0.25, 1.0, 1.0]);
        assert_eq!(span.passed(day(2026, 9, 1)), Share::NONE);
    }

    #[test]
    fn a_span_of_one_day_or_less_is_refused() {
        let today = day(2026, 1, 1);
        assert_eq!(Span::new(today, today), Err(SpanFault::EndsBeforeItStarts));
        assert_eq!(Span::new(day(1800, 1, 1), today), Err(SpanFault::OutOfRange));
    }

    #[test]
    fn periods_count_from_the_start_or_by_the_calendar() {
        let start = day(2026, 1, 15);
        assert_eq!(Cadence::Weekly.period(start, day(2026, 1, 21)), 0);
        assert_eq!(Cadence::Weekly.period(start, day(2026, 1, 22)), 1);
        assert_eq!(Cadence::Weekly.period(start, day(2026, 1, 14)), -1);
        assert_eq!(Cadence::Monthly.period(start, day(2026, 2, 1)), 1);
        assert_eq!(Cadence::Quarterly.period(start, day(2026, 4, 1)), 1);
        let by_the_calendar = |until| [Cadence::Monthly, Cadence::Quarterly].map(|it| it.period(start, until));
        assert_eq!(by_the_calendar(start), [0, 0]);
        assert_eq!(by_the_calendar(day(2025, 12, 31)), [-1, -1]);
        assert_eq!(by_the_calendar(day(2027, 3, 31)), [14, 4]);
    }
}
