//! What an objective gave to the one it serves, in a file: the field `frozen` of objectives.

use serde::Serialize;
use waymark_core::{Contribution, ObjectiveId, Share};

use crate::fault::{Fault, FaultKind};
use crate::fields::Fields;
use crate::scalars::{Number, Shown, id, share, title, weight, yes_or_no};

/// What an objective of another cycle gave to one whose cycle was closed.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Contribution"))]
pub(crate) struct ContributionShape<'a> {
    /// Who gave it; it may be gone by now.
    objective: Shown<ObjectiveId>,
    /// Its sentence at that time.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 500)))]
    title: &'a str,
    /// How much it counted; 1 where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    weight: Option<Number>,
    /// What it scored, 0 to 1; absent where it had no score.
    #[serde(skip_serializing_if = "Option::is_none")]
    score: Option<Number>,
    /// What it should have scored, 0 to 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    expected: Option<Number>,
    /// What it was projected to score in the end, 0 to 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    projected: Option<Number>,
    /// The lower end of that.
    #[serde(skip_serializing_if = "Option::is_none")]
    low: Option<Number>,
    /// The higher end of that.
    #[serde(skip_serializing_if = "Option::is_none")]
    high: Option<Number>,
    /// The confidence in it, 0 to 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    confidence: Option<Number>,
    /// Whether all of its way was covered and had to be kept until its end; not where absent.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pending: bool,
}

impl<'a> From<&'a Contribution> for ContributionShape<'a> {
    fn from(one: &'a Contribution) -> Self {
        let number = |share: Option<Share>| share.map(|share| Number(share.get()));
        Self {
            objective: Shown(one.objective),
            title: one.title.as_str(),
            weight: Number::unless(one.weight.get(), 1.0),
            score: number(one.score),
            expected: number(one.expected),
            projected: number(one.projected),
            low: number(one.low),
            high: number(one.high),
            confidence: number(one.confidence),
            pending: one.is_pending,
        }
    }
}

/// Reads the field `frozen`; what is named twice would count twice.
pub(super) fn frozen(fields: &mut Fields<'_>) -> Result<Option<Vec<Contribution>>, Fault> {
    if fields.peek("frozen").is_none() {
        return Ok(None);
    }
    let kept = fields.objects("frozen", |fields| {
        let one = contribution(fields)?;
        let name = one.objective.to_string();
        Ok((one, name))
    })?;
    let is_named_before =
        |at: usize, one: &Contribution| kept[..at].iter().any(|other| other.objective == one.objective);
    if kept.iter().enumerate().any(|(at, one)| is_named_before(at, one)) {
        return Err(fields.fault("frozen", FaultKind::DuplicateItem));
    }
    Ok(Some(kept))
}

fn contribution(fields: &mut Fields<'_>) -> Result<Contribution, Fault> {
    Ok(Contribution {
        objective: fields.required("objective", id(ObjectiveId::parse))?,
        title: fields.required("title", title)?,
        weight: fields.or_default("weight", weight)?,
        score: fields.optional("score", share)?,
        expected: fields.optional("expected", share)?,
        projected: fields.optional("projected", share)?,
        low: fields.optional("low", share)?,
        high: fields.optional("high", share)?,
        confidence: fields.optional("confidence", share)?,
        is_pending: fields.or_default("pending", yes_or_no)?,
    })
}
