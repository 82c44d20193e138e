//! Who counts in an objective, a cycle, a team.

use waymark_core::scoreboard::Scoreboard;
use waymark_core::scoring::{Member, MemberId, Role, Score};
use waymark_core::{
    Foreign, KeyResult, Measure, Objective, Parent, Rank, Record, ScoreSource, State, Team, TeamId, Workspace,
};

use crate::records::{
    check_in, cycle, cycle_id, day, head, key_result, key_result_id, metric, number, objective, objective_id, title,
};

fn scored(id: &str, of: &str, score: f64) -> [Record; 2] {
    let record = key_result(id, of, Measure::Metric(metric(Some(0.0), 1.0)));
    [record.into(), check_in("ci", id, 1, Some(number(score))).into()]
}

fn paused() -> State {
    State::Paused {
        reason: Default::default(),
    }
}

fn dropped() -> State {
    State::Dropped {
        reason: Default::default(),
    }
}

fn board(records: impl IntoIterator<Item = Record>) -> (Workspace, Scoreboard) {
    let workspace = Workspace::from_records(head(), [Record::from(cycle("c"))].into_iter().chain(records));
    let board = Scoreboard::new(&workspace, day(7));
    (workspace, board)
}

fn score(board: &Scoreboard, id: &str) -> Option<f64> {
    board.objective(objective_id(id)).unwrap().score.map(Score::raw)
}

/// One objective with a key result of its own at 0.2, a child at 0.6 that serves it and one at 1 that serves the key result.
fn family(source: ScoreSource) -> Vec<Record> {
    let child = |id: &str, parent, rank| {
        Record::from(Objective {
            parent: Some(parent),
            rank: Rank::at(rank),
            ..objective(id, "c")
        })
    };
    let mut records = vec![
        Objective {
            source,
            ..objective("parent", "c")
        }
        .into(),
        child("direct", Parent::Objective(objective_id("parent")), 1),
        child("through", Parent::KeyResult(key_result_id("own")), 2),
    ];
    records.extend(
        [
            scored("own", "parent", 0.2),
            scored("a", "direct", 0.6),
            scored("b", "through", 1.0),
        ]
        .concat(),
    );
    records
}

#[test]
fn an_objective_is_scored_from_its_source() {
    let of = |source| score(&board(family(source)).1, "parent").map(|score| (score * 1e9).round() / 1e9);
    assert_eq!(of(ScoreSource::KeyResults), Some(0.2));
    assert_eq!(of(ScoreSource::Children), Some(0.8));
    assert_eq!(of(ScoreSource::Both), Some(0.6));
}

#[test]
fn the_sum_of_an_objective_names_each_member_once() {
    let (workspace, board) = board(family(ScoreSource::Both));
    let roll_up = board.roll_up(&workspace, objective_id("parent")).unwrap();
    let ids: Vec<_> = roll_up.members.iter().map(|member| member.id).collect();
    let objective = |id| MemberId::Objective(objective_id(id));
    assert_eq!(
        ids,
        [
            MemberId::KeyResult(key_result_id("own")),
            objective("direct"),
            objective("through")
        ]
    );
}

#[test]
fn what_is_paused_dropped_or_finding_a_baseline_does_not_count() {
    let resting = |id: &str, state| {
        let [record, reading] = scored(id, "o", 1.0);
        match record {
            Record::KeyResult(record) => [
                KeyResult {
                    state,
                    ..KeyResult::clone(&record)
                }
                .into(),
                reading,
            ],
            other => [other, reading],
        }
    };
    let finding: [Record; 2] = [
        key_result("finding", "o", Measure::Baseline { unit: None }).into(),
        check_in("ci", "finding", 1, Some(number(5.0))).into(),
    ];
    let key_results = [
        scored("active", "o", 0.5),
        resting("paused", paused()),
        resting("dropped", dropped()),
        finding,
    ]
    .concat();
    let (workspace, board) = board([objective("o", "c").into()].into_iter().chain(key_results));
    assert_eq!(score(&board, "o"), Some(0.5));
    let roll_up = board.roll_up(&workspace, objective_id("o")).unwrap();
    let left_out = |member: &&Member| member.role == Role::LeftOut && member.share == 0.0;
    assert_eq!(roll_up.members.iter().filter(left_out).count(), 3);
}

#[test]
fn an_objective_in_which_nothing_counts_has_no_score() {
    let [record, reading] = scored("kr", "o", 1.0);
    let (_, empty) = board([objective("o", "c").into()]);
    assert_eq!(score(&empty, "o"), None);
    let (_, counting) = board([objective("o", "c").into(), record, reading]);
    assert_eq!(score(&counting, "o"), Some(1.0));
}

#[test]
fn a_paused_objective_counts_neither_in_its_parent_nor_in_its_cycle() {
    let parent = Some(Parent::Objective(objective_id("parent")));
    let resting = Objective {
        parent,
        state: paused(),
        ..objective("resting", "c")
    };
    let active = Objective {
        parent,
        ..objective("active", "c")
    };
    let records = [
        Objective {
            source: ScoreSource::Children,
            ..objective("parent", "c")
        }
        .into(),
        resting.into(),
        active.into(),
    ];
    let key_results = [scored("a", "resting", 1.0), scored("b", "active", 0.5)].concat();
    let (_, board) = board(records.into_iter().chain(key_results));
    assert_eq!(score(&board, "resting"), Some(1.0));
    assert_eq!(score(&board, "parent"), Some(0.5));
    let cycle = board.cycle(cycle_id("c"));
    assert_eq!(
        (cycle.score.map(Score::raw), cycle.counted, cycle.left_out),
        (Some(0.5), 2, 0)
    );
}

#[test]
fn a_team_is_scored_by_its_own_objectives_in_one_cycle() {
    let team_id = |id: &str| TeamId::parse(id).unwrap();
    let team = |id: &str, parent: Option<&str>| {
        Record::from(Team {
            id: team_id(id),
            name: title(id),
            parent: parent.map(team_id),
            foreign: Foreign::default(),
        })
    };
    let of = |id: &str, team: &str, cycle: &str| {
        Record::from(Objective {
            team: Some(team_id(team)),
            ..objective(id, cycle)
        })
    };
    let records = [
        cycle("last").into(),
        team("sales", None),
        team("north", Some("sales")),
        of("a", "sales", "c"),
        of("b", "north", "c"),
        of("c", "sales", "last"),
    ];
    let key_results = [scored("1", "a", 0.5), scored("2", "b", 1.0), scored("3", "c", 0.25)].concat();
    let (_, board) = board(records.into_iter().chain(key_results));
    let team = |cycle: &str, id: &str| board.team(cycle_id(cycle), team_id(id)).score.map(Score::raw);
    assert_eq!(
        [team("c", "sales"), team("c", "north"), team("last", "sales")],
        [Some(0.5), Some(1.0), Some(0.25)]
    );
    assert_eq!(team("last", "north"), None);
}
