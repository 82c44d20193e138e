//! Values and what was read, in the unit of their key result.

use waymark_core::scoring::{Change, Sum};
use waymark_core::{Corridor, Direction, Measure, Reading, ScoringMode, Unit};

use crate::i18n::{Part, Words, is_word_unit};

/// The unit of what is already in percent.
const PERCENT: &str = "%";

/// A value with its unit and its decimals: `18 h`, `€12.50`, `45%`.
#[must_use]
pub fn value_with_unit(words: Words, value: f64, unit: Option<&Unit>) -> String {
    match unit {
        None => words.number(value),
        Some(Unit { name, decimals: None }) => words.quantity(value, name.as_str()),
        Some(Unit {
            name,
            decimals: Some(decimals),
        }) => words.quantity_with(value, name.as_str(), *decimals),
    }
}

/// A difference with its unit and its decimals: `+6`, `−0.30 h`.
pub(super) fn difference_with_unit(words: Words, by: f64, unit: Option<&Unit>) -> String {
    match unit {
        None => words.difference(by),
        Some(Unit { name, decimals: None }) => words.quantity_difference(by, name.as_str()),
        Some(Unit {
            name,
            decimals: Some(decimals),
        }) => words.quantity_difference_with(by, name.as_str(), *decimals),
    }
}

/// A value whose unit stands in the same line: without a unit that is a word, with a sign such as `%` or `€`.
pub(super) fn value_in_brief(words: Words, value: f64, unit: Option<&Unit>) -> String {
    match unit {
        Some(Unit { name, decimals }) if is_word_unit(name.as_str()) => match decimals {
            Some(decimals) => words.number_with(value, *decimals),
            None => words.number(value),
        },
        unit => value_with_unit(words, value, unit),
    }
}

/// A number on the scale of a measure, as core keeps it: `58 deals`, `45%`; of what goes by steps a share in percent.
#[must_use]
pub fn value_on_scale(words: Words, measure: &Measure, value: f64) -> String {
    match measure {
        Measure::Metric(_) | Measure::Stay(_) | Measure::Baseline { .. } => {
            value_with_unit(words, value, measure.unit())
        }
        Measure::Percent => words.quantity(value, PERCENT),
        Measure::Milestones(_) | Measure::Checklist(_) | Measure::Done { .. } | Measure::Zones(_) => {
            words.percent(value)
        }
        Measure::Unknown(_) => words.number(value),
    }
}

/// What was read, for a table: `58`, `21.5 h`, `2 of 4 done`, `Target`.
#[must_use]
pub fn reading(words: Words, measure: &Measure, reading: &Reading) -> String {
    let number = |value: f64| match measure {
        // of an earlier measure, whose unit is not known any more
        _ if !measure.accepts(reading) => words.number(value),
        Measure::Percent => words.quantity(value, PERCENT),
        _ => value_with_unit(words, value, measure.unit()),
    };
    match reading {
        Reading::Number(value) => number(value.get()),
        Reading::Milestones(_) | Reading::Checklist(_) => match Sum::of_reading(measure, ScoringMode::Auto, reading) {
            Some(Sum::Milestones(sum)) => words.reading_milestones(
                &words.score_percent(sum.score()),
                &count(words, sum.done, sum.milestones),
            ),
            Some(Sum::Checklist(sum)) => count(words, sum.done, sum.items),
            _ => words.reading_unknown().to_owned(),
        },
        Reading::Done(true) => words.reading_done().to_owned(),
        Reading::Done(false) => words.reading_not_done().to_owned(),
        Reading::Zone(zone) => words.zone(*zone).to_owned(),
        Reading::Unknown(_) => words.reading_unknown().to_owned(),
    }
}

/// Where a key result is on its way, the numbers apart: `58 of 100 deals`, `97%, at least 95%`, `2 of 4 done`.
///
/// A unit that is a word stands once, behind the target.
#[must_use]
pub fn reached(words: Words, measure: &Measure, now: Option<&Reading>) -> Vec<Part> {
    let Some(now) = now else {
        return vec![Part::Words(words.reading_none())];
    };
    let number = |value: f64| value_with_unit(words, value, measure.unit());
    let now = match (measure, now) {
        (Measure::Metric(metric), Reading::Number(value)) => value_in_brief(words, value.get(), metric.unit.as_ref()),
        (measure, now) => reading(words, measure, now),
    };
    match measure {
        Measure::Metric(metric) => {
            let target = number(metric.target.get());
            match metric.direction() {
                Direction::Increase => words.reading_of_parts(&now, &target),
                Direction::Decrease => words.reading_down_to_parts(&now, &target),
            }
        }
        Measure::Stay(stay) => match stay.corridor {
            Corridor::Above(low) => words.reading_above_parts(&now, &number(low.get())),
            Corridor::Below(high) => words.reading_below_parts(&now, &number(high.get())),
            Corridor::Within(bounds) => {
                words.reading_within_parts(&now, &number(bounds.low().get()), &number(bounds.high().get()))
            }
        },
        Measure::Milestones(_)
        | Measure::Checklist(_)
        | Measure::Done { .. }
        | Measure::Percent
        | Measure::Zones(_)
        | Measure::Baseline { .. }
        | Measure::Unknown(_) => vec![Part::Value(now)],
    }
}

/// Words and values as one text.
#[must_use]
pub fn plain(parts: &[Part]) -> String {
    let text = |part: &Part| match part {
        Part::Words(words) => (*words).to_owned(),
        Part::Value(value) => value.clone(),
    };
    parts.iter().map(text).collect()
}

/// How far a reading lies from the one before, with its sign: `+6`, `−0.3 h`. What goes by steps is in percent.
#[must_use]
pub fn change(words: Words, measure: &Measure, change: Change) -> String {
    let by = change.by.get();
    match measure {
        Measure::Metric(_) | Measure::Stay(_) | Measure::Baseline { .. } => {
            difference_with_unit(words, by, measure.unit())
        }
        Measure::Percent => words.quantity_difference(by, PERCENT),
        Measure::Milestones(_)
        | Measure::Checklist(_)
        | Measure::Done { .. }
        | Measure::Zones(_)
        | Measure::Unknown(_) => words.percent_difference(by),
    }
}

fn count(words: Words, done: usize, all: usize) -> String {
    words.reading_steps(&words.number(done as f64), &words.number(all as f64))
}
