//! What is talked about, and in which order (P-8).

mod bounds;
mod kpis;

use super::*;
use crate::edit::{Edit, KeyResultChange, NewCheckIn, ObjectiveChange};
use crate::goal::*;
use crate::testing::{cycle, day, id, key_result, made, objective, reading, value, workspace};
use chrono::{Days, NaiveDate};

/// The first day of a goal that lasts 91 days; the fifty-seventh is today.
fn start() -> NaiveDate {
    day(2026, 9, 25)
}

fn after(days: u64) -> NaiveDate {
    start() + Days::new(days)
}

/// One objective with an owner, one key result from 0 to 100.
fn quarter() -> Workspace {
    let cycle = Cycle {
        span: Span::new(start(), after(91)).unwrap(),
        ..cycle("q4")
    };
    let owned = Objective {
        owner: Some(id("ada")),
        ..objective("o")
    };
    let metric = Metric {
        unit: None,
        direction: Direction::Increase,
        baseline: Some(value(0.0)),
        target: value(100.0),
        stretch: None,
        mode: None,
        plan: Plan::default(),
        feed: None,
    };
    let key_result = KeyResult {
        measure: Measure::Metric(metric),
        ..key_result("k", "o")
    };
    workspace([
        cycle.into(),
        crate::testing::person("ada").into(),
        owned.into(),
        key_result.into(),
    ])
}

fn read(on: u64, number: f64, confidence: Option<u8>) -> Edit {
    Edit::CheckIn(NewCheckIn {
        date: after(on),
        reading: Some(Reading::Number(value(number))),
        confidence: confidence.map(|given| Confidence::new(given).unwrap()),
        ..reading(&format!("c{on}"), "k")
    })
}

fn reasons(workspace: &Workspace, on: u64) -> Vec<(About, Vec<Reason>)> {
    let board = Scoreboard::new(workspace, after(on));
    attention(workspace, &board, &KpiBoard::new(workspace, board.today()), id("q4"))
        .into_iter()
        .map(|concern| (concern.about, concern.reasons))
        .collect()
}

#[track_caller]
fn check_reasons(edits: impl IntoIterator<Item = Edit>, on: u64, expected: &[Reason]) {
    let found = reasons(&made(&quarter(), edits), on);
    let of_key_result = found.iter().find(|(about, _)| *about == About::KeyResult(id("k")));
    assert_eq!(of_key_result.map_or(&[][..], |(_, reasons)| reasons), expected);
}

fn confidence(given: u8) -> Confidence {
    Confidence::new(given).unwrap()
}

fn committed() -> Edit {
    Edit::ChangeObjective(id("o"), ObjectiveChange::Ambition(Ambition::Committed))
}

#[test]
fn a_goal_that_goes_well_is_not_talked_about() {
    check_reasons([read(40, 44.0, Some(6)), read(46, 51.0, Some(6))], 47, &[]);
}

#[test]
fn a_committed_goal_off_track_comes_first() {
    let edits = || [committed(), read(40, 5.0, Some(6)), read(46, 6.0, Some(4))];
    let fell = Reason::ConfidenceFell {
        from: confidence(6),
        to: confidence(4),
    };
    check_reasons(edits(), 47, &[Reason::CommittedOffTrack, fell]);
}

#[test]
fn an_owner_who_sees_it_otherwise_than_the_outlook_is_asked() {
    let confidence = confidence(8);
    check_reasons(
        [read(46, 6.0, Some(8))],
        47,
        &[Reason::ConfidentButOffTrack { confidence }],
    );
    let confidence = self::confidence(2);
    check_reasons(
        [read(46, 60.0, Some(2))],
        47,
        &[Reason::DoubtedButOnTrack { confidence }],
    );
}

#[test]
fn confidence_that_fell_by_one_is_no_reason() {
    check_reasons([read(40, 44.0, Some(7)), read(46, 51.0, Some(6))], 47, &[]);
    let fell = Reason::ConfidenceFell {
        from: confidence(8),
        to: confidence(6),
    };
    check_reasons([read(40, 44.0, Some(8)), read(46, 51.0, Some(6))], 47, &[fell]);
}

#[test]
fn two_missed_check_ins_are_a_reason() {
    check_reasons([read(30, 40.0, None)], 44, &[]);
    check_reasons([read(30, 40.0, None)], 45, &[Reason::Stale { age_days: 15 }]);
}

#[test]
fn worse_than_the_baseline_is_a_reason() {
    check_reasons([read(46, -1.0, None)], 47, &[Reason::WorseThanBaseline]);
}

#[test]
fn what_must_be_kept_and_is_not_is_a_reason() {
    let stay = Measure::Stay(Stay {
        unit: None,
        corridor: Corridor::Below(value(5.0)),
        margin: Some(value(1.0)),
        held_by: HeldBy::Share,
    });
    let change = Edit::ChangeKeyResult(id("k"), KeyResultChange::Measure(stay));
    check_reasons([change.clone(), read(46, 7.0, None)], 47, &[Reason::Broken]);
    check_reasons([change, read(46, 5.5, None)], 47, &[]);
}

#[test]
fn a_week_without_a_start_is_granted() {
    check_reasons([], 7, &[]);
    // The ninth day: a week and a day have passed.
    check_reasons([], 8, &[Reason::NotStarted { days: 9 }]);
}

#[test]
fn a_goal_past_its_end_wants_to_be_closed() {
    let short = Edit::ChangeKeyResult(
        id("k"),
        KeyResultChange::Dates {
            start: None,
            end: Some(after(40)),
        },
    );
    check_reasons([short.clone(), read(40, 90.0, None)], 40, &[]);
    check_reasons([short, read(40, 90.0, None)], 41, &[Reason::Overdue { days: 1 }]);
}

#[test]
fn nearly_there_and_not_moving_is_stuck() {
    let still = |number| [read(32, number, None), read(39, number, None), read(46, number, None)];
    check_reasons(still(80.0), 47, &[Reason::Stuck]);
    check_reasons(still(79.0), 47, &[]);
    check_reasons(still(100.0), 47, &[]);
    check_reasons([read(39, 80.0, None), read(46, 80.0, None)], 47, &[]);
}

#[test]
fn everything_reached_before_half_time_was_too_easy() {
    let easy = |on| reasons(&made(&quarter(), [read(20, 120.0, None)]), on);
    assert_eq!(easy(45), [(About::Objective(id("o")), vec![Reason::TooEasy])]);
    assert_eq!(easy(46), []);
}

#[test]
fn an_objective_without_an_owner_or_a_place_is_named() {
    let on_track = read(46, 51.0, None);
    let alone = Edit::ChangeObjective(id("o"), ObjectiveChange::Owner(None));
    let of_team = Edit::ChangeObjective(id("o"), ObjectiveChange::Level(Level::Team));
    let edits = [on_track.clone(), alone, of_team.clone()];
    assert_eq!(
        reasons(&made(&quarter(), edits), 47),
        [(About::Objective(id("o")), vec![Reason::NoOwner])]
    );
    let top = Objective {
        owner: Some(id("ada")),
        ..objective("top")
    };
    let edits = [on_track, of_team, Edit::AddObjective(top)];
    assert_eq!(
        reasons(&made(&quarter(), edits), 47),
        [(About::Objective(id("o")), vec![Reason::Unaligned])]
    );
}

#[test]
fn of_equally_urgent_goals_the_one_that_lands_lower_comes_first() {
    let metric = quarter().key_result(id("k")).unwrap().measure.clone();
    let second = KeyResult {
        measure: metric,
        ..key_result("l", "o")
    };
    let lower = NewCheckIn {
        key_result: id("l"),
        date: after(46),
        reading: Some(Reading::Number(value(2.0))),
        confidence: None,
        ..reading("d", "l")
    };
    let edits = [
        committed(),
        Edit::AddKeyResult(second),
        read(46, 6.0, None),
        Edit::CheckIn(lower),
    ];
    let found: Vec<_> = reasons(&made(&quarter(), edits), 47)
        .into_iter()
        .map(|(about, _)| about)
        .collect();
    assert_eq!(found, [About::KeyResult(id("l")), About::KeyResult(id("k"))]);
}

#[test]
fn what_rests_or_is_closed_is_left_alone() {
    let rest = Edit::ChangeKeyResult(
        id("k"),
        KeyResultChange::State(State::Paused {
            reason: Text::default(),
        }),
    );
    check_reasons([committed(), read(46, 1.0, None), rest], 47, &[]);
    let close = Edit::ChangeCycle(id("q4"), crate::edit::CycleChange::State(CycleState::Closed));
    check_reasons([committed(), read(46, 1.0, None), close], 47, &[]);
}
