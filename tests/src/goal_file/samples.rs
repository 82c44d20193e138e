//! The samples and the schema: they agree with each other, and with the program.

use std::collections::BTreeSet;
use std::path::Path;

use chrono::NaiveDate;
use proptest::prelude::*;
use serde_json::Value;
use waymark_core::{Aggregation, Foreign, Head, KpiSource, Measure, MeasureKind, Reading, Record, State, Workspace};
use waymark_file::{open, save, schema};

use crate::generators::workspace;
use crate::samples::{SCHEMA_FILE, large, large_path, paths, with_year};

fn text(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// What someone else's validator says against a goal file.
fn faults(file: &str) -> Vec<String> {
    let schema: Value = serde_json::from_str(&schema()).unwrap();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    let file: Value = serde_json::from_str(file).unwrap();
    validator
        .iter_errors(&file)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

#[test]
fn every_sample_opens_without_repairs_and_is_laid_out_as_the_program_does() {
    let names: Vec<_> = paths()
        .iter()
        .map(|path| path.file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    assert_eq!(
        names,
        [
            "b2b-sales",
            "company",
            "customer-marketing",
            "customer-success",
            "large",
            "retail",
            "start-up"
        ]
    );
    for path in paths() {
        let file = text(&path);
        let opened = open(file.as_bytes()).unwrap_or_else(|fault| panic!("{}: {fault:?}", path.display()));
        assert_eq!(opened.repairs, [], "{}", path.display());
        assert!(
            save(&opened.workspace) == file,
            "{} is not canonical: run the samples binary",
            path.display()
        );
    }
}

#[test]
fn every_sample_is_valid_by_the_schema() {
    for path in paths() {
        assert_eq!(faults(&text(&path)), [""; 0], "{}", path.display());
    }
}

#[test]
fn the_large_sample_is_what_the_generator_makes() {
    assert!(
        text(&large_path()) == large(),
        "run `cargo run -p waymark-tests --bin samples`"
    );
}

#[test]
fn the_year_of_readings_in_the_samples_is_what_the_generator_makes() {
    for path in paths() {
        let workspace = open(text(&path).as_bytes()).unwrap().workspace;
        assert!(
            with_year(&path, &workspace) == workspace,
            "{}: run `cargo run -p waymark-tests --bin samples`",
            path.display()
        );
    }
}

#[test]
fn the_schema_in_the_site_is_what_the_types_say() {
    // As values: the order of names depends on what else is compiled with it.
    let parsed = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
    assert!(
        parsed(&text(Path::new(SCHEMA_FILE))) == parsed(&schema()),
        "run `cargo run -p waymark-tests --bin schema`"
    );
}

#[test]
fn the_schema_refuses_what_the_program_would_set_aside() {
    let sample = text(&paths()[0]);
    assert_eq!(faults(&sample), [""; 0]);
    for (good, bad) in [
        (r#""version": 2"#, r#""version": 3"#),
        (r#""format": "waymark""#, r#""format": "other""#),
        (r#""start": "2026-10-01""#, r#""start": "1 October""#),
        (r#""type": "metric""#, r#""type": "meter""#),
        (r#""level": "team""#, r#""level": "squad""#),
        (r#""id": "grow-revenue""#, r#""id": "grow revenue""#),
        (r#""confidence": 7"#, r#""confidence": 77"#),
        (r#""target": 100"#, r#""target": "100""#),
        (r#""title": "Close 100 deals""#, r#""title": """#),
    ] {
        assert!(sample.contains(good), "{good}");
        assert!(!faults(&sample.replacen(good, bad, 1)).is_empty(), "{bad} is valid");
    }
}

#[test]
fn the_example_in_the_documentation_is_a_goal_file_as_the_program_writes_it() {
    let page = include_str!("../../../docs/goal-file.md");
    let example = page
        .split("```json\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .unwrap();
    let opened = open(example.as_bytes()).unwrap();
    assert_eq!(opened.repairs, []);
    assert_eq!(save(&opened.workspace), example);
    assert_eq!(faults(example), [""; 0]);
}

/// The believable samples show every kind of measure but those of a later version, every state, and corrections.
#[test]
fn the_samples_show_what_the_program_can_do() {
    let files: Vec<_> = paths()
        .iter()
        .filter(|path| **path != large_path())
        .map(|path| text(path))
        .collect();
    let workspaces: Vec<_> = files
        .iter()
        .map(|file| open(file.as_bytes()).unwrap().workspace)
        .collect();
    let kinds: BTreeSet<String> = workspaces
        .iter()
        .flat_map(|workspace| workspace.key_results().map(|one| format!("{:?}", one.measure.kind())))
        .collect();
    assert_eq!(kinds.len(), 8, "{kinds:?}");
    assert!(!kinds.contains(&format!("{:?}", MeasureKind::Unknown)));
    let states = |is: fn(&State) -> bool| {
        workspaces
            .iter()
            .any(|workspace| workspace.key_results().any(|one| is(&one.state)))
    };
    assert!(states(|state| matches!(state, State::Paused { .. })));
    assert!(states(|state| matches!(state, State::Dropped { .. })));
    assert!(
        workspaces
            .iter()
            .any(|one| one.check_ins().any(|check_in| check_in.replaces.is_some()))
    );
    assert!(
        workspaces
            .iter()
            .any(|one| one.check_ins().any(|check_in| check_in.withdrawn))
    );
    let newest = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
    for workspace in &workspaces {
        assert_eq!(workspace.check_ins().map(|check_in| check_in.date).max(), Some(newest));
        for check_in in workspace.check_ins() {
            let key_result = workspace.key_result(check_in.key_result).unwrap();
            if let Some(reading) = &check_in.reading {
                assert!(key_result.measure.accepts(reading), "{:?}", check_in.id);
            }
        }
    }
}

/// The record without anything that stands for a later version, which the schema of this one cannot know.
fn of_this_version(record: Record) -> Record {
    match record {
        Record::Cycle(one) => Record::Cycle(one.with(|one| one.foreign = Foreign::default())),
        Record::Person(one) => Record::Person(one.with(|one| one.foreign = Foreign::default())),
        Record::Team(one) => Record::Team(one.with(|one| one.foreign = Foreign::default())),
        Record::Objective(one) => Record::Objective(one.with(|one| one.foreign = Foreign::default())),
        Record::KeyResult(one) => Record::KeyResult(one.with(|one| {
            one.foreign = Foreign::default();
            if matches!(one.measure, Measure::Unknown(_)) {
                one.measure = Measure::Percent;
            }
        })),
        Record::CheckIn(one) => Record::CheckIn(one.with(|one| {
            one.foreign = Foreign::default();
            one.reading = one
                .reading
                .take()
                .filter(|reading| !matches!(reading, Reading::Unknown(_)));
        })),
        Record::Initiative(one) => Record::Initiative(one.with(|one| one.foreign = Foreign::default())),
        Record::Kpi(one) => Record::Kpi(one.with(|one| {
            one.foreign = Foreign::default();
            if matches!(one.source, KpiSource::Unknown(_)) {
                one.source = KpiSource::Readings(Aggregation::Sum);
            }
        })),
        Record::KpiReading(one) => Record::KpiReading(one.with(|one| one.foreign = Foreign::default())),
        Record::Funnel(one) => Record::Funnel(one.with(|one| one.foreign = Foreign::default())),
        Record::Note(one) => Record::Note(one.with(|one| one.foreign = Foreign::default())),
        Record::SavedView(one) => Record::SavedView(one.with(|one| one.foreign = Foreign::default())),
        Record::Head(one) => Record::Head(one),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases / 8))]

    #[test]
    fn what_is_saved_is_valid_by_the_schema(workspace in workspace()) {
        let head = Head { foreign: Foreign::default(), ..(**workspace.head()).clone() };
        let file = save(&Workspace::from_records(head, workspace.records().skip(1).map(of_this_version)));
        let faults = faults(&file);
        prop_assert!(faults.is_empty(), "{faults:?}\n{file}");
    }
}
