//! The browser's Intl. Each formatter is made once.

use std::cell::RefCell;
use std::cmp::Ordering;

use chrono::NaiveDate;
use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::{DateShape, NumberShape, NumberStyle, Sign};
use crate::i18n::{Locale, Separators};

/// A number, written.
#[must_use]
pub fn number(locale: Locale, shape: NumberShape, value: f64) -> String {
    let format = formatter(locale, Kind::Number(shape), || {
        Intl::NumberFormat::new(&tags(locale.tag()), &number_options(shape)).into()
    });
    let format: Intl::NumberFormat = format.unchecked_into();
    called(&format.format(), &value.into())
}

/// The signs that numbers are written with.
#[must_use]
pub fn separators(locale: Locale) -> Separators {
    let format = Intl::NumberFormat::new(&tags(locale.tag()), &Object::new());
    let parts = format.format_to_parts(-1_234_567.5);
    let sign = |kind: &str| {
        let part = parts.iter().find(|part| text_of(part, "type") == kind)?;
        text_of(&part, "value").chars().next()
    };
    let decimal = sign("decimal").unwrap_or('.');
    Separators {
        decimal,
        group: sign("group").unwrap_or(if decimal == ',' { '.' } else { ',' }),
    }
}

/// A date, written.
#[must_use]
pub fn date(locale: Locale, shape: DateShape, date: NaiveDate) -> String {
    called(&date_format(locale, shape).format(), &midnight(date))
}

/// The time of the day at an instant, in the reader's time zone: "14:02".
#[must_use]
pub fn time(locale: Locale, milliseconds: u64) -> String {
    let format = formatter(locale, Kind::Time, || {
        let options = Object::new();
        set(&options, "hour", "numeric");
        set(&options, "minute", "2-digit");
        Intl::DateTimeFormat::new(&tags(locale.tag()), &options).into()
    });
    let format: Intl::DateTimeFormat = format.unchecked_into();
    called(&format.format(), &crate::platform::clock::instant(milliseconds))
}

/// A span of two dates, written without saying anything twice.
#[must_use]
pub fn date_range(locale: Locale, shape: DateShape, start: NaiveDate, end: NaiveDate) -> String {
    date_format(locale, shape)
        .format_range(&midnight(start), &midnight(end))
        .map(String::from)
        .unwrap_or_default()
}

/// A number of days from today, in words: "tomorrow".
#[must_use]
pub fn days_away(locale: Locale, days: f64) -> String {
    let format = formatter(locale, Kind::RelativeTime, || {
        let options = Object::new();
        set(&options, "numeric", "auto");
        Intl::RelativeTimeFormat::new(&tags(locale.tag()), &options).into()
    });
    let format: Intl::RelativeTimeFormat = format.unchecked_into();
    format.format(days, "day").into()
}

/// The plural category of a number in a language: "one", "other".
#[must_use]
pub fn plural_category(language: &str, number: f64) -> String {
    let Some(locale) = Locale::parse(language) else {
        return "other".to_owned();
    };
    let rules = formatter(locale, Kind::Plural, || {
        Intl::PluralRules::new(&tags(language), &Object::new()).into()
    });
    let rules: Intl::PluralRules = rules.unchecked_into();
    rules.select(number).into()
}

/// Items as a list; `kind` is "conjunction" or "disjunction".
#[must_use]
pub fn list(locale: Locale, kind: &'static str, items: &[&str]) -> String {
    let format = formatter(locale, Kind::List(kind), || {
        let options = Object::new();
        set(&options, "type", kind);
        Intl::ListFormat::new(&tags(locale.tag()), &options).into()
    });
    let format: Intl::ListFormat = format.unchecked_into();
    let items: Array = items.iter().map(|it| JsValue::from_str(it)).collect();
    format.format(&items).into()
}

/// The order of two texts.
#[must_use]
pub fn order(locale: Locale, one: &str, other: &str) -> Ordering {
    let collator = formatter(locale, Kind::Collator, || {
        let options = Object::new();
        set(&options, "numeric", true);
        Intl::Collator::new(&tags(locale.tag()), &options).into()
    });
    let collator: Intl::Collator = collator.unchecked_into();
    let order = collator
        .compare()
        .call2(&JsValue::UNDEFINED, &one.into(), &other.into());
    let order = order.ok().and_then(|it| it.as_f64()).unwrap_or(0.0);
    order.partial_cmp(&0.0).unwrap_or(Ordering::Equal)
}

fn number_options(shape: NumberShape) -> Object {
    let options = Object::new();
    match shape.style {
        NumberStyle::Decimal => set(&options, "style", "decimal"),
        NumberStyle::Percent => set(&options, "style", "percent"),
        NumberStyle::Currency(code) => {
            set(&options, "style", "currency");
            set(&options, "currencyDisplay", "narrowSymbol");
            set(&options, "currency", String::from_utf8_lossy(&code).as_ref());
        }
    }
    set(&options, "minimumFractionDigits", shape.min_decimals);
    set(&options, "maximumFractionDigits", shape.max_decimals);
    set(
        &options,
        "signDisplay",
        match shape.sign {
            Sign::Negative => "negative",
            Sign::Always => "exceptZero",
        },
    );
    if shape.is_compact {
        set(&options, "notation", "compact");
    }
    options
}

fn date_options(shape: DateShape) -> Object {
    let fields: &[(&str, &str)] = match shape {
        DateShape::Medium => &[("day", "numeric"), ("month", "short"), ("year", "numeric")],
        DateShape::Short => &[("day", "numeric"), ("month", "short")],
        DateShape::Sentence => &[("day", "numeric"), ("month", "long")],
        DateShape::Long => &[
            ("weekday", "long"),
            ("day", "numeric"),
            ("month", "long"),
            ("year", "numeric"),
        ],
        DateShape::Month => &[("month", "short"), ("year", "numeric")],
        DateShape::MonthAlone => &[("month", "short")],
        DateShape::Weekday => &[("weekday", "short")],
        DateShape::WeekdayInFull => &[("weekday", "long")],
    };
    let options = Object::new();
    // A civil date is handed over as midnight UTC and written in UTC, so it stays the same day everywhere.
    set(&options, "timeZone", "UTC");
    set(&options, "calendar", "gregory");
    for (field, value) in fields {
        set(&options, field, *value);
    }
    options
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Number(NumberShape),
    Date(DateShape),
    Time,
    RelativeTime,
    Plural,
    List(&'static str),
    Collator,
}

thread_local! {
    // A formatter costs about as much as a hundred uses of it. There are a dozen or two, so a list is the fastest map.
    static FORMATTERS: RefCell<Vec<((Locale, Kind), JsValue)>> = const { RefCell::new(Vec::new()) };
}

fn formatter(locale: Locale, kind: Kind, make: impl FnOnce() -> JsValue) -> JsValue {
    FORMATTERS.with_borrow_mut(|formatters| {
        if let Some((_, found)) = formatters.iter().find(|(key, _)| *key == (locale, kind)) {
            return found.clone();
        }
        let made = make();
        formatters.push(((locale, kind), made.clone()));
        made
    })
}

fn date_format(locale: Locale, shape: DateShape) -> Intl::DateTimeFormat {
    let format = formatter(locale, Kind::Date(shape), || {
        Intl::DateTimeFormat::new(&tags(locale.tag()), &date_options(shape)).into()
    });
    format.unchecked_into()
}

fn midnight(date: NaiveDate) -> Date {
    const MILLISECONDS_A_DAY: f64 = 86_400_000.0;
    let days = (date - NaiveDate::default()).num_days();
    #[allow(clippy::cast_precision_loss, reason = "civil dates lie within 2^53 days")]
    Date::new(&(days as f64 * MILLISECONDS_A_DAY).into())
}

fn tags(tag: &str) -> Array {
    Array::of1(&tag.into())
}

fn set(options: &Object, name: &str, value: impl Into<JsValue>) {
    // A plain object takes any property.
    let _ = Reflect::set(options, &name.into(), &value.into());
}

fn text_of(part: &JsValue, field: &str) -> String {
    let value = Reflect::get(part, &field.into()).ok();
    value.and_then(|it| it.as_string()).unwrap_or_default()
}

fn called(format: &Function, value: &JsValue) -> String {
    let text = format.call1(&JsValue::UNDEFINED, value).ok();
    text.and_then(|it| it.as_string()).unwrap_or_default()
}
