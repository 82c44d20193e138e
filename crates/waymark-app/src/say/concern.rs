//! Why a goal should be talked about, and what to do about it (P-8).

use waymark_core::Measure;
use waymark_core::attention::Reason;
use waymark_core::forecast::Outlook;

use super::value::value_with_unit;
use crate::i18n::Words;

/// How many reasons are named; what is behind them shows on the goal's own page.
const NAMED: usize = 3;
/// The unit of what is already in percent.
const PERCENT: &str = "%";

/// What a sentence about a goal is made from.
#[derive(Clone, Copy, Debug)]
pub struct Matter<'a> {
    /// Why, the most urgent first.
    pub reasons: &'a [Reason],
    /// How it is measured, of a key result.
    pub measure: Option<&'a Measure>,
    /// Where it will end, of a key result.
    pub outlook: Option<&'a Outlook>,
    /// It is about a KPI.
    pub is_kpi: bool,
}

/// What follows the name of the goal: ": no check-in for 9 days, confidence fell from 6 to 4. Check in."
#[must_use]
pub fn concern(words: Words, matter: Matter<'_>) -> String {
    let Some(first) = matter.reasons.first() else {
        return String::new();
    };
    let named = matter.reasons.iter().take(NAMED);
    let mut clauses: Vec<String> = named.map(|reason| clause(words, reason, matter)).collect();
    let ahead = is_off_track(first).then(|| landing(words, matter)).flatten();
    clauses.extend(ahead);
    let pace = is_off_track(first).then(|| pace(words, matter)).flatten();
    let action = pace.unwrap_or_else(|| action(words, first, matter.is_kpi).to_owned());
    words.concern_says(&clauses.join(", "), &action)
}

const fn is_off_track(reason: &Reason) -> bool {
    matches!(reason, Reason::CommittedOffTrack | Reason::ConfidentButOffTrack { .. })
}

/// What is the matter, in a few words.
fn clause(words: Words, reason: &Reason, matter: Matter<'_>) -> String {
    let plain = match *reason {
        Reason::ConfidentButOffTrack { confidence } => {
            return words.concern_confident(&confidence.get().to_string());
        }
        Reason::DoubtedButOnTrack { confidence } => return words.concern_doubted(&confidence.get().to_string()),
        Reason::ConfidenceFell { from, to } => {
            return words.concern_confidence_fell(&from.get().to_string(), &to.get().to_string());
        }
        Reason::Stale { age_days } => return words.concern_stale(age_days),
        Reason::NotStarted { days } => return words.concern_not_started(days),
        Reason::Overdue { days } => return words.concern_overdue(days),
        Reason::RedWithoutGoal { periods } => return words.concern_red_without_goal(periods),
        // The next clause says that it is off track.
        Reason::CommittedOffTrack
            if matter
                .reasons
                .iter()
                .any(|it| matches!(it, Reason::ConfidentButOffTrack { .. })) =>
        {
            words.concern_committed()
        }
        Reason::CommittedOffTrack => words.concern_off_track(),
        Reason::WorseThanBaseline => words.concern_worse(),
        Reason::Broken if matter.is_kpi => words.concern_broken_kpi(),
        Reason::Broken => words.concern_broken(),
        Reason::Stuck => words.concern_stuck(),
        Reason::TooEasy => words.concern_too_easy(),
        Reason::NoOwner => words.concern_no_owner(),
        Reason::Unaligned => words.concern_unaligned(),
    };
    plain.to_owned()
}

/// What to do about it.
const fn action(words: Words, reason: &Reason, is_kpi: bool) -> &'static str {
    match reason {
        Reason::CommittedOffTrack => words.concern_off_track_do(),
        Reason::ConfidentButOffTrack { .. } => words.concern_confident_do(),
        Reason::DoubtedButOnTrack { .. } => words.concern_doubted_do(),
        Reason::ConfidenceFell { .. } => words.concern_confidence_fell_do(),
        Reason::Stale { .. } => words.concern_stale_do(),
        Reason::WorseThanBaseline => words.concern_worse_do(),
        Reason::Broken if is_kpi => words.concern_broken_kpi_do(),
        Reason::Broken => words.concern_broken_do(),
        Reason::NotStarted { .. } => words.concern_not_started_do(),
        Reason::Overdue { .. } => words.concern_overdue_do(),
        Reason::Stuck => words.concern_stuck_do(),
        Reason::TooEasy => words.concern_too_easy_do(),
        Reason::NoOwner => words.concern_no_owner_do(),
        Reason::Unaligned => words.concern_unaligned_do(),
        Reason::RedWithoutGoal { .. } => words.concern_red_without_goal_do(),
    }
}

/// "heads for 20 h"
fn landing(words: Words, matter: Matter<'_>) -> Option<String> {
    let value = matter.outlook?.projection?.value?.get();
    let written = match matter.measure? {
        measure @ Measure::Metric(_) => value_with_unit(words, value, measure.unit()),
        Measure::Percent => words.quantity(value, PERCENT),
        _ => return None,
    };
    Some(words.concern_heads_for(&written))
}

/// "It takes −2.4 h a week; now it is +0.3 h."
fn pace(words: Words, matter: Matter<'_>) -> Option<String> {
    let pace = matter.outlook?.pace;
    let unit = match matter.measure? {
        measure @ Measure::Metric(_) => measure.unit().map_or("", |unit| unit.name.as_str()),
        Measure::Percent => PERCENT,
        _ => return None,
    };
    let written = |rate: waymark_core::Value| match unit {
        "" => words.difference(rate.get()),
        unit => words.quantity_difference(rate.get(), unit),
    };
    Some(words.concern_pace(&written(pace.needed_per_week?), &written(pace.current_per_week?)))
}
