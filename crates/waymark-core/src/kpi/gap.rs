//! What is missing to the targets, the most first.

use super::board::KpiBoard;
use super::history::KpiPeriod;
use super::target::Held;
use crate::goal::{KpiId, Value};
use crate::scoring::is_zero;
use crate::workspace::Workspace;

/// What one KPI misses in its latest period.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// Which.
    pub kpi: KpiId,
    /// What is known of its latest period.
    pub known: KpiPeriod,
    /// What is due minus the value, signed, in the unit.
    pub gap: Value,
    /// How much of what is due is missing: above 0 where the KPI is behind, below where it is ahead; none of a due
    /// level of 0.
    pub missing: Option<f64>,
}

/// What all KPIs with a target miss, the largest share first; those without a share at the end, by rank.
///
/// `workspace` is the version that the board belongs to.
pub fn gaps(workspace: &Workspace, board: &KpiBoard) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = workspace
        .kpis()
        .filter_map(|kpi| of(kpi.id, board.kpi(kpi.id)?.latest.as_ref()?))
        .collect();
    gaps.sort_by(|one, other| match (one.missing, other.missing) {
        (Some(one), Some(other)) => other.total_cmp(&one),
        (one, other) => other.is_some().cmp(&one.is_some()),
    });
    gaps
}

fn of(kpi: KpiId, known: &KpiPeriod) -> Option<Gap> {
    let gap = known.gap?;
    let share = |level: Value, missing: f64| (!is_zero(level.get())).then(|| missing / level.get().abs());
    let missing = match known.due? {
        Held::AtLeast(level) => share(level, gap.get()),
        Held::AtMost(level) => share(level, -gap.get()),
        Held::Within(range) => {
            let bound = if gap.get() < 0.0 {
                range.bounds.high()
            } else {
                range.bounds.low()
            };
            share(bound, gap.get().abs())
        }
    };
    Some(Gap {
        kpi,
        known: known.clone(),
        gap,
        missing,
    })
}
