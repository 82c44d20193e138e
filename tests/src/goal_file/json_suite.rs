//! The cases of the JSON parsing test suite: each is decided, none panics, valid ones survive as a field.

use std::path::{Path, PathBuf};

use waymark_file::{OpenFault, open, save};

/// Parsing cases and transformation cases.
const PARSING: usize = 318;
const TRANSFORM: usize = 22;

/// The suite's folder; `None`, said aloud, where this machine has none.
fn suite() -> Option<PathBuf> {
    let shared = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared"));
    let folder =
        std::env::var_os("WAYMARK_JSON_SUITE").map_or_else(|| shared.join("data/json-test-suite"), PathBuf::from);
    if folder.is_dir() {
        return Some(folder);
    }
    let must_run = std::env::var_os("CI").is_some() && shared.is_dir();
    assert!(!must_run, "the JSON test suite is not at {}", folder.display());
    println!(
        "LEFT OUT: the JSON test suite is not at {}; set WAYMARK_JSON_SUITE to its folder",
        folder.display()
    );
    None
}

/// The names and bytes of a folder's cases.
fn cases(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut cases: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .map(|path| {
            (
                path.file_name().unwrap().to_string_lossy().into_owned(),
                std::fs::read(&path).unwrap(),
            )
        })
        .collect();
    cases.sort();
    cases
}

/// A goal file with the bytes as the value of a field that the program does not know.
fn as_field(bytes: &[u8]) -> Vec<u8> {
    let start = br#"{"format":"waymark","version":2,"workspace":{"id":"w","title":"W"},"x":"#;
    [start, bytes, b"}"].concat()
}

/// A goal file with the bytes, as far as they are text, as the title.
fn as_title(bytes: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes).chars().take(400).collect::<String>();
    let title = format!("x{}", text.replace('\\', "\\\\").replace('"', "\\\""));
    let escaped: String = title
        .chars()
        .map(|c| {
            if c < ' ' {
                format!("\\u{:04x}", c as u32)
            } else {
                c.to_string()
            }
        })
        .collect();
    format!(r#"{{"format":"waymark","version":2,"workspace":{{"id":"w","title":"{escaped}"}}}}"#).into_bytes()
}

fn check_decided(name: &str, bytes: &[u8]) {
    // No case is a goal file, so each must be refused; those that are no JSON, as that.
    let refused = open(bytes).expect_err(name);
    if name.starts_with("n_") {
        assert!(!matches!(refused, OpenFault::NotAGoalFile(_)), "{name}: {refused:?}");
    }
    let field = open(&as_field(bytes));
    if name.starts_with("y_")
        && name != "y_object_duplicated_key.json"
        && name != "y_object_duplicated_key_and_value.json"
    {
        assert!(field.is_ok(), "{name}: {field:?}");
    }
    if name.starts_with("n_") {
        assert!(field.is_err(), "{name} is taken as a field");
    }
    if let Ok(opened) = field {
        let saved = save(&opened.workspace);
        assert_eq!(
            open(saved.as_bytes()).map(|again| again.workspace),
            Ok(opened.workspace),
            "{name}"
        );
    }
    let opened = open(&as_title(bytes)).unwrap_or_else(|fault| panic!("{name} as a title: {fault:?}"));
    let saved = save(&opened.workspace);
    assert_eq!(
        open(saved.as_bytes()).map(|again| again.workspace),
        Ok(opened.workspace),
        "{name}"
    );
}

#[test]
fn every_case_of_the_json_suite_is_decided() {
    let Some(suite) = suite() else { return };
    for (folder, count) in [("test_parsing", PARSING), ("test_transform", TRANSFORM)] {
        let cases = cases(&suite.join(folder));
        assert_eq!(cases.len(), count, "{folder}");
        for (name, bytes) in cases {
            check_decided(&name, &bytes);
        }
    }
}
