//! One record as one line of text, for storage that keeps records one by one: the shapes of the goal file.

use waymark_core::{
    CheckIn, CheckInId, CheckInKey, Cycle, CycleId, Funnel, FunnelId, Head, Initiative, InitiativeId, KeyResult,
    KeyResultId, Kpi, KpiId, KpiReading, KpiReadingId, KpiReadingKey, KpiSource, Measure, NotAnId, Note, NoteId,
    Objective, ObjectiveId, Person, PersonId, Reading, Record, RecordKey, SavedView, Team, TeamId, ViewId,
};

use crate::fault::Fault;
use crate::fields::Fields;
use crate::foreign::{put_back, with_field, with_fields};
use crate::scan::{DEPTH_STORED, ScanFault, scan};
use crate::shapes::{
    CheckInShape, CycleShape, FromFields, FunnelShape, HeadShape, InitiativeShape, KeyResultShape, KpiReadingShape,
    KpiShape, NoteShape, ObjectiveShape, PersonShape, SOURCE_PLACE, SavedViewShape, TeamShape, unknown_fields,
};

/// The name of a record as text: its kind and its ids, such as `checkIn/kr-1/c-7`; ASCII without spaces.
pub fn record_key_text(key: RecordKey) -> String {
    match key {
        RecordKey::Head => "workspace".to_owned(),
        RecordKey::Cycle(id) => format!("cycle/{id}"),
        RecordKey::Person(id) => format!("person/{id}"),
        RecordKey::Team(id) => format!("team/{id}"),
        RecordKey::Objective(id) => format!("objective/{id}"),
        RecordKey::KeyResult(id) => format!("keyResult/{id}"),
        RecordKey::CheckIn(CheckInKey { key_result, id }) => format!("checkIn/{key_result}/{id}"),
        RecordKey::Initiative(id) => format!("initiative/{id}"),
        RecordKey::Kpi(id) => format!("kpi/{id}"),
        RecordKey::KpiReading(KpiReadingKey { kpi, id }) => format!("reading/{kpi}/{id}"),
        RecordKey::Funnel(id) => format!("funnel/{id}"),
        RecordKey::Note(id) => format!("note/{id}"),
        RecordKey::SavedView(id) => format!("view/{id}"),
    }
}

/// The name of a record from its text; `None` for what [`record_key_text`] never writes.
pub fn record_key_from_text(text: &str) -> Option<RecordKey> {
    fn of<T>(rest: &str, parse: fn(&str) -> Result<T, NotAnId>, key: fn(T) -> RecordKey) -> Option<RecordKey> {
        parse(rest).ok().map(key)
    }
    let Some((kind, rest)) = text.split_once('/') else {
        return (text == "workspace").then_some(RecordKey::Head);
    };
    match kind {
        "cycle" => of(rest, CycleId::parse, RecordKey::Cycle),
        "person" => of(rest, PersonId::parse, RecordKey::Person),
        "team" => of(rest, TeamId::parse, RecordKey::Team),
        "objective" => of(rest, ObjectiveId::parse, RecordKey::Objective),
        "keyResult" => of(rest, KeyResultId::parse, RecordKey::KeyResult),
        "checkIn" => {
            let (key_result, id) = rest.split_once('/')?;
            let key_result = KeyResultId::parse(key_result).ok()?;
            let id = CheckInId::parse(id).ok()?;
            Some(RecordKey::CheckIn(CheckInKey { key_result, id }))
        }
        "initiative" => of(rest, InitiativeId::parse, RecordKey::Initiative),
        "kpi" => of(rest, KpiId::parse, RecordKey::Kpi),
        "reading" => {
            let (kpi, id) = rest.split_once('/')?;
            let kpi = KpiId::parse(kpi).ok()?;
            let id = KpiReadingId::parse(id).ok()?;
            Some(RecordKey::KpiReading(KpiReadingKey { kpi, id }))
        }
        "funnel" => of(rest, FunnelId::parse, RecordKey::Funnel),
        "note" => of(rest, NoteId::parse, RecordKey::Note),
        "view" => of(rest, ViewId::parse, RecordKey::SavedView),
        _ => None,
    }
}

/// Why a stored record cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordFault {
    /// It passes a limit.
    Limit(ScanFault),
    /// It is not the record that its name says: not an object, or with a field that cannot be read.
    Unreadable(Fault),
    /// It is a whole record, of another name.
    OtherName(RecordKey),
}

/// A record as one line of compact JSON, with everything it says beyond this program.
pub fn encode_record(record: &Record) -> String {
    let (text, foreign) = match record {
        Record::Head(head) => (json(&HeadShape::from(&**head)), &head.foreign),
        Record::Cycle(cycle) => (json(&CycleShape::from(&**cycle)), &cycle.foreign),
        Record::Person(person) => (json(&PersonShape::from(&**person)), &person.foreign),
        Record::Team(team) => (json(&TeamShape::from(&**team)), &team.foreign),
        Record::Objective(objective) => (json(&ObjectiveShape::from(&**objective)), &objective.foreign),
        Record::KeyResult(key_result) => (key_result_json(key_result), &key_result.foreign),
        Record::CheckIn(check_in) => (check_in_json(check_in), &check_in.foreign),
        Record::Initiative(initiative) => (json(&InitiativeShape::from(&**initiative)), &initiative.foreign),
        Record::Kpi(kpi) => (kpi_json(kpi), &kpi.foreign),
        Record::KpiReading(reading) => (json(&KpiReadingShape::from(&**reading)), &reading.foreign),
        Record::Funnel(funnel) => (json(&FunnelShape::from(&**funnel)), &funnel.foreign),
        Record::Note(note) => (json(&NoteShape::from(&**note)), &note.foreign),
        Record::SavedView(view) => (json(&SavedViewShape::from(&**view)), &view.foreign),
    };
    put_back(text, foreign)
}

fn key_result_json(key_result: &KeyResult) -> String {
    let json = json(&KeyResultShape::from(key_result));
    match &key_result.measure {
        Measure::Unknown(kept) => with_field(json, "measure", kept),
        Measure::Metric(_)
        | Measure::Stay(_)
        | Measure::Milestones(_)
        | Measure::Checklist(_)
        | Measure::Done { .. }
        | Measure::Percent
        | Measure::Zones(_)
        | Measure::Baseline { .. } => json,
    }
}

fn check_in_json(check_in: &CheckIn) -> String {
    let json = json(&CheckInShape::from(check_in));
    match &check_in.reading {
        Some(Reading::Unknown(kept)) => with_field(json, "value", kept),
        Some(
            Reading::Number(_) | Reading::Milestones(_) | Reading::Checklist(_) | Reading::Done(_) | Reading::Zone(_),
        )
        | None => json,
    }
}

fn kpi_json(kpi: &Kpi) -> String {
    let json = json(&KpiShape::from(kpi));
    match &kpi.source {
        KpiSource::Unknown(kept) => with_fields(&json, SOURCE_PLACE, &unknown_fields(kept)),
        KpiSource::Readings(_) | KpiSource::Formula(_) => json,
    }
}

fn json(shape: &impl serde::Serialize) -> String {
    serde_json::to_string(shape)
        .map_err(drop)
        .expect("a shape has only names that are texts and numbers that are finite")
}

/// The record of the given name from the text that [`encode_record`] wrote, or a program of another version.
///
/// References are not looked at: the whole workspace decides about those.
///
/// # Errors
/// Names the limit, the field or the other name that is in the way. Nothing is defaulted but what a file may omit.
pub fn decode_record(key: RecordKey, text: &str) -> Result<Record, RecordFault> {
    scan(text, DEPTH_STORED).map_err(RecordFault::Limit)?;
    let record = match key {
        RecordKey::Head => noun::<Head>(text).map(Record::from),
        RecordKey::Cycle(_) => noun::<Cycle>(text).map(Record::from),
        RecordKey::Person(_) => noun::<Person>(text).map(Record::from),
        RecordKey::Team(_) => noun::<Team>(text).map(Record::from),
        RecordKey::Objective(_) => noun::<Objective>(text).map(Record::from),
        RecordKey::KeyResult(_) => noun::<KeyResult>(text).map(Record::from),
        RecordKey::CheckIn(_) => noun::<CheckIn>(text).map(Record::from),
        RecordKey::Initiative(_) => noun::<Initiative>(text).map(Record::from),
        RecordKey::Kpi(_) => noun::<Kpi>(text).map(Record::from),
        RecordKey::KpiReading(_) => noun::<KpiReading>(text).map(Record::from),
        RecordKey::Funnel(_) => noun::<Funnel>(text).map(Record::from),
        RecordKey::Note(_) => noun::<Note>(text).map(Record::from),
        RecordKey::SavedView(_) => noun::<SavedView>(text).map(Record::from),
    }
    .map_err(RecordFault::Unreadable)?;
    if record.key() == key {
        Ok(record)
    } else {
        Err(RecordFault::OtherName(record.key()))
    }
}

fn noun<T: FromFields>(text: &str) -> Result<T, Fault> {
    T::from_fields(&mut Fields::of(text, String::new())?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fault::FaultKind;

    fn key(text: &str) -> RecordKey {
        record_key_from_text(text).unwrap()
    }

    fn check_survives(name: &str, text: &str) {
        let record = decode_record(key(name), text).unwrap();
        assert_eq!(encode_record(&record), text);
    }

    fn check_fault(name: &str, text: &str, at: &str, what: FaultKind) {
        let fault = Fault {
            at: at.to_owned(),
            what,
        };
        assert_eq!(decode_record(key(name), text), Err(RecordFault::Unreadable(fault)));
    }

    #[test]
    fn a_name_gives_back_its_text() {
        for text in [
            "workspace",
            "cycle/q4",
            "checkIn/kr-1/c_7",
            "keyResult/a",
            "initiative/i",
            "kpi/leads",
            "reading/leads/r_7",
            "funnel/sales",
        ] {
            assert_eq!(record_key_text(key(text)), text);
        }
        for text in [
            "",
            "cycle",
            "cycle/",
            "cycle/a/b",
            "checkIn/a",
            "checkIn/a/b/c",
            "workspace/a",
            "reading/a",
            "kpis/a",
        ] {
            assert_eq!(record_key_from_text(text), None, "{text}");
        }
    }

    #[test]
    fn every_field_of_a_record_survives() {
        check_survives("checkIn/k/c", r#"{"keyResult":"k","date":"2026-10-08","id":"c"}"#);
        check_survives(
            "checkIn/k/c",
            concat!(
                r#"{"keyResult":"k","date":"2026-10-08","id":"c","sequence":3,"value":12.5,"confidence":7,"#,
                r#""note":"two\nlines","by":"p","replaces":"b","withdrawn":true}"#
            ),
        );
        check_survives(
            "keyResult/k",
            concat!(
                r#"{"id":"k","objective":"o","title":"Win","measure":{"type":"stay","unit":{"name":"%"},"above":95,"#,
                r#""below":99.5,"heldBy":"worst"},"weight":0,"rank":-1.5,"cadence":{"days":10},"tags":["a"],"#,
                r#""state":{"type":"paused","reason":"winter"}}"#
            ),
        );
    }

    #[test]
    fn what_a_goal_says_of_its_way_survives() {
        check_survives(
            "keyResult/k",
            concat!(
                r#"{"id":"k","objective":"o","title":"Win","measure":{"type":"metric","target":100,"plan":["#,
                r#"{"date":"2026-10-31","value":10},{"date":"2026-11-30","value":-0.5}]},"manualStatus":"#,
                r#"{"judgement":"offTrack","reason":"The deal fell through","date":"2026-11-21","since":7}}"#
            ),
        );
        check_survives(
            "keyResult/k",
            concat!(
                r#"{"id":"k","objective":"o","title":"Win","measure":{"type":"percent"},"manualStatus":"#,
                r#"{"judgement":"onTrack","reason":"Signed","date":"2026-11-21"}}"#
            ),
        );
        for litmus in ["holds", "fails"] {
            let text = format!(r#"{{"id":"o","cycle":"c","title":"T","litmus":"{litmus}"}}"#);
            check_survives("objective/o", &text);
        }
        for preset in ["strict", "gap"] {
            let text = format!(r#"{{"id":"w","title":"T","bands":"google","statusPreset":"{preset}"}}"#);
            check_survives("workspace", &text);
        }
    }

    #[test]
    fn what_says_no_more_than_its_absence_is_left_out() {
        let check = |name, text: &str, expected| {
            assert_eq!(encode_record(&decode_record(key(name), text).unwrap()), expected);
        };
        check(
            "workspace",
            r#"{"id":"w","title":"T","statusPreset":"outlook"}"#,
            r#"{"id":"w","title":"T"}"#,
        );
        check(
            "keyResult/k",
            r#"{"id":"k","objective":"o","title":"T","measure":{"type":"metric","target":1,"plan":[]}}"#,
            r#"{"id":"k","objective":"o","title":"T","measure":{"type":"metric","target":1}}"#,
        );
        check(
            "keyResult/k",
            concat!(
                r#"{"id":"k","objective":"o","title":"T","measure":{"type":"metric","target":1,"plan":null},"#,
                r#""state":null,"manualStatus":null}"#
            ),
            r#"{"id":"k","objective":"o","title":"T","measure":{"type":"metric","target":1}}"#,
        );
        check(
            "objective/o",
            r#"{"id":"o","cycle":"c","title":"T","litmus":null,"parent":null}"#,
            r#"{"id":"o","cycle":"c","title":"T"}"#,
        );
        check(
            "keyResult/k",
            concat!(
                r#"{"id":"k","objective":"o","title":"T","measure":{"type":"percent"},"manualStatus":"#,
                r#"{"judgement":"atRisk","reason":"R","date":"2026-11-21","since":0}}"#
            ),
            concat!(
                r#"{"id":"k","objective":"o","title":"T","measure":{"type":"percent"},"manualStatus":"#,
                r#"{"judgement":"atRisk","reason":"R","date":"2026-11-21"}}"#
            ),
        );
    }

    #[test]
    fn what_the_program_does_not_know_survives() {
        check_survives(
            "team/t",
            r#"{"id":"t","name":"T","colour":"red","size":1e309,"x":{"a":["\ud800"]}}"#,
        );
        check_survives(
            "objective/o",
            r#"{"id":"o","cycle":"c","title":"T","level":"squad","state":{"type":"moon"}}"#,
        );
        check_survives(
            "keyResult/k",
            concat!(
                r#"{"id":"k","objective":"o","title":"T","measure":{"type":"milestones","items":["#,
                r#"{"id":"b","title":"B"},{"id":"a","title":"A","colour":"red"}],"x":1},"cadence":"daily"}"#
            ),
        );
        check_survives(
            "keyResult/k",
            r#"{"id":"k","objective":"o","title":"T","measure":{"type":"vibes","of":[1]}}"#,
        );
        check_survives(
            "keyResult/k",
            concat!(
                r#"{"id":"k","objective":"o","title":"T","measure":{"type":"metric","target":9,"plan":["#,
                r#"{"date":"2026-10-31","value":1},{"date":"2026-11-30","value":2,"why":"fair"}]},"#,
                r#""manualStatus":{"judgement":"atRisk","reason":"R","date":"2026-11-21","by":"ada"}}"#
            ),
        );
        for manual in [r#"{"judgement":"doomed","reason":"R"}"#, r#"{"reason":"R"}"#, "3"] {
            let start = r#"{"id":"k","objective":"o","title":"T","measure":{"type":"percent"},"manualStatus":"#;
            check_survives("keyResult/k", &format!("{start}{manual}}}"));
        }
        check_survives(
            "objective/o",
            r#"{"id":"o","cycle":"c","title":"T","litmus":"perhaps"}"#,
        );
        check_survives("workspace", r#"{"id":"w","title":"T","statusPreset":"stars"}"#);
        for value in [r#""moon""#, "[1]", r#"{"a":"b"}"#] {
            check_survives(
                "checkIn/k/c",
                &format!(r#"{{"keyResult":"k","date":"2026-10-08","id":"c","value":{value}}}"#),
            );
        }
    }

    #[test]
    fn a_known_variant_that_is_set_later_wins_over_the_unknown_one() {
        let text = r#"{"id":"o","cycle":"c","title":"T","level":"squad"}"#;
        let Record::Objective(objective) = decode_record(key("objective/o"), text).unwrap() else {
            unreachable!()
        };
        let set = objective.with(|objective| objective.level = waymark_core::Level::Team);
        assert_eq!(encode_record(&Record::Objective(set)), text.replace("squad", "team"));
    }

    #[test]
    fn every_kind_of_reading_survives() {
        for value in [
            "0",
            "-1.5",
            "true",
            "false",
            r#""stretch""#,
            "[]",
            r#"["a","b"]"#,
            "{}",
            r#"{"m":0.5,"a":1}"#,
        ] {
            check_survives(
                "checkIn/k/c",
                &format!(r#"{{"keyResult":"k","date":"2026-10-08","id":"c","value":{value}}}"#),
            );
        }
    }

    #[test]
    fn a_fault_names_its_field() {
        use waymark_core::{CorridorFault, NotAnId, NumberFault, PlanFault, TextFault};
        check_fault("team/t", "[]", "", FaultKind::NotAnObject);
        check_fault("team/t", "{\"id\":\"t\"", "", FaultKind::NotAnObject);
        check_fault("team/t", r#"{"id":"t"}"#, "/name", FaultKind::Missing);
        check_fault(
            "team/t",
            r#"{"id":"a b","name":"T"}"#,
            "/id",
            FaultKind::NotAnId(NotAnId::ForeignCharacter),
        );
        let start = r#"{"id":"k","objective":"o","title":"T","measure":"#;
        check_fault(
            "keyResult/k",
            &format!("{start}{{}}}}"),
            "/measure/type",
            FaultKind::Missing,
        );
        check_fault(
            "keyResult/k",
            &format!(r#"{start}{{"type":"metric","target":1e309}}}}"#),
            "/measure/target",
            FaultKind::Number(NumberFault::OutOfRange),
        );
        check_fault(
            "keyResult/k",
            &format!(r#"{start}{{"type":"stay","above":2,"below":1}}}}"#),
            "/measure/below",
            FaultKind::Corridor(CorridorFault::UpsideDown),
        );
        for points in [
            r#"{"date":"2026-11-30","value":1},{"date":"2026-11-30","value":2}"#,
            r#"{"date":"2026-11-30","value":1},{"date":"2026-10-31","value":2}"#,
        ] {
            check_fault(
                "keyResult/k",
                &format!(r#"{start}{{"type":"metric","target":9,"plan":[{points}]}}}}"#),
                "/measure/plan",
                FaultKind::Plan(PlanFault::NotInOrder),
            );
        }
        check_fault(
            "keyResult/k",
            &format!(r#"{start}{{"type":"metric","target":9,"plan":[{{"date":"2026-11-30"}}]}}}}"#),
            "/measure/plan/0/value",
            FaultKind::Missing,
        );
        check_fault(
            "keyResult/k",
            &format!(r#"{start}{{"type":"metric","target":9,"plan":{{}}}}}}"#),
            "/measure/plan",
            FaultKind::NotAList,
        );
        check_fault(
            "keyResult/k",
            &format!(
                r#"{start}{{"type":"percent"}},"manualStatus":{{"judgement":"atRisk","reason":" ","date":"2026-11-21"}}}}"#
            ),
            "/manualStatus/reason",
            FaultKind::Text(TextFault::Blank),
        );
        check_fault(
            "keyResult/k",
            &format!(r#"{start}{{"type":"checklist","items":[{{"id":"a","title":"A"}},{{"id":"b"}}]}}}}"#),
            "/measure/items/1/title",
            FaultKind::Missing,
        );
        check_fault(
            "keyResult/k",
            &format!(r#"{start}{{"type":"percent"}},"tags":["a",1]}}"#),
            "/tags/1",
            FaultKind::NotAText,
        );
    }

    #[test]
    fn a_record_of_another_name_is_refused() {
        let other = decode_record(key("team/a"), r#"{"id":"b","name":"B"}"#);
        assert_eq!(other, Err(RecordFault::OtherName(key("team/b"))));
    }
}
