//! A weekday and a time of day.

use chrono::{Datelike, Days, NaiveDateTime, NaiveTime, Weekday};

use crate::components::{parse_time, print_time};

/// A time that comes once a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WeeklyTime {
    /// On which day.
    pub weekday: Weekday,
    /// At what time.
    pub time: NaiveTime,
}

impl WeeklyTime {
    /// When it comes next, later than `now`.
    #[must_use]
    pub fn next_after(self, now: NaiveDateTime) -> Option<NaiveDateTime> {
        let days = self.weekday.days_since(now.weekday());
        let day = now.date().checked_add_days(Days::new(u64::from(days)))?;
        let next = day.and_time(self.time);
        if next > now {
            return Some(next);
        }
        Some(day.checked_add_days(Days::new(7))?.and_time(self.time))
    }

    /// `0 09:30`, with days counted from Monday.
    #[must_use]
    pub fn to_text(self) -> String {
        format!("{} {}", self.weekday.num_days_from_monday(), print_time(self.time))
    }

    /// What [`Self::to_text`] wrote.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let (weekday, time) = text.split_once(' ')?;
        Some(Self {
            weekday: Weekday::try_from(weekday.parse::<u8>().ok()?).ok()?,
            time: parse_time(time)?,
        })
    }
}

impl Default for WeeklyTime {
    /// Mondays at nine.
    fn default() -> Self {
        Self {
            weekday: Weekday::Mon,
            time: NaiveTime::from_hms_opt(9, 0, 0).unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    /// A day of a week that begins on the 23rd, a Monday, at an hour.
    fn at(day: u32, hour: u32) -> NaiveDateTime {
        let day = NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        day.and_hms_opt(hour, 0, 0).unwrap()
    }

    #[track_caller]
    fn check_next(now: NaiveDateTime, expected: NaiveDateTime) {
        assert_eq!(WeeklyTime::default().next_after(now), Some(expected));
    }

    #[test]
    fn the_next_time_is_later_than_now() {
        check_next(at(21, 12), at(23, 9));
        check_next(at(23, 8), at(23, 9));
    }

    #[test]
    fn at_the_time_itself_the_next_one_is_in_a_week() {
        check_next(at(23, 9), at(30, 9));
        check_next(at(23, 10), at(30, 9));
    }

    #[test]
    fn a_weekly_time_comes_back_from_its_text() {
        let time = WeeklyTime::default();
        assert_eq!(time.to_text(), "0 09:00");
        assert_eq!(WeeklyTime::from_text("0 09:00"), Some(time));
        assert_eq!(WeeklyTime::from_text("7 09:00"), None);
        assert_eq!(WeeklyTime::from_text(""), None);
    }
}
