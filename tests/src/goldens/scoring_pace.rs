//! The tables of `docs/scoring.md` about pace, outlook and closing: P-1 to P-7, R-5, C-1.

use waymark_core::forecast::{Arrival, Freshness, Grade, GradeReading, StatusKind, freshness};
use waymark_core::scoreboard::{KeyResultScore, Scoreboard};
use waymark_core::scoring::{Score, score_at};
use waymark_core::{
    Ambition, Cadence, ChecklistItem, Corridor, Direction, Head, HeldBy, ItemId, KeyResult, Measure, Metric, Milestone,
    Reading, Record, ScoringMode, Settings, Share, Shared, StatusPreset, Stay, Workspace, Zone, Zones,
};

use super::markdown::{Row, check_table, printed};
use super::scoring_metrics::band_words;
use crate::records::{
    check_in, cycle, day, head, key_result, metric, number, objective, objective_id, title, value, weight,
};

/// Readings as `day: value`.
fn readings(row: &Row) -> Vec<(u64, String)> {
    let reading = |text: &str| {
        let (date, reading) = text.split_once(": ").unwrap();
        (date.parse().unwrap(), reading.to_owned())
    };
    row.text("readings").split(", ").map(reading).collect()
}

fn known(head: Head, record: KeyResult, readings: Vec<(u64, Reading)>, on: u64) -> Shared<KeyResultScore> {
    let id = record.id;
    let mut records: Vec<Record> = vec![cycle("c").into(), objective("o", "c").into(), record.into()];
    for (date, reading) in readings {
        records.push(check_in(&format!("ci-{date}"), "kr", date, Some(reading)).into());
    }
    let board = Scoreboard::new(&Workspace::from_records(head, records), day(on));
    board.key_result(id).unwrap().clone()
}

fn to_2(number: f64) -> String {
    format!("{:.2}", (number * 100.0).round() / 100.0 + 0.0)
}

fn or_dash(number: Option<f64>, print: impl Fn(f64) -> String) -> String {
    number.map_or("-".to_owned(), print)
}

fn score_or_dash(score: Option<Score>) -> String {
    or_dash(score.map(Score::raw), |score| printed(Some(score)))
}

#[test]
fn pace() {
    check_table("Pace", &["case"], |row| {
        let direction = match row.text("better") {
            "more" => Direction::Increase,
            "less" => Direction::Decrease,
            other => panic!("{other:?} is neither more nor less"),
        };
        let metric = Metric {
            direction,
            ..metric(row.number("b"), row.number("t").unwrap())
        };
        let readings = readings(row)
            .into_iter()
            .map(|(date, text)| (date, number(text.parse().unwrap())))
            .collect();
        let known = known(head(), key_result("kr", "o", Measure::Metric(metric)), readings, 42);
        let outlook = &known.outlook;
        let (pace, projection) = (outlook.pace, outlook.projection);
        assert_eq!(
            or_dash(outlook.expected.map(|expected| expected.value.get()), to_2),
            row.text("expected")
        );
        assert_eq!(printed(known.score.map(Score::raw)), row.text("score"));
        assert_eq!(
            or_dash(pace.current_per_week.map(|rate| rate.get()), to_2),
            row.text("now a week")
        );
        let lands = projection.and_then(|projection| projection.value);
        assert_eq!(or_dash(lands.map(|lands| lands.get()), to_2), row.text("lands at"));
        let range = projection.and_then(|projection| projection.range);
        let printed_range = range.map(|range| format!("{} to {}", to_2(range.low.get()), to_2(range.high.get())));
        assert_eq!(printed_range.unwrap_or("-".to_owned()), row.text("range"));
        assert_eq!(
            score_or_dash(projection.map(|projection| projection.score)),
            row.text("projected score")
        );
        assert_eq!(band_words(outlook.status.band), row.text("status"));
        assert_eq!(
            or_dash(pace.needed_per_week.map(|rate| rate.get()), |rate| printed(Some(rate))),
            row.text("needed a week")
        );
        let arrives = match pace.arrival {
            None => "-".to_owned(),
            Some(Arrival::Reached) => "reached".to_owned(),
            Some(Arrival::NotAtThisPace) => "never".to_owned(),
            Some(Arrival::On { date, day: number }) => {
                assert_eq!(date, day((number.get() - 1e-6).ceil() as u64));
                format!("{:.1}", number.get())
            }
        };
        assert_eq!(arrives, row.text("arrives on day"));
    });
}

fn item(at: usize) -> ItemId {
    ItemId::parse(&format!("item-{at}")).unwrap()
}

fn milestone(at: usize, of: f64, due: Option<u64>) -> Milestone {
    Milestone {
        id: item(at),
        title: title("A step"),
        weight: weight(of),
        due: due.map(day),
    }
}

/// The measure of a row, and what its readings stand for.
fn measure(name: &str) -> (Measure, fn(&str) -> Reading) {
    match name {
        "percent" => (Measure::Percent, |text| number(text.parse().unwrap())),
        "checklist of 4" => {
            let items = (0..4).map(|at| ChecklistItem {
                id: item(at),
                title: title("A step"),
            });
            (Measure::Checklist(items.collect()), |text| {
                Reading::Checklist((0..text.parse().unwrap()).map(item).collect())
            })
        }
        "milestones" => {
            let milestones = vec![milestone(0, 1.0, Some(30)), milestone(1, 3.0, None)];
            (Measure::Milestones(milestones), |text| {
                Reading::Milestones(vec![(item(0), Share::new(text.parse().unwrap()).unwrap())])
            })
        }
        "done by day 30" => (Measure::Done { due: Some(day(30)) }, |text| {
            Reading::Done(text == "yes")
        }),
        "stay above" => {
            let stay = Stay {
                unit: None,
                corridor: Corridor::Above(value(99.0)),
                margin: None,
                held_by: HeldBy::Share,
            };
            (Measure::Stay(stay), |text| number(text.parse().unwrap()))
        }
        "zones" => (Measure::Zones(Zones::default()), |text| {
            assert_eq!(text, "target");
            Reading::Zone(Zone::Target)
        }),
        other => panic!("{other:?} is no measure"),
    }
}

#[test]
fn steps_and_what_must_be_kept() {
    check_table("Steps and what must be kept", &[], |row| {
        let (measure, reading) = measure(row.text("measure"));
        let readings = readings(row)
            .into_iter()
            .map(|(date, text)| (date, reading(&text)))
            .collect();
        let on = row.number("seen from day").unwrap() as u64;
        let outlook = &known(head(), key_result("kr", "o", measure), readings, on).outlook;
        assert_eq!(
            score_or_dash(outlook.expected.map(|expected| expected.score)),
            row.text("expected")
        );
        assert_eq!(
            score_or_dash(outlook.projection.map(|projection| projection.score)),
            row.text("projected score")
        );
        assert_eq!(band_words(outlook.status.band), row.text("status"));
    });
}

#[test]
fn presets() {
    check_table("Presets", &[], |row| {
        let columns = [
            ("Outlook", StatusPreset::Outlook),
            ("Strict", StatusPreset::Strict),
            ("Gap", StatusPreset::Gap),
        ];
        for (column, status_preset) in columns {
            let head = Head {
                settings: Settings {
                    status_preset,
                    ..Settings::default()
                },
                ..head()
            };
            let half = KeyResult {
                end: Some(day(90)),
                ..key_result("kr", "o", Measure::Metric(metric(Some(0.0), 100.0)))
            };
            let readings = vec![(45, number(row.number("now").unwrap()))];
            let status = known(head, half, readings, 45).outlook.status;
            assert_eq!(status.kind, StatusKind::Computed);
            assert_eq!(band_words(status.band), row.text(column), "{column}");
        }
    });
}

#[test]
fn the_age_of_a_check_in() {
    check_table("Freshness", &[], |row| {
        let cadence = match row.number("cadence in days").unwrap() as u16 {
            7 => Cadence::Weekly,
            30 => Cadence::Monthly,
            days => Cadence::Days(days.try_into().unwrap()),
        };
        let words = match freshness(row.number("age").unwrap() as i64, cadence) {
            Freshness::Fresh => "fresh",
            Freshness::Due => "due",
            Freshness::Overdue => "overdue",
            Freshness::Stale => "stale",
        };
        assert_eq!(words, row.text("freshness"));
    });
}

#[test]
fn objectives_seen_from_day_42() {
    check_table("Objectives seen from day 42", &[], |row| {
        let mut records: Vec<Record> = vec![cycle("c").into(), objective("o", "c").into()];
        let weights = row.numbers("weights").into_iter().flatten();
        for (at, (now, of_weight)) in row.numbers("now").into_iter().zip(weights).enumerate() {
            let id = format!("kr-{at}");
            let mut record = key_result(&id, "o", Measure::Metric(metric(Some(0.0), 100.0)));
            record.weight = weight(of_weight);
            records.push(record.into());
            records.extend(now.map(|now| check_in("ci", &id, 42, Some(number(now))).into()));
        }
        let board = Scoreboard::new(&Workspace::from_records(head(), records), day(42));
        let known = board.objective(objective_id("o")).unwrap();
        let columns = [
            ("score", known.score),
            ("expected", known.rolled.expected),
            ("projected", known.rolled.projected),
        ];
        for (column, score) in columns {
            assert_eq!(printed(score.map(Score::raw)), row.text(column), "{column}");
        }
        assert_eq!(band_words(known.status.computed.band), row.text("numbers say"));
    });
}

#[test]
fn grades() {
    check_table("Grades", &[], |row| {
        let ambition = match row.text("ambition") {
            "aspirational" => Ambition::Aspirational,
            "committed" => Ambition::Committed,
            "learning" => Ambition::Learning,
            other => panic!("{other:?} is no ambition"),
        };
        let score = score_at(
            &Measure::Metric(metric(Some(0.0), 1.0)),
            ScoringMode::Auto,
            value(row.number("score").unwrap()),
        );
        let grade = Grade::of(score.unwrap(), ambition);
        assert_eq!(to_2(grade.proposed.get()), row.text("grade"));
        let reads = match grade.reading {
            None => "-",
            Some(GradeReading::HealthyStretch) => "healthy stretch",
            Some(GradeReading::TooEasy) => "too easy",
            Some(GradeReading::Missed) => "missed",
        };
        assert_eq!(reads, row.text("reads"));
    });
}
