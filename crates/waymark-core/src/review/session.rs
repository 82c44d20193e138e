//! Which days a session is about, and which notes it is for.

use chrono::NaiveDate;

use crate::goal::{FiscalMonth, Frequency, NoteKind, Period};

/// What is looked back at and ahead to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SessionKind {
    /// A week from Monday to Sunday: priorities, confidence, health metrics, what lies ahead.
    #[default]
    Week,
    /// A month: what to start, stop and go on with, and what was good and what was not.
    Month,
    /// A quarter of the fiscal year: the same.
    Quarter,
}

impl SessionKind {
    /// Every kind, the shortest first.
    pub const ALL: [Self; 3] = [Self::Week, Self::Month, Self::Quarter];

    /// Whether notes of a kind are made for it.
    pub fn has(self, kind: NoteKind) -> bool {
        match kind {
            NoteKind::Remark | NoteKind::Win => true,
            NoteKind::Priority | NoteKind::Ahead | NoteKind::Confidence | NoteKind::Health => self == Self::Week,
            NoteKind::Start
            | NoteKind::Stop
            | NoteKind::Continue
            | NoteKind::Plus
            | NoteKind::Minus
            | NoteKind::Learning => self != Self::Week,
        }
    }

    fn frequency(self) -> Frequency {
        match self {
            Self::Week => Frequency::Week,
            Self::Month => Frequency::Month,
            Self::Quarter => Frequency::Quarter,
        }
    }
}

/// The days that one session is about, as they are known on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Session {
    kind: SessionKind,
    // Begins no later than `today`.
    period: Period,
    today: NaiveDate,
}

impl Session {
    /// The session that a day lies in; `None` where it has not begun on `today`, and outside the calendar.
    pub fn around(day: NaiveDate, kind: SessionKind, fiscal_start: FiscalMonth, today: NaiveDate) -> Option<Self> {
        Self::of(kind, Period::around(day, kind.frequency(), fiscal_start)?, today)
    }

    /// What it looks back at and ahead to.
    pub fn kind(&self) -> SessionKind {
        self.kind
    }

    /// Its days.
    pub fn period(&self) -> Period {
        self.period
    }

    /// The last of its days that is known: today, as long as it runs.
    pub fn until(&self) -> NaiveDate {
        self.period.end().min(self.today)
    }

    /// Whether today lies in it.
    pub fn is_running(&self) -> bool {
        self.period.has(self.today)
    }

    /// The one before.
    pub fn previous(&self) -> Option<Self> {
        Self::of(self.kind, self.period.previous()?, self.today)
    }

    /// The one after, unless it has not begun.
    pub fn next(&self) -> Option<Self> {
        Self::of(self.kind, self.period.next()?, self.today)
    }

    fn of(kind: SessionKind, period: Period, today: NaiveDate) -> Option<Self> {
        (period.start() <= today).then_some(Self { kind, period, today })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{day, today};

    fn week(of: NaiveDate) -> Option<Session> {
        Session::around(of, SessionKind::Week, FiscalMonth::JANUARY, today())
    }

    #[test]
    fn a_week_goes_from_monday_to_sunday_and_knows_its_days_until_today() {
        let week = week(today()).unwrap();
        assert_eq!(week.period().start(), day(2026, 11, 16));
        assert_eq!(week.period().end(), day(2026, 11, 22));
        assert_eq!((week.until(), week.is_running()), (today(), true));
    }

    #[test]
    fn one_can_look_back_but_not_at_what_has_not_begun() {
        let this = week(today()).unwrap();
        assert_eq!(this.next(), None);
        assert_eq!(week(day(2026, 11, 23)), None);
        let last = this.previous().unwrap();
        assert_eq!((last.until(), last.is_running()), (day(2026, 11, 15), false));
        assert_eq!(last.next(), Some(this));
    }

    #[test]
    fn a_quarter_is_one_of_the_fiscal_year() {
        let december = FiscalMonth::new(12).unwrap();
        let quarter = Session::around(today(), SessionKind::Quarter, december, today()).unwrap();
        assert_eq!(quarter.period().start(), day(2026, 9, 1));
        assert_eq!(quarter.period().end(), day(2026, 11, 30));
    }

    #[test]
    fn every_kind_of_note_is_for_some_session() {
        for kind in NoteKind::ALL {
            assert!(SessionKind::ALL.iter().any(|session| session.has(kind)), "{kind:?}");
        }
        assert!(SessionKind::Month.has(NoteKind::Start) && !SessionKind::Week.has(NoteKind::Start));
    }
}
