//! A key result through all of its cycles (C-3).

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::goal::{CycleId, KeyResult, KeyResultId, Shared, Value};
use crate::kpi::with_scored_log;
use crate::scoring::number;
use crate::workspace::Workspace;

/// A key result on its way through one cycle.
#[derive(Clone, Debug, PartialEq)]
pub struct Leg {
    /// The key result.
    pub key_result: KeyResultId,
    /// Its cycle.
    pub cycle: CycleId,
    /// What was read in it, the last of each day; without what had been read before and went along.
    pub points: Vec<(NaiveDate, Value)>,
}

/// The key results that one goes on with, itself, and what goes on with it, the earliest first.
///
/// Where more than one goes on with the same, the line follows the first.
pub fn legs(workspace: &Workspace, id: KeyResultId) -> Vec<Leg> {
    let mut seen = BTreeSet::from([id]);
    let mut line: Vec<&Shared<KeyResult>> = workspace.key_result(id).into_iter().collect();
    let mut earlier = line.first().and_then(|one| one.continues);
    while let Some(one) = earlier
        .and_then(|id| workspace.key_result(id))
        .filter(|one| seen.insert(one.id))
    {
        line.insert(0, one);
        earlier = one.continues;
    }
    let mut later = workspace.key_results_continuing(id).next();
    while let Some(one) = later.filter(|one| seen.insert(one.id)) {
        line.push(one);
        later = workspace.key_results_continuing(one.id).next();
    }
    let mut known = BTreeSet::new();
    line.into_iter()
        .filter_map(|one| {
            let cycle = workspace.cycle_of(one)?.id;
            let points = points(workspace, one).into_iter().filter(|point| known.insert(*point));
            Some(Leg {
                key_result: one.id,
                cycle,
                points: points.collect(),
            })
        })
        .collect()
}

/// What was read of a key result, the last of each day.
fn points(workspace: &Workspace, key_result: &KeyResult) -> Vec<(NaiveDate, Value)> {
    with_scored_log(workspace, key_result, |log| {
        let mut points: Vec<(NaiveDate, Value)> = Vec::new();
        for check_in in log.standing() {
            let value = check_in
                .reading
                .as_ref()
                .and_then(|reading| number(&key_result.measure, reading));
            let Some(value) = value else { continue };
            match points.last_mut().filter(|last| last.0 == check_in.date) {
                Some(last) => last.1 = value,
                None => points.push((check_in.date, value)),
            }
        }
        points
    })
}
