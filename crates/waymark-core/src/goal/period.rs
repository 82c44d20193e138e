//! The periods that KPIs are counted by.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::calendar::CalendarCycle;
use super::cycle::CycleKind;
use super::settings::FiscalMonth;

/// How long a period of a KPI is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Frequency {
    /// A day.
    Day,
    /// A week from Monday to Sunday.
    Week,
    /// A month.
    #[default]
    Month,
    /// A quarter of the fiscal year.
    Quarter,
    /// A fiscal year.
    Year,
}

/// One period: its first and last day, which for a day are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    // start <= end, cut from the calendar
    start: NaiveDate,
    end: NaiveDate,
    frequency: Frequency,
    fiscal_start: FiscalMonth,
}

/// A year in whole weeks, so that a week is compared with one of the same weekdays.
const WEEKS_OF_A_YEAR: u64 = 52;

impl Period {
    /// The period that a day lies in; `None` outside the days that a calendar can tell.
    pub fn around(day: NaiveDate, frequency: Frequency, fiscal_start: FiscalMonth) -> Option<Self> {
        let of_calendar = |kind| {
            let span = CalendarCycle::around(day, kind, fiscal_start)?.span;
            Some((span.start(), span.end()))
        };
        let (start, end) = match frequency {
            Frequency::Day => (day, day),
            Frequency::Week => {
                let monday = day.checked_sub_days(Days::new(day.weekday().num_days_from_monday().into()))?;
                (monday, monday.checked_add_days(Days::new(6))?)
            }
            Frequency::Month => of_calendar(CycleKind::Month)?,
            Frequency::Quarter => of_calendar(CycleKind::Quarter)?,
            Frequency::Year => of_calendar(CycleKind::Year)?,
        };
        Some(Self {
            start,
            end,
            frequency,
            fiscal_start,
        })
    }

    /// The first day.
    pub fn start(&self) -> NaiveDate {
        self.start
    }

    /// The last day.
    pub fn end(&self) -> NaiveDate {
        self.end
    }

    /// How long it is.
    pub fn frequency(&self) -> Frequency {
        self.frequency
    }

    /// How many days it has.
    pub fn days(&self) -> i64 {
        (self.end - self.start).num_days() + 1
    }

    /// How many of its days have begun on `today`: 0 before it, all of them from its last day on (K-4).
    pub fn elapsed(&self, today: NaiveDate) -> i64 {
        ((today - self.start).num_days() + 1).clamp(0, self.days())
    }

    /// Whether the day lies in it.
    pub fn has(&self, day: NaiveDate) -> bool {
        (self.start..=self.end).contains(&day)
    }

    /// The period before.
    pub fn previous(&self) -> Option<Self> {
        Self::around(self.start.pred_opt()?, self.frequency, self.fiscal_start)
    }

    /// The period after.
    pub fn next(&self) -> Option<Self> {
        Self::around(self.end.succ_opt()?, self.frequency, self.fiscal_start)
    }

    /// The same period a year before; for a week the one 52 weeks before (K-5).
    pub fn last_year(&self) -> Option<Self> {
        let day = match self.frequency {
            Frequency::Week => self.start.checked_sub_days(Days::new(WEEKS_OF_A_YEAR * 7))?,
            Frequency::Day | Frequency::Month | Frequency::Quarter | Frequency::Year => {
                self.start.checked_sub_months(Months::new(12))?
            }
        };
        Self::around(day, self.frequency, self.fiscal_start)
    }

    /// The longer period of another frequency that its last day lies in.
    pub fn within(&self, frequency: Frequency) -> Option<Self> {
        Self::around(self.end, frequency, self.fiscal_start)
    }

    /// Its year and its number in it, as it is called: day of the month and week by the calendar, quarter and year by the
    /// fiscal year.
    pub fn name(&self) -> (i32, u32) {
        let of_calendar =
            |kind| CalendarCycle::around(self.start, kind, self.fiscal_start).map(|cycle| (cycle.year, cycle.part));
        let named = match self.frequency {
            Frequency::Day => Some((self.start.year(), self.start.ordinal())),
            Frequency::Week => Some((self.start.iso_week().year(), self.start.iso_week().week())),
            Frequency::Month => of_calendar(CycleKind::Month),
            Frequency::Quarter => of_calendar(CycleKind::Quarter),
            Frequency::Year => of_calendar(CycleKind::Year),
        };
        named.unwrap_or((self.start.year(), 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Frequency::{Day, Month, Quarter, Week, Year};

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    fn period(date: NaiveDate, frequency: Frequency) -> Period {
        Period::around(date, frequency, FiscalMonth::JANUARY).unwrap()
    }

    fn ends(period: Period) -> (NaiveDate, NaiveDate) {
        (period.start(), period.end())
    }

    #[test]
    fn a_day_lies_in_its_periods() {
        let saturday = day(2026, 11, 21);
        let of = |frequency| ends(period(saturday, frequency));
        assert_eq!(of(Day), (saturday, saturday));
        assert_eq!(of(Week), (day(2026, 11, 16), day(2026, 11, 22)));
        assert_eq!(of(Month), (day(2026, 11, 1), day(2026, 11, 30)));
        assert_eq!(of(Quarter), (day(2026, 10, 1), day(2026, 12, 31)));
        assert_eq!(of(Year), (day(2026, 1, 1), day(2026, 12, 31)));
    }

    #[test]
    fn periods_follow_each_other_without_a_gap_and_lead_back() {
        for frequency in [Day, Week, Month, Quarter, Year] {
            let here = period(day(2026, 12, 31), frequency);
            let next = here.next().unwrap();
            assert_eq!(here.end().succ_opt(), Some(next.start()));
            assert_eq!(next.previous(), Some(here));
        }
    }

    #[test]
    fn last_year_has_the_same_month_and_for_a_week_the_same_weekdays() {
        let last_year = |date, frequency| ends(period(date, frequency).last_year().unwrap());
        assert_eq!(last_year(day(2028, 2, 29), Month), (day(2027, 2, 1), day(2027, 2, 28)));
        assert_eq!(
            last_year(day(2026, 11, 21), Week),
            (day(2025, 11, 17), day(2025, 11, 23))
        );
        assert_eq!(last_year(day(2028, 2, 29), Day).0, day(2027, 2, 28));
    }

    #[test]
    fn the_days_of_a_period_begin_with_its_first_and_end_with_its_last() {
        let november = period(day(2026, 11, 21), Month);
        let elapsed = |date| november.elapsed(date);
        assert_eq!(november.days(), 30);
        assert_eq!(
            [day(2026, 10, 31), day(2026, 11, 1), day(2026, 11, 21), day(2026, 12, 5)].map(elapsed),
            [0, 1, 21, 30]
        );
    }

    #[test]
    fn a_week_is_called_by_its_year_and_number() {
        assert_eq!(period(day(2027, 1, 2), Week).name(), (2026, 53));
        assert_eq!(period(day(2026, 11, 21), Quarter).name(), (2026, 4));
    }
}
