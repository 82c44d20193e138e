//! A check-in in a file: one line.

use serde::Serialize;
use waymark_core::{CheckIn, CheckInId, KeyResultId, PersonId, Reading};

use super::reading::{ReadingShape, reading};
use super::{FromFields, is_default, text_or_none};
use crate::fault::Fault;
use crate::fields::Fields;
use crate::scalars::{Date, Shown, confidence, date, id, text, whole, yes_or_no};

/// One dated reading of a key result.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "CheckIn"))]
#[serde(rename_all = "camelCase")]
pub(crate) struct CheckInShape<'a> {
    /// The key result it belongs to.
    key_result: Shown<KeyResultId>,
    /// The day it speaks of.
    date: Date,
    /// Its name in the workspace: letters, digits, `-`, `_`.
    id: Shown<CheckInId>,
    /// Its place in the order in which the key result's check-ins were made; 0 where absent.
    #[serde(skip_serializing_if = "is_default")]
    sequence: u64,
    /// What was read; its JSON type says of which kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<ReadingShape<'a>>,
    /// The owner's bet that the target will be reached, 0 to 10.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(max = 10)))]
    confidence: Option<u8>,
    /// What happened.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
    /// The person who made it.
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<Shown<PersonId>>,
    /// The check-in that this one corrects; that one no longer counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    replaces: Option<Shown<CheckInId>>,
    /// Whether it was taken back; it no longer counts.
    #[serde(skip_serializing_if = "is_default")]
    withdrawn: bool,
}

impl<'a> From<&'a CheckIn> for CheckInShape<'a> {
    fn from(check_in: &'a CheckIn) -> Self {
        Self {
            key_result: Shown(check_in.key_result),
            date: Date(check_in.date),
            id: Shown(check_in.id),
            sequence: check_in.sequence,
            value: check_in.reading.as_ref().map(ReadingShape),
            confidence: check_in.confidence.map(|confidence| confidence.get()),
            note: text_or_none(&check_in.note),
            by: check_in.by.map(Shown),
            replaces: check_in.replaces.map(Shown),
            withdrawn: check_in.withdrawn,
        }
    }
}

impl FromFields for CheckIn {
    fn from_fields(fields: &mut Fields<'_>) -> Result<Self, Fault> {
        Ok(Self {
            id: fields.required("id", id(CheckInId::parse))?,
            key_result: fields.required("keyResult", id(KeyResultId::parse))?,
            date: fields.required("date", date)?,
            sequence: fields.or_default("sequence", whole)?,
            reading: value(fields)?,
            confidence: fields.optional("confidence", confidence)?,
            note: fields.or_default("note", text)?,
            by: fields.optional("by", id(PersonId::parse))?,
            replaces: fields.optional("replaces", id(CheckInId::parse))?,
            withdrawn: fields.or_default("withdrawn", yes_or_no)?,
            foreign: fields.foreign(),
        })
    }
}

fn value(fields: &mut Fields<'_>) -> Result<Option<Reading>, Fault> {
    let value = fields.optional("value", reading)?;
    if matches!(value, Some(Reading::Unknown(_))) {
        fields.note_unknown("value");
    }
    Ok(value)
}
