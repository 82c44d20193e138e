//! Node, which runs the module's tests. Nothing that people open needs it.
use crate::browsers;
use crate::process::answer;
use anyhow::Result;
use std::process::Command;

/// The oldest version that the module promises to run in.
const OLDEST: u32 = 18;
/// What Debian calls it.
const DEBIAN_PACKAGE: &str = "nodejs";

/// What this machine lacks to run the module's tests, and what to do about it.
#[must_use]
pub fn missing() -> Option<String> {
    match version() {
        Some(version) if version >= OLDEST => None,
        Some(version) => Some(format!(
            "Node here is of version {version}; {OLDEST} or later is needed"
        )),
        None if browsers::is_debian() => Some(format!(
            "no node here; install it with: sudo apt-get install -y {DEBIAN_PACKAGE}"
        )),
        None => Some("no node here; install it and put it on PATH".to_owned()),
    }
}

/// Installs Node where that needs no question: on Debian, as root.
///
/// # Errors
/// When the package manager fails.
pub fn install() -> Result<()> {
    if version().is_none() && browsers::can_install() {
        browsers::install_packages("Node", &[DEBIAN_PACKAGE])?;
    }
    Ok(())
}

/// A script, as a command to be run.
#[must_use]
pub fn script(file: &std::path::Path) -> Command {
    let mut command = Command::new("node");
    command.arg(file);
    command
}

fn version() -> Option<u32> {
    major(&answer(Command::new("node").arg("--version"))?)
}

fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_counts_by_its_first_number() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("20"), None);
    }
}
