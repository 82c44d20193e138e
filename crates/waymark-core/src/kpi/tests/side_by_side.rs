//! KPIs of one unit beside each other (K-8).

use super::{leads, month};
use crate::edit::Edit;
use crate::goal::{Aggregation, Aim, Bounds, Frequency, Kpi, KpiId, TargetRange, Unit};
use crate::kpi::{RankBy, side_by_side};
use crate::testing::{day, id, kpi, made, percent, read, targets, today, value, workspace};

/// Their names, each with its rank, in October: each with a number there and a target.
fn ranked(kpis: &[(Kpi, f64)], named: &[&str], by: RankBy) -> Vec<(String, Option<usize>)> {
    let edits = kpis.iter().flat_map(|(kpi, number)| {
        let reading = read(&kpi.id.to_string(), day(2026, 10, 9), *number);
        [Edit::AddKpi(kpi.clone()), Edit::Read(reading)]
    });
    let workspace = made(&workspace([]), edits);
    let ids: Vec<KpiId> = named.iter().map(|name| id(name)).collect();
    side_by_side(&workspace, &ids, month(10), by, today())
        .into_iter()
        .map(|beside| (beside.kpi.to_string(), beside.rank))
        .collect()
}

#[track_caller]
fn check(kpis: &[(Kpi, f64)], named: &[&str], by: RankBy, expected: &[(&str, Option<usize>)]) {
    let expected: Vec<_> = expected
        .iter()
        .map(|(name, rank)| ((*name).to_owned(), *rank))
        .collect();
    assert_eq!(ranked(kpis, named, by), expected);
}

fn lower(name: &str, target: f64) -> Kpi {
    Kpi {
        aim: Aim::Lower(targets(Some(target))),
        ..kpi(name, None)
    }
}

#[test]
fn kpis_beside_each_other_are_ranked_by_value_and_by_attainment_and_share_ranks() {
    let kpis = [
        (kpi("a", Some(100.0)), 50.0),
        (kpi("b", Some(10.0)), 20.0),
        (kpi("c", None), 50.0),
    ];
    let by_value = [("a", Some(1)), ("c", Some(1)), ("b", Some(3))];
    check(&kpis, &["a", "b", "c"], RankBy::Value, &by_value);
    let by_attainment = [("b", Some(1)), ("a", Some(2)), ("c", None)];
    check(&kpis, &["a", "b", "c"], RankBy::Attainment, &by_attainment);
}

#[test]
fn of_kpis_where_less_is_better_the_least_comes_first() {
    let kpis = [(lower("a", 4.0), 8.0), (lower("b", 4.0), 5.0)];
    check(&kpis, &["a", "b"], RankBy::Value, &[("b", Some(1)), ("a", Some(2))]);
}

#[test]
fn kpis_whose_better_values_lie_on_different_sides_have_no_rank_by_value() {
    let kpis = [(lower("a", 4.0), 8.0), (kpi("b", Some(10.0)), 10.0)];
    check(&kpis, &["a", "b"], RankBy::Value, &[("a", None), ("b", None)]);
    check(
        &kpis,
        &["a", "b"],
        RankBy::Attainment,
        &[("b", Some(1)), ("a", Some(2))],
    );
}

#[test]
fn what_is_of_another_unit_or_rhythm_or_named_twice_is_left_out() {
    let weekly = Kpi {
        frequency: Frequency::Week,
        ..kpi("weekly", None)
    };
    let share = Kpi {
        unit: Some(percent()),
        ..kpi("share", None)
    };
    let kpis = [
        (leads(Aggregation::Sum, None), 2.0),
        (weekly, 4.0),
        (share, 5.0),
        (kpi("b", None), 1.0),
    ];
    let named = ["leads", "weekly", "share", "gone", "leads", "b"];
    check(&kpis, &named, RankBy::Value, &[("leads", Some(1)), ("b", Some(2))]);
}

#[test]
fn decimals_make_no_other_unit() {
    let of = |name: &str, decimals| Kpi {
        unit: Some(Unit { decimals, ..percent() }),
        ..kpi(name, None)
    };
    let kpis = [(of("a", None), 2.0), (of("b", Some(1)), 1.0)];
    check(&kpis, &["a", "b"], RankBy::Value, &[("a", Some(1)), ("b", Some(2))]);
}

#[test]
fn of_ranges_those_that_are_the_same_have_ranks_by_value() {
    let within = |name: &str, high: f64| {
        let range = TargetRange::new(Bounds::new(value(10.0), value(high)).unwrap(), value(5.0)).unwrap();
        Kpi {
            aim: Aim::Within(Some(range)),
            ..kpi(name, None)
        }
    };
    let has_ranks = |high| {
        let kpis = [(within("a", 20.0), 15.0), (within("b", high), 30.0)];
        let ranked = ranked(&kpis, &["a", "b"], RankBy::Value);
        ranked.iter().all(|(_, rank)| rank.is_some())
    };
    assert!(has_ranks(20.0) && !has_ranks(40.0));
}
