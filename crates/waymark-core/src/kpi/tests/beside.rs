//! KPIs and parts beside each other: funnels, rankings.

use super::{leads, month};
use crate::edit::{Edit, NewKpiReading};
use crate::goal::{
    Across, Aggregation, Aim, Bounds, Funnel, Kpi, PartTarget, Segment, Share, Stage, StageBenchmark, TargetRange,
    Value,
};
use crate::kpi::{FunnelReport, RankBy, StageStanding, funnel_report, lowest_at, ranking};
use crate::testing::{
    by_region, computed, day, id, kpi, label, made, read, read_of, targets, title, today, value, workspace,
};
use crate::workspace::Workspace;

fn stage(name: &str, usual: Option<(f64, f64)>) -> Stage {
    let share = |number| Share::new(number).unwrap();
    Stage {
        kpi: id(name),
        benchmark: usual.map(|(low, high)| StageBenchmark::new(share(low), share(high))),
    }
}

fn funnel(stages: Vec<Stage>) -> Funnel {
    Funnel {
        id: id("sales"),
        title: title("Sales"),
        stages,
        length: None,
        rank: crate::goal::Rank::at(0),
        foreign: crate::goal::Foreign::default(),
    }
}

/// KPIs named `a`, `b` and so on, with these numbers in October.
fn counted(numbers: &[f64]) -> Workspace {
    let names = ["a", "b", "c", "d", "e"];
    let edits = names.iter().zip(numbers).flat_map(|(name, number)| {
        [
            Edit::AddKpi(kpi(name, None)),
            Edit::Read(read(name, day(2026, 10, 9), *number)),
        ]
    });
    made(&workspace([]), edits)
}

#[test]
fn each_stage_is_a_share_of_the_one_before() {
    let workspace = counted(&[200.0, 100.0, 20.0, 15.0]);
    let funnel = funnel(vec![
        stage("a", None),
        stage("b", Some((0.3, 0.4))),
        stage("c", Some((0.3, 0.4))),
        stage("d", Some((0.75, 0.75))),
    ]);
    let report = funnel_report(&workspace, &funnel, None, month(10), today());
    let of = |get: fn(&crate::kpi::FunnelStage) -> Option<f64>| report.stages.iter().map(get).collect::<Vec<_>>();
    assert_eq!(of(|stage| stage.conversion), [None, Some(0.5), Some(0.2), Some(0.75)]);
    assert_eq!(of(|stage| stage.drop_off), [None, Some(0.5), Some(0.8), Some(0.25)]);
    assert_eq!(report.overall, Some(0.075));
    assert_eq!(report.leakiest, Some(2));
    let standings: Vec<_> = report.stages.iter().map(|stage| stage.standing).collect();
    let expected = [StageStanding::Above, StageStanding::Below, StageStanding::Usual];
    assert_eq!(standings[1..], expected.map(Some));
}

#[test]
fn a_funnel_says_what_became_of_it_and_how_many_of_100_are_lost() {
    let funnel = funnel(vec![stage("a", None), stage("b", None)]);
    let report = |numbers: &[f64]| funnel_report(&counted(numbers), &funnel, None, month(10), today());
    let (now, then) = (report(&[200.0, 50.0]), report(&[100.0, 50.0]));
    let since = now.stages[1].since(&then.stages[1]);
    assert_eq!((since.value, since.points), (Some(Value::ZERO), Some(-25.0)));
    assert_eq!(now.stages[0].since(&then.stages[0]).points, None);
    assert_eq!(now.lost_of_100(), Some(75.0));
}

#[test]
fn the_lowest_of_several_funnels_is_marked_unless_all_are_alike() {
    let funnel = funnel(vec![stage("a", None), stage("b", None)]);
    let report = |numbers: &[f64]| funnel_report(&counted(numbers), &funnel, None, month(10), today());
    let reports = [report(&[10.0, 5.0]), report(&[10.0, 2.0]), report(&[0.0, 1.0])];
    assert_eq!([0, 1].map(|stage| lowest_at(&reports, stage)), [None, Some(1)]);
    assert_eq!(lowest_at(&[report(&[10.0, 5.0]), report(&[20.0, 10.0])], 1), None);
}

#[test]
fn a_stage_after_none_has_no_conversion_and_one_above_all_is_marked() {
    let workspace = counted(&[0.0, 10.0, 12.0]);
    let funnel = funnel(vec![stage("a", None), stage("b", None), stage("c", None)]);
    let report = funnel_report(&workspace, &funnel, None, month(10), today());
    assert_eq!(report.stages[1].conversion, None);
    assert!(!report.stages[1].is_above_one && report.stages[2].is_above_one);
    assert_eq!((report.overall, report.leakiest), (None, None));
}

#[test]
fn a_stage_without_a_reading_is_not_zero() {
    let workspace = counted(&[10.0, 5.0]);
    let funnel = funnel(vec![stage("a", None), stage("b", None)]);
    let report = funnel_report(&workspace, &funnel, None, month(9), today());
    assert!(
        report
            .stages
            .iter()
            .all(|stage| stage.value.is_none() && stage.conversion.is_none())
    );
}

/// Leads per region in October.
fn regions(aggregation: Aggregation, aim: Aim, targets: &[(&str, f64)], numbers: &[(&str, f64)]) -> Workspace {
    let mut dimension = by_region(Across::Sum);
    dimension.targets = targets
        .iter()
        .map(|(name, target)| PartTarget {
            part: Segment::Named(label(name)),
            target: value(*target),
        })
        .collect();
    let split = Kpi {
        aim,
        dimension: Some(dimension),
        ..leads(aggregation, None)
    };
    let one =
        |(name, number): &(&str, f64)| -> NewKpiReading { read_of(name, read("leads", day(2026, 10, 9), *number)) };
    let edits = numbers.iter().map(|it| Edit::Read(one(it)));
    made(&workspace([]), std::iter::once(Edit::AddKpi(split)).chain(edits))
}

fn check_ranks(workspace: &Workspace, by: RankBy, expected: &[(&str, Option<usize>)]) {
    let rows = ranking(workspace, id("leads"), month(10), by, today());
    let found: Vec<_> = rows.iter().map(|row| (row.part.clone(), row.rank)).collect();
    let named = |(name, rank): &(&str, Option<usize>)| (Segment::Named(label(name)), *rank);
    assert_eq!(found, expected.iter().map(named).collect::<Vec<_>>());
}

const NUMBERS: [(&str, f64); 4] = [("east", 5.0), ("north", 9.0), ("south", 9.0), ("west", 2.0)];

#[test]
fn parts_that_are_alike_share_a_rank() {
    let workspace = regions(Aggregation::Sum, Aim::Higher(targets(None)), &[], &NUMBERS);
    check_ranks(
        &workspace,
        RankBy::Value,
        &[
            ("north", Some(1)),
            ("south", Some(1)),
            ("east", Some(3)),
            ("west", Some(4)),
        ],
    );
}

#[test]
fn less_is_first_where_less_is_better() {
    let workspace = regions(Aggregation::Sum, Aim::Lower(targets(None)), &[], &NUMBERS);
    check_ranks(
        &workspace,
        RankBy::Value,
        &[
            ("west", Some(1)),
            ("east", Some(2)),
            ("north", Some(3)),
            ("south", Some(3)),
        ],
    );
}

#[test]
fn within_a_range_comes_before_the_nearer_to_it_on_either_side() {
    let range = TargetRange::new(Bounds::new(value(10.0), value(20.0)).unwrap(), value(5.0)).unwrap();
    let numbers = [("east", 25.0), ("north", 12.0), ("south", 9.0), ("west", 20.0)];
    let workspace = regions(Aggregation::Last, Aim::Within(Some(range)), &[], &numbers);
    check_ranks(
        &workspace,
        RankBy::Value,
        &[
            ("north", Some(1)),
            ("west", Some(1)),
            ("south", Some(3)),
            ("east", Some(4)),
        ],
    );
}

#[test]
fn nobody_without_a_target_is_ranked_by_attainment() {
    let own = [("north", 18.0), ("west", 2.0)];
    let workspace = regions(Aggregation::Sum, Aim::Higher(targets(Some(100.0))), &own, &NUMBERS);
    check_ranks(
        &workspace,
        RankBy::Attainment,
        &[("west", Some(1)), ("north", Some(2)), ("east", None), ("south", None)],
    );
}

#[test]
fn a_part_has_a_target_of_its_own_where_less_is_better_too() {
    let own = [("north", 18.0), ("east", 2.5)];
    let workspace = regions(Aggregation::Sum, Aim::Lower(targets(Some(100.0))), &own, &NUMBERS);
    check_ranks(
        &workspace,
        RankBy::Attainment,
        &[("north", Some(1)), ("east", Some(2)), ("south", None), ("west", None)],
    );
}

#[test]
fn the_target_of_an_average_is_that_of_each_part() {
    let workspace = regions(Aggregation::Average, Aim::Higher(targets(Some(10.0))), &[], &NUMBERS);
    let rows = ranking(&workspace, id("leads"), month(10), RankBy::Attainment, today());
    let attained: Vec<_> = rows
        .iter()
        .filter_map(|row| row.known.as_ref()?.attainment)
        .map(|score| score.raw())
        .collect();
    assert_eq!(attained, [0.9, 0.9, 0.5, 0.2]);
}

#[test]
fn as_many_as_before_is_not_above_all_of_two_leaks_the_earlier_counts_and_below_zero_has_no_share() {
    let report = |numbers: &[f64]| {
        let funnel = funnel(vec![stage("a", None), stage("b", None), stage("c", None)]);
        funnel_report(&counted(numbers), &funnel, None, month(10), today())
    };
    assert!(!report(&[10.0, 10.0, 10.0]).stages[1].is_above_one);
    assert_eq!(report(&[40.0, 20.0, 10.0]).leakiest, Some(1));
    assert_eq!(report(&[-10.0, 5.0, 1.0]).stages[1].conversion, None);
}

#[test]
fn a_funnel_says_how_long_its_way_takes() {
    let funnel = Funnel {
        length: Some(id("b")),
        ..funnel(vec![stage("a", None)])
    };
    let report = funnel_report(&counted(&[10.0, 45.0]), &funnel, None, month(10), today());
    assert_eq!(report.length, Some(value(45.0)));
}

#[test]
fn three_that_are_alike_share_a_rank_to_a_hair() {
    let alike = [("east", 5.0), ("north", 5.0 + 1e-10), ("south", 5.0)];
    let workspace = regions(Aggregation::Last, Aim::Higher(targets(None)), &[], &alike);
    let ranks: Vec<_> = ranking(&workspace, id("leads"), month(10), RankBy::Value, today())
        .iter()
        .map(|row| row.rank)
        .collect();
    assert_eq!(ranks, [Some(1); 3]);
}

/// Leads per region, and contacted of them without a split; both in October.
fn half_split() -> Workspace {
    let split = regions(
        Aggregation::Sum,
        Aim::Higher(targets(None)),
        &[],
        &[("north", 40.0), ("south", 60.0)],
    );
    let contacted = [
        Edit::AddKpi(kpi("contacted", None)),
        Edit::Read(read("contacted", day(2026, 10, 9), 70.0)),
        Edit::AddKpi(computed("twice", "leads + leads")),
    ];
    made(&split, contacted)
}

#[test]
fn of_one_part_nothing_is_known_of_a_stage_that_is_not_split() {
    let funnel = Funnel {
        length: Some(id("contacted")),
        ..funnel(vec![
            stage("leads", None),
            stage("contacted", None),
            stage("twice", None),
        ])
    };
    let workspace = half_split();
    let north = Segment::Named(label("north"));
    let report = |part| funnel_report(&workspace, &funnel, part, month(10), today());
    let values = |report: &FunnelReport| report.stages.iter().map(|stage| stage.value).collect::<Vec<_>>();
    let reasons = |report: &FunnelReport| report.stages.iter().map(|stage| stage.is_not_split).collect::<Vec<_>>();
    let of_north = report(Some(&north));
    assert_eq!(values(&of_north), [Some(value(40.0)), None, Some(value(80.0))]);
    assert_eq!(reasons(&of_north), [false, true, false]);
    let conversions: Vec<_> = of_north.stages.iter().map(|stage| stage.conversion).collect();
    assert_eq!((conversions, of_north.length), (vec![None; 3], None));
    let of_all = report(None);
    assert_eq!(values(&of_all), [100.0, 70.0, 200.0].map(|it| Some(value(it))));
    assert_eq!((reasons(&of_all), of_all.length), (vec![false; 3], Some(value(70.0))));
}
