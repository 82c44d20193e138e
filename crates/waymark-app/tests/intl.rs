//! Numbers, dates, plurals and lists as a browser writes them, in English and German.
#![cfg(target_arch = "wasm32")]

use std::cmp::Ordering;

use chrono::NaiveDate;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use waymark_app::i18n::{Language, Locale, Separators, Words};
use waymark_app::platform::intl::NumberShape;
use waymark_core::scoring::{Score, Shown};

wasm_bindgen_test_configure!(run_in_browser);

fn english() -> Words {
    Words::new(Language::En, Locale::parse("en-GB").expect("a tag"))
}

fn german() -> Words {
    Words::new(Language::De, Locale::parse("de-DE").expect("a tag"))
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date")
}

/// Browsers differ in which of the no-break, thin and narrow spaces they write.
#[track_caller]
fn check_text(found: &str, expected: &str) {
    let plain: String = found
        .chars()
        .map(|it| if it.is_whitespace() { ' ' } else { it })
        .collect();
    assert_eq!(plain, expected);
}

#[wasm_bindgen_test]
fn numbers_have_the_readers_signs() {
    check_text(&english().number(1234.5), "1,234.5");
    check_text(&german().number(1234.5), "1.234,5");
    check_text(&english().number_with(12.5, 2), "12.50");
    check_text(&german().number(0.0031), "0,0031");
    check_text(&english().number(-0.0), "0");
    check_text(&english().difference(0.2), "+0.2");
    check_text(&german().difference(0.0), "0");
    check_text(&english().compact(412_000.0).to_uppercase(), "412K");
}

#[wasm_bindgen_test]
fn a_unit_stands_where_the_language_puts_it() {
    check_text(&english().quantity(21.5, "h"), "21.5 h");
    check_text(&english().quantity(1200.0, "€"), "€1,200");
    check_text(&german().quantity(1200.0, "EUR"), "1.200 €");
    check_text(&english().quantity(4.8, "%"), "4.8%");
    check_text(&german().quantity(4.8, "%"), "4,8 %");
    check_text(&english().quantity_difference(2.4, "h"), "+2.4 h");
}

#[wasm_bindgen_test]
fn almost_all_prints_99_percent_and_almost_nothing_less_than_1() {
    check_text(&english().percent(0.996), "99%");
    check_text(&german().percent(0.996), "99 %");
    check_text(&german().percent(0.004), "<1 %");
    check_text(&english().percent(1.25), "125%");
    check_text(&german().percent_difference(-0.124), "-12 %");
}

#[wasm_bindgen_test]
fn a_score_is_written_as_core_has_rounded_it() {
    let decimals = NumberShape::decimal(2, 2);
    check_text(&english().score_percent(Score::INFINITE), "200%+");
    check_text(&english().score(Score::ONE), "1.00");
    check_text(&german().shown(Shown::Percent(74), decimals), "0,74");
    check_text(&german().shown(Shown::LessThanOne, NumberShape::percent(0)), "<1 %");
    check_text(&english().shown(Shown::WorseThanBaseline, decimals), "0.00");
}

#[wasm_bindgen_test]
fn a_date_is_the_same_day_in_every_zone() {
    check_text(&english().date(day(2026, 11, 3)), "3 Nov 2026");
    check_text(&german().date_long(day(2026, 11, 3)), "Dienstag, 3. November 2026");
    check_text(&english().date_short(day(2024, 2, 29)), "29 Feb");
    check_text(&english().month(day(2026, 1, 1)), "Jan 2026");
    check_text(&english().weekday(day(2026, 11, 3)), "Tue");
    check_text(&english().quarter(day(2026, 12, 31)), "Q4 2026");
    check_text(&english().date(day(1969, 12, 31)), "31 Dec 1969");
}

#[wasm_bindgen_test]
fn a_span_says_nothing_twice() {
    check_text(
        &english().date_range(day(2026, 10, 1), day(2026, 12, 31)),
        "1 Oct – 31 Dec 2026",
    );
}

#[wasm_bindgen_test]
fn an_age_is_short_until_a_date_says_more() {
    let today = day(2026, 11, 21);
    check_text(&english().age(today, today), "today");
    check_text(&english().age(day(2026, 11, 19), today), "2 d");
    check_text(&german().age(day(2026, 11, 20), today), "1 T.");
    check_text(&english().age(day(2026, 1, 1), today), "1 Jan 2026");
    check_text(&english().days_away(day(2026, 11, 19), today), "2 days ago");
    check_text(&german().days_away(day(2026, 11, 22), today), "morgen");
}

#[wasm_bindgen_test]
fn a_count_chooses_its_plural() {
    check_text(&english().cadence_days(1), "Every day");
    check_text(&english().cadence_days(10), "Every 10 days");
    check_text(&german().cadence_days(1_000), "Alle 1.000 Tage");
}

#[wasm_bindgen_test]
fn lists_and_order_are_the_readers() {
    check_text(&english().all_of(&["Ada", "Noor", "Lia"]), "Ada, Noor and Lia");
    check_text(&german().one_of(&["Ada", "Noor"]), "Ada oder Noor");
    assert_eq!(german().order("Ärger", "Zaun"), Ordering::Less);
    assert_eq!(english().order("Team 2", "Team 10"), Ordering::Less);
}

#[wasm_bindgen_test]
fn what_is_written_is_read_back() {
    assert_eq!(
        german().separators(),
        Separators {
            decimal: ',',
            group: '.'
        }
    );
    for tag in ["en-GB", "de-DE", "de-CH", "fr-FR", "en-IN", "es-ES", "pl-PL"] {
        let words = Words::new(Language::En, Locale::parse(tag).expect("a tag"));
        for value in [0.0, 0.25, -1.5, 1234.5, 1_234_567.25, -98_765_432.0] {
            for text in [words.number(value), words.number_to_edit(value)] {
                let read = words.typed_number(&text).map(|it| it.value);
                assert_eq!(read, Ok(value), "{tag}: {text}");
            }
        }
    }
}
