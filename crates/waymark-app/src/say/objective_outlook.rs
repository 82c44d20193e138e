//! Where an objective stands and will end, in sentences: "At 0.48, where 0.56 was the plan. Likely to land at 0.74 (0.66 to
//! 0.80). One key result is off track."

use chrono::NaiveDate;
use waymark_core::forecast::{Grade, GradeReading, StatusKind};
use waymark_core::scoreboard::{Basis, ObjectiveScore};
use waymark_core::scoring::{Rolled, Score};
use waymark_core::{Ambition, Span};

use super::outlook::{Said, grade_reading, joined, lands_within, said};
use crate::i18n::Words;

/// An objective as it is seen on a day.
#[derive(Clone, Copy, Debug)]
pub struct ObjectiveSeen<'a> {
    /// What is known about it.
    pub known: &'a ObjectiveScore,
    /// What counts as success.
    pub ambition: Ambition,
    /// How many of the key results that count in it are off track.
    pub off_track: usize,
    /// The days of its cycle; none where that is missing.
    pub span: Option<Span>,
    /// The day.
    pub today: NaiveDate,
}

/// Where it is, where it will end, and near its end the grade that it would get.
#[must_use]
pub fn objective_outlook(words: Words, seen: ObjectiveSeen<'_>) -> Vec<Said> {
    joined(match seen.known.status.kind {
        StatusKind::Dropped | StatusKind::Paused => Vec::new(),
        StatusKind::Closed(None) => vec![plain(words.outlook_ungraded())],
        StatusKind::Closed(Some(grade)) => {
            let closed = words.outlook_graded_parts(&words.number_with(grade.proposed.get(), 2));
            with_reading(words, said(closed), grade)
        }
        StatusKind::Achieved
        | StatusKind::Judged(_)
        | StatusKind::NotStarted
        | StatusKind::Overdue
        | StatusKind::Computed => open(words, seen),
    })
}

fn open(words: Words, seen: ObjectiveSeen<'_>) -> Vec<Vec<Said>> {
    match (seen.known.basis, seen.known.score) {
        (Basis::Loop, _) => Vec::new(),
        (Basis::Question, Some(Score::ONE)) => vec![plain(words.objective_outlook_answered())],
        (Basis::Question, _) => question(words, seen),
        (Basis::RollUp, None) if seen.known.members == 0 => vec![plain(words.objective_outlook_nothing_counts())],
        (Basis::RollUp, None) => vec![plain(words.cycle_outlook_silent())],
        (Basis::RollUp, Some(score)) => {
            let sentences = if is_over(seen) {
                vec![said(words.cycle_outlook_ended_parts(&words.score(score)))]
            } else {
                running(words, seen, score)
            };
            sentences.into_iter().chain(grade(words, seen, score)).collect()
        }
    }
}

/// Of a question that is not answered only its key results lead anywhere.
fn question(words: Words, seen: ObjectiveSeen<'_>) -> Vec<Vec<Said>> {
    let lands = seen.known.rolled.projected.filter(|_| !is_over(seen));
    let lands = lands.map(|score| said(words.objective_outlook_key_results_land_parts(&words.score(score))));
    std::iter::once(plain(words.objective_outlook_unanswered()))
        .chain(lands)
        .collect()
}

fn running(words: Words, seen: ObjectiveSeen<'_>, score: Score) -> Vec<Vec<Said>> {
    let ObjectiveSeen { known, off_track, .. } = seen;
    let here = words.score(score);
    let now = match known.rolled.expected.map(|score| words.score(score)) {
        Some(expected) => words.cycle_outlook_at_plan_parts(&here, &expected),
        None => words.cycle_outlook_at_parts(&here),
    };
    let is_last_day = seen.span.is_some_and(|span| seen.today == span.end());
    let ahead = match known.status.kind {
        // What is reached needs no forecast.
        StatusKind::Achieved => None,
        _ if is_last_day => Some(plain(words.outlook_last_day())),
        _ => Some(landing(words, known.rolled)),
    };
    let doubt = (off_track > 0).then(|| plain(&words.objective_outlook_off_track(off_track)));
    std::iter::once(said(now)).chain(ahead).chain(doubt).collect()
}

/// "Likely to land at 0.74 (0.66 to 0.80)."
fn landing(words: Words, rolled: Rolled) -> Vec<Said> {
    let Some(lands) = rolled.projected.map(|score| words.score(score)) else {
        return plain(words.cycle_outlook_too_early());
    };
    let ends = rolled
        .low
        .zip(rolled.high)
        .map(|(low, high)| (words.score(low), words.score(high)));
    let Some((low, high)) = ends.filter(|(low, high)| low != high) else {
        return said(words.outlook_lands_parts(&lands));
    };
    lands_within(words, &lands, &low, &high)
}

/// The grade that it would get today, once its end is near (C-1).
fn grade(words: Words, seen: ObjectiveSeen<'_>, score: Score) -> Vec<Vec<Said>> {
    let grade = seen
        .span
        .and_then(|span| Grade::near_end(score, seen.ambition, span, seen.today));
    let Some(grade) = grade else { return Vec::new() };
    let proposed = said(words.objective_outlook_grade_parts(&words.number_with(grade.proposed.get(), 2)));
    let is_at_end = seen.span.is_some_and(|span| seen.today >= span.end());
    match grade.reading {
        // Nothing is missed before its last day.
        Some(GradeReading::Missed) if !is_at_end => vec![proposed],
        Some(GradeReading::Missed | GradeReading::HealthyStretch | GradeReading::TooEasy) | None => {
            with_reading(words, proposed, grade)
        }
    }
}

fn with_reading(words: Words, sentence: Vec<Said>, grade: Grade) -> Vec<Vec<Said>> {
    let reading = grade_reading(words, grade).map(plain);
    std::iter::once(sentence).chain(reading).collect()
}

fn is_over(seen: ObjectiveSeen<'_>) -> bool {
    seen.span.is_some_and(|span| seen.today > span.end())
}

fn plain(text: &str) -> Vec<Said> {
    vec![Said::Plain(text.to_owned())]
}
