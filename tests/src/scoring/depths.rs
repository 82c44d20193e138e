//! Documents of a shape that nobody would write: scored all the same.

use waymark_core::scoreboard::{Basis, Scoreboard};
use waymark_core::{Edit, Measure, NewCheckIn, Objective, Parent, Record, ScoreSource, Text, Workspace, apply};

use crate::generate::{Size, workspace};
use crate::records::{
    check_in, check_in_id, cycle, cycle_id, day, head, key_result, key_result_id, metric, number, objective,
    objective_id,
};

const DEPTH: usize = 10_000;

/// Objectives each of which serves the one before; the last has a key result.
fn chain(first_serves: Option<Parent>) -> Workspace {
    let mut records: Vec<Record> = vec![cycle("c").into()];
    records.extend((0..DEPTH).map(|at| {
        let parent = if at == 0 {
            first_serves
        } else {
            Some(Parent::Objective(objective_id(&format!("o-{}", at - 1))))
        };
        Record::from(Objective {
            parent,
            source: ScoreSource::Both,
            ..objective(&format!("o-{at}"), "c")
        })
    }));
    let last = format!("o-{}", DEPTH - 1);
    records.push(key_result("kr", &last, Measure::Metric(metric(Some(0.0), 1.0))).into());
    records.push(check_in("first", "kr", 1, Some(number(0.25))).into());
    Workspace::from_records(head(), records)
}

fn checked_in(before: &Workspace, key_result: &str, current: f64) -> Workspace {
    let edit = Edit::CheckIn(NewCheckIn {
        id: check_in_id("second"),
        key_result: key_result_id(key_result),
        date: day(70),
        reading: Some(number(current)),
        confidence: None,
        note: Text::default(),
        by: None,
    });
    apply(before, &edit, day(70)).unwrap()
}

#[test]
fn a_chain_of_ten_thousand_objectives_is_scored_to_its_top() {
    let before = chain(None);
    let board = Scoreboard::new(&before, day(70));
    let top = |board: &Scoreboard| {
        board
            .objective(objective_id("o-0"))
            .unwrap()
            .score
            .map(|score| score.raw())
    };
    assert_eq!(top(&board), Some(0.25));
    let after = checked_in(&before, "kr", 0.5);
    let next = board.update(&before, &after);
    assert_eq!(top(&next), Some(0.5));
    assert!(next == Scoreboard::new(&after, day(70)));
}

#[test]
fn a_loop_of_ten_thousand_objectives_has_no_score() {
    let looped = chain(Some(Parent::Objective(objective_id(&format!("o-{}", DEPTH - 1)))));
    let board = Scoreboard::new(&looped, day(70));
    let is_loop = |objective: &Objective| {
        let known = board.objective(objective.id).unwrap();
        known.basis == Basis::Loop && known.score.is_none()
    };
    assert!(looped.objectives().all(|objective| is_loop(objective)));
    assert_eq!(board.cycle(cycle_id("c")).left_out, DEPTH);
}

#[test]
fn a_loop_that_is_opened_has_its_scores_again() {
    let looped = chain(Some(Parent::Objective(objective_id(&format!("o-{}", DEPTH - 1)))));
    let opened = chain(None);
    let board = Scoreboard::new(&looped, day(70)).update(&looped, &opened);
    assert!(board == Scoreboard::new(&opened, day(70)));
}

#[test]
fn opening_a_loop_reaches_past_those_on_it_that_have_no_score() {
    let serving = |id: &str, parent: Option<&str>| {
        let parent = parent.map(|parent| Parent::Objective(objective_id(parent)));
        Record::from(Objective {
            parent,
            source: ScoreSource::Both,
            ..objective(id, "c")
        })
    };
    let document = |first_serves| {
        let records = [
            cycle("c").into(),
            serving("a", first_serves),
            serving("b", Some("c")),
            serving("c", Some("a")),
            key_result("kr", "c", Measure::Metric(metric(Some(0.0), 1.0))).into(),
            check_in("first", "kr", 1, Some(number(0.5))).into(),
        ];
        Workspace::from_records(head(), records)
    };
    let (looped, opened) = (document(Some("b")), document(None));
    let board = Scoreboard::new(&looped, day(70));
    assert_eq!(board.objective(objective_id("c")).unwrap().basis, Basis::Loop);
    let next = board.update(&looped, &opened);
    assert_eq!(
        next.objective(objective_id("c"))
            .unwrap()
            .score
            .map(|score| score.raw()),
        Some(0.25)
    );
    assert_eq!(next, Scoreboard::new(&opened, day(70)));
}

#[test]
fn what_a_check_in_does_not_touch_stays_the_very_same_value() {
    let before = workspace(Size::of(400));
    let board = Scoreboard::new(&before, day(70));
    let next = board.update(&before, &checked_in(&before, "kr-399", 1.0));
    let changed_key_results = before
        .key_results()
        .filter(|of| {
            !board
                .key_result(of.id)
                .unwrap()
                .is_same(next.key_result(of.id).unwrap())
        })
        .count();
    let changed_objectives = before
        .objectives()
        .filter(|of| !board.objective(of.id).unwrap().is_same(next.objective(of.id).unwrap()))
        .count();
    assert_eq!(changed_key_results, 1);
    assert!(
        changed_objectives <= 4,
        "{changed_objectives} objectives changed, the tree is 4 high"
    );
}

#[test]
fn a_version_without_changes_has_an_equal_scoreboard() {
    let document = workspace(Size::of(40));
    let board = Scoreboard::new(&document, day(70));
    assert_eq!(board.update(&document, &document.clone()), board);
}
