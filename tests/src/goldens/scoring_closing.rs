//! The table of `docs/scoring.md` about what a closed cycle keeps: C-2.

use waymark_core::scoreboard::Scoreboard;
use waymark_core::scoring::Score;
use waymark_core::{
    CycleChange, CycleState, Edit, Measure, NewCheckIn, Objective, Parent, Record, ScoreSource, Text, Workspace, apply,
};

use super::markdown::{check_table, printed};
use crate::records::{
    check_in_id, cycle, cycle_id, day, head, key_result, key_result_id, metric, number, objective, objective_id,
};

const TODAY: u64 = 7;

fn made(workspace: &Workspace, edits: impl IntoIterator<Item = Edit>) -> Workspace {
    edits.into_iter().fold(workspace.clone(), |workspace, edit| {
        apply(&workspace, &edit, day(TODAY)).unwrap_or_else(|refusal| panic!("{edit:?}: {refusal:?}"))
    })
}

/// What leads an objective of another cycle to a score, which is read on a day: it comes, is read, or goes.
fn led(workspace: &Workspace, at: usize, score: &str, on: u64) -> Workspace {
    let (name, of) = (format!("child-{at}"), format!("kr-{at}"));
    let new = || {
        let child = Objective {
            parent: Some(Parent::Objective(objective_id("o"))),
            ..objective(&name, "quarter")
        };
        let key_result = key_result(&of, &name, Measure::Metric(metric(Some(0.0), 1.0)));
        vec![Edit::AddObjective(child), Edit::AddKeyResult(key_result)]
    };
    let read = |score: &str| {
        Edit::CheckIn(NewCheckIn {
            id: check_in_id(&format!("on-{on}")),
            key_result: key_result_id(&of),
            date: day(on),
            reading: Some(number(score.parse().unwrap())),
            confidence: None,
            note: Text::default(),
            by: None,
        })
    };
    let is_there = workspace.objective(objective_id(&name)).is_some();
    let mut edits = if is_there { Vec::new() } else { new() };
    match score {
        "none" => {}
        "gone" => edits.push(Edit::RemoveObjective(objective_id(&name))),
        score => edits.push(read(score)),
    }
    made(workspace, edits)
}

fn enter(state: CycleState) -> Edit {
    Edit::ChangeCycle(cycle_id("year"), CycleChange::State(state))
}

#[test]
fn what_a_closed_cycle_keeps() {
    check_table("What a closed cycle keeps", &[], |row| {
        let served = Objective {
            source: ScoreSource::Children,
            ..objective("o", "year")
        };
        let records: [Record; 3] = [cycle("year").into(), cycle("quarter").into(), served.into()];
        let all_led = |workspace: &Workspace, column, on| {
            let scores = row.text(column).split(", ").enumerate();
            scores.fold(workspace.clone(), |workspace, (at, score)| {
                led(&workspace, at, score, on)
            })
        };
        let score = |workspace: &Workspace| {
            let board = Scoreboard::new(workspace, day(TODAY));
            let score = board.objective(objective_id("o")).unwrap().score;
            let sum = board.roll_up(workspace, objective_id("o")).unwrap();
            assert_eq!(sum.score, score);
            printed(score.map(Score::raw))
        };
        let closed = made(
            &all_led(&Workspace::from_records(head(), records), "those that serve it", 1),
            [enter(CycleState::Closed)],
        );
        assert_eq!(score(&closed), row.text("closed at"));
        let later = all_led(&closed, "later", 2);
        assert_eq!(score(&later), row.text("stays at"));
        let opened = made(&later, [enter(CycleState::Active)]);
        assert_eq!(score(&opened), row.text("opened again"));
    });
}
