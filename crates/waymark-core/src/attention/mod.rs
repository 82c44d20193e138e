//! What should we talk about? Goals that need it, with their reasons, the most urgent first (P-8).
//!
//! - `reason`: why a goal needs attention; their order is the order of the list.
//! - `search`: which reasons a goal has.

mod reason;
mod search;

pub use reason::Reason;

use crate::goal::{CycleId, KeyResultId, KpiId, ObjectiveId};
use crate::kpi::KpiBoard;
use crate::order::sorted_by;
use crate::scoreboard::Scoreboard;
use crate::workspace::Workspace;
use search::Search;

/// A goal or KPI that needs attention.
#[derive(Clone, Debug, PartialEq)]
pub struct Concern {
    /// Which goal.
    pub about: About,
    /// Why, the most urgent reason first; never empty.
    pub reasons: Vec<Reason>,
}

/// A goal of either kind, or a KPI.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum About {
    /// An objective.
    Objective(ObjectiveId),
    /// A key result.
    KeyResult(KeyResultId),
    /// A KPI.
    Kpi(KpiId),
}

impl Concern {
    /// The most urgent reason.
    pub fn reason(&self) -> Option<&Reason> {
        self.reasons.first()
    }
}

/// What to talk about in a cycle, the most urgent first; each goal once, with all its reasons (P-8).
///
/// Of goals with the same most urgent reason, the one that will end lower comes first. Both boards belong to `workspace`.
/// Nothing of a closed cycle needs attention, nor what is paused or dropped. KPIs belong to no cycle: they are talked about
/// in every one that is open, each after the goals with the same reason.
pub fn attention(workspace: &Workspace, board: &Scoreboard, kpis: &KpiBoard, cycle: CycleId) -> Vec<Concern> {
    let search = Search { workspace, board, kpis };
    let found = search.in_cycle(cycle);
    let urgency = |found: &search::Found| found.concern.reason().map(Reason::rank);
    let sorted = sorted_by(found, |one, other| {
        urgency(one)
            .cmp(&urgency(other))
            .then(one.lands_at.total_cmp(&other.lands_at))
    });
    sorted.into_iter().map(|found| found.concern).collect()
}

#[cfg(test)]
mod tests;
