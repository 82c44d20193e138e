//! What formulas come to.

use super::super::{Ask, Divisor, NotAvailable, When};
use super::{formula, given, name};
use crate::goal::Value;

#[track_caller]
fn check_value(text: &str, inputs: &[(&str, f64)], value: f64) {
    let found = formula(text).evaluate(given(inputs));
    assert_eq!(found.map(Value::get), Ok(value), "{text}");
}

#[track_caller]
fn check_not_available(text: &str, inputs: &[(&str, f64)], reason: NotAvailable) {
    assert_eq!(formula(text).evaluate(given(inputs)), Err(reason), "{text}");
}

fn missing(text: &str, when: When) -> NotAvailable {
    let name = name(text);
    NotAvailable::Missing(Ask { name, when })
}

#[test]
fn operators_bind_as_in_arithmetic() {
    for (text, value) in [
        ("2 + 3 * 4", 14.0),
        ("(2 + 3) * 4", 20.0),
        ("10 - 4 - 3", 3.0),
        ("10 - (4 - 3)", 9.0),
        ("24 / 4 / 3", 2.0),
        ("24 / (4 / 2)", 12.0),
        ("24 / 4 * 3", 18.0),
        ("-2 * -3", 6.0),
        ("--2", 2.0),
        ("2 - -3", 5.0),
        ("-(2 + 3)", -5.0),
        ("50% * 8", 4.0),
        ("-25%", -0.25),
        ("1 + 10%", 1.1),
    ] {
        check_value(text, &[], value);
    }
}

#[test]
fn functions_take_one_or_more_values() {
    for (text, value) in [
        ("sum(1, 2, 3)", 6.0),
        ("avg(1, 2, 6)", 3.0),
        ("min(3, -1, 2)", -1.0),
        ("max(3, -1, 2)", 3.0),
        ("sum(4)", 4.0),
        ("avg(4)", 4.0),
        ("min(4) + max(5)", 9.0),
        ("abs(-3) + abs(3)", 6.0),
    ] {
        check_value(text, &[], value);
    }
}

#[test]
fn halves_are_rounded_away_from_zero() {
    for (text, value) in [
        ("round(2.5)", 3.0),
        ("round(-2.5)", -3.0),
        ("round(2.4)", 2.0),
        ("round(1.005, 2)", 1.01),
        ("round(0.1 + 0.2, 1)", 0.3),
        ("round(1250, -2)", 1300.0),
        ("round(1249, -2)", 1200.0),
        ("round(4, -9)", 0.0),
        ("round(1000000000000000, 9)", 1e15),
        ("round(-0.4)", 0.0),
    ] {
        check_value(text, &[], value);
    }
}

#[test]
fn every_comparison_takes_its_branch() {
    for (comparison, less, same, more) in [
        ("<", 1.0, 0.0, 0.0),
        ("<=", 1.0, 1.0, 0.0),
        (">", 0.0, 0.0, 1.0),
        (">=", 0.0, 1.0, 1.0),
        ("=", 0.0, 1.0, 0.0),
        ("<>", 1.0, 0.0, 1.0),
    ] {
        for (left, value) in [(1.0, less), (2.0, same), (3.0, more)] {
            check_value(&format!("if(a {comparison} 2, 1, 0)"), &[("a", left)], value);
        }
    }
}

#[test]
fn the_dust_of_binary_fractions_decides_no_comparison() {
    check_value("if(0.1 + 0.2 = 0.3, 1, 0)", &[], 1.0);
    check_value("if(0.1 + 0.2 > 0.3, 1, 0)", &[], 0.0);
}

#[test]
fn previous_asks_for_the_period_before() {
    check_value(
        "leads - previous(leads)",
        &[("leads", 30.0), ("previous leads", 20.0)],
        10.0,
    );
}

#[test]
fn a_missing_input_is_named_with_its_period() {
    check_not_available("a + b * c", &[("a", 1.0), ("c", 1.0)], missing("b", When::Current));
    check_not_available("a - previous(a)", &[("a", 1.0)], missing("a", When::Previous));
    check_not_available("[Sales spend] / 2", &[], missing("Sales spend", When::Current));
    check_not_available("0 * a", &[], missing("a", When::Current));
}

#[test]
fn only_the_branch_that_is_taken_needs_its_inputs() {
    check_value("if(a > 0, a, b)", &[("a", 1.0)], 1.0);
    check_value("if(a > 0, b / 0, a)", &[("a", -1.0)], -1.0);
    check_not_available("if(a > 0, b, a)", &[("a", 1.0)], missing("b", When::Current));
    check_not_available("if(b > 0, 1, 2)", &[], missing("b", When::Current));
}

#[test]
fn a_divisor_of_zero_is_named() {
    let name = name("customers");
    let when = When::Current;
    check_not_available(
        "mrr / customers",
        &[("mrr", 9.0), ("customers", 0.0)],
        NotAvailable::DivisionByZero(Divisor::Input(Ask { name, when })),
    );
    let part = |text: &str| NotAvailable::DivisionByZero(Divisor::Part(text.to_owned()));
    check_not_available("1/(a-1)", &[("a", 1.0)], part("a - 1"));
    check_not_available("2 * 3 / 0 / 4", &[], part("0"));
    check_not_available("1 / (0.1 + 0.2 - 0.3)", &[], part("0.1 + 0.2 - 0.3"));
}

#[test]
fn a_result_beyond_any_value_is_out_of_range() {
    check_not_available("a * 10", &[("a", 1e15)], NotAvailable::OutOfRange);
    check_not_available("-a - a", &[("a", 1e15)], NotAvailable::OutOfRange);
    check_not_available(&vec!["a"; 30].join("*"), &[("a", 1e15)], NotAvailable::OutOfRange);
    check_value("a * a / a", &[("a", 1e15)], 1e15);
}

#[test]
fn zero_has_no_sign() {
    let zero = formula("-0").evaluate(given(&[])).unwrap();
    assert!(zero.get().is_sign_positive());
}

#[test]
fn a_ratio_of_sums_is_not_the_mean_of_ratios() {
    // 9 of 10, then 1 of 90: together 10 of 100, though the shares' mean is more than 45 %.
    check_value("won / leads", &[("won", 9.0 + 1.0), ("leads", 10.0 + 90.0)], 0.1);
    check_value("avg(9 / 10, 9 / 90)", &[], 0.5);
}

#[test]
fn numbers_one_billionth_apart_are_two() {
    let compared = |sign: &str| format!("if(0.000000001 {sign} 0, 1, 2)");
    for (sign, value) in [("=", 2.0), (">", 1.0), (">=", 1.0), ("<", 2.0), ("<=", 2.0)] {
        check_value(&compared(sign), &[], value);
    }
    for (sign, value) in [("=", 1.0), (">", 2.0), (">=", 1.0), ("<", 2.0), ("<=", 1.0)] {
        check_value(&format!("if(3 {sign} 3, 1, 2)"), &[], value);
    }
}
