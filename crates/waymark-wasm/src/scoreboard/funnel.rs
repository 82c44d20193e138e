//! How many of each stage reach the next one (K-7).

use chrono::NaiveDate;
use serde::Serialize;
use tsify::Tsify;
use waymark_core::kpi::{FunnelStage as Stage, funnel_report};
use waymark_core::{Frequency, Funnel as Model, Period, Workspace};

use crate::plain::{Day, Name};
use crate::words::StageStanding;

/// A funnel in the month of today and in the one before.
#[derive(Clone, Debug, PartialEq, Serialize, Tsify)]
#[tsify(missing_as_null)]
pub struct Funnel<'a> {
    /// Its id.
    pub id: Name,
    /// Its name among people.
    pub title: &'a str,
    /// The month of today, up to today.
    pub now: FunnelMonth,
    /// The month before.
    pub before: FunnelMonth,
}

/// A funnel in one month.
#[derive(Clone, Debug, PartialEq, Serialize, Tsify)]
#[tsify(missing_as_null)]
pub struct FunnelMonth {
    /// Its first day.
    pub start: Day,
    /// Its last day.
    pub end: Day,
    /// The stages, the widest first.
    pub stages: Vec<FunnelStage>,
    /// The share of the first stage that reaches the last; `null` where the first is 0 or not known.
    pub overall: Option<f64>,
    /// The stage that most of the one before do not reach, by its place in `stages`, from 0.
    pub leakiest: Option<usize>,
    /// How many days the whole way takes.
    pub length: Option<f64>,
}

/// One stage of a funnel.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
#[tsify(missing_as_null)]
pub struct FunnelStage {
    /// The KPI that counts it.
    pub kpi: Name,
    /// How many reach it.
    pub value: Option<f64>,
    /// Their share of the stage before; `null` at the first stage and where the stage before is 0 or not known.
    pub conversion: Option<f64>,
    /// The share of the stage before that does not reach it.
    pub drop_off: Option<f64>,
    /// How the conversion stands to what is usual, where that is known.
    pub standing: Option<StageStanding>,
    /// Whether more reach it than the stage before has, which cannot be.
    pub is_above_one: bool,
}

impl<'a> Funnel<'a> {
    /// A funnel as of a day; nothing where the calendar cannot tell the month.
    pub(super) fn of(workspace: &Workspace, funnel: &'a Model, today: NaiveDate) -> Option<Self> {
        let fiscal_start = workspace.head().settings.fiscal_year_start;
        let month = Period::around(today, Frequency::Month, fiscal_start)?;
        Some(Self {
            id: Name(funnel.id.id()),
            title: funnel.title.as_str(),
            now: FunnelMonth::of(workspace, funnel, month, today),
            before: FunnelMonth::of(workspace, funnel, month.previous()?, today),
        })
    }
}

impl FunnelMonth {
    fn of(workspace: &Workspace, funnel: &Model, month: Period, today: NaiveDate) -> Self {
        let report = funnel_report(workspace, funnel, None, month, today);
        Self {
            start: Day(month.start()),
            end: Day(month.end()),
            stages: report.stages.iter().map(FunnelStage::from).collect(),
            overall: report.overall,
            leakiest: report.leakiest,
            length: report.length.map(|days| days.get()),
        }
    }
}

impl From<&Stage> for FunnelStage {
    fn from(stage: &Stage) -> Self {
        Self {
            kpi: Name(stage.kpi.id()),
            value: stage.value.map(|value| value.get()),
            conversion: stage.conversion,
            drop_off: stage.drop_off,
            standing: stage.standing.map(StageStanding::from),
            is_above_one: stage.is_above_one,
        }
    }
}
