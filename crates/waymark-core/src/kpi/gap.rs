//! What is missing to the targets, the most first.

use super::board::KpiBoard;
use super::history::{KpiPeriod, in_period, periods_until};
use super::target::Held;
use crate::goal::{Kpi, KpiId, Value};
use crate::scoring::{exceeds, is_zero, nearest_value};
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

/// Which period of each KPI is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum GapsOf {
    /// The latest with a reading; a sum against what is due of it by today.
    #[default]
    Latest,
    /// The last one that has ended.
    LastEnded,
}

/// What all KPIs with a target miss, the largest share first; those without a share at the end, by rank.
///
/// `workspace` is the version that the board belongs to.
pub fn gaps(workspace: &Workspace, board: &KpiBoard, of: GapsOf) -> Vec<Gap> {
    let known = |kpi: &Kpi| match of {
        GapsOf::Latest => board.kpi(kpi.id)?.latest.clone(),
        GapsOf::LastEnded => {
            let running = periods_until(workspace, kpi.frequency, 1, board.today()).pop()?;
            in_period(workspace, kpi.id, None, running.previous()?, board.today())
        }
    };
    let mut gaps: Vec<Gap> = workspace.kpis().filter_map(|kpi| gap(kpi.id, known(kpi)?)).collect();
    gaps.sort_by(|one, other| match (one.missing, other.missing) {
        (Some(one), Some(other)) => other.total_cmp(&one),
        (one, other) => other.is_some().cmp(&one.is_some()),
    });
    gaps
}

impl Gap {
    /// How much it is, whatever its sign.
    pub fn size(&self) -> Value {
        nearest_value(self.gap.get().abs())
    }

    /// Whether nothing is missing.
    pub fn is_met(&self) -> bool {
        match self.known.due {
            Some(Held::AtLeast(_)) => !exceeds(self.gap.get(), 0.0),
            Some(Held::AtMost(_)) => !exceeds(0.0, self.gap.get()),
            Some(Held::Within(_)) | None => is_zero(self.gap.get()),
        }
    }
}

fn gap(kpi: KpiId, known: KpiPeriod) -> Option<Gap> {
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
        known,
        gap,
        missing,
    })
}
