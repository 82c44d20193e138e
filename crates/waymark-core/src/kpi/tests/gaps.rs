//! What is missing to the targets, the most first.

use super::{leads, with_readings};
use crate::edit::Edit;
use crate::goal::{Aggregation, Aim, Bounds, Kpi, TargetRange};
use crate::kpi::{GapsOf, KpiBoard, gaps};
use crate::testing::{day, kpi, made, read, targets, today, value, workspace};

#[test]
fn the_largest_gap_comes_first_and_what_is_ahead_last() {
    let with = |name: &str, aim: Aim, number: f64| {
        let kpi = Kpi {
            aim,
            source: crate::goal::KpiSource::Readings(Aggregation::Last),
            ..kpi(name, None)
        };
        [Edit::AddKpi(kpi), Edit::Read(read(name, day(2026, 10, 9), number))]
    };
    let workspace = made(
        &workspace([]),
        [
            with("ahead", Aim::Higher(targets(Some(100.0))), 120.0),
            with("plan", Aim::Higher(targets(Some(100_000.0))), 80_000.0),
            with("open", Aim::Higher(targets(None)), 1.0),
            with("churn", Aim::Lower(targets(Some(4.0))), 6.0),
        ]
        .into_iter()
        .flatten(),
    );
    let found: Vec<_> = gaps(&workspace, &KpiBoard::new(&workspace, today()), GapsOf::Latest)
        .into_iter()
        .map(|gap| (gap.kpi.to_string(), gap.gap.get(), gap.missing))
        .collect();
    let expected = [
        ("churn", -2.0, Some(0.5)),
        ("plan", 20_000.0, Some(0.2)),
        ("ahead", -20.0, Some(-0.2)),
    ];
    assert_eq!(found, expected.map(|(name, gap, share)| (name.to_owned(), gap, share)));
}

#[test]
fn a_gap_to_nothing_has_no_share_and_comes_last() {
    let none = Kpi {
        aim: Aim::Lower(targets(Some(0.0))),
        ..leads(Aggregation::Last, None)
    };
    let workspace = with_readings(none, &[(10, 9, 3.0)]);
    let found = gaps(&workspace, &KpiBoard::new(&workspace, today()), GapsOf::Latest);
    assert_eq!((found[0].gap.get(), found[0].missing), (-3.0, None));
}

#[test]
fn the_period_that_has_ended_is_held_against_all_of_its_target() {
    let kpi = leads(Aggregation::Sum, Some(300.0));
    let workspace = with_readings(kpi, &[(10, 9, 330.0), (11, 1, 150.0)]);
    let board = KpiBoard::new(&workspace, day(2026, 11, 20));
    let of = |of| {
        let found = gaps(&workspace, &board, of);
        (found[0].gap.get(), found[0].is_met())
    };
    assert_eq!(of(GapsOf::Latest), (50.0, false));
    assert_eq!(of(GapsOf::LastEnded), (-30.0, true));
}

/// The gap of a last value against an aim, and how much of it is missing.
fn check_share(aim: Aim, number: f64, gap: f64, missing: Option<f64>) {
    let kpi = Kpi {
        aim,
        ..leads(Aggregation::Last, None)
    };
    let workspace = with_readings(kpi, &[(10, 9, number)]);
    let found = gaps(&workspace, &KpiBoard::new(&workspace, today()), GapsOf::Latest);
    assert_eq!((found[0].gap.get(), found[0].missing), (gap, missing), "{number}");
}

#[test]
fn what_is_missing_to_a_range_is_a_share_of_its_nearer_bound() {
    let range = TargetRange::new(Bounds::new(value(10.0), value(20.0)).unwrap(), value(5.0)).unwrap();
    let within = || Aim::Within(Some(range));
    check_share(within(), 5.0, 5.0, Some(0.5));
    check_share(within(), 25.0, -5.0, Some(0.25));
    check_share(within(), 15.0, 0.0, Some(0.0));
}

#[test]
fn what_is_missing_to_a_level_below_zero_is_a_share_of_its_size() {
    check_share(Aim::Higher(targets(Some(-10.0))), -15.0, 5.0, Some(0.5));
    check_share(Aim::Lower(targets(Some(-10.0))), -5.0, -5.0, Some(0.5));
    check_share(Aim::Higher(targets(Some(-10.0))), -5.0, -5.0, Some(-0.5));
}

#[test]
fn a_gap_without_a_share_comes_after_all_others_even_those_that_are_ahead() {
    let with = |name: &str, target: f64, number: f64| {
        let aim = Aim::Lower(targets(Some(target)));
        let source = crate::goal::KpiSource::Readings(Aggregation::Last);
        let kpi = Kpi {
            aim,
            source,
            ..kpi(name, None)
        };
        [Edit::AddKpi(kpi), Edit::Read(read(name, day(2026, 10, 9), number))]
    };
    let kpis = [
        with("none", 0.0, 3.0),
        with("ahead", 4.0, 3.0),
        with("behind", 4.0, 5.0),
    ];
    let workspace = made(&workspace([]), kpis.into_iter().flatten());
    let found: Vec<_> = gaps(&workspace, &KpiBoard::new(&workspace, today()), GapsOf::Latest)
        .into_iter()
        .map(|gap| gap.kpi.to_string())
        .collect();
    assert_eq!(found, ["behind", "ahead", "none"]);
}

#[test]
fn a_gap_is_met_on_the_right_side_of_the_target() {
    let met = |aim, number| {
        let kpi = Kpi {
            aim,
            ..leads(Aggregation::Last, None)
        };
        let workspace = with_readings(kpi, &[(10, 9, number)]);
        let board = KpiBoard::new(&workspace, today());
        gaps(&workspace, &board, GapsOf::Latest)[0].is_met()
    };
    let higher = |number| met(Aim::Higher(targets(Some(100.0))), number);
    let lower = |number| met(Aim::Lower(targets(Some(100.0))), number);
    assert_eq!([99.0, 100.0, 101.0].map(higher), [false, true, true]);
    assert_eq!([99.0, 100.0, 101.0].map(lower), [true, true, false]);
}
