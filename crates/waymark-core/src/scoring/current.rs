//! The current value on a day (S-11).

use chrono::NaiveDate;

use crate::goal::{CheckIn, Measure, Shared};
use crate::workspace::Log;

/// The check-in whose reading is current on `day`: the latest up to it; of two on one day the later made (S-11).
///
/// Check-ins without a reading, and readings of another kind than the measure takes, carry nothing.
pub fn current<'a>(log: &Log<'a>, measure: &Measure, day: NaiveDate) -> Option<&'a Shared<CheckIn>> {
    log.standing_on(day)
        .rev()
        .find(|check_in| is_reading(check_in, measure))
}

/// The current check-in of each day up to `day`, oldest first (S-11).
pub fn daily<'a>(log: &Log<'a>, measure: &Measure, day: NaiveDate) -> Vec<&'a Shared<CheckIn>> {
    let mut days: Vec<&Shared<CheckIn>> = Vec::new();
    for check_in in log.standing_on(day).filter(|check_in| is_reading(check_in, measure)) {
        match days.last_mut() {
            Some(last) if last.date == check_in.date => *last = check_in,
            Some(_) | None => days.push(check_in),
        }
    }
    days
}

/// The current check-in of each day up to `day`, newest first (S-11).
pub(crate) fn newest_first<'a>(
    log: &Log<'a>,
    measure: &Measure,
    day: NaiveDate,
) -> impl Iterator<Item = &'a Shared<CheckIn>> {
    let mut later = None;
    log.standing_on(day)
        .rev()
        .filter(|check_in| is_reading(check_in, measure))
        .filter(move |check_in| later.replace(check_in.date) != Some(check_in.date))
}

fn is_reading(check_in: &CheckIn, measure: &Measure) -> bool {
    check_in
        .reading
        .as_ref()
        .is_some_and(|reading| measure.accepts(reading))
}
