//! Goal files: in by dropping, out by downloading.
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
    pub async fn drop(&self, name: &str, text: &str) -> Result<()> {
        self.0.any(Role::Main).drop_file(name, text).await
    }

    /// Takes over a goal file as a workspace of its own, and waits until it is on the screen.
    ///
    /// # Errors
    /// When it is refused.
    pub async fn add(&self, name: &str, text: &str) -> Result<()> {
        self.drop(name, text).await?;
        self.0
            .button("Add as a new workspace")
            .click()
            .await
            .context("the file was not taken")?;
        self.0.heading("Overview").is_there().await
    }
}

/// The text of a sample that comes with the site.
///
/// # Errors
/// When there is no such sample.
pub fn sample(name: &str) -> Result<String> {
    let file = xtask::paths::root().join("site/samples").join(name);
    std::fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))
}
