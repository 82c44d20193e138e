//! The tables of `docs/scoring.md` about KPIs: K-1 to K-8.

use chrono::NaiveDate;
use waymark_core::formula::{Divisor, Formula, NotAvailable, When};
use waymark_core::kpi::{
    Health, Held, KpiPeriod, RankBy, attainment, compare, funnel_report, health, in_period, ranking,
};
use waymark_core::scoring::Trend;
use waymark_core::{
    Across, Aggregation, Aim, Bounds, Course, DatedValues, Dimension, DimensionKind, FiscalMonth, Foreign, Frequency,
    Funnel, FunnelId, Kpi, KpiFormula, KpiInput, KpiReading, KpiSource, Label, PartTarget, Period, Rank, Record,
    Segment, Stage, TargetRange, Targets, Thresholds, Value, Workspace,
};

use super::markdown::{Row, check_table, printed};
use crate::records::{head, kpi, kpi_id, kpi_reading, title, value};

fn november(of_november: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, of_november).unwrap()
}

fn month_of(day: NaiveDate) -> Period {
    Period::around(day, Frequency::Month, FiscalMonth::JANUARY).unwrap()
}

/// A reading of a day.
fn read(id: &str, kpi: &str, on: NaiveDate, number: f64) -> KpiReading {
    let mut reading = kpi_reading(id, kpi, 0, number);
    reading.date = on;
    reading
}

fn workspace(records: impl IntoIterator<Item = Record>) -> Workspace {
    Workspace::from_records(head(), records)
}

/// What is known of the KPI `k` in November, seen from a day of it.
fn known(workspace: &Workspace, of_november: u32) -> Option<KpiPeriod> {
    let today = november(of_november);
    in_period(workspace, kpi_id("k"), None, month_of(today), today)
}

fn aimed(aim: Aim, source: KpiSource) -> Kpi {
    let mut one = kpi("k", source);
    one.aim = aim;
    one
}

fn one_target(target: Option<f64>) -> Targets {
    Targets {
        course: target.map_or(Course::None, |target| Course::One(value(target))),
        own: DatedValues::default(),
    }
}

fn aim(row: &Row) -> Aim {
    match row.text("better") {
        "less" => Aim::Lower(one_target(None)),
        _ => Aim::Higher(one_target(None)),
    }
}

#[test]
fn one_number_a_period() {
    let aggregations = [
        (Aggregation::Sum, "sum"),
        (Aggregation::Average, "average"),
        (Aggregation::Last, "last"),
        (Aggregation::Minimum, "minimum"),
        (Aggregation::Maximum, "maximum"),
    ];
    check_table("One number a period", &[], |row| {
        let texts: Vec<_> = row.text("readings").split(", ").filter(|text| *text != "gap").collect();
        for (aggregation, column) in aggregations {
            let readings = texts.iter().zip(1..).map(|(text, on)| {
                let number: f64 = text.parse().unwrap();
                read(&format!("r{on}"), "k", november(on), number).into()
            });
            let one = aimed(Aim::Higher(one_target(None)), KpiSource::Readings(aggregation));
            let found = known(&workspace(readings.chain([one.into()])), 30);
            let found = found.map(|known| known.value.unwrap().get());
            assert_eq!(printed(found), row.text(column), "{column} of {texts:?}");
        }
    });
}

fn held(row: &Row) -> Option<Held> {
    match (row.text("better"), row.text("target")) {
        (_, "none") => None,
        ("more", target) => Some(Held::AtLeast(value(target.parse().unwrap()))),
        ("less", target) => Some(Held::AtMost(value(target.parse().unwrap()))),
        (within, range) => {
            let tolerance: f64 = within.strip_prefix("within ").unwrap().parse().unwrap();
            let (low, high) = range.split_once(" to ").unwrap();
            let [low, high] = [low, high].map(|bound| value(bound.parse().unwrap()));
            let range = TargetRange::new(Bounds::new(low, high).unwrap(), value(tolerance));
            Some(Held::Within(range.unwrap()))
        }
    }
}

fn named(health: Health) -> &'static str {
    match health {
        Health::Green => "green",
        Health::Amber => "amber",
        Health::Red => "red",
        Health::Tracking => "watched",
    }
}

#[test]
fn attainment_and_health() {
    check_table("Attainment and health", &[], |row| {
        let (held, number) = (held(row), value(row.number("value").unwrap()));
        let attained = held.and_then(|held| attainment(held, number)).map(|score| score.raw());
        let attained = match attained {
            None => "-".to_owned(),
            Some(f64::INFINITY) => "infinite".to_owned(),
            number => printed(number),
        };
        assert_eq!(attained, row.text("attainment"), "{held:?} {number:?}");
        let health = health(held, Thresholds::Default, number);
        assert_eq!(named(health), row.text("health"), "{held:?} {number:?}");
    });
}

#[test]
fn a_running_month() {
    check_table("A running month", &[], |row| {
        let aggregation = match row.text("aggregation") {
            "sum" => Aggregation::Sum,
            _ => Aggregation::Last,
        };
        let one = aimed(Aim::Higher(one_target(Some(300.0))), KpiSource::Readings(aggregation));
        let reading = read("r", "k", november(1), row.number("value").unwrap());
        let on = row.number("seen on day").unwrap() as u32;
        let known = known(&workspace([one.into(), reading.into()]), on).unwrap();
        let due = known.due.and_then(Held::level).map(Value::get);
        assert_eq!(printed(due), row.text("due"));
        assert_eq!(printed(known.gap.map(Value::get)), row.text("missing"));
        assert_eq!(named(known.health.unwrap()), row.text("health"));
    });
}

#[test]
fn comparisons() {
    check_table("Comparisons", &[], |row| {
        let [x, y] = ["value", "with"].map(|column| value(row.number(column).unwrap()));
        let found = compare(&aim(row), x, y);
        assert_eq!(printed(Some(found.by.get())), row.text("difference"));
        assert_eq!(
            found.share.map_or_else(|| "-".to_owned(), |it| printed(Some(it))),
            row.text("share")
        );
        let trend = match found.trend {
            Trend::Better => "better",
            Trend::Worse => "worse",
            Trend::Level => "level",
        };
        assert_eq!(trend, row.text("trend"));
    });
}

/// What a formula comes to, as the table says it.
fn said(found: Result<Value, NotAvailable>) -> String {
    match found {
        Ok(value) => printed(Some(value.get())),
        Err(NotAvailable::Missing(ask)) => match ask.when {
            When::Current => format!("{} is missing", ask.name),
            When::Previous => format!("{} is missing before", ask.name),
        },
        Err(NotAvailable::DivisionByZero(Divisor::Input(ask))) => format!("{} is 0", ask.name),
        Err(other) => format!("{other:?}"),
    }
}

#[test]
fn formulas() {
    check_table("Formulas", &[], |row| {
        let formula = Formula::parse(row.text("formula")).unwrap();
        let input = |name: waymark_core::formula::Name| KpiInput {
            kpi: Some(kpi_id(name.as_str())),
            name,
        };
        let inputs = formula.inputs().into_iter().map(|asked| input(asked.name)).collect();
        let one = kpi("k", KpiSource::Formula(KpiFormula { formula, inputs }));
        let inputs = ["a", "b"].map(|name| kpi(name, KpiSource::Readings(Aggregation::Sum)).into());
        let october = NaiveDate::from_ymd_opt(2026, 10, 5).unwrap();
        let readings = [
            ("a", "a", november(5)),
            ("b", "b", november(5)),
            ("before: a", "a", october),
        ];
        let readings = readings.into_iter().filter_map(|(column, name, on)| {
            let number = row.number(column)?;
            Some(read(&format!("{name}-{on}"), name, on, number).into())
        });
        let found = known(&workspace(readings.chain(inputs).chain([one.into()])), 30).unwrap();
        assert_eq!(said(found.value), row.text("value"), "{}", row.text("formula"));
    });
}

fn dash(number: Option<f64>) -> String {
    number.map_or_else(|| "-".to_owned(), |number| printed(Some(number)))
}

#[test]
fn funnels() {
    check_table("Funnels", &[], |row| {
        let counts = row.numbers("stages");
        let name = |at: usize| format!("stage-{at}");
        let records = counts.iter().enumerate().flat_map(|(at, count)| {
            let counted = kpi(&name(at), KpiSource::Readings(Aggregation::Sum)).into();
            let reading = count.map(|count| read("r", &name(at), november(3), count).into());
            std::iter::once(counted).chain(reading)
        });
        let stage = |at| Stage {
            kpi: kpi_id(&name(at)),
            benchmark: None,
        };
        let funnel = Funnel {
            id: FunnelId::parse("f").unwrap(),
            title: title("Sales"),
            stages: (0..counts.len()).map(stage).collect(),
            length: None,
            rank: Rank::at(0),
            foreign: Foreign::default(),
        };
        let report = funnel_report(&workspace(records), &funnel, None, month_of(november(3)), november(30));
        let conversions: Vec<_> = report
            .stages
            .iter()
            .skip(1)
            .map(|stage| dash(stage.conversion))
            .collect();
        assert_eq!(conversions.join(", "), row.text("conversions"));
        assert_eq!(dash(report.overall), row.text("overall"));
        let leakiest = report
            .leakiest
            .map_or_else(|| "-".to_owned(), |place| (place + 1).to_string());
        assert_eq!(leakiest, row.text("leakiest"));
    });
}

#[test]
fn rankings() {
    check_table("Rankings", &[], |row| {
        let part = |at: usize| Segment::Named(Label::new(&format!("part {at}")).unwrap());
        let mut one = aimed(aim(row), KpiSource::Readings(Aggregation::Sum));
        let targets = row.numbers("targets");
        one.dimension = Some(Dimension {
            kind: DimensionKind::Region,
            across: Across::Sum,
            targets: targets
                .iter()
                .enumerate()
                .filter_map(|(at, target)| {
                    Some(PartTarget {
                        part: part(at),
                        target: value((*target)?),
                    })
                })
                .collect(),
        });
        let numbers = row.numbers("values");
        let readings = numbers.iter().enumerate().map(|(at, number)| {
            let mut reading = read(&format!("r{at}"), "k", november(3), number.unwrap());
            reading.segment = Some(part(at));
            reading.into()
        });
        let workspace = workspace(readings.chain([one.into()]));
        for (by, column) in [(RankBy::Value, "ranks"), (RankBy::Attainment, "ranks by attainment")] {
            let rows = ranking(&workspace, kpi_id("k"), month_of(november(3)), by, november(30));
            let ranks: Vec<_> = (0..numbers.len())
                .map(|at| rows.iter().find(|row| row.part == part(at)).unwrap().rank)
                .map(|rank| rank.map_or_else(|| "-".to_owned(), |rank| rank.to_string()))
                .collect();
            assert_eq!(ranks.join(", "), row.text(column), "{column}");
        }
    });
}
