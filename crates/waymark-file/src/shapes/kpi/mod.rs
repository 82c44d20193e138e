//! A KPI in a file.

mod aim;
mod benchmark;
mod dimension;
mod funnel;
mod reading;
mod segment;
mod source;
mod thresholds;

pub(super) use aim::{DatedShape, Way, dated_shapes, dated_values};
pub(crate) use funnel::FunnelShape;
pub(crate) use reading::KpiReadingShape;
pub(crate) use segment::SegmentShape;
pub(super) use segment::segment_of;

use serde::Serialize;
use waymark_core::{Frequency, Kpi, KpiId, KpiLevel, KpiRole, PersonId, TeamId};

use super::initiative::place;
use super::measure::{UnitShape, unit};
use super::variant::{Word, Words};
use super::{FromFields, text_or_none};
use crate::fault::Fault;
use crate::fields::Fields;
use crate::scalars::{Number, Shown, id, label, text, title};
use aim::{AimShape, aim};
use benchmark::{BenchmarkShape, benchmarks};
use dimension::{DimensionShape, dimension};
pub(crate) use source::{PLACE, unknown_fields};
use source::{SourceShape, source};
use thresholds::{ThresholdsShape, thresholds};

/// A number that is watched all the time.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Kpi"))]
#[serde(rename_all = "camelCase")]
pub(crate) struct KpiShape<'a> {
    /// Its name in the workspace: letters, digits, `-`, `_`.
    id: Shown<KpiId>,
    /// What people read.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 500)))]
    title: &'a str,
    /// What exactly is counted, and where the number comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    definition: Option<&'a str>,
    /// What the number counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<UnitShape<'a>>,
    /// How long one of its periods is; a month where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    frequency: Option<Word<Frequency>>,
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(with = "source::KnownSource"))]
    source: SourceShape<'a>,
    #[serde(flatten)]
    aim: AimShape,
    /// When it is green, amber or red; green from all of the target on and amber from 90 % where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    thresholds: Option<ThresholdsShape>,
    /// What others reach.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    benchmarks: Vec<BenchmarkShape<'a>>,
    /// What its readings are split by.
    #[serde(skip_serializing_if = "Option::is_none")]
    dimension: Option<DimensionShape<'a>>,
    /// The person who answers for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    owner: Option<Shown<PersonId>>,
    /// The team it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    team: Option<Shown<TeamId>>,
    /// Whose number it is; of the organisation where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<Word<KpiLevel>>,
    /// The heading that it stands under.
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<&'a str>,
    /// Whether the weekly review looks at it, as a health metric; an indicator where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<Word<KpiRole>>,
    /// Words to find it by.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tags: Vec<&'a str>,
    /// Its place among all KPIs: lower comes first; 0 where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    rank: Option<Number>,
}

impl<'a> From<&'a Kpi> for KpiShape<'a> {
    fn from(kpi: &'a Kpi) -> Self {
        Self {
            id: Shown(kpi.id),
            title: kpi.title.as_str(),
            definition: text_or_none(&kpi.definition),
            unit: kpi.unit.as_ref().map(UnitShape::from),
            frequency: Word::unless_default(kpi.frequency),
            source: SourceShape(&kpi.source),
            aim: AimShape::from(&kpi.aim),
            thresholds: ThresholdsShape::of(kpi.thresholds),
            benchmarks: kpi.benchmarks.iter().map(BenchmarkShape::from).collect(),
            dimension: kpi.dimension.as_ref().map(DimensionShape::from),
            owner: kpi.owner.map(Shown),
            team: kpi.team.map(Shown),
            level: Word::unless_default(kpi.level),
            group: kpi.group.as_ref().map(|group| group.as_str()),
            role: Word::unless_default(kpi.role),
            tags: kpi.tags.iter().map(|tag| tag.as_str()).collect(),
            rank: Number::unless(kpi.rank.get(), 0.0),
        }
    }
}

impl FromFields for Kpi {
    fn from_fields(fields: &mut Fields<'_>) -> Result<Self, Fault> {
        Ok(Self {
            id: fields.required("id", id(KpiId::parse))?,
            title: fields.required("title", title)?,
            definition: fields.or_default("definition", text)?,
            unit: unit(fields)?,
            frequency: fields.variant("frequency", Frequency::of_word).unwrap_or_default(),
            source: source(fields)?,
            aim: aim(fields)?,
            thresholds: thresholds(fields)?,
            benchmarks: benchmarks(fields)?,
            dimension: dimension(fields)?,
            owner: fields.optional("owner", id(PersonId::parse))?,
            team: fields.optional("team", id(TeamId::parse))?,
            level: fields.variant("level", KpiLevel::of_word).unwrap_or_default(),
            group: fields.optional("group", label)?,
            role: fields.variant("role", KpiRole::of_word).unwrap_or_default(),
            tags: fields.list("tags", label)?,
            rank: place(fields)?,
            foreign: fields.foreign(),
        })
    }
}
