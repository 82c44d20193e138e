//! From a workspace to the text of its goal file: one canonical text for each workspace.

use waymark_core::order::sorted_by;
use waymark_core::{CheckIn, Funnel, Kpi, KpiReading, Note, Record, SavedView, Shared, Workspace};

use crate::document::{Document, FORMAT, FORMAT_VERSION, SET_ASIDE, Section};
use crate::foreign::quoted;
use crate::layout::{new_line, on_one_line, spread, value};
use crate::record::encode_record;

/// The goal file of a workspace: UTF-8 with LF line ends, in the newest version of the format.
///
/// Equal workspaces have equal files: fields, records and unknown fields stand in a fixed order, one field a line, one
/// check-in or reading a line. A file may grow beyond [`crate::SIZE_MAX`], which [`crate::open`] then refuses: compare the length
/// before relying on it.
pub fn save(workspace: &Workspace) -> String {
    let document = Document::of(workspace.head());
    let head = Document::head_alone(workspace.head());
    let mut out = String::from("{");
    if let Some(schema) = &document.schema {
        field(&mut out, "$schema", schema);
    }
    field(&mut out, "format", &quoted(FORMAT));
    field(&mut out, "version", &FORMAT_VERSION.to_string());
    name(&mut out, "workspace");
    spread(&mut out, &encode_record(&Record::Head(head)), 1);
    let is_written = |section: &Section| section.is_always_written() || records(*section, workspace).next().is_some();
    for section in Section::ALL.into_iter().filter(is_written) {
        name(&mut out, section.name());
        list(&mut out, section, workspace);
    }
    if let Some(set_aside) = document.set_aside_json() {
        field(&mut out, SET_ASIDE, &set_aside);
    }
    for (name, raw) in &document.unknown {
        field(&mut out, name, raw);
    }
    out.push_str("\n}\n");
    out
}

fn field(out: &mut String, text: &str, raw: &str) {
    name(out, text);
    value(out, raw, 1);
}

fn name(out: &mut String, text: &str) {
    let is_first = out.len() == 1;
    new_line(out, 1, is_first);
    out.push_str(&quoted(text));
    out.push_str(": ");
}

fn list(out: &mut String, section: Section, workspace: &Workspace) {
    let mut is_empty = true;
    out.push('[');
    for record in records(section, workspace) {
        new_line(out, 2, is_empty);
        is_empty = false;
        let compact = encode_record(&record);
        match section {
            Section::CheckIns | Section::Readings | Section::Notes => on_one_line(out, &compact),
            Section::Cycles
            | Section::People
            | Section::Teams
            | Section::Objectives
            | Section::KeyResults
            | Section::Initiatives
            | Section::Kpis
            | Section::Funnels
            | Section::Views => spread(out, &compact, 2),
        }
    }
    if !is_empty {
        new_line(out, 1, true);
    }
    out.push(']');
}

/// The records of a list in its order: by id; check-ins by key result and day, so that a log reads as it was made, readings
/// by KPI and day, and notes by day.
fn records(section: Section, workspace: &Workspace) -> Box<dyn Iterator<Item = Record> + '_> {
    match section {
        Section::Cycles => Box::new(workspace.cycles().cloned().map(Record::Cycle)),
        Section::People => Box::new(workspace.people().cloned().map(Record::Person)),
        Section::Teams => Box::new(workspace.teams().cloned().map(Record::Team)),
        Section::Objectives => Box::new(workspace.objectives().cloned().map(Record::Objective)),
        Section::KeyResults => Box::new(workspace.key_results().cloned().map(Record::KeyResult)),
        Section::CheckIns => {
            let place = |check_in: &CheckIn| (check_in.key_result, check_in.order());
            let check_ins: Vec<&Shared<CheckIn>> = workspace.check_ins().collect();
            let sorted = sorted_by(check_ins, |one, other| place(one).cmp(&place(other)));
            Box::new(sorted.into_iter().cloned().map(Record::CheckIn))
        }
        Section::Initiatives => Box::new(workspace.initiatives().cloned().map(Record::Initiative)),
        Section::Kpis => {
            let kpis: Vec<&Shared<Kpi>> = workspace.kpis().collect();
            let sorted = sorted_by(kpis, |one, other| one.id.cmp(&other.id));
            Box::new(sorted.into_iter().cloned().map(Record::Kpi))
        }
        Section::Readings => {
            let place = |reading: &KpiReading| (reading.kpi, reading.date, reading.sequence, reading.id);
            let readings: Vec<&Shared<KpiReading>> = workspace.all_readings().collect();
            let sorted = sorted_by(readings, |one, other| place(one).cmp(&place(other)));
            Box::new(sorted.into_iter().cloned().map(Record::KpiReading))
        }
        Section::Funnels => {
            let funnels: Vec<&Shared<Funnel>> = workspace.funnels().collect();
            let sorted = sorted_by(funnels, |one, other| one.id.cmp(&other.id));
            Box::new(sorted.into_iter().cloned().map(Record::Funnel))
        }
        Section::Notes => {
            let notes: Vec<&Shared<Note>> = workspace.notes().collect();
            let sorted = sorted_by(notes, |one, other| (one.date, one.id).cmp(&(other.date, other.id)));
            Box::new(sorted.into_iter().cloned().map(Record::Note))
        }
        Section::Views => {
            let views: Vec<&Shared<SavedView>> = workspace.views().collect();
            let sorted = sorted_by(views, |one, other| one.id.cmp(&other.id));
            Box::new(sorted.into_iter().cloned().map(Record::SavedView))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{decode_record, record_key_from_text};

    fn workspace(records: &[(&str, &str)]) -> Workspace {
        let mut records = records
            .iter()
            .map(|(key, text)| decode_record(record_key_from_text(key).unwrap(), text).unwrap());
        let Some(Record::Head(head)) = records.next() else {
            unreachable!()
        };
        Workspace::from_records((*head).clone(), records)
    }

    #[test]
    fn a_goal_file_has_one_field_a_line_and_one_check_in_a_line() {
        let workspace = workspace(&[
            (
                "workspace",
                r#"{"id":"w","title":"Acme","document":{"$schema":"s","quips":[{"a":1}]}}"#,
            ),
            ("team/t", r#"{"id":"t","name":"Sales"}"#),
            (
                "checkIn/k/a",
                r#"{"keyResult":"k","date":"2026-10-15","id":"a","value":2}"#,
            ),
            (
                "checkIn/k/b",
                r#"{"keyResult":"k","date":"2026-10-08","id":"b","value":1}"#,
            ),
            ("reading/k/r", r#"{"kpi":"k","date":"2026-10-15","id":"r","value":2}"#),
            ("reading/k/s", r#"{"kpi":"k","date":"2026-10-08","id":"s","value":1}"#),
        ]);
        let expected = concat!(
            "{\n  \"$schema\": \"s\",\n  \"format\": \"waymark\",\n  \"version\": 2,\n",
            "  \"workspace\": {\n    \"id\": \"w\",\n    \"title\": \"Acme\"\n  },\n",
            "  \"cycles\": [],\n  \"people\": [],\n",
            "  \"teams\": [\n    {\n      \"id\": \"t\",\n      \"name\": \"Sales\"\n    }\n  ],\n",
            "  \"objectives\": [],\n  \"keyResults\": [],\n  \"checkIns\": [\n",
            "    {\"keyResult\": \"k\", \"date\": \"2026-10-08\", \"id\": \"b\", \"value\": 1},\n",
            "    {\"keyResult\": \"k\", \"date\": \"2026-10-15\", \"id\": \"a\", \"value\": 2}\n  ],\n",
            "  \"initiatives\": [],\n  \"kpis\": [],\n  \"readings\": [\n",
            "    {\"kpi\": \"k\", \"date\": \"2026-10-08\", \"id\": \"s\", \"value\": 1},\n",
            "    {\"kpi\": \"k\", \"date\": \"2026-10-15\", \"id\": \"r\", \"value\": 2}\n  ],\n",
            "  \"funnels\": [],\n  \"quips\": [\n    {\"a\": 1}\n  ]\n}\n"
        );
        assert_eq!(save(&workspace), expected);
    }
}
