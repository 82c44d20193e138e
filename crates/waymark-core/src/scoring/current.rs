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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{Edit, NewCheckIn};
    use crate::goal::Reading;
    use crate::testing::{company, day, id, key_result, made, metric, reading, value};

    fn read(name: &str, of_november: u32, number: f64) -> Edit {
        Edit::CheckIn(NewCheckIn {
            date: day(2026, 11, of_november),
            reading: Some(Reading::Number(value(number))),
            ..reading(name, "new")
        })
    }

    #[test]
    fn of_two_readings_of_a_day_the_later_made_counts() {
        let edits = [
            Edit::AddKeyResult(key_result("new", "o1")),
            read("a", 2, 1.0),
            read("b", 2, 2.0),
            read("c", 3, 3.0),
            read("d", 5, 4.0),
        ];
        let workspace = made(&company(), edits);
        let (log, measure) = (workspace.log(id("new")), Measure::Metric(metric(Some(0.0), 10.0)));
        let names = |of: Vec<&Shared<CheckIn>>| of.iter().map(|it| it.id.to_string()).collect::<Vec<_>>();
        let until = day(2026, 11, 4);
        assert_eq!(names(daily(&log, &measure, until)), ["b", "c"]);
        assert_eq!(names(newest_first(&log, &measure, until).collect()), ["c", "b"]);
        assert_eq!(current(&log, &measure, until).map(|it| it.id), Some(id("c")));
    }
}
