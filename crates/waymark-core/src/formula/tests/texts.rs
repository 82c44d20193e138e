//! What is read, and how it is written.

use super::super::{Ask, Asked, DEPTH_MAX, Function, Name, NameFault, When};
use super::{formula, name};

/// Holds that a text is written so, and that what is written is read as the same formula.
#[track_caller]
fn check_written(text: &str, canonical: &str) {
    let read = formula(text);
    assert_eq!(read.to_string(), canonical, "{text}");
    assert_eq!(formula(canonical), read, "{text}");
}

#[test]
fn white_space_and_case_of_functions_do_not_matter() {
    check_written(" a+b\n*\u{a0}c ", "a + b * c");
    check_written("SUM(a,b)-Min ( c )", "sum(a, b) - min(c)");
    check_written("IF(a>=b,PREVIOUS(c),d)", "if(a >= b, previous(c), d)");
}

#[test]
fn parentheses_stay_where_the_meaning_needs_them() {
    for (text, canonical) in [
        ("((a))", "a"),
        ("(a + b) + c", "a + b + c"),
        ("(a - b) - c", "a - b - c"),
        ("a - (b - c)", "a - (b - c)"),
        ("a + (b + c)", "a + (b + c)"),
        ("(a * b) / c", "a * b / c"),
        ("a / (b * c)", "a / (b * c)"),
        ("(a * b) + (c / d)", "a * b + c / d"),
        ("(a + b) * c", "(a + b) * c"),
        ("a * (b + c)", "a * (b + c)"),
        ("-(a)", "-a"),
        ("-(-a)", "--a"),
        ("-(a * b)", "-(a * b)"),
        ("(-a) * b", "-a * b"),
        ("a - (-b)", "a - -b"),
        ("a * (-b)", "a * -b"),
        ("-(a + b)", "-(a + b)"),
        ("sum((a + b), (c))", "sum(a + b, c)"),
        ("if((a + b) = (c), (d), (e))", "if(a + b = c, d, e)"),
        ("((a + b) * c) * d", "(a + b) * c * d"),
    ] {
        check_written(text, canonical);
    }
}

#[test]
fn numbers_are_written_in_their_shortest_way() {
    for (text, canonical) in [
        ("007", "7"),
        ("1.50", "1.5"),
        (".5", "0.5"),
        ("12.5 %", "12.5%"),
        ("1000000000000000", "1000000000000000"),
        ("0.000000001", "0.000000001"),
        ("round(a, 0)", "round(a)"),
        ("round(a, - 3)", "round(a, -3)"),
        ("round(a,2)", "round(a, 2)"),
    ] {
        check_written(text, canonical);
    }
}

#[test]
fn names_are_of_any_script_and_lose_brackets_that_they_do_not_need() {
    for (text, canonical) in [
        ("[leads]", "leads"),
        ("[ Sales   spend ]", "[Sales spend]"),
        (
            "Umsätze_2 + 売上 + बिक्री + вырученных",
            "Umsätze_2 + 売上 + बिक्री + вырученных",
        ),
        ("[2024]", "[2024]"),
        ("[R&D (all)]", "[R&D (all)]"),
        ("min + [max]", "min + max"),
        ("[min] * 2", "min * 2"),
        ("previous([Sales spend])", "previous([Sales spend])"),
        ("_a", "_a"),
    ] {
        check_written(text, canonical);
    }
}

#[test]
fn signs_of_the_printed_page_are_read_as_well() {
    check_written("a × b ÷ c − d", "a * b / c - d");
    check_written("−a", "-a");
}

#[test]
fn nesting_goes_as_deep_as_its_bound() {
    let text = format!("{}a{}", "(".repeat(DEPTH_MAX), ")".repeat(DEPTH_MAX));
    check_written(&text, "a");
}

#[test]
fn what_stands_side_by_side_is_no_deeper_than_one_of_it() {
    let many = 2 * DEPTH_MAX;
    check_written(&vec!["abs(a)"; many].join("+"), &vec!["abs(a)"; many].join(" + "));
}

#[test]
fn formulas_are_told_apart_by_what_they_compute() {
    assert_ne!(formula("a + b"), formula("a - b"));
    assert_eq!(format!("{:?}", formula("a+b")), "Formula(\"a + b\")");
    assert_eq!(format!("{:?}", name("Sales spend")), "\"Sales spend\"");
}

#[test]
fn inputs_are_named_once_in_order_with_their_periods() {
    let asked = |name: &str, is_asked_now, is_asked_before| Asked {
        name: super::name(name),
        is_asked_now,
        is_asked_before,
    };
    assert_eq!(
        formula("(b - previous(b)) / previous(a) + if(c > 0, abs(d), round(b)) * max(e, -d)").inputs(),
        [
            asked("b", true, true),
            asked("a", false, true),
            asked("c", true, false),
            asked("d", true, false),
            asked("e", true, false),
        ]
    );
    assert!(formula("2 * 3").inputs().is_empty());
}

#[test]
fn a_name_is_trimmed_and_refused_where_it_could_not_be_written() {
    assert_eq!(name("  Sales \t spend ").as_str(), "Sales spend");
    assert_eq!(Name::new(" "), Err(NameFault::Blank));
    assert_eq!(Name::new("a]"), Err(NameFault::Sign(']')));
    assert_eq!(Name::new("a\u{7}"), Err(NameFault::Sign('\u{7}')));
    assert_eq!(Name::new(&"a".repeat(101)), Err(NameFault::TooLong));
    assert!(Name::new(&"ä".repeat(100)).is_ok());
    assert_ne!(name("Leads"), name("leads"));
}

#[test]
fn questions_are_told_apart_by_name_and_period() {
    let ask = |when| Ask { name: name("a"), when };
    assert!(ask(When::Current) < ask(When::Previous));
}

#[test]
fn functions_say_how_many_arguments_they_take() {
    let arguments = Function::ALL.map(|function| (function.name(), function.arguments()));
    assert_eq!(
        arguments,
        [
            ("min", (1, None)),
            ("max", (1, None)),
            ("avg", (1, None)),
            ("sum", (1, None)),
            ("abs", (1, Some(1))),
            ("round", (1, Some(2))),
            ("if", (3, Some(3))),
            ("previous", (1, Some(1))),
        ]
    );
}
