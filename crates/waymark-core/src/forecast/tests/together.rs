//! What objectives and cycles make of the outlooks of what they are made from: rules P-6 and R-5.

use super::*;
use crate::edit::ObjectiveChange;
use crate::scoreboard::ObjectiveScore;

fn change(change: ObjectiveChange) -> Edit {
    Edit::ChangeObjective(id("o"), change)
}

fn weigh(name: &str, number: f64) -> Edit {
    Edit::ChangeKeyResult(id(name), KeyResultChange::Weight(weight(number)))
}

fn known_on(workspace: &Workspace, on: u64) -> ObjectiveScore {
    **Scoreboard::new(workspace, after(on)).objective(id("o")).unwrap()
}

fn guard_rail(name: &str) -> Edit {
    let stay = Measure::Stay(Stay {
        unit: None,
        corridor: Corridor::Above(value(99.0)),
        margin: None,
        held_by: HeldBy::Share,
    });
    Edit::AddKeyResult(of(name, stay))
}

#[test]
fn an_objective_of_what_must_be_kept_is_achieved_only_at_the_end() {
    let held = made(
        &quarter(),
        [guard_rail("g")].into_iter().chain(numbers("g", &[(3, 99.5)])),
    );
    let kind = |on| known_on(&held, on).status.kind;
    assert_eq!(
        [3, 90, 91].map(kind),
        [StatusKind::Computed, StatusKind::Computed, StatusKind::Achieved]
    );
    let known = known_on(&held, 3);
    assert_eq!(
        (known.score, known.outcome, known.status.band),
        (Some(Score::ONE), None, Band::OnTrack)
    );
}

#[test]
fn what_only_informs_does_not_keep_an_objective_from_being_achieved() {
    let add = Edit::AddKeyResult(of("k", Measure::Metric(rising(Some(0.0), 100.0))));
    let readings = numbers("g", &[(3, 99.5)])
        .into_iter()
        .chain(numbers("k", &[(3, 100.0)]));
    let both = made(&quarter(), [guard_rail("g"), add].into_iter().chain(readings));
    assert_eq!(known_on(&both, 42).status.kind, StatusKind::Computed);
    let informs = made(&both, [weigh("g", 0.0)]);
    assert_eq!(known_on(&informs, 42).status.kind, StatusKind::Achieved);
}

#[test]
fn an_objective_is_overdue_when_the_last_day_of_its_cycle_has_passed() {
    let add = Edit::AddKeyResult(of("k", Measure::Metric(rising(Some(0.0), 100.0))));
    let workspace = made(&quarter(), std::iter::once(add).chain(numbers("k", &[(42, 42.0)])));
    let kind = |on| known_on(&workspace, on).status.kind;
    assert_eq!([91, 92].map(kind), [StatusKind::Computed, StatusKind::Overdue]);
}

/// An objective that serves `o`, with a key result `c` that is on its way.
fn child() -> Vec<Edit> {
    let child = Objective {
        parent: Some(Parent::Objective(id("o"))),
        ..objective("child")
    };
    let key_result = KeyResult {
        measure: Measure::Metric(rising(Some(0.0), 100.0)),
        ..key_result("c", "child")
    };
    let mut edits = vec![Edit::AddObjective(child), Edit::AddKeyResult(key_result)];
    edits.extend(numbers("c", &[(42, 46.0)]));
    edits
}

#[test]
fn a_key_result_makes_worse_only_an_objective_that_it_counts_in() {
    let band = |more: Vec<Edit>| {
        let edits = child().into_iter().chain(more);
        rolled([46.0, 12.0], edits).status.computed.band
    };
    let source = |source| change(ObjectiveChange::Source(source));
    assert_eq!(band(vec![weigh("a", 9.0)]), Band::AtRisk);
    assert_eq!(band(vec![source(ScoreSource::Children)]), Band::OnTrack);
    // Beside the child, key results of no weight only inform.
    let both = source(ScoreSource::Both);
    assert_eq!(
        band(vec![weigh("a", 0.0), weigh("b", 0.0), both.clone()]),
        Band::OnTrack
    );
    assert_eq!(band(vec![weigh("a", 9.0), both]), Band::AtRisk);
}

#[test]
fn a_key_result_that_was_never_read_is_nothing_in_the_range_as_well() {
    let silent = |start: Option<u64>| {
        let key_result = KeyResult {
            start: start.map(after),
            ..of("c", Measure::Metric(rising(Some(0.0), 100.0)))
        };
        let known = rolled([42.0, 42.0], [Edit::AddKeyResult(key_result)]).rolled;
        [known.low, known.projected, known.high].map(|score| score.map(|score| rounded(score.raw())))
    };
    assert_eq!(silent(None), [Some(0.607); 3]);
    // It began two days ago: nothing is assumed yet.
    assert_eq!(silent(Some(40)), [Some(0.91); 3]);
}

#[test]
fn a_question_of_which_nothing_was_read_is_neither_good_nor_bad() {
    let edits = [
        Edit::AddKeyResult(of("k", Measure::Metric(rising(Some(0.0), 100.0)))),
        change(ObjectiveChange::Ambition(Ambition::Learning)),
    ];
    let known = known_on(&made(&quarter(), edits), 42);
    assert_eq!(
        (known.score, known.status.computed),
        (Some(Score::ZERO), Computed::default())
    );
}

#[test]
fn an_objective_without_a_plan_is_expected_where_it_is() {
    let zones = Zones::default();
    let edits = [
        Edit::AddKeyResult(of("k", Measure::Zones(zones))),
        read("k", 42, Reading::Zone(Zone::Target)),
    ];
    let known = known_on(&made(&quarter(), edits), 42);
    assert_eq!(known.rolled.expected.map(|score| rounded(score.raw())), Some(0.7));
    // A question without key results has a score and no plan.
    let question = change(ObjectiveChange::Ambition(Ambition::Learning));
    let cycle = Scoreboard::new(&made(&quarter(), [question]), after(42)).cycle(id("q4"));
    assert_eq!(cycle.rolled.expected, Some(Score::ZERO));
}

#[test]
fn an_objective_without_a_score_gives_its_cycle_no_plan() {
    let add = Edit::AddKeyResult(of("k", Measure::Metric(rising(Some(0.0), 100.0))));
    let board = Scoreboard::new(&made(&quarter(), [add]), after(42));
    assert!(board.objective(id("o")).unwrap().rolled.expected.is_some());
    assert_eq!(board.cycle(id("q4")).rolled.expected, None);
}

#[test]
fn the_moment_of_a_cycle_shows_its_outlook() {
    let add = Edit::AddKeyResult(of("k", Measure::Metric(rising(Some(0.0), 100.0))));
    let board = Scoreboard::new(
        &made(&quarter(), [vec![add], numbers("k", &[(42, 42.0)])].concat()),
        after(42),
    );
    assert_eq!(board.cycle(id("q4")).band, Band::AtRisk);
    let moment = board.moment(crate::scoreboard::Subject::Cycle(id("q4")));
    assert_eq!(moment.band, Band::OnTrack);
}

#[test]
fn an_answered_question_stays_answered_whatever_its_key_results_say() {
    let answer = Answer {
        date: after(40),
        note: title("They pay for it"),
    };
    let add = Edit::AddKeyResult(of("k", Measure::Metric(rising(Some(0.0), 100.0))));
    let edits = [
        add,
        change(ObjectiveChange::Ambition(Ambition::Learning)),
        change(ObjectiveChange::Answer(Some(answer))),
    ];
    let workspace = made(&quarter(), edits.into_iter().chain(numbers("k", &[(20, 10.0)])));
    let cycle = |on| {
        let cycle = Scoreboard::new(&workspace, after(on)).cycle(id("q4"));
        [cycle.score, cycle.rolled.projected].map(|score| score.map(|score| rounded(score.raw())))
    };
    assert_eq!(cycle(39), [Some(0.0), Some(0.455)]);
    assert_eq!(cycle(40), [Some(1.0), Some(1.0)]);
}
