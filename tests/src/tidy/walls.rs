//! Which part of the house may know which.

use super::source::{Source, check_all};
use cargo_metadata::{DependencyKind, Metadata, MetadataCommand};

/// What touches a browser.
const BROWSER: [&str; 8] = [
    "gloo-file",
    "gloo-net",
    "gloo-storage",
    "gloo-timers",
    "js-sys",
    "wasm-bindgen",
    "wasm-bindgen-futures",
    "web-sys",
];
/// What makes the same input give different results.
const CHANCE: [&str; 5] = ["fastrand", "getrandom", "rand", "uuid", "web-time"];
/// What turns values into text and back.
const TEXT: [&str; 4] = ["csv", "serde", "serde_derive", "serde_json"];

/// What a crate must never depend on, besides crates of ours that it is not given.
struct Wall {
    package: &'static str,
    /// Our own crates that it may use.
    may_use: &'static [&'static str],
    /// Crates of others that it must not use.
    never: &'static [&'static [&'static str]],
}

const WALLS: [Wall; 6] = [
    Wall {
        package: "waymark-core",
        may_use: &[],
        never: &[&BROWSER, &CHANCE, &TEXT, &["leptos"]],
    },
    Wall {
        package: "waymark-file",
        may_use: &["waymark-core"],
        never: &[&BROWSER, &CHANCE, &["leptos"]],
    },
    Wall {
        package: "waymark-store",
        may_use: &[],
        never: &[&["leptos"]],
    },
    Wall {
        package: "waymark-wasm",
        may_use: &["waymark-core", "waymark-file"],
        never: &[&["leptos", "web-sys"]],
    },
    Wall {
        package: "waymark-app",
        may_use: &["waymark-core", "waymark-file", "waymark-store"],
        never: &[],
    },
    Wall {
        package: "xtask",
        may_use: &[],
        never: &[&BROWSER],
    },
];

impl Wall {
    fn is_broken_by(&self, dependency: &str) -> bool {
        let is_ours = dependency.starts_with("waymark-") || dependency == "xtask";
        let is_foreign = is_ours && !self.may_use.contains(&dependency);
        is_foreign || self.never.iter().any(|group| group.contains(&dependency))
    }
}

fn metadata() -> Metadata {
    let manifest = xtask::paths::root().join("Cargo.toml");
    MetadataCommand::new().manifest_path(manifest).no_deps().exec().unwrap()
}

/// Words of a clock, the outside world or chance, as a path in code.
const OUTSIDE: [&[&str]; 6] = [
    &["Instant", ":", ":", "now"],
    &["SystemTime", ":", ":", "now"],
    &["Utc", ":", ":", "now"],
    &["Local", ":", ":", "now"],
    &["std", ":", ":", "fs"],
    &["std", ":", ":", "env"],
];

fn looks_outside(source: &Source) -> Vec<String> {
    let is_pure = ["crates/waymark-core/src", "crates/waymark-file/src"]
        .iter()
        .any(|folder| source.name.starts_with(folder));
    if !is_pure {
        return Vec::new();
    }
    let tokens = source.tokens();
    let found = OUTSIDE.iter().flat_map(|path| {
        tokens
            .windows(path.len())
            .filter(|window| window.iter().zip(*path).all(|((_, word), wanted)| word == wanted))
            .map(|window| format!("{}:{}: {} is an argument here", source.name, window[0].0, path.concat()))
    });
    found.collect()
}

/// Names of crates that only `platform/` may use in the app.
fn touches_browser(source: &Source) -> Vec<String> {
    let is_app = source.name.starts_with("crates/waymark-app/src/");
    if !is_app || source.name.starts_with("crates/waymark-app/src/platform") {
        return Vec::new();
    }
    let is_browser = |word: &str| BROWSER.iter().any(|name| name.replace('-', "_") == word);
    let found = source.tokens().into_iter().filter(|(_, word)| is_browser(word));
    found
        .map(|(line, word)| format!("{}:{line}: {word} belongs in platform/", source.name))
        .collect()
}

#[test]
fn no_crate_depends_on_what_it_must_not_know() {
    let metadata = metadata();
    let mut known = 0;
    for wall in &WALLS {
        for package in metadata.packages.iter().filter(|package| package.name == wall.package) {
            known += 1;
            let normal = package
                .dependencies
                .iter()
                .filter(|dependency| dependency.kind != DependencyKind::Development);
            let broken: Vec<_> = normal
                .filter(|dependency| wall.is_broken_by(&dependency.name))
                .map(|dependency| &dependency.name)
                .collect();
            assert!(broken.is_empty(), "{} must not depend on {broken:?}", wall.package);
        }
    }
    assert!(known >= 6, "the crates behind walls are {known}");
}

#[test]
fn every_crate_of_ours_has_its_wall() {
    let walled: Vec<&str> = WALLS.iter().map(|wall| wall.package).collect();
    for package in metadata().packages {
        let is_testing = ["waymark-tests", "waymark-e2e"]
            .iter()
            .any(|name| package.name == *name);
        assert!(
            is_testing || walled.iter().any(|name| package.name == *name),
            "{} has no wall",
            package.name
        );
    }
}

#[test]
fn core_and_file_ask_nobody_for_the_time_or_a_file() {
    check_all(looks_outside);
}

#[test]
fn only_platform_touches_the_browser() {
    check_all(touches_browser);
}

#[test]
fn walls_can_be_broken() {
    let [core, file, store, module, ..] = WALLS;
    for dependency in ["serde", "web-sys", "uuid", "waymark-file", "xtask"] {
        assert!(core.is_broken_by(dependency), "{dependency}");
    }
    assert!(!core.is_broken_by("imbl") && !file.is_broken_by("serde_json") && !file.is_broken_by("waymark-core"));
    assert!(module.is_broken_by("web-sys") && module.is_broken_by("leptos") && !module.is_broken_by("wasm-bindgen"));
    assert!(file.is_broken_by("web-sys") && store.is_broken_by("waymark-core"));
}

#[test]
fn a_clock_in_core_and_a_browser_outside_platform_are_found() {
    let clock = "fn today() -> Instant { std::time::Instant::now() }";
    assert_eq!(
        looks_outside(&Source::new("crates/waymark-core/src/x.rs", clock)).len(),
        1
    );
    assert!(looks_outside(&Source::new("crates/xtask/src/x.rs", clock)).is_empty());
    let window = "use web_sys::Window; fn f() { view! { {js_sys::Date::now()} } }";
    assert_eq!(
        touches_browser(&Source::new("crates/waymark-app/src/screens/x.rs", window)).len(),
        2
    );
    assert!(touches_browser(&Source::new("crates/waymark-app/src/platform/x.rs", window)).is_empty());
}
