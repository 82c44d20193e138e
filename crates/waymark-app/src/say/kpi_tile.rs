//! What a tile says of a KPI beside its value: what it is held against, how it changed, how it went on.

use waymark_core::forecast::Freshness;
use waymark_core::kpi::{Comparison, Health, Held, KpiPeriod, Streak};
use waymark_core::scoring::Trend;
use waymark_core::{Frequency, Kpi};

use super::kpi::{kpi_difference, kpi_value, kpi_value_in_brief, period};
use crate::i18n::Words;

/// From how many periods on it is worth saying that they were alike.
const STREAK_MIN: usize = 2;

/// What a KPI is held against in a period: `At least 100`; of a running sum `70 of 100 due by today`.
#[must_use]
pub fn kpi_target(words: Words, kpi: &Kpi, known: &KpiPeriod) -> String {
    let value = |value| kpi_value(words, kpi, value);
    let brief = |value| kpi_value_in_brief(words, kpi, value);
    match (known.target, known.due) {
        (Some(Held::AtLeast(target)), Some(Held::AtLeast(due))) if due != target => {
            words.kpi_dash_target_due(&brief(due), &value(target))
        }
        (Some(Held::AtMost(target)), Some(Held::AtMost(due))) if due != target => {
            words.kpi_dash_target_due_most(&brief(due), &value(target))
        }
        (Some(Held::Within(target)), Some(Held::Within(due))) if due != target => words.kpi_dash_target_due_within(
            &brief(due.bounds.low()),
            &brief(target.bounds.low()),
            &value(target.bounds.high()),
        ),
        (Some(held), _) => kpi_held(words, kpi, held),
        (None, _) => words.kpi_dash_target_none().to_owned(),
    }
}

/// A level or a range to be held: `At most 8 h`, `10 to 20`.
#[must_use]
pub fn kpi_held(words: Words, kpi: &Kpi, held: Held) -> String {
    let value = |value| kpi_value(words, kpi, value);
    match held {
        Held::AtLeast(level) => words.kpi_dash_target_at_least(&value(level)),
        Held::AtMost(level) => words.kpi_dash_target_at_most(&value(level)),
        Held::Within(range) => {
            let low = kpi_value_in_brief(words, kpi, range.bounds.low());
            words.kpi_dash_target_within(&low, &value(range.bounds.high()))
        }
    }
}

/// By how much a value lies above or below another one: `+12%`; where a share says nothing, `n/a % (+6)` (K-5).
#[must_use]
pub fn kpi_change(words: Words, kpi: &Kpi, comparison: &Comparison) -> String {
    match comparison.share {
        Some(share) => words.percent_difference(share),
        None => words.kpi_dash_change_no_share(&kpi_difference(words, kpi, comparison.by)),
    }
}

/// Whether a change is one for the better, for who sees no colour.
#[must_use]
pub const fn kpi_trend(words: Words, trend: Trend) -> &'static str {
    match trend {
        Trend::Better => words.kpi_dash_change_better(),
        Trend::Worse => words.kpi_dash_change_worse(),
        Trend::Level => words.kpi_dash_change_level(),
    }
}

/// The period of a value and the day of its latest reading: `Nov 2026, as of 20 Nov`; of a day that day alone.
#[must_use]
pub fn kpi_as_of(words: Words, known: &KpiPeriod) -> String {
    let name = period(words, known.period);
    match known.period.frequency() {
        Frequency::Day => name,
        Frequency::Week | Frequency::Month | Frequency::Quarter | Frequency::Year => {
            words.kpi_dash_as_of(&name, &words.date_short(known.as_of))
        }
    }
}

/// That a reading is missing; nothing where none is.
#[must_use]
pub const fn kpi_freshness(words: Words, freshness: Freshness) -> Option<&'static str> {
    match freshness {
        Freshness::Fresh => None,
        Freshness::Due => Some(words.kpi_dash_fresh_due()),
        Freshness::Overdue | Freshness::Stale => Some(words.kpi_dash_fresh_stale()),
    }
}

/// How many ended periods stood alike: `Red 3 periods running`; nothing of a single one, nor of what is only watched.
#[must_use]
pub fn kpi_streak(words: Words, streak: Streak) -> Option<String> {
    let count = Some(streak.periods).filter(|count| *count >= STREAK_MIN)?;
    match streak.health {
        Health::Green => Some(words.kpi_dash_streak_green(count)),
        Health::Amber => Some(words.kpi_dash_streak_amber(count)),
        Health::Red => Some(words.kpi_dash_streak_red(count)),
        Health::Tracking => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    fn words() -> Words {
        Words::new(Language::En, Language::En.into())
    }

    #[test]
    fn one_period_alone_and_what_is_only_watched_are_no_streak() {
        let streak = |health, periods| kpi_streak(words(), Streak { health, periods });
        assert_eq!(streak(Health::Red, 1), None);
        assert_eq!(streak(Health::Tracking, 9), None);
    }

    #[test]
    fn what_is_late_says_so() {
        assert_eq!(kpi_freshness(words(), Freshness::Fresh), None);
        assert_eq!(kpi_freshness(words(), Freshness::Due), Some("A reading is due"));
    }
}
