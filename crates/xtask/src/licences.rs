//! Every crate that is compiled carries a licence that lets anyone use the result.
use crate::wasm_target;
use anyhow::{Context, Result, bail};
use cargo_metadata::MetadataCommand;
use spdx::{Expression, LicenseReq, ParseMode};

/// Licences that ask for no more than their own text, and MPL-2.0, which ends at the file.
const ALLOWED: [&str; 11] = [
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Zlib",
];

/// Checks all crates of Cargo.lock that are compiled for the page or for Linux.
///
/// # Errors
/// When a crate has no licence or one that is not allowed.
pub fn check() -> Result<()> {
    let platforms = [
        "--filter-platform",
        wasm_target::NAME,
        "--filter-platform",
        "x86_64-unknown-linux-gnu",
    ];
    let options = ["--locked"]
        .iter()
        .chain(&platforms)
        .map(|word| (*word).to_owned())
        .collect::<Vec<_>>();
    let metadata = MetadataCommand::new()
        .manifest_path(crate::paths::root().join("Cargo.toml"))
        .other_options(options)
        .exec()
        .context("cargo metadata failed")?;
    let refused: Vec<String> = metadata
        .packages
        .iter()
        .filter_map(|package| {
            let licence = package.license.as_deref().unwrap_or_default();
            let reason = refusal(licence)?;
            Some(format!("{} {}: {reason}", package.name, package.version))
        })
        .collect();
    if !refused.is_empty() {
        bail!(
            "licences that are not allowed (choose another crate):\n  {}",
            refused.join("\n  ")
        );
    }
    println!("{} crates, all under an allowed licence", metadata.packages.len());
    Ok(())
}

/// Why a licence expression is not good enough; nothing when it is.
fn refusal(licence: &str) -> Option<String> {
    if licence.is_empty() {
        return Some("names no licence".to_owned());
    }
    match Expression::parse_mode(licence, ParseMode::LAX) {
        Ok(expression) if expression.evaluate(is_allowed) => None,
        Ok(_) => Some(licence.to_owned()),
        Err(_) => Some(format!("unreadable licence {licence:?}")),
    }
}

/// An exception (`WITH ...`) only adds rights, so the licence itself decides.
fn is_allowed(required: &LicenseReq) -> bool {
    required.license.id().is_some_and(|id| ALLOWED.contains(&id.name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_allowed_choice_is_enough() {
        for licence in [
            "MIT",
            "MIT-0",
            "MIT/Apache-2.0",
            "LGPL-2.1-or-later OR MIT",
            "Apache-2.0 WITH LLVM-exception",
            "(MIT OR Apache-2.0) AND Unicode-3.0",
        ] {
            assert_eq!(refusal(licence), None, "{licence}");
        }
    }

    #[test]
    fn what_binds_the_page_is_refused() {
        for licence in ["", "AGPL-3.0-or-later", "MIT AND GPL-3.0-only", "made up"] {
            assert!(refusal(licence).is_some(), "{licence}");
        }
    }
}
