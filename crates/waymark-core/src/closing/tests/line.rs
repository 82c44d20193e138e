//! One line through the cycles.

use super::*;
use crate::testing::{metric, value};

#[test]
fn one_line_goes_through_all_cycles_and_shows_each_reading_once() {
    let number = |number| Reading::Number(value(number));
    let measure = Measure::Metric(metric(Some(0.0), 10.0));
    let before = with_readings(measure, &[(8, number(2.0)), (15, number(4.0))]);
    let (after, new, _) = carried_alone(&before, "k", Way::WithProgress);
    let later = crate::NewCheckIn {
        key_result: new.id,
        reading: Some(number(6.0)),
        ..crate::testing::reading("later", "k")
    };
    let after = made(&after, [Edit::CheckIn(later)]);
    let expected = [
        (
            id("k"),
            id("q4"),
            vec![(day(2026, 10, 8), value(2.0)), (day(2026, 10, 15), value(4.0))],
        ),
        (new.id, id("next"), vec![(today(), value(6.0))]),
    ];
    for name in [id("k"), new.id] {
        let line = legs(&after, name);
        let line = line.into_iter().map(|leg| (leg.key_result, leg.cycle, leg.points));
        assert_eq!(line.collect::<Vec<_>>(), expected);
    }
}

#[test]
fn what_goes_on_with_nothing_is_a_line_of_its_own() {
    let before = with_readings(Measure::Percent, &[]);
    assert_eq!(legs(&before, id("k")).len(), 1);
    assert_eq!(legs(&before, id("nothing")), []);
}
