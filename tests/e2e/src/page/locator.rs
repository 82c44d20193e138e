//! Acting and checking, in this order; finding is the matter of `find`.
//!
//! A locator is a way to something, not the thing itself: it is walked anew for every look, so a page that draws
//! itself anew in between does no harm. Every action and check waits until it can be done or is true.
use super::step::{Step, Way};
use super::{Find, Page, Role};
use crate::wait::eventually;
use anyhow::{Context, Result, bail, ensure};
use serde::Deserialize;
use serde_json::{Value, json};
use std::fmt;
use thirtyfour::{Key, TypingData, WebElement};

/// So many things may lie before another one when only Tab leads there.
const MOST_TABS: usize = 120;

/// A way to something on a page.
#[derive(Clone, Debug)]
pub struct Locator {
    pub(super) page: Page,
    pub(super) steps: Vec<Step>,
}

/// What the finder in the page answers.
#[derive(Debug, Deserialize)]
struct Found {
    elements: Vec<Value>,
    instead: Vec<String>,
}

impl Locator {
    /// Only those which hold `inner`, a way that starts at the page.
    pub fn holding(&self, inner: &Self) -> Self {
        self.and(Step::Holding {
            steps: inner.steps.clone(),
        })
    }

    /// One of several, counted from 0.
    pub fn at(&self, index: usize) -> Self {
        self.and(Step::At { index })
    }

    /// How many there are now.
    ///
    /// # Errors
    /// When the browser has gone.
    pub async fn count(&self) -> Result<usize> {
        Ok(self.found().await?.elements.len())
    }

    /// Clicks it, as soon as it can be clicked.
    ///
    /// # Errors
    /// When it is not there, there are several, or something covers it.
    pub async fn click(&self) -> Result<()> {
        self.act("click", async |element| self.page.click(&element).await).await
    }

    /// Replaces what stands in a field, by keyboard.
    ///
    /// # Errors
    /// When it is not there or cannot be written to.
    pub async fn fill(&self, text: &str) -> Result<()> {
        self.act("fill", async |element| {
            element.send_keys(Key::Control + "a").await?;
            if text.is_empty() {
                return Ok(element.send_keys(Key::Delete).await?);
            }
            Ok(element.send_keys(text).await?)
        })
        .await
    }

    /// Presses keys in it.
    ///
    /// # Errors
    /// When it is not there or cannot take the focus.
    pub async fn press(&self, keys: impl Into<TypingData>) -> Result<()> {
        let keys = keys.into().to_string();
        self.act("press keys in", async |element| Ok(element.send_keys(&keys).await?))
            .await
    }

    /// Gives it the focus.
    ///
    /// # Errors
    /// When it is not there or does not take it.
    pub async fn focus(&self) -> Result<()> {
        self.act("focus", async |element| {
            let script = "arguments[0].focus()";
            self.page.script::<()>(script, vec![element.to_json()?]).await
        })
        .await?;
        self.has_focus().await
    }

    /// Picks a day in a field of days, as its calendar does; what is typed there depends on the engine.
    ///
    /// # Errors
    /// When it is not there.
    pub async fn put_day(&self, day: &str) -> Result<()> {
        self.act("pick a day in", async |element| {
            let script = "arguments[0].value = arguments[1]; \
                          arguments[0].dispatchEvent(new Event('change', { bubbles: true }))";
            let arguments = vec![element.to_json()?, json!(day)];
            self.page.script::<()>(script, arguments).await
        })
        .await
    }

    /// Chooses an entry of a closed list by what it reads.
    ///
    /// # Errors
    /// When there is no such list or entry.
    pub async fn choose(&self, entry: &str) -> Result<()> {
        self.role(Role::Option, entry).click().await
    }

    /// Picks a radio button or a check box, as a person does: by its label.
    ///
    /// # Errors
    /// When it is not there or something covers it.
    pub async fn pick(&self) -> Result<()> {
        self.act("pick", async |element| {
            let label = "return arguments[0].labels?.[0] ?? arguments[0]";
            let label = self.page.script(label, vec![element.to_json()?]).await?;
            self.page.click(&self.page.element(label)?).await
        })
        .await
    }

    /// Drops a file on it, as from the system's file manager.
    ///
    /// # Errors
    /// When it is not there.
    pub async fn drop_file(&self, name: &str, bytes: &[u8]) -> Result<()> {
        let letters: String = bytes.iter().copied().map(char::from).collect();
        self.act("drop a file on", async |element| {
            let arguments = vec![element.to_json()?, json!(name), json!(letters)];
            self.page.script::<()>(include_str!("drop.js"), arguments).await
        })
        .await
    }

    /// Pastes a text into it, as from another program.
    ///
    /// # Errors
    /// When it is not there.
    pub async fn paste(&self, text: &str) -> Result<()> {
        self.act("paste into", async |element| {
            let arguments = vec![element.to_json()?, json!(text)];
            self.page.script::<()>(include_str!("paste.js"), arguments).await
        })
        .await
    }

    /// Checks that exactly one is there.
    ///
    /// # Errors
    /// When none is there in time, or several are.
    pub async fn is_there(&self) -> Result<()> {
        eventually(self, async || self.one().await.map(drop)).await
    }

    /// Checks that none is there.
    ///
    /// # Errors
    /// When one still is after a while.
    pub async fn is_gone(&self) -> Result<()> {
        self.are(0).await
    }

    /// Checks how many are there.
    ///
    /// # Errors
    /// When there are more or fewer, even after a while.
    pub async fn are(&self, count: usize) -> Result<()> {
        eventually(format!("{count} of {self}"), async || {
            let there = self.count().await?;
            ensure!(there == count, "there are {there}");
            Ok(())
        })
        .await
    }

    /// Checks that it reads exactly so; spaces are not counted.
    ///
    /// # Errors
    /// When it reads otherwise, even after a while.
    pub async fn reads(&self, text: &str) -> Result<()> {
        self.says(text, async |element| {
            let script = "return arguments[0].innerText";
            self.page.script(script, vec![element.to_json()?]).await
        })
        .await
    }

    /// Checks that they read exactly so, in this order; spaces are not counted.
    ///
    /// # Errors
    /// When they read otherwise, even after a while.
    pub async fn read(&self, texts: &[&str]) -> Result<()> {
        eventually(format!("{texts:?} in all of {self}"), async || {
            let elements = self.found().await?.elements;
            let script = "return [...arguments].map((it) => it.innerText)";
            let there: Vec<String> = self.page.script(script, elements).await?;
            let there: Vec<String> = there.iter().map(|text| plain(text)).collect();
            ensure!(there == texts, "they read {there:?}");
            Ok(())
        })
        .await
    }

    /// Checks that it cannot be used now, and says so to everybody.
    ///
    /// # Errors
    /// When it still can be used after a while.
    pub async fn is_disabled(&self) -> Result<()> {
        let script = "return arguments[0].matches(':disabled, [aria-disabled=true]')";
        eventually(format!("{self} to be disabled"), async || {
            let element = self.one().await?.to_json()?;
            let is_disabled: bool = self.page.script(script, vec![element]).await?;
            ensure!(is_disabled, "it can be used");
            Ok(())
        })
        .await
    }

    /// Checks what stands in a field.
    ///
    /// # Errors
    /// When something else stands there, even after a while.
    pub async fn holds(&self, text: &str) -> Result<()> {
        self.says(text, async |element| Ok(element.value().await?.unwrap_or_default()))
            .await
    }

    /// Checks that what is typed goes there.
    ///
    /// # Errors
    /// When the focus is elsewhere, even after a while.
    pub async fn has_focus(&self) -> Result<()> {
        let script = "const it = document.activeElement; \
                      return it === arguments[0] ? null : it?.outerHTML.slice(0, 200) ?? 'nothing';";
        eventually(format!("the focus on {self}"), async || {
            let wanted = self.one().await?.to_json()?;
            match self.page.script::<Option<String>>(script, vec![wanted]).await? {
                None => Ok(()),
                Some(other) => bail!("the focus is on {other}"),
            }
        })
        .await
    }

    /// Goes there by keyboard alone: Tab, until the focus is on it.
    ///
    /// # Errors
    /// When it is not there, or Tab does not lead there.
    pub async fn tab_to(&self) -> Result<()> {
        let there = "return document.activeElement === arguments[0]";
        self.is_there().await?;
        for _ in 0..MOST_TABS {
            let wanted = self.one().await?.to_json()?;
            if self.page.script(there, vec![wanted]).await? {
                return Ok(());
            }
            self.page.strike(Key::Tab).await?;
        }
        bail!("{MOST_TABS} times Tab did not lead to {self}")
    }

    /// Checks that what is typed goes somewhere inside of it: a form takes the focus as it opens.
    ///
    /// # Errors
    /// When the focus is elsewhere, even after a while.
    pub async fn has_taken_focus(&self) -> Result<()> {
        let script = "return arguments[0].contains(document.activeElement)";
        eventually(format!("the focus inside of {self}"), async || {
            let element = self.one().await?.to_json()?;
            let has_it: bool = self.page.script(script, vec![element]).await?;
            ensure!(has_it, "the focus is elsewhere");
            Ok(())
        })
        .await
    }

    async fn says(&self, wanted: &str, words: impl AsyncFn(WebElement) -> Result<String>) -> Result<()> {
        eventually(format!("“{wanted}” in {self}"), async || {
            let words = words(self.one().await?).await?;
            ensure!(plain(&words) == plain(wanted), "it reads “{}”", plain(&words));
            Ok(())
        })
        .await
    }

    async fn act(&self, verb: &str, action: impl AsyncFn(WebElement) -> Result<()>) -> Result<()> {
        eventually(format!("a chance to {verb} {self}"), async || {
            action(self.one().await?).await
        })
        .await
    }

    async fn one(&self) -> Result<WebElement> {
        let Found { mut elements, instead } = self.found().await?;
        match (elements.pop(), elements.len()) {
            (Some(element), 0) => self.page.element(element),
            (Some(_), others) => bail!("there are {} of them", others + 1),
            (None, _) => bail!("there is none; there is {instead:?}"),
        }
    }

    async fn found(&self) -> Result<Found> {
        let steps = serde_json::to_value(&self.steps)?;
        let finder = include_str!("finder.js");
        if let Some(found) = self.page.script(finder, vec![steps.clone()]).await? {
            return Ok(found);
        }
        self.page.bring_axe().await?;
        let found: Option<Found> = self.page.script(finder, vec![steps]).await?;
        found.context("axe-core has gone again")
    }
}

fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl fmt::Display for Locator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Way(&self.steps).fmt(f)
    }
}
