//! What other trackers get wrong, each a test.

use waymark_core::scoreboard::{KeyResultScore, Scoreboard};
use waymark_core::scoring::{Band, Score};
use waymark_core::{
    Corridor, Direction, HeldBy, Measure, Metric, Objective, Parent, Record, ScoreSource, Shared, Stay, Workspace,
};

use crate::records::{
    check_in, cycle, cycle_id, day, head, key_result, key_result_id, metric, number, objective, objective_id, value,
    weight,
};

/// Key results of one objective, each with its weight and its reading.
fn workspace(key_results: &[(Measure, f64, Option<f64>)]) -> Workspace {
    let mut records: Vec<Record> = vec![cycle("c").into(), objective("o", "c").into()];
    for (at, (measure, of_weight, reading)) in key_results.iter().enumerate() {
        let id = format!("kr-{at}");
        let mut record = key_result(&id, "o", measure.clone());
        record.weight = weight(*of_weight);
        records.push(record.into());
        records.extend(reading.map(|reading| check_in("ci", &id, 1, Some(number(reading))).into()));
    }
    Workspace::from_records(head(), records)
}

fn known(measure: Measure, reading: f64) -> Shared<KeyResultScore> {
    let board = Scoreboard::new(&workspace(&[(measure, 1.0, Some(reading))]), day(7));
    board.key_result(key_result_id("kr-0")).unwrap().clone()
}

fn check_score(measure: Measure, reading: f64, score: f64, band: Band) {
    let known = known(measure, reading);
    assert_eq!((known.score.map(Score::raw), known.band), (Some(score), band));
}

fn from_to(baseline: f64, target: f64) -> Measure {
    Measure::Metric(metric(Some(baseline), target))
}

#[test]
fn a_baseline_is_not_ignored() {
    check_score(from_to(8.0, 4.0), 8.0, 0.0, Band::OffTrack);
}

#[test]
fn the_wrong_way_is_not_progress() {
    check_score(from_to(8.0, 4.0), 12.0, -1.0, Band::OffTrack);
    check_score(from_to(40.0, 50.0), 30.0, -1.0, Band::OffTrack);
}

#[test]
fn a_minimum_is_not_measured_from_zero() {
    let uptime = Stay {
        unit: None,
        corridor: Corridor::Above(value(95.0)),
        margin: None,
        held_by: HeldBy::Share,
    };
    check_score(Measure::Stay(uptime), 94.0, 0.0, Band::OffTrack);
    check_score(from_to(95.0, 95.0), 94.0, 0.0, Band::OffTrack);
}

#[test]
fn one_key_result_has_one_number_in_every_view() {
    let workspace = workspace(&[(from_to(8.0, 4.0), 1.0, Some(7.0))]);
    let board = Scoreboard::new(&workspace, day(7));
    let row = board.key_result(key_result_id("kr-0")).unwrap().score;
    let member = board.roll_up(&workspace, objective_id("o")).unwrap().members[0].score;
    let objective = board.objective(objective_id("o")).unwrap().score;
    let cycle = board.cycle(cycle_id("c")).score;
    assert_eq!(
        [row, member, objective, cycle].map(|score| score.map(Score::raw)),
        [Some(0.25); 4]
    );
}

#[test]
fn a_weight_of_zero_is_not_read_as_the_default() {
    let workspace = workspace(&[(from_to(0.0, 1.0), 0.0, Some(1.0)), (from_to(0.0, 1.0), 1.0, Some(0.5))]);
    let board = Scoreboard::new(&workspace, day(7));
    assert_eq!(
        board.objective(objective_id("o")).unwrap().score.map(Score::raw),
        Some(0.5)
    );
}

#[test]
fn a_value_of_zero_is_not_dropped_as_missing() {
    check_score(from_to(10.0, 0.0), 0.0, 1.0, Band::OnTrack);
    check_score(Measure::Percent, 0.0, 0.0, Band::OffTrack);
}

#[test]
fn up_is_not_always_green() {
    let churn = |reading| known(from_to(8.0, 4.0), reading);
    assert!(churn(7.0).score < churn(5.0).score);
    assert_eq!((churn(7.0).band, churn(5.0).band), (Band::OffTrack, Band::OnTrack));
}

#[test]
fn a_parent_does_not_add_its_childrens_values_across_units() {
    let child = |id: &str| {
        let parent = Some(Parent::Objective(objective_id("parent")));
        Record::from(Objective {
            parent,
            ..objective(id, "c")
        })
    };
    let records: Vec<Record> = vec![
        cycle("c").into(),
        Objective {
            source: ScoreSource::Children,
            ..objective("parent", "c")
        }
        .into(),
        child("euros"),
        child("percent"),
        key_result("revenue", "euros", from_to(0.0, 1_000_000.0)).into(),
        check_in("ci", "revenue", 1, Some(number(250_000.0))).into(),
        key_result("churn", "percent", from_to(8.0, 4.0)).into(),
        check_in("ci", "churn", 1, Some(number(5.0))).into(),
    ];
    let board = Scoreboard::new(&Workspace::from_records(head(), records), day(7));
    assert_eq!(
        board.objective(objective_id("parent")).unwrap().score.map(Score::raw),
        Some(0.5)
    );
}

#[test]
fn a_target_on_the_wrong_side_of_its_direction_is_not_accepted_in_silence() {
    let churn = Metric {
        direction: Direction::Increase,
        ..metric(Some(8.0), 4.0)
    };
    assert!(churn.has_contradiction());
    check_score(Measure::Metric(churn), 4.0, 1.0, Band::OnTrack);
}
