//! What the owner says of a key result, in a file: the field `manualStatus`.

use serde::Serialize;
use waymark_core::{Judgement, ManualStatus};

use super::variant::{Word, Words};
use crate::fault::Fault;
use crate::fields::{Fields, field_of};
use crate::scalars::{Date, date, title, whole};

/// What the owner says of a key result until the next check-in.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "ManualStatus"))]
pub(crate) struct ManualStatusShape<'a> {
    /// How the owner sees it.
    judgement: Word<Judgement>,
    /// Why.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 500)))]
    reason: &'a str,
    /// The day on which it was said.
    date: Date,
    /// The `sequence` from which on a check-in ends it; 0 where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<u64>,
}

impl<'a> From<&'a ManualStatus> for ManualStatusShape<'a> {
    fn from(manual: &'a ManualStatus) -> Self {
        Self {
            judgement: Word(manual.judgement),
            reason: manual.reason.as_str(),
            date: Date(manual.date),
            since: Some(manual.since).filter(|since| *since != 0),
        }
    }
}

/// Reads the field `manualStatus`; a judgement of a later version is kept and stands for none.
pub(crate) fn manual_status(fields: &mut Fields<'_>) -> Result<Option<ManualStatus>, Fault> {
    let Some(raw) = fields.peek("manualStatus") else {
        return Ok(None);
    };
    let Some(judgement) = field_of(raw, "judgement").and_then(Judgement::of_word) else {
        fields.take("manualStatus");
        fields.keep("manualStatus", raw);
        return Ok(None);
    };
    fields.object("manualStatus", |fields| {
        fields.take("judgement");
        Ok(ManualStatus {
            judgement,
            reason: fields.required("reason", title)?,
            date: fields.required("date", date)?,
            since: fields.or_default("since", whole)?,
        })
    })
}
