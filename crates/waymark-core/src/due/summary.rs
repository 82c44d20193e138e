//! What came of a round of check-ins.

use std::collections::BTreeSet;

use super::list::{Asked, DueList};
use super::moves::{Boards, Move, moved};
use crate::goal::Share;
use crate::kpi::KpiBoard;
use crate::order::sorted_by;
use crate::scoreboard::Scoreboard;
use crate::scoring::Trend;
use crate::workspace::Workspace;

/// What came of a round of check-ins.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summary {
    /// How much was asked for.
    pub asked: usize,
    /// How much of it is due no longer.
    pub done: usize,
    /// What stands otherwise than when it began: what went off track first, then what went down, then what went up, the
    /// farthest first.
    pub moves: Vec<Move>,
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

    /// How many went this way.
    pub fn count(&self, trend: Trend) -> usize {
        self.moves.iter().filter(|one| one.trend == trend).count()
    }
}

/// A round of check-ins: what it is about, and the boards when it began and now.
#[derive(Clone, Copy, Debug)]
pub struct Round<'a> {
    /// What was asked for when it began.
    pub asked: &'a [Asked],
    /// What could be entered beside it.
    pub beside: &'a [Asked],
    /// What is due still.
    pub still: &'a DueList,
    /// The boards when it began.
    pub before: (&'a Scoreboard, &'a KpiBoard),
    /// The boards now; they belong to the workspace.
    pub now: (&'a Scoreboard, &'a KpiBoard),
}

/// What came of a round.
pub fn summary(workspace: &Workspace, round: Round<'_>) -> Summary {
    let open: BTreeSet<&Asked> = round.still.iter().map(|due| &due.asked).collect();
    let boards: (Boards<'_>, Boards<'_>) = (round.before, round.now);
    let mut moves: Vec<Move> = Vec::new();
    for one in round.asked.iter().chain(round.beside) {
        // The parts of a KPI are asked for one by one.
        let found = moved(workspace, one, boards.0, boards.1);
        moves.extend(found.filter(|found| moves.iter().all(|known| known.about != found.about)));
    }
    let order = |one: &Move, other: &Move| {
        let ((group, far), (other_group, other_far)) = (one.place(), other.place());
        group.cmp(&other_group).then(far.total_cmp(&other_far))
    };
    Summary {
        asked: round.asked.len(),
        done: round.asked.iter().filter(|one| !open.contains(one)).count(),
        moves: sorted_by(moves, order),
    }
}
