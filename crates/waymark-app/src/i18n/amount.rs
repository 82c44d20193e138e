//! Reads an amount as a person types it: a number, or what it shall be beside the last one.

use waymark_core::Value;
use waymark_core::due::Amount;

use super::parse::{NumberRefusal, Separators, parse_number};
use super::unit_style::SIGNS;

/// What stands behind a large number, as English and German write it.
const SIZES: [(&str, f64); 9] = [
    ("k", 1e3),
    ("K", 1e3),
    ("Tsd", 1e3),
    ("M", 1e6),
    ("Mio", 1e6),
    ("mn", 1e6),
    ("bn", 1e9),
    ("B", 1e9),
    ("Mrd", 1e9),
];

/// The amount in a text, beside whose number its unit may stand.
///
/// `58`, `-3` and `€1,200` are numbers; `+3` and `+-3` are so much more and less than the last one, `x2` twice as much,
/// `=` the same. `12k` and `1.5M` are large numbers.
///
/// # Errors
/// Empty, not a number, or above 1e15.
pub(crate) fn parse_amount(text: &str, unit: &str, separators: Separators) -> Result<Amount, NumberRefusal> {
    let text = text.trim();
    // A sign alone is no amount, and not nothing either.
    let by = |rest: &str| match parse_value(rest, unit, separators) {
        Err(NumberRefusal::Empty) => Err(NumberRefusal::NotANumber),
        read => read,
    };
    if text == "=" {
        return Ok(Amount::Same);
    }
    if let Some(rest) = text.strip_prefix('+') {
        return by(rest).map(Amount::More);
    }
    match text.strip_prefix(['x', 'X', '×', '*']) {
        Some(rest) => by(rest).map(Amount::Times),
        None => parse_value(text, unit, separators).map(Amount::Is),
    }
}

/// The number in a text, beside which its unit may stand; `12k` and `1.5M` are large ones.
///
/// # Errors
/// Empty, not a number, or above 1e15.
pub(crate) fn parse_value(text: &str, unit: &str, separators: Separators) -> Result<Value, NumberRefusal> {
    let bare = without_unit(text.trim(), unit);
    let (digits, size) = SIZES
        .iter()
        .find_map(|(name, size)| Some((bare.strip_suffix(name)?, *size)))
        .unwrap_or((bare, 1.0));
    // `Mio.` ends in a point that separates nothing.
    let digits = if size > 1.0 {
        digits.trim_end_matches(['.', ' '])
    } else {
        digits
    };
    let number = parse_number(digits, separators)?;
    Value::new(number.value * size).map_err(|_| NumberRefusal::TooLarge)
}

/// What was typed as it was understood, in the way the reader writes numbers: `2,1` for `2,100` in German, `5000` for `5k`.
///
/// None where it says that already, or says more than a number: a per cent sign, `+3`, `x2`.
pub(crate) fn as_understood(text: &str, unit: &str, separators: Separators) -> Option<String> {
    if text.trim_start().starts_with('+') || text.contains('%') {
        return None;
    }
    let value = parse_value(text, unit, separators).ok()?;
    let written = write_to_edit(value.get(), separators);
    (written != text).then_some(written)
}

/// A number with all its digits and no groups.
pub(crate) fn write_to_edit(value: f64, separators: Separators) -> String {
    value.to_string().replace('.', &separators.decimal.to_string())
}

/// The number without its unit before or behind it, and without the sign of its currency.
fn without_unit<'t>(text: &'t str, unit: &str) -> &'t str {
    let sign = SIGNS
        .iter()
        .find(|(_, code)| code == unit.as_bytes())
        .map_or("", |it| it.0);
    let names = [unit, sign].into_iter().filter(|name| !name.is_empty());
    let cut = |name: &str| text.strip_suffix(name).or_else(|| text.strip_prefix(name));
    let mut cut = names.filter_map(cut);
    cut.next().map_or(text, str::trim).trim_end_matches('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: Separators = Separators {
        decimal: '.',
        group: ',',
    };
    const GERMAN: Separators = Separators {
        decimal: ',',
        group: '.',
    };

    fn value(number: f64) -> Value {
        Value::new(number).expect("a value")
    }

    #[track_caller]
    fn check(separators: Separators, text: &str, unit: &str, expected: Amount) {
        assert_eq!(parse_amount(text, unit, separators), Ok(expected), "{text:?}");
    }

    #[test]
    fn a_number_is_itself_and_minus_three_is_one() {
        check(ENGLISH, "58", "", Amount::Is(value(58.0)));
        check(ENGLISH, "-3", "", Amount::Is(value(-3.0)));
        check(GERMAN, "1.234,5", "", Amount::Is(value(1234.5)));
    }

    #[test]
    fn a_plus_adds_and_a_plus_before_a_minus_takes_away() {
        check(ENGLISH, "+3", "", Amount::More(value(3.0)));
        check(ENGLISH, "+-3", "", Amount::More(value(-3.0)));
        check(GERMAN, "+ \u{2212}0,5", "", Amount::More(value(-0.5)));
    }

    #[test]
    fn an_x_multiplies_and_an_equals_sign_changes_nothing() {
        check(ENGLISH, "x2", "", Amount::Times(value(2.0)));
        check(GERMAN, "×1,5", "", Amount::Times(value(1.5)));
        check(ENGLISH, " = ", "", Amount::Same);
    }

    #[test]
    fn the_unit_may_stand_beside_the_number() {
        check(ENGLISH, "58 deals", "deals", Amount::Is(value(58.0)));
        check(ENGLISH, "€1,200", "EUR", Amount::Is(value(1200.0)));
        check(GERMAN, "1.200 €", "€", Amount::Is(value(1200.0)));
        check(ENGLISH, "5.1 %", "%", Amount::Is(value(5.1)));
        check(ENGLISH, "+3 h", "h", Amount::More(value(3.0)));
    }

    #[test]
    fn large_numbers_may_be_written_short() {
        check(ENGLISH, "12k", "", Amount::Is(value(12_000.0)));
        check(GERMAN, "1,5 Mio.", "", Amount::Is(value(1_500_000.0)));
        check(ENGLISH, "$2.5M", "USD", Amount::Is(value(2_500_000.0)));
        check(ENGLISH, "12 k", "k", Amount::Is(value(12.0)));
    }

    #[track_caller]
    fn check_understood(separators: Separators, text: &str, expected: Option<&str>) {
        let found = as_understood(text, "EUR", separators);
        assert_eq!(found.as_deref(), expected, "{text:?}");
    }

    #[test]
    fn a_number_is_shown_as_it_was_understood() {
        check_understood(GERMAN, "2,100", Some("2,1"));
        check_understood(GERMAN, "2.100", Some("2100"));
        check_understood(ENGLISH, "2,100", Some("2100"));
        check_understood(ENGLISH, "5k", Some("5000"));
        check_understood(GERMAN, "1,5 Mio.", Some("1500000"));
        check_understood(ENGLISH, "€1,200.50", Some("1200.5"));
    }

    #[test]
    fn what_is_plain_or_says_more_than_a_number_stays_as_it_is() {
        for text in ["58", "2.1", "-3", "", "+3", "x2", "=", "50 %", "twelve"] {
            check_understood(ENGLISH, text, None);
        }
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        assert_eq!(parse_amount(" ", "", ENGLISH), Err(NumberRefusal::Empty));
        for text in ["twelve", "12h", "3+", "x", "+", "==", "2x"] {
            let refused = Err(NumberRefusal::NotANumber);
            assert_eq!(parse_amount(text, "", ENGLISH), refused, "{text:?}");
        }
        assert_eq!(parse_amount("9999999999M", "", ENGLISH), Err(NumberRefusal::TooLarge));
    }
}
