//! The cycles, among the settings.
use crate::page::{Find, Page};
use anyhow::Result;

/// The list of cycles.
#[derive(Clone, Debug)]
pub struct Cycles(Page);

impl Cycles {
    /// The cycles of this page.
    #[must_use]
    pub fn of(page: &Page) -> Self {
        Self(page.clone())
    }

    /// Gives the only cycle other days; its last one must not lie before its first at any time.
    ///
    /// # Errors
    /// When there are several, or the days are refused.
    pub async fn set_days(&self, (first, last): (&str, &str)) -> Result<()> {
        self.0.follow("#/settings/cycles").await?;
        for (label, day) in [("First day", first), ("Last day", last)] {
            let field = self.0.field(label);
            field.put_day(day).await?;
            field.holds(day).await?;
        }
        Ok(())
    }
}
