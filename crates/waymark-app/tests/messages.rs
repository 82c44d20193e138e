//! What the build script refuses in the message tables.
#![cfg(not(target_arch = "wasm32"))]
#![allow(dead_code, reason = "the build script uses the rest")]

#[path = "../build/check.rs"]
mod check;
#[path = "../build/emit.rs"]
mod emit;
#[path = "../build/template.rs"]
mod template;

fn catalogue(english: &str, german: &str) -> Result<check::Catalogue, Vec<String>> {
    check::catalogue(&[
        ("de".to_owned(), german.to_owned()),
        ("en".to_owned(), english.to_owned()),
    ])
}

#[track_caller]
fn check_refused(english: &str, german: &str, fault: &str) {
    let faults = catalogue(english, german).expect_err("should be refused");
    assert!(faults.iter().any(|it| it.contains(fault)), "{faults:?}");
}

#[test]
fn the_languages_must_have_the_same_keys() {
    check_refused(r#"{"a.b": "x"}"#, "{}", "de.json: a.b: is missing");
    check_refused("{}", r#"{"a.b": "x"}"#, "de.json: a.b: is not in en.json");
}

#[test]
fn the_languages_must_have_the_same_placeholders() {
    check_refused(
        r#"{"a.b": "{x}"}"#,
        r#"{"a.b": "{y}"}"#,
        "has the placeholders [\"y\"], needs [\"x\"]",
    );
    check_refused(r#"{"a.b": "{x}"}"#, r#"{"a.b": "y"}"#, "has the placeholders []");
}

#[test]
fn a_plural_needs_the_forms_of_its_language_and_its_count() {
    let whole = r#"{"a.b.one": "a day", "a.b.other": "{count} days"}"#;
    assert!(catalogue(whole, whole).is_ok());
    check_refused(r#"{"a.b.one": "a day"}"#, whole, "needs [\"one\", \"other\"]");
    check_refused(whole, r#"{"a.b.other": "{count} Tage"}"#, "none in the other");
    check_refused(r#"{"a.b.one": "day", "a.b.other": "days"}"#, whole, "must say {count}");
}

#[test]
fn a_key_stands_once_and_is_well_spelt() {
    check_refused(r#"{"a.b": "x", "a.b": "y"}"#, r#"{"a.b": "x"}"#, "is there twice");
    check_refused(r#"{"a.b_c": "x", "a_b.c": "y"}"#, "{}", "make the same name");
    check_refused(r#"{"title": "x"}"#, "{}", "a key is");
    check_refused(r#"{"a.Title": "x"}"#, "{}", "a key is");
}

#[test]
fn a_broken_text_is_refused() {
    for text in ["{", "}", "a {b", "{}", "{B}", "{a b}", ""] {
        check_refused(&format!(r#"{{"a.b": {text:?}}}"#), "{}", "en.json: a.b: ");
    }
    check_refused(r#"{"a.b": 1}"#, "{}", "en.json: ");
}

#[test]
fn a_language_whose_plurals_are_not_known_is_asked_for() {
    let table = r#"{"a.b.one": "a", "a.b.other": "{count}"}"#;
    let faults = check::catalogue(&[("en".to_owned(), table.to_owned()), ("pl".to_owned(), table.to_owned())]);
    assert!(faults.expect_err("should be refused")[0].contains("which plural forms pl has"));
}

#[test]
fn a_message_becomes_a_method_with_its_placeholders_in_english_order() {
    let english = r#"{"a.span": "{from} to {to}", "a.plain": "Plain"}"#;
    let german = r#"{"a.span": "bis {to} von {from}", "a.plain": "Einfach"}"#;
    let rust = emit::rust(&catalogue(english, german).expect("whole"));
    assert!(
        rust.contains("pub fn a_span(self, from: &str, to: &str) -> String"),
        "{rust}"
    );
    assert!(
        rust.contains("pub fn a_span_parts(self, from: &str, to: &str) -> Vec<Part>"),
        "{rust}"
    );
    assert!(rust.contains("pub const fn a_plain(self) -> &'static str"), "{rust}");
    assert!(
        rust.contains("[Text(\"bis \"), Slot(1), Text(\" von \"), Slot(0), ]"),
        "{rust}"
    );
}
