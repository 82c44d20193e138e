//! A cycle in a file.

use serde::Serialize;
use waymark_core::{Cycle, CycleId, CycleKind, CycleState, Span};

use super::FromFields;
use super::variant::{Word, Words};
use crate::fault::{Fault, FaultKind};
use crate::fields::Fields;
use crate::scalars::{Date, Shown, date, id, title};

/// A span of days that goals belong to.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Cycle"))]
#[serde(rename_all = "camelCase")]
pub(crate) struct CycleShape<'a> {
    /// Its name in the workspace: letters, digits, `-`, `_`.
    id: Shown<CycleId>,
    /// What people read.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 500)))]
    title: &'a str,
    /// How it was cut from the calendar; free where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<Word<CycleKind>>,
    /// The first day.
    start: Date,
    /// The last day.
    end: Date,
    /// Where it stands in its life; planned where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<Word<CycleState>>,
}

impl<'a> From<&'a Cycle> for CycleShape<'a> {
    fn from(cycle: &'a Cycle) -> Self {
        Self {
            id: Shown(cycle.id),
            title: cycle.title.as_str(),
            kind: Word::unless_default(cycle.kind),
            start: Date(cycle.span.start()),
            end: Date(cycle.span.end()),
            state: Word::unless_default(cycle.state),
        }
    }
}

impl FromFields for Cycle {
    fn from_fields(fields: &mut Fields<'_>) -> Result<Self, Fault> {
        Ok(Self {
            id: fields.required("id", id(CycleId::parse))?,
            title: fields.required("title", title)?,
            kind: fields.variant("kind", CycleKind::of_word).unwrap_or(CycleKind::Free),
            span: span(fields)?,
            state: fields
                .variant("state", CycleState::of_word)
                .unwrap_or(CycleState::Planned),
            foreign: fields.foreign(),
        })
    }
}

fn span(fields: &mut Fields<'_>) -> Result<Span, Fault> {
    let start = fields.required("start", date)?;
    let end = fields.required("end", date)?;
    Span::new(start, end).map_err(|fault| fields.fault("end", FaultKind::Span(fault)))
}
