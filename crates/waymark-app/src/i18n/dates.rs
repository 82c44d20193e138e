//! Dates, spans and ages as the reader writes them. Dates are civil: no time zone can move one.

use chrono::{Datelike, NaiveDate};

use super::Words;
use crate::platform::intl::{self, DateShape};

/// From this age on, the date says more than a number of days.
const LONGEST_AGE_IN_DAYS: i64 = 99;

impl Words {
    /// `3 Nov 2026`.
    #[must_use]
    pub fn date(self, date: NaiveDate) -> String {
        intl::date(self.locale(), DateShape::Medium, date)
    }

    /// `3 Nov`, where the year is plain.
    #[must_use]
    pub fn date_short(self, date: NaiveDate) -> String {
        intl::date(self.locale(), DateShape::Short, date)
    }

    /// `3 November`, in a sentence where the year is plain.
    #[must_use]
    pub fn date_in_a_sentence(self, date: NaiveDate) -> String {
        intl::date(self.locale(), DateShape::Sentence, date)
    }

    /// `Tuesday, 3 November 2026`.
    #[must_use]
    pub fn date_long(self, date: NaiveDate) -> String {
        intl::date(self.locale(), DateShape::Long, date)
    }

    /// `14:02`, in the reader's time zone.
    #[must_use]
    pub fn time(self, milliseconds: u64) -> String {
        intl::time(self.locale(), milliseconds)
    }

    /// `Nov 2026`.
    #[must_use]
    pub fn month(self, date: NaiveDate) -> String {
        intl::date(self.locale(), DateShape::Month, date)
    }

    /// `Nov`, where the year is plain.
    #[must_use]
    pub fn month_alone(self, date: NaiveDate) -> String {
        intl::date(self.locale(), DateShape::MonthAlone, date)
    }

    /// `Tue`.
    #[must_use]
    pub fn weekday(self, date: NaiveDate) -> String {
        intl::date(self.locale(), DateShape::Weekday, date)
    }

    /// `Tuesday`.
    #[must_use]
    pub fn weekday_in_full(self, date: NaiveDate) -> String {
        intl::date(self.locale(), DateShape::WeekdayInFull, date)
    }

    /// The quarter of the year: `Q4 2026`.
    #[must_use]
    pub fn quarter(self, date: NaiveDate) -> String {
        let quarter = date.month0() / 3 + 1;
        self.date_quarter(&quarter.to_string(), &date.year().to_string())
    }

    /// `1 Oct – 31 Dec 2026`.
    #[must_use]
    pub fn date_range(self, start: NaiveDate, end: NaiveDate) -> String {
        intl::date_range(self.locale(), DateShape::Medium, start, end)
    }

    /// How old something is, short: `today`, `2 d`, and from 100 days on the date. Future dates are written as dates.
    #[must_use]
    pub fn age(self, date: NaiveDate, today: NaiveDate) -> String {
        match (today - date).num_days() {
            0 => self.age_today().to_owned(),
            days @ 1..=LONGEST_AGE_IN_DAYS => self.age_days(days),
            _ => self.date(date),
        }
    }

    /// How far away a day is, in words: `2 days ago`, `tomorrow`.
    #[must_use]
    pub fn days_away(self, date: NaiveDate, today: NaiveDate) -> String {
        #[allow(clippy::cast_precision_loss, reason = "civil dates lie within 2^53 days")]
        let days = (date - today).num_days() as f64;
        intl::days_away(self.locale(), days)
    }
}
