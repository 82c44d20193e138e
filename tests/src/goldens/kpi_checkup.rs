//! The table of `docs/checkup.md` about KPIs.

use chrono::NaiveDate;
use waymark_core::checkup::check_kpi;
use waymark_core::{
    Aggregation, Aim, Course, DatedValues, Edit, Foreign, Frequency, Kpi, KpiId, KpiLevel, KpiReadingId, KpiRole,
    KpiSource, Label, NewKpiReading, Objective, Rank, Targets, Text, Thresholds, Unit, Workspace, apply,
};

use super::markdown::{Row, check_table_of};
use crate::records::{cycle, day, head, objective, person, person_id, title, value};

/// 15 January, when October to December have ended.
fn today() -> NaiveDate {
    day(106)
}

fn kpi(row: &Row) -> Kpi {
    let targets = Targets {
        course: row
            .number("target")
            .map_or(Course::None, |target| Course::One(value(target))),
        own: DatedValues::default(),
    };
    let label = |text: &str| Label::new(text).unwrap();
    Kpi {
        id: KpiId::parse("kpi").unwrap(),
        title: title("Deals"),
        definition: Text::new(row.text("definition").trim_matches('-')).unwrap(),
        unit: Some(row.text("unit")).filter(|unit| *unit != "-").map(|unit| Unit {
            name: label(unit),
            decimals: None,
        }),
        frequency: Frequency::Month,
        source: KpiSource::Readings(Aggregation::Last),
        aim: match row.text("better") {
            "more" => Aim::Higher(targets),
            _ => Aim::Lower(targets),
        },
        thresholds: Thresholds::Default,
        benchmarks: Vec::new(),
        dimension: None,
        owner: Some(row.text("owner")).filter(|owner| *owner != "-").map(person_id),
        team: None,
        level: KpiLevel::default(),
        group: None,
        role: KpiRole::default(),
        tags: Vec::new(),
        rank: Rank::at(0),
        foreign: Foreign::default(),
    }
}

/// The readings of the months before this one, the last one in December.
fn readings(row: &Row) -> Vec<Edit> {
    let numbers: Vec<f64> = row.numbers("seen").into_iter().flatten().collect();
    let months = [14, 45, 75].into_iter().skip(3 - numbers.len());
    let reading = |(number, at): (f64, u64)| {
        Edit::Read(NewKpiReading {
            id: KpiReadingId::parse(&format!("r{at}")).unwrap(),
            kpi: KpiId::parse("kpi").unwrap(),
            date: day(at),
            segment: None,
            value: value(number),
            note: Text::default(),
            by: None,
        })
    };
    numbers.into_iter().zip(months).map(reading).collect()
}

fn asked(row: &Row) -> String {
    let kpi = kpi(row);
    let mut workspace = Workspace::from_records(head(), [cycle("c").into(), person("ada").into()]);
    let goal = (row.text("goal") == "improves").then(|| {
        Edit::AddObjective(Objective {
            improves: Some(kpi.id),
            ..objective("o", "c")
        })
    });
    let edits = std::iter::once(Edit::AddKpi(kpi.clone()))
        .chain(goal)
        .chain(readings(row));
    for edit in edits {
        workspace = apply(&workspace, &edit, today()).unwrap();
    }
    let asked: Vec<_> = check_kpi(&workspace, &kpi, today())
        .iter()
        .map(|found| found.rule.as_str())
        .collect();
    if asked.is_empty() {
        "-".to_owned()
    } else {
        asked.join(" ")
    }
}

#[test]
fn the_five_questions_of_a_kpi() {
    check_table_of("docs/checkup.md", "KPIs and what is asked", &[], |row| {
        assert_eq!(asked(row), row.text("asks"), "{row:?}");
    });
}

#[test]
fn the_document_speaks_of_all_five() {
    let text = std::fs::read_to_string(xtask::paths::root().join("docs/checkup.md")).unwrap();
    for rule in waymark_core::checkup::KpiRule::ALL {
        assert!(text.contains(&format!("**{rule} ")), "{rule}");
    }
}
