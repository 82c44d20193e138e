//! Units carried along.

use super::super::{Name, UnitDoubt, UnitText};
use super::formula;

/// Money in EUR, time in h, customers in customers; `share` is in percent and `factor` in nothing.
fn unit_of(name: &Name) -> Option<UnitText> {
    UnitText::new(match name.as_str() {
        "money" | "spend" => "EUR",
        "hours" => "h",
        "customers" => "customers",
        "rate" => "EUR/h",
        "share" => "%",
        _ => "",
    })
}

#[track_caller]
fn check_unit(text: &str, unit: &str) {
    let found = formula(text).unit(unit_of).unwrap();
    assert_eq!(found.map(|unit| unit.to_string()).unwrap_or_default(), unit, "{text}");
}

#[track_caller]
fn check_doubt(text: &str, part: &str, unit: &str, before: &str) {
    let doubt = UnitDoubt {
        part: part.to_owned(),
        unit: UnitText::new(unit),
        before: UnitText::new(before),
    };
    assert_eq!(formula(text).unit(unit_of), Err(doubt), "{text}");
}

#[test]
fn products_and_quotients_multiply_and_divide_units() {
    for (text, unit) in [
        ("money / customers", "EUR/customers"),
        ("money / customers / hours", "EUR/customers/h"),
        ("hours * money", "EUR*h"),
        ("hours * hours", "h^2"),
        ("money / (hours * hours)", "EUR/h^2"),
        ("1 / hours", "1/h"),
        ("rate * hours", "EUR"),
        ("money / rate", "h"),
        ("money / spend", ""),
        ("12 * money", "EUR"),
        ("money * share", "EUR"),
        ("money * factor", "EUR"),
        ("2 * 3", ""),
    ] {
        check_unit(text, unit);
    }
}

#[test]
fn one_unit_stays_what_it_is() {
    for text in [
        "money + spend",
        "money - spend - spend",
        "-money",
        "abs(money)",
        "round(money, 2)",
        "min(money, spend)",
        "avg(money, previous(money))",
        "if(hours > hours, money, spend)",
    ] {
        check_unit(text, "EUR");
    }
}

#[test]
fn a_written_number_takes_the_unit_of_the_others() {
    check_unit("money + 5", "EUR");
    check_unit("max(0, money)", "EUR");
    check_unit("if(customers > 0, money / customers, 0)", "EUR/customers");
    check_unit("money + 2 * 3", "EUR");
    check_unit("1 - share", "");
    check_unit("1 - money / spend", "");
}

#[test]
fn parts_that_do_not_go_together_are_a_doubt() {
    check_doubt("money + hours", "hours", "h", "EUR");
    check_doubt("money - 2 * hours", "2 * hours", "h", "EUR");
    check_doubt("sum(money, 1, hours)", "hours", "h", "EUR");
    check_doubt("if(money > hours, 1, 2)", "hours", "h", "EUR");
    check_doubt("if(hours > 0, money, customers)", "customers", "customers", "EUR");
    check_doubt("factor + money", "money", "EUR", "");
    check_doubt("money / customers + money", "money", "EUR", "EUR/customers");
    check_doubt("2 * (money + share)", "share", "%", "EUR");
}

#[test]
fn a_unit_is_read_as_people_write_it() {
    for (text, canonical) in [
        ("EUR", "EUR"),
        (" EUR / customers ", "EUR/customers"),
        ("h*EUR", "EUR*h"),
        ("m/s^2", "m/s^2"),
        ("m^-1", "1/m"),
        ("1/h", "1/h"),
        ("kg*m/s/s", "kg*m/s^2"),
        ("story points", "story points"),
    ] {
        assert_eq!(UnitText::new(text).unwrap().to_string(), canonical);
    }
    for plain in ["", " ", "%", "1", "h/h", "EUR^0", "/"] {
        assert_eq!(UnitText::new(plain), None, "{plain}");
    }
}
