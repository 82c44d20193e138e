//! What lies ahead of a key result: where it lands, how fast it has to go, or why that cannot be said yet.

use chrono::NaiveDate;
use waymark_core::forecast::{Arrival, Grade, Pace, Projection, StatusKind, is_too_early};
use waymark_core::scoreboard::KeyResultScore;
use waymark_core::scoring::{Hold, StaySum, Sum};
use waymark_core::{Cadence, HeldBy, Measure};

use super::figures::{Figures, Pen};
use super::{Said, Seen, grade_reading, lands_within, said};
use crate::i18n::Words;

/// The sentences about what lies ahead, as many as there is something to say.
pub(super) fn ahead(words: Words, pen: &dyn Pen, seen: Seen<'_>) -> Vec<Vec<Said>> {
    let Some(known) = seen.known else {
        return Vec::new();
    };
    match known.outlook.status.kind {
        StatusKind::Dropped | StatusKind::Paused | StatusKind::NotStarted => Vec::new(),
        StatusKind::Closed(grade) => closed(words, pen, grade),
        StatusKind::Overdue => ended(words, pen, seen),
        StatusKind::Achieved | StatusKind::Judged(_) | StatusKind::Computed => {
            if seen.span.is_some_and(|span| seen.today > span.end()) {
                return ended(words, pen, seen);
            }
            running(words, pen, seen, known)
        }
    }
}

fn closed(words: Words, pen: &dyn Pen, grade: Option<Grade>) -> Vec<Vec<Said>> {
    let Some(grade) = grade else {
        return vec![plain(words.outlook_ungraded())];
    };
    let number = pen.quantity(grade.proposed.get(), "", Some(2));
    let reading = grade_reading(words, grade).map(plain);
    std::iter::once(said(words.outlook_graded_parts(&number)))
        .chain(reading)
        .collect()
}

fn ended(words: Words, pen: &dyn Pen, seen: Seen<'_>) -> Vec<Vec<Said>> {
    let end = seen.span.map(|span| pen.day(span.end(), seen.today));
    end.map(|day| said(words.outlook_ended_parts(&day)))
        .into_iter()
        .collect()
}

fn running(words: Words, pen: &dyn Pen, seen: Seen<'_>, known: &KeyResultScore) -> Vec<Vec<Said>> {
    match &seen.key_result.measure {
        Measure::Metric(_) | Measure::Percent | Measure::Milestones(_) | Measure::Checklist(_) => {
            under_way(words, pen, seen, known)
        }
        Measure::Stay(_) => match known.sum {
            Some(Sum::Stay(sum)) => kept(words, seen, known, &sum),
            _ => Vec::new(),
        },
        Measure::Done { due } => {
            let due = due.or(seen.span.map(|span| span.end()));
            let is_done = matches!(known.sum, Some(Sum::Done(true)));
            due.filter(|_| !is_done)
                .map(|day| said(due_on(words, pen, day, seen.today)))
                .into_iter()
                .collect()
        }
        Measure::Zones(_) | Measure::Baseline { .. } | Measure::Unknown(_) => Vec::new(),
    }
}

fn due_on(words: Words, pen: &dyn Pen, day: NaiveDate, today: NaiveDate) -> Vec<crate::i18n::Part> {
    let written = pen.day(day, today);
    if day < today {
        words.outlook_was_due_parts(&written)
    } else {
        words.outlook_due_parts(&written)
    }
}

/// What is on its way to a value.
fn under_way(words: Words, pen: &dyn Pen, seen: Seen<'_>, known: &KeyResultScore) -> Vec<Vec<Said>> {
    let (measure, outlook) = (&seen.key_result.measure, &known.outlook);
    let figures = Figures::of(words, pen, measure, known.value);
    let is_last_day = seen.span.is_some_and(|span| seen.today == span.end());
    if outlook.pace.arrival == Some(Arrival::Reached) || outlook.status.kind == StatusKind::Achieved {
        let further = outlook
            .projection
            .filter(|known_ahead| known_ahead.value != known.value && !is_last_day);
        let landing = further.and_then(|projection| landing(words, &figures, measure, &projection));
        return std::iter::once(plain(words.outlook_reached())).chain(landing).collect();
    }
    if is_last_day {
        return vec![plain(words.outlook_last_day())];
    }
    let landing = match &outlook.projection {
        Some(projection) => landing(words, &figures, measure, projection),
        None => Some(plain(silence(words, measure, known))),
    };
    landing
        .into_iter()
        .chain(pace(words, pen, &figures, &outlook.pace, seen.today))
        .collect()
}

/// "Likely to land at 97 (94 to 101)."
fn landing(words: Words, figures: &Figures<'_>, measure: &Measure, projection: &Projection) -> Option<Vec<Said>> {
    let value = figures.landing(projection.value?);
    let Measure::Metric(_) = measure else {
        return Some(said(words.outlook_reaches_parts(&value)));
    };
    let range = projection
        .range
        .map(|range| (figures.landing(range.low), figures.landing(range.high)));
    let Some((low, high)) = range.filter(|(low, high)| low != high) else {
        return Some(said(words.outlook_lands_parts(&value)));
    };
    Some(lands_within(words, &value, &low, &high))
}

/// Why it is not said where it lands (P-3).
fn silence(words: Words, measure: &Measure, known: &KeyResultScore) -> &'static str {
    if known.outlook.passed.is_none_or(is_too_early) {
        return words.outlook_early();
    }
    match measure {
        Measure::Metric(metric) if metric.baseline.is_none() => words.outlook_no_baseline(),
        Measure::Stay(_) => words.outlook_one_period(),
        Measure::Metric(_)
        | Measure::Percent
        | Measure::Milestones(_)
        | Measure::Checklist(_)
        | Measure::Done { .. }
        | Measure::Zones(_)
        | Measure::Baseline { .. }
        | Measure::Unknown(_) => words.outlook_one_point(),
    }
}

/// "7.9 a week needed, 7.5 a week now; at this pace the target is reached on 2 January."
fn pace(words: Words, pen: &dyn Pen, figures: &Figures<'_>, pace: &Pace, today: NaiveDate) -> Option<Vec<Said>> {
    let needed = figures.rate(pace.needed_per_week?);
    let Some(now) = pace.current_per_week.map(|rate| figures.rate(rate)) else {
        return Some(said(words.outlook_needed_parts(&needed)));
    };
    Some(said(match pace.arrival {
        Some(Arrival::On { date, .. }) => words.outlook_pace_arrives_parts(&needed, &now, &pen.day(date, today)),
        Some(Arrival::NotAtThisPace) => words.outlook_pace_never_parts(&needed, &now),
        Some(Arrival::Reached) | None => words.outlook_pace_parts(&needed, &now),
    }))
}

/// What must only be kept: by its periods, and by its latest reading.
fn kept(words: Words, seen: Seen<'_>, known: &KeyResultScore, sum: &StaySum) -> Vec<Vec<Said>> {
    let cadence = seen.key_result.cadence;
    let count = |count: i64| count.to_string();
    let so_far = || {
        let ratio = words.reading_of(&sum.held.to_string(), &sum.periods.to_string());
        of_periods(words, cadence, &ratio)
    };
    let shares = match (
        sum.held_by,
        known.outlook.projection.and_then(|projection| projection.periods),
    ) {
        (HeldBy::Share, Some(ahead)) => {
            let ahead = words.reading_of(&count(ahead.held), &count(ahead.all));
            vec![said(words.outlook_held_parts(&so_far(), &ahead))]
        }
        (HeldBy::Share, None) => vec![
            said(words.outlook_held_so_far_parts(&so_far())),
            plain(silence(words, &seen.key_result.measure, known)),
        ],
        (HeldBy::Latest | HeldBy::Mean | HeldBy::Worst, _) => Vec::new(),
    };
    let latest = match sum.hold {
        Hold::Held => None,
        Hold::InMargin => Some(plain(words.outlook_in_margin())),
        Hold::Broken => Some(plain(words.outlook_broken())),
    };
    shares.into_iter().chain(latest).collect()
}

/// "5 of 6 weeks".
fn of_periods(words: Words, cadence: Cadence, ratio: &str) -> String {
    match cadence {
        Cadence::Weekly => words.outlook_of_weeks(ratio),
        Cadence::Monthly => words.outlook_of_months(ratio),
        Cadence::Quarterly => words.outlook_of_quarters(ratio),
        Cadence::TwoWeekly | Cadence::Days(_) => words.outlook_of_periods(ratio),
    }
}

fn plain(text: &str) -> Vec<Said> {
    vec![Said::Plain(text.to_owned())]
}
