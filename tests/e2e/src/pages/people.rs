//! The people who own goals, among the settings.
use crate::page::{Find, Locator, Page};
use anyhow::Result;
use thirtyfour::Key;

/// What the field for a name is called, new or not.
const NAME: &str = "Name of the person";

/// The list of people.
#[derive(Clone, Debug)]
pub struct People(Page);

impl People {
    /// The people of this page.
    #[must_use]
    pub fn of(page: &Page) -> Self {
        Self(page.clone())
    }

    /// Someone in the list, by name.
    #[must_use]
    pub fn person(&self, name: &str) -> Locator {
        self.0.button(&format!("{NAME}: {name}"))
    }

    /// Everyone.
    #[must_use]
    pub fn all(&self) -> Locator {
        self.0.button_with(&format!("{NAME}: "))
    }

    /// Goes there from anywhere.
    ///
    /// # Errors
    /// When the settings have no people.
    pub async fn open(&self) -> Result<()> {
        self.0.follow("#/settings/people").await?;
        self.0.heading("People").is_there().await
    }

    /// Adds someone, by keyboard.
    ///
    /// # Errors
    /// When the name is not taken.
    pub async fn add(&self, name: &str) -> Result<()> {
        let field = self.0.field(NAME);
        field.fill(name).await?;
        field.press(Key::Enter).await?;
        self.person(name).is_there().await
    }

    /// Gives someone another name, where it stands.
    ///
    /// # Errors
    /// When the name is not taken.
    pub async fn rename(&self, old: &str, new: &str) -> Result<()> {
        self.person(old).click().await?;
        self.0.press(Key::Control + "a").await?;
        self.0.press(new).await?;
        self.0.press(Key::Enter).await?;
        self.person(new).is_there().await
    }

    /// Removes someone.
    ///
    /// # Errors
    /// When nobody has this name.
    pub async fn remove(&self, name: &str) -> Result<()> {
        self.0.button(&format!("Remove {name}")).click().await?;
        self.person(name).is_gone().await
    }
}
