//! The number in a cell, whatever language wrote it.

use super::manner::{Decimal, Manner};

/// A number in a cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// The number before any percent sign: 45 for `45 %`.
    pub value: f64,
    /// Whether a percent sign stands beside it.
    pub is_percent: bool,
    /// The currency beside it, as its sign or its three letters.
    pub currency: Option<String>,
}

/// Which sign stands before decimals in a block, and how that was found out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settled {
    /// The sign.
    pub decimal: Decimal,
    /// How.
    pub by: SettledBy,
    /// How many numbers could be read in two ways: `1.234`.
    pub unsure: usize,
}

/// What said which sign stands before decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettledBy {
    /// Other numbers of the block, which can be read in one way only.
    Numbers,
    /// The language of the reader.
    Language,
}

/// What a number by itself says of the sign before decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Writing {
    /// It has none of the two.
    Plain,
    /// It is this one.
    Sure(Decimal),
    /// It can be either.
    Unsure,
}

/// A cell whose signs are taken off: digits with the signs between them.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Bare {
    digits: String,
    is_negative: bool,
    is_percent: bool,
    currency: Option<String>,
}

/// Signs and codes of currencies; a sign of several letters before one that it begins with.
///
/// # Source
/// ISO 4217, Unicode CLDR.
const CURRENCIES: [&str; 32] = [
    "US$", "R$", "€", "$", "£", "¥", "₹", "Fr.", "EUR", "USD", "JPY", "GBP", "INR", "CHF", "SEK", "NOK", "DKK", "PLN",
    "CZK", "HUF", "CAD", "AUD", "NZD", "CNY", "BRL", "MXN", "ZAR", "KRW", "kr", "zł", "Kč", "Ft",
];
/// What signs stand for, where that is one currency alone.
///
/// # Source
/// ISO 4217, Unicode CLDR.
const CODES: [(&str, &str); 10] = [
    ("€", "EUR"),
    ("US$", "USD"),
    ("$", "USD"),
    ("£", "GBP"),
    ("₹", "INR"),
    ("Fr.", "CHF"),
    ("zł", "PLN"),
    ("Kč", "CZK"),
    ("Ft", "HUF"),
    ("R$", "BRL"),
];
/// So many digits are held exactly.
const EXACT_DIGITS: usize = 15;
/// The largest number that core counts with.
const LARGEST: f64 = 1e15;

/// Takes signs off a cell; none where something else than a number remains.
pub(super) fn bare(text: &str) -> Option<Bare> {
    let mut bare = Bare {
        digits: String::new(),
        is_negative: false,
        is_percent: false,
        currency: None,
    };
    let mut rest = text.trim_matches(is_space);
    let mut has_sign = false;
    loop {
        let before = rest.len();
        if let Some(inside) = rest.strip_prefix('(').and_then(|it| it.strip_suffix(')')) {
            bare.is_negative = !std::mem::replace(&mut has_sign, true);
            rest = inside;
        } else if let Some(after) = rest.strip_prefix(['-', '\u{2212}', '\u{2013}']).filter(|_| !has_sign) {
            (bare.is_negative, has_sign, rest) = (true, true, after);
        } else if let Some(after) = rest.strip_prefix('+').filter(|_| !has_sign) {
            (has_sign, rest) = (true, after);
        } else if let Some(after) = rest
            .strip_suffix('%')
            .or_else(|| rest.strip_prefix('%'))
            .filter(|_| !bare.is_percent)
        {
            (bare.is_percent, rest) = (true, after);
        } else if bare.currency.is_none()
            && let Some((sign, after)) = without_currency(rest)
        {
            (bare.currency, rest) = (Some(sign.to_owned()), after);
        }
        rest = rest.trim_matches(is_space);
        if rest.len() == before {
            break;
        }
    }
    let is_number = rest.contains(|it: char| it.is_ascii_digit()) && rest.chars().all(is_of_number);
    bare.digits = rest.chars().map(|it| if is_space(it) { ' ' } else { it }).collect();
    is_number.then_some(bare)
}

fn without_currency(text: &str) -> Option<(&'static str, &str)> {
    CURRENCIES.into_iter().find_map(|sign| {
        let rest = text.strip_prefix(sign).or_else(|| text.strip_suffix(sign))?;
        Some((sign, rest))
    })
}

/// Whether two signs or codes stand for one currency.
pub(super) fn is_same_currency(one: &str, other: &str) -> bool {
    let code = |sign: &str| CODES.into_iter().find(|(of, _)| *of == sign).map(|(_, code)| code);
    one == other || code(one).unwrap_or(one) == code(other).unwrap_or(other)
}

impl Bare {
    /// What it says of the sign before decimals.
    pub(super) fn writing(&self) -> Writing {
        let count = |sign| self.digits.matches(sign).count();
        match (count('.'), count(',')) {
            (0, 0) => Writing::Plain,
            (points, commas) if points > 0 && commas > 0 => {
                let is_point = self.digits.rfind('.') > self.digits.rfind(',');
                Writing::Sure(if is_point { Decimal::Point } else { Decimal::Comma })
            }
            (1, _) => self.of_lone('.', Decimal::Point),
            (0, 1) => self.of_lone(',', Decimal::Comma),
            (0, _) => Writing::Sure(Decimal::Point),
            (_, _) => Writing::Sure(Decimal::Comma),
        }
    }

    fn of_lone(&self, sign: char, decimal: Decimal) -> Writing {
        if ungrouped(&self.digits, None).is_some_and(|_| self.digits.contains(sign)) {
            Writing::Unsure
        } else {
            Writing::Sure(decimal)
        }
    }

    /// The number, where this sign stands before decimals; none where its groups do not fit.
    pub(super) fn number(&self, decimal: Decimal, manner: &Manner) -> Option<Number> {
        let sign = match decimal {
            Decimal::Point => '.',
            Decimal::Comma => ',',
        };
        let (whole, decimals) = self.digits.split_once(sign).unwrap_or((&self.digits, ""));
        if !decimals.bytes().all(|it| it.is_ascii_digit()) {
            return None;
        }
        let whole = ungrouped(whole, Some(sign))?;
        let whole = if whole.is_empty() { "0" } else { &whole };
        let size = match exact(whole, decimals) {
            Some(size) => size,
            None => (manner.number)(&format!("{whole}.{decimals}0"))?,
        };
        let value = if self.is_negative && size > 0.0 { -size } else { size };
        (size <= LARGEST).then(|| Number {
            value,
            is_percent: self.is_percent,
            currency: self.currency.clone(),
        })
    }
}

/// The number of so few digits that a whole number holds them, and the power of ten below it: their quotient is the
/// nearest number there is. Others are asked of the browser, which costs far more.
///
/// # Source
/// Clinger, How to read floating point numbers accurately, 1990.
fn exact(whole: &str, decimals: &str) -> Option<f64> {
    if whole.len() + decimals.len() > EXACT_DIGITS {
        return None;
    }
    let digits = whole.bytes().chain(decimals.bytes());
    let number = digits.fold(0_u64, |number, digit| number * 10 + u64::from(digit - b'0'));
    let below = decimals.bytes().fold(1.0, |below, _| below * 10.0);
    Some(number as f64 / below)
}

/// The digits of a whole number, its groups taken together: parted by one sign, of two or three digits, the last of three.
fn ungrouped(text: &str, decimal: Option<char>) -> Option<String> {
    let Some(sign) = text.chars().find(|it| !it.is_ascii_digit()) else {
        return Some(text.to_owned());
    };
    if decimal == Some(sign) || text.starts_with('0') {
        return None;
    }
    let (first, rest) = text.split_once(sign)?;
    let groups: Vec<&str> = rest.split(sign).collect();
    let (last, middle) = groups.split_last()?;
    let is_digits = |it: &&str| it.bytes().all(|it| it.is_ascii_digit());
    let fits = (1..=3).contains(&first.len())
        && last.len() == 3
        && middle.iter().all(|it| (2..=3).contains(&it.len()))
        && groups.iter().all(is_digits);
    fits.then(|| first.to_owned() + &groups.concat())
}

fn is_of_number(sign: char) -> bool {
    sign.is_ascii_digit() || is_space(sign) || matches!(sign, '.' | ',' | '\'' | '\u{2019}')
}

/// Spaces as people and spreadsheets write them: plain, no-break, narrow, thin, figure.
fn is_space(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, '\u{200e}' | '\u{200f}' | '\u{2060}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::manner::samples::{english, german};
    use super::*;

    #[track_caller]
    fn check_number(text: &str, decimal: Decimal, expected: f64) {
        let found = bare(text).and_then(|bare| bare.number(decimal, &english()));
        assert_eq!(found.map(|it| it.value), Some(expected), "{text:?}");
    }

    #[test]
    fn groups_may_be_parted_by_every_sign_that_is_usual() {
        for text in [
            "1,234.5",
            "1 234.5",
            "1\u{a0}234.5",
            "1\u{202f}234.5",
            "1\u{2009}234.5",
            "1'234.5",
            "1\u{2019}234.5",
        ] {
            check_number(text, Decimal::Point, 1234.5);
        }
        check_number("1.234.567,25", Decimal::Comma, 1_234_567.25);
        check_number("12,34,567", Decimal::Point, 1_234_567.0);
    }

    #[test]
    fn signs_stand_before_and_after() {
        for text in [
            "-12",
            "\u{2212}12",
            "(12)",
            "($12)",
            "-€ 12",
            "€-12",
            "12 EUR".replace("12", "-12").as_str(),
            "(12) %",
        ] {
            check_number(text, Decimal::Point, -12.0);
        }
        check_number("+3", Decimal::Point, 3.0);
        check_number(".5", Decimal::Point, 0.5);
    }

    #[test]
    fn percent_and_currency_are_told() {
        let found = |text: &str| {
            let number = bare(text)?.number(Decimal::Comma, &german())?;
            Some((number.value, number.is_percent, number.currency))
        };
        assert_eq!(found("12,5\u{a0}%"), Some((12.5, true, None)));
        assert_eq!(found("1.200,50 €"), Some((1200.5, false, Some("€".into()))));
        assert_eq!(found("CHF 7"), Some((7.0, false, Some("CHF".into()))));
    }

    #[test]
    fn a_number_says_which_sign_stands_before_decimals_where_it_can() {
        let writing = |text: &str| bare(text).map(|it| it.writing());
        for (text, expected) in [
            ("1234", Writing::Plain),
            ("1 234", Writing::Plain),
            ("1.234", Writing::Unsure),
            ("1,234", Writing::Unsure),
            ("0.234", Writing::Sure(Decimal::Point)),
            ("1.5", Writing::Sure(Decimal::Point)),
            ("1,5", Writing::Sure(Decimal::Comma)),
            ("1 234,567", Writing::Sure(Decimal::Comma)),
            ("1,234.567", Writing::Sure(Decimal::Point)),
            ("1.234.567", Writing::Sure(Decimal::Comma)),
            ("1,234,567", Writing::Sure(Decimal::Point)),
        ] {
            assert_eq!(writing(text), Some(expected), "{text:?}");
        }
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in [
            "",
            "-",
            "%",
            "€",
            ".",
            "n/a",
            "12h",
            "1e3",
            "--1",
            "1 2 x",
            "١",
            "1 2",
            "1,23,45",
            "1.2.3",
            "9999999999999999",
        ] {
            assert_eq!(
                bare(text).and_then(|it| it.number(Decimal::Point, &english())),
                None,
                "{text:?}"
            );
        }
    }

    proptest! {
        #[test]
        fn any_text_is_a_number_or_none(text in ".{0,40}|[-0-9.,' ()%€]{0,20}") {
            let found = bare(&text).and_then(|it| it.number(Decimal::Point, &english()));
            prop_assert!(found.is_none_or(|it| it.value.is_finite()));
        }

        #[test]
        fn a_number_written_in_any_language_is_read_back(cents in -99_999_999_999_i64..=99_999_999_999) {
            let value = cents as f64 / 100.0;
            for (decimal, group) in [('.', ","), (',', "."), (',', "\u{202f}"), (',', "\u{a0}"), ('.', "\u{2019}"), ('.', "'"), (',', ""), ('.', "")] {
                let text = written(cents, decimal, group);
                let sign = if decimal == '.' { Decimal::Point } else { Decimal::Comma };
                let found = bare(&text).and_then(|it| it.number(sign, &english())).map(|it| it.value);
                prop_assert_eq!(found, Some(value), "{}", text);
            }
        }
    }

    fn written(cents: i64, decimal: char, group: &str) -> String {
        let digits = (cents.abs() / 100).to_string();
        let mut whole = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                whole.push_str(group);
            }
            whole.push(digit);
        }
        let sign = if cents < 0 { "-" } else { "" };
        format!("{sign}{whole}{decimal}{:02}", cents.abs() % 100)
    }
}
