//! WebKitGTK through WebKitWebDriver, on a display of its own.
use super::{Launch, Theme, program};
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The browser's own buttons without the space round them, which would make every window 450 px wide.
const NARROW_WINDOWS: &str = "button, entry, toolbar { padding: 0; margin: 0; min-width: 0; border: none; }";

pub(super) fn driver(launch: &Launch, port: u16) -> Result<Command> {
    let mut command = Command::new(program(&["WebKitWebDriver"])?);
    command.args(["--host=127.0.0.1", &format!("--port={port}")]);
    // The sandbox needs rights that a container does not give; the pages are our own.
    command.envs([
        ("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1"),
        ("LIBGL_ALWAYS_SOFTWARE", "1"),
    ]);
    for (variable, folder) in [
        ("XDG_DATA_HOME", "data"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_CONFIG_HOME", "config"),
    ] {
        command.env(variable, launch.profile().join(folder));
    }
    let own_styles = launch.profile().join("config/gtk-3.0");
    std::fs::create_dir_all(&own_styles)?;
    std::fs::write(own_styles.join("gtk.css"), NARROW_WINDOWS)?;
    if launch.theme == Theme::Dark {
        command.env("GTK_THEME", "Adwaita:dark");
    }
    Ok(command)
}

pub(super) fn capabilities() -> Result<Value> {
    Ok(json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": { "binary": mini_browser()?, "args": ["--automation"] },
    }))
}

/// The small browser that comes with the engine, in the engine's own folder.
fn mini_browser() -> Result<PathBuf> {
    let libraries = Path::new("/usr/lib");
    let machine = libraries.join(format!("{}-linux-gnu", std::env::consts::ARCH));
    let engines = ["webkitgtk-6.0", "webkit2gtk-4.1", "webkit2gtk-4.0"];
    let places = [machine.as_path(), libraries, Path::new("/usr/libexec")];
    let browsers = places
        .iter()
        .flat_map(|place| engines.map(|engine| place.join(engine).join("MiniBrowser")));
    browsers
        .into_iter()
        .find(|file| file.is_file())
        .context("no MiniBrowser here; it comes with the WebKitGTK library")
}
