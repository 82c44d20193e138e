//! From the bytes of a goal file to a workspace: with the list of repairs, or with the reason why not.

use std::borrow::Cow;
use std::cell::LazyCell;
use std::collections::BTreeMap;

use waymark_core::order::sorted_by;
use waymark_core::{
    CheckIn, Cycle, Funnel, Head, Initiative, KeyResult, Kpi, KpiReading, Note, Objective, Person, Record, RecordKey,
    SavedView, Team, Workspace, with_records,
};

use crate::document::{DOCUMENT, DOCUMENT_POINTER, Document, FORMAT, FORMAT_VERSION, Section, SetAside};
use crate::fault::{Fault, FaultKind};
use crate::fields::Fields;
use crate::foreign;
use crate::json::{Cursor, Element, Elements, Entries, NotJson};
use crate::migration::{Draft, MIGRATIONS, Migration, migrate};
use crate::position::Position;
use crate::repair::{Opened, Repair, RepairKind, in_order};
use crate::scalars::{plain_text, whole};
use crate::scan::{DEPTH_MAX, ScanFault, may_repeat, scan};
use crate::shapes::FromFields;

/// The largest goal file in bytes.
pub const SIZE_MAX: usize = 10 * 1024 * 1024;
/// The most records that may be set aside: beyond, a file is damaged as a whole.
pub const SET_ASIDE_MAX: usize = 10_000;

/// Why a file is not opened. The file stays as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenFault {
    /// It is larger than [`SIZE_MAX`].
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
    },
    /// It is written in UTF-16 or UTF-32; goal files are UTF-8.
    Utf16,
    /// Its bytes are not UTF-8 at this place.
    NotUtf8(Position),
    /// It passes a limit at this place.
    Limit(ScanFault),
    /// It is not JSON at this place.
    NotJson(Position),
    /// It is JSON, and no goal file.
    NotAGoalFile(NotAGoalFile),
    /// It is of a newer version than [`FORMAT_VERSION`].
    TooNew {
        /// Its version.
        version: u64,
    },
    /// It is of an earlier version, and could not be led to this one.
    MigrationFailed {
        /// The migration that refused.
        migration: &'static str,
    },
    /// More than [`SET_ASIDE_MAX`] of its records cannot be read.
    TooDamaged,
}

/// Why JSON is no goal file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAGoalFile {
    /// It is not an object.
    NotAnObject,
    /// Its field `format` is not `"waymark"`.
    OtherFormat,
    /// Its field `version` is not a whole number from 1 on.
    NoVersion,
    /// Its field `workspace`, which names the workspace, cannot be read.
    Workspace(Fault),
}

/// Opens a goal file.
///
/// Records that cannot be read are set aside and written back by [`crate::save`]; unknown fields and variants are kept
/// with their records. A mark of byte order at the start is tolerated.
///
/// # Errors
/// One of a closed set of reasons; never panics, never makes up what is not there.
pub fn open(bytes: &[u8]) -> Result<Opened, OpenFault> {
    open_with(bytes, FORMAT_VERSION, MIGRATIONS)
}

fn open_with(bytes: &[u8], newest: u32, migrations: &[Migration]) -> Result<Opened, OpenFault> {
    let text = text_of(bytes)?;
    let fields = envelope(text)?;
    let version = version(&fields).map_err(OpenFault::NotAGoalFile)?;
    if version > u64::from(newest) {
        return Err(OpenFault::TooNew { version });
    }
    if version == u64::from(newest) {
        return read(fields);
    }
    let failed = |migration| OpenFault::MigrationFailed { migration };
    let mut draft = Draft::of(text).ok_or(OpenFault::NotAGoalFile(NotAGoalFile::NotAnObject))?;
    migrate(&mut draft, u32::try_from(version).unwrap_or(newest), migrations).map_err(failed)?;
    read(draft.fields().map(|(name, raw)| Field::of(name, raw)).collect())
}

/// A field of a file.
struct Field<'a> {
    name: Cow<'a, str>,
    value: FieldValue<'a>,
}

/// What stands in it: records are read on the way, so that the file is passed once.
enum FieldValue<'a> {
    /// The name is that of a list of records.
    Section(Section, &'a str, Elements<'a>),
    /// Any other name.
    Other(&'a str),
}

impl<'a> Field<'a> {
    /// A field of a file that is put together from texts.
    fn of(name: &'a str, raw: &'a str) -> Self {
        let value = match Section::of_name(name) {
            Some(section) => FieldValue::Section(section, raw, Elements::of(raw)),
            None => FieldValue::Other(raw),
        };
        Self {
            name: Cow::Borrowed(name),
            value,
        }
    }

    /// Whether both have the same name.
    fn is_same(&self, other: &Self) -> bool {
        self.name == other.name
    }

    /// The next field of a file.
    fn next(cursor: &mut Cursor<'a>) -> Result<Self, NotJson> {
        let name = cursor.name()?;
        let value = match Section::of_name(&name) {
            Some(section) => {
                let (raw, elements) = cursor.elements()?;
                FieldValue::Section(section, raw, elements)
            }
            None => FieldValue::Other(cursor.value()?),
        };
        Ok(Self { name, value })
    }
}

/// The text of a file, without a mark of byte order.
fn text_of(bytes: &[u8]) -> Result<&str, OpenFault> {
    if bytes.len() > SIZE_MAX {
        return Err(OpenFault::TooLarge { bytes: bytes.len() });
    }
    // JSON starts with two ASCII characters, so a zero among the first two bytes is another encoding.
    if matches!(bytes, [0xfe, 0xff, ..] | [0xff, 0xfe, ..] | [0, _, ..] | [_, 0, ..]) {
        return Err(OpenFault::Utf16);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| OpenFault::NotUtf8(Position::of(bytes, error.valid_up_to())))
}

/// The fields of a file that keeps the limits.
fn envelope(text: &str) -> Result<Vec<Field<'_>>, OpenFault> {
    let mut cursor = Cursor::new(text);
    let fields = fields(&mut cursor);
    let is_sound = matches!(&fields, Ok(fields) if !may_repeat(fields.as_deref().unwrap_or_default(), Field::is_same));
    if cursor.may_pass_a_limit() || !is_sound {
        scan(text, DEPTH_MAX).map_err(OpenFault::Limit)?;
    }
    fields
        .map_err(|fault| OpenFault::NotJson(Position::of_character(text, fault.offset)))?
        .ok_or(OpenFault::NotAGoalFile(NotAGoalFile::NotAnObject))
}

/// The fields of a file; `None` for what is not an object.
fn fields<'a>(cursor: &mut Cursor<'a>) -> Result<Option<Vec<Field<'a>>>, NotJson> {
    if cursor.peek() != Some(b'{') {
        // It may still turn out not to be JSON further on.
        cursor.value()?;
        return cursor.end().map(|()| None);
    }
    let mut fields = Vec::new();
    cursor.fields(|cursor| {
        fields.push(Field::next(cursor)?);
        Ok(())
    })?;
    cursor.end().map(|()| Some(fields))
}

fn version(fields: &[Field<'_>]) -> Result<u64, NotAGoalFile> {
    let field = |wanted: &str| {
        fields.iter().find_map(|field| match field.value {
            FieldValue::Other(raw) if field.name == wanted => Some(raw),
            FieldValue::Other(_) | FieldValue::Section(..) => None,
        })
    };
    let format = field("format").and_then(|raw| plain_text(raw).ok());
    if format.as_deref() != Some(FORMAT) {
        return Err(NotAGoalFile::OtherFormat);
    }
    let version = field("version").and_then(|raw| whole(raw).ok());
    version.filter(|version| *version > 0).ok_or(NotAGoalFile::NoVersion)
}

/// Reads the fields of a file of the newest version.
fn read(fields: Vec<Field<'_>>) -> Result<Opened, OpenFault> {
    let mut document = Document::default();
    let mut lists = BTreeMap::new();
    let mut head = None;
    for Field { name, value } in fields {
        match (name.as_ref(), value) {
            (_, FieldValue::Section(_, "null", _)) => {}
            (_, FieldValue::Section(section, raw, elements)) => {
                lists.insert(section, (raw, elements));
            }
            ("format" | "version", FieldValue::Other(_)) => {}
            ("workspace", FieldValue::Other(raw)) => head = Some(raw),
            (name, FieldValue::Other(raw)) => document.enter(name, raw),
        }
    }
    let mut reader = Reader {
        document,
        ..Reader::default()
    };
    let head = reader
        .head(head.unwrap_or("null"))
        .map_err(|fault| OpenFault::NotAGoalFile(NotAGoalFile::Workspace(fault)))?;
    let mut workspace = Workspace::new(head);
    for (section, (raw, elements)) in lists {
        reader.list(&mut workspace, section, raw, elements)?;
    }
    Ok(reader.opened(&workspace))
}

/// What has been read so far.
#[derive(Default)]
struct Reader {
    /// Each record that was admitted, with its place in its list.
    records: Vec<(Record, usize)>,
    document: Document,
    repairs: Vec<Repair>,
    /// How many records could not be read this time.
    unreadable: usize,
}

/// Where something stands in the file; only worded when something is out of order.
type Place<'a> = &'a dyn Fn() -> String;

impl Reader {
    fn head(&mut self, raw: &str) -> Result<Head, Fault> {
        let mut head: Head = self.noun(Entries::of(raw), &|| "/workspace".to_owned())?;
        // The name under which the head keeps the rest of the file is not free for a field of the file.
        let mut kept = foreign::fields_of(&head.foreign);
        if let Some(raw) = kept.remove(DOCUMENT_POINTER) {
            let at = format!("/workspace/{DOCUMENT}");
            self.document.set_aside.push(SetAside::new(&at[1..], &raw));
            self.repairs
                .push(Repair::new(at, RepairKind::SetAside(FaultKind::ReservedName)));
            head.foreign = foreign::kept(&kept);
        }
        Ok(head)
    }

    /// Reads what stands `at` a place of the file.
    fn noun<T: FromFields>(&mut self, entries: Option<Entries<'_>>, at: Place<'_>) -> Result<T, Fault> {
        let read = |entries| {
            let mut fields = Fields::new(entries, String::new());
            Ok((T::from_fields(&mut fields)?, fields.unknown_variants()))
        };
        let read = entries.map_or_else(|| Err(Fault::new("", FaultKind::NotAnObject)), read);
        let (noun, unknown) = read.map_err(|fault| Fault::new(format!("{}{}", at(), fault.at), fault.what))?;
        self.repairs.extend(
            (unknown.into_iter()).map(|field| Repair::new(format!("{}{field}", at()), RepairKind::UnknownVariant)),
        );
        Ok(noun)
    }

    fn record(
        &mut self,
        workspace: &mut Workspace,
        section: Section,
        entries: Option<Entries<'_>>,
        at: Place<'_>,
    ) -> Result<Record, Fault> {
        let record: Record = match section {
            Section::Cycles => self.noun::<Cycle>(entries, at)?.into(),
            Section::People => self.noun::<Person>(entries, at)?.into(),
            Section::Teams => self.noun::<Team>(entries, at)?.into(),
            Section::Objectives => self.noun::<Objective>(entries, at)?.into(),
            Section::KeyResults => self.noun::<KeyResult>(entries, at)?.into(),
            Section::CheckIns => self.noun::<CheckIn>(entries, at)?.into(),
            Section::Initiatives => self.noun::<Initiative>(entries, at)?.into(),
            Section::Kpis => self.noun::<Kpi>(entries, at)?.into(),
            Section::Readings => self.noun::<KpiReading>(entries, at)?.into(),
            Section::Funnels => self.noun::<Funnel>(entries, at)?.into(),
            Section::Notes => self.noun::<Note>(entries, at)?.into(),
            Section::Views => self.noun::<SavedView>(entries, at)?.into(),
        };
        match workspace.admit(Record::clone(&record)) {
            Ok(()) => Ok(record),
            Err(_) => Err(Fault::new(format!("{}/id", at()), FaultKind::DuplicateId)),
        }
    }

    fn list(
        &mut self,
        workspace: &mut Workspace,
        section: Section,
        raw: &str,
        elements: Elements<'_>,
    ) -> Result<(), OpenFault> {
        let Some(elements) = elements.0 else {
            let fault = Fault::new(format!("/{}", section.name()), FaultKind::NotAList);
            return self.set_aside(section, raw, fault);
        };
        for (index, Element { raw, entries }) in elements.into_iter().enumerate() {
            let at = || format!("/{}/{index}", section.name());
            match self.record(workspace, section, entries, &at) {
                Ok(record) => self.records.push((record, index)),
                Err(fault) => self.set_aside(section, raw, fault)?,
            }
        }
        Ok(())
    }

    fn set_aside(&mut self, section: Section, raw: &str, fault: Fault) -> Result<(), OpenFault> {
        self.unreadable += 1;
        if self.unreadable > SET_ASIDE_MAX {
            return Err(OpenFault::TooDamaged);
        }
        self.document.set_aside.push(SetAside::new(section.name(), raw));
        self.repairs
            .push(Repair::new(fault.at, RepairKind::SetAside(fault.what)));
        Ok(())
    }

    fn opened(self, workspace: &Workspace) -> Opened {
        let head = self.document.kept_by((**workspace.head()).clone());
        let workspace = with_records(workspace, [(RecordKey::Head, Some(head.into()))]);
        // Only made when something is out of order.
        let places = LazyCell::new(|| -> Vec<(RecordKey, usize)> {
            let places = self.records.iter().map(|(record, at)| (record.key(), *at)).collect();
            sorted_by(places, |(one, _), (other, _)| one.cmp(other))
        });
        let place_of = |key: RecordKey| {
            let found = places.binary_search_by(|(known, _)| known.cmp(&key)).ok()?;
            places.get(found).map(|(_, at)| *at)
        };
        let place = |key| format!("/{}/{}", Section::name_for(key), place_of(key).unwrap_or_default());
        let mut opened = in_order(workspace, place);
        opened.repairs.splice(0..0, self.repairs);
        opened
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::migration::CannotMigrate;
    use crate::scan::TEXT_BYTES_MAX;
    use proptest::prelude::*;

    const ONE_STEP: &[Migration] = &[Migration {
        name: "names-become-titles",
        from: 1,
        apply: |draft| {
            let mut workspace = draft.get("workspace").and_then(Draft::of).ok_or(CannotMigrate)?;
            let name = workspace.remove("name").ok_or(CannotMigrate)?;
            workspace.set("title", &name);
            draft.set("workspace", &workspace.json());
            Ok(())
        },
    }];

    fn title(opened: Result<Opened, OpenFault>) -> Result<String, OpenFault> {
        opened.map(|opened| opened.workspace.head().title.to_string())
    }

    #[test]
    fn a_file_of_an_earlier_version_is_migrated_and_one_of_this_version_is_not() {
        let old = br#"{"format":"waymark","version":1,"workspace":{"id":"w","name":"Old"}}"#;
        let new = br#"{"format":"waymark","version":2,"workspace":{"id":"w","title":"New"}}"#;
        assert_eq!(title(open_with(old, 2, ONE_STEP)), Ok("Old".to_owned()));
        assert_eq!(title(open_with(new, 2, ONE_STEP)), Ok("New".to_owned()));
    }

    #[test]
    fn a_failed_migration_is_named_and_nothing_is_opened() {
        let file = br#"{"format":"waymark","version":1,"workspace":{"id":"w","title":"T"}}"#;
        let failed = OpenFault::MigrationFailed {
            migration: "names-become-titles",
        };
        assert_eq!(title(open_with(file, 2, ONE_STEP)), Err(failed));
    }

    fn value() -> impl Strategy<Value = String> {
        let long = format!("\"{}\"", "a".repeat(TEXT_BYTES_MAX + 1));
        let deep = format!("{}{}", "[".repeat(DEPTH_MAX - 1), "]".repeat(DEPTH_MAX - 1));
        let single = prop_oneof![
            30 => Just("1".to_owned()),
            1 => Just("\"\\n\"".to_owned()),
            1 => Just(long),
            1 => Just(deep),
            1 => Just("nul".to_owned()),
        ];
        single.prop_recursive(4, 20, 4, |inner| {
            prop_oneof![list(inner.clone()), list(object(inner.clone())), object(inner)]
        })
    }

    fn list(value: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
        prop::collection::vec(value, 0..3).prop_map(|values| format!("[{}]", values.join(",")))
    }

    fn object(value: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
        let name = prop::sample::select(vec!["objectives", "people", "a", "b", "\\u0061", "\\ud83d"]);
        let field = (name, value).prop_map(|(name, value)| format!("\"{name}\":{value}"));
        prop::collection::vec(field, 0..5).prop_map(|fields| format!("{{{}}}", fields.join(",")))
    }

    #[test]
    fn a_name_given_twice_far_inside_is_refused_however_it_is_written() {
        let text = r#"{"a":[{"b":1,"\u0062":2}]}"#;
        assert!(matches!(envelope(text), Err(OpenFault::Limit(_))));
    }

    proptest! {
        #[test]
        fn a_limit_is_noticed_on_the_way_wherever_it_is_passed(text in object(value())) {
            let faults = (scan(&text, DEPTH_MAX).err(), envelope(&text).err());
            match faults {
                (Some(fault), refused) => prop_assert_eq!(refused, Some(OpenFault::Limit(fault))),
                (None, refused) => prop_assert!(matches!(refused, None | Some(OpenFault::NotJson(_)))),
            }
        }
    }
}
