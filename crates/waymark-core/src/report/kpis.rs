//! KPIs.

use super::left_out::Part;
use super::plain;
use super::scope::Sight;
use crate::goal::{Kpi, Title};
use crate::kpi::KpiScore;

/// A KPI in a report.
#[derive(Clone, Debug, PartialEq)]
pub struct KpiPart {
    /// The KPI, without what the report does not say.
    pub kpi: Kpi,
    /// What is known of it.
    pub known: Option<KpiScore>,
    /// Who answers for it.
    pub owner: Option<Title>,
    /// Its team.
    pub team: Option<Title>,
}

/// The KPIs that a report is about, by rank.
pub(super) fn kpis(sight: Sight<'_>) -> Vec<KpiPart> {
    if sight.left_out.has(Part::Kpis) {
        return Vec::new();
    }
    let all = sight.known.workspace.kpis();
    all.filter(|one| sight.has_kpi(one))
        .map(|one| KpiPart {
            kpi: plain::kpi(one, sight.left_out),
            known: sight.known.kpis.kpi(one.id).map(|known| plain::kpi_score(known)),
            owner: sight.owner(one.owner),
            team: sight.team(one.team),
        })
        .collect()
}
