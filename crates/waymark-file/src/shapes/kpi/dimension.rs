//! What the readings of a KPI are split by, in a file: the field `dimension`.

use serde::Serialize;
use waymark_core::{Across, Dimension, DimensionKind, PartTarget, Segment};

use super::segment::{SegmentShape, name_of, segment_of};
use crate::fault::{Fault, FaultKind};
use crate::fields::{Fields, field_of};
use crate::json::{Entries, elements};
use crate::scalars::{Number, label, plain_text, value};
use crate::shapes::variant::{Word, Words};

/// What readings are split by.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Dimension"))]
pub(super) struct DimensionShape<'a> {
    /// By what: a word, or the name of something else.
    by: ByShape<'a>,
    /// How the last readings of the parts make one number; by their sum where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    across: Option<Word<Across>>,
    /// Targets of single parts, the same in every period.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    targets: Vec<PartTargetShape<'a>>,
}

/// By what readings are split.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "DimensionKind"))]
#[serde(rename_all = "camelCase")]
enum ByShape<'a> {
    /// By person.
    Person,
    /// By team.
    Team,
    /// By region.
    Region,
    /// By product.
    Product,
    /// By something else, with its name.
    Name(#[cfg_attr(feature = "schema", schemars(length(min = 1, max = 40)))] &'a str),
}

/// The target of one part in every period.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "PartTarget"))]
struct PartTargetShape<'a> {
    /// Which part.
    segment: SegmentShape<'a>,
    /// The target, in the unit of the KPI.
    target: Number,
}

impl<'a> From<&'a Dimension> for DimensionShape<'a> {
    fn from(dimension: &'a Dimension) -> Self {
        Self {
            by: match &dimension.kind {
                DimensionKind::Person => ByShape::Person,
                DimensionKind::Team => ByShape::Team,
                DimensionKind::Region => ByShape::Region,
                DimensionKind::Product => ByShape::Product,
                DimensionKind::Free(name) => ByShape::Name(name.as_str()),
            },
            across: Word::unless_default(dimension.across),
            targets: dimension
                .targets
                .iter()
                .map(|one| PartTargetShape {
                    segment: SegmentShape(&one.part),
                    target: one.target.into(),
                })
                .collect(),
        }
    }
}

/// Reads the field `dimension`; one by something of a later version is kept and stands for none.
pub(super) fn dimension(fields: &mut Fields<'_>) -> Result<Option<Dimension>, Fault> {
    let Some(raw) = fields.peek("dimension") else {
        return Ok(None);
    };
    let Some(kind) = field_of(raw, "by").and_then(kind_of) else {
        fields.take("dimension");
        fields.keep("dimension", raw);
        return Ok(None);
    };
    fields.object("dimension", |fields| {
        fields.take("by");
        Ok(Dimension {
            kind,
            across: fields.variant("across", Across::of_word).unwrap_or_default(),
            targets: part_targets(fields)?,
        })
    })
}

fn kind_of(raw: &str) -> Option<DimensionKind> {
    if let Ok(word) = plain_text(raw) {
        return match word.as_ref() {
            "person" => Some(DimensionKind::Person),
            "team" => Some(DimensionKind::Team),
            "region" => Some(DimensionKind::Region),
            "product" => Some(DimensionKind::Product),
            _ => None,
        };
    }
    match Entries::of(raw)?.0.as_slice() {
        [(name, text)] if name == "name" => label(text).ok().map(DimensionKind::Free),
        _ => None,
    }
}

/// Reads the field `targets`; with a part of a later version in it, all of it is kept and stands for none.
fn part_targets(fields: &mut Fields<'_>) -> Result<Vec<PartTarget>, Fault> {
    let Some(raw) = fields.peek("targets") else {
        return Ok(Vec::new());
    };
    let parts = elements(raw).unwrap_or_default();
    let is_unknown = |part: &str| field_of(part, "segment").is_some_and(|raw| segment_of(raw).is_none());
    if parts.into_iter().any(is_unknown) {
        fields.take("targets");
        fields.keep("targets", raw);
        return Ok(Vec::new());
    }
    fields.objects("targets", |fields| {
        let part: Segment = fields.required("segment", |raw| segment_of(raw).ok_or(FaultKind::Missing))?;
        let name = name_of(&part);
        let target = fields.required("target", value)?;
        Ok((PartTarget { part, target }, name))
    })
}
