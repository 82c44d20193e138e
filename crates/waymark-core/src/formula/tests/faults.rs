//! What is refused, where, and why.

use super::super::{Expected, FORMULA_MAX, FaultKind, Formula, FormulaFault, Function, NODES_MAX};

#[track_caller]
fn check_fault(text: &str, at: usize, kind: FaultKind) {
    assert_eq!(Formula::parse(text), Err(FormulaFault { at, kind }), "{text:.80}");
}

#[track_caller]
fn check_expected(text: &str, at: usize, expected: Expected) {
    check_fault(text, at, FaultKind::Expected(expected));
}

#[test]
fn nothing_is_no_formula() {
    check_fault("", 0, FaultKind::Blank);
    check_fault(" \n", 0, FaultKind::Blank);
}

#[test]
fn the_place_of_a_missing_operand_is_where_it_should_stand() {
    check_expected("a +", 3, Expected::Operand);
    check_expected("a + * b", 4, Expected::Operand);
    check_expected("(", 1, Expected::Operand);
    check_expected("()", 1, Expected::Operand);
    check_expected("-", 1, Expected::Operand);
    check_expected("+ a", 0, Expected::Operand);
    check_expected("sum(a, )", 7, Expected::Operand);
    check_expected("if(a > , b, c)", 7, Expected::Operand);
}

#[test]
fn the_place_of_a_missing_operator_is_behind_what_is_whole() {
    check_expected("a b", 2, Expected::Operator);
    check_expected("2 a", 2, Expected::Operator);
    check_expected("1,5", 1, Expected::Operator);
    check_expected("a)", 1, Expected::Operator);
    check_expected("a = b", 2, Expected::Operator);
    check_expected("a%", 1, Expected::Operator);
    check_expected("1.2.3", 3, Expected::Operator);
    check_expected("[a](b)", 3, Expected::Operator);
}

#[test]
fn what_is_open_must_be_closed() {
    check_expected("(a", 2, Expected::ClosingParenthesis);
    check_expected("sum(a b)", 6, Expected::ClosingParenthesis);
    check_expected("round(a, 2 3)", 11, Expected::ClosingParenthesis);
    check_expected("[a", 2, Expected::ClosingBracket);
    check_expected("[a[b]]", 2, Expected::ClosingBracket);
    check_expected("[ ]", 1, Expected::Name);
}

#[test]
fn a_point_wants_a_digit() {
    check_expected("1.", 2, Expected::Digit);
    check_expected(".", 1, Expected::Digit);
    check_expected("1. 5", 2, Expected::Digit);
}

#[test]
fn a_condition_stands_in_an_if_and_compares() {
    check_expected("if(a, b, c)", 4, Expected::Comparison);
    check_expected("if(a)", 4, Expected::Comparison);
    check_expected("if(a == b, c, d)", 6, Expected::Operand);
}

#[test]
fn previous_takes_the_name_of_an_input_only() {
    check_expected("previous(2)", 9, Expected::Name);
    check_expected("previous(previous(a))", 17, Expected::ClosingParenthesis);
    check_expected("previous(a + b)", 11, Expected::ClosingParenthesis);
}

#[test]
fn decimals_are_a_whole_number_up_to_nine() {
    for text in ["round(a, b)", "round(a, 10)", "round(a, )", "round(a, -10)"] {
        check_expected(text, 9, Expected::Places);
    }
    check_expected("round(a, 1.5)", 10, Expected::ClosingParenthesis);
}

#[test]
fn an_unknown_function_is_named() {
    check_fault("2 * median(a)", 4, FaultKind::UnknownFunction("median".to_owned()));
    check_fault("customers (2)", 0, FaultKind::UnknownFunction("customers".to_owned()));
}

#[test]
fn the_number_of_arguments_must_be_right() {
    for (text, function) in [
        ("min()", Function::Min),
        ("avg( )", Function::Avg),
        ("abs()", Function::Abs),
        ("abs(a, b)", Function::Abs),
        ("round()", Function::Round),
        ("round(a, 1, 2)", Function::Round),
        ("if()", Function::If),
        ("if(a > b)", Function::If),
        ("if(a > b, c)", Function::If),
        ("if(a > b, c, d, e)", Function::If),
        ("previous()", Function::Previous),
        ("previous(a, b)", Function::Previous),
    ] {
        check_fault(text, 0, FaultKind::WrongCount(function));
    }
    check_fault("2 + abs()", 4, FaultKind::WrongCount(Function::Abs));
}

#[test]
fn a_sign_without_meaning_is_named_and_places_are_bytes() {
    check_fault("a $ b", 2, FaultKind::UnknownSign('$'));
    check_fault("$5", 0, FaultKind::UnknownSign('$'));
    check_fault("a ^ 2", 2, FaultKind::UnknownSign('^'));
    check_fault("[a\u{7}]", 2, FaultKind::UnknownSign('\u{7}'));
    check_fault("ä € b", 3, FaultKind::UnknownSign('€'));
}

#[test]
fn a_place_can_be_counted_in_characters() {
    let text = "ä + ö € b";
    let fault = Formula::parse(text).unwrap_err();
    assert_eq!((fault.at, fault.characters_before(text)), (8, 6));
    let fault = Formula::parse("ä +").unwrap_err();
    assert_eq!((fault.at, fault.characters_before("ä +")), (4, 3));
}

#[test]
fn a_number_is_at_most_the_largest_value() {
    check_fault("a + 1000000000000001", 4, FaultKind::NumberTooLarge);
    check_fault(&"9".repeat(400), 0, FaultKind::NumberTooLarge);
}

#[test]
fn a_name_is_at_most_a_hundred_characters() {
    check_fault(&"a".repeat(101), 0, FaultKind::NameTooLong);
    check_fault(&format!("[{}]", "a".repeat(101)), 1, FaultKind::NameTooLong);
}

#[test]
fn ten_thousand_parentheses_are_refused_at_once() {
    check_fault(&"(".repeat(10_000), FORMULA_MAX, FaultKind::TooLong);
    check_fault(&"(".repeat(1_000), 32, FaultKind::TooDeep);
    check_fault(&"-".repeat(1_000), 32, FaultKind::TooDeep);
    check_fault(&"abs(".repeat(400), 32 * 4 + 3, FaultKind::TooDeep);
}

#[test]
fn a_formula_has_a_longest_text_also_when_it_is_written_with_spaces() {
    let (short, long) = ("a+".repeat(200) + "b", "abcdefgh/".repeat(190) + "b");
    assert!(Formula::parse(&short).is_ok());
    assert!(long.len() < FORMULA_MAX);
    check_fault(&long, long.len(), FaultKind::TooLong);
}

#[test]
fn a_formula_has_a_most_of_parts() {
    let parts = |names: usize| vec!["a"; names].join("+");
    assert!(Formula::parse(&parts(NODES_MAX / 2)).is_ok());
    let many = parts(NODES_MAX / 2 + 1);
    check_fault(&many, many.len() - 1, FaultKind::TooMany);
}

#[test]
fn a_formula_may_have_two_thousand_characters() {
    let spaced = |spaces: usize| format!("ä{}", "\u{3000}".repeat(spaces));
    assert!(Formula::parse(&spaced(FORMULA_MAX - 1)).is_ok());
    let longer = spaced(FORMULA_MAX);
    check_fault(&longer, longer.len() - 3, FaultKind::TooLong);
}
