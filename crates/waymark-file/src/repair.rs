//! What opening had to put right.

use std::collections::BTreeMap;

use waymark_core::{
    Foreign, Kpi, KpiId, KpiInput, KpiSource, Mend, MendKind, Objective, Parent, Record, RecordKey, Workspace, mend,
};

use crate::document::{Document, Section, SetAside};
use crate::fault::FaultKind;
use crate::foreign::{self, pointer, text_at};
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
    /// The field names a record that is not there and counts as empty; the next save writes what the file said. A stage
    /// of a funnel is taken out, and the funnel set aside as it was; so is what an objective supports. See [`crate::set_aside`].
    ReferenceCleared {
        /// What it names.
        named: RecordKey,
    },
    /// The record served itself, was part of itself or asked for its own number, through others; its parent was taken
    /// away, or what its formula asked for.
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

/// The field that lists the stages of a funnel.
const STAGES: &str = "/stages";
/// The field that lists what an objective supports.
const SUPPORTS: &str = "/supports";

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
        let place = place(key);
        let aside = |record: &Record| SetAside::new(Section::name_for(key), &encode_record(record));
        repairs.push(match kind {
            MendKind::Orphan(record) => {
                document.set_aside.push(aside(&record));
                let at = pointer(&place, owner_field(key));
                Repair::new(at, RepairKind::SetAside(FaultKind::MissingOwner))
            }
            MendKind::Cleared { named } => {
                let Some(before) = workspace.record(key) else { continue };
                let fields = reference_fields(&before, named);
                let at = fields
                    .first()
                    .map_or_else(String::new, |field| format!("{place}{field}"));
                for field in fields {
                    if field != STAGES && field != SUPPORTS {
                        let raw = text_at(&encode_record(&before), &field);
                        kept.entry(key).or_default().extend(raw.map(|raw| (field, raw)));
                    } else if !document.set_aside.contains(&aside(&before)) {
                        document.set_aside.push(aside(&before));
                    }
                }
                Repair::new(at, RepairKind::ReferenceCleared { named })
            }
            MendKind::LoopBroken => Repair::new(pointer(&place, loop_field(key)), RepairKind::LoopBroken),
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
        RecordKey::KpiReading(_) => "kpi",
        RecordKey::Head
        | RecordKey::Cycle(_)
        | RecordKey::Person(_)
        | RecordKey::Team(_)
        | RecordKey::Kpi(_)
        | RecordKey::Funnel(_)
        | RecordKey::Note(_)
        | RecordKey::SavedView(_) => "",
    }
}

/// The fields in which a record names another that it can be without, as JSON pointers into it.
fn reference_fields(record: &Record, named: RecordKey) -> Vec<String> {
    let one = match (record, named) {
        (Record::Kpi(kpi), RecordKey::Kpi(id)) => return input_fields(kpi, id),
        (Record::Funnel(funnel), RecordKey::Kpi(id)) => {
            let length = (funnel.length == Some(id)).then(|| "/length".to_owned());
            let has_stage = funnel.stages.iter().any(|stage| stage.kpi == id);
            return length.into_iter().chain(has_stage.then(|| STAGES.to_owned())).collect();
        }
        (Record::Objective(one), RecordKey::Objective(_) | RecordKey::KeyResult(_)) => return goal_fields(one, named),
        (Record::KeyResult(_), RecordKey::KeyResult(_)) => "/continues",
        (Record::Note(_), RecordKey::Person(_)) => "/by",
        (Record::Note(_), RecordKey::Team(_)) => "/team",
        (Record::Note(_), _) => "/about",
        (Record::KeyResult(_), RecordKey::Kpi(_)) => "/measure/feed",
        (Record::Objective(_), RecordKey::Kpi(_)) => "/improves",
        (Record::Team(_), _) | (_, RecordKey::Objective(_) | RecordKey::KeyResult(_)) => "/parent",
        (Record::CheckIn(_), RecordKey::CheckIn(_)) | (Record::KpiReading(_), RecordKey::KpiReading(_)) => "/replaces",
        (Record::CheckIn(_) | Record::KpiReading(_), _) => "/by",
        (_, RecordKey::Team(_)) => "/team",
        (_, _) => "/owner",
    };
    vec![one.to_owned()]
}

/// The fields in which an objective names another goal.
fn goal_fields(objective: &Objective, named: RecordKey) -> Vec<String> {
    let key = |parent: &Parent| match parent {
        Parent::Objective(id) => RecordKey::Objective(*id),
        Parent::KeyResult(id) => RecordKey::KeyResult(*id),
    };
    let fields = [
        (objective.parent.as_ref().map(key) == Some(named), "/parent"),
        (
            objective.supports.iter().any(|parent| key(parent) == named),
            "/supports",
        ),
        (
            objective.continues.map(RecordKey::Objective) == Some(named),
            "/continues",
        ),
    ];
    let naming = fields.into_iter().filter(|(is_named, _)| *is_named);
    naming.map(|(_, field)| field.to_owned()).collect()
}

/// The names in a formula that stand for a KPI.
fn input_fields(kpi: &Kpi, named: KpiId) -> Vec<String> {
    let inputs: &[KpiInput] = match &kpi.source {
        KpiSource::Formula(formula) => &formula.inputs,
        KpiSource::Readings(_) | KpiSource::Unknown(_) => &[],
    };
    let names = inputs.iter().filter(|input| input.kpi == Some(named));
    names.map(|input| pointer("/inputs", input.name.as_str())).collect()
}

/// The field by which a record asked for itself.
fn loop_field(key: RecordKey) -> &'static str {
    match key {
        RecordKey::Kpi(_) => "inputs",
        RecordKey::Head
        | RecordKey::Cycle(_)
        | RecordKey::Person(_)
        | RecordKey::Team(_)
        | RecordKey::Objective(_)
        | RecordKey::KeyResult(_)
        | RecordKey::CheckIn(_)
        | RecordKey::Initiative(_)
        | RecordKey::KpiReading(_)
        | RecordKey::Funnel(_)
        | RecordKey::Note(_)
        | RecordKey::SavedView(_) => "parent",
    }
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
        Record::Kpi(one) => Record::Kpi(one.with(|one| more(&mut one.foreign))),
        Record::KpiReading(one) => Record::KpiReading(one.with(|one| more(&mut one.foreign))),
        Record::Funnel(one) => Record::Funnel(one.with(|one| more(&mut one.foreign))),
        Record::Note(one) => Record::Note(one.with(|one| more(&mut one.foreign))),
        Record::SavedView(one) => Record::SavedView(one.with(|one| more(&mut one.foreign))),
    }
}
