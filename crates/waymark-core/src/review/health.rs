//! How the health metrics stand, and which of them turned.

use super::scope::Scope;
use crate::goal::{KpiId, KpiRole};
use crate::kpi::{Health, KpiPeriod, standing_on};

/// A health metric in a session.
#[derive(Clone, Debug, PartialEq)]
pub struct HealthMetric {
    /// Which.
    pub kpi: KpiId,
    /// Its latest period with a reading, as it stood at the end of the session.
    pub now: Option<KpiPeriod>,
    /// How it stood at the end of the one before.
    pub before: Option<Health>,
}

/// Whether something is better or worse than it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Turn {
    /// Better.
    Better,
    /// Worse.
    Worse,
}

impl HealthMetric {
    /// How it stands; none without a value.
    pub fn health(&self) -> Option<Health> {
        self.now.as_ref()?.health
    }

    /// Whether somebody should say what the matter is: it stands badly, or worse than before.
    pub fn is_ill(&self) -> bool {
        matches!(self.health(), Some(Health::Red | Health::Amber)) || self.turn() == Some(Turn::Worse)
    }

    /// Whether it turned; none where it stands as it stood, or has no target to be held against.
    pub fn turn(&self) -> Option<Turn> {
        let (before, now) = (grade(self.before?)?, grade(self.health()?)?);
        match now.cmp(&before) {
            std::cmp::Ordering::Less => Some(Turn::Worse),
            std::cmp::Ordering::Equal => None,
            std::cmp::Ordering::Greater => Some(Turn::Better),
        }
    }
}

/// Its place from worst to best.
fn grade(health: Health) -> Option<u8> {
    match health {
        Health::Red => Some(0),
        Health::Amber => Some(1),
        Health::Green => Some(2),
        Health::Tracking => None,
    }
}

/// The health metrics, by rank.
pub(super) fn metrics(scope: Scope<'_>) -> Vec<HealthMetric> {
    let until = scope.session.until();
    let before = scope.session.period().start().pred_opt().unwrap_or(until);
    let metrics = scope.workspace.kpis().filter(|kpi| kpi.role == KpiRole::HealthMetric);
    metrics
        .filter(|kpi| scope.has_kpi(kpi))
        .map(|kpi| HealthMetric {
            kpi: kpi.id,
            now: standing_on(scope.workspace, kpi, until),
            before: standing_on(scope.workspace, kpi, before).and_then(|period| period.health),
        })
        .collect()
}
