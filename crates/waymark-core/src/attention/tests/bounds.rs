//! What is just a reason, what just is none, and who speaks for whom (P-8).

use super::*;
use crate::edit::{CycleChange, NewManualStatus};
use crate::testing::{metric, title};

fn of_key_result(change: KeyResultChange) -> Edit {
    Edit::ChangeKeyResult(id("k"), change)
}

fn guard_rail() -> Edit {
    let stay = Measure::Stay(Stay {
        unit: None,
        corridor: Corridor::Below(value(5.0)),
        margin: None,
        held_by: HeldBy::Share,
    });
    of_key_result(KeyResultChange::Measure(stay))
}

fn of_objective(workspace: &Workspace, on: u64) -> Vec<Reason> {
    reasons(workspace, on)
        .into_iter()
        .filter(|(about, _)| *about == About::Objective(id("o")))
        .flat_map(|(_, reasons)| reasons)
        .collect()
}

fn by_preset(status_preset: StatusPreset) -> Edit {
    Edit::ChangeSettings(Settings {
        status_preset,
        ..Settings::default()
    })
}

#[test]
fn the_order_of_reasons_is_that_of_the_rule() {
    let confidence = confidence(5);
    let days = 9;
    let ranks = [
        Reason::CommittedOffTrack,
        Reason::ConfidentButOffTrack { confidence },
        Reason::DoubtedButOnTrack { confidence },
        Reason::ConfidenceFell {
            from: confidence,
            to: confidence,
        },
        Reason::Stale { age_days: days },
        Reason::WorseThanBaseline,
        Reason::Broken,
        Reason::NotStarted { days },
        Reason::Overdue { days },
        Reason::Stuck,
        Reason::TooEasy,
        Reason::NoOwner,
        Reason::Unaligned,
    ]
    .map(|reason| reason.rank());
    assert_eq!(ranks, [1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 11]);
}

#[test]
fn an_owner_is_confident_from_7_on_and_in_doubt_up_to_3() {
    let off_track = |given| check_given(6.0, given);
    assert_eq!(off_track(6), []);
    assert_eq!(
        off_track(7),
        [Reason::ConfidentButOffTrack {
            confidence: confidence(7)
        }]
    );
    let on_track = |given| check_given(60.0, given);
    assert_eq!(on_track(4), []);
    assert_eq!(
        on_track(3),
        [Reason::DoubtedButOnTrack {
            confidence: confidence(3)
        }]
    );
}

fn check_given(number: f64, given: u8) -> Vec<Reason> {
    let found = reasons(&made(&quarter(), [read(46, number, Some(given))]), 47);
    found.into_iter().flat_map(|(_, reasons)| reasons).collect()
}

#[test]
fn by_every_preset_the_owner_is_asked_but_not_while_it_is_too_early() {
    for preset in [StatusPreset::Outlook, StatusPreset::Strict, StatusPreset::Gap] {
        check_reasons(
            [by_preset(preset), read(46, 6.0, Some(8))],
            47,
            &[Reason::ConfidentButOffTrack {
                confidence: confidence(8),
            }],
        );
        check_reasons([by_preset(preset), read(8, 0.5, Some(8))], 9, &[]);
    }
}

#[test]
fn what_is_achieved_is_neither_doubted_nor_stale() {
    check_reasons([read(46, 120.0, Some(1))], 47, &[]);
    check_reasons([read(20, 120.0, None)], 60, &[]);
}

#[test]
fn a_ratio_does_not_hide_what_is_worse_than_the_baseline() {
    let by_ratio = Metric {
        mode: Some(ScoringMode::Ratio),
        ..metric(Some(40.0), 50.0)
    };
    let change = of_key_result(KeyResultChange::Measure(Measure::Metric(by_ratio)));
    check_reasons([change.clone(), read(46, 39.0, None)], 47, &[Reason::WorseThanBaseline]);
    check_reasons([change, read(46, 40.0, None)], 47, &[]);
}

#[test]
fn what_must_be_kept_may_stand_still() {
    let eight_of_nine = (0..9).map(|week| read(7 * week, if week == 0 { 9.0 } else { 4.0 }, None));
    check_reasons([guard_rail()].into_iter().chain(eight_of_nine), 57, &[]);
}

#[test]
fn a_goal_past_its_end_wants_to_be_closed_whatever_its_owner_says() {
    let short = of_key_result(KeyResultChange::Dates {
        start: None,
        end: Some(after(40)),
    });
    let told = of_key_result(KeyResultChange::Manual(Some(NewManualStatus {
        judgement: Judgement::OnTrack,
        reason: title("It is nearly there"),
    })));
    // It is said on the fifty-seventh day.
    let edits = || [short.clone(), read(50, 90.0, None), told.clone()];
    check_reasons(edits(), 57, &[Reason::Overdue { days: 17 }]);
    check_reasons([short.clone(), read(40, 100.0, None)], 41, &[]);
    check_reasons(
        [short],
        41,
        &[Reason::NotStarted { days: 41 }, Reason::Overdue { days: 1 }],
    );
}

#[test]
fn a_guard_rail_that_holds_so_far_was_not_too_easy() {
    let held = made(&quarter(), [guard_rail(), read(20, 4.0, None)]);
    assert_eq!(of_objective(&held, 21), []);
}

#[test]
fn an_early_answer_was_not_too_easy() {
    let answer = Answer {
        date: after(20),
        note: title("They pay for it"),
    };
    let edits = [
        read(20, 5.0, None),
        Edit::ChangeObjective(id("o"), ObjectiveChange::Ambition(Ambition::Learning)),
        Edit::ChangeObjective(id("o"), ObjectiveChange::Answer(Some(answer))),
    ];
    assert_eq!(of_objective(&made(&quarter(), edits), 21), []);
}

#[test]
fn one_that_was_never_read_is_not_everything_reached() {
    let other = KeyResult {
        weight: Weight::new(0.0).unwrap(),
        ..key_result("l", "o")
    };
    let edits = [Edit::AddKeyResult(other), read(20, 120.0, None)];
    assert_eq!(of_objective(&made(&quarter(), edits), 30), []);
}

#[test]
fn a_committed_objective_speaks_where_none_of_its_key_results_does() {
    let other = KeyResult {
        measure: quarter().key_result(id("k")).unwrap().measure.clone(),
        ..key_result("l", "o")
    };
    // One will be reached, the other was never read: together they are off track.
    let edits = |number| [committed(), Edit::AddKeyResult(other.clone()), read(46, number, None)];
    assert_eq!(
        of_objective(&made(&quarter(), edits(60.0)), 47),
        [Reason::CommittedOffTrack]
    );
    assert_eq!(of_objective(&made(&quarter(), edits(6.0)), 47), []);
}

#[test]
fn the_key_results_of_an_objective_that_rests_are_left_alone() {
    let rest = Edit::ChangeObjective(
        id("o"),
        ObjectiveChange::State(State::Paused {
            reason: Text::default(),
        }),
    );
    assert_eq!(reasons(&made(&quarter(), [read(46, -1.0, None), rest]), 47), []);
}

#[test]
fn of_equally_urgent_goals_the_one_of_which_nothing_is_known_comes_first() {
    let unowned = |name: &str| Objective {
        owner: None,
        ..objective(name)
    };
    let key_result = KeyResult {
        measure: quarter().key_result(id("k")).unwrap().measure.clone(),
        ..key_result("l", "a")
    };
    let of_l = NewCheckIn {
        key_result: id("l"),
        date: after(46),
        reading: Some(Reading::Number(value(40.0))),
        confidence: None,
        ..reading("d", "l")
    };
    // `a` will land at 0.79 and `o` at 0.50; what they score by now, 0.40 and 0.50, is another order.
    let edits = [
        Edit::AddObjective(unowned("a")),
        Edit::AddObjective(unowned("b")),
        Edit::ChangeObjective(id("o"), ObjectiveChange::Owner(None)),
        Edit::AddKeyResult(key_result),
        Edit::CheckIn(of_l),
        read(5, 50.0, None),
        read(10, 50.0, None),
        read(20, 50.0, None),
        read(46, 50.0, None),
    ];
    let found: Vec<_> = reasons(&made(&quarter(), edits), 47)
        .into_iter()
        .map(|(about, _)| about)
        .collect();
    assert_eq!(found, ["b", "o", "a"].map(|name| About::Objective(id(name))));
}

#[test]
fn an_objective_that_serves_another_has_its_place() {
    let top = Objective {
        owner: Some(id("ada")),
        ..objective("top")
    };
    let edits = [
        read(46, 51.0, None),
        Edit::AddObjective(top),
        Edit::ChangeObjective(id("o"), ObjectiveChange::Level(Level::Team)),
        Edit::ChangeObjective(id("o"), ObjectiveChange::Parent(Some(Parent::Objective(id("top"))))),
    ];
    assert_eq!(reasons(&made(&quarter(), edits), 47), []);
}

#[test]
fn nothing_of_a_cycle_that_is_closed_or_gone_is_talked_about() {
    let read = made(&quarter(), [committed(), read(46, 1.0, None)]);
    let board = Scoreboard::new(&read, after(47));
    let kpis = |workspace| KpiBoard::new(workspace, after(47));
    assert!(!attention(&read, &board, &kpis(&read), id("q4")).is_empty());
    assert_eq!(attention(&read, &board, &kpis(&read), id("gone")), []);
    let closed = made(
        &read,
        [Edit::ChangeCycle(id("q4"), CycleChange::State(CycleState::Closed))],
    );
    let board = Scoreboard::new(&closed, after(47));
    assert_eq!(attention(&closed, &board, &kpis(&closed), id("q4")), []);
}
