//! Which objective and which KPI comes first: what needs the meeting most.

use std::cmp::Ordering;

use crate::goal::{Ambition, Kpi, KpiRole, Objective, Shared};
use crate::kpi::Health;
use crate::order::sorted_by;
use crate::query::Known;
use crate::scoring::{Band, Score};

/// By status, off track first; of equal ones what is committed first, then what will land lower, then by rank. What has no
/// forecast is taken for as good as the others are at most.
pub(super) fn objectives<'w>(known: Known<'_>, objectives: Vec<&'w Shared<Objective>>) -> Vec<&'w Shared<Objective>> {
    let facts = |one: &Objective| {
        let score = known.scores.objective(one.id);
        let band = score.map(|score| score.status.band).unwrap_or_default();
        let lands = score.and_then(|score| score.rolled.projected).map(Score::raw);
        (
            band_place(band),
            ambition_place(one.ambition),
            lands.unwrap_or(f64::INFINITY),
        )
    };
    sorted_by(objectives, |one, other| {
        let (one, other) = (facts(one), facts(other));
        let by_place = (one.0, one.1).cmp(&(other.0, other.1));
        by_place.then(one.2.total_cmp(&other.2))
    })
}

/// Red first; of equal ones health metrics first, then by rank.
pub(super) fn kpis<'w>(known: Known<'_>, kpis: Vec<&'w Shared<Kpi>>) -> Vec<&'w Shared<Kpi>> {
    let place = |kpi: &Kpi| {
        let health = known.kpis.kpi(kpi.id).and_then(|known| known.health());
        (health_place(health), role_place(kpi.role))
    };
    sorted_by(kpis, |one, other| -> Ordering { place(one).cmp(&place(other)) })
}

const fn band_place(band: Band) -> u8 {
    match band {
        Band::OffTrack => 0,
        Band::AtRisk => 1,
        Band::NoData => 2,
        Band::OnTrack => 3,
        Band::OverPerforming => 4,
    }
}

const fn ambition_place(ambition: Ambition) -> u8 {
    match ambition {
        Ambition::Committed => 0,
        Ambition::Aspirational | Ambition::Learning => 1,
    }
}

const fn health_place(health: Option<Health>) -> u8 {
    match health {
        Some(Health::Red) => 0,
        Some(Health::Amber) => 1,
        None => 2,
        Some(Health::Green) => 3,
        Some(Health::Tracking) => 4,
    }
}

const fn role_place(role: KpiRole) -> u8 {
    match role {
        KpiRole::HealthMetric => 0,
        KpiRole::Indicator => 1,
    }
}
