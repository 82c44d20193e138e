//! Finding, acting, checking: three kinds of methods, in this order.
//!
//! A locator is a way to something, not the thing itself: it is walked anew for every look, so a page that draws
//! itself anew in between does no harm. Every action and check waits until it can be done or is true.
use super::step::{Name, Step, Way};
use super::{Page, Role};
use crate::wait::eventually;
use anyhow::{Context, Result, bail, ensure};
use serde::Deserialize;
use serde_json::{Value, json};
use std::fmt;
use thirtyfour::{Key, TypingData, WebElement};

/// A way to something on a page.
#[derive(Clone, Debug)]
pub struct Locator {
    page: Page,
    steps: Vec<Step>,
}

/// What the finder in the page answers.
#[derive(Debug, Deserialize)]
struct Found {
    elements: Vec<Value>,
    instead: Vec<String>,
}

/// Ways that lead on from a page, or from something on it.
pub trait Find {
    /// What is found with one more step.
    fn and(&self, step: Step) -> Locator;

    /// What has this role and is called exactly so.
    fn role(&self, role: Role, name: &str) -> Locator {
        let name = Name::Is(name.to_owned());
        self.and(Step::Role { role, name })
    }

    /// What has this role and is called so, among other words.
    fn role_with(&self, role: Role, words: &str) -> Locator {
        let name = Name::Has(words.to_owned());
        self.and(Step::Role { role, name })
    }

    /// What has this role, however it is called.
    fn any(&self, role: Role) -> Locator {
        self.and(Step::Role { role, name: Name::Any })
    }

    /// A button.
    fn button(&self, name: &str) -> Locator {
        self.role(Role::Button, name)
    }

    /// A button that is called so, among other words.
    fn button_with(&self, words: &str) -> Locator {
        self.role_with(Role::Button, words)
    }

    /// A link.
    fn link(&self, name: &str) -> Locator {
        self.role(Role::Link, name)
    }

    /// A heading.
    fn heading(&self, name: &str) -> Locator {
        self.role(Role::Heading, name)
    }

    /// Where something is typed or chosen, by its label.
    fn field(&self, label: &str) -> Locator {
        let name = Name::Is(label.to_owned());
        self.and(Step::Field { name })
    }

    /// The innermost thing that reads exactly so.
    fn text(&self, text: &str) -> Locator {
        let text = Name::Is(text.to_owned());
        self.and(Step::Text { text })
    }

    /// The innermost thing that reads so, among other words.
    fn text_with(&self, words: &str) -> Locator {
        let text = Name::Has(words.to_owned());
        self.and(Step::Text { text })
    }

    /// Where neither role nor name lead.
    fn selector(&self, selector: &'static str) -> Locator {
        self.and(Step::Selector { selector })
    }
}

impl Find for Page {
    fn and(&self, step: Step) -> Locator {
        Locator {
            page: self.clone(),
            steps: vec![step],
        }
    }
}

impl Find for Locator {
    fn and(&self, step: Step) -> Locator {
        let mut locator = self.clone();
        locator.steps.push(step);
        locator
    }
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
        self.act("click", async |element| Ok(element.click().await?)).await
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

    /// Chooses an entry of a closed list by what it reads.
    ///
    /// # Errors
    /// When there is no such list or entry.
    pub async fn choose(&self, entry: &str) -> Result<()> {
        self.role(Role::Option, entry).click().await
    }

    /// Drops a file on it, as from the system's file manager.
    ///
    /// # Errors
    /// When it is not there.
    pub async fn drop_file(&self, name: &str, text: &str) -> Result<()> {
        self.act("drop a file on", async |element| {
            let arguments = vec![element.to_json()?, json!(name), json!(text)];
            self.page.script::<()>(include_str!("drop.js"), arguments).await
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
        self.says(text, async |element| Ok(element.text().await?)).await
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
