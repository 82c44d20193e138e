//! What remains when the program has ended: the overlay, and the page that hands out everything as it is stored.
use crate::page::{Find, Locator, Page, Role};
use anyhow::Result;

/// What stands over the page when the program has ended.
#[derive(Clone, Debug)]
pub struct Overlay(Locator);

impl Overlay {
    /// The overlay of this page.
    #[must_use]
    pub fn of(page: &Page) -> Self {
        Self(page.role(Role::Dialog, "Waymark has stopped"))
    }

    /// The button that hands out everything.
    #[must_use]
    pub fn download(&self) -> Locator {
        self.0.button("Download my data")
    }

    /// Its way to the rescue page.
    #[must_use]
    pub fn rescue(&self) -> Locator {
        self.0.link("Open the rescue page")
    }

    /// Checks that it says what it was.
    ///
    /// # Errors
    /// When it does not come up or says something else.
    pub async fn says(&self, message: &str) -> Result<()> {
        self.0.is_there().await?;
        self.0.text("What the program said").click().await?;
        self.0.text_with(message).is_there().await
    }

    /// Loads the page anew by its button.
    ///
    /// # Errors
    /// When there is none.
    pub async fn reload(&self) -> Result<()> {
        self.0.button("Reload").click().await
    }
}

/// The rescue page.
#[derive(Clone, Debug)]
pub struct Rescue(Page);

impl Rescue {
    /// The rescue page in this tab.
    #[must_use]
    pub fn of(page: &Page) -> Self {
        Self(page.clone())
    }

    /// The button that hands out everything.
    #[must_use]
    pub fn download(&self) -> Locator {
        self.0.button("Download my data")
    }

    /// A stored text that reads so, among other words, once it is unfolded.
    #[must_use]
    pub fn entry(&self, key: &str) -> Locator {
        self.0.any(Role::ListItem).text_with(key)
    }

    /// Checks that it has found something.
    ///
    /// # Errors
    /// When it does not come up or finds nothing.
    pub async fn is_there(&self) -> Result<()> {
        self.0.heading("Waymark: rescue").is_there().await?;
        self.0.text_with("Records: ").is_there().await
    }
}
