//! Commands that are programs of their own in the test crates. One that does not exist yet is not offered.
use crate::browsers::{self, Engine};
use crate::process::{Show, cargo, run as run_to_end};
use crate::site::{self, Profile};
use crate::{paths, tools};
use anyhow::{Context, Result, bail};
use cargo_metadata::{MetadataCommand, TargetKind};
use std::process::Command;

/// A command that another crate carries out.
#[derive(Debug)]
pub struct Program {
    /// What a person types after `cargo xtask`.
    pub name: &'static str,
    /// The command with its arguments, for the list of commands.
    pub usage: &'static str,
    /// What it does, in one line.
    pub summary: &'static str,
    package: &'static str,
    binary: &'static str,
    /// Words put before the person's.
    first_words: &'static [&'static str],
    is_in_browsers: bool,
}

const JOURNEYS: Program = Program {
    name: "e2e",
    usage: "e2e [ENGINE] [FILTER]",
    summary: "journeys in chromium, firefox, webkit or all; --no-build takes dist/ as it is",
    package: "waymark-e2e",
    binary: "waymark-e2e",
    first_words: &[],
    is_in_browsers: true,
};

const SOAK: Program = Program {
    name: "soak",
    usage: "soak [ENGINE] [CYCLES]",
    summary: "kills browsers in mid-edit, again and again, and looks for lost edits",
    first_words: &["soak"],
    ..JOURNEYS
};

/// Not offered as such: `cargo xtask bench` calls it.
const BENCH: Program = Program {
    name: "bench",
    first_words: &["bench"],
    ..JOURNEYS
};

const PROGRAMS: [Program; 5] = [
    JOURNEYS,
    SOAK,
    Program {
        name: "screens",
        usage: "screens [FOLDER]",
        summary: "takes pictures of every screen in Chromium, into target/screens",
        first_words: &["screens"],
        ..JOURNEYS
    },
    Program {
        name: "samples",
        usage: "samples",
        summary: "writes the sample goal files of site/samples anew",
        package: "waymark-tests",
        binary: "samples",
        is_in_browsers: false,
        ..JOURNEYS
    },
    Program {
        name: "schema",
        usage: "schema",
        summary: "writes the JSON Schema of goal files anew",
        package: "waymark-tests",
        binary: "schema",
        is_in_browsers: false,
        ..JOURNEYS
    },
];

/// Whether a word names one of these commands, present or not.
#[must_use]
pub fn is_name(word: &str) -> bool {
    PROGRAMS.iter().any(|program| program.name == word)
}

/// The commands whose program exists.
#[must_use]
pub fn present() -> Vec<&'static Program> {
    const { &PROGRAMS }.iter().filter(|program| program.exists()).collect()
}

/// Runs one of these commands.
///
/// # Errors
/// When its program does not exist yet, or fails.
pub fn run(name: &str, arguments: &[String]) -> Result<()> {
    let program = program(name).with_context(|| format!("there is no command `{name}`"))?;
    if !program.exists() {
        bail!(
            "`{name}` has no program yet: the crate {} has no binary {}",
            program.package,
            program.binary
        );
    }
    let (options, words): (Vec<&str>, Vec<&str>) = arguments
        .iter()
        .map(String::as_str)
        .partition(|word| *word == "--no-build");
    if !program.is_in_browsers {
        return run_to_end(name, &mut program.command(&words), Show::Lines).map(drop);
    }
    if options.is_empty() {
        site::assemble(Profile::Release)?;
    }
    if program.first_words.is_empty() {
        return journeys(&words);
    }
    let mut command = in_browsers(program, &words)?;
    run_to_end(name, &mut command, Show::Lines).map(drop)
}

fn program(name: &str) -> Option<&'static Program> {
    const { &PROGRAMS }.iter().find(|program| program.name == name)
}

/// All journeys in one engine, as a command to be run.
///
/// # Errors
/// When a driver's folder cannot be put on PATH.
pub fn journeys_in(engine: Engine) -> Result<Command> {
    in_browsers(&JOURNEYS, &[engine.name()])
}

/// Kills of one engine in mid-edit, as many as suit it, as a command to be run.
///
/// # Errors
/// When a driver's folder cannot be put on PATH.
pub fn soak_in(engine: Engine) -> Result<Command> {
    in_browsers(&SOAK, &[engine.name()])
}

/// A bench of the page, as a command to be run: where the site lies is the caller's to say.
///
/// # Errors
/// When a driver's folder cannot be put on PATH.
pub fn bench_in_browser(words: &[&str]) -> Result<Command> {
    in_browsers(&BENCH, words)
}

fn journeys(words: &[&str]) -> Result<()> {
    let (engines, filter) = match words.split_first() {
        None => (Engine::ALL.to_vec(), words),
        Some((first, rest)) => match Engine::named(first) {
            Some(engine) => (vec![engine], rest),
            None => (Engine::ALL.to_vec(), words),
        },
    };
    browsers::install(&engines)?;
    let mut failed = Vec::new();
    for engine in engines {
        if let Some(reason) = engine.missing() {
            println!("{} is left out: {reason}", engine.name());
            failed.extend(browsers::is_ci().then_some(engine.name()));
            continue;
        }
        println!("== journeys in {}", engine.name());
        let mut command = in_browsers(&JOURNEYS, &[&[engine.name()], filter].concat())?;
        if run_to_end(engine.name(), &mut command, Show::Lines).is_err() {
            failed.push(engine.name());
        }
    }
    if !failed.is_empty() {
        bail!("journeys failed in {}", failed.join(", "));
    }
    Ok(())
}

fn in_browsers(program: &Program, words: &[&str]) -> Result<Command> {
    let mut command = program.command(words);
    command
        .env("WAYMARK_DIST", paths::dist())
        .env("PATH", tools::path_with(&browsers::driver_folders())?);
    Ok(command)
}

impl Program {
    fn exists(&self) -> bool {
        let metadata = MetadataCommand::new()
            .manifest_path(paths::root().join("Cargo.toml"))
            .no_deps()
            .exec();
        metadata.is_ok_and(|metadata| {
            metadata
                .packages
                .iter()
                .filter(|package| package.name == self.package)
                .flat_map(|package| &package.targets)
                .any(|target| target.kind.contains(&TargetKind::Bin) && target.name == self.binary)
        })
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = cargo(&["run", "--locked", "--package", self.package, "--bin", self.binary]);
        command.arg("--").args(self.first_words).args(words);
        command
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_is_no_program_is_none() {
        assert!(is_name("e2e") && program("e2e").is_some());
        assert!(!is_name("build") && program("build").is_none());
    }

    #[test]
    fn a_program_without_its_binary_does_not_exist() {
        assert!(
            !Program {
                binary: "no-such-binary",
                ..JOURNEYS
            }
            .exists()
        );
        assert!(
            Program {
                package: "xtask",
                binary: "xtask",
                ..JOURNEYS
            }
            .exists()
        );
    }
}
