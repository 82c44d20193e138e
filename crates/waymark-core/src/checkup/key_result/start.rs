//! What the value at the start may have been.

use crate::checkup::language::{figures, from_to};
use crate::checkup::subject::{Examined, Subject};
use crate::goal::{Direction, EPSILON, Metric, Value};

/// A value that a metric may have started from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Start {
    /// The value.
    pub(super) value: Value,
    /// Which way is better then.
    pub(super) direction: Direction,
}

/// What the title says ("from 62 to 45", where 45 is the target), or else the first reading, if it does not meet the
/// target yet.
pub(super) fn likely(subject: &Subject<'_>, examined: &Examined<'_>, metric: &Metric) -> Option<Start> {
    by_title(subject, examined, metric).or_else(|| by_reading(examined, metric))
}

fn by_title(subject: &Subject<'_>, examined: &Examined<'_>, metric: &Metric) -> Option<Start> {
    let title = &examined.title;
    let (from, to) = from_to(subject.lexicon, title, &figures(subject.lexicon, title))?;
    let value = Value::new(from).ok()?;
    let is_same = (to - metric.target.get()).abs() < EPSILON;
    start(value, metric).filter(|_| is_same)
}

fn by_reading(examined: &Examined<'_>, metric: &Metric) -> Option<Start> {
    let value = examined.numbers().next()?;
    start(value, metric).filter(|start| start.direction == metric.direction)
}

/// The start at a value, unless that is the target.
fn start(value: Value, metric: &Metric) -> Option<Start> {
    let way = metric.target.get() - value.get();
    let direction = if way.is_sign_positive() {
        Direction::Increase
    } else {
        Direction::Decrease
    };
    (way.abs() >= EPSILON).then_some(Start { value, direction })
}

impl Start {
    /// The metric with this start.
    pub(super) fn of(self, metric: &Metric) -> Metric {
        Metric {
            baseline: Some(self.value),
            direction: self.direction,
            ..metric.clone()
        }
    }
}
