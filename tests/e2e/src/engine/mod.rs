//! How each engine is started: its driver, and what the browser is told.
//!
//! Every browser is quiet (no traffic of its own), speaks English, and keeps all its files in one folder, so that
//! a journey may end it and start it again where it was.
mod chromium;
mod firefox;
mod webkit;

use anyhow::{Context, Result};
use serde_json::{Map, Value};
use std::path::{Path, PathBuf};
use std::process::Command;
use xtask::browsers::{self, Engine};

/// What the person has chosen in the system's settings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    #[default]
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// Its name in reports and file names.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// What the person holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Screen {
    /// A laptop, 1280 px wide.
    #[default]
    Laptop,
    /// A phone, 390 px wide.
    Phone,
}

impl Screen {
    /// Width and height in CSS pixels.
    pub const fn size(self) -> (u32, u32) {
        match self {
            Self::Laptop => (1280, 900),
            Self::Phone => (390, 844),
        }
    }
}

/// A browser to be started.
#[derive(Clone, Debug)]
pub struct Launch {
    /// The engine.
    pub engine: Engine,
    /// Holds everything that the browser keeps: profile, downloads, logs.
    pub folder: PathBuf,
    /// The system's appearance.
    pub theme: Theme,
    /// The device.
    pub screen: Screen,
}

impl Launch {
    /// The command that starts the driver on a port.
    ///
    /// # Errors
    /// When the driver is not installed.
    pub fn driver(&self, port: u16) -> Result<Command> {
        let mut command = match self.engine {
            Engine::Chromium => chromium::driver(port)?,
            Engine::Firefox => firefox::driver(port)?,
            Engine::Webkit => webkit::driver(self, port)?,
        };
        command.envs([("LANGUAGE", "en_GB"), ("LC_ALL", "C.UTF-8"), ("TZ", "UTC")]);
        Ok(command)
    }

    /// What the driver is asked to start.
    ///
    /// # Errors
    /// When the browser is not installed.
    pub fn capabilities(&self) -> Result<Map<String, Value>> {
        let capabilities = match self.engine {
            Engine::Chromium => chromium::capabilities(self)?,
            Engine::Firefox => firefox::capabilities(self)?,
            Engine::Webkit => webkit::capabilities()?,
        };
        capabilities.as_object().cloned().context("capabilities are an object")
    }

    /// Where the browser puts what a person downloads.
    pub fn downloads(&self) -> PathBuf {
        self.folder.join("downloads")
    }

    /// Where the browser keeps what it must remember.
    pub fn profile(&self) -> PathBuf {
        self.folder.join("profile")
    }
}

/// The first of these programs on PATH or among the tools that the build has installed.
fn program(names: &[&str]) -> Result<PathBuf> {
    let installed = browsers::driver_folders();
    let in_tools = |name: &&str| {
        installed
            .iter()
            .map(|folder| folder.join(name))
            .find(|file| file.is_file())
    };
    let found = names
        .iter()
        .find_map(|name| browsers::program(name).or_else(|| in_tools(name)));
    found.with_context(|| format!("no {} here", names.join(" and no ")))
}

fn text(path: &Path) -> Result<&str> {
    path.to_str()
        .with_context(|| format!("{} is not valid text", path.display()))
}
