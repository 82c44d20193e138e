//! What came of a round of check-ins.

use std::collections::BTreeSet;

use super::list::{Asked, DueList};
use crate::attention::About;
use crate::goal::Share;
use crate::kpi::{Health, KpiBoard};
use crate::scoreboard::Scoreboard;
use crate::scoring::Band;

/// What came of a round of check-ins.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summary {
    /// How much was asked for.
    pub asked: usize,
    /// How much of it is due no longer.
    pub done: usize,
    /// What is off track or red now and was not, in the order in which it was asked for.
    pub fallen: Vec<About>,
    /// What was off track or red and is no longer.
    pub risen: Vec<About>,
}

impl Summary {
    /// The share of it that is done; all of nothing.
    pub fn share(&self) -> Share {
        Share::new(self.done as f64 / self.asked as f64).unwrap_or(Share::ALL)
    }

    /// Whether everything that was asked for is done.
    pub fn is_complete(&self) -> bool {
        self.done == self.asked
    }
}

/// What came of a round: what was asked for when it began, what is due still, and the boards then and now.
pub fn summary(
    asked: &[Asked],
    still: &DueList,
    before: (&Scoreboard, &KpiBoard),
    now: (&Scoreboard, &KpiBoard),
) -> Summary {
    let open: BTreeSet<&Asked> = still.iter().map(|due| &due.asked).collect();
    let mut summary = Summary {
        asked: asked.len(),
        done: asked.iter().filter(|one| !open.contains(one)).count(),
        ..Summary::default()
    };
    for one in asked {
        let about = match one {
            Asked::KeyResult(id) => About::KeyResult(*id),
            Asked::Kpi { kpi, .. } => About::Kpi(*kpi),
        };
        let list = match (is_red(before, one), is_red(now, one)) {
            (Some(false) | None, Some(true)) => &mut summary.fallen,
            (Some(true), Some(false)) => &mut summary.risen,
            (_, Some(_) | None) => continue,
        };
        // The parts of a KPI are asked for one by one.
        if !list.contains(&about) {
            list.push(about);
        }
    }
    summary
}

/// Whether it is off track or red; none where nothing is known of it.
fn is_red((board, kpis): (&Scoreboard, &KpiBoard), asked: &Asked) -> Option<bool> {
    match asked {
        Asked::KeyResult(id) => Some(board.key_result(*id)?.outlook.status.band == Band::OffTrack),
        Asked::Kpi { kpi, .. } => Some(kpis.kpi(*kpi)?.health() == Some(Health::Red)),
    }
}
