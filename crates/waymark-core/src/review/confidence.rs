//! Whose confidence went up or down.

use super::health::Turn;
use super::scope::Scope;
use crate::goal::{CheckIn, Confidence, KeyResult, KeyResultId, Shared};
use crate::order::sorted_by;

/// A key result that is trusted more or less at the end of a session than before it.
#[derive(Clone, Debug, PartialEq)]
pub struct ConfidenceChange {
    /// Which.
    pub key_result: KeyResultId,
    /// The confidence before the session; none where none had been given.
    pub from: Option<Confidence>,
    /// The confidence at its end.
    pub to: Confidence,
    /// The check-in that gave it.
    pub check_in: Shared<CheckIn>,
}

impl ConfidenceChange {
    /// By how much it rose, or fell where negative; none where it was given for the first time.
    pub fn points(&self) -> Option<i16> {
        Some(i16::from(self.to.get()) - i16::from(self.from?.get()))
    }

    /// Whether that is better or worse; none where it was given for the first time.
    pub fn turn(&self) -> Option<Turn> {
        let points = self.points()?;
        Some(if points < 0 { Turn::Worse } else { Turn::Better })
    }
}

/// What of a key result's confidence a session finds.
enum Found {
    Changed(ConfidenceChange),
    Steady,
}

/// The key results whose confidence changed in a session, the biggest fall first, and how many others have one; of changes
/// alike by cycle and rank, those given for the first time last.
pub(super) fn changes(scope: Scope<'_>) -> (Vec<ConfidenceChange>, usize) {
    let key_results = scope
        .cycles()
        .flat_map(|cycle| scope.workspace.objectives_in(cycle.id))
        .flat_map(|objective| scope.workspace.key_results_of(objective.id))
        .filter(|key_result| scope.has_key_result(key_result));
    let mut changed = Vec::new();
    let mut steady = 0;
    for found in key_results.filter_map(|key_result| found(scope, key_result)) {
        match found {
            Found::Changed(change) => changed.push(change),
            Found::Steady => steady += 1,
        }
    }
    let place = |one: &ConfidenceChange| one.points().unwrap_or(i16::MAX);
    let changed = sorted_by(changed, |one, other| place(one).cmp(&place(other)));
    (changed, steady)
}

fn found(scope: Scope<'_>, key_result: &KeyResult) -> Option<Found> {
    let first = scope.session.period().start();
    let log = scope.workspace.log(key_result.id);
    let given = |check_in: &&Shared<CheckIn>| check_in.confidence.is_some();
    let latest = log.standing_on(scope.session.until()).rev().find(given)?;
    let before = log
        .standing_on(scope.session.until())
        .rev()
        .find(|one| given(one) && one.date < first);
    let (from, to) = (before.and_then(|one| one.confidence), latest.confidence?);
    if from == Some(to) {
        return Some(Found::Steady);
    }
    Some(Found::Changed(ConfidenceChange {
        key_result: key_result.id,
        from,
        to,
        check_in: latest.clone(),
    }))
}
