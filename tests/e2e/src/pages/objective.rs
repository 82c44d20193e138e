//! The page of an objective.
use super::NewMeasure;
use crate::page::{Find, Locator, Page, Role};
use anyhow::Result;
use thirtyfour::Key;

/// What the title is called where it is edited.
const TITLE: &str = "Objective in one sentence";

/// One objective.
#[derive(Clone, Debug)]
pub struct Objective(Page);

impl Objective {
    /// The objective of this page.
    #[must_use]
    pub fn of(page: &Page) -> Self {
        Self(page.clone())
    }

    /// Its title, which is edited where it stands.
    #[must_use]
    pub fn title(&self, title: &str) -> Locator {
        self.0.button(&format!("{TITLE}: {title}"))
    }

    /// A field beside the key results.
    #[must_use]
    pub fn field(&self, label: &str) -> Locator {
        self.0.field(label)
    }

    /// Where it is and where it will end, in words.
    #[must_use]
    pub fn lead(&self) -> Locator {
        self.0.selector(".objective-page .lead")
    }

    /// The table of what makes the score.
    #[must_use]
    pub fn sum(&self) -> Locator {
        self.0.role(Role::Region, "How the score is made")
    }

    /// Goes there by the link of the overview.
    ///
    /// # Errors
    /// When there is no such objective.
    pub async fn open(&self, title: &str) -> Result<()> {
        self.0.heading(title).link(title).click().await?;
        self.title(title).is_there().await
    }

    /// Gives it another title, by keyboard.
    ///
    /// # Errors
    /// When the title is not taken.
    pub async fn rename(&self, old: &str, new: &str) -> Result<()> {
        self.title(old).click().await?;
        self.0.press(Key::Control + "a").await?;
        self.0.press(new).await?;
        self.0.press(Key::Enter).await?;
        self.title(new).is_there().await
    }

    /// Adds a key result with any measure.
    ///
    /// # Errors
    /// When it is not taken.
    pub async fn add(&self, title: &str, measure: &NewMeasure<'_>) -> Result<()> {
        self.0.button("New key result").click().await?;
        let form = self.0.group("New key result");
        form.has_taken_focus().await?;
        form.field("What will have changed").fill(title).await?;
        measure.fill(&form).await?;
        form.button("Add").click().await?;
        form.is_gone().await?;
        self.0.link(title).is_there().await
    }
}
