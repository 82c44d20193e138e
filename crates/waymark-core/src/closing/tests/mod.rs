//! What closing and carrying over come to, in numbers that one can check in one's head.

mod carry;
mod draft;
mod goals;
mod line;
mod template;

use std::collections::BTreeMap;

use super::*;
use crate::edit::Edit;
use crate::goal::*;
use crate::scoreboard::Scoreboard;
use crate::testing::{cycle, day, id, made, title, today};
use crate::workspace::Workspace;

/// The first quarter of 2027, planned.
fn next_quarter() -> Cycle {
    Cycle {
        title: title("Q1 2027"),
        span: Span::new(day(2027, 1, 1), day(2027, 3, 31)).unwrap(),
        state: CycleState::Planned,
        ..cycle("next")
    }
}

/// Ids that count: `n1`, `n2`, ...
fn counted() -> impl FnMut() -> Id {
    let mut last = 0;
    move || {
        last += 1;
        Id::parse(&format!("n{last}")).unwrap()
    }
}

/// What carrying out a plan comes to, and the workspace after it.
fn carried(before: &Workspace, plan: &CarryPlan) -> (Workspace, Carry) {
    let board = Scoreboard::new(before, today());
    let carry = carry_over(before, &board, plan, counted()).unwrap();
    (made(before, [carry.edit.clone()]), carry)
}

/// One key result of one objective carried over: the new one, and why not as asked.
fn carried_alone(before: &Workspace, key_result: &str, way: Way) -> (Workspace, KeyResult, Option<Otherwise>) {
    let old = before.key_result(id(key_result)).unwrap();
    let plan = CarryPlan {
        to: Destination::New(next_quarter()),
        tie: Tie::GoesOn,
        goals: vec![Carried {
            objective: old.objective,
            key_results: vec![(old.id, way)],
        }],
    };
    let (after, carry) = carried(before, &plan);
    let new = after.key_results_continuing(old.id).next().unwrap();
    let new = KeyResult::clone(new);
    (after, new, carry.otherwise.first().map(|(_, why)| *why))
}

/// An objective `o` of the fourth quarter with one key result `k`, and readings of it on these days of October.
fn with_readings(measure: Measure, readings: &[(u32, Reading)]) -> Workspace {
    let key_result = KeyResult {
        measure,
        ..crate::testing::key_result("k", "o")
    };
    let start = [
        Edit::AddCycle(cycle("q4")),
        Edit::AddObjective(crate::testing::objective("o")),
        Edit::AddKeyResult(key_result),
    ];
    let check_ins = readings.iter().map(|(on, reading)| {
        Edit::CheckIn(crate::NewCheckIn {
            date: day(2026, 10, *on),
            reading: Some(reading.clone()),
            ..crate::testing::reading(&format!("c{on}"), "k")
        })
    });
    made(&crate::testing::workspace([]), start.into_iter().chain(check_ins))
}

fn score_of(workspace: &Workspace, key_result: KeyResultId) -> Option<f64> {
    let board = Scoreboard::new(workspace, today());
    board.key_result(key_result)?.score.map(|score| score.raw())
}

fn draft_of(workspace: &Workspace, answers: &BTreeMap<Goal, FinalGrade>) -> Draft {
    Draft::of(workspace, &Scoreboard::new(workspace, today()), id("q4"), answers).unwrap()
}
