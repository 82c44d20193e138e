//! The form of a check-in, on every screen that has one.
use crate::page::{Find, Locator, Page, Role};
use anyhow::Result;

/// An open check-in.
#[derive(Clone, Debug)]
pub struct CheckIn {
    form: Locator,
}

impl CheckIn {
    /// The check-in of a key result.
    #[must_use]
    pub fn of(page: &Page, title: &str) -> Self {
        Self {
            form: page.group(&format!("Check in “{title}”")),
        }
    }

    /// The number that was read.
    #[must_use]
    pub fn value(&self) -> Locator {
        self.form.field("Value")
    }

    /// The day it is for.
    #[must_use]
    pub fn day(&self) -> Locator {
        self.form.field("Day")
    }

    /// What happened.
    #[must_use]
    pub fn note(&self) -> Locator {
        self.form.field("What happened")
    }

    /// How sure the person is, from 0 to 10.
    #[must_use]
    pub fn confidence(&self, bet: u8) -> Locator {
        self.form.role(Role::Radio, &bet.to_string())
    }

    /// How much of a milestone is done, in percent.
    #[must_use]
    pub fn milestone(&self, title: &str) -> Locator {
        self.form.field(title)
    }

    /// An item of a checklist.
    #[must_use]
    pub fn item(&self, title: &str) -> Locator {
        self.form.role(Role::Checkbox, title)
    }

    /// One of several outcomes: done, a zone.
    #[must_use]
    pub fn outcome(&self, name: &str) -> Locator {
        self.form.role(Role::Radio, name)
    }

    /// Saves it.
    ///
    /// # Errors
    /// When it is refused.
    pub async fn save(&self) -> Result<()> {
        self.form.button("Save").click().await?;
        self.form.is_gone().await
    }

    /// Checks that it is open and can be typed into.
    ///
    /// # Errors
    /// When it does not open in time, or does not take the focus.
    pub async fn is_open(&self) -> Result<()> {
        self.form.has_taken_focus().await
    }

    /// Checks that it is no longer open.
    ///
    /// # Errors
    /// When it still is after a while.
    pub async fn is_closed(&self) -> Result<()> {
        self.form.is_gone().await
    }

    /// Checks what it says about the score before it is saved.
    ///
    /// # Errors
    /// When it says something else, even after a while.
    pub async fn says(&self, sentence: &str) -> Result<()> {
        self.form.text(sentence).is_there().await
    }
}
