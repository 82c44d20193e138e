//! The pages that are edited and killed.
use crate::page::{Find, Page};
use crate::pages::People;
use crate::stage::Stage;
use anyhow::Result;
use std::collections::BTreeSet;
use thirtyfour::Key;

/// A page under test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// Writes to local storage and calls that saved: the control group.
    Careless,
    /// Waymark itself; an edit is a person who is added.
    Waymark,
}

impl Subject {
    /// Opens the page and waits until it has read what is stored.
    pub(super) async fn open(self, stage: &mut Stage) -> Result<Page> {
        match self {
            Self::Careless => {
                let address = stage.host().probe();
                let page = stage.open_address(&address).await?;
                page.text("Saved").is_there().await?;
                Ok(page)
            }
            Self::Waymark => {
                let page = stage.open().await?;
                People::of(&page).open().await?;
                Ok(page)
            }
        }
    }

    /// Makes an edit as a person does, and returns once the page calls it saved.
    pub(super) async fn make(self, page: &Page, edit: u32) -> Result<()> {
        let name = format!("Edit {edit}");
        match self {
            Self::Careless => {
                page.field("Note").fill(&name).await?;
                page.press(Key::Enter).await?;
                // It calls everything saved at once.
                page.text(&name).is_there().await
            }
            Self::Waymark => {
                let field = page.field("Name of the person");
                field.fill(&name).await?;
                field.press(Key::Enter).await?;
                page.script(include_str!("called_saved.js"), vec![name.into()]).await
            }
        }
    }

    /// All edits that are there.
    pub(super) async fn edits(self, page: &Page) -> Result<BTreeSet<u32>> {
        let entries = match self {
            Self::Careless => "li",
            Self::Waymark => "main .inline-edit-text",
        };
        let script = "return [...document.querySelectorAll(arguments[0])].map((it) => Number(it.textContent.slice(5)))";
        page.script(script, vec![entries.into()]).await
    }
}
