//! Which KPIs are talked about (P-8).

use super::*;
use crate::testing::{close, kpi, text};

/// The quarter with a KPI that should reach 10 each month, and what was read of it in August, September and October.
fn with_kpi(role: KpiRole, months: [f64; 3]) -> Workspace {
    let leads = Kpi {
        role,
        ..kpi("leads", Some(10.0))
    };
    let read = |(month, number)| Edit::Read(crate::testing::read("leads", day(2026, month, 20), number));
    let readings = [8, 9, 10].into_iter().zip(months).map(read);
    made(&quarter(), [Edit::AddKpi(leads)].into_iter().chain(readings))
}

/// Holds why the KPI is talked about in November.
#[track_caller]
fn check_kpi(workspace: &Workspace, expected: &[Reason]) {
    let found = reasons(workspace, 57);
    let of_kpi = found.iter().find(|(about, _)| *about == About::Kpi(id("leads")));
    assert_eq!(of_kpi.map_or(&[][..], |(_, reasons)| reasons), expected);
}

const WITHOUT_GOAL: Reason = Reason::RedWithoutGoal { periods: 3 };

/// What shall improve the KPI, as an objective of a cycle.
fn improving(cycle: &str) -> Edit {
    Edit::AddObjective(Objective {
        cycle: id(cycle),
        improves: Some(id("leads")),
        ..objective("more")
    })
}

#[test]
fn a_health_metric_that_is_red_is_broken_at_once_and_another_kpi_is_not() {
    check_kpi(&with_kpi(KpiRole::HealthMetric, [20.0, 20.0, 1.0]), &[Reason::Broken]);
    check_kpi(&with_kpi(KpiRole::Indicator, [20.0, 20.0, 1.0]), &[]);
    check_kpi(&with_kpi(KpiRole::HealthMetric, [1.0, 1.0, 20.0]), &[]);
}

#[test]
fn a_kpi_that_is_red_for_three_periods_needs_a_goal() {
    check_kpi(&with_kpi(KpiRole::Indicator, [1.0, 1.0, 1.0]), &[WITHOUT_GOAL]);
    check_kpi(&with_kpi(KpiRole::Indicator, [20.0, 1.0, 1.0]), &[]);
    let health_metric = with_kpi(KpiRole::HealthMetric, [1.0, 1.0, 1.0]);
    check_kpi(&health_metric, &[Reason::Broken, WITHOUT_GOAL]);
}

#[test]
fn a_red_kpi_has_a_goal_while_an_objective_that_improves_it_is_worked_on() {
    let red = with_kpi(KpiRole::Indicator, [1.0, 1.0, 1.0]);
    let with_goal = made(&red, [improving("q4")]);
    check_kpi(&with_goal, &[]);
    let rests = ObjectiveChange::State(State::Paused { reason: text("") });
    let resting = made(&with_goal, [Edit::ChangeObjective(id("more"), rests)]);
    check_kpi(&resting, &[WITHOUT_GOAL]);
}

#[test]
fn a_goal_of_a_closed_cycle_improves_a_kpi_no_more() {
    let red = with_kpi(KpiRole::Indicator, [1.0, 1.0, 1.0]);
    let other = [Edit::AddCycle(cycle("other")), improving("other")];
    let with_goal = made(&red, other);
    check_kpi(&with_goal, &[]);
    check_kpi(&made(&with_goal, [close("other")]), &[WITHOUT_GOAL]);
}
