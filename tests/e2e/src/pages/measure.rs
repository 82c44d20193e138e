//! The form of a measure.
use crate::page::{Find, Locator, Role};
use anyhow::{Context, Result};

/// A metric, as it is typed; what is empty is left so.
#[derive(Clone, Copy, Debug)]
pub struct Metric<'a> {
    /// Where it starts.
    pub baseline: &'a str,
    /// The value to reach.
    pub target: &'a str,
    /// Whether less is better.
    pub goes_down: bool,
}

/// The limits of something that must stay within them.
#[derive(Clone, Copy, Debug)]
pub enum Corridor<'a> {
    /// At least this.
    Above(&'a str),
    /// At most this.
    Below(&'a str),
    /// Between the two.
    Within(&'a str, &'a str),
}

/// A measure to be typed.
#[derive(Clone, Copy, Debug)]
pub enum NewMeasure<'a> {
    /// A number on its way to a target.
    Metric(Metric<'a>),
    /// A number that must keep within limits.
    Stay(Corridor<'a>),
    /// Steps: title and weight.
    Milestones(&'a [(&'a str, &'a str)]),
    /// Things that are done or not.
    Checklist(&'a [&'a str]),
    /// One thing that is done or not.
    Done,
    /// How much is complete.
    Percent,
    /// Four outcomes in words.
    Zones,
    /// A number that is not known yet.
    Baseline,
}

impl NewMeasure<'_> {
    const fn kind(&self) -> &'static str {
        match self {
            Self::Metric(_) => "Metric",
            Self::Stay(_) => "Stay within limits",
            Self::Milestones(_) => "Milestones",
            Self::Checklist(_) => "Checklist",
            Self::Done => "Done or not done",
            Self::Percent => "Percent",
            Self::Zones => "Zones",
            Self::Baseline => "Finding a baseline",
        }
    }

    /// Types it into a form.
    ///
    /// # Errors
    /// When the form has no such kind or field.
    pub(super) async fn fill(&self, form: &Locator) -> Result<()> {
        form.radio_with(self.kind()).pick().await?;
        match self {
            Self::Metric(metric) => metric.fill(form).await,
            Self::Stay(corridor) => corridor.fill(form).await,
            Self::Milestones(steps) => {
                let titles: Vec<&str> = steps.iter().map(|(title, _)| *title).collect();
                fill_steps(form, &titles).await?;
                for (at, (_, weight)) in steps.iter().enumerate() {
                    // The last field of this name is the weight of the key result itself, behind a fold.
                    form.selector("[data-kind=milestone]")
                        .field("Weight")
                        .at(at)
                        .fill(weight)
                        .await?;
                }
                Ok(())
            }
            Self::Checklist(titles) => fill_steps(form, titles).await,
            Self::Done | Self::Percent | Self::Zones | Self::Baseline => Ok(()),
        }
        .with_context(|| format!("typing {}", self.kind()))
    }
}

impl Metric<'_> {
    async fn fill(&self, form: &Locator) -> Result<()> {
        if !self.baseline.is_empty() {
            form.field("Baseline, where it starts").fill(self.baseline).await?;
        }
        form.field("Target").fill(self.target).await?;
        let direction = if self.goes_down { "Go down" } else { "Go up" };
        form.radio_with(direction).pick().await
    }
}

impl Corridor<'_> {
    async fn fill(&self, form: &Locator) -> Result<()> {
        let (low, high) = match self {
            Self::Above(low) => (Some(low), None),
            Self::Below(high) => (None, Some(high)),
            Self::Within(low, high) => (Some(low), Some(high)),
        };
        let kind = match self {
            Self::Above(_) => "Stay above",
            Self::Below(_) => "Stay below",
            Self::Within(..) => "Stay within",
        };
        // "Stay within limits" is the measure itself.
        form.role(Role::Radio, kind).pick().await?;
        for (label, bound) in [("At least", low), ("At most", high)] {
            if let Some(bound) = bound {
                form.field(label).fill(bound).await?;
            }
        }
        Ok(())
    }
}

/// The form begins with one step.
async fn fill_steps(form: &Locator, titles: &[&str]) -> Result<()> {
    for (at, title) in titles.iter().enumerate() {
        if at > 0 {
            form.button("Add a step").click().await?;
        }
        let field = form.field("What is to be done");
        field.are(at + 1).await?;
        field.at(at).fill(title).await?;
    }
    Ok(())
}
