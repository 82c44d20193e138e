//! The envelope around the records: its fixed names, and what it holds that no record does.
//!
//! What a file says beside its records is kept with the head, as if the head had a field `document`; so it also
//! survives in storage that knows records only.

use std::collections::BTreeMap;

use waymark_core::{Head, RecordKey, Shared};

use crate::foreign::{self, compact, object, quoted};
use crate::json::{Entries, elements};
use crate::scalars::plain_text;

/// What the field `format` says in every goal file.
pub(crate) const FORMAT: &str = "waymark";
/// The version of the format that this program writes, and the newest that it reads.
pub const FORMAT_VERSION: u32 = 2;
/// The name under which the head keeps what the file says beside its records.
pub(crate) const DOCUMENT: &str = "document";
pub(crate) const DOCUMENT_POINTER: &str = "/document";

/// The field that holds what was set aside.
pub(crate) const SET_ASIDE: &str = "unreadable";

/// The lists of records in a goal file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// Spans of days that goals belong to.
    Cycles,
    /// People who own goals.
    People,
    /// Teams.
    Teams,
    /// What to reach.
    Objectives,
    /// How we know.
    KeyResults,
    /// Dated readings.
    CheckIns,
    /// Work meant to move key results.
    Initiatives,
    /// Numbers that are watched all the time.
    Kpis,
    /// Dated values of KPIs.
    Readings,
    /// KPIs as the stages of a way.
    Funnels,
    /// What was written down in meetings.
    Notes,
    /// Ways to look at the goals.
    Views,
}

impl Section {
    /// All lists in the order of the file: what belongs to something comes after it.
    pub const ALL: [Self; 12] = [
        Self::Cycles,
        Self::People,
        Self::Teams,
        Self::Objectives,
        Self::KeyResults,
        Self::CheckIns,
        Self::Initiatives,
        Self::Kpis,
        Self::Readings,
        Self::Funnels,
        Self::Notes,
        Self::Views,
    ];

    /// The name of the list in a file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Cycles => "cycles",
            Self::People => "people",
            Self::Teams => "teams",
            Self::Objectives => "objectives",
            Self::KeyResults => "keyResults",
            Self::CheckIns => "checkIns",
            Self::Initiatives => "initiatives",
            Self::Kpis => "kpis",
            Self::Readings => "readings",
            Self::Funnels => "funnels",
            Self::Notes => "notes",
            Self::Views => "views",
        }
    }

    /// Whether the list is there even when nothing is in it: what most people write by hand shows its place.
    pub(crate) fn is_always_written(self) -> bool {
        match self {
            Self::Cycles
            | Self::People
            | Self::Teams
            | Self::Objectives
            | Self::KeyResults
            | Self::CheckIns
            | Self::Initiatives
            | Self::Kpis
            | Self::Readings
            | Self::Funnels => true,
            Self::Notes | Self::Views => false,
        }
    }

    /// The list of a name in a file.
    pub(crate) fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.name() == name)
    }

    /// The name of the field that a record stands in: that of its list, or `workspace`.
    pub(crate) fn name_for(key: RecordKey) -> &'static str {
        match key {
            RecordKey::Head => "workspace",
            RecordKey::Cycle(_) => Self::Cycles.name(),
            RecordKey::Person(_) => Self::People.name(),
            RecordKey::Team(_) => Self::Teams.name(),
            RecordKey::Objective(_) => Self::Objectives.name(),
            RecordKey::KeyResult(_) => Self::KeyResults.name(),
            RecordKey::CheckIn(_) => Self::CheckIns.name(),
            RecordKey::Initiative(_) => Self::Initiatives.name(),
            RecordKey::Kpi(_) => Self::Kpis.name(),
            RecordKey::KpiReading(_) => Self::Readings.name(),
            RecordKey::Funnel(_) => Self::Funnels.name(),
            RecordKey::Note(_) => Self::Notes.name(),
            RecordKey::SavedView(_) => Self::Views.name(),
        }
    }
}

/// Something that could not be read and was set aside as it came, so that nothing is lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// The field of the file that it stood in, such as `keyResults`.
    pub from: String,
    /// Its JSON text without white space.
    pub record: String,
}

impl SetAside {
    pub(crate) fn new(from: &str, raw: &str) -> Self {
        Self {
            from: from.to_owned(),
            record: compact(raw),
        }
    }

    fn json(&self) -> String {
        if self.from == SET_ASIDE {
            return self.record.clone();
        }
        object([("from", quoted(&self.from).as_str()), ("record", &self.record)].into_iter())
    }

    /// An entry of the list that `json` writes; any other entry is kept as it is.
    fn read(raw: &str) -> Self {
        let entries = Entries::of(raw).map(|entries| entries.0).unwrap_or_default();
        let known = match entries.as_slice() {
            [(first, from), (second, record)] if first == "from" && second == "record" => {
                plain_text(from).ok().map(|from| Self::new(&from, record))
            }
            _ => None,
        };
        known
            .filter(|known| known.from != SET_ASIDE)
            .unwrap_or_else(|| Self::new(SET_ASIDE, raw))
    }
}

/// What was set aside when the file of this workspace was opened, and stays with it until a person decides.
pub fn set_aside(head: &Head) -> Vec<SetAside> {
    Document::of(head).set_aside
}

/// What a file says beside its records.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Document {
    /// The field `$schema`, for editors.
    pub(crate) schema: Option<String>,
    /// The field `unreadable`.
    pub(crate) set_aside: Vec<SetAside>,
    /// Fields that this program does not know, as JSON texts by name.
    pub(crate) unknown: BTreeMap<String, String>,
}

impl Document {
    /// What the head keeps of its file.
    pub(crate) fn of(head: &Head) -> Self {
        let kept = foreign::fields_of(&head.foreign);
        let mut document = Self::default();
        let entries = kept.get(DOCUMENT_POINTER).and_then(|raw| Entries::of(raw));
        for (name, raw) in entries.map(|entries| entries.0).unwrap_or_default() {
            document.enter(&name, raw);
        }
        document
    }

    /// Takes in a field of the envelope that belongs to no record. What stands under `unreadable` without being a list
    /// of what was set aside is kept there as it is, and so is what an earlier version kept under the name of a list.
    pub(crate) fn enter(&mut self, name: &str, raw: &str) {
        match name {
            "$schema" => self.schema = Some(compact(raw)),
            SET_ASIDE => match elements(raw) {
                Some(entries) => self.set_aside.extend(entries.into_iter().map(SetAside::read)),
                None => self.set_aside.push(SetAside::new(name, raw)),
            },
            _ if Section::of_name(name).is_some() => self.set_aside.push(SetAside::new(name, raw)),
            _ => {
                self.unknown.insert(name.to_owned(), compact(raw));
            }
        }
    }

    /// The head without what it keeps of its file.
    pub(crate) fn head_alone(head: &Shared<Head>) -> Shared<Head> {
        let mut kept = foreign::fields_of(&head.foreign);
        match kept.remove(DOCUMENT_POINTER) {
            Some(_) => head.with(|head| head.foreign = foreign::kept(&kept)),
            None => head.clone(),
        }
    }

    /// The head with all this in its keeping.
    pub(crate) fn kept_by(&self, mut head: Head) -> Head {
        let mut kept = foreign::fields_of(&head.foreign);
        let list = self.set_aside_json();
        let own = [("$schema", self.schema.as_deref()), (SET_ASIDE, list.as_deref())];
        let own = own.into_iter().filter_map(|(name, raw)| Some((name, raw?)));
        let unknown = self.unknown.iter().map(|(name, raw)| (name.as_str(), raw.as_str()));
        let document = object(own.chain(unknown));
        if document != "{}" {
            kept.insert(DOCUMENT_POINTER.to_owned(), document);
        }
        head.foreign = foreign::kept(&kept);
        head
    }

    /// The field `unreadable`, compact; absent while nothing is set aside.
    pub(crate) fn set_aside_json(&self) -> Option<String> {
        let entries: Vec<_> = self.set_aside.iter().map(SetAside::json).collect();
        (!entries.is_empty()).then(|| format!("[{}]", entries.join(",")))
    }
}
