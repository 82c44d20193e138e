//! The score of a cycle over its days, as a plot like any other.

use chrono::NaiveDate;

use super::plot::{Axis, Landing, Level, LevelLine, LineKind, Plan, Plot, PlotPoint};

/// How a score has gone, should go and will end; scores are 0 to 1.
#[derive(Clone, Debug, PartialEq)]
pub struct BurnUp {
    /// The first day of the cycle.
    pub start: NaiveDate,
    /// Its last day.
    pub end: NaiveDate,
    /// The day it is.
    pub today: NaiveDate,
    /// The scores so far, oldest first.
    pub scores: Vec<PlotPoint>,
    /// The expected score, day by day.
    pub plan: Option<Plan>,
    /// Where it will land.
    pub landing: Option<Landing>,
    /// Where the meaning of a score changes.
    pub limits: Vec<Limit>,
    /// What today is called.
    pub today_label: String,
}

/// A score from which on it means something else.
#[derive(Clone, Debug, PartialEq)]
pub struct Limit {
    /// The score.
    pub score: f64,
    /// What begins there; empty for a line without a name.
    pub label: String,
}

impl BurnUp {
    /// The plot: the whole way from 0 to 1, with the limits as faint lines.
    #[must_use]
    pub fn plot(self) -> Plot {
        let limit = |Limit { score, label }| LevelLine {
            level: Level::Limit,
            value: score,
            label,
        };
        Plot {
            start: self.start,
            end: self.end,
            today: self.today,
            axis: Axis::Between(0.0, 1.0),
            line: LineKind::Straight,
            origin: None,
            points: self.scores,
            levels: self.limits.into_iter().map(limit).collect(),
            corridor: None,
            plan: self.plan,
            landing: self.landing,
            today_label: self.today_label,
            confidence_label: String::new(),
        }
    }
}
