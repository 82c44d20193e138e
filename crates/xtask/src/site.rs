//! Builds the site and shows it.
use crate::process::{Show, cargo, run};
use crate::server::Server;
use crate::tools::{Tool, path_with};
use crate::{budget, finish, module, parts, paths, wasm_target};
use anyhow::{Context, Result};
use std::path::Path;
use std::process::Command;
use std::time::Instant;

/// Where `serve` listens unless told otherwise.
const PORT: u16 = 8080;

/// Options for the compiler beside those in `.cargo/config.toml`.
const COMPILER_OPTIONS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// How the app is compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// As published: small and fast, a minute or more of compiling.
    Release,
    /// As quick to compile as possible, with debug assertions.
    Dev,
}

/// Builds the site into `dist/`; a release must keep its size.
///
/// # Errors
/// When the site cannot be assembled or is too heavy.
pub fn build(profile: Profile) -> Result<()> {
    assemble(profile)?;
    match profile {
        Profile::Release => budget::keep(&paths::dist()),
        Profile::Dev => Ok(()),
    }
}

/// Builds the site into `dist/`, however heavy it is.
///
/// # Errors
/// When a tool is missing or the build fails. `dist/` is then as before.
pub fn assemble(profile: Profile) -> Result<()> {
    let start = Instant::now();
    println!("[1/5] Tools: Rust's WebAssembly target, Trunk, wasm-bindgen");
    wasm_target::ensure()?;
    let tools @ [_, bindings] = &[Tool::trunk().folder()?, Tool::wasm_bindgen()?.folder()?];

    println!("[2/5] Crates named in Cargo.lock");
    let mut fetch = cargo(&["fetch", "--locked", "--target", wasm_target::NAME]);
    run("cargo fetch", &mut fetch, Show::Progress).context(
        "the crates could not be fetched; Cargo.lock may be older than a Cargo.toml (cargo update --workspace)",
    )?;

    println!("[3/5] Compiling the app ({profile:?}) and collecting the site");
    let stage = paths::target().join("site");
    let mut trunk = Command::new("trunk");
    trunk
        .current_dir(paths::root())
        .args(["build", "--dist"])
        .arg(&stage)
        .env("PATH", path_with(tools)?)
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // Trunk takes only "true" and "false" here, others set it to anything.
        .env_remove("NO_COLOR");
    if profile == Profile::Release {
        shorten_paths(trunk.args(["--release", "--features", parts::FEATURE]))?;
    }
    run("trunk", &mut trunk, Show::Lines)?;

    println!("[4/5] Compiling the module for other people's JavaScript");
    module::assemble(profile)?;

    println!("[5/5] Finishing the site");
    if profile == Profile::Release {
        parts::split(&stage, bindings)?;
    }
    finish::finish(&stage, profile)?;
    module::publish(&stage.join("module"))?;
    replace(&stage, &paths::dist())?;
    println!("Built {} in {} s", paths::dist().display(), start.elapsed().as_secs());
    Ok(())
}

/// Builds the site and serves it until the program is ended.
///
/// # Errors
/// When the build fails or no port is free.
pub fn serve(profile: Profile, port: Option<u16>) -> Result<()> {
    assemble(profile)?;
    let server = match port {
        Some(port) => Server::start(&paths::dist(), port)?,
        None => Server::start(&paths::dist(), PORT).or_else(|_| Server::start(&paths::dist(), 0))?,
    };
    println!("\nWaymark is at {}  (Ctrl-C ends)", server.address());
    loop {
        std::thread::park();
    }
}

/// Makes the places that panics name short in what a command compiles for WebAssembly.
///
/// # Errors
/// As [`short_paths`].
pub(crate) fn shorten_paths(command: &mut Command) -> Result<()> {
    command.env(COMPILER_OPTIONS, short_paths()?);
    Ok(())
}

/// Options that make the places named by panics short, and the same on every machine: `leptos-0.8.23/src/mount.rs`.
fn short_paths() -> Result<String> {
    let mut folders = vec![paths::root()];
    let sources = paths::cargo_home()?.join("registry/src");
    if sources.is_dir() {
        let registries = std::fs::read_dir(&sources).with_context(|| format!("cannot read {}", sources.display()))?;
        for registry in registries {
            folders.push(registry?.path());
        }
    }
    // Spaces separate options here; a folder with one in its name keeps its long paths.
    let folders = folders.iter().filter_map(|folder| folder.to_str());
    let options = folders
        .filter(|folder| !folder.contains(char::is_whitespace))
        .map(|folder| format!("--remap-path-prefix={folder}/="));
    Ok(options.collect::<Vec<_>>().join(" "))
}

/// Puts the finished site in place of the old one.
fn replace(stage: &Path, dist: &Path) -> Result<()> {
    if dist.exists() {
        std::fs::remove_dir_all(dist).with_context(|| format!("cannot replace {}", dist.display()))?;
    }
    for file in paths::files_below(stage, &|_| true)? {
        let to = dist.join(file.strip_prefix(stage)?);
        if let Some(folder) = to.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::copy(&file, &to).with_context(|| format!("cannot write {}", to.display()))?;
    }
    Ok(())
}
