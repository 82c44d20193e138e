//! What recurs, and when first.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Weekday};

/// What people meet for. A workspace has one of each, so that a newer file takes the place of an older one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ritual {
    /// The numbers are brought up to date.
    CheckIn,
    /// What they mean is talked about.
    Review,
}

/// How often.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Repeats {
    /// On its weekday, every week.
    #[default]
    Weekly,
    /// On its weekday, every other week.
    TwoWeekly,
    /// On the first such weekday of every month.
    Monthly,
}

/// A meeting that recurs, in the local time of whoever reads the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// What for.
    pub ritual: Ritual,
    /// Its name.
    pub title: String,
    /// What is done there; may be empty.
    pub description: String,
    /// The day from which on it is held.
    pub from: NaiveDate,
    /// The last day on which it may be held; open where there is none.
    pub until: Option<NaiveDate>,
    /// The weekday.
    pub weekday: Weekday,
    /// When it begins.
    pub time: NaiveTime,
    /// How long it takes.
    pub minutes: u16,
    /// How often.
    pub repeats: Repeats,
    /// So many minutes before it, one is reminded; never where there is none.
    pub reminder_minutes: Option<u16>,
}

impl Meeting {
    /// When it is held first; `None` where that would be after its last day.
    pub fn first(&self) -> Option<NaiveDateTime> {
        let first = match self.repeats {
            Repeats::Weekly | Repeats::TwoWeekly => next_on(self.from, self.weekday)?,
            Repeats::Monthly => next_first(self.from, self.weekday)?,
        };
        let is_within = self.until.is_none_or(|until| first <= until);
        is_within.then(|| first.and_time(self.time))
    }
}

/// The first such weekday, the day itself included.
fn next_on(from: NaiveDate, weekday: Weekday) -> Option<NaiveDate> {
    let days = weekday.days_since(from.weekday());
    from.checked_add_days(Days::new(u64::from(days)))
}

/// The first day that is the first such weekday of its month.
fn next_first(from: NaiveDate, weekday: Weekday) -> Option<NaiveDate> {
    let of_this_month = next_on(from.with_day(1)?, weekday)?;
    if of_this_month >= from {
        return Some(of_this_month);
    }
    let next_month = from.checked_add_months(chrono::Months::new(1))?.with_day(1)?;
    next_on(next_month, weekday)
}
