//! What must not be written: panics by habit, notes without an address, styles in the markup.

use super::source::{Source, check_all};
use std::path::Path;

/// Marks of unfinished work, in two parts so that this file does not carry them.
const NOTES: [&str; 2] = [concat!("TO", "DO"), concat!("FIX", "ME")];

/// The attribute that the page's policy forbids, up to its quote.
const STYLE: &str = concat!("style", "=");

fn careless_unwraps(source: &Source) -> Vec<String> {
    if source.name.starts_with("tests/") {
        return Vec::new();
    }
    let tokens = source.tokens();
    let calls = tokens.windows(4).filter(|window| {
        let words: Vec<&str> = window.iter().map(|(_, word)| word.as_str()).collect();
        words == [".", "unwrap", "(", ")"]
    });
    calls
        .map(|window| {
            format!(
                "{}:{}: unwrap outside tests; expect says why it cannot fail",
                source.name, window[1].0
            )
        })
        .collect()
}

/// Notes without the number of an issue, as in `NOTE(#12): ...`.
fn loose_notes(name: &str, text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for (at, line) in text.lines().enumerate() {
        for note in NOTES {
            let has_number = |rest: &str| {
                rest.strip_prefix("(#")
                    .is_some_and(|rest| rest.starts_with(|digit: char| digit.is_ascii_digit()))
            };
            if line.split(note).skip(1).any(|rest| !has_number(rest)) {
                faults.push(format!("{name}:{}: {note} without the number of an issue", at + 1));
            }
        }
    }
    faults
}

/// Lines with a style attribute.
fn styled_lines<'a>(name: &str, lines: impl Iterator<Item = (usize, &'a str)>) -> Vec<String> {
    lines
        .filter(|(_, line)| has_style_attribute(line))
        .map(|(number, _)| format!("{name}:{number}: a style attribute; the page's policy ignores it"))
        .collect()
}

fn has_style_attribute(line: &str) -> bool {
    line.match_indices(STYLE).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + STYLE.len()..].trim_start_matches('\\');
        before.is_none_or(|letter| letter.is_whitespace() || matches!(letter, '"' | '\''))
            && after.starts_with(['"', '\''])
    })
}

/// Texts of the site that are not Rust.
fn site_files() -> Vec<(String, String)> {
    let root = xtask::paths::root();
    let is_text = |path: &Path| {
        path.extension()
            .is_some_and(|kind| ["html", "js", "css"].iter().any(|known| kind == *known))
    };
    let mut files = xtask::paths::files_below(&root.join("site"), &is_text).unwrap();
    files.push(root.join("index.html"));
    let named = files.iter().map(|file| {
        let name = file.strip_prefix(&root).unwrap().to_string_lossy().into_owned();
        (name, std::fs::read_to_string(file).unwrap())
    });
    named.collect()
}

fn numbered(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(at, line)| (at + 1, line))
}

#[test]
fn code_outside_tests_does_not_unwrap() {
    check_all(careless_unwraps);
}

#[test]
fn every_note_of_unfinished_work_names_its_issue() {
    check_all(|source| loose_notes(&source.name, &source.text));
    for (name, text) in site_files() {
        assert_eq!(loose_notes(&name, &text), [""; 0]);
    }
}

#[test]
fn no_markup_carries_a_style_attribute() {
    check_all(|source| styled_lines(&source.name, source.code_lines()));
    for (name, text) in site_files() {
        assert_eq!(styled_lines(&name, numbered(&text)), [""; 0]);
    }
}

#[test]
fn an_unwrap_is_found_in_code_and_macros_but_not_in_tests() {
    let text = "fn a() { b.unwrap(); view! { <p>{c.unwrap()}</p> }; d.unwrap_or(1); }\n\
                #[cfg(test)] mod tests { fn e() { f.unwrap(); } }";
    assert_eq!(careless_unwraps(&Source::new("crates/x/src/x.rs", text)).len(), 2);
}

#[test]
fn a_note_needs_a_number() {
    let [note, _] = NOTES;
    assert_eq!(loose_notes("a", &format!("// {note}: later")).len(), 1);
    assert_eq!(loose_notes("a", &format!("// {note}(me): later")).len(), 1);
    assert!(loose_notes("a", &format!("// {note}(#12): later")).is_empty());
}

#[test]
fn a_style_attribute_is_found_as_markup_and_as_text() {
    for line in [
        format!("<p {STYLE}\"color:red\">"),
        format!("\"<p {STYLE}\\\"a\\\">\""),
        format!("view! {{ <p {STYLE}'a'/> }}"),
    ] {
        assert!(has_style_attribute(&line), "{line}");
    }
    for line in [
        format!("<p data-{STYLE}\"a\">"),
        "<p style:width=\"1px\">".to_owned(),
        format!("let {STYLE}next;"),
    ] {
        assert!(!has_style_attribute(&line), "{line}");
    }
}
