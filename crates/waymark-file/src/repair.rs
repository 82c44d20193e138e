//! What opening had to put right.

use std::collections::BTreeMap;

use waymark_core::{Foreign, Mend, MendKind, Record, RecordKey, Workspace, mend};

use crate::document::{Document, Section, SetAside};
use crate::fault::FaultKind;
use crate::foreign::{self, pointer};
use crate::json::Entries;
use crate::record::{encode_record, record_key_text};

/// One thing that opening had to put right. Nothing is lost by it: see [`RepairKind`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// A JSON pointer to the place in the file, such as `/keyResults/3/measure/target`; see [`mended`] for storage.
    pub at: String,
    /// What was done.
    pub what: RepairKind,
}

/// What was done to put something right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RepairKind {
    /// The record, or the whole list, cannot be read: it was set aside as it came. See [`crate::set_aside`].
    SetAside(FaultKind),
    /// The field says something that this program does not know: its default stands in for it, or an unknown measure
    /// or reading; the next save writes what the file said.
    UnknownVariant,
    /// The field names a record that is not there and counts as empty; the next save writes what the file said.
    ReferenceCleared {
        /// What it names.
        named: RecordKey,
    },
    /// The record served itself, or was part of itself, through others; its parent was taken away.
    LoopBroken,
}

/// A workspace that was opened, and what had to be put right.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The workspace; every record in it is whole and every reference leads somewhere.
    pub workspace: Workspace,
    /// What had to be put right: first what could not be read, in the order of the file, then what does not fit together.
    pub repairs: Vec<Repair>,
}

impl Repair {
    pub(crate) fn new(at: String, what: RepairKind) -> Self {
        Self { at, what }
    }
}

/// A workspace that was put together from stored records, in order: as [`waymark_core::mend`] does it, with everything
/// that it takes away kept, as [`crate::open`] does. The repairs name records by [`record_key_text`] behind a slash.
pub fn mended(workspace: Workspace) -> Opened {
    in_order(workspace, |key| format!("/{}", record_key_text(key)))
}

/// Puts a workspace in order and keeps what that takes away; `place` says where a record stands.
pub(crate) fn in_order(workspace: Workspace, place: impl Fn(RecordKey) -> String) -> Opened {
    let (ordered, mends) = mend(workspace.clone());
    if mends.is_empty() {
        return Opened {
            workspace: ordered,
            repairs: Vec::new(),
        };
    }
    let mut document = Document::of(workspace.head());
    let mut kept = BTreeMap::<RecordKey, Vec<(String, String)>>::new();
    let mut repairs = Vec::new();
    for Mend { key, kind } in mends {
        let field = |name| pointer(&place(key), name);
        repairs.push(match kind {
            MendKind::Orphan(record) => {
                document
                    .set_aside
                    .push(SetAside::new(Section::name_for(key), &encode_record(&record)));
                Repair::new(field(owner_field(key)), RepairKind::SetAside(FaultKind::MissingOwner))
            }
            MendKind::Cleared { named } => {
                let name = reference_field(key, named);
                let before = workspace.record(key).and_then(|record| field_of(&record, name));
                kept.entry(key)
                    .or_default()
                    .extend(before.map(|raw| (pointer("", name), raw)));
                Repair::new(field(name), RepairKind::ReferenceCleared { named })
            }
            MendKind::LoopBroken => Repair::new(field("parent"), RepairKind::LoopBroken),
        });
    }
    let head = document.kept_by((*Document::head_alone(ordered.head())).clone());
    let records = ordered.records().map(|record| match kept.remove(&record.key()) {
        Some(fields) => keeping(record, fields),
        None => record,
    });
    let records: Vec<_> = records.filter(|record| record.key() != RecordKey::Head).collect();
    Opened {
        workspace: Workspace::from_records(head, records),
        repairs,
    }
}

/// The field that names what a record cannot be without.
fn owner_field(key: RecordKey) -> &'static str {
    match key {
        RecordKey::Objective(_) => "cycle",
        RecordKey::KeyResult(_) => "objective",
        RecordKey::CheckIn(_) | RecordKey::Initiative(_) => "keyResult",
        RecordKey::Head | RecordKey::Cycle(_) | RecordKey::Person(_) | RecordKey::Team(_) => "",
    }
}

/// The field in which a record names another that it can be without.
fn reference_field(key: RecordKey, named: RecordKey) -> &'static str {
    match (key, named) {
        (RecordKey::Team(_), _) | (_, RecordKey::Objective(_) | RecordKey::KeyResult(_)) => "parent",
        (RecordKey::CheckIn(_), _) => "by",
        (_, RecordKey::Team(_)) => "team",
        (_, _) => "owner",
    }
}

fn field_of(record: &Record, name: &str) -> Option<String> {
    let text = encode_record(record);
    let entries = Entries::of(&text)?;
    entries
        .0
        .into_iter()
        .find(|(known, _)| known == name)
        .map(|(_, raw)| raw.to_owned())
}

/// The record with more fields kept beside it.
fn keeping(record: Record, fields: Vec<(String, String)>) -> Record {
    let more = |foreign: &mut Foreign| {
        let mut all = foreign::fields_of(foreign);
        all.extend(fields);
        *foreign = foreign::kept(&all);
    };
    match record {
        Record::Head(one) => Record::Head(one.with(|one| more(&mut one.foreign))),
        Record::Cycle(one) => Record::Cycle(one.with(|one| more(&mut one.foreign))),
        Record::Person(one) => Record::Person(one.with(|one| more(&mut one.foreign))),
        Record::Team(one) => Record::Team(one.with(|one| more(&mut one.foreign))),
        Record::Objective(one) => Record::Objective(one.with(|one| more(&mut one.foreign))),
        Record::KeyResult(one) => Record::KeyResult(one.with(|one| more(&mut one.foreign))),
        Record::CheckIn(one) => Record::CheckIn(one.with(|one| more(&mut one.foreign))),
        Record::Initiative(one) => Record::Initiative(one.with(|one| more(&mut one.foreign))),
    }
}
