//! What a closed cycle keeps of the objectives of others (C-2), beyond its table.

use waymark_core::scoreboard::Scoreboard;
use waymark_core::scoring::{MemberId, Score};
use waymark_core::{
    Contribution, CycleChange, CycleState, Edit, Measure, NewCheckIn, Objective, ObjectiveChange, Parent, Record,
    ScoreSource, State, Text, Workspace, apply, merge, with_records,
};

use crate::records::{
    check_in, check_in_id, cycle, cycle_id, day, head, key_result, key_result_id, metric, number, objective,
    objective_id, weight,
};

const TODAY: u64 = 7;

fn made(workspace: &Workspace, edits: impl IntoIterator<Item = Edit>) -> Workspace {
    edits.into_iter().fold(workspace.clone(), |workspace, edit| {
        apply(&workspace, &edit, day(TODAY)).unwrap_or_else(|refusal| panic!("{edit:?}: {refusal:?}"))
    })
}

/// An objective of a cycle that serves `top`, of weight 3, with a key result at a score that was read on day 5.
fn serving(name: &str, of: &str, score: f64) -> Vec<Record> {
    let served = Objective {
        parent: Some(Parent::Objective(objective_id("top"))),
        weight: weight(3.0),
        ..objective(name, of)
    };
    let key_result = key_result(&format!("kr-{name}"), name, Measure::Metric(metric(Some(0.0), 1.0)));
    let reading = check_in("ci", &format!("kr-{name}"), 5, Some(number(score)));
    vec![served.into(), key_result.into(), reading.into()]
}

/// `top` of a year, served by `near` of the same year at 1, and by `far` of a quarter at 0.5.
fn family() -> Workspace {
    let top = Objective {
        source: ScoreSource::Children,
        ..objective("top", "year")
    };
    let own: [Record; 3] = [cycle("year").into(), cycle("quarter").into(), top.into()];
    let records = [serving("near", "year", 1.0), serving("far", "quarter", 0.5)].concat();
    Workspace::from_records(head(), own.into_iter().chain(records))
}

fn enter(state: CycleState) -> Edit {
    Edit::ChangeCycle(cycle_id("year"), CycleChange::State(state))
}

fn closed() -> Workspace {
    made(&family(), [enter(CycleState::Closed)])
}

/// What was read of an objective's key result on day 6.
fn read(name: &str, score: f64) -> Edit {
    Edit::CheckIn(NewCheckIn {
        id: check_in_id("later"),
        key_result: key_result_id(&format!("kr-{name}")),
        date: day(6),
        reading: Some(number(score)),
        confidence: None,
        note: Text::default(),
        by: None,
    })
}

fn change(name: &str, change: ObjectiveChange) -> Edit {
    Edit::ChangeObjective(objective_id(name), change)
}

fn top_on(workspace: &Workspace, on: u64) -> Option<f64> {
    let board = Scoreboard::new(workspace, day(on));
    board.objective(objective_id("top")).unwrap().score.map(Score::raw)
}

fn check_top(workspace: &Workspace, score: f64) {
    assert_eq!(top_on(workspace, TODAY), Some(score));
}

fn kept(workspace: &Workspace) -> Option<&[Contribution]> {
    workspace.objective(objective_id("top")).unwrap().frozen.as_deref()
}

#[test]
fn what_serves_from_the_same_cycle_is_frozen_with_it_and_not_kept_twice() {
    let closed = closed();
    let names: Vec<_> = kept(&closed).unwrap().iter().map(|one| one.objective).collect();
    assert_eq!(names, [objective_id("far")]);
    check_top(&closed, 0.75);
}

#[test]
fn the_sum_of_a_closed_objective_tells_what_was_kept() {
    let later = made(
        &closed(),
        [read("far", 1.0), Edit::RemoveObjective(objective_id("far"))],
    );
    let board = Scoreboard::new(&later, day(TODAY));
    let sum = board.roll_up(&later, objective_id("top")).unwrap();
    let told: Vec<_> = sum
        .members
        .iter()
        .map(|one| (one.id, one.share, one.score.map(Score::raw)))
        .collect();
    let of = |name| MemberId::Objective(objective_id(name));
    assert_eq!(told, [(of("near"), 0.5, Some(1.0)), (of("far"), 0.5, Some(0.5))]);
    assert_eq!(kept(&later).unwrap()[0].title.as_str(), "far");
}

#[test]
fn neither_weight_nor_place_nor_rest_of_what_was_kept_moves_a_closed_objective() {
    for later in [
        ObjectiveChange::Weight(weight(0.0)),
        ObjectiveChange::Parent(None),
        ObjectiveChange::State(State::Paused {
            reason: Text::default(),
        }),
    ] {
        check_top(&made(&closed(), [change("far", later)]), 0.75);
    }
}

#[test]
fn what_rests_as_a_cycle_closes_is_not_kept_and_does_not_count_when_it_wakes() {
    let pause = change(
        "far",
        ObjectiveChange::State(State::Paused {
            reason: Text::default(),
        }),
    );
    let closed = made(&family(), [pause, enter(CycleState::Closed)]);
    assert_eq!(kept(&closed), Some(&[][..]));
    check_top(
        &made(&closed, [change("far", ObjectiveChange::State(State::Active))]),
        1.0,
    );
}

#[test]
fn nothing_is_kept_of_what_is_scored_from_its_key_results() {
    let closed = made(
        &family(),
        [
            change("top", ObjectiveChange::Source(ScoreSource::KeyResults)),
            enter(CycleState::Closed),
        ],
    );
    assert_eq!(kept(&closed), None);
}

#[test]
fn a_closed_cycle_of_an_older_file_goes_on_with_those_that_serve_it() {
    let top = closed().objective(objective_id("top")).unwrap().clone();
    let older = Objective {
        frozen: None,
        ..Objective::clone(&top)
    };
    let older = Record::from(older);
    let older = with_records(&closed(), [(older.key(), Some(older))]);
    check_top(&made(&older, [read("far", 1.0)]), 1.0);
    let frozen = made(
        &older,
        [enter(CycleState::Active), enter(CycleState::Closed), read("far", 1.0)],
    );
    check_top(&frozen, 0.75);
}

#[test]
fn days_before_the_closing_are_those_of_what_serves_now() {
    let later = made(&closed(), [read("far", 1.0)]);
    assert_eq!(top_on(&later, TODAY - 2), Some(0.75));
    assert_eq!(top_on(&later, TODAY - 1), Some(1.0));
    assert_eq!(top_on(&later, TODAY), Some(0.75));
}

#[test]
fn what_moved_elsewhere_while_its_cycle_was_closed_counts_as_it_is_there() {
    let base = family();
    let moved = made(
        &base,
        [
            change("top", ObjectiveChange::Cycle(cycle_id("quarter"))),
            read("far", 1.0),
        ],
    );
    let merged = merge(&base, &closed(), &moved);
    assert_eq!(merged.conflicts, []);
    check_top(&merged.workspace, 1.0);
}

#[test]
fn what_comes_into_a_cycle_that_was_closed_elsewhere_counts_once_and_as_it_was_kept() {
    let base = family();
    let moved = made(
        &base,
        [
            change("far", ObjectiveChange::Cycle(cycle_id("year"))),
            read("far", 1.0),
        ],
    );
    check_top(&merge(&base, &closed(), &moved).workspace, 0.75);
}

#[test]
fn a_closing_that_is_undone_leaves_nothing_kept() {
    let (open, closed) = (family(), closed());
    let later = made(&closed, [read("far", 1.0)]);
    // Undo is a merge: of what was done since, and of what was before.
    let undone = merge(&closed, &later, &open).workspace;
    assert_eq!(kept(&undone), None);
    check_top(&undone, 1.0);
}
