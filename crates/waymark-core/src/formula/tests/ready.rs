//! The formulas off the shelf.

use super::super::{Input, NotAvailable, Ready, UnitKind, UnitText};
use super::{given, name};
use crate::goal::{Direction, Value};
use std::collections::BTreeSet;

/// Holds what a ready formula comes to, and that these are all inputs that it asks for.
#[track_caller]
fn check_ready(ready: Ready, inputs: &[(&str, f64)], value: f64) {
    let found = ready.formula().evaluate(given(inputs)).unwrap().get();
    assert!((found - value).abs() < 1e-9, "{ready:?}: {found} is not {value}");
    let names: BTreeSet<&str> = ready.recipe().parts.iter().map(|part| part.name).collect();
    assert_eq!(names, inputs.iter().map(|(name, _)| *name).collect(), "{ready:?}");
}

#[test]
fn recurring_revenue() {
    check_ready(
        Ready::Mrr,
        &[
            ("start", 100.0),
            ("new", 20.0),
            ("expansion", 10.0),
            ("contraction", 5.0),
            ("churned", 15.0),
        ],
        110.0,
    );
    check_ready(Ready::Arr, &[("mrr", 110.0)], 1_320.0);
}

#[test]
fn retention_of_revenue() {
    let left = [("start", 100.0), ("contraction", 5.0), ("churned", 15.0)];
    let grown = [
        ("start", 100.0),
        ("expansion", 30.0),
        ("contraction", 5.0),
        ("churned", 15.0),
    ];
    check_ready(Ready::Nrr, &grown, 1.1);
    check_ready(Ready::Grr, &left, 0.8);
    check_ready(Ready::RevenueChurn, &left, 0.2);
}

#[test]
fn retention_of_customers() {
    check_ready(Ready::CustomerChurn, &[("lost", 4.0), ("start", 200.0)], 0.02);
    check_ready(Ready::Retention, &[("end", 95.0), ("new", 5.0), ("start", 100.0)], 0.9);
    check_ready(Ready::Crc, &[("retention_spend", 5_000.0), ("customers", 100.0)], 50.0);
}

#[test]
fn what_a_customer_brings_and_costs() {
    check_ready(Ready::Arpa, &[("mrr", 10_000.0), ("customers", 100.0)], 100.0);
    check_ready(Ready::Cac, &[("spend", 6_000.0), ("new_customers", 10.0)], 600.0);
    check_ready(
        Ready::Ltv,
        &[("arpa", 100.0), ("gross_margin", 0.8), ("churn", 0.04)],
        2_000.0,
    );
    check_ready(Ready::LtvToCac, &[("ltv", 2_000.0), ("cac", 500.0)], 4.0);
    check_ready(
        Ready::CacPayback,
        &[("cac", 600.0), ("arpa", 100.0), ("gross_margin", 0.5)],
        12.0,
    );
}

#[test]
fn what_customers_say() {
    check_ready(
        Ready::Nps,
        &[("promoters", 50.0), ("detractors", 20.0), ("answers", 100.0)],
        30.0,
    );
    check_ready(Ready::Csat, &[("positive", 45.0), ("answers", 50.0)], 0.9);
    check_ready(Ready::Ces, &[("effort", 5.5)], 5.5);
    check_ready(
        Ready::HealthScore,
        &[("usage", 0.9), ("satisfaction", 0.6), ("support", 0.3)],
        0.7,
    );
}

#[test]
fn how_selling_goes() {
    check_ready(Ready::ContactRate, &[("contacted", 70.0), ("leads", 100.0)], 0.7);
    check_ready(Ready::WinRate, &[("won", 6.0), ("proposals", 24.0)], 0.25);
    check_ready(
        Ready::SalesVelocity,
        &[
            ("opportunities", 40.0),
            ("win_rate", 0.25),
            ("average_deal", 3_000.0),
            ("cycle_days", 30.0),
        ],
        1_000.0,
    );
    check_ready(Ready::SalesCycle, &[("days_to_win", 42.0)], 42.0);
}

#[test]
fn every_recipe_is_canonical_and_names_its_inputs_in_order() {
    for ready in Ready::ALL {
        let (formula, recipe) = (ready.formula(), ready.recipe());
        assert_eq!(formula.as_str(), recipe.formula, "{ready:?}");
        let asked: Vec<_> = formula.inputs().into_iter().map(|input| input.name).collect();
        let parts: Vec<_> = recipe.parts.iter().map(|part| name(part.name)).collect();
        assert_eq!(asked, parts, "{ready:?}");
        let inputs: BTreeSet<Input> = recipe.parts.iter().map(|part| part.input).collect();
        assert_eq!(inputs.len(), recipe.parts.len(), "{ready:?}");
        assert!(
            recipe.above_zero.iter().all(|input| inputs.contains(input)),
            "{ready:?}"
        );
    }
    assert_eq!(BTreeSet::from(Ready::ALL).len(), 21);
}

/// What a kind of number is called when money is in EUR and customers are all that is counted.
fn unit(kind: UnitKind) -> Option<UnitText> {
    UnitText::new(match kind {
        UnitKind::Money => "EUR",
        UnitKind::MoneyPerDay => "EUR/days",
        UnitKind::Days => "days",
        UnitKind::Points => "points",
        UnitKind::Count | UnitKind::Share | UnitKind::Ratio | UnitKind::Months => "",
    })
}

#[test]
fn the_units_of_every_recipe_go_together() {
    for ready in Ready::ALL {
        let recipe = ready.recipe();
        let unit_of = |asked: &super::super::Name| {
            let part = recipe.parts.iter().find(|part| name(part.name) == *asked).unwrap();
            unit(part.kind)
        };
        let found = ready.formula().unit(unit_of);
        // A hundred times a share is what points of promoters are.
        let expected = if ready == Ready::Nps { None } else { unit(recipe.kind) };
        assert_eq!(found, Ok(expected), "{ready:?}");
    }
}

#[test]
fn every_divisor_is_guarded() {
    for ready in Ready::ALL {
        let recipe = ready.recipe();
        let at_zero = |asked: &super::super::Name, _| {
            let part = recipe.parts.iter().find(|part| name(part.name) == *asked).unwrap();
            let is_guarded = recipe.above_zero.contains(&part.input);
            Value::new(if is_guarded { 0.0 } else { 1.0 }).ok()
        };
        let is_divided = matches!(ready.formula().evaluate(at_zero), Err(NotAvailable::DivisionByZero(_)));
        assert_eq!(is_divided, !recipe.above_zero.is_empty(), "{ready:?}");
    }
}

#[test]
fn a_guard_names_the_input_that_is_not_above_zero() {
    let broken = |margin: Option<f64>| {
        Ready::CacPayback.recipe().broken_guard(|input| match input {
            Input::GrossMargin => margin.map(|margin| Value::new(margin).unwrap()),
            _ => Value::new(1.0).ok(),
        })
    };
    assert_eq!(broken(Some(0.5)), None);
    assert_eq!(broken(Some(-0.1)), Some(Input::GrossMargin));
    assert_eq!(broken(Some(0.0)), Some(Input::GrossMargin));
    assert_eq!(broken(None), None);
}

#[test]
fn losses_and_costs_are_better_when_lower() {
    let lower: Vec<_> = Ready::ALL
        .into_iter()
        .filter(|ready| ready.recipe().direction == Direction::Decrease)
        .collect();
    assert_eq!(
        lower,
        [
            Ready::CustomerChurn,
            Ready::RevenueChurn,
            Ready::Cac,
            Ready::CacPayback,
            Ready::Crc,
            Ready::SalesCycle,
        ]
    );
}

#[test]
fn in_per_cent_a_share_is_a_hundred_times_as_much() {
    for ready in Ready::ALL {
        let recipe = ready.recipe();
        let number = |kind| if kind == UnitKind::Share { 0.5 } else { 8.0 };
        let in_percent = |kind| if kind == UnitKind::Share { 100.0 } else { 1.0 };
        let plain: Vec<_> = recipe.parts.iter().map(|part| (part.name, number(part.kind))).collect();
        let hundreds = recipe
            .parts
            .iter()
            .map(|part| (part.name, number(part.kind) * in_percent(part.kind)));
        let hundreds: Vec<_> = hundreds.collect();
        let expected = ready.formula().evaluate(given(&plain)).unwrap().get() * in_percent(recipe.kind);
        let found = ready.formula_in_percent().evaluate(given(&hundreds)).unwrap().get();
        assert!((found - expected).abs() < 1e-9, "{ready:?}: {found} is not {expected}");
    }
}

#[test]
fn in_per_cent_formulas_stay_readable() {
    let text = |ready: Ready| ready.formula_in_percent().as_str().to_owned();
    assert_eq!(text(Ready::WinRate), "100 * (won / proposals)");
    assert_eq!(text(Ready::Arpa), "mrr / customers");
    assert_eq!(text(Ready::HealthScore), Ready::HealthScore.formula().as_str());
}
