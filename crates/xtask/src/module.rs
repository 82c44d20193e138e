//! Builds the module for other people's JavaScript: one folder for browsers, bundlers and Node.
use crate::process::{Show, cargo, run};
use crate::site::{self, Profile};
use crate::tools::Tool;
use crate::{budget, paths, slim, wasm_target};
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The crate that becomes the module.
const PACKAGE: &str = "waymark-wasm";

/// Where the types of the generated functions end, and those of the generated start begin.
const START_TYPES: &str = "export type InitInput";

/// The version that the package's description carries in the source.
const NO_VERSION: &str = "\"version\": \"0.0.0\"";

/// What the page that shows the module needs beside it.
const PAGE: [&str; 4] = ["index.html", "score.js", "page.js", "score.css"];

/// The folder of the module on its own.
#[must_use]
pub fn folder() -> PathBuf {
    paths::target().join("module")
}

/// Builds the module into `target/module/`; it must keep its size.
///
/// # Errors
/// When a tool is missing, the build fails, or the module is too heavy.
pub fn build() -> Result<()> {
    assemble(Profile::Release)?;
    budget::keep_module(&folder())?;
    println!("Built {}", folder().display());
    Ok(())
}

/// Builds the module into `target/module/`, however heavy it is.
///
/// # Errors
/// When a tool is missing or the build fails.
pub fn assemble(profile: Profile) -> Result<()> {
    wasm_target::ensure()?;
    let stage = paths::target().join("module-stage");
    empty(&stage)?;
    let wasm = compiled(profile)?;
    bind(&wasm, &stage)?;
    let folder = folder();
    empty(&folder)?;
    let source = paths::root().join("crates").join(PACKAGE);
    let root = paths::root();
    let copies = [
        (stage.join("waymark.js"), "glue.js"),
        (source.join("package/waymark.js"), "waymark.js"),
        (source.join("package/answer.js"), "answer.js"),
        (source.join("README.md"), "README.md"),
        (root.join("LICENSE"), "LICENSE"),
        (root.join("LICENSE-MIT"), "LICENSE-MIT"),
        (root.join("LICENSE-APACHE"), "LICENSE-APACHE"),
    ];
    for (from, name) in copies {
        std::fs::copy(&from, folder.join(name)).with_context(|| format!("cannot copy {}", from.display()))?;
    }
    let wasm = std::fs::read(stage.join("waymark_bg.wasm"))?;
    let wasm = match profile {
        Profile::Release => slim::without_custom_sections(&wasm)?,
        Profile::Dev => wasm,
    };
    std::fs::write(folder.join("waymark_bg.wasm"), wasm)?;
    let types = types(
        &read(&stage.join("waymark.d.ts"))?,
        &read(&source.join("package/init.d.ts"))?,
    )?;
    std::fs::write(folder.join("waymark.d.ts"), types)?;
    let description = described(&read(&source.join("package/package.json"))?, env!("CARGO_PKG_VERSION"))?;
    std::fs::write(folder.join("package.json"), description)?;
    Ok(())
}

/// Copies the module and the page that shows it into a folder of the site.
///
/// # Errors
/// When a file is missing or cannot be written.
pub fn publish(to: &Path) -> Result<()> {
    empty(to)?;
    let root = paths::root();
    let page = root.join("crates").join(PACKAGE).join("page");
    let mut files = paths::files_below(&folder(), &|_| true)?;
    files.extend(PAGE.iter().map(|name| page.join(name)));
    files.push(root.join("site/styles/tokens.css"));
    for file in files {
        let name = file.file_name().context("a file without a name")?;
        std::fs::copy(&file, to.join(name)).with_context(|| format!("cannot copy {}", file.display()))?;
    }
    Ok(())
}

/// Compiles the crate; gives the file that the compiler wrote.
fn compiled(profile: Profile) -> Result<PathBuf> {
    let (name, folder) = match profile {
        Profile::Release => ("module", "module"),
        Profile::Dev => ("dev", "debug"),
    };
    let mut build = cargo(&["build", "--locked", "--package", PACKAGE, "--lib", "--profile", name]);
    build.args(["--target", wasm_target::NAME]);
    if profile == Profile::Release {
        site::shorten_paths(&mut build)?;
    }
    run("cargo", &mut build, Show::Progress)?;
    Ok(paths::target()
        .join(wasm_target::NAME)
        .join(folder)
        .join("waymark_wasm.wasm"))
}

/// Writes the JavaScript side of a compiled crate.
fn bind(wasm: &Path, stage: &Path) -> Result<()> {
    let mut bind = Command::new(Tool::wasm_bindgen()?.folder()?.join("wasm-bindgen"));
    bind.args(["--target", "web", "--out-name", "waymark", "--out-dir"])
        .arg(stage)
        .arg(wasm);
    run("wasm-bindgen", &mut bind, Show::Progress).map(drop)
}

/// The types of what the module offers, with its own start in place of the generated one.
fn types(generated: &str, start: &str) -> Result<String> {
    let (offered, _) = generated
        .split_once(START_TYPES)
        .context("wasm-bindgen writes the types of its start in another way now")?;
    Ok(format!("{}\n\n{start}", offered.trim_end()))
}

/// The package's description with the version of the workspace.
fn described(source: &str, version: &str) -> Result<String> {
    let (before, after) = source.split_once(NO_VERSION).context("package.json names no version")?;
    Ok(format!("{before}\"version\": \"{version}\"{after}"))
}

fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        std::fs::remove_dir_all(folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    std::fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))
}

fn read(file: &Path) -> Result<String> {
    std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_generated_start_gives_way_to_ours() {
        let generated = "export function open(): Opened;\n\nexport type InitInput = string;\nexport default x;\n";
        let types = types(generated, "export default function init(): Promise<void>;\n").unwrap();
        assert_eq!(
            types,
            "export function open(): Opened;\n\nexport default function init(): Promise<void>;\n"
        );
        assert!(super::types("export {};", "").is_err());
    }

    #[test]
    fn the_package_has_the_version_of_the_workspace() {
        assert_eq!(
            described(r#"{ "version": "0.0.0" }"#, "1.2.3").unwrap(),
            r#"{ "version": "1.2.3" }"#
        );
        assert!(described("{}", "1.2.3").is_err());
    }
}
