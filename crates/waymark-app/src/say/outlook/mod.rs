//! Where a key result is and where it will end, in sentences: "At 45 of 100. Likely to land at 97 (94 to 101). 7.9 a week
//! needed, 7.5 a week now; at this pace the target is reached on 2 January."
//!
//! - `ahead`: the sentences about what lies ahead. `figures`, `precision`: the numbers in them.

mod ahead;
mod figures;
mod precision;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use waymark_core::forecast::{Gap, Grade, GradeReading, Projection};
use waymark_core::scoreboard::KeyResultScore;
use waymark_core::{KeyResult, Measure, Reading, Span, Value};

use super::value::{reached, value_with_unit};
use crate::i18n::{Part, Words};
use figures::{Figures, Pen};

/// A key result as it is seen on a day.
#[derive(Clone, Copy)]
pub struct Seen<'a> {
    /// The key result.
    pub key_result: &'a KeyResult,
    /// What is known about it.
    pub known: Option<&'a KeyResultScore>,
    /// Its time; none where its objective or cycle is missing.
    pub span: Option<Span>,
    /// The day.
    pub today: NaiveDate,
}

/// A run of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// Words, or a number that matters less.
    Plain(String),
    /// A number that carries the message.
    Strong(String),
}

/// Where it is, and where it will end.
#[must_use]
pub fn outlook(words: Words, seen: Seen<'_>) -> Vec<Said> {
    let sentences = std::iter::once(at(words, seen)).chain(ahead::ahead(words, &words, seen));
    joined(sentences)
}

/// Where it lands, for a picture: the value, and from where to where with four check-ins and more.
///
/// None for what goes by no number of its own: done or not done, zones, what must only be kept.
#[must_use]
pub fn landing(
    words: Words,
    measure: &Measure,
    current: Option<Value>,
    projection: &Projection,
) -> Option<(String, String)> {
    match measure {
        Measure::Metric(_) | Measure::Percent | Measure::Milestones(_) | Measure::Checklist(_) => {}
        Measure::Stay(_)
        | Measure::Done { .. }
        | Measure::Zones(_)
        | Measure::Baseline { .. }
        | Measure::Unknown(_) => return None,
    }
    let figures = Figures::of(words, &words, measure, current);
    let value = figures.landing(projection.value?);
    let range = projection.range.map(|range| {
        let (low, high) = (figures.landing(range.low), figures.landing(range.high));
        words.outlook_from_to(&low, &high)
    });
    Some((value, range.unwrap_or_default()))
}

/// How far it is from its plan: "Behind plan by 1.2 (1 point)."
#[must_use]
pub fn gap(words: Words, measure: &Measure, gap: Gap) -> String {
    gap_by(words, &words, measure, gap)
}

fn gap_by(words: Words, pen: &dyn Pen, measure: &Measure, gap: Gap) -> String {
    let figures = Figures::of(words, pen, measure, None);
    let (value, points) = (figures.distance(gap.value), figures.points(gap.points));
    if precision::points(gap.points) == 0.0 {
        words.outlook_on_plan().to_owned()
    } else if gap.points < 0.0 {
        words.outlook_behind_plan(&value, &points)
    } else {
        words.outlook_ahead_of_plan(&value, &points)
    }
}

/// What a grade says beyond its number.
#[must_use]
pub const fn grade_reading(words: Words, grade: Grade) -> Option<&'static str> {
    match grade.reading {
        None => None,
        Some(GradeReading::HealthyStretch) => Some(words.outlook_grade_healthy()),
        Some(GradeReading::TooEasy) => Some(words.outlook_grade_too_easy()),
        Some(GradeReading::Missed) => Some(words.outlook_grade_missed()),
    }
}

/// "Likely to land at 97 (94 to 101).": where it lands is strong, the range is not.
pub(super) fn lands_within(words: Words, value: &str, low: &str, high: &str) -> Vec<Said> {
    let range = words.outlook_range(low, high);
    let quiet = |run| match run {
        Said::Strong(text) if text == range => Said::Plain(text),
        run => run,
    };
    let sentence = said(words.outlook_lands_within_parts(value, &range));
    sentence.into_iter().map(quiet).collect()
}

/// A text of what is said, for an accessible name.
#[must_use]
pub fn spoken(said: &[Said]) -> String {
    let text = |run: &Said| match run {
        Said::Plain(text) | Said::Strong(text) => text.clone(),
    };
    said.iter().map(text).collect()
}

/// "At 58 of 100."
fn at(words: Words, seen: Seen<'_>) -> Vec<Said> {
    let measure = &seen.key_result.measure;
    let now = seen.known.and_then(|known| known.current.as_ref()?.reading.as_ref());
    if now.is_none() {
        return vec![Said::Plain(words.key_result_not_started().to_owned())];
    }
    let is_number = match measure {
        Measure::Metric(_) | Measure::Stay(_) | Measure::Milestones(_) | Measure::Percent => true,
        Measure::Checklist(_)
        | Measure::Done { .. }
        | Measure::Zones(_)
        | Measure::Baseline { .. }
        | Measure::Unknown(_) => false,
    };
    if let (Measure::Zones(_), Some(Reading::Zone(zone))) = (measure, now) {
        return said(words.outlook_in_zone_parts(words.zone(*zone)));
    }
    if let (Measure::Baseline { unit }, Some(Reading::Number(found))) = (measure, now) {
        let found = value_with_unit(words, found.get(), unit.as_ref());
        return said(words.outlook_baseline_found_parts(&found));
    }
    let lead = is_number.then(|| Said::Plain(words.key_result_at().to_owned()));
    let reached = said(reached(words, measure, now));
    lead.into_iter()
        .chain(reached)
        .chain([Said::Plain(".".to_owned())])
        .collect()
}

/// The runs of a sentence, every value of it strong.
pub(super) fn said(parts: Vec<Part>) -> Vec<Said> {
    let run = |part| match part {
        Part::Words(text) => Said::Plain(text.to_owned()),
        Part::Value(text) => Said::Strong(text),
    };
    parts.into_iter().map(run).collect()
}

/// Sentences, one after the other.
pub(super) fn joined(sentences: impl IntoIterator<Item = Vec<Said>>) -> Vec<Said> {
    let mut all = Vec::new();
    for sentence in sentences {
        if !all.is_empty() && !sentence.is_empty() {
            all.push(Said::Plain(" ".to_owned()));
        }
        all.extend(sentence);
    }
    all
}
