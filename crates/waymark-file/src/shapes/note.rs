//! A note in a file.

use serde::Serialize;
use waymark_core::{CycleId, KeyResultId, KpiId, Note, NoteId, NoteKind, ObjectiveId, PersonId, TeamId, Topic};

use super::FromFields;
use super::initiative::place;
use super::variant::{Word, Words};
use crate::fault::Fault;
use crate::fields::{Fields, field_of};
use crate::scalars::{Date, Number, Shown, date, id, title};

/// One line that was written down in a review, a feedback session or a retrospective.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Note"))]
pub(crate) struct NoteShape<'a> {
    /// Its name in the workspace: letters, digits, `-`, `_`.
    id: Shown<NoteId>,
    /// What sort of line it is; a remark where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<Word<NoteKind>>,
    /// What was written.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 500)))]
    text: &'a str,
    /// What it is about, where it is about one thing.
    #[serde(skip_serializing_if = "Option::is_none")]
    about: Option<TopicShape>,
    /// The day it was written.
    date: Date,
    /// The day it was ticked off.
    #[serde(skip_serializing_if = "Option::is_none")]
    done: Option<Date>,
    /// The team whose meeting it was; everybody's where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    team: Option<Shown<TeamId>>,
    /// Who wrote it, or takes care of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<Shown<PersonId>>,
    /// Its place among the notes: lower comes first; 0 where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    rank: Option<Number>,
}

/// The one thing that a note is about.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Topic"))]
#[serde(rename_all = "camelCase")]
enum TopicShape {
    Cycle(Shown<CycleId>),
    Objective(Shown<ObjectiveId>),
    KeyResult(Shown<KeyResultId>),
    Kpi(Shown<KpiId>),
}

impl<'a> From<&'a Note> for NoteShape<'a> {
    fn from(note: &'a Note) -> Self {
        Self {
            id: Shown(note.id),
            kind: Word::unless_default(note.kind),
            text: note.text.as_str(),
            about: note.about.map(|topic| match topic {
                Topic::Cycle(id) => TopicShape::Cycle(Shown(id)),
                Topic::Objective(id) => TopicShape::Objective(Shown(id)),
                Topic::KeyResult(id) => TopicShape::KeyResult(Shown(id)),
                Topic::Kpi(id) => TopicShape::Kpi(Shown(id)),
            }),
            date: Date(note.date),
            done: note.done.map(Date),
            team: note.team.map(Shown),
            by: note.by.map(Shown),
            rank: Number::unless(note.rank.get(), 0.0),
        }
    }
}

impl FromFields for Note {
    fn from_fields(fields: &mut Fields<'_>) -> Result<Self, Fault> {
        Ok(Self {
            id: fields.required("id", id(NoteId::parse))?,
            kind: fields.variant("kind", NoteKind::of_word).unwrap_or_default(),
            text: fields.required("text", title)?,
            about: about(fields)?,
            date: fields.required("date", date)?,
            done: fields.optional("done", date)?,
            team: fields.optional("team", id(TeamId::parse))?,
            by: fields.optional("by", id(PersonId::parse))?,
            rank: place(fields)?,
            foreign: fields.foreign(),
        })
    }
}

/// Reads the field `about`; something that this program does not know is kept and stands for nothing.
fn about(fields: &mut Fields<'_>) -> Result<Option<Topic>, Fault> {
    let Some(raw) = fields.peek("about") else {
        return Ok(None);
    };
    let named: Vec<&str> = ["cycle", "objective", "keyResult", "kpi"]
        .into_iter()
        .filter(|name| field_of(raw, name).is_some())
        .collect();
    match named.as_slice() {
        ["cycle"] => fields.object("about", |fields| {
            fields.required("cycle", id(CycleId::parse)).map(Topic::Cycle)
        }),
        ["objective"] => fields.object("about", |fields| {
            fields
                .required("objective", id(ObjectiveId::parse))
                .map(Topic::Objective)
        }),
        ["keyResult"] => fields.object("about", |fields| {
            fields
                .required("keyResult", id(KeyResultId::parse))
                .map(Topic::KeyResult)
        }),
        ["kpi"] => fields.object("about", |fields| {
            fields.required("kpi", id(KpiId::parse)).map(Topic::Kpi)
        }),
        _ => {
            fields.take("about");
            fields.keep("about", raw);
            Ok(None)
        }
    }
}
