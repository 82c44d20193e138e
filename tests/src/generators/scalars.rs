//! Texts, numbers, dates, ids, and what a file says beyond the program.

use chrono::NaiveDate;
use proptest::prelude::*;
use waymark_core::{Confidence, Foreign, Id, Label, Rank, Share, Text, Title, VALUE_MAX, Value, WEIGHT_MAX, Weight};

/// An id of a small set, so that references meet.
pub fn id() -> impl Strategy<Value = Id> {
    prop_oneof![
        8 => "[a-h]",
        1 => "[A-Za-z0-9_-]{1,36}",
    ]
    .prop_map(|text| Id::parse(&text).expect("made of what ids are made of"))
}

/// A title: any text of one line.
pub fn title() -> impl Strategy<Value = Title> {
    any_text(40).prop_map(|text| {
        Title::new(&text)
            .or_else(|_| Title::new("Untitled"))
            .expect("not blank")
    })
}

/// A label: a short text of one line.
pub fn label() -> impl Strategy<Value = Label> {
    any_text(10).prop_map(|text| Label::new(&text).or_else(|_| Label::new("%")).expect("not blank"))
}

/// A text of any lines, often empty.
pub fn text() -> impl Strategy<Value = Text> {
    prop_oneof![Just(String::new()), any_text(80)].prop_map(|text| Text::new(&text).expect("short"))
}

fn any_text(longest: usize) -> impl Strategy<Value = String> {
    let odd = prop::sample::select(vec![
        '"',
        '\\',
        '/',
        '\u{0}',
        '\n',
        '\r',
        '\u{7f}',
        '\u{202e}',
        '\u{2028}',
        '\u{1f600}',
    ]);
    let letter = prop_oneof![6 => prop::char::range(' ', '~'), 2 => any::<char>(), 2 => odd];
    prop::collection::vec(letter, 0..longest).prop_map(|letters| letters.into_iter().collect())
}

fn number(max: f64) -> impl Strategy<Value = f64> {
    prop_oneof![
        Just(0.0),
        Just(max),
        Just(-max),
        (-1000i32..1000).prop_map(f64::from),
        (-100_000i32..100_000).prop_map(|cents| f64::from(cents) / 100.0),
        -max..max,
        -1.0..1.0f64,
        prop::num::f64::SUBNORMAL,
    ]
}

/// A value anywhere in its bounds.
pub fn value() -> impl Strategy<Value = Value> {
    number(VALUE_MAX).prop_map(|number| Value::new(number).expect("within bounds"))
}

/// A weight, often the default.
pub fn weight() -> impl Strategy<Value = Weight> {
    let any = number(WEIGHT_MAX).prop_map(|number| Weight::new(number.abs()).expect("within bounds"));
    prop_oneof![Just(Weight::ONE), any]
}

pub(super) fn rank() -> impl Strategy<Value = Rank> {
    number(VALUE_MAX).prop_map(|number| Rank::new(number).expect("within bounds"))
}

pub(super) fn share() -> impl Strategy<Value = Share> {
    prop_oneof![Just(0.0), Just(1.0), 0.0..1.0f64].prop_map(|number| Share::new(number).expect("within bounds"))
}

pub(super) fn confidence() -> impl Strategy<Value = Confidence> {
    (0..=Confidence::MAX).prop_map(|number| Confidence::new(number).expect("within bounds"))
}

/// A day, mostly of 2026.
pub fn date() -> impl Strategy<Value = NaiveDate> {
    let of =
        |year: i32| (1..=365u32).prop_map(move |day| NaiveDate::from_yo_opt(year, day).expect("a day of any year"));
    prop_oneof![4 => of(2026), 1 => (1900..3000i32).prop_flat_map(of)]
}

/// Any JSON, written without white space, with numbers and escapes that only a raw text keeps.
pub fn json() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("true".to_owned()),
        Just("1e309".to_owned()),
        Just("-0.10".to_owned()),
        Just("123456789012345678901234567890".to_owned()),
        Just(r#""\ud800 \u0041""#.to_owned()),
        "\"[ -!#-\\[\\]-~]{0,9}\"",
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(|all| format!("[{}]", all.join(","))),
            prop::collection::btree_map("[a-c~/]{0,3}", inner, 0..3).prop_map(|all| {
                let fields: Vec<_> = all
                    .into_iter()
                    .map(|(name, json)| format!("\"{name}\":{json}"))
                    .collect();
                format!("{{{}}}", fields.join(","))
            }),
        ]
    })
}

/// Fields that no version of the program knows, at the top of a record, as they are kept.
pub fn foreign() -> impl Strategy<Value = Foreign> {
    let fields = prop::collection::btree_map("/x[a-c]{0,2}(~1|~0)?", json(), 1..3).prop_map(|fields| {
        let fields: Vec<_> = fields
            .into_iter()
            .map(|(at, json)| format!("\"{at}\":{json}"))
            .collect();
        Foreign::new(&format!("{{{}}}", fields.join(",")))
    });
    prop_oneof![3 => Just(Foreign::default()), 1 => fields]
}
