//! Goal files: in by dropping, out by downloading.
use super::{Frame, Place};
use crate::page::{Find, Locator, Page, Role};
use anyhow::{Context, Result};

/// The screen of files.
#[derive(Clone, Debug)]
pub struct Files(Page);

impl Files {
    /// The files of this page.
    #[must_use]
    pub fn of(page: &Page) -> Self {
        Self(page.clone())
    }

    /// The title of the goal file that came in and is not taken over yet.
    #[must_use]
    pub fn preview(&self, title: &str) -> Locator {
        self.0.heading(title)
    }

    /// Drops a goal file anywhere on the page.
    ///
    /// # Errors
    /// When the page does not take it.
    pub async fn drop(&self, name: &str, bytes: &[u8]) -> Result<()> {
        self.0.any(Role::Main).drop_file(name, bytes).await
    }

    /// Takes over a goal file as a workspace of its own, and waits until it is on the screen.
    ///
    /// # Errors
    /// When it is refused.
    pub async fn add(&self, name: &str, text: &str) -> Result<()> {
        self.drop(name, text.as_bytes()).await?;
        self.take_over().await
    }

    /// Adds what is in the file as a workspace of its own, and waits until it is on the screen.
    ///
    /// # Errors
    /// When it cannot be.
    pub async fn take_over(&self) -> Result<()> {
        let add = self.0.button("Add as a new workspace");
        add.click().await.context("the file was not taken")?;
        let frame = Frame::of(&self.0);
        frame.is_at(Place::Overview).await?;
        // The screen is there before the workspace, which is stored first.
        frame.says("is open now.").await
    }

    /// Goes there from anywhere.
    ///
    /// # Errors
    /// When the screen does not come up.
    pub async fn open(&self) -> Result<()> {
        self.0.follow("#/files").await?;
        self.0.heading("Files").is_there().await
    }

    /// Opens a sample by its button, and waits until it is on the screen.
    ///
    /// # Errors
    /// When there is no such sample or it does not open.
    pub async fn open_sample(&self, name: &str) -> Result<()> {
        self.0.button_with(name).click().await?;
        Frame::of(&self.0).says("is open now").await
    }

    /// Saves the workspace as a goal file.
    ///
    /// # Errors
    /// When there is no button for it.
    pub async fn save(&self) -> Result<()> {
        self.0.button("Save as a goal file").click().await
    }

    /// Checks that a file was refused, for this reason among other words, and puts the refusal away.
    ///
    /// # Errors
    /// When it was not, or says something else.
    pub async fn refuses(&self, name: &str, reason: &str) -> Result<()> {
        let refusal = self.0.any(Role::Alert);
        refusal.text(&format!("“{name}” was not opened")).is_there().await?;
        refusal.text_with(reason).is_there().await?;
        refusal.button("Close").click().await
    }
}
