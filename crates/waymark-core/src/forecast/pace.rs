//! Needed and current per week, the day of arrival, the gap to the plan (P-5).

use chrono::{Days, NaiveDate};

use super::expected::Expected;
use crate::goal::{Measure, Span, Value, is_kept};
use crate::scoring::{Score, nearest_value, reaches};

/// Days of a week.
const WEEK: f64 = 7.0;

/// How fast it goes, and how fast it would have to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Pace {
    /// What is missing over the weeks that are left from today; `None` when none are left, or nothing is to be reached.
    pub needed_per_week: Option<Value>,
    /// The rate behind the projection, a week.
    pub current_per_week: Option<Value>,
    /// When the target will be reached at this rate.
    pub arrival: Option<Arrival>,
    /// How far it is from the plan.
    pub gap: Option<Gap>,
}

/// When a target will be reached.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Arrival {
    /// It is reached already.
    Reached,
    /// On a day that lies ahead.
    On {
        /// The first day on which it is reached.
        date: NaiveDate,
        /// The same in days after the first day of the goal, with their fraction.
        day: Value,
    },
    /// Never, at this pace.
    NotAtThisPace,
}

/// Current minus expected: below zero is behind a plan that goes up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gap {
    /// In the unit.
    pub value: Value,
    /// In points: the score minus the expected score; below zero is behind, whichever way the number goes.
    pub points: f64,
}

/// Where a goal stands, and when.
#[derive(Clone, Copy, Debug)]
pub(super) struct Now {
    pub(super) date: NaiveDate,
    pub(super) value: Value,
    pub(super) score: Score,
    pub(super) span: Span,
    pub(super) today: NaiveDate,
}

impl Pace {
    /// The pace of a measure that has a value to reach; nothing at all of one that has none.
    pub(super) fn of(measure: &Measure, now: Now, expected: Option<Expected>, per_day: Option<Value>) -> Self {
        let Some(target) = target(measure) else {
            return Self::default();
        };
        let missing = target.get() - now.value.get();
        let days_left = (now.span.end() - now.today).num_days();
        Self {
            needed_per_week: (days_left > 0).then(|| nearest_value(missing / (days_left as f64 / WEEK))),
            current_per_week: per_day.map(|rate| nearest_value(WEEK * rate.get())),
            arrival: arrival(now, missing, per_day),
            gap: expected.map(|expected| Gap {
                value: nearest_value(now.value.get() - expected.value.get()),
                points: points(now.score, expected.score),
            }),
        }
    }
}

/// The difference of two scores; none between two that are beyond measure.
fn points(score: Score, expected: Score) -> f64 {
    let points = score.raw() - expected.raw();
    if points.is_nan() { 0.0 } else { points }
}

/// The value to reach; `None` for what must only be kept, and what is not known as a number.
fn target(measure: &Measure) -> Option<Value> {
    match measure {
        Measure::Metric(metric) => Some(metric.target),
        Measure::Percent => Some(nearest_value(100.0)),
        Measure::Milestones(_) | Measure::Checklist(_) => Some(nearest_value(1.0)),
        Measure::Done { .. }
        | Measure::Stay(_)
        | Measure::Zones(_)
        | Measure::Baseline { .. }
        | Measure::Unknown(_) => None,
    }
}

fn arrival(now: Now, missing: f64, per_day: Option<Value>) -> Option<Arrival> {
    let rate = per_day?.get();
    if reaches(now.score.raw(), 1.0) {
        return Some(Arrival::Reached);
    }
    // At no pace it takes for ever; at a pace away from the target, less than no days: neither gives a day ahead.
    let days = missing / rate;
    // A day that is reached but for the dust of a division is not put off to the next.
    let date = now.date.checked_add_days(Days::new((days - 1e-6).ceil() as u64));
    let day = (now.date - now.span.start()).num_days() as f64 + days;
    Some(match date.filter(|date| is_kept(*date) && *date > now.today) {
        Some(date) => Arrival::On {
            date,
            day: nearest_value(day),
        },
        None => Arrival::NotAtThisPace,
    })
}
