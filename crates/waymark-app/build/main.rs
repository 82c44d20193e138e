//! Turns `site/locales/*.json` into typed messages: one method of `Words` per key.
//!
//! A key that a language lacks, a placeholder that differs, or a plural form too few stops the build here.

mod check;
mod emit;
mod template;

use std::path::{Path, PathBuf};
use std::{env, error::Error, fs};

use check::{Catalogue, catalogue};

const LOCALES: &str = "../../site/locales";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={LOCALES}");
    println!("cargo::rerun-if-changed=build");
    // What makes parts of the app reads from the linker's notes who calls whom.
    if env::var_os("CARGO_FEATURE_PARTS").is_some() {
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
    let tables = tables(Path::new(LOCALES))?;
    match catalogue(&tables) {
        Ok(catalogue) => write(&catalogue)?,
        Err(faults) => {
            for fault in faults {
                println!("cargo::error={fault}");
            }
        }
    }
    Ok(())
}

/// Language tag and text of every table, by tag.
fn tables(folder: &Path) -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let mut tables = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|it| it == "json")
            && let Some(tag) = path.file_stem().and_then(|it| it.to_str())
        {
            tables.push((tag.to_owned(), fs::read_to_string(&path)?));
        }
    }
    tables.sort();
    Ok(tables)
}

fn write(catalogue: &Catalogue) -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(folder.join("words.rs"), emit::rust(catalogue))?;
    Ok(())
}
