//! Where things are.
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// The root folder of the project.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(2)
        .expect("this crate is two folders below the root")
        .to_path_buf()
}

/// The built site, ready to be put on any static host.
#[must_use]
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Cargo's output folder.
#[must_use]
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// Cargo's own folder, with the sources of the crates it has fetched.
///
/// # Errors
/// When the machine has neither `CARGO_HOME` nor a home folder.
pub fn cargo_home() -> Result<PathBuf> {
    match std::env::var_os("CARGO_HOME") {
        Some(home) => Ok(PathBuf::from(home)),
        None => Ok(std::env::home_dir()
            .context("no home folder: set CARGO_HOME to Cargo's folder")?
            .join(".cargo")),
    }
}

/// The user-level folder of build tools, shared by all copies of the project.
///
/// # Errors
/// When the machine has neither `XDG_CACHE_HOME` nor `HOME`.
pub fn tools() -> Result<PathBuf> {
    let cache = match std::env::var_os("XDG_CACHE_HOME").filter(|path| !path.is_empty()) {
        Some(cache) => PathBuf::from(cache),
        None => std::env::home_dir()
            .context("no home folder: set XDG_CACHE_HOME to a folder for the build tools")?
            .join(".cache"),
    };
    Ok(cache.join("waymark").join("tools"))
}

/// All files below `folder` whose name passes, in order of path.
///
/// # Errors
/// When a folder cannot be read.
pub fn files_below(folder: &Path, is_wanted: &dyn Fn(&Path) -> bool) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(next) = open.pop() {
        let entries = std::fs::read_dir(&next).with_context(|| format!("cannot read the folder {}", next.display()))?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() && !path.is_symlink() {
                open.push(path);
            } else if is_wanted(&path) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}
