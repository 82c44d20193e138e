//! What was said of a goal as its cycle closed, in a file: the field `grade`.

use serde::Serialize;
use waymark_core::{FinalGrade, OwnGrade, Verdict};

use super::text_or_none;
use super::variant::{Word, Words};
use crate::fault::Fault;
use crate::fields::Fields;
use crate::scalars::{Number, share, text, title};

/// What was said of a goal as its cycle closed.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Grade"))]
pub(crate) struct GradeShape<'a> {
    /// The grade that the score came to, 0 to 1; absent where there was no score.
    #[serde(skip_serializing_if = "Option::is_none")]
    proposed: Option<Number>,
    /// The owner's grade, where it differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    own: Option<OwnGradeShape<'a>>,
    /// Why a committed goal was not met.
    #[serde(skip_serializing_if = "Option::is_none")]
    miss: Option<&'a str>,
    /// What was learnt.
    #[serde(skip_serializing_if = "Option::is_none")]
    learning: Option<&'a str>,
    /// What becomes of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    verdict: Option<Word<Verdict>>,
}

/// A grade that the owner gave.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "OwnGrade"))]
struct OwnGradeShape<'a> {
    /// The grade, 0 to 1.
    grade: Number,
    /// Why it is not the proposed one.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 500)))]
    reason: &'a str,
}

impl<'a> From<&'a FinalGrade> for GradeShape<'a> {
    fn from(grade: &'a FinalGrade) -> Self {
        Self {
            proposed: grade.proposed.map(|share| Number(share.get())),
            own: grade.own.as_ref().map(|own| OwnGradeShape {
                grade: Number(own.grade.get()),
                reason: own.reason.as_str(),
            }),
            miss: text_or_none(&grade.miss),
            learning: text_or_none(&grade.learning),
            verdict: grade.verdict.map(Word),
        }
    }
}

/// Reads the field `grade`.
pub(crate) fn grade(fields: &mut Fields<'_>) -> Result<Option<FinalGrade>, Fault> {
    fields.object("grade", |fields| {
        Ok(FinalGrade {
            proposed: fields.optional("proposed", share)?,
            own: fields.object("own", |fields| {
                Ok(OwnGrade {
                    grade: fields.required("grade", share)?,
                    reason: fields.required("reason", title)?,
                })
            })?,
            miss: fields.or_default("miss", text)?,
            learning: fields.or_default("learning", text)?,
            verdict: fields.variant("verdict", Verdict::of_word),
        })
    })
}
