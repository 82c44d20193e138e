//! Where a key result stands and where it should be, as its row says it.

use waymark_core::scoring::{KeyResultScore, Sum};
use waymark_core::{Corridor, Direction, KeyResult, Measure, Unit, Value};

use crate::i18n::Words;

/// A value and what it is held against: "58" and "of 100".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalValue {
    /// Where it stands; a dash where nothing was measured.
    pub now: String,
    /// Where it should be; empty where the value says it all.
    pub goal: String,
}

/// Where a key result stands and where it should be.
#[must_use]
pub fn goal_value(words: Words, key_result: &KeyResult, score: Option<&KeyResultScore>) -> GoalValue {
    let sum = score.and_then(|known| known.sum.as_ref());
    GoalValue {
        now: sum.map_or_else(
            || words.goal_not_measured().to_owned(),
            |sum| now(words, key_result, sum),
        ),
        goal: goal(words, &key_result.measure),
    }
}

fn now(words: Words, key_result: &KeyResult, sum: &Sum) -> String {
    let unit = key_result.measure.unit();
    match sum {
        Sum::Metric(sum) => quantity(words, sum.current, unit),
        Sum::Stay(sum) => quantity(words, sum.latest, unit),
        Sum::BaselineFound(value) => quantity(words, *value, unit),
        Sum::Milestones(sum) => done_of(words, sum.done, sum.milestones),
        Sum::Checklist(sum) => done_of(words, sum.done, sum.items),
        Sum::Done(true) => words.progress_done().to_owned(),
        Sum::Done(false) => words.progress_open().to_owned(),
        Sum::Percent(value) => words.quantity(value.get(), PERCENT),
        Sum::Zone(zone) => words.zone(*zone).to_owned(),
    }
}

fn goal(words: Words, measure: &Measure) -> String {
    match measure {
        Measure::Metric(metric) => {
            let target = quantity(words, metric.target, metric.unit.as_ref());
            match metric.direction() {
                Direction::Increase => words.goal_of_target(&target),
                Direction::Decrease => words.goal_to_target(&target),
            }
        }
        Measure::Stay(stay) => {
            let quantity = |value| quantity(words, value, stay.unit.as_ref());
            match stay.corridor {
                Corridor::Above(low) => words.goal_at_least(&quantity(low)),
                Corridor::Below(high) => words.goal_at_most(&quantity(high)),
                Corridor::Within(bounds) => words.goal_between(&quantity(bounds.low()), &quantity(bounds.high())),
            }
        }
        Measure::Milestones(_)
        | Measure::Checklist(_)
        | Measure::Done { .. }
        | Measure::Percent
        | Measure::Zones(_)
        | Measure::Baseline { .. }
        | Measure::Unknown(_) => String::new(),
    }
}

const PERCENT: &str = "%";

fn done_of(words: Words, done: usize, all: usize) -> String {
    words.goal_done_of(&done.to_string(), &all.to_string())
}

fn quantity(words: Words, value: Value, unit: Option<&Unit>) -> String {
    words.quantity(value.get(), unit.map_or("", |unit| unit.name.as_str()))
}
