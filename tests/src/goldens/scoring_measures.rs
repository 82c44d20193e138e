//! The tables of `docs/scoring.md` about measures other than metrics: S-6, S-7.

use waymark_core::scoreboard::{KeyResultScore, Scoreboard};
use waymark_core::scoring::Score;
use waymark_core::{
    ChecklistItem, Corridor, HeldBy, ItemId, Measure, Milestone, Reading, Record, Share, Shared, Stay, Workspace, Zone,
    Zones,
};

use super::markdown::{Row, check_table, printed};
use super::scoring_metrics::band_words;
use crate::records::{check_in, cycle, day, head, key_result, key_result_id, number, objective, title, value, weight};

/// What the scoreboard knows of a measure with one reading a week.
fn known(measure: Measure, readings: Vec<Reading>) -> Shared<KeyResultScore> {
    let mut records: Vec<Record> = vec![
        cycle("c").into(),
        objective("o", "c").into(),
        key_result("kr", "o", measure).into(),
    ];
    for (week, reading) in readings.into_iter().enumerate() {
        records.push(check_in(&format!("ci-{week}"), "kr", week as u64 * 7, Some(reading)).into());
    }
    let board = Scoreboard::new(&Workspace::from_records(head(), records), day(60));
    board.key_result(key_result_id("kr")).unwrap().clone()
}

fn item(at: usize) -> ItemId {
    ItemId::parse(&format!("item-{at}")).unwrap()
}

fn score(known: &KeyResultScore) -> String {
    printed(known.score.map(Score::raw))
}

#[test]
fn stay() {
    check_table("Stay above 99, with a risk margin of 1, checked weekly", &[], |row| {
        let columns = [
            (HeldBy::Share, "share"),
            (HeldBy::Latest, "latest"),
            (HeldBy::Mean, "mean"),
            (HeldBy::Worst, "worst"),
        ];
        for (held_by, column) in columns {
            let corridor = Corridor::Above(value(99.0));
            let measure = Measure::Stay(Stay {
                unit: None,
                corridor,
                margin: Some(value(1.0)),
                held_by,
            });
            let readings = row.numbers("readings").into_iter().flatten().map(number).collect();
            let known = known(measure, readings);
            assert_eq!(score(&known), row.text(column), "{column}");
            assert_eq!(band_words(known.band), row.text("band"));
        }
    });
}

#[test]
fn milestones() {
    check_table("Milestones", &[], |row| {
        let milestone = |(at, of): (usize, Option<f64>)| Milestone {
            id: item(at),
            title: title("A step"),
            weight: weight(of.unwrap()),
            due: None,
        };
        let part = |(at, part): (usize, Option<f64>)| (item(at), Share::new(part.unwrap()).unwrap());
        let milestones = row.numbers("weights").into_iter().enumerate().map(milestone).collect();
        let parts = row.numbers("done").into_iter().enumerate().map(part).collect();
        let known = known(Measure::Milestones(milestones), vec![Reading::Milestones(parts)]);
        assert_eq!(score(&known), row.text("score"));
    });
}

#[test]
fn the_other_measures() {
    check_table("The other measures", &[], |row| {
        let known = known(measure_of(row), reading_of(row).into_iter().collect());
        assert_eq!(score(&known), row.text("score"));
        assert_eq!(band_words(known.band), row.text("band"));
    });
}

fn measure_of(row: &Row) -> Measure {
    match row.text("measure") {
        "checklist of 4" => Measure::Checklist(
            (0..4)
                .map(|at| ChecklistItem {
                    id: item(at),
                    title: title("An item"),
                })
                .collect(),
        ),
        "checklist of 0" => Measure::Checklist(Vec::new()),
        "done" => Measure::Done { due: None },
        "percent" => Measure::Percent,
        "zones" => Measure::Zones(Zones::default()),
        "finding a baseline" => Measure::Baseline { unit: None },
        other => panic!("{other:?} is no measure"),
    }
}

fn reading_of(row: &Row) -> Option<Reading> {
    Some(match row.text("reading") {
        "-" => return None,
        "yes" => Reading::Done(true),
        "no" => Reading::Done(false),
        "fail" => Reading::Zone(Zone::Fail),
        "commit" => Reading::Zone(Zone::Commit),
        "target" => Reading::Zone(Zone::Target),
        "stretch" => Reading::Zone(Zone::Stretch),
        text => match text.strip_suffix(" done") {
            Some(done) => Reading::Checklist((0..done.parse().unwrap()).map(item).collect()),
            None => number(text.parse().unwrap()),
        },
    })
}
