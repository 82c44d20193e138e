//! The tables of `docs/scoring.md` about roll-ups, S-12.

use waymark_core::scoreboard::Scoreboard;
use waymark_core::scoring::{MeanScore, Score};
use waymark_core::{Measure, Objective, PersonId, Record, TeamId, Workspace};

use super::markdown::{Row, check_table, printed};
use crate::records::{
    check_in, cycle, cycle_id, day, head, key_result, metric, number, objective, objective_id, weight,
};

/// Scores beside their weights.
fn weighed(row: &Row, scores: &str) -> Vec<(Option<f64>, f64)> {
    let weights = row.numbers("weights").into_iter().map(Option::unwrap);
    let scores = row.numbers(scores);
    assert_eq!(scores.len(), weights.len());
    scores.into_iter().zip(weights).collect()
}

/// A metric from 0 to 1 that has this score, or no check-in.
fn scored(id: &str, of: &str, score: Option<f64>, of_weight: f64) -> Vec<Record> {
    let mut record = key_result(id, of, Measure::Metric(metric(Some(0.0), 1.0)));
    record.weight = weight(of_weight);
    let reading = score.map(|score| check_in("ci", id, 1, Some(number(score))).into());
    [record.into()].into_iter().chain(reading).collect()
}

#[test]
fn objectives() {
    check_table("Objectives", &[], |row| {
        let mut records: Vec<Record> = vec![cycle("c").into(), objective("o", "c").into()];
        for (at, (score, weight)) in weighed(row, "scores").into_iter().enumerate() {
            records.extend(scored(&format!("kr-{at}"), "o", score, weight));
        }
        let workspace = Workspace::from_records(head(), records);
        let board = Scoreboard::new(&workspace, day(7));
        let known = board.objective(objective_id("o")).unwrap();
        assert_eq!(printed(known.score.map(Score::raw)), row.text("objective"));
        assert_eq!(
            format!("{} of {}", known.reporting, known.members),
            row.text("reporting")
        );
        let roll_up = board.roll_up(&workspace, objective_id("o")).unwrap();
        let shares: Vec<_> = roll_up
            .members
            .iter()
            .map(|member| printed(Some(member.share)))
            .collect();
        assert_eq!(shares.join(", "), row.text("shares"));
        assert_eq!(roll_up.score, known.score);
    });
}

#[test]
fn cycles_teams_and_people() {
    let (team, person) = (TeamId::parse("t").unwrap(), PersonId::parse("p").unwrap());
    check_table("Cycles", &[], |row| {
        let mut records: Vec<Record> = vec![cycle("c").into()];
        for (at, (score, of_weight)) in weighed(row, "objectives").into_iter().enumerate() {
            let id = format!("o-{at}");
            let record = Objective {
                weight: weight(of_weight),
                team: Some(team),
                owner: Some(person),
                ..objective(&id, "c")
            };
            records.push(record.into());
            records.extend(scored(&format!("kr-{at}"), &id, score, 1.0));
        }
        let board = Scoreboard::new(&Workspace::from_records(head(), records), day(7));
        let check = |mean: MeanScore| {
            assert_eq!(printed(mean.score.map(Score::raw)), row.text("cycle"));
            assert_eq!(mean.counted, row.number("counted").unwrap() as usize);
            assert_eq!(mean.left_out, row.number("left out").unwrap() as usize);
        };
        check(board.cycle(cycle_id("c")));
        check(board.team(cycle_id("c"), team));
        check(board.person(cycle_id("c"), person));
    });
}
