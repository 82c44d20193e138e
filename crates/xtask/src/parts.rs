//! Makes several files of the compiled app: what the first screen needs, and what comes later.
//!
//! Trunk knows one file only, so the app is split and bound once more here, and takes the place of Trunk's.
use crate::process::{Show, run};
use crate::{html, paths, wasm_target};
use anyhow::{Context, Result, anyhow, bail};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;
use wasm_split_cli_support::{Options, transform};

/// The app's name, which its files begin with.
const APP: &str = "waymark-app";
/// The script that fetches the later parts; the bound module imports it and is imported by it.
const LOADER: &str = "waymark-app_parts";
/// How the loader starts a part. It asks for an exact media type, which not every host sends.
const STREAMING: &str = "WebAssembly.instantiateStreaming(src, imports)";
/// How it starts one from any host.
const WHOLE: &str = "WebAssembly.instantiate(await (await src).arrayBuffer(), imports)";

/// What stands before an address that a script fetches.
const BEFORE_ADDRESSES: [&str; 4] = ["from \"./", "from './", "new URL(\"./", "new URL('"];

/// The feature of the app that marks its parts, and keeps the linker's notes on who calls whom.
pub const FEATURE: &str = "parts";

/// Puts the app in parts in the place of the one that Trunk has put into `site`.
///
/// # Errors
/// When the app was not compiled for it or cannot be bound.
pub fn split(site: &Path, bindings: &Path) -> Result<()> {
    let compiled = paths::target()
        .join(wasm_target::NAME)
        .join("release")
        .join(format!("{APP}.wasm"));
    let wasm = std::fs::read(&compiled).with_context(|| format!("cannot read {}", compiled.display()))?;
    let folder = paths::target().join("parts");
    if folder.exists() {
        std::fs::remove_dir_all(&folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    let first = folder.join("first.wasm");
    let loader = format!("./{LOADER}.js");
    let module = format!("./{APP}.js");
    let mut options = Options::new(&wasm);
    options.output_dir = &folder;
    options.main_out_path = &first;
    options.link_name = &loader;
    options.main_module = &module;
    let later = transform(options).map_err(|error| anyhow!("the app cannot be split: {error:#}"))?;
    bind(&first, &folder, bindings)?;
    start_from_any_host(&folder.join(&loader))?;

    let mut files: Vec<PathBuf> = [format!("{APP}.js"), format!("{APP}_bg.wasm"), format!("{LOADER}.js")]
        .map(|name| folder.join(name))
        .into();
    files.extend(later.split_modules);
    take_place(site, &files)
}

/// Writes the JavaScript side of the first part.
fn bind(first: &Path, folder: &Path, bindings: &Path) -> Result<()> {
    let mut bind = Command::new(bindings.join("wasm-bindgen"));
    bind.args(["--target=web", "--no-typescript", "--keep-lld-exports"])
        .arg(format!("--out-name={APP}"))
        .arg("--out-dir")
        .arg(folder)
        .arg(first);
    run("wasm-bindgen", &mut bind, Show::Lines).map(drop)
}

fn start_from_any_host(loader: &Path) -> Result<()> {
    let script = std::fs::read_to_string(loader).with_context(|| format!("cannot read {}", loader.display()))?;
    if !script.contains(STREAMING) {
        bail!("the script that fetches the later parts is not as expected; see crates/xtask/src/parts.rs");
    }
    std::fs::write(loader, script.replace(STREAMING, WHOLE))?;
    Ok(())
}

/// Removes Trunk's app from the site and puts these files there, with one hash of them all in each name: they belong
/// together.
fn take_place(site: &Path, files: &[PathBuf]) -> Result<()> {
    let index = site.join("index.html");
    let mut page = std::fs::read_to_string(&index).context("Trunk wrote no index.html")?;
    let names = Names::of(files)?;
    for (id, file) in [
        ("app-module", format!("{APP}.js")),
        ("app-wasm", format!("{APP}_bg.wasm")),
    ] {
        let old = address(&page, id)?;
        let old_file = site.join(&old);
        std::fs::remove_file(&old_file).with_context(|| format!("cannot remove {}", old_file.display()))?;
        page = page.replace(&old, &names.hashed(&file));
    }
    std::fs::write(&index, page)?;
    for file in files {
        let name = file_name(file)?;
        let to = site.join(names.hashed(name));
        if name.ends_with(".js") {
            std::fs::write(&to, names.in_script(&std::fs::read_to_string(file)?))
        } else {
            std::fs::copy(file, &to).map(drop)
        }
        .with_context(|| format!("cannot write {}", to.display()))?;
    }
    Ok(())
}

/// What the link with this id leads to.
fn address(page: &str, id: &str) -> Result<String> {
    let tags = html::tags(page);
    let link = tags.iter().find(|tag| tag.attribute("id") == Some(id));
    let address = link.and_then(html::Tag::address);
    let address = address.with_context(|| format!("index.html has no link with the id {id}"))?;
    Ok(address.trim_start_matches("./").to_owned())
}

fn file_name(file: &Path) -> Result<&str> {
    let name = file.file_name().and_then(|name| name.to_str());
    name.with_context(|| format!("{} has no name that can be written", file.display()))
}

/// The names of files that belong together.
struct Names {
    plain: Vec<String>,
    hash: String,
}

impl Names {
    fn of(files: &[PathBuf]) -> Result<Self> {
        let mut hasher = DefaultHasher::new();
        let mut plain = Vec::new();
        for file in files {
            let bytes = std::fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
            bytes.hash(&mut hasher);
            plain.push(file_name(file)?.to_owned());
        }
        let hash = format!("{:016x}", hasher.finish());
        Ok(Self { plain, hash })
    }

    /// `split_later.wasm` as `split_later-0123456789abcdef.wasm`.
    fn hashed(&self, name: &str) -> String {
        let (stem, kind) = name.rsplit_once('.').unwrap_or((name, ""));
        format!("{stem}-{}.{kind}", self.hash)
    }

    /// A script that fetches the files by their hashed names. What WebAssembly itself imports keeps its name.
    fn in_script(&self, script: &str) -> String {
        self.plain.iter().fold(script.to_owned(), |script, name| {
            BEFORE_ADDRESSES.iter().fold(script, |script, before| {
                script.replace(&format!("{before}{name}"), &format!("{before}{}", self.hashed(name)))
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_of_the_app_take_the_place_of_trunks() {
        let (site, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let page = r#"<link id="app-module" href="./app-1.js"><link id="app-wasm" href="./app-1_bg.wasm">"#;
        std::fs::write(site.path().join("index.html"), page).unwrap();
        std::fs::write(site.path().join("app-1.js"), "").unwrap();
        std::fs::write(site.path().join("app-1_bg.wasm"), "").unwrap();
        let texts = [
            (
                "waymark-app.js",
                "import * as a from './waymark-app_parts.js'; ({ './waymark-app_parts.js': a }); new URL('waymark-app_bg.wasm', b)",
            ),
            ("waymark-app_bg.wasm", "first"),
            (
                "waymark-app_parts.js",
                r#"import { initSync } from "./waymark-app.js"; new URL("./split_later.wasm", b)"#,
            ),
            ("split_later.wasm", "later"),
        ];
        let files = texts.map(|(name, text)| {
            let file = folder.path().join(name);
            std::fs::write(&file, text).unwrap();
            file
        });
        take_place(site.path(), &files).unwrap();

        let hash = Names::of(&files).unwrap().hash;
        let read = |name: String| std::fs::read_to_string(site.path().join(name)).unwrap();
        assert_eq!(
            read("index.html".to_owned()),
            page.replace("app-1", "waymark-app")
                .replace(".js", &format!("-{hash}.js"))
                .replace(".wasm", &format!("-{hash}.wasm"))
        );
        assert_eq!(
            read(format!("waymark-app-{hash}.js")),
            format!(
                "import * as a from './waymark-app_parts-{hash}.js'; ({{ './waymark-app_parts.js': a }}); new URL('waymark-app_bg-{hash}.wasm', b)"
            )
        );
        assert_eq!(
            read(format!("waymark-app_parts-{hash}.js")),
            format!(r#"import {{ initSync }} from "./waymark-app-{hash}.js"; new URL("./split_later-{hash}.wasm", b)"#)
        );
        assert_eq!(read(format!("split_later-{hash}.wasm")), "later");
        assert!(!site.path().join("app-1.js").exists() && !site.path().join("app-1_bg.wasm").exists());
    }

    #[test]
    fn a_loader_that_is_not_as_expected_stops_the_build() {
        let folder = tempfile::tempdir().unwrap();
        let loader = folder.path().join("loader.js");
        std::fs::write(&loader, format!("return {STREAMING};")).unwrap();
        start_from_any_host(&loader).unwrap();
        assert_eq!(std::fs::read_to_string(&loader).unwrap(), format!("return {WHOLE};"));
        assert!(start_from_any_host(&loader).is_err());
    }
}
