//! The page of a key result.
use super::CheckIn;
use crate::page::{Find, Locator, Page, Role};
use anyhow::Result;

/// What setting the status oneself is called.
const JUDGE: &str = "Set the status yourself";

/// One key result.
#[derive(Clone, Debug)]
pub struct KeyResult {
    page: Page,
    title: String,
}

impl KeyResult {
    /// What the title is called where it is edited.
    pub const TITLE: &str = "What will have changed";

    /// A key result by its title.
    #[must_use]
    pub fn of(page: &Page, title: &str) -> Self {
        Self {
            page: page.clone(),
            title: title.to_owned(),
        }
    }

    /// Its title, which is edited where it stands.
    #[must_use]
    pub fn title(&self) -> Locator {
        self.page.button(&format!("{}: {}", Self::TITLE, self.title))
    }

    /// The sum behind its score.
    #[must_use]
    pub fn sum(&self) -> Locator {
        self.page.selector(".why-sum")
    }

    /// Where it is and where it will end, in words.
    #[must_use]
    pub fn lead(&self) -> Locator {
        self.page.selector(".key-result .lead")
    }

    /// The word for how it stands.
    #[must_use]
    pub fn status(&self) -> Locator {
        self.page.selector(".page-head .status-pill")
    }

    /// What it should score today.
    #[must_use]
    pub fn planned(&self, score: &str) -> Locator {
        self.beside("Planned today", score)
    }

    /// What it will score.
    #[must_use]
    pub fn projected(&self, score: &str) -> Locator {
        self.beside("Projected", score)
    }

    fn beside(&self, name: &str, score: &str) -> Locator {
        let line = self.page.selector(".why-beside > div");
        line.holding(&self.page.text(name)).text(score)
    }

    /// The chart with this message.
    #[must_use]
    pub fn picture(&self, message: &str) -> Locator {
        self.page.role(Role::Img, message)
    }

    /// What was read on each day, the newest first.
    #[must_use]
    pub fn log(&self) -> Locator {
        self.page.selector(".log tbody td.log-told")
    }

    /// Goes there by a link.
    ///
    /// # Errors
    /// When no link leads there.
    pub async fn open(&self) -> Result<()> {
        self.page.link(&self.title).click().await?;
        self.title().is_there().await
    }

    /// Opens its check-in.
    ///
    /// # Errors
    /// When it does not open.
    pub async fn check_in(&self) -> Result<CheckIn> {
        self.page.button("Check in").click().await?;
        let form = CheckIn::of(&self.page, &self.title);
        form.is_open().await?;
        Ok(form)
    }

    /// Says how its owner sees it, and why.
    ///
    /// # Errors
    /// When it is not taken.
    pub async fn judge(&self, status: &str, reason: &str) -> Result<()> {
        self.page.button("More").click().await?;
        self.page.role(Role::MenuItem, JUDGE).click().await?;
        let form = self.page.group(JUDGE);
        form.has_taken_focus().await?;
        form.role(Role::Radio, status).pick().await?;
        form.field("Why").fill(reason).await?;
        form.button(JUDGE).click().await?;
        form.is_gone().await
    }

    /// Plans a value for a day on its way.
    ///
    /// # Errors
    /// When it is not taken.
    pub async fn plan(&self, day: &str, value: &str) -> Result<()> {
        self.page.button("Change the measure").click().await?;
        let form = self.page.group("Measure");
        form.has_taken_focus().await?;
        form.button("Plan with points of your own").click().await?;
        form.button("Add a point").click().await?;
        let point = form.selector("[data-kind=point]");
        point.field("Planned for").put_day(day).await?;
        point.field("Value").fill(value).await?;
        form.button("Save").click().await?;
        form.is_gone().await
    }

    /// Goes back to its objective.
    ///
    /// # Errors
    /// When the objective is not there.
    pub async fn leave_for(&self, objective: &str) -> Result<()> {
        self.page.link(objective).click().await?;
        super::Objective::of(&self.page).title(objective).is_there().await
    }
}
