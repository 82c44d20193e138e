//! `cargo xtask test`: every check, in an order in which each failure is seen once.
use crate::browsers::{self, Engine};
use crate::process::{Finished, Show, answer, cargo, finished};
use crate::report::{Report, Tally, Verdict};
use crate::site::{self, Profile};
use crate::tools::Tool;
use crate::wasm_target;
use crate::{budget, licences, links, module_checks, node, paths, programs};
use anyhow::{Context, Result};
use std::path::PathBuf;
use std::process::Command;

/// The crates whose tests also run as WebAssembly in a browser.
const IN_BROWSER: [&str; 2] = ["waymark-store", "waymark-app"];

/// How long a browser may take for one crate's tests, in seconds.
const BROWSER_TESTS_LIMIT: &str = "300";

/// Which checks are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Everything.
    All,
    /// What needs no browser.
    Fast,
}

/// Runs the checks.
///
/// # Errors
/// When one fails; with `CI=true` also when one cannot be run.
pub fn run(scope: Scope) -> Result<()> {
    let mut report = Report::new(browsers::is_ci());
    if without_browsers(&mut report) && scope == Scope::All {
        with_browsers(&mut report);
    }
    report.finish()
}

/// Says whether the workspace compiles, without which nothing in a browser is worth a try.
fn without_browsers(report: &mut Report) -> bool {
    report.step("format", format);
    let is_target_there = report.step("WebAssembly target", || wasm_target::ensure().map(|()| Verdict::OK));
    let is_built = report.step("build", || {
        checked(
            "build",
            &mut cargo(&["build", "--locked", "--workspace", "--all-targets"]),
        )
    });
    if !is_target_there || !is_built {
        println!("\nThe remaining checks need a workspace that compiles; they are not run.");
        return false;
    }
    report.step("lints", || {
        checked(
            "clippy",
            cargo(&["clippy", "--locked", "--keep-going", "--workspace", "--all-targets"])
                .args(["--", "-D", "warnings"]),
        )
    });
    report.step("lints for WebAssembly", || {
        let mut clippy = cargo(&["clippy", "--locked", "--all-targets", "--target", wasm_target::NAME]);
        checked("clippy", packages(&mut clippy).args(["--", "-D", "warnings"]))
    });
    report.step("licences", || licences::check().map(|()| Verdict::OK));
    report.step("links", || links::check(&paths::root()).map(|()| Verdict::OK));
    report.step("tests", || {
        checked(
            "cargo test",
            &mut cargo(&["test", "--locked", "--workspace", "--no-fail-fast"]),
        )
    });
    report.step("module in Node", module_in_node);
    true
}

fn with_browsers(report: &mut Report) {
    if let Err(error) = browsers::install(&Engine::ALL) {
        println!("error: {error:#}");
    }
    report.step("tests in WebAssembly", tests_in_webassembly);
    let is_site_there = report.step("site", || site::assemble(Profile::Release).map(|()| Verdict::OK));
    if is_site_there {
        report.step("weight of the first load", || {
            budget::keep(&paths::dist()).map(|()| Verdict::OK)
        });
    }
    for engine in Engine::ALL {
        report.step(&format!("journeys in {}", engine.name()), || {
            on_site(engine, is_site_there, programs::journeys_in)
        });
    }
    // WebKit keeps no profile under automation: after a kill there is nothing to find.
    for engine in [Engine::Chromium, Engine::Firefox] {
        report.step(&format!("kills of {}", engine.name()), || {
            on_site(engine, is_site_there, programs::soak_in)
        });
    }
}

fn module_in_node() -> Result<Verdict> {
    if let Err(error) = node::install() {
        println!("error: {error:#}");
    }
    match node::missing() {
        Some(reason) => Ok(Verdict::LeftOut(reason)),
        None => module_checks::verdict(module_checks::WORKSPACES),
    }
}

fn format() -> Result<Verdict> {
    const CHECK: [&str; 5] = ["fmt", "--all", "--check", "--", "-l"];
    if answer(&mut cargo(&["fmt", "--version"])).is_some() {
        return checked("cargo fmt", &mut cargo(&CHECK));
    }
    // A distribution's toolchain may come without rustfmt; one of rustup's formats in the same way.
    let stable = |arguments: &[&str]| {
        let mut rustup = Command::new("rustup");
        rustup
            .current_dir(paths::root())
            .args(["run", "stable", "cargo"])
            .args(arguments);
        rustup
    };
    if answer(&mut stable(&["fmt", "--version"])).is_some() {
        return checked("cargo fmt", &mut stable(&CHECK));
    }
    Ok(Verdict::LeftOut(
        "no rustfmt here; add it with: rustup component add rustfmt".to_owned(),
    ))
}

/// Runs a program on the built site, in an engine that may be missing.
fn on_site(engine: Engine, is_site_there: bool, program: impl Fn(Engine) -> Result<Command>) -> Result<Verdict> {
    if !is_site_there {
        return Ok(Verdict::LeftOut("the site was not built".to_owned()));
    }
    match engine.missing() {
        Some(reason) => Ok(Verdict::LeftOut(reason)),
        None => checked(engine.name(), &mut program(engine)?),
    }
}

fn tests_in_webassembly() -> Result<Verdict> {
    if let Some(reason) = Engine::Chromium.missing() {
        return Ok(Verdict::LeftOut(reason));
    }
    let driver = browsers::program("chromedriver").context("chromedriver has gone from PATH")?;
    let runner = Tool::wasm_bindgen()?.folder()?.join("wasm-bindgen-test-runner");
    let mut test = cargo(&[
        "test",
        "--locked",
        "--no-fail-fast",
        "--tests",
        "--target",
        wasm_target::NAME,
    ]);
    packages(&mut test)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env("CHROMEDRIVER", driver)
        .env("WASM_BINDGEN_USE_BROWSER", "1")
        .env("WASM_BINDGEN_TEST_TIMEOUT", BROWSER_TESTS_LIMIT)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", chromium_capabilities()?);
    checked("WebAssembly tests", &mut test)
}

/// Writes what Chromium must be told before it runs our tests.
fn chromium_capabilities() -> Result<PathBuf> {
    let mut flags = vec![
        "--headless",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-sync",
    ];
    flags.extend(["--disable-background-networking", "--disable-component-update"]);
    if browsers::is_root() {
        flags.push("--no-sandbox");
    }
    let file = paths::target().join("webdriver.json");
    let capabilities = serde_json::json!({ "goog:chromeOptions": { "args": flags } });
    std::fs::write(&file, capabilities.to_string()).with_context(|| format!("cannot write {}", file.display()))?;
    Ok(file)
}

fn packages(command: &mut Command) -> &mut Command {
    command.args(IN_BROWSER.iter().flat_map(|name| ["--package", name]))
}

fn checked(label: &str, command: &mut Command) -> Result<Verdict> {
    let Finished { is_success, lines } = finished(label, command, Show::Lines)?;
    let tally = Tally::of(&lines);
    Ok(if is_success && tally.failed == 0 {
        Verdict::Passed(tally)
    } else {
        Verdict::Failed(tally)
    })
}
