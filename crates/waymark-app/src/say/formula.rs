//! Formulas in words: what is wrong with a text, which units do not go together.

use waymark_core::formula::{Expected, FORMULA_MAX, FaultKind, FormulaFault, Function, NAME_MAX, UnitDoubt, UnitText};

use crate::i18n::Words;

/// What is wrong with the text of a formula, and where.
#[must_use]
pub fn formula_fault(words: Words, text: &str, fault: &FormulaFault) -> String {
    let said = match &fault.kind {
        _ if is_decimal_comma(text, fault.at) => words.formula_comma().to_owned(),
        FaultKind::Blank => return words.formula_blank().to_owned(),
        FaultKind::Expected(expected) => return expected_at(words, text, fault, *expected),
        FaultKind::UnknownSign(sign) => words.formula_unknown_sign(&sign.to_string()),
        FaultKind::UnknownFunction(name) => words.formula_unknown_function(name),
        FaultKind::WrongCount(function) => count(words, *function),
        FaultKind::NumberTooLarge => words.formula_number_too_large().to_owned(),
        FaultKind::NameTooLong => words.formula_name_too_long(&NAME_MAX.to_string()),
        FaultKind::TooLong => return words.formula_too_long(&FORMULA_MAX.to_string()),
        FaultKind::TooDeep => words.formula_too_deep().to_owned(),
        FaultKind::TooMany => return words.formula_too_many().to_owned(),
    };
    words.formula_at(&(fault.characters_before(text) + 1).to_string(), &said)
}

/// Whether a comma between two digits is where it went wrong, as in 0,5.
fn is_decimal_comma(text: &str, at: usize) -> bool {
    let is_digit = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_digit());
    let Some((before, after)) = text.split_at_checked(at) else {
        return false;
    };
    let mut after = after.chars();
    is_digit(before.chars().last()) && after.next() == Some(',') && is_digit(after.next())
}

fn expected_at(words: Words, text: &str, fault: &FormulaFault, expected: Expected) -> String {
    let what = match expected {
        Expected::Operand => words.formula_expected_operand(),
        Expected::Operator => words.formula_expected_operator(),
        Expected::Comparison => words.formula_expected_comparison(),
        Expected::Digit => words.formula_expected_digit(),
        Expected::Places => words.formula_expected_places(),
        Expected::Name => words.formula_expected_name(),
        Expected::ClosingParenthesis => words.formula_expected_parenthesis(),
        Expected::ClosingBracket => words.formula_expected_bracket(),
    };
    if fault.at >= text.trim_end().len() {
        words.formula_expected_at_end(what)
    } else {
        words.formula_expected_at(&(fault.characters_before(text) + 1).to_string(), what)
    }
}

fn count(words: Words, function: Function) -> String {
    match function.arguments() {
        (least, Some(most)) if least == most => words.formula_wrong_count(function.name(), least),
        (least, Some(most)) => words.formula_wrong_range(function.name(), &least.to_string(), &most.to_string()),
        (least, None) => words.formula_wrong_least(function.name(), &least.to_string()),
    }
}

/// Which part does not fit to what stands before it.
#[must_use]
pub fn unit_doubt(words: Words, doubt: &UnitDoubt) -> String {
    let name = |unit: &Option<UnitText>| {
        unit.as_ref()
            .map_or_else(|| words.formula_plain().to_owned(), UnitText::to_string)
    };
    words.formula_unit_doubt(&doubt.part, &name(&doubt.unit), &name(&doubt.before))
}

#[cfg(test)]
mod tests {
    use waymark_core::formula::Formula;

    use super::*;
    use crate::i18n::Language;

    #[track_caller]
    fn check_fault(text: &str, english: &str, german: &str) {
        let fault = Formula::parse(text).unwrap_err();
        for (language, expected) in [(Language::En, english), (Language::De, german)] {
            let words = Words::new(language, language.into());
            assert_eq!(formula_fault(words, text, &fault), expected);
        }
    }

    #[test]
    fn a_comma_between_two_digits_is_meant_as_a_decimal_point() {
        assert!(is_decimal_comma("0,5 * a", 1));
        assert!(!is_decimal_comma("a, 5", 1));
        assert!(!is_decimal_comma("1 + ", 4));
        check_fault(
            "0,5 * a",
            "At character 2: decimals are written with a point here, 0.5 and not 0,5; a comma parts the arguments of a \
             function.",
            "An Stelle 2: Dezimalstellen stehen hier nach einem Punkt, 0.5 und nicht 0,5; ein Komma trennt die Argumente \
             einer Funktion.",
        );
    }

    #[test]
    fn what_is_missing_is_named_with_its_place() {
        check_fault(
            "leads +",
            "At the end there is still missing: a number, a name or an opening parenthesis.",
            "Am Ende fehlt noch: eine Zahl, ein Name oder eine öffnende Klammer.",
        );
        check_fault(
            "leads * / 2",
            "At character 9 there should be a number, a name or an opening parenthesis.",
            "An Stelle 9 fehlt eine Zahl, ein Name oder eine öffnende Klammer.",
        );
        check_fault(
            "leads ; 2",
            "At character 7: ; means nothing in a formula.",
            "An Stelle 7: ; bedeutet in einer Formel nichts.",
        );
        check_fault("", "Nothing is typed yet.", "Noch ist nichts eingegeben.");
    }
}
