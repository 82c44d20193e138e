//! A key result in a file.

use std::num::NonZeroU16;

use serde::Serialize;
use waymark_core::{Cadence, KeyResult, KeyResultId, ObjectiveId, PersonId};

use super::grade::{GradeShape, grade};
use super::initiative::place;
use super::manual_status::{ManualStatusShape, manual_status};
use super::measure::{MeasureShape, measure};
use super::state::{StateShape, state};
use super::{FromFields, text_or_none};
use crate::fault::Fault;
use crate::fields::Fields;
use crate::json::Entries;
use crate::scalars::{Date, Number, Shown, date, id, label, plain_text, text, title, weight, whole};

/// How we know that an objective is met.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "KeyResult"))]
#[serde(rename_all = "camelCase")]
pub(crate) struct KeyResultShape<'a> {
    /// Its name in the workspace: letters, digits, `-`, `_`.
    id: Shown<KeyResultId>,
    /// The objective it belongs to.
    objective: Shown<ObjectiveId>,
    /// What people read.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 500)))]
    title: &'a str,
    /// How it is measured in detail, where the number comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    /// The person who checks in.
    #[serde(skip_serializing_if = "Option::is_none")]
    owner: Option<Shown<PersonId>>,
    /// How it is measured.
    measure: MeasureShape<'a>,
    /// How much it counts beside its siblings; 0 informs only, 1 where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    weight: Option<Number>,
    /// Its place among its siblings: lower comes first; 0 where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    rank: Option<Number>,
    /// The first day.
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<Date>,
    /// The last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<Date>,
    /// How often it is due for a check-in; weekly where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    cadence: Option<CadenceShape>,
    /// Words to find it by.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tags: Vec<&'a str>,
    /// Why it is not worked on; active where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<StateShape<'a>>,
    /// What the owner says of it until the next check-in, in the place of the computed status.
    #[serde(skip_serializing_if = "Option::is_none")]
    manual_status: Option<ManualStatusShape<'a>>,
    /// The key result of an earlier cycle that it goes on with.
    #[serde(skip_serializing_if = "Option::is_none")]
    continues: Option<Shown<KeyResultId>>,
    /// What was said of it as its cycle closed.
    #[serde(skip_serializing_if = "Option::is_none")]
    grade: Option<GradeShape<'a>>,
}

/// How often a key result is due for a check-in: every calendar month or quarter, every two weeks, every so many
/// days; every week where absent.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Cadence"))]
#[serde(rename_all = "camelCase")]
enum CadenceShape {
    TwoWeekly,
    Monthly,
    Quarterly,
    Days(NonZeroU16),
}

impl<'a> From<&'a KeyResult> for KeyResultShape<'a> {
    fn from(key_result: &'a KeyResult) -> Self {
        Self {
            id: Shown(key_result.id),
            objective: Shown(key_result.objective),
            title: key_result.title.as_str(),
            description: text_or_none(&key_result.description),
            owner: key_result.owner.map(Shown),
            measure: MeasureShape::from(&key_result.measure),
            weight: Number::unless(key_result.weight.get(), 1.0),
            rank: Number::unless(key_result.rank.get(), 0.0),
            start: key_result.start.map(Date),
            end: key_result.end.map(Date),
            cadence: match key_result.cadence {
                Cadence::Weekly => None,
                Cadence::TwoWeekly => Some(CadenceShape::TwoWeekly),
                Cadence::Monthly => Some(CadenceShape::Monthly),
                Cadence::Quarterly => Some(CadenceShape::Quarterly),
                Cadence::Days(days) => Some(CadenceShape::Days(days)),
            },
            tags: key_result.tags.iter().map(|tag| tag.as_str()).collect(),
            state: StateShape::of(&key_result.state),
            manual_status: key_result.manual.as_ref().map(ManualStatusShape::from),
            continues: key_result.continues.map(Shown),
            grade: key_result.grade.as_ref().map(GradeShape::from),
        }
    }
}

impl FromFields for KeyResult {
    fn from_fields(fields: &mut Fields<'_>) -> Result<Self, Fault> {
        Ok(Self {
            id: fields.required("id", id(KeyResultId::parse))?,
            objective: fields.required("objective", id(ObjectiveId::parse))?,
            title: fields.required("title", title)?,
            description: fields.or_default("description", text)?,
            owner: fields.optional("owner", id(PersonId::parse))?,
            measure: measure(fields)?,
            weight: fields.or_default("weight", weight)?,
            rank: place(fields)?,
            start: fields.optional("start", date)?,
            end: fields.optional("end", date)?,
            cadence: fields.variant("cadence", cadence).unwrap_or_default(),
            tags: fields.list("tags", label)?,
            state: state(fields)?,
            manual: manual_status(fields)?,
            continues: fields.optional("continues", id(KeyResultId::parse))?,
            grade: grade(fields)?,
            foreign: fields.foreign(),
        })
    }
}

/// A cadence from a word, or from `{"days": 10}` and nothing beside.
fn cadence(raw: &str) -> Option<Cadence> {
    if let Ok(word) = plain_text(raw) {
        return match word.as_ref() {
            "weekly" => Some(Cadence::Weekly),
            "twoWeekly" => Some(Cadence::TwoWeekly),
            "monthly" => Some(Cadence::Monthly),
            "quarterly" => Some(Cadence::Quarterly),
            _ => None,
        };
    }
    match Entries::of(raw)?.0.as_slice() {
        [(name, days)] if name == "days" => {
            let days = u16::try_from(whole(days).ok()?).ok()?;
            NonZeroU16::new(days).map(Cadence::Days)
        }
        _ => None,
    }
}
