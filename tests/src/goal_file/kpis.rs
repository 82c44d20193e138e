//! Everything that a goal file says of KPIs, their readings and funnels.

use waymark_core::{Aim, KpiSource, RecordKey, Workspace};
use waymark_file::{FaultKind, Opened, RepairKind, open, record_key_from_text, save, set_aside};

const EVERYTHING: &str = include_str!("../../fixtures/kpis.json");

/// A file of version 2 with these lists.
fn opened(lists: &str) -> Opened {
    let file = format!(r#"{{"format":"waymark","version":2,"workspace":{{"id":"w","title":"W"}},{lists}}}"#);
    open(file.as_bytes()).unwrap()
}

fn repairs(opened: &Opened) -> Vec<(&str, RepairKind)> {
    opened
        .repairs
        .iter()
        .map(|repair| (repair.at.as_str(), repair.what))
        .collect()
}

fn named(text: &str) -> RepairKind {
    let named = record_key_from_text(text).unwrap();
    RepairKind::ReferenceCleared { named }
}

fn key(text: &str) -> RecordKey {
    record_key_from_text(text).unwrap()
}

fn has(workspace: &Workspace, text: &str) -> bool {
    workspace.record(key(text)).is_some()
}

#[test]
fn everything_of_kpis_comes_back_as_it_was() {
    let opened = open(EVERYTHING.as_bytes()).unwrap();
    assert_eq!(save(&opened.workspace), EVERYTHING);
}

#[test]
fn only_what_a_later_version_says_of_kpis_is_named() {
    let opened = open(EVERYTHING.as_bytes()).unwrap();
    let unknown = [
        "/kpis/2/aggregation",
        "/kpis/2/direction",
        "/kpis/2/thresholds",
        "/kpis/2/dimension",
        "/kpis/4/formula",
        "/kpis/7/dimension/targets",
        "/readings/5/segment",
    ];
    assert_eq!(repairs(&opened), unknown.map(|at| (at, RepairKind::UnknownVariant)));
    let of = |text: &str| opened.workspace.kpis().find(|kpi| kpi.id.to_string() == text).unwrap();
    assert!(matches!(of("later").source, KpiSource::Unknown(_)));
    assert!(matches!(of("later").aim, Aim::Higher(_)));
    assert!(matches!(of("other-formula").source, KpiSource::Unknown(_)));
}

#[test]
fn a_kpi_without_a_source_sums_its_readings() {
    let opened = opened(r#""kpis":[{"id":"k","title":"K"}]"#);
    assert_eq!(repairs(&opened), []);
    assert!(save(&opened.workspace).contains(r#""aggregation": "sum""#));
}

#[test]
fn a_faulty_kpi_is_set_aside_and_its_fault_names_the_field() {
    use waymark_core::{CorridorFault, DatedValuesFault, NotAnId, ThresholdsFault, ToleranceFault};
    let twice = r#"[{"date":"2026-01-01","value":1},{"date":"2026-01-01","value":2}]"#;
    for (fields, at, what) in [
        (r#""target":"100""#.to_owned(), "target", FaultKind::NotANumber),
        (
            format!(r#""target":{{"steps":{twice}}}"#),
            "target/steps",
            FaultKind::DatedValues(DatedValuesFault::NotInOrder),
        ),
        (
            format!(r#""periodTargets":{twice}"#),
            "periodTargets",
            FaultKind::DatedValues(DatedValuesFault::NotInOrder),
        ),
        (
            r#""target":{"ramp":{"from":0,"over":"year"}}"#.to_owned(),
            "target/ramp/to",
            FaultKind::Missing,
        ),
        (r#""direction":"within","low":1"#.to_owned(), "high", FaultKind::Missing),
        (
            r#""direction":"within","low":2,"high":1,"tolerance":1"#.to_owned(),
            "high",
            FaultKind::Corridor(CorridorFault::UpsideDown),
        ),
        (
            r#""direction":"within","low":1,"high":1,"tolerance":0"#.to_owned(),
            "tolerance",
            FaultKind::Tolerance(ToleranceFault::NotAboveZero),
        ),
        (
            r#""thresholds":{"type":"shares","green":0.8,"amber":0.9}"#.to_owned(),
            "thresholds/amber",
            FaultKind::Thresholds(ThresholdsFault::NotInOrder),
        ),
        (
            r#""benchmarks":[{"name":"Us"}]"#.to_owned(),
            "benchmarks/0/value",
            FaultKind::Missing,
        ),
        (
            r#""formula":"a","inputs":{"a":"b c"}"#.to_owned(),
            "inputs/a",
            FaultKind::NotAnId(NotAnId::ForeignCharacter),
        ),
        (
            r#""dimension":{"by":"team","targets":[{"target":1}]}"#.to_owned(),
            "dimension/targets/0/segment",
            FaultKind::Missing,
        ),
    ] {
        let opened = opened(&format!(r#""kpis":[{{"id":"k","title":"K",{fields}}}]"#));
        let at = format!("/kpis/0/{at}");
        assert_eq!(
            repairs(&opened),
            [(at.as_str(), RepairKind::SetAside(what))],
            "{fields}"
        );
    }
}

#[test]
fn a_reading_without_its_kpi_is_set_aside() {
    let opened = opened(r#""readings":[{"kpi":"gone","date":"2026-10-08","id":"r","value":1}]"#);
    let fault = RepairKind::SetAside(FaultKind::MissingOwner);
    assert_eq!(repairs(&opened), [("/readings/0/kpi", fault)]);
    assert_eq!(set_aside(opened.workspace.head())[0].from, "readings");
}

#[test]
fn a_kpi_that_is_not_there_counts_as_none_and_is_written_back() {
    let opened = opened(concat!(
        r#""cycles":[{"id":"c","title":"C","start":"2026-10-01","end":"2026-12-31"}],"#,
        r#""objectives":[{"id":"o","cycle":"c","title":"O","improves":"gone"}],"#,
        r#""keyResults":[{"id":"k","objective":"o","title":"K","measure":"#,
        r#"{"type":"metric","target":1,"feed":{"kpi":"gone","segment":"Web"}}}],"#,
        r#""kpis":[{"id":"f","title":"F","formula":"a / b","inputs":{"a":"gone","b":"f2"}},{"id":"f2","title":"F2"}]"#,
    ));
    let gone = named("kpi/gone");
    assert_eq!(
        repairs(&opened),
        [
            ("/objectives/0/improves", gone),
            ("/keyResults/0/measure/feed", gone),
            ("/kpis/0/inputs/a", gone)
        ]
    );
    let saved = save(&opened.workspace);
    for field in [
        r#""improves": "gone""#,
        r#""feed": {"kpi": "gone", "segment": "Web"}"#,
        r#""inputs": {"a": "gone", "b": "f2"}"#,
    ] {
        assert!(saved.contains(field), "{field} is lost:\n{saved}");
    }
}

#[test]
fn a_stage_without_its_kpi_is_taken_out_and_the_funnel_set_aside_as_it_was() {
    let funnel = r#"{"id":"f","title":"F","stages":[{"kpi":"gone"},{"kpi":"k"},{"kpi":"gone"}],"length":"gone"}"#;
    let opened = opened(&format!(r#""kpis":[{{"id":"k","title":"K"}}],"funnels":[{funnel}]"#));
    assert!(repairs(&opened).iter().all(|(_, what)| *what == named("kpi/gone")));
    let workspace = &opened.workspace;
    let stages = workspace.funnels().next().unwrap().stages.len();
    assert_eq!((stages, has(workspace, "funnel/f")), (1, true));
    let aside = set_aside(workspace.head());
    assert_eq!(aside.len(), 1);
    assert_eq!((aside[0].from.as_str(), aside[0].record.as_str()), ("funnels", funnel));
    assert!(save(workspace).contains(r#""length": "gone""#));
}

#[test]
fn a_formula_that_asks_for_its_own_number_is_cut() {
    let opened = opened(r#""kpis":[{"id":"k","title":"K","formula":"a","inputs":{"a":"k"}}]"#);
    assert_eq!(repairs(&opened), [("/kpis/0/inputs", RepairKind::LoopBroken)]);
}

/// A program of version 1 kept them with the workspace, not knowing what they are.
#[test]
fn what_an_earlier_version_stored_under_the_name_of_a_list_is_set_aside() {
    let head = waymark_file::decode_record(
        key("workspace"),
        r#"{"id":"w","title":"W","document":{"kpis":[{"a":1}]}}"#,
    );
    let Ok(waymark_core::Record::Head(head)) = head else {
        unreachable!()
    };
    let workspace = Workspace::from_records((*head).clone(), []);
    let saved = save(&workspace);
    assert!(open(saved.as_bytes()).is_ok(), "{saved}");
    assert_eq!(set_aside(workspace.head())[0].from, "kpis");
}
