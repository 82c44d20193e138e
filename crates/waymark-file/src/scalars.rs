//! How single values are read: each reader takes the JSON text of one value and gives a value of the model.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt::Display;

use chrono::{Datelike, NaiveDate};
use serde::{Serialize, Serializer};
use waymark_core::{
    Confidence, FiscalMonth, Label, NotAnId, NumberFault, Rank, Share, Text, Title, Value, Weight, is_kept,
};

use crate::fault::FaultKind;
use crate::json;

/// The largest whole number that every reader of JSON keeps exactly, 2^53 - 1.
const WHOLE_EXACT: f64 = 9_007_199_254_740_991.0;

/// The text of a JSON string; it borrows from the file wherever nothing in it is escaped.
pub(crate) fn plain_text(raw: &str) -> Result<Cow<'_, str>, FaultKind> {
    if !raw.starts_with('"') {
        return Err(FaultKind::NotAText);
    }
    json::text(raw).ok_or(FaultKind::BrokenText)
}

/// A reader of ids: `id(ObjectiveId::parse)`.
pub(crate) fn id<T>(parse: fn(&str) -> Result<T, NotAnId>) -> impl Fn(&str) -> Result<T, FaultKind> {
    move |raw| parse(&plain_text(raw)?).map_err(FaultKind::NotAnId)
}

pub(crate) fn title(raw: &str) -> Result<Title, FaultKind> {
    Title::new(&plain_text(raw)?).map_err(FaultKind::Text)
}

pub(crate) fn label(raw: &str) -> Result<Label, FaultKind> {
    Label::new(&plain_text(raw)?).map_err(FaultKind::Text)
}

pub(crate) fn text(raw: &str) -> Result<Text, FaultKind> {
    Text::new(&plain_text(raw)?).map_err(FaultKind::Text)
}

pub(crate) fn yes_or_no(raw: &str) -> Result<bool, FaultKind> {
    match raw {
        "true" => Ok(true),
        "false" => Ok(false),
        _ => Err(FaultKind::NotYesOrNo),
    }
}

/// A number as it stands, finite.
fn number(raw: &str) -> Result<f64, FaultKind> {
    if !raw.starts_with(|first: char| first == '-' || first.is_ascii_digit()) {
        return Err(FaultKind::NotANumber);
    }
    // The only numbers that JSON can write and this cannot read are those beyond the largest one.
    let number = raw.parse().ok().filter(|number: &f64| number.is_finite());
    number.ok_or(FaultKind::Number(NumberFault::OutOfRange))
}

pub(crate) fn value(raw: &str) -> Result<Value, FaultKind> {
    Value::new(number(raw)?).map_err(FaultKind::Number)
}

pub(crate) fn weight(raw: &str) -> Result<Weight, FaultKind> {
    Weight::new(number(raw)?).map_err(FaultKind::Number)
}

pub(crate) fn share(raw: &str) -> Result<Share, FaultKind> {
    Share::new(number(raw)?).map_err(FaultKind::Number)
}

pub(crate) fn rank(raw: &str) -> Result<Rank, FaultKind> {
    Rank::new(number(raw)?).map_err(FaultKind::Number)
}

/// A whole number that is not negative; `7.0` is one as well.
pub(crate) fn whole(raw: &str) -> Result<u64, FaultKind> {
    if let Ok(whole) = raw.parse() {
        return Ok(whole);
    }
    let number = number(raw)?;
    if number.fract() == 0.0 && (0.0..=WHOLE_EXACT).contains(&number) {
        Ok(number as u64)
    } else {
        Err(FaultKind::NotWhole)
    }
}

/// A whole number of one byte.
pub(crate) fn small(raw: &str) -> Result<u8, FaultKind> {
    u8::try_from(whole(raw)?).map_err(|_| FaultKind::Number(NumberFault::OutOfRange))
}

pub(crate) fn confidence(raw: &str) -> Result<Confidence, FaultKind> {
    Confidence::new(small(raw)?).map_err(FaultKind::Number)
}

pub(crate) fn month(raw: &str) -> Result<FiscalMonth, FaultKind> {
    FiscalMonth::new(small(raw)?).ok_or(FaultKind::NotAMonth)
}

/// A civil date, `2026-10-01`, without time or zone.
pub(crate) fn date(raw: &str) -> Result<NaiveDate, FaultKind> {
    date_from_text(&plain_text(raw)?)
}

/// The day that ten characters such as `2026-10-01` name, as goal files write it.
///
/// # Errors
/// [`FaultKind::NotADate`] for any other text and for days that no calendar has, [`FaultKind::DateOutOfRange`] outside
/// the years 1900 to 2999.
pub fn date_from_text(text: &str) -> Result<NaiveDate, FaultKind> {
    let date = civil_date(text).ok_or(FaultKind::NotADate)?;
    if is_kept(date) {
        Ok(date)
    } else {
        Err(FaultKind::DateOutOfRange)
    }
}

fn civil_date(text: &str) -> Option<NaiveDate> {
    let bytes: &[u8; 10] = text.as_bytes().try_into().ok()?;
    if bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let digits = |range: std::ops::Range<usize>| {
        bytes[range].iter().try_fold(0, |sum, byte| {
            byte.is_ascii_digit().then(|| sum * 10 + u32::from(byte - b'0'))
        })
    };
    NaiveDate::from_ymd_opt(i32::try_from(digits(0..4)?).ok()?, digits(5..7)?, digits(8..10)?)
}

/// The ten characters of a day, as [`date_from_text`] reads them.
pub fn date_text(date: NaiveDate) -> String {
    // Dates lie in the years 1900 to 2999; written by hand, because every scoreboard of the module has thousands of them.
    let (year, month, day) = (date.year().unsigned_abs(), date.month(), date.day());
    let digit = |number: u32| char::from_digit(number % 10, 10).unwrap_or('0');
    let year = [year / 1000, year / 100, year / 10, year].map(digit);
    let rest = [month / 10, month, day / 10, day].map(digit);
    let [tens_of_month, month, tens_of_day, day] = rest;
    let mut text = String::with_capacity(10);
    text.extend(year);
    text.extend(['-', tens_of_month, month, '-', tens_of_day, day]);
    text
}

/// Writes a number in the fewest digits that read back as the same number: whole ones without a point.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Number(pub(crate) f64);

impl Number {
    /// The number, unless an absent field says the same.
    pub(crate) fn unless(number: f64, default: f64) -> Option<Self> {
        (number.total_cmp(&default) != Ordering::Equal).then_some(Self(number))
    }
}

impl From<Value> for Number {
    fn from(value: Value) -> Self {
        Self(value.get())
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.fract() == 0.0 && self.0.abs() <= WHOLE_EXACT {
            serializer.serialize_i64(self.0 as i64)
        } else {
            serializer.serialize_f64(self.0)
        }
    }
}

/// Writes a date as ten characters.
#[derive(Clone, Copy)]
pub(crate) struct Date(pub(crate) NaiveDate);

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&date_text(self.0))
    }
}

/// Writes what shows itself as a text, such as an id, without a copy.
pub(crate) struct Shown<T>(pub(crate) T);

impl<T: Display> Serialize for Shown<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_ten_characters_of_a_real_day() {
        for text in ["2026-10-01", "1900-01-01", "2999-12-31", "2028-02-29"] {
            assert_eq!(date(&format!("\"{text}\"")).map(date_text), Ok(text.to_owned()));
        }
        for text in [
            "2026-02-29",
            "2026-1-01",
            "2026-10-01T00:00",
            "+026-10-01",
            "2026/10/01",
            "",
            "\u{e4}026-10-0",
        ] {
            assert_eq!(date(&format!("\"{text}\"")), Err(FaultKind::NotADate), "{text}");
        }
        assert_eq!(date("\"1899-12-31\""), Err(FaultKind::DateOutOfRange));
        assert_eq!(date("20261001"), Err(FaultKind::NotAText));
    }

    #[test]
    fn numbers_are_written_in_the_fewest_digits_that_read_back() {
        for (number, text) in [
            (100.0, "100"),
            (-0.1, "-0.1"),
            (1e15, "1000000000000000"),
            (0.3, "0.3"),
            (1e-7, "1e-7"),
        ] {
            assert_eq!(serde_json::to_string(&Number(number)).unwrap(), text);
            assert_eq!(value(text).map(Value::get), Ok(number));
        }
    }

    #[test]
    fn numbers_beyond_their_bounds_are_refused() {
        assert_eq!(value("1e309"), Err(FaultKind::Number(NumberFault::OutOfRange)));
        assert_eq!(value("1e16"), Err(FaultKind::Number(NumberFault::OutOfRange)));
        assert_eq!(value("\"5\""), Err(FaultKind::NotANumber));
        assert_eq!(confidence("11"), Err(FaultKind::Number(NumberFault::OutOfRange)));
        assert_eq!(confidence("7.5"), Err(FaultKind::NotWhole));
        assert_eq!(confidence("7.0").map(Confidence::get), Ok(7));
        assert_eq!(whole("-1"), Err(FaultKind::NotWhole));
        assert_eq!(whole("18446744073709551615"), Ok(u64::MAX));
    }

    #[test]
    fn half_a_character_is_not_a_text() {
        assert_eq!(text(r#""\ud800""#), Err(FaultKind::BrokenText));
    }
}
