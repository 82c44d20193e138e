//! What the page says comes from the message tables, and everything in them is said.

use super::source::{Source, sources};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;
use std::collections::{BTreeMap, BTreeSet};

/// Where the page's code lies.
const APP: &str = "crates/waymark-app/src/";

/// Plural forms, the last part of a key.
const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Attributes and properties that are read out or shown.
const SPOKEN: [&str; 9] = [
    "alt",
    "caption",
    "description",
    "heading",
    "label",
    "placeholder",
    "roledescription",
    "title",
    "valuetext",
];

/// Texts that are the same in every language.
const NAMES: [&str; 2] = ["Waymark", "KPI"];

/// The method of each key of the English table: `age.days.one` is said by `age_days`.
fn methods() -> BTreeMap<String, String> {
    let table = xtask::paths::root().join("site/locales/en.json");
    let table = std::fs::read_to_string(table).unwrap();
    let table: BTreeMap<String, String> = serde_json::from_str(&table).unwrap();
    let method = |key: &str| match key.rsplit_once('.') {
        Some((name, form)) if FORMS.contains(&form) => name.replace('.', "_"),
        _ => key.replace('.', "_"),
    };
    table.into_keys().map(|key| (method(&key), key)).collect()
}

/// Every name in the page's code, tests left out.
fn names_in<'a>(sources: impl Iterator<Item = &'a Source>) -> BTreeSet<String> {
    let tokens = sources.flat_map(Source::tokens).map(|(_, word)| word);
    tokens.map(|word| word.trim_end_matches("_parts").to_owned()).collect()
}

/// Words written into a `view!`, with their lines.
fn words_in_views(source: &Source) -> Vec<String> {
    let mut words = Vec::new();
    find_views(source.code.to_token_stream(), &mut words);
    words
        .into_iter()
        .map(|(line, word)| format!("{}:{line}: {word} belongs in the message tables", source.name))
        .collect()
}

fn find_views(tokens: TokenStream, words: &mut Vec<(usize, String)>) {
    let tokens: Vec<_> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else {
            continue;
        };
        let before = |back: usize| {
            at.checked_sub(back)
                .map(|at| tokens[at].to_string())
                .unwrap_or_default()
        };
        if before(1) == "!" && before(2) == "view" {
            find_words(group.stream(), words);
        }
        find_views(group.stream(), words);
    }
}

/// Literals that are shown: between tags, alone in braces, or the value of an attribute that is read out.
fn find_words(view: TokenStream, words: &mut Vec<(usize, String)>) {
    let tokens: Vec<_> = view.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let attribute = (at >= 2 && tokens[at - 1].to_string() == "=").then(|| tokens[at - 2].to_string());
        let is_shown = attribute.is_none_or(|name| SPOKEN.contains(&name.as_str()));
        let literal = match token {
            TokenTree::Literal(_) => Some(token.clone()),
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => only_token(group.stream()),
            TokenTree::Group(_) | TokenTree::Ident(_) | TokenTree::Punct(_) => None,
        };
        if let (true, Some(literal)) = (is_shown, literal)
            && is_words(&literal.to_string())
        {
            words.push((literal.span().start().line, literal.to_string()));
        }
    }
}

fn only_token(tokens: TokenStream) -> Option<TokenTree> {
    let mut tokens = tokens.into_iter();
    tokens.next().filter(|_| tokens.next().is_none())
}

fn is_words(literal: &str) -> bool {
    let text = literal.strip_prefix('"').and_then(|it| it.strip_suffix('"'));
    text.is_some_and(|text| text.chars().any(char::is_alphabetic) && !NAMES.contains(&text))
}

#[test]
fn every_message_is_said_somewhere() {
    let sources = sources();
    let names = names_in(sources.iter().filter(|source| source.name.starts_with(APP)));
    let unsaid: Vec<_> = methods()
        .into_iter()
        .filter(|(method, _)| !names.contains(method))
        .map(|(_, key)| key)
        .collect();
    assert!(unsaid.is_empty(), "nothing says: {}", unsaid.join(", "));
}

#[test]
fn no_view_has_words_of_its_own() {
    super::source::check_all(|source| match source.name.strip_prefix(APP) {
        Some(_) => words_in_views(source),
        None => Vec::new(),
    });
}

#[test]
fn a_said_message_is_found_as_a_call_and_in_parts() {
    let source = Source::new("a.rs", "fn a(words: Words) { words.b_c(); words.d_e_parts(1); }");
    let names = names_in([&source].into_iter());
    assert!(names.contains("b_c") && names.contains("d_e") && !names.contains("f_g"));
}

#[test]
fn words_are_found_between_tags_in_braces_and_in_spoken_attributes() {
    let found = |view: &str| words_in_views(&Source::new("a.rs", &format!("fn a() {{ view! {{ {view} }} }}"))).len();
    assert_eq!(found(r#"<p>"Hello"</p>"#), 1);
    assert_eq!(found(r#"<p>{"Hello"}</p>"#), 1);
    assert_eq!(found(r#"<p aria-label="Hello" title="There"/>"#), 2);
    assert_eq!(found(r#"<p>{move || view! { <b>"Hello"</b> }}</p>"#), 1);
    assert_eq!(found(r#"<p class="card" id="x">" – " {words.a_b()} "Waymark"</p>"#), 0);
}
