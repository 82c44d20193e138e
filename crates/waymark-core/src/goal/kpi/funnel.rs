//! A way in stages, of which fewer and fewer reach the end.

use super::super::foreign::Foreign;
use super::super::ids::{FunnelId, KpiId};
use super::super::quantity::{Rank, Share};
use super::super::text::Title;

/// An ordered list of KPIs, each a stage that a part of the one before reaches (K-7).
#[derive(Clone, Debug, PartialEq)]
pub struct Funnel {
    /// Its name in the workspace.
    pub id: FunnelId,
    /// Its name among people.
    pub title: Title,
    /// Its stages, the widest first.
    pub stages: Vec<Stage>,
    /// The KPI that says how many days the whole way takes.
    pub length: Option<KpiId>,
    /// Its place among the funnels.
    pub rank: Rank,
    /// What the goal file says beyond this program.
    pub foreign: Foreign,
}

/// One stage of a funnel.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stage {
    /// How many reach it.
    pub kpi: KpiId,
    /// What share of the stage before usually reaches it.
    pub benchmark: Option<StageBenchmark>,
}

/// The share of the stage before that usually reaches a stage: one number, or from one to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StageBenchmark {
    // low <= high
    low: Share,
    high: Share,
}

impl StageBenchmark {
    /// From one share to another, in whichever order they come.
    pub fn new(one: Share, other: Share) -> Self {
        Self {
            low: one.min(other),
            high: one.max(other),
        }
    }

    /// The lower end.
    pub fn low(self) -> Share {
        self.low
    }

    /// The higher end; the same where it is one number.
    pub fn high(self) -> Share {
        self.high
    }
}
