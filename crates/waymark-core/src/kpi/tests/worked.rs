use super::{leads, month, with_readings};
use crate::edit::Edit;
use crate::formula::When;
use crate::goal::{Aggregation, KpiSource, Period, Value};
use crate::kpi::{Answer, all_periods, answers, periods_before, periods_until};
use crate::testing::{computed, day, id, made, today};
use crate::workspace::Workspace;

/// Leads of three months, and how they grow: 8 in September, 10 in October.
fn growth() -> Workspace {
    let leads = with_readings(leads(Aggregation::Sum, None), &[(9, 9, 8.0), (10, 9, 10.0)]);
    made(
        &leads,
        [Edit::AddKpi(computed("growth", "leads / previous(leads) - 1"))],
    )
}

fn answered(workspace: &Workspace, number: u32) -> Vec<Answer> {
    let KpiSource::Formula(formula) = &workspace.kpi(id("growth")).unwrap().source else {
        panic!("it has a formula")
    };
    answers(workspace, formula, None, month(number), today())
}

#[test]
fn what_a_formula_asks_for_is_answered_period_by_period() {
    let told: Vec<_> = answered(&growth(), 10)
        .into_iter()
        .map(|answer| (answer.ask.when, answer.period, answer.value.unwrap().map(Value::get)))
        .collect();
    assert_eq!(
        told,
        [
            (When::Current, Some(month(10)), Ok(10.0)),
            (When::Previous, Some(month(9)), Ok(8.0))
        ]
    );
}

#[test]
fn a_removed_input_stands_for_nothing() {
    let without = made(&growth(), [Edit::RemoveKpi(id("leads"))]);
    let answers = answered(&without, 10);
    assert!(answers.iter().all(|it| it.kpi.is_none() && it.value.is_none()));
}

#[test]
fn a_formula_is_written_with_its_values() {
    let growth = growth();
    let KpiSource::Formula(formula) = &growth.kpi(id("growth")).unwrap().source else {
        panic!("it has a formula")
    };
    let value = |when: When| if when == When::Current { "10" } else { "8" };
    let text = formula.formula.filled(|ask| value(ask.when).to_owned());
    assert_eq!(text, "10 / 8 - 1");
}

#[test]
fn all_periods_begin_with_the_first_reading_and_the_newest_are_kept() {
    let growth = growth();
    let numbers = |name, most| -> Vec<u32> {
        let periods = all_periods(&growth, id(name), most, today());
        periods.iter().map(|period| period.name().1).collect()
    };
    assert_eq!(numbers("leads", 99), [9, 10, 11]);
    assert_eq!(numbers("growth", 99), [9, 10, 11]);
    assert_eq!(numbers("leads", 2), [10, 11]);
}

#[test]
fn the_periods_before_are_as_many_and_end_where_these_begin() {
    let growth = growth();
    let periods = periods_until(&growth, month(1).frequency(), 3, day(2026, 9, 30));
    let before: Vec<u32> = periods_before(&periods).iter().map(|it: &Period| it.name().1).collect();
    assert_eq!(before, [4, 5, 6]);
    assert!(periods_before(&[]).is_empty());
}
