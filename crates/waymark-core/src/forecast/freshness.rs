//! How old the latest check-in may be (P-7).

use chrono::{Days, NaiveDate};

use crate::goal::Cadence;

/// How many days a check-in may be late before it is overdue (P-7).
const GRACE: i64 = 2;

/// How the age of the latest check-in stands to the cadence. The score does not change with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Freshness {
    /// Within the cadence.
    Fresh,
    /// A check-in is due.
    Due,
    /// It is late.
    Overdue,
    /// Two check-ins were missed: what is shown may no longer be so.
    Stale,
}

/// How an age in days stands to a cadence (P-7).
pub fn freshness(age_days: i64, cadence: Cadence) -> Freshness {
    let cadence = cadence.days();
    if age_days <= cadence {
        Freshness::Fresh
    } else if age_days <= cadence + GRACE {
        Freshness::Due
    } else if age_days > 2 * cadence {
        Freshness::Stale
    } else {
        Freshness::Overdue
    }
}

/// The day by which the next check-in is due after one of `latest`: the last day on which that one is fresh (P-7).
pub fn next_check_in(latest: NaiveDate, cadence: Cadence) -> NaiveDate {
    let days = Days::new(cadence.days().unsigned_abs());
    latest.checked_add_days(days).unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::num::NonZeroU16;

    #[test]
    fn a_weekly_check_in_is_fresh_for_a_week_due_for_two_days_and_stale_after_two_weeks() {
        let ages = [0, 7, 8, 9, 10, 14, 15].map(|age| freshness(age, Cadence::Weekly));
        use Freshness::{Due, Fresh, Overdue, Stale};
        assert_eq!(ages, [Fresh, Fresh, Due, Due, Overdue, Overdue, Stale]);
    }

    #[test]
    fn a_daily_check_in_is_due_for_two_days_and_then_stale() {
        let daily = Cadence::Days(NonZeroU16::MIN);
        let ages = [1, 2, 3, 4].map(|age| freshness(age, daily));
        assert_eq!(
            ages,
            [Freshness::Fresh, Freshness::Due, Freshness::Due, Freshness::Stale]
        );
    }

    #[test]
    fn the_next_check_in_is_due_on_the_last_day_on_which_the_latest_is_fresh() {
        let latest = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        for cadence in [Cadence::Weekly, Cadence::Monthly] {
            let due = next_check_in(latest, cadence);
            let age = (due - latest).num_days();
            assert_eq!(freshness(age, cadence), Freshness::Fresh);
            assert_eq!(freshness(age + 1, cadence), Freshness::Due);
        }
    }
}
