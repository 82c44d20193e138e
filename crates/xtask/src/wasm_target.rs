//! The compiler's WebAssembly target.
use crate::process::{Show, answer, run};
use anyhow::{Context, Result, bail};
use std::path::Path;
use std::process::Command;

/// The target that the page is compiled for.
pub const NAME: &str = "wasm32-unknown-unknown";

/// Makes sure that the compiler can build for the target.
///
/// # Errors
/// When the target is missing and rustup cannot add it.
pub fn ensure() -> Result<()> {
    if is_installed() {
        return Ok(());
    }
    println!("Adding the WebAssembly target to the Rust toolchain: rustup target add {NAME}");
    let mut add = Command::new("rustup");
    add.args(["target", "add", NAME]).current_dir(crate::paths::root());
    run("rustup", &mut add, Show::Lines).with_context(|| {
        format!("the target {NAME} is missing; install Rust with rustup, or the target with your system's packages")
    })?;
    if !is_installed() {
        bail!("rustup added {NAME}, but not to the compiler in use: check RUSTUP_TOOLCHAIN and `rustup show`");
    }
    Ok(())
}

fn is_installed() -> bool {
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "sysroot"]).current_dir(crate::paths::root());
    answer(&mut rustc).is_some_and(|sysroot| Path::new(&sysroot).join("lib/rustlib").join(NAME).join("lib").is_dir())
}
