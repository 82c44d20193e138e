//! The overview: a cycle with its objectives and their key results.
use crate::page::{Find, Locator, Page};
use crate::wait::eventually;
use anyhow::{Result, ensure};

/// The overview.
#[derive(Clone, Debug)]
pub struct Overview(Page);

impl Overview {
    /// The overview of this page.
    #[must_use]
    pub fn of(page: &Page) -> Self {
        Self(page.clone())
    }

    /// The form of a check-in.
    #[must_use]
    pub fn check_in(&self) -> Locator {
        self.0.selector("main .goal-form")
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
}
