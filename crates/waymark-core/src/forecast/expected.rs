//! What should stand there today (P-1, P-2).

use chrono::NaiveDate;

use crate::goal::{Direction, Measure, Metric, Milestone, ScoringMode, Span, Value};
use crate::scoring::{Score, daily, nearest_value, number, score_at};
use crate::workspace::Log;

/// What should stand there on a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Expected {
    /// The value, on the scale of the measure.
    pub value: Value,
    /// What it scores (S-1).
    pub score: Score,
}

/// What should stand there on a day (P-2); `None` for what must only be kept, for zones, and where the start is not known.
pub fn expected(
    measure: &Measure,
    default: ScoringMode,
    log: &Log<'_>,
    span: Span,
    day: NaiveDate,
) -> Option<Expected> {
    let value = match measure {
        Measure::Metric(metric) => on_the_way(&way(metric, span, || first_reading(measure, log, day))?, day),
        Measure::Percent => nearest_value(100.0 * span.passed(day).get()),
        Measure::Checklist(_) => nearest_value(span.passed(day).get()),
        Measure::Milestones(milestones) => due_share(milestones, span, day)?,
        Measure::Done { due } => (day >= due.unwrap_or(span.end())).then(|| nearest_value(1.0))?,
        Measure::Stay(_) | Measure::Zones(_) | Measure::Baseline { .. } | Measure::Unknown(_) => return None,
    };
    Some(Expected {
        value,
        score: score_at(measure, default, value)?,
    })
}

/// The corners of the expected path, for a chart: days and values, first to last; empty where there is none (P-2).
pub fn expected_path(measure: &Measure, log: &Log<'_>, span: Span) -> Vec<(NaiveDate, Value)> {
    let straight = |target: f64| vec![(span.start(), Value::ZERO), (span.end(), nearest_value(target))];
    match measure {
        Measure::Metric(metric) => {
            way(metric, span, || first_reading(measure, log, NaiveDate::MAX)).unwrap_or_default()
        }
        Measure::Percent => straight(100.0),
        Measure::Checklist(_) => straight(1.0),
        Measure::Milestones(milestones) if milestones.is_empty() => Vec::new(),
        Measure::Milestones(milestones) => steps(milestones, span),
        Measure::Done { due } => {
            let due = due.unwrap_or(span.end()).max(span.start());
            [(span.start(), 0.0), (due, 0.0), (due, 1.0), (span.end().max(due), 1.0)]
                .map(|(day, value)| (day, nearest_value(value)))
                .to_vec()
        }
        Measure::Stay(_) | Measure::Zones(_) | Measure::Baseline { .. } | Measure::Unknown(_) => Vec::new(),
    }
}

/// The corners of a metric's way: start, the dated points within the span, end.
///
/// Without a baseline it is taken to start at 0 when it should rise, else at its first reading (P-2).
fn way(metric: &Metric, span: Span, first_reading: impl FnOnce() -> Option<Value>) -> Option<Vec<(NaiveDate, Value)>> {
    let start = match (metric.baseline, metric.direction()) {
        (Some(baseline), _) => baseline,
        (None, Direction::Increase) => Value::ZERO,
        (None, Direction::Decrease) => first_reading()?,
    };
    let between = metric
        .plan
        .points()
        .iter()
        .filter(|point| span.start() < point.date && point.date < span.end())
        .map(|point| (point.date, point.value));
    let first = std::iter::once((span.start(), start));
    Some(first.chain(between).chain([(span.end(), metric.target)]).collect())
}

/// The first reading that is known on a day.
fn first_reading(measure: &Measure, log: &Log<'_>, day: NaiveDate) -> Option<Value> {
    let first = daily(log, measure, day).into_iter().next()?;
    number(measure, first.reading.as_ref()?)
}

/// The value on a way of straight lines; before its first corner the first value, after the last the last.
fn on_the_way(way: &[(NaiveDate, Value)], day: NaiveDate) -> Value {
    let passed = way.partition_point(|(corner, _)| *corner <= day);
    match (passed.checked_sub(1).and_then(|at| way.get(at)), way.get(passed)) {
        (Some((from, low)), Some((to, high))) => {
            let share = (day - *from).num_days() as f64 / (*to - *from).num_days() as f64;
            nearest_value(low.get() + (high.get() - low.get()) * share)
        }
        (Some((_, value)), None) | (None, Some((_, value))) => *value,
        (None, None) => Value::ZERO,
    }
}

/// The share of weight that is due by a day; a milestone without a day of its own is due at the end. `None` without any.
fn due_share(milestones: &[Milestone], span: Span, day: NaiveDate) -> Option<Value> {
    let is_equal = milestones.iter().all(|milestone| milestone.weight.get() <= 0.0);
    let (mut due, mut all) = (0.0, 0.0);
    for milestone in milestones {
        let weight = if is_equal { 1.0 } else { milestone.weight.get() };
        all += weight;
        if milestone.due.unwrap_or(span.end()) <= day {
            due += weight;
        }
    }
    (all > 0.0).then(|| nearest_value(due / all))
}

/// The corners of the steps that milestones make.
fn steps(milestones: &[Milestone], span: Span) -> Vec<(NaiveDate, Value)> {
    let due = |milestone: &Milestone| milestone.due.unwrap_or(span.end()).max(span.start());
    let days = milestones.iter().map(due).collect();
    let mut corners = vec![(span.start(), Value::ZERO)];
    let mut before = Value::ZERO;
    for day in crate::order::sorted_by(days, |one, other| one.cmp(other)) {
        let Some(value) = due_share(milestones, span, day) else {
            continue;
        };
        if value != before {
            corners.extend([(day, before), (day, value)]);
            before = value;
        }
    }
    match corners.last() {
        Some((last, _)) if *last < span.end() => corners.push((span.end(), before)),
        Some(_) | None => {}
    }
    corners
}
