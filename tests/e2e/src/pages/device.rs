//! How safe the goals are on this device, among the settings.
use crate::page::{Find, Page};
use anyhow::Result;

/// The settings of this device.
#[derive(Clone, Debug)]
pub struct Device(Page);

impl Device {
    /// The device of this page.
    #[must_use]
    pub fn of(page: &Page) -> Self {
        Self(page.clone())
    }

    /// Goes there from anywhere.
    ///
    /// # Errors
    /// When the settings have no such section.
    pub async fn open(&self) -> Result<()> {
        self.0.follow("#/settings/device").await?;
        self.0.heading("Storage").is_there().await
    }

    /// Checks what it says about how the goals are stored.
    ///
    /// # Errors
    /// When it says something else, even after a while.
    pub async fn stands(&self, words: &str) -> Result<()> {
        self.0.text_with(words).is_there().await
    }
}
