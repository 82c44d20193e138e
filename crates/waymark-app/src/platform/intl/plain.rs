//! English as in Britain, and German, where there is no browser to ask.

use std::cmp::Ordering;

use chrono::{DateTime, Datelike, NaiveDate};

use super::{DateShape, NumberShape, NumberStyle, Sign};
use crate::i18n::{Locale, Separators};

const NO_BREAK: &str = "\u{a0}";
const MILLION: f64 = 1e6;
const THOUSAND: f64 = 1e3;

/// Months and days of the week of a language.
struct Names {
    months: [&'static str; 12],
    short_months: [&'static str; 12],
    alone: [&'static str; 12],
    weekdays: [&'static str; 7],
    and: &'static str,
    or: &'static str,
}

#[rustfmt::skip]
static ENGLISH: Names = Names {
    months: [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ],
    short_months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"],
    alone: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"],
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    and: " and ",
    or: " or ",
};

#[rustfmt::skip]
static GERMAN: Names = Names {
    months: [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
        "Dezember",
    ],
    short_months: ["Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."],
    alone: ["Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"],
    weekdays: ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
    and: " und ",
    or: " oder ",
};

fn is_german(locale: Locale) -> bool {
    locale.language() == "de"
}

fn names(locale: Locale) -> &'static Names {
    if is_german(locale) { &GERMAN } else { &ENGLISH }
}

/// A number, written.
#[must_use]
pub fn number(locale: Locale, shape: NumberShape, value: f64) -> String {
    let share = match shape.style {
        NumberStyle::Percent => value * 100.0,
        NumberStyle::Decimal | NumberStyle::Currency(_) => value,
    };
    let (scaled, suffix) = compact(locale, shape, share);
    let digits = written(locale, shape, scaled.abs());
    let is_zero = digits.chars().all(|sign| !sign.is_ascii_digit() || sign == '0');
    let sign = match shape.sign {
        _ if is_zero => "",
        _ if scaled < 0.0 => "-",
        Sign::Always => "+",
        Sign::Negative => "",
    };
    match shape.style {
        NumberStyle::Percent if is_german(locale) => format!("{sign}{digits}{NO_BREAK}%"),
        NumberStyle::Percent => format!("{sign}{digits}%"),
        NumberStyle::Decimal => format!("{sign}{digits}{suffix}"),
        NumberStyle::Currency(code) => {
            let symbol = symbol(code);
            if is_german(locale) {
                format!("{sign}{digits}{suffix}{NO_BREAK}{symbol}")
            } else {
                format!("{sign}{symbol}{digits}{suffix}")
            }
        }
    }
}

fn compact(locale: Locale, shape: NumberShape, value: f64) -> (f64, &'static str) {
    match value.abs() {
        size if !shape.is_compact || size < THOUSAND => (value, ""),
        size if size >= MILLION && is_german(locale) => (value / MILLION, "\u{a0}Mio."),
        size if size >= MILLION => (value / MILLION, "M"),
        _ if is_german(locale) => (value, ""),
        _ => (value / THOUSAND, "K"),
    }
}

fn written(locale: Locale, shape: NumberShape, value: f64) -> String {
    let Separators { decimal, group } = separators(locale);
    // Half is rounded up, as Intl does, and not to the nearest even digit of a number that is not quite a half.
    let scale = 10_f64.powi(shape.max_decimals.into());
    let rounded = (value * scale + 1e-9).round() / scale;
    let text = format!("{rounded:.*}", usize::from(shape.max_decimals));
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let least = usize::from(shape.min_decimals);
    let mut decimals = decimals.to_owned();
    while decimals.len() > least && decimals.ends_with('0') {
        decimals.pop();
    }
    let mut grouped = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            grouped.push(group);
        }
        grouped.push(digit);
    }
    if decimals.is_empty() {
        grouped
    } else {
        format!("{grouped}{decimal}{decimals}")
    }
}

fn symbol(code: [u8; 3]) -> String {
    match &code {
        b"EUR" => "€".to_owned(),
        b"USD" => "$".to_owned(),
        b"GBP" => "£".to_owned(),
        _ => String::from_utf8_lossy(&code).into_owned(),
    }
}

/// The signs that numbers are written with.
#[must_use]
pub fn separators(locale: Locale) -> Separators {
    let (decimal, group) = if is_german(locale) { (',', '.') } else { ('.', ',') };
    Separators { decimal, group }
}

/// A date, written.
#[must_use]
pub fn date(locale: Locale, shape: DateShape, date: NaiveDate) -> String {
    let names = names(locale);
    let at = date.month0() as usize;
    let weekday = names.weekdays[date.weekday().num_days_from_monday() as usize];
    let dot = if is_german(locale) { "." } else { "" };
    let day = format!("{}{dot}", date.day());
    let (short, long, year) = (names.short_months[at], names.months[at], date.year());
    match shape {
        DateShape::Medium => format!("{day} {short} {year}"),
        DateShape::Short => format!("{day} {short}"),
        DateShape::Sentence => format!("{day} {long}"),
        DateShape::Long if is_german(locale) => format!("{weekday}, {day} {long} {year}"),
        DateShape::Long => format!("{weekday} {day} {long} {year}"),
        DateShape::Month => format!("{short} {year}"),
        DateShape::MonthAlone => names.alone[at].to_owned(),
        DateShape::Weekday => weekday.chars().take(if is_german(locale) { 2 } else { 3 }).collect(),
        DateShape::WeekdayInFull => weekday.to_owned(),
    }
}

/// The time of the day at an instant, in UTC: "14:02".
#[must_use]
pub fn time(_: Locale, milliseconds: u64) -> String {
    let instant = i64::try_from(milliseconds)
        .ok()
        .and_then(DateTime::from_timestamp_millis);
    let minutes = instant.unwrap_or_default().timestamp() / 60;
    format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60)
}

/// A span of two dates, written without saying the year twice.
#[must_use]
pub fn date_range(locale: Locale, shape: DateShape, start: NaiveDate, end: NaiveDate) -> String {
    let first = match shape {
        DateShape::Medium if start.year() == end.year() => date(locale, DateShape::Short, start),
        shape => date(locale, shape, start),
    };
    format!("{first} – {}", date(locale, shape, end))
}

/// A number of days from today, in words: "tomorrow".
#[must_use]
pub fn days_away(locale: Locale, days: f64) -> String {
    let size = days.abs();
    match (is_german(locale), days) {
        (false, 0.0) => "today".to_owned(),
        (false, 1.0) => "tomorrow".to_owned(),
        (false, -1.0) => "yesterday".to_owned(),
        (false, ahead) if ahead > 0.0 => format!("in {size} days"),
        (false, _) => format!("{size} days ago"),
        (true, 0.0) => "heute".to_owned(),
        (true, 1.0) => "morgen".to_owned(),
        (true, -1.0) => "gestern".to_owned(),
        (true, ahead) if ahead > 0.0 => format!("in {size} Tagen"),
        (true, _) => format!("vor {size} Tagen"),
    }
}

/// The plural category of a number in a language: "one", "other".
#[must_use]
#[allow(clippy::float_cmp, reason = "a count is a whole number")]
pub fn plural_category(_: &str, number: f64) -> String {
    if number == 1.0 { "one" } else { "other" }.to_owned()
}

/// Items as a list; `kind` is "conjunction" or "disjunction".
#[must_use]
pub fn list(locale: Locale, kind: &'static str, items: &[&str]) -> String {
    let Names { and, or, .. } = names(locale);
    let word = if kind == "disjunction" { or } else { and };
    match items {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => first.join(", ") + word + last,
    }
}

/// The order of two texts.
#[must_use]
pub fn order(_: Locale, one: &str, other: &str) -> Ordering {
    one.to_lowercase().cmp(&other.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(tag: &str, shape: NumberShape, value: f64, expected: &str) {
        let locale = Locale::parse(tag).expect("a tag");
        assert_eq!(number(locale, shape, value), expected);
    }

    #[test]
    fn numbers_are_written_as_a_browser_writes_them() {
        check("en-GB", NumberShape::decimal(0, 2), 1234.5, "1,234.5");
        check("de", NumberShape::decimal(0, 2), 1234.5, "1.234,5");
        check("en-GB", NumberShape::decimal(2, 2), 0.125, "0.13");
        check("en-GB", NumberShape::percent(0), 0.45, "45%");
        check("de", NumberShape::percent(0), 0.45, "45\u{a0}%");
        check("en-GB", NumberShape::decimal(0, 0), -0.4, "0");
    }

    #[test]
    fn dates_are_written_as_a_browser_writes_them() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 21).expect("a day");
        let write = |tag: &str, shape| date(Locale::parse(tag).expect("a tag"), shape, day);
        assert_eq!(write("en-GB", DateShape::Medium), "21 Nov 2026");
        assert_eq!(write("de", DateShape::Medium), "21. Nov. 2026");
        assert_eq!(write("de", DateShape::Long), "Samstag, 21. November 2026");
        assert_eq!(write("en-GB", DateShape::Weekday), "Sat");
    }
}
