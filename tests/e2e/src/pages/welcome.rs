//! The first run: a sentence with gaps, samples, a file.
use crate::page::{Find, Locator, Page};
use anyhow::Result;

/// What is filled into the gaps; the last day is the one that stands there.
#[derive(Clone, Copy, Debug)]
pub struct Sentence<'a> {
    /// I will ...
    pub objective: &'a str,
    /// ... as measured by ...
    pub key_result: &'a str,
    /// ... from ...
    pub baseline: &'a str,
    /// ... to ...
    pub target: &'a str,
}

/// The screen that greets who comes with nothing stored.
#[derive(Clone, Debug)]
pub struct Welcome(Page);

impl Welcome {
    /// The welcome of this page.
    #[must_use]
    pub fn of(page: &Page) -> Self {
        Self(page.clone())
    }

    /// Its heading.
    #[must_use]
    pub fn heading(&self) -> Locator {
        self.0.heading("Where do you want to be at the end of the quarter?")
    }

    /// A gap of the sentence.
    #[must_use]
    pub fn gap(&self, name: &str) -> Locator {
        self.0.field(name)
    }

    /// Begins with a sentence, and waits until its goal is on the overview.
    ///
    /// # Errors
    /// When the sentence is not taken.
    pub async fn begin_with(&self, sentence: Sentence<'_>) -> Result<()> {
        self.gap("Objective").fill(sentence.objective).await?;
        self.gap("Key result").fill(sentence.key_result).await?;
        self.gap("Baseline").fill(sentence.baseline).await?;
        self.gap("Target").fill(sentence.target).await?;
        self.0.button("Start with this").click().await?;
        self.0.link(sentence.key_result).is_there().await
    }
}
