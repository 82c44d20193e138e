//! The pages that are edited and killed.
use crate::page::{Find, Page};
use crate::pages::{Frame, KeyResult, Sentence, Welcome};
use crate::stage::Stage;
use anyhow::Result;
use std::collections::BTreeSet;
use thirtyfour::Key;

/// A page under test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// Writes to local storage and calls that saved: the control group.
    Careless,
    /// Waymark itself; an even edit is a check-in of that value, an odd one gives the key result that title.
    Waymark,
}

/// What is edited: a key result with a target that no soak reaches.
const BEGINNING: Sentence<'_> = Sentence {
    objective: "Lose nothing",
    key_result: "Edit 0",
    baseline: "0",
    target: "100000",
};

/// Where the values of check-ins stand on the page of a key result.
const VALUES: &str = ".log td:nth-child(2)";

/// Where its title stands.
const TITLE: &str = "h1 .inline-edit-text";

const fn is_check_in(edit: u32) -> bool {
    edit.is_multiple_of(2)
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
                if Welcome::of(&page).heading().count().await? > 0 {
                    Welcome::of(&page).begin_with(BEGINNING).await?;
                    Frame::of(&page).is_saved().await?;
                }
                page.selector(".goal-link").click().await?;
                page.selector(TITLE).is_there().await?;
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
                let (place, text) = if is_check_in(edit) {
                    page.button("Check in").click().await?;
                    page.field("Value").fill(&edit.to_string()).await?;
                    (VALUES, edit.to_string())
                } else {
                    page.selector(TITLE).click().await?;
                    page.field(KeyResult::TITLE).fill(&name).await?;
                    (TITLE, name)
                };
                page.press(Key::Enter).await?;
                page.script(include_str!("called_saved.js"), vec![place.into(), text.into()])
                    .await
            }
        }
    }

    /// All edits that are there.
    pub(super) async fn edits(self, page: &Page) -> Result<BTreeSet<u32>> {
        match self {
            Self::Careless => numbers(page, "li").await,
            Self::Waymark => {
                let titles = numbers(page, TITLE).await?;
                // Each title takes the place of the ones before.
                let newest = titles.last().copied().unwrap_or_default();
                let superseded = (0..=newest).filter(|edit| !is_check_in(*edit));
                let values = numbers(page, VALUES).await?;
                Ok(values.into_iter().chain(superseded).collect())
            }
        }
    }
}

/// The numbers of edits in these places, whether as `12` or as `Edit 12`.
async fn numbers(page: &Page, places: &'static str) -> Result<BTreeSet<u32>> {
    let script = "return [...document.querySelectorAll(arguments[0])] \
                    .map((it) => Number(it.textContent.replace('Edit ', '')))";
    page.script(script, vec![places.into()]).await
}
