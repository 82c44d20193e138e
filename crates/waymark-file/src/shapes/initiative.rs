//! An initiative in a file.

use serde::Serialize;
use waymark_core::{Initiative, InitiativeId, KeyResultId, PersonId, Progress, Rank};

use super::variant::{Word, Words};
use super::{FromFields, text_or_none};
use crate::fault::Fault;
use crate::fields::Fields;
use crate::scalars::{Date, Number, Shown, date, id, rank, text, title};

/// A piece of work meant to move a key result; it never counts in the score.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Initiative"))]
#[serde(rename_all = "camelCase")]
pub(crate) struct InitiativeShape<'a> {
    /// Its name in the workspace: letters, digits, `-`, `_`.
    id: Shown<InitiativeId>,
    /// The key result it belongs to.
    key_result: Shown<KeyResultId>,
    /// What people read.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 500)))]
    title: &'a str,
    /// Details.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
    /// The person who does it.
    #[serde(skip_serializing_if = "Option::is_none")]
    owner: Option<Shown<PersonId>>,
    /// The day it should be done by.
    #[serde(skip_serializing_if = "Option::is_none")]
    due: Option<Date>,
    /// How far it is; open where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    progress: Option<Word<Progress>>,
    /// Its place among its siblings: lower comes first; 0 where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    rank: Option<Number>,
}

impl<'a> From<&'a Initiative> for InitiativeShape<'a> {
    fn from(initiative: &'a Initiative) -> Self {
        Self {
            id: Shown(initiative.id),
            key_result: Shown(initiative.key_result),
            title: initiative.title.as_str(),
            note: text_or_none(&initiative.note),
            owner: initiative.owner.map(Shown),
            due: initiative.due.map(Date),
            progress: Word::unless_default(initiative.progress),
            rank: Number::unless(initiative.rank.get(), 0.0),
        }
    }
}

impl FromFields for Initiative {
    fn from_fields(fields: &mut Fields<'_>) -> Result<Self, Fault> {
        Ok(Self {
            id: fields.required("id", id(InitiativeId::parse))?,
            key_result: fields.required("keyResult", id(KeyResultId::parse))?,
            title: fields.required("title", title)?,
            note: fields.or_default("note", text)?,
            owner: fields.optional("owner", id(PersonId::parse))?,
            due: fields.optional("due", date)?,
            progress: fields.variant("progress", Progress::of_word).unwrap_or_default(),
            rank: place(fields)?,
            foreign: fields.foreign(),
        })
    }
}

/// The field `rank`: 0 where absent.
pub(super) fn place(fields: &mut Fields<'_>) -> Result<Rank, Fault> {
    let place = fields.optional("rank", rank)?;
    Ok(place.unwrap_or_else(|| Rank::new(0.0).expect("0 is a rank")))
}
