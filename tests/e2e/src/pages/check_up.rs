//! The check-up of an objective: its grade, what was found, what would put it right.
use crate::page::{Find, Locator, Page};
use anyhow::Result;

/// The check-up, on the overview and on the page of an objective.
#[derive(Clone, Debug)]
pub struct CheckUp(Page);

impl CheckUp {
    /// The check-up of this page.
    #[must_use]
    pub fn of(page: &Page) -> Self {
        Self(page.clone())
    }

    /// Goes there by the grade on the overview.
    ///
    /// # Errors
    /// When the grade is another one, or does not lead there.
    pub async fn open_by_grade(&self, grade: &str) -> Result<()> {
        self.0.link(&format!("Check-up {grade}")).click().await?;
        self.0.selector(".checkup[open] .findings").is_there().await
    }

    /// Something that was found, with its fixes.
    #[must_use]
    pub fn finding(&self, found: &str) -> Locator {
        self.0.selector(".finding").holding(&self.0.text(found))
    }

    /// Checks the letter on the page of the objective.
    ///
    /// # Errors
    /// When it is another one, even after a while.
    pub async fn is_graded(&self, grade: &str) -> Result<()> {
        self.0.selector(".checkup-head .grade").reads(grade).await
    }

    /// What is said below the fields while something is typed.
    #[must_use]
    pub fn while_typing(&self, found: &str) -> Locator {
        self.0.selector(".while-typing .finding").holding(&self.0.text(found))
    }
}
