//! What is round every screen: where one can go, whether all is saved, a step back and forth, notices.
use crate::page::{Find, Locator, Page, Role};
use anyhow::Result;
use thirtyfour::Key;

/// A place in the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Everything at a glance.
    Overview,
    /// Opening, saving, workspaces.
    Files,
    /// Cycles, people, teams, appearance.
    Settings,
}

impl Place {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Overview, Self::Files, Self::Settings];

    /// What it is called.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Overview => "Overview",
            Self::Files => "Files",
            Self::Settings => "Settings",
        }
    }

    /// The letter that leads there after `g`.
    const fn letter(self) -> &'static str {
        match self {
            Self::Overview => "o",
            Self::Files => "f",
            Self::Settings => "s",
        }
    }
}

/// The frame of a page.
#[derive(Clone, Debug)]
pub struct Frame(Page);

impl Frame {
    /// The frame of this page.
    #[must_use]
    pub fn of(page: &Page) -> Self {
        Self(page.clone())
    }

    /// A link of the navigation.
    #[must_use]
    pub fn place(&self, place: Place) -> Locator {
        self.0.role(Role::Navigation, "Main").link(place.name())
    }

    /// Where it says how the document stands; on a phone it is elsewhere.
    #[must_use]
    pub fn standing(&self) -> Locator {
        self.0.role(Role::Navigation, "Main")
    }

    /// The list of keys.
    #[must_use]
    pub fn keys(&self) -> Locator {
        self.0.role(Role::Dialog, "Keys")
    }

    /// Goes to a place by clicking.
    ///
    /// # Errors
    /// When the navigation does not lead there.
    pub async fn go_to(&self, place: Place) -> Result<()> {
        self.place(place).click().await?;
        self.is_at(place).await
    }

    /// Goes to a place by keyboard.
    ///
    /// # Errors
    /// When the keys do not lead there.
    pub async fn go_by_keys(&self, place: Place) -> Result<()> {
        self.0.press("g").await?;
        self.0.press(place.letter()).await?;
        self.is_at(place).await
    }

    /// Opens the list of keys by its own key.
    ///
    /// # Errors
    /// When it does not open.
    pub async fn ask_for_keys(&self) -> Result<()> {
        self.0.press("?").await?;
        self.keys().is_there().await
    }

    /// Takes back the last thing.
    ///
    /// # Errors
    /// When there is nothing to take back.
    pub async fn undo(&self) -> Result<()> {
        self.standing().button("Undo").click().await
    }

    /// Does again what was taken back last.
    ///
    /// # Errors
    /// When there is nothing to do again.
    pub async fn redo(&self) -> Result<()> {
        self.standing().button("Redo").click().await
    }

    /// Leaves what is open in front of the page.
    ///
    /// # Errors
    /// When the browser has gone.
    pub async fn press_escape(&self) -> Result<()> {
        self.0.press(Key::Escape).await
    }

    /// Checks that the page says so of itself: the mark in the navigation, and the heading of places that have their own.
    ///
    /// # Errors
    /// When it shows another place.
    pub async fn is_at(&self, place: Place) -> Result<()> {
        if place != Place::Overview {
            self.0.heading(place.name()).is_there().await?;
        }
        self.0
            .role(Role::Navigation, "Main")
            .selector("[aria-current=page]")
            .reads(place.name())
            .await
    }

    /// Checks that there is nothing to take back.
    ///
    /// # Errors
    /// When there still is after a while.
    pub async fn cannot_undo(&self) -> Result<()> {
        self.standing().button("Undo").is_disabled().await
    }

    /// Checks that everything is on disk.
    ///
    /// # Errors
    /// When the page does not say so in time.
    pub async fn is_saved(&self) -> Result<()> {
        // Other things may read so too: a row of the check-in.
        self.0.selector(".save-state").text("Saved").is_there().await
    }

    /// Checks that the page says of itself that the last change is not on disk, and why; a download is offered.
    ///
    /// # Errors
    /// When it does not say so in time.
    pub async fn says_not_saved(&self, reason: &str) -> Result<()> {
        let banner = self.0.any(Role::Status).holding(&self.0.button("Download"));
        banner.text_with(&format!("Not saved: {reason}")).is_there().await
    }

    /// Checks that a notice says so, among other words.
    ///
    /// # Errors
    /// When none does in time.
    pub async fn says(&self, words: &str) -> Result<()> {
        self.0.role(Role::Region, "Notices").text_with(words).is_there().await
    }
}
