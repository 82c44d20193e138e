//! `cargo xtask bench`: how fast things are, in Markdown tables. What was measured is told in `docs/performance.md`.
use crate::browsers::{self, Engine};
use crate::process::{Show, cargo, run as run_to_end};
use crate::site::{self, Profile};
use crate::tools::Tool;
use crate::{module_checks, paths, programs, wasm_target};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What can be measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Scoring a workspace, and one check-in.
    Scoring,
    /// Checking goals as they are typed, and grading an overview.
    Checkup,
    /// Opening and saving goal files.
    File,
    /// Looking at KPIs.
    Kpis,
    /// Scoring and goal files in WebAssembly, against native.
    Wasm,
    /// The module for other people's JavaScript, in Node, against the same formulas by hand.
    Module,
    /// The page: until it can be used, and one check-in.
    Page,
}

/// Which site the page is measured on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Site {
    /// One that is built for it.
    Built,
    /// What is in `dist/`.
    AsItIs,
}

/// How the core is compiled to WebAssembly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// For speed, as the native benches are.
    Fast,
    /// For size, as the page is.
    Small,
}

impl Part {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Scoring,
        Self::Checkup,
        Self::File,
        Self::Kpis,
        Self::Wasm,
        Self::Module,
        Self::Page,
    ];

    /// The part that a word names.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.name() == word)
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Scoring => "scoring",
            Self::Checkup => "checkup",
            Self::File => "file",
            Self::Kpis => "kpis",
            Self::Wasm => "wasm",
            Self::Module => "module",
            Self::Page => "page",
        }
    }
}

impl Form {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Fast, Self::Small];

    /// Its name in figures and folders.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fast => "fast",
            Self::Small => "small",
        }
    }

    const fn profile(self) -> &'static str {
        match self {
            Self::Fast => "bench",
            Self::Small => "release",
        }
    }
}

/// Measures all that is asked for, whatever fails on the way.
///
/// # Errors
/// When something is slower than it may be, or could not be measured.
pub fn run(parts: &[Part], site: Site) -> Result<()> {
    let mut failed = Vec::new();
    for part in parts {
        println!("\n== {}{}", part.name(), load());
        let outcome = match part {
            Part::Scoring | Part::Checkup | Part::File | Part::Kpis => native(&[part.name()]),
            Part::Wasm => wasm(),
            Part::Module => module_checks::bench(),
            Part::Page => page(site),
        };
        if let Err(error) = outcome {
            println!("error: {error:#}");
            failed.push(part.name());
        }
    }
    if !failed.is_empty() {
        bail!("too slow, or not measured: {}", failed.join(", "));
    }
    Ok(())
}

/// How busy the machine is, where it says so: figures of a busy one say little.
fn load() -> String {
    let all = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let minute = all.split(' ').next().filter(|text| !text.is_empty());
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    minute.map_or_else(String::new, |minute| {
        format!(" (load of the last minute: {minute}, cores: {cores})")
    })
}

fn native(words: &[&str]) -> Result<()> {
    let mut bench = built("run", Form::Fast.profile());
    bench.arg("--").args(words);
    run_to_end("the bench", &mut bench, Show::Lines).map(drop)
}

/// The same work in a browser, then here, at about the same time.
fn wasm() -> Result<()> {
    has_chromium()?;
    wasm_target::ensure()?;
    let folder = paths::target().join("bench-in-browser");
    for form in Form::ALL {
        make_module(form, &folder.join(form.name()))?;
    }
    let page = "<!DOCTYPE html><html lang=en><title>Bench</title><link rel=icon href=data:,></html>";
    std::fs::write(folder.join("index.html"), page)?;
    let figures = folder.join("figures.json");
    let figures = figures.to_str().context("the project's folder is not valid text")?;
    let mut browser = programs::bench_in_browser(&["wasm", figures])?;
    run_to_end("the bench", browser.env("WAYMARK_DIST", &folder), Show::Lines)?;
    native(&["against", figures])
}

/// Compiles the benches for the browser into a folder.
fn make_module(form: Form, folder: &Path) -> Result<()> {
    let mut build = built("build", form.profile());
    run_to_end("cargo", build.args(["--target", wasm_target::NAME]), Show::Progress)?;
    // Cargo's own profile for benches shares its folder with releases.
    let module = paths::target().join(wasm_target::NAME).join("release/bench.wasm");
    let mut bind = Command::new(wasm_bindgen()?);
    bind.args(["--target", "web", "--no-typescript", "--out-dir"])
        .arg(folder)
        .arg(module);
    run_to_end("wasm-bindgen", &mut bind, Show::Progress).map(drop)
}

fn wasm_bindgen() -> Result<PathBuf> {
    Ok(Tool::wasm_bindgen()?.folder()?.join("wasm-bindgen"))
}

fn page(site: Site) -> Result<()> {
    has_chromium()?;
    if site == Site::Built {
        site::assemble(Profile::Release)?;
    }
    let mut browser = programs::bench_in_browser(&["page"])?;
    run_to_end("the bench", &mut browser, Show::Lines).map(drop)
}

fn has_chromium() -> Result<()> {
    browsers::install(&[Engine::Chromium])?;
    Engine::Chromium.missing().map_or(Ok(()), |reason| bail!(reason))
}

fn built(command: &str, profile: &str) -> Command {
    cargo(&[
        command,
        "--locked",
        "--package",
        "waymark-tests",
        "--bin",
        "bench",
        "--profile",
        profile,
    ])
}
