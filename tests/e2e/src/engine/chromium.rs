//! Chromium through chromedriver.
use super::{Launch, Screen, Theme, program, text};
use anyhow::Result;
use serde_json::{Value, json};
use std::process::Command;
use xtask::browsers;

pub(super) fn driver(port: u16) -> Result<Command> {
    let mut command = Command::new(program(&["chromedriver"])?);
    command.arg(format!("--port={port}"));
    Ok(command)
}

pub(super) fn capabilities(launch: &Launch) -> Result<Value> {
    let (width, height) = launch.screen.size();
    let profile = launch.profile();
    let mut arguments = vec![
        "--headless".to_owned(),
        "--disable-gpu".to_owned(),
        "--disable-quic".to_owned(),
        "--no-first-run".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        "--lang=en-GB".to_owned(),
        // No name but our own host's can be looked up, so nothing can leave this machine.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost".to_owned(),
        format!("--user-data-dir={}", text(&profile)?),
        format!("--window-size={width},{height}"),
    ];
    if browsers::is_root() {
        arguments.push("--no-sandbox".to_owned());
    }
    if launch.theme == Theme::Dark {
        arguments.push("--blink-settings=preferredColorScheme=0".to_owned());
    }
    let mut options = json!({
        "binary": program(&["chromium", "chromium-browser", "google-chrome"])?,
        "args": arguments,
        "prefs": {
            "download.default_directory": launch.downloads(),
            "download.prompt_for_download": false,
            // It would ask others about every download, and keep the file back until they answer.
            "safebrowsing.enabled": false,
        },
    });
    if launch.screen == Screen::Phone {
        let metrics = json!({ "width": width, "height": height, "pixelRatio": 2.0, "touch": true, "mobile": true });
        options["mobileEmulation"] = json!({ "deviceMetrics": metrics });
    }
    Ok(json!({
        "browserName": "chrome",
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL" },
    }))
}
