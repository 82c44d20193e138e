//! Firefox through geckodriver.
use super::{Launch, Theme, program, text};
use anyhow::Result;
use serde_json::{Value, json};
use std::process::Command;

/// Firefox's own rule that its windows are no narrower than 450 px, undone.
const NARROW_WINDOWS: &str = ":root { min-width: 300px !important; }";

pub(super) fn driver(port: u16) -> Result<Command> {
    let mut command = Command::new(program(&["geckodriver"])?);
    command.args([
        "--host",
        "127.0.0.1",
        "--port",
        &port.to_string(),
        "--websocket-port",
        "0",
    ]);
    Ok(command)
}

pub(super) fn capabilities(launch: &Launch) -> Result<Value> {
    let (width, height) = launch.screen.size();
    let profile = launch.profile();
    let own_styles = profile.join("chrome");
    std::fs::create_dir_all(&own_styles)?;
    std::fs::write(own_styles.join("userChrome.css"), NARROW_WINDOWS)?;
    let preferences = json!({
        "intl.accept_languages": "en-GB, en",
        // 0 is dark, 1 is light.
        "layout.css.prefers-color-scheme.content-override": u8::from(launch.theme == Theme::Light),
        "browser.download.folderList": 2,
        "browser.download.dir": launch.downloads(),
        "browser.download.useDownloadDir": true,
        "browser.download.always_ask_before_handling_new_types": false,
        "browser.helperApps.neverAsk.saveToDisk": "application/json,text/csv,text/markdown,text/html,text/plain",
        "dom.security.https_first": false,
        "toolkit.legacyUserProfileCustomizations.stylesheets": true,
    });
    Ok(json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "binary": program(&["firefox-esr", "firefox"])?,
            "args": ["-headless", "-profile", text(&profile)?, "--width", width.to_string(), "--height", height.to_string()],
            "prefs": preferences,
        },
    }))
}
