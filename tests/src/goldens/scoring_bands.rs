//! The tables of `docs/scoring.md` about what is shown of a score and what it means: S-9, S-10.

use waymark_core::scoreboard::Scoreboard;
use waymark_core::scoring::{Outcome, Score, Shown};
use waymark_core::{Ambition, BandScheme, Measure, Objective, Record, Workspace};

use super::markdown::{check_table, printed};
use super::scoring_metrics::band_words;
use crate::records::{
    LENGTH, check_in, cycle, day, head, key_result, key_result_id, metric, number, objective, objective_id,
};

/// The scoreboard of one metric from 0 to 1 with this score.
fn board(score: f64, scheme: BandScheme, ambition: Ambition, on: u64) -> Scoreboard {
    let mut head = head();
    head.settings.bands = scheme;
    let records: Vec<Record> = vec![
        cycle("c").into(),
        Objective {
            ambition,
            ..objective("o", "c")
        }
        .into(),
        key_result("kr", "o", Measure::Metric(metric(Some(0.0), 1.0))).into(),
        check_in("ci", "kr", 1, Some(number(score))).into(),
    ];
    Scoreboard::new(&Workspace::from_records(head, records), day(on))
}

#[test]
fn shown_and_counted() {
    check_table("Shown and counted", &[], |row| {
        let board = board(
            row.number("score").unwrap(),
            BandScheme::Standard,
            Ambition::Aspirational,
            7,
        );
        let score = board.key_result(key_result_id("kr")).unwrap().score.unwrap();
        let shown = match score.shown() {
            Shown::Percent(percent) => format!("{percent} %"),
            Shown::LessThanOne => "<1 %".to_owned(),
            Shown::TwoHundredPlus => "200 %+".to_owned(),
            Shown::WorseThanBaseline => "0 %, worse than baseline".to_owned(),
        };
        assert_eq!(shown, row.text("shown"));
        let objective = board.objective(objective_id("o")).unwrap().score;
        assert_eq!(printed(objective.map(Score::raw)), row.text("counts as"));
    });
}

#[test]
fn what_a_score_means() {
    check_table("What a score means", &[], |row| {
        let columns = [
            ("aspirational", BandScheme::Standard, Ambition::Aspirational, 7),
            ("committed", BandScheme::Standard, Ambition::Committed, LENGTH - 1),
            ("committed, last day", BandScheme::Standard, Ambition::Committed, LENGTH),
            ("Google", BandScheme::Google, Ambition::Aspirational, 7),
        ];
        for (column, scheme, ambition, on) in columns {
            let board = board(row.number("score").unwrap(), scheme, ambition, on);
            let known = board.key_result(key_result_id("kr")).unwrap();
            let outcome = match known.outcome {
                None => "",
                Some(Outcome::Achieved) => ", achieved",
                Some(Outcome::Missed) => ", missed",
            };
            assert_eq!(
                format!("{}{outcome}", band_words(known.band)),
                row.text(column),
                "{column}"
            );
        }
    });
}
