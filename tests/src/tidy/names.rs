//! Names that say nothing about what they hold.

use super::source::{Source, check_all};

/// A drawer for everything, as the name of a file, a module or a function.
const DRAWERS: [&str; 8] = [
    "util",
    "utils",
    "helper",
    "helpers",
    "common",
    "misc",
    "manager",
    "utilities",
];

fn faults(source: &Source) -> Vec<String> {
    let path = source.name.trim_end_matches(".rs");
    let places = path.split('/').filter(|part| DRAWERS.contains(part));
    let mut faults: Vec<String> = places
        .map(|part| format!("{}: `{part}` does not say what is inside", source.name))
        .collect();
    let tokens = source.tokens();
    for pair in tokens.windows(2) {
        let [(_, keyword), (line, name)] = pair else { continue };
        if matches!(keyword.as_str(), "fn" | "mod") && DRAWERS.contains(&name.as_str()) {
            faults.push(format!(
                "{}:{line}: `{keyword} {name}` does not say what is inside",
                source.name
            ));
        }
    }
    faults
}

#[test]
fn names_say_what_is_inside() {
    check_all(faults);
}

#[test]
fn drawers_are_found_in_paths_modules_and_functions() {
    for (name, text) in [
        ("crates/x/src/util.rs", ""),
        ("crates/x/src/helpers/dates.rs", ""),
        ("crates/x/src/lib.rs", "mod common;"),
        ("crates/x/src/lib.rs", "impl A { fn helper() {} }"),
    ] {
        assert_eq!(faults(&Source::new(name, text)).len(), 1, "{name} {text}");
    }
    assert!(faults(&Source::new("crates/x/src/utility_rate.rs", "fn common_owner() {}")).is_empty());
}
