//! What a unit, as typed by a person, means for writing a number.

/// How a number with this unit is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum UnitStyle<'a> {
    /// No unit.
    None,
    /// `%`, where the reader's language puts it. The number is already in percent.
    Percent,
    /// A currency by its three letters (ISO 4217), where the reader's language puts it.
    Currency([u8; 3]),
    /// Any other text, behind the number.
    Text(&'a str),
}

/// Signs that stand for one currency. A dollar or a yen sign alone is written as the world's commonest.
///
/// # Source
/// ISO 4217, Unicode CLDR.
pub(super) const SIGNS: [(&str, [u8; 3]); 5] = [
    ("€", *b"EUR"),
    ("$", *b"USD"),
    ("£", *b"GBP"),
    ("¥", *b"JPY"),
    ("₹", *b"INR"),
];
const CODES: [[u8; 3]; 20] = [
    *b"EUR", *b"USD", *b"GBP", *b"JPY", *b"INR", *b"CHF", *b"SEK", *b"NOK", *b"DKK", *b"PLN", *b"CZK", *b"HUF",
    *b"CAD", *b"AUD", *b"NZD", *b"CNY", *b"BRL", *b"MXN", *b"ZAR", *b"KRW",
];

impl<'a> UnitStyle<'a> {
    /// The meaning of a unit's text.
    #[must_use]
    pub(super) fn of(text: &'a str) -> Self {
        let text = text.trim();
        let sign = SIGNS.iter().find(|(sign, _)| *sign == text).map(|it| it.1);
        let code = CODES.into_iter().find(|it| it == text.as_bytes());
        match (text, sign.or(code)) {
            ("", _) => Self::None,
            ("%", _) => Self::Percent,
            (_, Some(code)) => Self::Currency(code),
            (_, None) => Self::Text(text),
        }
    }
}

/// Whether a unit stands as a word behind its number, and not as a sign where the reader's language puts it.
#[must_use]
pub fn is_word_unit(unit: &str) -> bool {
    matches!(UnitStyle::of(unit), UnitStyle::Text(_))
}

#[cfg(test)]
mod tests {
    use super::{UnitStyle, is_word_unit};

    #[test]
    fn words_and_signs_are_told_apart() {
        assert!(is_word_unit("deals"));
        assert!(["", "%", "€", "CHF"].iter().all(|sign| !is_word_unit(sign)));
    }

    #[test]
    fn a_units_text_says_how_it_is_written() {
        assert_eq!(UnitStyle::of(""), UnitStyle::None);
        assert_eq!(UnitStyle::of(" % "), UnitStyle::Percent);
        assert_eq!(UnitStyle::of("€"), UnitStyle::Currency(*b"EUR"));
        assert_eq!(UnitStyle::of("CHF"), UnitStyle::Currency(*b"CHF"));
        assert_eq!(UnitStyle::of("NPS"), UnitStyle::Text("NPS"));
        assert_eq!(UnitStyle::of("h"), UnitStyle::Text("h"));
    }
}
