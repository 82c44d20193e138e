//! A screen that exists in memory only, for browsers that cannot do without one.
use crate::process::Family;
use crate::wait::eventually;
use anyhow::{Context, Result, ensure};
use std::path::Path;
use std::process::Command;

/// A running X server.
#[derive(Debug)]
pub(crate) struct Display {
    name: String,
    _server: Family,
}

impl Display {
    /// Starts one with a free number; its files lie in `folder`.
    ///
    /// # Errors
    /// When the X server is not installed or does not start.
    pub(crate) async fn start(folder: &Path) -> Result<Self> {
        let log = folder.join("display.log");
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]);
        let mut server = Family::start(&mut command, &log)?;
        let name = eventually("the X server", async || {
            ensure!(!server.has_ended(), "the X server has ended");
            let text = std::fs::read_to_string(&log)?;
            let number = text
                .lines()
                .find(|line| !line.is_empty() && line.bytes().all(|byte| byte.is_ascii_digit()));
            number
                .map(|number| format!(":{number}"))
                .context("it has not said its number")
        })
        .await?;
        Ok(Self { name, _server: server })
    }

    /// What programs find in `DISPLAY`.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }
}
