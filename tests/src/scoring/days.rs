//! What the day decides: age, confidence, answers, the end (S-6, S-10, S-11).

use waymark_core::scoreboard::{KeyResultScore, Scoreboard};
use waymark_core::scoring::{Band, Outcome, Score};
use waymark_core::{
    Ambition, Answer, CheckIn, Confidence, Corridor, Cycle, CycleState, HeldBy, Measure, Objective, Record, Shared,
    Stay, Workspace,
};

use crate::records::{
    LENGTH, check_in, check_in_id, cycle, day, head, key_result, key_result_id, metric, number, objective,
    objective_id, title, value,
};

fn known(measure: Measure, check_ins: Vec<CheckIn>, on: u64) -> Shared<KeyResultScore> {
    let mut records: Vec<Record> = vec![
        cycle("c").into(),
        objective("o", "c").into(),
        key_result("kr", "o", measure).into(),
    ];
    records.extend(check_ins.into_iter().map(Record::from));
    let board = Scoreboard::new(&Workspace::from_records(head(), records), day(on));
    board.key_result(key_result_id("kr")).unwrap().clone()
}

fn rising() -> Measure {
    Measure::Metric(metric(Some(0.0), 100.0))
}

#[test]
fn a_check_in_has_its_age_and_a_note_without_a_value_renews_it() {
    let value_then_note = || {
        vec![
            check_in("a", "kr", 3, Some(number(10.0))),
            check_in("b", "kr", 10, None),
        ]
    };
    let known = known(rising(), value_then_note(), 12);
    assert_eq!((known.checked_in, known.age_days), (Some(day(10)), Some(2)));
    assert_eq!(known.value, Some(value(10.0)));
}

#[test]
fn what_is_dated_later_is_not_known_yet() {
    let known = known(rising(), vec![check_in("a", "kr", 3, Some(number(10.0)))], 2);
    assert_eq!((known.score, known.checked_in, known.age_days), (None, None, None));
    assert_eq!(known.band, Band::NoData);
}

#[test]
fn the_latest_confidence_that_was_given_holds() {
    let sure = |number| Some(Confidence::new(number).unwrap());
    let check_ins = vec![
        CheckIn {
            confidence: sure(4),
            ..check_in("a", "kr", 3, Some(number(1.0)))
        },
        CheckIn {
            confidence: sure(7),
            ..check_in("b", "kr", 10, None)
        },
        check_in("c", "kr", 17, Some(number(2.0))),
    ];
    assert_eq!(known(rising(), check_ins, 20).confidence, sure(7));
}

#[test]
fn corrected_and_withdrawn_check_ins_do_not_count() {
    let check_ins = vec![
        check_in("a", "kr", 3, Some(number(10.0))),
        CheckIn {
            withdrawn: true,
            ..check_in("b", "kr", 10, Some(number(20.0)))
        },
        check_in("c", "kr", 17, Some(number(30.0))),
        CheckIn {
            replaces: Some(check_in_id("c")),
            sequence: 18,
            ..check_in("d", "kr", 3, Some(number(15.0)))
        },
    ];
    assert_eq!(known(rising(), check_ins, 20).value, Some(value(15.0)));
}

#[test]
fn a_reading_of_another_kind_than_the_measure_takes_does_not_count() {
    let known = known(
        Measure::Done { due: None },
        vec![check_in("a", "kr", 3, Some(number(10.0)))],
        5,
    );
    assert_eq!((known.score, known.value, known.checked_in), (None, None, Some(day(3))));
}

#[test]
fn a_learning_objective_scores_from_the_day_its_question_is_answered() {
    let answer = Some(Answer {
        date: day(30),
        note: title("Customers want less"),
    });
    let learning = Objective {
        ambition: Ambition::Learning,
        answer,
        ..objective("o", "c")
    };
    let workspace = Workspace::from_records(head(), [cycle("c").into(), learning.into()]);
    let score = |on| {
        Scoreboard::new(&workspace, day(on))
            .objective(objective_id("o"))
            .unwrap()
            .score
            .map(Score::raw)
    };
    assert_eq!([29, 30].map(score), [Some(0.0), Some(1.0)]);
}

#[test]
fn a_closed_cycle_is_at_its_end_whatever_the_day() {
    let closed = Cycle {
        state: CycleState::Closed,
        ..cycle("c")
    };
    let committed = Objective {
        ambition: Ambition::Committed,
        ..objective("o", "c")
    };
    let records: [Record; 4] = [
        closed.into(),
        committed.into(),
        key_result("kr", "o", rising()).into(),
        check_in("a", "kr", 3, Some(number(99.0))).into(),
    ];
    let board = Scoreboard::new(&Workspace::from_records(head(), records), day(7));
    let known = board.objective(objective_id("o")).unwrap();
    assert_eq!((known.band, known.outcome), (Band::OffTrack, Some(Outcome::Missed)));
}

#[test]
fn a_guard_rail_that_broke_last_is_off_track_however_good_its_share() {
    let corridor = Corridor::Below(value(5.0));
    let stay = || {
        Measure::Stay(Stay {
            unit: None,
            corridor,
            margin: None,
            held_by: HeldBy::Share,
        })
    };
    let readings = [1.0, 2.0, 3.0, 9.0];
    let check_ins = |count: usize| {
        let weeks = readings.iter().take(count).enumerate();
        weeks.map(|(week, reading)| check_in(&format!("ci-{week}"), "kr", week as u64 * 7, Some(number(*reading))))
    };
    let broken = known(stay(), check_ins(4).collect(), LENGTH);
    assert_eq!(
        (broken.score.map(Score::raw), broken.band, broken.outcome),
        (Some(0.75), Band::OffTrack, None)
    );
    let held = |on| known(stay(), check_ins(3).collect(), on).outcome;
    assert_eq!((held(LENGTH - 1), held(LENGTH)), (None, Some(Outcome::Achieved)));
}

#[test]
fn of_two_readings_on_one_day_the_later_made_decides_its_period() {
    let corridor = Corridor::Below(value(5.0));
    let stay = Measure::Stay(Stay {
        unit: None,
        corridor,
        margin: None,
        held_by: HeldBy::Mean,
    });
    let corrected_by_hand = vec![
        check_in("b", "kr", 3, Some(number(90.0))),
        CheckIn {
            sequence: 9,
            ..check_in("a", "kr", 3, Some(number(4.0)))
        },
    ];
    let known = known(stay, corrected_by_hand, 5);
    assert_eq!((known.score, known.value), (Some(Score::ONE), Some(value(4.0))));
}
