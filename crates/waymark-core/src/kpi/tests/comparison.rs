use super::{leads, month, with_readings};
use crate::edit::Edit;
use crate::goal::{Aggregation, Aim, Benchmark, BenchmarkKind, Bounds, TargetRange};
use crate::kpi::{Against, compare, comparison};
use crate::scoring::Trend;
use crate::testing::{day, id, made, targets, text, title, today, value};

fn check_compared(aim: &Aim, x: f64, y: f64, by: f64, share: Option<f64>, trend: Trend) {
    let found = compare(aim, value(x), value(y));
    assert_eq!(
        (found.by.get(), found.share, found.trend),
        (by, share, trend),
        "{x} to {y}"
    );
}

#[test]
fn a_change_is_a_share_of_the_other_value_and_follows_the_direction() {
    let higher = Aim::Higher(targets(None));
    check_compared(&higher, 12.0, 10.0, 2.0, Some(0.2), Trend::Better);
    check_compared(&higher, 10.0, 10.0, 0.0, Some(0.0), Trend::Level);
    check_compared(&higher, -5.0, -10.0, 5.0, Some(0.5), Trend::Better);
    let lower = Aim::Lower(targets(None));
    check_compared(&lower, 12.0, 10.0, 2.0, Some(0.2), Trend::Worse);
}

#[test]
fn against_zero_and_across_it_there_is_a_difference_and_no_share() {
    let higher = Aim::Higher(targets(None));
    check_compared(&higher, 5.0, 0.0, 5.0, None, Trend::Better);
    check_compared(&higher, 5.0, -10.0, 15.0, None, Trend::Better);
    check_compared(&higher, -5.0, 10.0, -15.0, None, Trend::Worse);
    check_compared(&higher, 0.0, 10.0, -10.0, Some(-1.0), Trend::Worse);
}

#[test]
fn in_a_range_nearer_is_better() {
    let range = TargetRange::new(Bounds::new(value(10.0), value(20.0)).unwrap(), value(5.0)).unwrap();
    let within = Aim::Within(Some(range));
    check_compared(&within, 12.0, 25.0, -13.0, Some(-0.52), Trend::Better);
    check_compared(&within, 12.0, 18.0, -6.0, Some(-6.0 / 18.0), Trend::Level);
    check_compared(&Aim::Within(None), 12.0, 10.0, 2.0, Some(0.2), Trend::Level);
}

/// What the 60 leads of November's first 21 days are compared with.
fn with(against: Against) -> Option<f64> {
    let readings = [
        (10, 5, 50.0),
        (10, 21, 10.0),
        (10, 22, 40.0),
        (11, 5, 50.0),
        (11, 21, 10.0),
    ];
    let mut kpi = leads(Aggregation::Sum, None);
    kpi.benchmarks = vec![Benchmark {
        name: title("Industry"),
        kind: BenchmarkKind::Benchmark,
        value: value(80.0),
        source: text("Survey"),
    }];
    let last_year = [(11, 21, 20.0), (11, 22, 30.0)]
        .map(|(month, of_month, number)| Edit::Read(crate::testing::read("leads", day(2025, month, of_month), number)));
    let workspace = made(&with_readings(kpi, &readings), last_year);
    let found = comparison(&workspace, id("leads"), None, month(11), against, today())?;
    Some(found.with.get())
}

#[test]
fn a_period_is_compared_with_another_one_whole_or_by_the_same_days() {
    assert_eq!(with(Against::PreviousPeriod), Some(100.0));
    assert_eq!(with(Against::SameDays), Some(60.0));
    assert_eq!(with(Against::LastYear), Some(50.0));
    assert_eq!(with(Against::SameDaysLastYear), Some(20.0));
}

#[test]
fn a_value_is_compared_with_what_others_reach() {
    assert_eq!(with(Against::Benchmark(0)), Some(80.0));
    assert_eq!(with(Against::Benchmark(1)), None);
}

#[test]
fn a_period_that_has_ended_is_compared_with_a_whole_one() {
    let workspace = with_readings(leads(Aggregation::Sum, None), &[(9, 30, 5.0), (10, 31, 6.0)]);
    let found = comparison(&workspace, id("leads"), None, month(10), Against::SameDays, today());
    assert_eq!(found.unwrap().with.get(), 5.0);
}

#[test]
fn a_hair_below_zero_is_zero_and_no_change_of_sign() {
    let found = compare(&Aim::Higher(targets(None)), value(-1e-12), value(10.0));
    assert_eq!(found.share.map(f64::round), Some(-1.0));
}

#[test]
fn outside_a_range_the_distance_to_it_decides() {
    let range = TargetRange::new(Bounds::new(value(10.0), value(20.0)).unwrap(), value(5.0)).unwrap();
    let within = Aim::Within(Some(range));
    check_compared(&within, 25.0, 50.0, -25.0, Some(-0.5), Trend::Better);
    check_compared(&within, 50.0, 25.0, 25.0, Some(1.0), Trend::Worse);
    check_compared(&within, 12.0, 16.0, -4.0, Some(-0.25), Trend::Level);
}
