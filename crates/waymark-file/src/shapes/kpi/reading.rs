//! A reading of a KPI in a file: one line.

use serde::Serialize;
use waymark_core::{KpiId, KpiReading, KpiReadingId, PersonId};

use super::segment::{SegmentShape, segment};
use crate::fault::Fault;
use crate::fields::Fields;
use crate::scalars::{Date, Number, Shown, date, id, text, value, whole, yes_or_no};
use crate::shapes::{FromFields, is_default, text_or_none};

/// One dated value of a KPI.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Reading"))]
pub(crate) struct KpiReadingShape<'a> {
    /// The KPI it is a reading of.
    kpi: Shown<KpiId>,
    /// The day it speaks of.
    date: Date,
    /// Its name in the workspace: letters, digits, `-`, `_`.
    id: Shown<KpiReadingId>,
    /// Its place in the order in which the KPI's readings were made; 0 where absent.
    #[serde(skip_serializing_if = "is_default")]
    sequence: u64,
    /// The part it speaks of: a person, a team or a name; none where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    segment: Option<SegmentShape<'a>>,
    /// What was read, in the unit of the KPI.
    value: Number,
    /// What happened.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
    /// The person who made it.
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<Shown<PersonId>>,
    /// The reading that this one corrects; that one no longer counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    replaces: Option<Shown<KpiReadingId>>,
    /// Whether it was taken back; it no longer counts.
    #[serde(skip_serializing_if = "is_default")]
    withdrawn: bool,
}

impl<'a> From<&'a KpiReading> for KpiReadingShape<'a> {
    fn from(reading: &'a KpiReading) -> Self {
        Self {
            kpi: Shown(reading.kpi),
            date: Date(reading.date),
            id: Shown(reading.id),
            sequence: reading.sequence,
            segment: reading.segment.as_ref().map(SegmentShape),
            value: reading.value.into(),
            note: text_or_none(&reading.note),
            by: reading.by.map(Shown),
            replaces: reading.replaces.map(Shown),
            withdrawn: reading.withdrawn,
        }
    }
}

impl FromFields for KpiReading {
    fn from_fields(fields: &mut Fields<'_>) -> Result<Self, Fault> {
        Ok(Self {
            id: fields.required("id", id(KpiReadingId::parse))?,
            kpi: fields.required("kpi", id(KpiId::parse))?,
            date: fields.required("date", date)?,
            segment: segment(fields),
            sequence: fields.or_default("sequence", whole)?,
            value: fields.required("value", value)?,
            note: fields.or_default("note", text)?,
            by: fields.optional("by", id(PersonId::parse))?,
            replaces: fields.optional("replaces", id(KpiReadingId::parse))?,
            withdrawn: fields.or_default("withdrawn", yes_or_no)?,
            foreign: fields.foreign(),
        })
    }
}
