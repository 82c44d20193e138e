//! How fast it goes and how far it is from the plan (P-2, P-5).

use super::*;

#[test]
fn the_gap_in_points_is_the_score_less_what_was_expected() {
    // 91 in 91 days, 14 of them by day 49: 35 behind, which is 0.385 of the way.
    let pace = outlook_of(rising(Some(0.0), 91.0), &[(7, 7.0), (14, 14.0)], 49).pace;
    let gap = pace.gap.unwrap();
    assert_eq!((gap.value.get(), rounded(gap.points)), (-35.0, -0.385));
    let ahead = outlook_of(rising(Some(0.0), 91.0), &[(7, 70.0)], 7).pace.gap.unwrap();
    assert_eq!((ahead.value.get(), rounded(ahead.points)), (63.0, 0.692));
}

#[test]
fn a_week_has_the_pace_of_seven_days() {
    let pace = outlook_of(rising(Some(0.0), 91.0), &[(7, 14.0), (14, 28.0)], 14).pace;
    assert_eq!(pace.current_per_week, Some(value(14.0)));
    let steady = outlook(Measure::Percent, numbers("k", &[(26, 13.0)]), 30);
    assert_eq!(steady.projection.and_then(|known| known.per_day), Some(value(0.5)));
    assert_eq!(steady.pace.current_per_week, Some(value(3.5)));
}

#[test]
fn of_a_percentage_the_share_of_the_time_is_expected() {
    let expected = |on| outlook(Measure::Percent, Vec::new(), on).expected.unwrap();
    assert_eq!([0, 91].map(|on| expected(on).value.get()), [0.0, 100.0]);
    assert_eq!(rounded(expected(13).value.get()), 14.286);
}

#[test]
fn of_no_milestones_nothing_is_expected() {
    assert_eq!(outlook(Measure::Milestones(Vec::new()), Vec::new(), 49).expected, None);
}

#[test]
fn a_number_that_stands_still_never_arrives() {
    let still = outlook_of(rising(Some(5.0), 91.0), &[(7, 5.0), (14, 5.0)], 14);
    assert_eq!(still.pace.current_per_week, Some(Value::ZERO));
    assert_eq!(still.pace.arrival, Some(Arrival::NotAtThisPace));
}

#[test]
fn three_equal_readings_in_a_row_are_a_standstill() {
    let stands = |readings: &[(u64, f64)]| {
        let key_result = of("k", Measure::Metric(rising(Some(0.0), 91.0)));
        known_of(key_result, numbers("k", readings), 30)
            .signals
            .is_standing_still
    };
    assert!(stands(&[(7, 4.0), (14, 5.0), (21, 5.0), (28, 5.0)]));
    assert!(!stands(&[(14, 5.0), (21, 5.0), (28, 6.0)]));
    assert!(!stands(&[(14, 5.0), (21, 6.0), (28, 5.0)]));
    assert!(!stands(&[(21, 5.0), (28, 5.0)]));
}
