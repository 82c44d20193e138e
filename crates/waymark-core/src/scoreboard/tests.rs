//! What a scoreboard says of objectives above others, of closed cycles, and after each edit (R-2, C-2).

use super::*;
use crate::edit::{CycleChange, Edit, KeyResultChange, NewCheckIn, ObjectiveChange};
use crate::goal::*;
use crate::scoring::{Band, Role, Score};
use crate::testing::{
    close, company, cycle, day, id, key_result, made, objective, reading, title, today, value, workspace,
};

/// The company, of whose objectives `o1` serves `top` in the year, and `own` of the year as well. `k1` is at half of its
/// way and `k2` silent, so that `o1` is at a quarter; `own` is there.
fn year() -> Workspace {
    let year = Cycle {
        kind: CycleKind::Year,
        span: Span::new(day(2026, 1, 1), day(2026, 12, 31)).unwrap(),
        ..cycle("y")
    };
    let of_year = |name: &str, parent, source| {
        Edit::AddObjective(Objective {
            cycle: id("y"),
            parent,
            source,
            ..objective(name)
        })
    };
    let top = Some(Parent::Objective(id("top")));
    let edits = [
        Edit::AddCycle(year),
        of_year("top", None, ScoreSource::Children),
        of_year("own", top, ScoreSource::KeyResults),
        Edit::AddKeyResult(key_result("all", "own")),
        read("all", today(), 50.0),
        Edit::ChangeObjective(id("o1"), ObjectiveChange::Parent(top)),
    ];
    made(&company(), edits)
}

fn read(key_result: &str, on: NaiveDate, number: f64) -> Edit {
    Edit::CheckIn(NewCheckIn {
        date: on,
        reading: Some(Reading::Number(value(number))),
        ..reading(&format!("{key_result}-at-{}", number * 10.0), key_result)
    })
}

fn reopen(name: &str) -> Edit {
    Edit::ChangeCycle(id(name), CycleChange::State(CycleState::Active))
}

#[track_caller]
fn check_score(workspace: &Workspace, on: NaiveDate, name: &str, expected: f64) {
    let board = Scoreboard::new(workspace, on);
    let score = board.objective(id(name)).and_then(|known| known.score);
    assert_eq!(score, Some(Score::new(expected)), "{name} on {on}");
}

/// Who counts in an objective, and what of it is made from them: names, scores, roles.
fn members(workspace: &Workspace, name: &str) -> Vec<(MemberId, Option<f64>, Role)> {
    let roll_up = Scoreboard::new(workspace, today())
        .roll_up(workspace, id(name))
        .unwrap();
    let member = |one: &Member| (one.id, one.score.map(Score::raw), one.role);
    roll_up.members.iter().map(member).collect()
}

#[test]
fn the_sum_behind_a_score_names_each_key_result() {
    let [k1, k2] = ["k1", "k2"].map(|name| MemberId::KeyResult(id(name)));
    let expected = [(k1, Some(0.5), Role::Reporting), (k2, None, Role::Silent)];
    assert_eq!(members(&year(), "o1"), expected);
    check_score(&year(), today(), "o1", 0.25);
}

#[test]
fn the_sum_behind_a_score_names_each_objective_that_serves_it() {
    let [o1, own] = ["o1", "own"].map(|name| MemberId::Objective(id(name)));
    let mut found = members(&year(), "top");
    found.sort_by_key(|(id, ..)| *id);
    let expected = [(o1, Some(0.25), Role::Reporting), (own, Some(1.0), Role::Reporting)];
    assert_eq!(found, expected);
    check_score(&year(), today(), "top", 0.625);
}

#[test]
fn what_rests_counts_nothing_and_is_named_all_the_same() {
    let rests = State::Paused {
        reason: Text::default(),
    };
    let pause = Edit::ChangeKeyResult(id("k2"), KeyResultChange::State(rests));
    let workspace = made(&year(), [pause]);
    assert_eq!(members(&workspace, "o1")[1].2, Role::LeftOut);
    check_score(&workspace, today(), "o1", 0.5);
}

#[test]
fn a_key_result_that_looks_for_its_baseline_counts_nothing() {
    let measure = Measure::Baseline { unit: None };
    let workspace = made(
        &year(),
        [Edit::ChangeKeyResult(id("k2"), KeyResultChange::Measure(measure))],
    );
    assert_eq!(members(&workspace, "o1")[1].2, Role::LeftOut);
    check_score(&workspace, today(), "o1", 0.5);
}

#[test]
fn both_sources_together_are_one_list() {
    let both = Edit::ChangeObjective(id("o1"), ObjectiveChange::Source(ScoreSource::Both));
    let workspace = made(&year(), [both, read("k3", today(), 50.0)]);
    assert_eq!(members(&workspace, "o1").len(), 3);
    // 0.5, nothing yet, and 1.
    check_score(&workspace, today(), "o1", 0.5);
}

#[test]
fn a_cycle_is_the_mean_of_what_has_a_score() {
    let of = |workspace: &Workspace| Scoreboard::new(workspace, today()).cycle(id("q4"));
    let mean = of(&year());
    assert_eq!(
        (mean.score, mean.counted, mean.left_out),
        (Some(Score::new(0.25)), 1, 1)
    );
    let mean = of(&made(&year(), [read("k3", today(), 50.0)]));
    assert_eq!(
        (mean.score, mean.counted, mean.left_out),
        (Some(Score::new(0.625)), 2, 0)
    );
}

#[test]
fn what_others_gave_to_a_closed_cycle_stays_as_it_was() {
    let closed = made(&year(), [close("y"), read("k2", today(), 50.0)]);
    check_score(&closed, today(), "o1", 0.75);
    check_score(&closed, today(), "top", 0.625);
    let [o1, own] = ["o1", "own"].map(|name| MemberId::Objective(id(name)));
    let expected = [(own, Some(1.0), Role::Reporting), (o1, Some(0.25), Role::Reporting)];
    assert_eq!(members(&closed, "top"), expected);
}

#[test]
fn before_the_day_of_the_closing_they_count_themselves() {
    let day_before = day(2026, 11, 20);
    let closed = made(&year(), [close("y"), read("k2", day_before, 50.0)]);
    // 0.75 of `o1`; `own` was read only on the next day.
    check_score(&closed, day_before, "top", 0.375);
    check_score(&closed, today(), "top", 0.625);
}

#[test]
fn in_a_cycle_that_is_opened_again_they_count_themselves() {
    let opened = made(&year(), [close("y"), read("k2", today(), 50.0), reopen("y")]);
    assert_eq!(opened.objective(id("top")).and_then(|top| top.frozen.clone()), None);
    check_score(&opened, today(), "top", 0.875);
}

#[test]
fn nothing_is_kept_of_what_is_scored_by_its_key_results() {
    let closed = made(&year(), [close("y")]);
    let kept = |name: &str| {
        closed
            .objective(id(name))
            .and_then(|one| one.frozen.as_ref().map(Vec::len))
    };
    assert_eq!((kept("top"), kept("own")), (Some(1), None));
}

#[test]
fn a_closed_cycle_is_judged_by_what_held_on_its_last_day() {
    let google = Edit::ChangeSettings(Settings {
        bands: BandScheme::Google,
        ..Settings::default()
    });
    // 0.67: at risk by the bands of old, on track by those of Google.
    let reads = ["k1", "k2"].map(|name| read(name, today(), 46.7));
    let read = made(&company(), reads);
    let band = |workspace: &Workspace| Scoreboard::new(workspace, today()).cycle(id("q4")).band;
    assert_eq!(band(&made(&read, [google.clone()])), Band::OnTrack);
    assert_eq!(band(&made(&read, [close("q4"), google])), Band::AtRisk);
}

/// Holds that a scoreboard that is brought up to date is the same as one made afresh, after each of the edits.
#[track_caller]
fn check_in_step(edits: impl IntoIterator<Item = Edit>) {
    let mut before = year();
    let mut board = Scoreboard::new(&before, today());
    for edit in edits {
        let after = made(&before, [edit.clone()]);
        board = board.update(&before, &after);
        assert_eq!(board, Scoreboard::new(&after, today()), "{edit:?}");
        before = after;
    }
}

#[test]
fn a_scoreboard_keeps_in_step_with_every_edit() {
    let move_up = Edit::MoveKeyResult {
        id: id("k1"),
        to: id("o3"),
        before: None,
    };
    let span = Span::new(day(2026, 10, 1), day(2026, 11, 30)).unwrap();
    check_in_step([
        Edit::ChangeObjective(id("o1"), ObjectiveChange::Source(ScoreSource::Both)),
        read("k3", today(), 44.0),
        Edit::ChangeObjective(id("o1"), ObjectiveChange::Ambition(Ambition::Committed)),
        Edit::AddObjective(Objective {
            source: ScoreSource::Both,
            ..objective("o3")
        }),
        move_up,
        Edit::ChangeCycle(id("q4"), CycleChange::Span(span)),
        Edit::ChangeObjective(id("o3"), ObjectiveChange::Cycle(id("q1"))),
        close("y"),
        read("k2", today(), 48.0),
        reopen("y"),
        close("q4"),
        reopen("q4"),
        Edit::RemoveKeyResult(id("k1")),
        Edit::RemoveObjective(id("o1")),
    ]);
}

#[test]
fn what_an_edit_does_not_change_stays_the_very_same() {
    let before = year();
    let renamed = Edit::ChangeKeyResult(id("k1"), KeyResultChange::Title(title("Be praised")));
    let after = made(&before, [renamed]);
    let board = Scoreboard::new(&before, today());
    let next = board.update(&before, &after);
    let known = |of: &Scoreboard| {
        (
            of.key_result(id("k1")).cloned().unwrap(),
            of.objective(id("o1")).cloned().unwrap(),
        )
    };
    let (was, is) = (known(&board), known(&next));
    assert!(was.0.is_same(&is.0) && was.1.is_same(&is.1));
}

#[test]
fn what_comes_to_serve_a_closed_cycle_later_counts_nothing_in_it() {
    let late = Objective {
        parent: Some(Parent::Objective(id("top"))),
        ..objective("late")
    };
    let edits = [
        close("y"),
        Edit::AddObjective(late),
        Edit::AddKeyResult(key_result("in-time", "late")),
        read("in-time", today(), 40.0),
    ];
    let closed = made(&year(), edits);
    assert_eq!(members(&closed, "top").len(), 2);
    check_score(&closed, today(), "top", 0.625);
}

#[test]
fn a_ring_that_is_opened_has_scores_again_all_around() {
    let serving = |name: &str, parent: Option<&str>| Objective {
        parent: parent.map(|parent| Parent::Objective(id(parent))),
        source: ScoreSource::Children,
        ..objective(name)
    };
    let ring = [("a", "b"), ("b", "c"), ("c", "a")].map(|(name, parent)| serving(name, Some(parent)).into());
    let before = workspace(ring.into_iter().chain([cycle("q4").into()]));
    let mut after = before.clone();
    after.put(serving("c", None).into());
    let board = Scoreboard::new(&before, today());
    let next = board.update(&before, &after);
    let bases = |of: &Scoreboard| ["a", "b", "c"].map(|name| of.objective(id(name)).unwrap().basis);
    assert_eq!(bases(&board), [Basis::Loop; 3]);
    assert_eq!(bases(&next), [Basis::RollUp; 3]);
    assert_eq!(next, Scoreboard::new(&after, today()));
}
