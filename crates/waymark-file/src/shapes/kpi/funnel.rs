//! A funnel in a file.

use serde::Serialize;
use waymark_core::{Funnel, FunnelId, KpiId, Stage, StageBenchmark};

use crate::fault::Fault;
use crate::fields::Fields;
use crate::scalars::{Number, Shown, id, share, title};
use crate::shapes::FromFields;
use crate::shapes::initiative::place;

/// An ordered list of KPIs, each a stage that a part of the one before reaches.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Funnel"))]
pub(crate) struct FunnelShape<'a> {
    /// Its name in the workspace: letters, digits, `-`, `_`.
    id: Shown<FunnelId>,
    /// What people read.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 500)))]
    title: &'a str,
    /// Its stages, the widest first.
    stages: Vec<StageShape>,
    /// The KPI that says how many days the whole way takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    length: Option<Shown<KpiId>>,
    /// Its place among the funnels: lower comes first; 0 where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    rank: Option<Number>,
}

/// One stage of a funnel.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Stage"))]
struct StageShape {
    /// The KPI that says how many reach it.
    kpi: Shown<KpiId>,
    /// What share of the stage before usually reaches it.
    #[serde(skip_serializing_if = "Option::is_none")]
    benchmark: Option<StageBenchmarkShape>,
}

/// A share, or from one share to another.
#[derive(Serialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename = "StageBenchmark")
)]
struct StageBenchmarkShape {
    /// The lower end, 0 to 1.
    low: Number,
    /// The higher end; the same as the lower one where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    high: Option<Number>,
}

impl<'a> From<&'a Funnel> for FunnelShape<'a> {
    fn from(funnel: &'a Funnel) -> Self {
        Self {
            id: Shown(funnel.id),
            title: funnel.title.as_str(),
            stages: funnel.stages.iter().map(StageShape::from).collect(),
            length: funnel.length.map(Shown),
            rank: Number::unless(funnel.rank.get(), 0.0),
        }
    }
}

impl From<&Stage> for StageShape {
    fn from(stage: &Stage) -> Self {
        Self {
            kpi: Shown(stage.kpi),
            benchmark: stage.benchmark.map(|benchmark| StageBenchmarkShape {
                low: Number(benchmark.low().get()),
                high: Number::unless(benchmark.high().get(), benchmark.low().get()),
            }),
        }
    }
}

impl FromFields for Funnel {
    fn from_fields(fields: &mut Fields<'_>) -> Result<Self, Fault> {
        Ok(Self {
            id: fields.required("id", id(FunnelId::parse))?,
            title: fields.required("title", title)?,
            stages: fields.objects("stages", stage)?,
            length: fields.optional("length", id(KpiId::parse))?,
            rank: place(fields)?,
            foreign: fields.foreign(),
        })
    }
}

fn stage(fields: &mut Fields<'_>) -> Result<(Stage, String), Fault> {
    let kpi = fields.required("kpi", id(KpiId::parse))?;
    let benchmark = fields.object("benchmark", |fields| {
        let low = fields.required("low", share)?;
        let high = fields.optional("high", share)?;
        Ok(StageBenchmark::new(low, high.unwrap_or(low)))
    })?;
    Ok((Stage { kpi, benchmark }, kpi.to_string()))
}
