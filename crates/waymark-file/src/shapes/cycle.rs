//! A cycle in a file.

use serde::Serialize;
use waymark_core::{
    BandScheme, Closing, Cycle, CycleId, CycleKind, CycleState, Rules, ScoringMode, Span, StatusPreset,
};

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
    /// What was fixed when it was closed.
    #[serde(skip_serializing_if = "Option::is_none")]
    closing: Option<ClosingShape>,
    /// The days on which it was opened again, in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    reopened: Vec<Date>,
}

/// What was fixed when a cycle was closed: what its goals are judged by, whatever the workspace says later.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Closing"))]
#[serde(rename_all = "camelCase")]
struct ClosingShape {
    /// The day it was closed.
    date: Date,
    /// How metrics are scored unless they say otherwise; auto where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    scoring_mode: Option<Word<ScoringMode>>,
    /// What scores mean; standard where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    bands: Option<Word<BandScheme>>,
    /// How a status is found; outlook where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    status_preset: Option<Word<StatusPreset>>,
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
            closing: cycle.closing.as_ref().map(ClosingShape::from),
            reopened: cycle.reopened.iter().copied().map(Date).collect(),
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
            closing: closing(fields)?,
            reopened: fields.list("reopened", date)?,
            foreign: fields.foreign(),
        })
    }
}

impl From<&Closing> for ClosingShape {
    fn from(closing: &Closing) -> Self {
        Self {
            date: Date(closing.date),
            scoring_mode: Word::unless_default(closing.rules.scoring_mode),
            bands: Word::unless_default(closing.rules.bands),
            status_preset: Word::unless_default(closing.rules.status_preset),
        }
    }
}

fn closing(fields: &mut Fields<'_>) -> Result<Option<Closing>, Fault> {
    fields.object("closing", |fields| {
        Ok(Closing {
            date: fields.required("date", date)?,
            rules: Rules {
                scoring_mode: fields.variant("scoringMode", ScoringMode::of_word).unwrap_or_default(),
                bands: fields.variant("bands", BandScheme::of_word).unwrap_or_default(),
                status_preset: fields
                    .variant("statusPreset", StatusPreset::of_word)
                    .unwrap_or_default(),
            },
        })
    })
}

fn span(fields: &mut Fields<'_>) -> Result<Span, Fault> {
    let start = fields.required("start", date)?;
    let end = fields.required("end", date)?;
    Span::new(start, end).map_err(|fault| fields.fault("end", FaultKind::Span(fault)))
}
