//! The series that a rate is taken from (P-4).

use chrono::NaiveDate;

use super::slope::Point;
use crate::goal::{Measure, Metric, Span, Value};
use crate::scoring::{daily, number};
use crate::workspace::Log;

/// How many check-ins are looked at, the newest ones (P-4).
const NEWEST: usize = 12;

/// The points of a metric, oldest first, each on a day of its own.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Series {
    /// The points.
    pub(super) points: Vec<Point>,
    /// How many of them are check-ins.
    pub(super) check_ins: usize,
}

/// The last reading of each day of a span up to `today`, oldest first. Those outside it are not of this goal.
pub(super) fn readings_in(span: Span, measure: &Measure, log: &Log<'_>, today: NaiveDate) -> Vec<(NaiveDate, Value)> {
    daily(log, measure, today)
        .into_iter()
        .filter(|check_in| span.has(check_in.date))
        .filter_map(|check_in| Some((check_in.date, number(measure, check_in.reading.as_ref()?)?)))
        .collect()
}

/// The series of a metric up to `today`: the baseline on the first day, and the last check-in of each later day.
///
/// A check-in on the first day stands in the place of the baseline.
pub(super) fn series(measure: &Measure, metric: &Metric, log: &Log<'_>, span: Span, today: NaiveDate) -> Series {
    let readings: Vec<_> = readings_in(span, measure, log, today)
        .into_iter()
        .map(|(date, value)| Point {
            day: (date - span.start()).num_days(),
            value: value.get(),
        })
        .collect();
    let starts_with_reading = readings.first().is_some_and(|first| first.day == 0);
    let baseline = metric.baseline.filter(|_| !starts_with_reading).map(|baseline| Point {
        day: 0,
        value: baseline.get(),
    });
    let newest = readings.len().saturating_sub(NEWEST);
    Series {
        check_ins: readings.len() - newest,
        points: baseline.into_iter().chain(readings.into_iter().skip(newest)).collect(),
    }
}
