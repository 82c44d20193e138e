use super::{leads, month, with_readings};
use crate::edit::Edit;
use crate::forecast::Freshness;
use crate::goal::{Aggregation, Kpi, KpiRole};
use crate::kpi::{Health, KpiBoard, Streak};
use crate::scoring::Trend;
use crate::testing::{computed, day, id, made, read, title, today};
use crate::workspace::Workspace;

/// Leads of July to October against 100 a month: green, red, red, red; 30 in November so far.
fn falling() -> Workspace {
    with_readings(
        leads(Aggregation::Sum, Some(100.0)),
        &[(7, 9, 100.0), (8, 9, 60.0), (9, 9, 50.0), (10, 9, 40.0), (11, 9, 30.0)],
    )
}

fn board(workspace: &Workspace) -> KpiBoard {
    KpiBoard::new(workspace, today())
}

#[test]
fn the_board_knows_how_a_kpi_stands_and_how_long() {
    let workspace = falling();
    let board = board(&workspace);
    let known = board.kpi(id("leads")).unwrap();
    let latest = known.latest.as_ref().unwrap();
    assert_eq!((latest.period, latest.as_of), (month(11), day(2026, 11, 9)));
    // Of 100 in November's 30 days, 70 are due on day 21.
    assert_eq!(latest.gap.unwrap().get(), 40.0);
    assert_eq!(known.health(), Some(Health::Red));
    let red = Streak {
        health: Health::Red,
        periods: 3,
    };
    assert_eq!((known.streak, known.red_periods()), (Some(red), 3));
    let change = known.change.unwrap();
    assert_eq!((change.with.get(), change.trend), (40.0, Trend::Worse));
    assert_eq!(known.freshness, Some(Freshness::Fresh));
}

#[test]
fn a_gap_ends_a_streak() {
    let workspace = with_readings(leads(Aggregation::Sum, Some(100.0)), &[(8, 9, 1.0), (10, 9, 1.0)]);
    let known = board(&workspace);
    assert_eq!(known.kpi(id("leads")).unwrap().red_periods(), 1);
}

#[test]
fn the_last_periods_have_their_values_or_none() {
    let board = board(&falling());
    let recent = &board.kpi(id("leads")).unwrap().recent;
    let values: Vec<_> = recent.iter().map(|(_, value)| value.map(|value| value.get())).collect();
    assert_eq!(values.len(), 13);
    assert_eq!(
        values[7..],
        [None, Some(100.0), Some(60.0), Some(50.0), Some(40.0), Some(30.0)]
    );
}

#[test]
fn a_reading_is_stale_after_two_periods_without_one() {
    let fresh = |of_month: (u32, u32)| {
        let workspace = with_readings(leads(Aggregation::Sum, None), &[(of_month.0, of_month.1, 1.0)]);
        board(&workspace).kpi(id("leads")).unwrap().freshness.unwrap()
    };
    assert_eq!(
        [(11, 1), (10, 31), (9, 30), (8, 31)].map(fresh),
        [Freshness::Fresh, Freshness::Fresh, Freshness::Due, Freshness::Stale]
    );
}

/// Holds that after an edit the board kept in step is the one made afresh, and that these KPIs are looked at again.
fn check_step(before: &Workspace, edit: Edit, expected: &[&str]) {
    let after = made(before, [edit]);
    let touched: Vec<_> = crate::kpi::touched(before, &after)
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(touched, expected);
    assert_eq!(board(before).update(before, &after), board(&after));
}

#[test]
fn one_reading_touches_its_kpi_and_the_formulas_above_it_and_nothing_else() {
    let kpis = ["a", "b", "c"].map(|name| {
        Edit::AddKpi(Kpi {
            title: title(name),
            ..crate::testing::kpi(name, None)
        })
    });
    let formulas = [
        Edit::AddKpi(computed("double", "a + a")),
        Edit::AddKpi(computed("more", "double + c")),
        Edit::AddKpi(computed("other", "b")),
    ];
    let before = made(&falling(), kpis.into_iter().chain(formulas));
    check_step(&before, Edit::Read(read("a", today(), 1.0)), &["a", "double", "more"]);
    check_step(&before, Edit::Read(read("leads", today(), 1.0)), &["leads"]);
    check_step(&before, Edit::RemoveKpi(id("a")), &["a", "double", "more"]);
    let role = crate::KpiChange::Role(KpiRole::HealthMetric);
    check_step(&before, Edit::ChangeKpi(id("c"), role), &["c", "more"]);
}

#[test]
fn what_did_not_change_stays_the_very_same() {
    let before = falling();
    let after = made(&before, [Edit::AddKpi(crate::testing::kpi("new", None))]);
    let first = board(&before);
    let second = first.update(&before, &after);
    let of = |board: &KpiBoard| board.kpi(id("leads")).unwrap().clone();
    assert!(of(&first).is_same(&of(&second)));
}

#[test]
fn red_ones_are_counted_by_their_latest_period() {
    let one = |name: &str, number| {
        let kpi = crate::testing::kpi(name, Some(100.0));
        [Edit::AddKpi(kpi), Edit::Read(read(name, day(2026, 10, 9), number))]
    };
    let edits = [one("a", 50.0), one("b", 100.0), one("c", 10.0)].into_iter().flatten();
    let workspace = made(&crate::testing::workspace([]), edits);
    assert_eq!(board(&workspace).red_count(), 2);
}

#[test]
fn a_level_is_compared_with_the_whole_period_before_where_its_first_days_have_no_reading() {
    let with = |aggregation| {
        let readings = [(10, 31, 40.0), (11, 9, 30.0)];
        let workspace = with_readings(leads(aggregation, None), &readings);
        board(&workspace)
            .kpi(id("leads"))
            .unwrap()
            .change
            .map(|change| change.by.get())
    };
    assert_eq!(with(Aggregation::Last), Some(-10.0));
    assert_eq!(with(Aggregation::Sum), None);
}

/// The latest value of leads, what it is compared with in the period before and a year before.
fn long_rested(readings: &[(i32, u32, f64)]) -> [Option<f64>; 3] {
    let edits = readings
        .iter()
        .map(|&(year, month, number)| Edit::Read(read("leads", day(year, month, 9), number)));
    let workspace = made(&with_readings(leads(Aggregation::Sum, None), &[]), edits);
    let board = board(&workspace);
    let known = board.kpi(id("leads")).unwrap();
    let latest = known.latest.as_ref().map(|latest| latest.value.clone().unwrap());
    let with = |found: Option<crate::kpi::Comparison>| found.map(|found| found.with.get());
    [
        latest.map(|value| value.get()),
        with(known.change),
        with(known.last_year),
    ]
}

#[test]
fn a_kpi_that_has_rested_for_long_is_known_by_all_of_its_past() {
    let years_ago = [(2018, 3, 5.0), (2019, 2, 10.0), (2019, 3, 20.0)];
    assert_eq!(long_rested(&years_ago), [20.0, 10.0, 5.0].map(Some));
    // 24 months ago is still looked at for streaks, what it is compared with lies further back.
    let two_years_ago = [(2023, 11, 5.0), (2024, 10, 10.0), (2024, 11, 20.0)];
    assert_eq!(long_rested(&two_years_ago), [20.0, 10.0, 5.0].map(Some));
    let of_last_month = [(2025, 10, 5.0), (2026, 9, 10.0), (2026, 10, 20.0)];
    assert_eq!(long_rested(&of_last_month), [20.0, 10.0, 5.0].map(Some));
}

#[test]
fn what_was_green_at_last_has_no_red_periods() {
    let workspace = with_readings(leads(Aggregation::Sum, Some(100.0)), &[(9, 9, 1.0), (10, 9, 100.0)]);
    let known = board(&workspace);
    let leads = known.kpi(id("leads")).unwrap();
    let green = Streak {
        health: Health::Green,
        periods: 1,
    };
    assert_eq!((leads.streak, leads.red_periods()), (Some(green), 0));
}
