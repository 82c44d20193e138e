//! The page of a key result.
use super::CheckIn;
use crate::page::{Find, Locator, Page};
use anyhow::Result;

/// One key result.
#[derive(Clone, Debug)]
pub struct KeyResult {
    page: Page,
    title: String,
}

impl KeyResult {
    /// What the title is called where it is edited.
    pub const TITLE: &str = "What will have changed";

    /// A key result by its title.
    #[must_use]
    pub fn of(page: &Page, title: &str) -> Self {
        Self {
            page: page.clone(),
            title: title.to_owned(),
        }
    }

    /// Its title, which is edited where it stands.
    #[must_use]
    pub fn title(&self) -> Locator {
        self.page.button(&format!("{}: {}", Self::TITLE, self.title))
    }

    /// The sum behind its score.
    #[must_use]
    pub fn sum(&self) -> Locator {
        self.page.selector(".why-sum")
    }

    /// What was read on each day, the newest first.
    #[must_use]
    pub fn log(&self) -> Locator {
        self.page.selector(".log tbody td.log-told")
    }

    /// Goes there by a link.
    ///
    /// # Errors
    /// When no link leads there.
    pub async fn open(&self) -> Result<()> {
        self.page.link(&self.title).click().await?;
        self.title().is_there().await
    }

    /// Opens its check-in.
    ///
    /// # Errors
    /// When it does not open.
    pub async fn check_in(&self) -> Result<CheckIn> {
        self.page.button("Check in").click().await?;
        let form = CheckIn::of(&self.page, &self.title);
        form.is_open().await?;
        Ok(form)
    }

    /// Goes back to its objective.
    ///
    /// # Errors
    /// When the objective is not there.
    pub async fn leave_for(&self, objective: &str) -> Result<()> {
        self.page.link(objective).click().await?;
        super::Objective::of(&self.page).title(objective).is_there().await
    }
}
