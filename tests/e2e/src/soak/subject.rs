//! The pages that are edited and killed.
use crate::page::{Find, Page};
use crate::stage::Stage;
use anyhow::Result;
use std::collections::BTreeSet;
use thirtyfour::Key;

/// A page under test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// Writes to local storage and calls that saved: the control group.
    Careless,
    /// Writes to IndexedDB and waits for the disk.
    Careful,
}

impl Subject {
    /// Opens the page and waits until it has read what is stored.
    pub(super) async fn open(self, stage: &mut Stage) -> Result<Page> {
        let address = match self {
            Self::Careless => stage.host().probe("careless"),
            Self::Careful => stage.host().probe("careful"),
        };
        let page = stage.open_address(&address).await?;
        page.text("Saved").is_there().await?;
        Ok(page)
    }

    /// Makes an edit as a person does, and returns once the page calls it saved.
    pub(super) async fn make(self, page: &Page, edit: u32) -> Result<()> {
        let note = format!("Edit {edit}");
        page.field("Note").fill(&note).await?;
        page.press(Key::Enter).await?;
        // The page answers at the very moment, not when somebody looks again.
        page.script("return window.calledSaved(arguments[0])", vec![note.into()])
            .await
    }

    /// All edits that are there.
    pub(super) async fn edits(self, page: &Page) -> Result<BTreeSet<u32>> {
        let script = "return [...document.querySelectorAll('li')].map((entry) => Number(entry.textContent.slice(5)))";
        page.script(script, Vec::new()).await
    }
}
