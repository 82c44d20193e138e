//! Browser engines and the drivers that let tests steer them.
use crate::process::{Show, answer, run};
use crate::tools::Tool;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What Debian calls the browsers and drivers.
const DEBIAN_PACKAGES: [&str; 5] = [
    "chromium",
    "chromium-driver",
    "firefox-esr",
    "webkit2gtk-driver",
    "xvfb",
];
/// What Debian calls npm; where Node.js came from elsewhere, npm came with it and Debian's does not go with it.
const DEBIAN_NPM: &str = "npm";

/// A browser engine that the tests know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, Chrome and relatives.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKitGTK, Safari's relative.
    Webkit,
}

impl Engine {
    /// All engines, in the order in which they are tested.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::Webkit];

    /// Its name on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }

    /// The engine that a word names.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|engine| engine.name() == word)
    }

    /// What this machine lacks to test with the engine, and what to do about it.
    #[must_use]
    pub fn missing(self) -> Option<String> {
        let absent = self.absent_programs();
        if absent.is_empty() {
            return None;
        }
        let advice = if is_debian() {
            format!(
                "install it with: sudo apt-get install -y {}",
                debian_packages().join(" ")
            )
        } else {
            "install it and put it on PATH".to_owned()
        };
        Some(format!("no {} here; {advice}", absent.join(", no ")))
    }

    fn absent_programs(self) -> Vec<&'static str> {
        let needs: &[&[&'static str]] = match self {
            Self::Chromium => &[&["chromium", "chromium-browser", "google-chrome"], &["chromedriver"]],
            Self::Firefox => &[&["firefox-esr", "firefox"]],
            Self::Webkit => &[&["WebKitWebDriver"], &["Xvfb"]],
        };
        // npm fetches axe-core, by which the journeys find things.
        let needs = needs.iter().copied().chain([&["npm"][..]]);
        let is_absent = |names: &&[&str]| names.iter().all(|name| program(name).is_none());
        let mut absent: Vec<_> = needs.filter(is_absent).map(|names| names[0]).collect();
        if self == Self::Firefox && absent.is_empty() && Tool::geckodriver().folder().is_err() {
            absent.push("geckodriver");
        }
        absent
    }
}

/// Installs what the engines lack, where that needs no question: on Debian, as root.
///
/// # Errors
/// When the package manager fails.
pub fn install(engines: &[Engine]) -> Result<()> {
    let is_complete = engines.iter().all(|engine| engine.absent_programs().is_empty());
    if is_complete || !can_install() {
        return Ok(());
    }
    install_packages("browsers and drivers", &debian_packages())
}

/// Whether programs can be installed without a question: on Debian, as root.
#[must_use]
pub fn can_install() -> bool {
    is_debian() && is_root()
}

/// Installs Debian's packages of these names.
///
/// # Errors
/// When the package manager fails.
pub fn install_packages(what: &str, packages: &[&str]) -> Result<()> {
    println!("Installing {what}: apt-get install -y {}", packages.join(" "));
    run("apt-get update", apt().arg("update"), Show::Progress).context("the list of packages could not be fetched")?;
    let mut command = apt();
    command.args(["install", "-y"]).args(packages);
    run("apt-get install", &mut command, Show::Progress).map(drop)
}

/// Folders of drivers that are not on PATH.
#[must_use]
pub fn driver_folders() -> Vec<PathBuf> {
    Tool::geckodriver().folder_if_present().into_iter().collect()
}

/// Where PATH finds a program.
#[must_use]
pub fn program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
}

/// Whether an automatic check runs, where a missing engine is a failure.
#[must_use]
pub fn is_ci() -> bool {
    std::env::var("CI").is_ok_and(|value| value == "true" || value == "1")
}

/// Whether the system lets us do anything; Chromium then needs to be told to run without its sandbox.
#[must_use]
pub fn is_root() -> bool {
    answer(Command::new("id").arg("-u")).is_some_and(|id| id == "0")
}

fn debian_packages() -> Vec<&'static str> {
    let npm = program("npm").is_none().then_some(DEBIAN_NPM);
    DEBIAN_PACKAGES.into_iter().chain(npm).collect()
}

/// Whether Debian's package manager is here.
#[must_use]
pub fn is_debian() -> bool {
    Path::new("/etc/debian_version").exists()
}

/// The package manager, asking nothing: a mirror that fails once is asked again, and a new machine may still be busy
/// with updates of its own.
fn apt() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive").args([
        "-o",
        "Acquire::Retries=3",
        "-o",
        "DPkg::Lock::Timeout=300",
    ]);
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_engine_is_found_by_its_name_only() {
        assert_eq!(Engine::named("webkit"), Some(Engine::Webkit));
        assert_eq!(Engine::named("Check-in"), None);
    }

    #[test]
    fn programs_are_looked_up_on_path() {
        assert!(program("sh").is_some());
        assert!(program("no-such-program-anywhere").is_none());
    }
}
