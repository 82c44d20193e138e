//! A damaged file: the rest opens, the damaged part is named, set aside, and written back.

use waymark_core::{Record, Workspace};
use waymark_file::{
    FaultKind, NotAGoalFile, OpenFault, Opened, Position, Repair, RepairKind, SET_ASIDE_MAX, SetAside, decode_record,
    mended, open, record_key_from_text, save, set_aside,
};

/// A goal file whose lists are those given, the others empty.
fn file(lists: &str) -> String {
    format!(r#"{{"format":"waymark","version":2,"workspace":{{"id":"w","title":"W"}},{lists}"end":true}}"#)
}

const CYCLE: &str = r#""cycles":[{"id":"c","title":"Q4","start":"2026-10-01","end":"2026-12-31"}],"#;

fn opened(lists: &str) -> Opened {
    let opened = open(file(lists).as_bytes()).unwrap();
    let saved = save(&opened.workspace);
    let again = open(saved.as_bytes()).unwrap();
    assert_eq!(
        again.workspace, opened.workspace,
        "what was put right stays so:\n{saved}"
    );
    assert_eq!(save(&again.workspace), saved);
    opened
}

fn check_repairs(lists: &str, repairs: &[(&str, RepairKind)]) -> Opened {
    let opened = opened(lists);
    let expected: Vec<_> = repairs
        .iter()
        .map(|(at, what)| Repair {
            at: (*at).to_owned(),
            what: *what,
        })
        .collect();
    assert_eq!(opened.repairs, expected);
    opened
}

fn check_refused(bytes: &[u8], fault: &OpenFault) {
    assert_eq!(open(bytes).as_ref(), Err(fault));
}

#[test]
fn a_record_that_cannot_be_read_is_set_aside_and_the_rest_opens() {
    let opened = check_repairs(
        r#""teams":[{"id":"a","name":"A"},{"id":"b"},{"id":"a", "name":"Again"},7],"#,
        &[
            ("/teams/1/name", RepairKind::SetAside(FaultKind::Missing)),
            ("/teams/2/id", RepairKind::SetAside(FaultKind::DuplicateId)),
            ("/teams/3", RepairKind::SetAside(FaultKind::NotAnObject)),
        ],
    );
    let names: Vec<_> = opened.workspace.teams().map(|team| team.name.to_string()).collect();
    assert_eq!(names, ["A"]);
    let kept = [r#"{"id":"b"}"#, r#"{"id":"a","name":"Again"}"#, "7"];
    let kept = kept.map(|record| SetAside {
        from: "teams".to_owned(),
        record: record.to_owned(),
    });
    assert_eq!(set_aside(opened.workspace.head()), kept);
}

#[test]
fn a_list_that_is_none_is_set_aside_whole() {
    let opened = check_repairs(
        r#""people":{"a":1},"#,
        &[("/people", RepairKind::SetAside(FaultKind::NotAList))],
    );
    assert_eq!(set_aside(opened.workspace.head())[0].record, r#"{"a":1}"#);
}

#[test]
fn what_belongs_to_nothing_is_set_aside_with_all_below_it() {
    let opened = check_repairs(
        concat!(
            r#""objectives":[{"id":"o","cycle":"gone","title":"O"}],"#,
            r#""keyResults":[{"id":"k","objective":"o","title":"K","measure":{"type":"percent"}}],"#,
            r#""checkIns":[{"id":"i","keyResult":"k","date":"2026-10-08","value":5}],"#
        ),
        &[
            ("/objectives/0/cycle", RepairKind::SetAside(FaultKind::MissingOwner)),
            ("/keyResults/0/objective", RepairKind::SetAside(FaultKind::MissingOwner)),
            ("/checkIns/0/keyResult", RepairKind::SetAside(FaultKind::MissingOwner)),
        ],
    );
    assert_eq!(set_aside(opened.workspace.head()).len(), 3);
}

#[test]
fn a_reference_to_nothing_counts_as_empty_and_is_written_back() {
    let lists = format!(r#"{CYCLE}"objectives":[{{"id":"o","cycle":"c","title":"O","owner":"p"}}],"#);
    let named = record_key_from_text("person/p").unwrap();
    let opened = check_repairs(
        &lists,
        &[("/objectives/0/owner", RepairKind::ReferenceCleared { named })],
    );
    assert_eq!(opened.workspace.objectives().next().unwrap().owner, None);
    assert!(save(&opened.workspace).contains(r#""owner": "p""#));
}

#[test]
fn what_a_closed_objective_kept_of_an_objective_that_is_gone_stays_and_is_named_once() {
    let file = |kept: &str| {
        let objective = format!(r#"{{"id":"o","cycle":"c","title":"O","source":"children","frozen":[{kept}]}}"#);
        format!(r#"{CYCLE}"objectives":[{objective}],"#)
    };
    let gone = r#"{"objective":"gone","title":"Gone","score":0.5}"#;
    let read = check_repairs(&file(gone), &[]);
    let kept = read.workspace.objectives().next().unwrap().frozen.clone().unwrap();
    assert_eq!(kept[0].score.unwrap().get(), 0.5);
    let twice = RepairKind::SetAside(FaultKind::DuplicateItem);
    check_repairs(&file(&format!("{gone},{gone}")), &[("/objectives/0/frozen", twice)]);
}

#[test]
fn stored_records_that_do_not_fit_together_are_put_in_order_and_kept() {
    let read = |key: &str, text: &str| decode_record(record_key_from_text(key).unwrap(), text).unwrap();
    let Record::Head(head) = read("workspace", r#"{"id":"w","title":"W"}"#) else {
        unreachable!()
    };
    let records = [
        read("person/p", r#"{"id":"p","name":"P","team":"gone"}"#),
        read("initiative/i", r#"{"id":"i","keyResult":"gone","title":"I"}"#),
    ];
    let opened = mended(Workspace::from_records((*head).clone(), records));
    let named = record_key_from_text("team/gone").unwrap();
    let expected = [
        ("/initiative/i/keyResult", RepairKind::SetAside(FaultKind::MissingOwner)),
        ("/person/p/team", RepairKind::ReferenceCleared { named }),
    ];
    assert_eq!(
        opened.repairs,
        expected.map(|(at, what)| Repair {
            at: at.to_owned(),
            what
        })
    );
    assert_eq!(set_aside(opened.workspace.head()).len(), 1);
    assert_eq!(
        open(save(&opened.workspace).as_bytes()).unwrap().workspace,
        opened.workspace
    );
    assert_eq!(
        mended(opened.workspace.clone()),
        Opened {
            repairs: Vec::new(),
            ..opened
        }
    );
}

#[test]
fn a_loop_is_broken() {
    check_repairs(
        r#""teams":[{"id":"a","name":"A","parent":"b"},{"id":"b","name":"B","parent":"a"}],"#,
        &[("/teams/1/parent", RepairKind::LoopBroken)],
    );
}

#[test]
fn a_variant_of_a_later_version_is_kept_and_said_so() {
    let lists = format!(
        "{CYCLE}{}{}",
        r#""objectives":[{"id":"o","cycle":"c","title":"O","level":"squad","state":{"type":"moon"}}],"#,
        r#""keyResults":[{"id":"k","objective":"o","title":"K","measure":{"type":"vibes"},"cadence":"daily"}],"#
    );
    let opened = check_repairs(
        &lists,
        &[
            "/objectives/0/level",
            "/objectives/0/state",
            "/keyResults/0/measure",
            "/keyResults/0/cadence",
        ]
        .map(|at| (at, RepairKind::UnknownVariant)),
    );
    let saved = save(&opened.workspace);
    for field in [
        r#""level": "squad""#,
        r#""state": {"type": "moon"}"#,
        r#""measure": {"type": "vibes"}"#,
    ] {
        assert!(saved.contains(field), "{field} is lost:\n{saved}");
    }
}

#[test]
fn fields_beside_the_records_survive_in_storage_too() {
    let opened = opened(r#""$schema":"goal-file-2.json","quips":[{"id":"arr"}],"unreadable":[{"odd":1}],"#);
    let saved = save(&opened.workspace);
    assert!(saved.starts_with("{\n  \"$schema\": \"goal-file-2.json\",\n  \"format\": \"waymark\","));
    assert!(saved.contains("  \"quips\": [\n    {\"id\": \"arr\"}\n  ]"));
    let stored: Vec<_> = opened
        .workspace
        .records()
        .map(|record| waymark_file::decode_record(record.key(), &waymark_file::encode_record(&record)).unwrap())
        .collect();
    assert_eq!(stored, opened.workspace.records().collect::<Vec<_>>());
}

#[test]
fn a_field_that_the_program_needs_for_itself_is_set_aside() {
    let file = file("").replace(r#""title":"W""#, r#""title":"W","document":{"kpis":1}"#);
    let opened = open(file.as_bytes()).unwrap();
    let at = "/workspace/document".to_owned();
    assert_eq!(
        opened.repairs,
        [Repair {
            at,
            what: RepairKind::SetAside(FaultKind::ReservedName)
        }]
    );
    assert_eq!(
        open(save(&opened.workspace).as_bytes()).unwrap().workspace,
        opened.workspace
    );
}

#[test]
fn only_a_wrong_envelope_refuses_the_file() {
    let at = |line, column| OpenFault::NotJson(Position { line, column });
    check_refused(b"", &at(1, 1));
    check_refused(b"{\"format\":\n \"waymark\",}", &at(2, 12));
    check_refused(b"[1,", &at(1, 3));
    check_refused(b"[1]", &OpenFault::NotAGoalFile(NotAGoalFile::NotAnObject));
    check_refused(b"{}", &OpenFault::NotAGoalFile(NotAGoalFile::OtherFormat));
    check_refused(
        br#"{"format":"waymark","version":0}"#,
        &OpenFault::NotAGoalFile(NotAGoalFile::NoVersion),
    );
    check_refused(
        br#"{"format":"waymark","version":3}"#,
        &OpenFault::TooNew { version: 3 },
    );
    let workspace = waymark_file::Fault {
        at: "/workspace".to_owned(),
        what: FaultKind::NotAnObject,
    };
    check_refused(
        br#"{"format":"waymark","version":2}"#,
        &OpenFault::NotAGoalFile(NotAGoalFile::Workspace(workspace)),
    );
}

#[test]
fn too_much_damage_refuses_the_file() {
    let records = vec!["0"; SET_ASIDE_MAX + 1].join(",");
    check_refused(
        file(&format!(r#""teams":[{records}],"#)).as_bytes(),
        &OpenFault::TooDamaged,
    );
    let fewer = vec!["0"; SET_ASIDE_MAX].join(",");
    assert_eq!(opened(&format!(r#""teams":[{fewer}],"#)).repairs.len(), SET_ASIDE_MAX);
}
