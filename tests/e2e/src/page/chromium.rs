//! What only Chromium can do, over its own protocol.
use super::Page;
use crate::engine::Theme;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Arc;
use thirtyfour::cdp::Cdp;

/// A page longer than this is cut off in pictures, in CSS pixels.
const LONGEST: u32 = 6_000;

impl Page {
    /// Takes on the size and the appearance of another device.
    ///
    /// # Errors
    /// In other engines.
    pub async fn become_device(&self, width: u32, height: u32, theme: Theme) -> Result<()> {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 640 });
        self.tell_chromium("Emulation.setDeviceMetricsOverride", metrics)
            .await?;
        let feature = json!({ "name": "prefers-color-scheme", "value": theme.name() });
        self.tell_chromium("Emulation.setEmulatedMedia", json!({ "features": [feature] }))
            .await
    }

    /// Keeps a picture of the whole page, in a window that is as high as the page.
    ///
    /// # Errors
    /// In other engines, or when the file cannot be written.
    pub async fn keep_whole_picture(&self, width: u32, theme: Theme, file: &Path) -> Result<()> {
        let height: u32 = self
            .script("return document.documentElement.scrollHeight", Vec::new())
            .await?;
        self.become_device(width, height.min(LONGEST), theme).await?;
        self.keep_picture(file).await
    }

    /// From now on a script runs at the start of every document, before its own scripts.
    ///
    /// # Errors
    /// In other engines.
    pub async fn begin_with(&self, script: &str) -> Result<()> {
        self.tell_chromium("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }))
            .await
    }

    async fn tell_chromium(&self, method: &str, what: Value) -> Result<()> {
        let protocol = Cdp::new(Arc::clone(self.front().await?));
        protocol
            .send_raw(method, what)
            .await
            .map(drop)
            .with_context(|| format!("{method} failed"))
    }
}
