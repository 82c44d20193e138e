//! When the next check-in is due, or since when it is missing (P-7).

use chrono::NaiveDate;
use waymark_core::Cadence;
use waymark_core::forecast::{Freshness, next_check_in};

use crate::i18n::Words;

/// "Every week; next check-in due 28 Nov."
#[must_use]
pub fn freshness(words: Words, cadence: Cadence, latest: NaiveDate, freshness: Freshness) -> String {
    let due = words.date_short(next_check_in(latest, cadence));
    told(words, &words.cadence(cadence), freshness, &due)
}

fn told(words: Words, cadence: &str, freshness: Freshness, due: &str) -> String {
    match freshness {
        Freshness::Fresh => words.freshness_fresh(cadence, due),
        Freshness::Due => words.freshness_due(cadence, due),
        Freshness::Overdue => words.freshness_overdue(cadence, due),
        Freshness::Stale => words.freshness_stale(cadence, due),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[track_caller]
    fn check(freshness: Freshness, english: &str, german: &str) {
        for (language, expected) in [(Language::En, english), (Language::De, german)] {
            let words = Words::new(language, language.into());
            assert_eq!(told(words, words.cadence_weekly(), freshness, "28 Nov"), expected);
        }
    }

    #[test]
    fn what_is_due_is_told_from_what_is_late_and_what_was_missed() {
        check(
            Freshness::Fresh,
            "Every week; next check-in due 28 Nov.",
            "Jede Woche; nächster Check-in fällig am 28 Nov.",
        );
        check(
            Freshness::Due,
            "Every week; the check-in of 28 Nov is due.",
            "Jede Woche; der Check-in vom 28 Nov ist fällig.",
        );
        check(
            Freshness::Overdue,
            "Every week; the check-in of 28 Nov is overdue.",
            "Jede Woche; der Check-in vom 28 Nov ist überfällig.",
        );
        check(
            Freshness::Stale,
            "Every week; the check-in of 28 Nov is missing, and what is shown may be out of date.",
            "Jede Woche; der Check-in vom 28 Nov fehlt, und was hier steht, kann überholt sein.",
        );
    }
}
