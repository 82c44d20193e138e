//! What the latest check-ins say beside the current value: confidence that fell, a value that stands still (P-8).

use chrono::NaiveDate;

use crate::goal::{Confidence, Measure};
use crate::scoring::{is_zero, newest_first, number};
use crate::workspace::Log;

/// How many equal readings in a row make a standstill (P-8).
const STANDSTILL: usize = 3;

/// What the latest check-ins say beside the current value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signals {
    /// The confidence that was given before the latest one.
    pub confidence_before: Option<Confidence>,
    /// Whether the last three readings are the same.
    pub is_standing_still: bool,
}

impl Signals {
    /// What the check-ins up to `day` say.
    pub(crate) fn of(measure: &Measure, log: &Log<'_>, day: NaiveDate) -> Self {
        let mut confidences = log.standing_on(day).rev().filter_map(|check_in| check_in.confidence);
        Self {
            confidence_before: confidences.nth(1),
            is_standing_still: is_standing_still(measure, log, day),
        }
    }
}

fn is_standing_still(measure: &Measure, log: &Log<'_>, day: NaiveDate) -> bool {
    let values: Vec<_> = newest_first(log, measure, day)
        .take(STANDSTILL)
        .filter_map(|check_in| number(measure, check_in.reading.as_ref()?))
        .collect();
    let is_same = |pair: &[crate::goal::Value]| match pair {
        [one, other] => is_zero(one.get() - other.get()),
        _ => true,
    };
    values.len() == STANDSTILL && values.windows(2).all(is_same)
}
