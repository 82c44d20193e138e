//! When a key result is due for a check-in (P-7).

use chrono::NaiveDate;

use super::list::{Asked, Due, Turn};
use crate::forecast::{Freshness, StatusKind, freshness, next_check_in};
use crate::goal::{Cadence, KeyResult, Measure};
use crate::scoreboard::{KeyResultScore, Scoreboard};
use crate::workspace::Workspace;

/// When a key result of an active cycle is due.
///
/// The first check-in is due from its first day on, each further one a cadence after the one before: on the last day on
/// which that is fresh. After one on its last day, or later, nothing more is asked.
pub(super) fn turn(workspace: &Workspace, board: &Scoreboard, key_result: &KeyResult) -> Turn {
    let is_by_hand = key_result.feed().is_none() && !matches!(key_result.measure, Measure::Unknown(_));
    let (Some(span), Some(known)) = (workspace.span_of(key_result), board.key_result(key_result.id)) else {
        return Turn::Never;
    };
    if !key_result.state.is_active() || !is_by_hand {
        return Turn::Never;
    }
    if is_finished(&key_result.measure, known) {
        return Turn::Done;
    }
    let since = match known.checked_in {
        Some(latest) if latest >= span.end() => return Turn::Done,
        Some(latest) => next_check_in(latest, key_result.cadence),
        None => span.start(),
    };
    let today = board.today();
    if since > today {
        return Turn::On(since);
    }
    let cadence = key_result.cadence;
    Turn::Now(Box::new(Due {
        asked: Asked::KeyResult(key_result.id),
        since,
        missed: (today - since).num_days() / cadence.days(),
        freshness: lateness(since, cadence, today),
        last: known.checked_in.map(|day| (day, known.value)),
    }))
}

/// Due, overdue or stale: on the day itself the check-in before is still fresh, and the next one is due nevertheless.
fn lateness(since: NaiveDate, cadence: Cadence, today: NaiveDate) -> Freshness {
    let age = cadence.days() + (today - since).num_days();
    freshness(age, cadence).max(Freshness::Due)
}

/// Whether it is done once and for all: what only ever grows to its end is not asked for again.
fn is_finished(measure: &Measure, known: &KeyResultScore) -> bool {
    let is_once = match measure {
        Measure::Milestones(_)
        | Measure::Checklist(_)
        | Measure::Done { .. }
        | Measure::Percent
        | Measure::Baseline { .. } => true,
        // A number goes on moving after it has met its target.
        Measure::Metric(_) | Measure::Stay(_) | Measure::Zones(_) | Measure::Unknown(_) => false,
    };
    is_once && known.outlook.status.kind == StatusKind::Achieved
}
