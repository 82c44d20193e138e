//! An initiative in a file.

use serde::Serialize;
use waymark_core::{Initiative, InitiativeId, KeyResultId, PersonId, Progress, Rank};

use super::variant::{Word, Words};
use super::{FromFields, text_or_none};
use crate::fault::Fault;
use crate::fields::Fields;
use crate::scalars::{Number, Shown, date, date_text, id, rank, text, title};

/// A piece of work meant to move a key result; it never counts in the score.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct InitiativeShape<'a> {
    id: Shown<InitiativeId>,
    key_result: Shown<KeyResultId>,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    owner: Option<Shown<PersonId>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    due: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    progress: Option<Word<Progress>>,
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
            due: initiative.due.map(date_text),
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
