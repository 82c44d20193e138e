//! Every score of a workspace on one day, as plain objects.

mod attention;
mod funnel;
mod group;
mod key_result;
mod kpi;
mod objective;
mod outlook;
mod ranking;
mod sum;

pub use attention::{Concern, ConcernKind, ConcernReason};
pub use funnel::{Funnel, FunnelMonth, FunnelStage};
pub use group::{CycleScore, GroupScore};
pub use key_result::KeyResultScore;
pub use kpi::{Held, KpiComparison, KpiGap, KpiPeriod, KpiScore, Streak};
pub use objective::{MemberKind, MemberShare, ObjectiveScore, Parent, ParentKind};
pub use outlook::{Arrival, Gap, Grade, Status, StatusKind, Values};
pub use ranking::{FedBy, Part, RankedPart, Ranking};
pub use sum::{Bounds, Sum};

use chrono::NaiveDate;
use serde::Serialize;
use tsify::Tsify;
use waymark_core::kpi::{GapsOf, KpiBoard, gaps};
use waymark_core::scoring::Score;
use waymark_core::{Cycle, KeyResult, Shared, Workspace};

use crate::opened::cycles_by_days;
use crate::plain::{Day, finite};

/// Every score of a workspace on one day.
#[derive(Clone, Debug, PartialEq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
#[tsify(missing_as_null)]
pub struct Scoreboard<'a> {
    /// The day that the scores are of.
    pub today: Day,
    /// Every cycle, in order of their days, with its teams and people.
    pub cycles: Vec<CycleScore<'a>>,
    /// Every objective: cycle by cycle, by priority.
    pub objectives: Vec<ObjectiveScore<'a>>,
    /// Every key result: objective by objective, in their order.
    pub key_results: Vec<KeyResultScore<'a>>,
    /// What to talk about, the most urgent first, cycle by cycle; each goal once, with all its reasons.
    pub attention: Vec<Concern>,
    /// Every KPI in its latest period, by rank.
    pub kpis: Vec<KpiScore<'a>>,
    /// Every funnel in the month of today and the one before, by rank.
    pub funnels: Vec<Funnel<'a>>,
    /// The parts of every KPI that is split, in its latest period, by value; KPI by KPI, by rank.
    pub rankings: Vec<Ranking>,
    /// What the KPIs with a target miss in their latest period, the largest share first.
    pub gaps: Vec<KpiGap>,
}

impl<'a> Scoreboard<'a> {
    pub(crate) fn of(workspace: &'a Workspace, today: NaiveDate) -> Self {
        let board = &waymark_core::scoreboard::Scoreboard::new(workspace, today);
        let kpis = &KpiBoard::new(workspace, today);
        let cycles = cycles_by_days(workspace);
        let objectives = || {
            let of = |cycle: &&'a Shared<Cycle>| {
                let cycle = *cycle;
                workspace.objectives_in(cycle.id).map(move |it| (cycle, it))
            };
            cycles.iter().flat_map(of)
        };
        Self {
            today: Day(today),
            cycles: cycles
                .iter()
                .map(|cycle| CycleScore::of(workspace, board, cycle))
                .collect(),
            objectives: objectives()
                .filter_map(|(_, objective)| ObjectiveScore::of(workspace, board, objective))
                .collect(),
            key_results: objectives()
                .flat_map(|(cycle, objective)| {
                    let of = move |it: &'a Shared<KeyResult>| KeyResultScore::of(board, cycle, objective, it);
                    workspace.key_results_of(objective.id).filter_map(of)
                })
                .collect(),
            attention: cycles
                .iter()
                .flat_map(|cycle| {
                    let concerns = waymark_core::attention::attention(workspace, board, kpis, cycle.id);
                    concerns.into_iter().map(|concern| Concern::of(cycle.id, &concern))
                })
                .collect(),
            kpis: workspace.kpis().filter_map(|kpi| KpiScore::of(kpis, kpi)).collect(),
            funnels: workspace
                .funnels()
                .filter_map(|funnel| Funnel::of(workspace, funnel, today))
                .collect(),
            rankings: workspace
                .kpis()
                .filter_map(|kpi| Ranking::of(workspace, kpis, kpi))
                .collect(),
            gaps: gaps(workspace, kpis, GapsOf::Latest).iter().map(KpiGap::from).collect(),
        }
    }
}

/// A score without bounds; nothing where it is infinite.
fn raw(score: Option<Score>) -> Option<f64> {
    score.and_then(|score| finite(score.raw()))
}
