use waymark_core::alignment::{Alignment, Branch};
use waymark_core::{
    Cadence, Foreign, Head, KeyResult, Label, Measure, Rank, Record, Settings, State, Text, Title, Weight, WorkspaceId,
};

use super::*;

fn title(text: &str) -> Title {
    Title::new(text).unwrap()
}

fn key_result(name: &str, objective: &str) -> Record {
    let key_result = KeyResult {
        id: KeyResultId::parse(name).unwrap(),
        objective: ObjectiveId::parse(objective).unwrap(),
        title: title(name),
        description: Text::default(),
        owner: None,
        measure: Measure::Done { due: None },
        weight: Weight::ONE,
        rank: Rank::at(0),
        start: None,
        end: None,
        cadence: Cadence::Weekly,
        continues: None,
        grade: None,
        tags: Vec::<Label>::new(),
        state: State::Active,
        manual: None,
        foreign: Foreign::default(),
    };
    key_result.into()
}

/// `top` with key results `k` and `l`; `a` serves `k`, `b` serves `top`, `c` serves `b`.
fn goals() -> (Workspace, Alignment) {
    let head = Head {
        id: WorkspaceId::parse("w").unwrap(),
        title: title("Acme"),
        settings: Settings::default(),
        foreign: Foreign::default(),
    };
    let workspace = Workspace::from_records(head, [key_result("k", "top"), key_result("l", "top")]);
    let branch = |name: &str, depth, through: Option<&str>| Branch {
        objective: ObjectiveId::parse(name).unwrap(),
        through: through.map(|id| KeyResultId::parse(id).unwrap()),
        depth,
        is_wanted: name != "top",
    };
    let alignment = Alignment {
        branches: vec![
            branch("top", 0, None),
            branch("a", 1, Some("k")),
            branch("b", 1, None),
            branch("c", 2, None),
        ],
        unaligned: Vec::new(),
    };
    (workspace, alignment)
}

fn plan(closed: &[&str], has_key_results: bool) -> Plan {
    let (workspace, alignment) = goals();
    let is_open = |key: Key| !closed.contains(&key.written().as_str());
    Plan::new(Shown {
        workspace: &workspace,
        alignment: &alignment,
        is_open: &is_open,
        has_key_results,
    })
}

#[track_caller]
fn check_rows(closed: &[&str], has_key_results: bool, expected: &[&str]) {
    let plan = plan(closed, has_key_results);
    let line = |row: &Row| format!("{} {} {}/{}", row.key.written(), row.level, row.place, row.count);
    assert_eq!(plan.rows.iter().map(line).collect::<Vec<_>>(), expected);
}

#[test]
fn without_key_results_objectives_stand_below_what_they_serve() {
    check_rows(&[], false, &["o-top 1 1/1", "o-a 2 1/2", "o-b 2 2/2", "o-c 3 1/1"]);
}

#[test]
fn with_key_results_each_is_followed_by_what_serves_it() {
    check_rows(
        &[],
        true,
        &[
            "o-top 1 1/1",
            "k-k 2 1/3",
            "o-a 3 1/1",
            "k-l 2 2/3",
            "o-b 2 3/3",
            "o-c 3 1/1",
        ],
    );
}

#[test]
fn what_is_closed_hides_all_that_is_below_and_says_how_much() {
    check_rows(&["o-b"], false, &["o-top 1 1/1", "o-a 2 1/2", "o-b 2 2/2"]);
    let plan = plan(&["o-top"], true);
    assert_eq!(plan.rows.len(), 1);
    assert_eq!((plan.rows[0].is_open, plan.rows[0].below), (Some(false), 3));
}

#[test]
fn what_has_nothing_below_is_neither_open_nor_closed() {
    let plan = plan(&[], false);
    let open: Vec<_> = plan.rows.iter().map(|row| row.is_open).collect();
    assert_eq!(open, [Some(true), None, Some(true), None]);
}

#[test]
fn a_key_result_stands_in_the_card_of_its_objective() {
    let plan = plan(&[], true);
    let (top, k, l) = (plan.rows[0].at, plan.rows[1].at, plan.rows[3].at);
    assert_eq!(top.height, HEAD + 2.0 * LINE + FOOT);
    assert_eq!((k.left, k.top), (top.left, top.top + HEAD));
    assert_eq!(l.top, k.top + LINE);
}

#[test]
fn every_objective_below_another_has_a_line_to_it() {
    let plan = plan(&[], true);
    let joints = plan.joints();
    assert_eq!(joints.len(), 3);
    // a serves the key result k, in the card of top
    let (top, k) = (plan.rows[0].at, plan.rows[1].at);
    assert_eq!(joints[0].from, (top.left + GAPS.width, k.top + LINE / 2.0));
    assert_eq!(joints[0].to.0, GAPS.width + GAPS.across);
}

#[test]
fn a_key_is_read_as_it_is_written() {
    for key in [
        Key::Objective(ObjectiveId::parse("a-b_1").unwrap()),
        Key::KeyResult(KeyResultId::parse("k").unwrap()),
    ] {
        assert_eq!(Key::read(&key.written()), Some(key));
    }
    assert_eq!(Key::read("x-1"), None);
}
