//! The overview: a cycle, its objectives, each with its key results.
use super::{CheckIn, Frame, Place};
use crate::page::{Find, Locator, Page, Role};
use crate::wait::eventually;
use anyhow::{Result, ensure};

/// The overview of a cycle.
#[derive(Clone, Debug)]
pub struct Overview(Page);

impl Overview {
    /// The overview of this page.
    #[must_use]
    pub fn of(page: &Page) -> Self {
        Self(page.clone())
    }

    /// The card of an objective.
    #[must_use]
    pub fn objective(&self, title: &str) -> Locator {
        self.0.any(Role::Article).holding(&self.0.heading(title))
    }

    /// The row of a key result.
    #[must_use]
    pub fn key_result(&self, title: &str) -> Locator {
        self.0.selector(".goal-row").holding(&self.0.link(title))
    }

    /// All key results that are shown, in order.
    #[must_use]
    pub fn key_results(&self) -> Locator {
        self.0.selector(".goal-row .goal-title:not([hidden] *)")
    }

    /// The form of the check-in that is open.
    #[must_use]
    pub fn open_check_in(&self) -> Locator {
        self.0.selector("main .goal-form")
    }

    /// Goes there from anywhere.
    ///
    /// # Errors
    /// When it does not come up.
    pub async fn open(&self) -> Result<()> {
        self.0.follow("#/").await?;
        Frame::of(&self.0).is_at(Place::Overview).await
    }

    /// Opens the check-in of a key result where it stands.
    ///
    /// # Errors
    /// When it does not open.
    pub async fn check_in(&self, title: &str) -> Result<CheckIn> {
        self.key_result(title).button("Check in").click().await?;
        let form = CheckIn::of(&self.0, title);
        form.is_open().await?;
        Ok(form)
    }

    /// Opens the check-in of a key result by its own key, and waits until a number can be typed over the old one.
    ///
    /// # Errors
    /// When the form does not open or has no number first.
    pub async fn begin_check_in(&self, key_result: &str) -> Result<()> {
        let focus = "document.getElementById(arguments[0]).focus()";
        self.0.script::<()>(focus, vec![key_result.into()]).await?;
        self.0.press("c").await?;
        let script = "const it = document.activeElement; \
                      return it.matches('main .goal-form input[inputmode=decimal]') && (it.select(), true)";
        eventually("a number to type", async || {
            ensure!(
                self.0.script::<bool>(script, Vec::new()).await?,
                "the focus is elsewhere"
            );
            Ok(())
        })
        .await
    }

    /// Checks the score of the whole cycle.
    ///
    /// # Errors
    /// When it is another one, even after a while.
    pub async fn scores(&self, score: &str) -> Result<()> {
        self.0.text_with(&format!("At {score}")).is_there().await
    }
}
