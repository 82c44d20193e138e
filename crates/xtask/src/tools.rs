//! Build tools at fitting versions: from PATH when the version fits, else compiled once into the user's cache.
use crate::process::{Show, answer, cargo, finished};
use anyhow::{Context, Result, bail};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The newest Trunk that builds with the pinned compiler.
const TRUNK: &str = "0.21.14";
/// Speaks WebDriver to Firefox.
const GECKODRIVER: &str = "0.37.1";

/// One tool: a crate whose programs the build calls.
#[derive(Clone, Debug)]
pub struct Tool {
    package: &'static str,
    version: String,
    programs: &'static [&'static str],
    minutes: u8,
}

impl Tool {
    /// Builds the page.
    #[must_use]
    pub fn trunk() -> Self {
        Self {
            package: "trunk",
            version: TRUNK.to_owned(),
            programs: &["trunk"],
            minutes: 8,
        }
    }

    /// Writes the JavaScript side of the page and runs its tests. Its version must equal the library's.
    ///
    /// # Errors
    /// When Cargo.lock has no wasm-bindgen.
    pub fn wasm_bindgen() -> Result<Self> {
        let lock =
            std::fs::read_to_string(crate::paths::root().join("Cargo.lock")).context("cannot read Cargo.lock")?;
        let version = locked_version(&lock, "wasm-bindgen")
            .context("Cargo.lock names no wasm-bindgen: run `cargo update --workspace`")?;
        Ok(Self {
            package: "wasm-bindgen-cli",
            version,
            programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
            minutes: 3,
        })
    }

    /// Lets the tests steer Firefox.
    #[must_use]
    pub fn geckodriver() -> Self {
        Self {
            package: "geckodriver",
            version: GECKODRIVER.to_owned(),
            programs: &["geckodriver"],
            minutes: 4,
        }
    }

    /// The folder that holds the tool's programs; installs the tool when neither PATH nor the cache has it.
    ///
    /// # Errors
    /// When it cannot be compiled.
    pub fn folder(&self) -> Result<PathBuf> {
        if let Some(folder) = self.folder_if_present() {
            return Ok(folder);
        }
        let root = self.root()?;
        self.install(&root)?;
        Ok(root.join("bin"))
    }

    /// The folder that holds the tool's programs, if PATH or the cache has it at the right version.
    #[must_use]
    pub fn folder_if_present(&self) -> Option<PathBuf> {
        self.folder_on_path().or_else(|| {
            let folder = self.root().ok()?.join("bin");
            self.is_in(&folder).then_some(folder)
        })
    }

    fn root(&self) -> Result<PathBuf> {
        Ok(crate::paths::tools()?.join(format!("{}-{}", self.package, self.version)))
    }

    fn folder_on_path(&self) -> Option<PathBuf> {
        let path = std::env::var_os("PATH")?;
        let first = std::env::split_paths(&path).find(|folder| folder.join(self.programs[0]).is_file())?;
        self.is_in(&first).then_some(first)
    }

    fn is_in(&self, folder: &Path) -> bool {
        self.programs.iter().all(|program| {
            answer(Command::new(folder.join(program)).arg("--version"))
                .is_some_and(|text| text.split_whitespace().any(|word| word == self.version))
        })
    }

    fn install(&self, root: &Path) -> Result<()> {
        let Self {
            package,
            version,
            minutes,
            ..
        } = self;
        println!(
            "Compiling {package} {version} into {} (once; about {minutes} minutes)",
            root.display()
        );
        let root_text = root.to_str().context("the path of the tools cache is not valid text")?;
        let with_lock = [
            "install",
            *package,
            "--version",
            version,
            "--root",
            root_text,
            "--force",
            "--locked",
        ];
        // A lock file may name a crate version that the registry no longer offers: then without it.
        for arguments in [&with_lock[..], &with_lock[..with_lock.len() - 1]] {
            let mut command = cargo(arguments);
            command.env_remove("CARGO_TARGET_DIR").env_remove("RUSTFLAGS");
            if finished(package, &mut command, Show::Progress)?.is_success && self.is_in(&root.join("bin")) {
                return Ok(());
            }
        }
        bail!(
            "{package} {version} could not be compiled; install it yourself with: cargo install {package} --version {version}"
        )
    }
}

/// PATH with these folders first.
///
/// # Errors
/// When a folder's name contains the separator of PATH.
pub fn path_with(folders: &[PathBuf]) -> Result<OsString> {
    let old = std::env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(std::env::split_paths(&old));
    std::env::join_paths(all).context("a folder of the tools cache has a name that PATH cannot hold")
}

/// Removes every tool that [`Tool::folder`] has compiled.
///
/// # Errors
/// When the folder cannot be removed.
pub fn clean() -> Result<()> {
    let folder = crate::paths::tools()?;
    if !folder.exists() {
        println!("Nothing to remove: {} does not exist", folder.display());
        return Ok(());
    }
    std::fs::remove_dir_all(&folder).with_context(|| format!("cannot remove {}", folder.display()))?;
    println!("Removed {}", folder.display());
    Ok(())
}

fn locked_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.next()?;
    let version = lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?;
    Some(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.80\"\n\n\
                        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";

    #[test]
    fn the_locked_version_is_that_of_the_whole_name() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen").as_deref(), Some("0.2.130"));
    }

    #[test]
    fn a_package_that_is_not_locked_has_no_version() {
        assert_eq!(locked_version(LOCK, "leptos"), None);
    }

    #[test]
    fn a_folder_without_the_program_does_not_hold_the_tool() {
        assert!(!Tool::trunk().is_in(Path::new("/nonexistent")));
    }
}
