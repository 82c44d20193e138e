//! KPIs of one unit beside each other (K-8).

use chrono::NaiveDate;

use super::history::{KpiPeriod, in_period};
use super::ranking::{RankBy, merit, ranked};
use crate::goal::{Aim, Kpi, KpiId, Period, Shared};
use crate::workspace::Workspace;

/// One KPI in its place among others.
#[derive(Clone, Debug, PartialEq)]
pub struct Beside {
    /// Which.
    pub kpi: KpiId,
    /// Its rank, 1 for the first; KPIs that are alike share one. None without a value, without a target where they are
    /// ranked by attainment, and by value where for one of them more is better and for another less.
    pub rank: Option<usize>,
    /// What is known of it; none where it has no reading in the period.
    pub known: Option<KpiPeriod>,
}

/// Whether two KPIs can stand beside each other: their numbers are of one unit and their periods of one length.
pub fn can_stand_beside(one: &Kpi, other: &Kpi) -> bool {
    let unit = |kpi: &Kpi| kpi.unit.as_ref().map(|unit| unit.name.clone());
    unit(one) == unit(other) && one.frequency == other.frequency
}

/// KPIs in a period, the best first; those without a rank at the end, in the order they were named.
///
/// Those that do not exist, are named twice, or cannot stand beside the first, are left out.
pub fn side_by_side(workspace: &Workspace, ids: &[KpiId], period: Period, by: RankBy, today: NaiveDate) -> Vec<Beside> {
    let kpis = that_fit(workspace, ids);
    let has_one_way = kpis.windows(2).all(|pair| goes_alike(&pair[0].aim, &pair[1].aim));
    let can_be_ranked = match by {
        RankBy::Attainment => true,
        RankBy::Value => has_one_way,
    };
    let rows = kpis.into_iter().map(|kpi| {
        let known = in_period(workspace, kpi.id, None, period, today);
        let merit = merit(&kpi.aim, known.as_ref(), by).filter(|_| can_be_ranked);
        (merit, (kpi.id, known))
    });
    ranked(rows.collect())
        .into_iter()
        .map(|(rank, (kpi, known))| Beside { kpi, rank, known })
        .collect()
}

fn that_fit<'a>(workspace: &'a Workspace, ids: &[KpiId]) -> Vec<&'a Shared<Kpi>> {
    let mut kpis: Vec<&Shared<Kpi>> = Vec::with_capacity(ids.len());
    for kpi in ids.iter().filter_map(|id| workspace.kpi(*id)) {
        let is_new = kpis.iter().all(|held| held.id != kpi.id);
        if is_new && kpis.first().is_none_or(|first| can_stand_beside(first, kpi)) {
            kpis.push(kpi);
        }
    }
    kpis
}

/// Whether a better value lies on the same side for both; of ranges only those are alike that are the same.
fn goes_alike(one: &Aim, other: &Aim) -> bool {
    match (one, other) {
        (Aim::Higher(_), Aim::Higher(_)) | (Aim::Lower(_), Aim::Lower(_)) => true,
        (Aim::Within(one), Aim::Within(other)) => one == other,
        (Aim::Higher(_) | Aim::Lower(_) | Aim::Within(_), _) => false,
    }
}
