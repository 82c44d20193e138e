//! What the scripts outside WebAssembly share with the app: names of entries and events, and languages.

use std::collections::{BTreeMap, BTreeSet};

fn text(name: &str) -> String {
    std::fs::read_to_string(xtask::paths::root().join(name)).unwrap()
}

/// The text that a constant of a Rust or JavaScript file is set to.
fn constant(file: &str, name: &str) -> String {
    let text = text(file);
    let line = text.lines().find(|line| {
        let mut words = line.split([' ', ':']).skip_while(|word| *word != "const");
        words.nth(1) == Some(name)
    });
    let value = line.and_then(|line| line.split('"').nth(1));
    value.unwrap_or_else(|| panic!("{file} has no text {name}")).to_owned()
}

/// The names of the words of each language in `site/rescue-words.js`.
fn rescue_words(text: &str) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut words: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut language = "";
    for line in text.lines() {
        match (line.strip_prefix("    "), line.strip_prefix("  ")) {
            (Some(word), _) => {
                let (name, _) = word.split_once(':').unwrap_or_default();
                words.entry(language).or_default().insert(name);
            }
            (None, Some(start)) => language = start.strip_suffix(": {").unwrap_or(language),
            (None, None) if line == "};" => break,
            (None, None) => {}
        }
    }
    words
}

#[test]
fn the_rescue_page_finds_all_that_the_app_keeps() {
    let prefix = constant("site/rescue-data.js", "PREFIX");
    let kept_at = [
        constant("crates/waymark-store/src/layout.rs", "PREFIX"),
        constant("crates/waymark-app/src/platform/preferences.rs", "PREFIX"),
    ];
    for place in kept_at {
        assert!(place.starts_with(&prefix), "{place} is not below {prefix}");
    }
}

#[test]
fn the_boot_script_hears_the_panic_that_the_app_reports() {
    let event = constant("crates/waymark-app/src/platform/panic.rs", "EVENT");
    assert!(text("site/boot.js").contains(&format!("addEventListener(\"{event}\"")));
}

#[test]
fn the_scripts_speak_every_language_of_the_tables() {
    let script = text("site/rescue-words.js");
    let words = rescue_words(&script);
    let tables = xtask::paths::files_below(&xtask::paths::root().join("site/locales"), &|_| true).unwrap();
    let tables: BTreeSet<_> = tables.iter().filter_map(|file| file.file_stem()?.to_str()).collect();
    assert_eq!(words.keys().copied().collect::<BTreeSet<_>>(), tables);
    assert!(words["en"].len() > 10);
    for (language, found) in &words {
        assert_eq!(found, &words["en"], "{language}");
    }
}
