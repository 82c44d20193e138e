//! The tables of `docs/scoring.md` about metrics: S-2 to S-5, S-8, S-11.

use waymark_core::scoreboard::{KeyResultScore, Scoreboard};
use waymark_core::scoring::{Band, Expression, Fallback, MetricSum, Score, Sum, commit_level};
use waymark_core::{Direction, Measure, Metric, Record, ScoringMode, Shared, Workspace};

use super::markdown::{Row, check_table, printed};
use crate::records::{check_in, cycle, day, head, key_result, key_result_id, metric, number, objective, value};

fn metric_of(row: &Row) -> Metric {
    let direction = match row.text("better") {
        "more" => Direction::Increase,
        "less" => Direction::Decrease,
        other => panic!("{other:?} is neither more nor less"),
    };
    Metric {
        direction,
        ..metric(row.number("b"), row.number("t").unwrap())
    }
}

/// What the scoreboard knows of a metric with these readings, as (day, value) in the order they were made.
fn known(metric: Metric, readings: &[(u64, f64)], on: u64) -> Shared<KeyResultScore> {
    let mut records: Vec<Record> = vec![
        cycle("c").into(),
        objective("o", "c").into(),
        key_result("kr", "o", Measure::Metric(metric)).into(),
    ];
    for (at, (date, reading)) in readings.iter().enumerate() {
        let mut made = check_in(
            &format!("ci-{}", readings.len() - at),
            "kr",
            *date,
            Some(number(*reading)),
        );
        made.sequence = at as u64;
        records.push(made.into());
    }
    let board = Scoreboard::new(&Workspace::from_records(head(), records), day(on));
    board.key_result(key_result_id("kr")).unwrap().clone()
}

fn sum_of(known: &KeyResultScore) -> Option<MetricSum> {
    match known.sum {
        Some(Sum::Metric(sum)) => Some(sum),
        Some(_) | None => None,
    }
}

pub(super) fn band_words(band: Band) -> &'static str {
    match band {
        Band::OverPerforming => "over-performing",
        Band::OnTrack => "on track",
        Band::AtRisk => "at risk",
        Band::OffTrack => "off track",
        Band::NoData => "no data",
    }
}

fn or_dash(score: Option<Score>) -> String {
    score.map_or("-".to_owned(), |score| printed(Some(score.raw())))
}

#[test]
fn the_two_expressions() {
    check_table("The two expressions", &["#", "case"], |row| {
        let readings: Vec<_> = row.number("now").map(|now| (7, now)).into_iter().collect();
        let known = known(metric_of(row), &readings, 14);
        let sum = sum_of(&known);
        assert_eq!(or_dash(sum.and_then(|sum| sum.linear)), row.text("linear"));
        assert_eq!(or_dash(sum.and_then(|sum| sum.ratio)), row.text("ratio"));
        let by_step = sum.is_some_and(|sum| sum.chosen.expression == Expression::Step);
        let auto = match (known.score, by_step) {
            (Some(score), true) => format!("step {}", score.raw()),
            (score, _) => printed(score.map(Score::raw)),
        };
        assert_eq!(auto, row.text("Auto"));
        assert_eq!(band_words(known.band), row.text("band"));
    });
}

#[test]
fn the_three_modes() {
    check_table("The three modes", &[], |row| {
        let mode = match row.text("mode") {
            "Auto" => ScoringMode::Auto,
            "Linear" => ScoringMode::Linear,
            "Ratio" => ScoringMode::Ratio,
            other => panic!("{other:?} is no mode"),
        };
        let metric = metric_of(row);
        let current = value(row.number("now").unwrap());
        let by_workspace = MetricSum::new(&metric, mode, current);
        let own = Metric {
            mode: Some(mode),
            ..metric
        };
        assert_eq!(MetricSum::new(&own, ScoringMode::Auto, current), by_workspace);
        let expression = match by_workspace.chosen.expression {
            Expression::Linear => "linear",
            Expression::Ratio => "ratio",
            Expression::Step => "step",
        };
        assert_eq!(expression, row.text("scored by"));
        assert_eq!(printed(Some(by_workspace.chosen.score.raw())), row.text("score"));
        let says = match by_workspace.chosen.fallback {
            None => "-",
            Some(Fallback::NoBaseline) => "no baseline",
            Some(Fallback::AddBaseline) => "add a baseline",
            Some(Fallback::RatioNotValid) => "ratio is not valid",
        };
        assert_eq!(says, row.text("the page says"));
    });
}

#[test]
fn levels() {
    check_table("Levels", &[], |row| {
        let [baseline, target, stretch] = ["b", "t", "stretch"].map(|column| row.number(column).map(value));
        for given in [
            [baseline, target, None],
            [baseline, None, stretch],
            [None, target, stretch],
        ] {
            let filled = Metric::fill_levels(given[0], given[1], given[2]).unwrap().map(Some);
            assert_eq!(filled, [baseline, target, stretch]);
        }
        let metric = Metric {
            stretch,
            ..metric(row.number("b"), row.number("t").unwrap())
        };
        assert_eq!(commit_level(&metric), row.number("commit").map(value));
        let sum = MetricSum::new(&metric, ScoringMode::Auto, value(row.number("now").unwrap()));
        assert_eq!(printed(Some(sum.chosen.score.raw())), row.text("score"));
        assert_eq!(printed(sum.stretch.map(Score::raw)), row.text("stretch share"));
    });
}

#[test]
fn the_current_value() {
    check_table("The current value", &[], |row| {
        let reading = |text: &str| {
            let (date, reading) = text.split_once(": ").unwrap();
            (date.parse().unwrap(), reading.parse().unwrap())
        };
        let readings: Vec<(u64, f64)> = row.text("readings").split(", ").map(reading).collect();
        let known = known(
            metric(Some(0.0), 100.0),
            &readings,
            row.number("on day").unwrap() as u64,
        );
        assert_eq!(known.value, row.number("current").map(value));
        assert_eq!(known.score.is_some(), row.number("current").is_some());
    });
}
