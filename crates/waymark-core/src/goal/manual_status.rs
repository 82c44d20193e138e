//! What the owner says of a key result, whatever is computed.

use chrono::NaiveDate;

use super::text::Title;
use crate::workspace::Log;

/// What the owner says of a key result in the place of the status that is computed, until the next check-in (P-6).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ManualStatus {
    /// How the owner sees it.
    pub judgement: Judgement,
    /// Why; never blank.
    pub reason: Title,
    /// The day on which it was said.
    pub date: NaiveDate,
    /// The number that the key result's next check-in had when it was said, by [`Log::next_sequence`].
    pub since: u64,
}

/// How an owner sees a key result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Judgement {
    /// It will be reached.
    OnTrack,
    /// It can be reached if something changes.
    AtRisk,
    /// It will not be reached.
    OffTrack,
}

impl ManualStatus {
    /// Whether it holds on a day, by the log of its key result: it was said by then, and no check-in up to that day was
    /// made since.
    ///
    /// A correction is a check-in as well. One that was withdrawn does not count: then the status holds again.
    pub fn stands_on(&self, log: &Log<'_>, day: NaiveDate) -> bool {
        self.date <= day && log.standing_on(day).all(|check_in| check_in.sequence < self.since)
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use crate::edit::{Edit, NewCheckIn};
    use crate::goal::{KeyResultId, Text};
    use crate::testing::{check_in_key, company, day, id, made, reading, said};
    use crate::workspace::Workspace;

    const K1: fn() -> KeyResultId = || id("k1");

    /// The company in which something was said of `k1` after its two check-ins.
    fn told() -> Workspace {
        made(&company(), [said("k1", "The deal is signed")])
    }

    fn check_stands(workspace: &Workspace, stands: bool) {
        let manual = workspace.key_result(K1()).unwrap().manual.clone().unwrap();
        assert_eq!(manual.stands_on(&workspace.log(K1()), NaiveDate::MAX), stands);
    }

    #[test]
    fn what_the_owner_said_stands_until_the_next_check_in() {
        check_stands(&told(), true);
        check_stands(&made(&told(), [Edit::CheckIn(reading("c", "k1"))]), false);
        check_stands(&made(&told(), [Edit::CheckIn(reading("c", "k2"))]), true);
    }

    #[test]
    fn a_check_in_ends_it_whatever_it_records_and_whatever_day_it_speaks_of() {
        let note = NewCheckIn {
            date: day(2026, 10, 2),
            reading: None,
            note: Text::new("Quiet").unwrap(),
            ..reading("c", "k1")
        };
        check_stands(&made(&told(), [Edit::CheckIn(note)]), false);
    }

    #[test]
    fn a_correction_ends_it_and_what_is_withdrawn_does_not() {
        let correction = Edit::CorrectCheckIn {
            of: check_in_key("k1", "a"),
            with: reading("c", "k1"),
        };
        let corrected = made(&told(), [correction]);
        check_stands(&corrected, false);
        let withdraw = |name| Edit::WithdrawCheckIn(check_in_key("k1", name));
        check_stands(&made(&corrected, [withdraw("c")]), true);
        check_stands(&made(&told(), [withdraw("b")]), true);
    }

    #[test]
    fn before_the_first_check_in_it_stands() {
        let told = made(&company(), [said("k2", "Starts in December")]);
        let manual = told.key_result(id("k2")).unwrap().manual.clone().unwrap();
        assert_eq!(manual.since, 0);
        assert!(manual.stands_on(&told.log(id("k2")), manual.date));
    }
}
