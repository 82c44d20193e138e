//! Reads a number as a person types or pastes it.

use crate::platform::number;

/// The signs a reader writes numbers with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Separators {
    /// Before the decimals: `.` or `,`.
    pub decimal: char,
    /// Between groups of digits: `,`, `.`, a space or an apostrophe.
    pub group: char,
}

/// A number that was typed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TypedNumber {
    /// The number before any percent sign: 45 for "45 %".
    pub value: f64,
    /// Whether a percent sign followed.
    pub is_percent: bool,
}

/// Why a text is no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberRefusal {
    /// Nothing was typed.
    Empty,
    /// Something else than a number was typed.
    NotANumber,
    /// Too large to count with.
    TooLarge,
}

/// The largest number that Waymark takes, as in the rules of scoring.
const LARGEST: f64 = 1e15;

/// The number in a text: `1.234,5` or `1 234,5` or `-12 %`.
///
/// One sign that cannot separate groups separates decimals, so `1.5` is one and a half in German too, while `1.500`
/// is what the reader's language says: fifteen hundred in German. With both signs, the last separates decimals.
///
/// # Errors
/// Empty, not a number, or above 1e15.
pub fn parse_number(text: &str, separators: Separators) -> Result<TypedNumber, NumberRefusal> {
    let text = text.trim_matches(is_space);
    if text.is_empty() {
        return Err(NumberRefusal::Empty);
    }
    let (text, is_percent) = match text.strip_suffix('%') {
        Some(rest) => (rest.trim_end_matches(is_space), true),
        None => (text, false),
    };
    let (is_negative, text) = match text.chars().next() {
        Some('-' | '\u{2212}' | '\u{2013}') => (true, rest_of(text)),
        Some('+') => (false, rest_of(text)),
        _ => (false, text),
    };
    let plain = plain_digits(text, separators).ok_or(NumberRefusal::NotANumber)?;
    let size = number(&plain).ok_or(NumberRefusal::NotANumber)?;
    if size > LARGEST {
        return Err(NumberRefusal::TooLarge);
    }
    let value = if is_negative && size > 0.0 { -size } else { size };
    Ok(TypedNumber { value, is_percent })
}

fn rest_of(text: &str) -> &str {
    let mut rest = text.chars();
    rest.next();
    rest.as_str().trim_start_matches(is_space)
}

/// Digits with a point before the decimals, as Rust reads them.
fn plain_digits(text: &str, separators: Separators) -> Option<String> {
    let text: String = text.chars().map(|it| if is_space(it) { ' ' } else { it }).collect();
    let decimal = decimal_sign(&text, separators);
    let (whole, decimals) = match decimal.and_then(|it| text.split_once(it)) {
        Some((whole, decimals)) => (whole, decimals),
        None => (text.as_str(), ""),
    };
    if !decimals.bytes().all(|it| it.is_ascii_digit()) {
        return None;
    }
    let whole = ungrouped(whole, decimal)?;
    match (whole.is_empty(), decimals.is_empty()) {
        (true, true) => None,
        (true, false) => Some(format!("0.{decimals}")),
        (false, true) => Some(whole),
        (false, false) => Some(format!("{whole}.{decimals}")),
    }
}

/// Which of `.` and `,` separates decimals here, if one does.
fn decimal_sign(text: &str, separators: Separators) -> Option<char> {
    match (text.rfind('.'), text.rfind(',')) {
        (None, None) => None,
        (Some(point), Some(comma)) => Some(if point > comma { '.' } else { ',' }),
        (Some(_), None) => lone_sign(text, '.', separators),
        (None, Some(_)) => lone_sign(text, ',', separators),
    }
}

fn lone_sign(text: &str, sign: char, separators: Separators) -> Option<char> {
    let groups = separators.decimal != sign && ungrouped(text, None).is_some();
    (!groups).then_some(sign)
}

/// The digits of a whole number, its groups taken together. All groups are parted by one sign, have two or three
/// digits, the last three, and the first does not start with 0.
fn ungrouped(text: &str, decimal: Option<char>) -> Option<String> {
    let sign = text.chars().find(|it| !it.is_ascii_digit());
    let Some(sign) = sign else {
        return Some(text.to_owned());
    };
    let is_group_sign = matches!(sign, '.' | ',' | ' ' | '\'' | '\u{2019}');
    if !is_group_sign || decimal == Some(sign) || text.starts_with('0') {
        return None;
    }
    let (first, rest) = text.split_once(sign)?;
    let groups: Vec<_> = rest.split(sign).collect();
    let is_digits = |it: &str| it.bytes().all(|it| it.is_ascii_digit());
    let (last, middle) = groups.split_last()?;
    let fits = (1..=3).contains(&first.len())
        && last.len() == 3
        && middle.iter().all(|it| (2..=3).contains(&it.len()))
        && is_digits(first)
        && groups.iter().all(|it| is_digits(it));
    fits.then(|| first.to_owned() + &groups.concat())
}

/// Spaces as people and spreadsheets write them: plain, no-break, narrow, thin, figure, tab.
fn is_space(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, '\u{200e}' | '\u{200f}' | '\u{2060}')
}

#[cfg(test)]
mod tests {
    use super::{NumberRefusal, Separators, parse_number};

    const ENGLISH: Separators = Separators {
        decimal: '.',
        group: ',',
    };
    const GERMAN: Separators = Separators {
        decimal: ',',
        group: '.',
    };
    const SWISS: Separators = Separators {
        decimal: '.',
        group: '\u{2019}',
    };
    const FRENCH: Separators = Separators {
        decimal: ',',
        group: '\u{202f}',
    };

    #[track_caller]
    fn check_number(separators: Separators, text: &str, expected: f64) {
        let found = parse_number(text, separators).map(|it| it.value);
        assert_eq!(found, Ok(expected), "{text:?}");
    }

    #[track_caller]
    fn check_refused(separators: Separators, text: &str, expected: NumberRefusal) {
        assert_eq!(parse_number(text, separators), Err(expected), "{text:?}");
    }

    #[test]
    fn each_language_reads_its_own_numbers() {
        check_number(ENGLISH, "1,234.5", 1234.5);
        check_number(GERMAN, "1.234,5", 1234.5);
        check_number(SWISS, "1\u{2019}234.5", 1234.5);
        check_number(SWISS, "1'234.5", 1234.5);
        check_number(FRENCH, "1\u{202f}234,5", 1234.5);
        check_number(FRENCH, "1 234 567,25", 1_234_567.25);
    }

    #[test]
    fn one_sign_before_three_digits_means_what_the_language_says() {
        check_number(ENGLISH, "1,500", 1500.0);
        check_number(ENGLISH, "1.500", 1.5);
        check_number(GERMAN, "1.500", 1500.0);
        check_number(GERMAN, "1,500", 1.5);
    }

    #[test]
    fn a_sign_that_cannot_group_separates_decimals_in_every_language() {
        check_number(GERMAN, "1.5", 1.5);
        check_number(GERMAN, "0.125", 0.125);
        check_number(GERMAN, "1234.567", 1234.567);
        check_number(ENGLISH, "1,5", 1.5);
        check_number(GERMAN, "1,234.5", 1234.5);
        check_number(ENGLISH, "1.234.567,5", 1_234_567.5);
    }

    #[test]
    fn spaces_signs_and_percent_are_understood() {
        check_number(ENGLISH, " \u{a0}12\u{a0} ", 12.0);
        check_number(ENGLISH, "-3", -3.0);
        check_number(ENGLISH, "\u{2212} 3", -3.0);
        check_number(ENGLISH, "+3", 3.0);
        check_number(ENGLISH, ".5", 0.5);
        check_number(ENGLISH, "5.", 5.0);
        check_number(GERMAN, "-12,5 %", -12.5);
        let percent = parse_number("45\u{a0}%", GERMAN).expect("a number");
        assert!(percent.is_percent);
        assert!(!parse_number("45", GERMAN).expect("a number").is_percent);
    }

    #[test]
    fn zero_has_no_sign() {
        let zero = parse_number("-0", ENGLISH).expect("a number").value;
        assert!(zero.is_sign_positive());
    }

    #[test]
    fn indian_groups_are_read() {
        check_number(ENGLISH, "12,34,567", 1_234_567.0);
    }

    #[test]
    fn what_is_no_number_is_refused() {
        check_refused(ENGLISH, "", NumberRefusal::Empty);
        check_refused(ENGLISH, " \u{a0}", NumberRefusal::Empty);
        for text in [
            "-", "%", ".", "twelve", "12h", "1e3", "1.2.3", "1,23,45", "--1", "NaN", "inf", "1 2", "٣", "1,234,56",
        ] {
            check_refused(ENGLISH, text, NumberRefusal::NotANumber);
        }
        check_refused(ENGLISH, "1,2345.5", NumberRefusal::NotANumber);
    }

    #[test]
    fn a_number_beyond_counting_is_refused() {
        check_number(ENGLISH, "1000000000000000", 1e15);
        check_refused(ENGLISH, "1000000000000001", NumberRefusal::TooLarge);
        check_refused(ENGLISH, &"9".repeat(400), NumberRefusal::TooLarge);
    }
}
