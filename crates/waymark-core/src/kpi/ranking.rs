//! The parts of a KPI beside each other (K-8).

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::history::{KpiPeriod, in_period};
use super::segments::segments;
use crate::goal::{Aim, KpiId, Period, Segment, Value};
use crate::scoring::exceeds;
use crate::workspace::Workspace;

/// By what parts are ranked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum RankBy {
    /// By the value: the better one first.
    #[default]
    Value,
    /// By how much of its own target a part attains.
    Attainment,
}

/// One part in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranked {
    /// The part.
    pub part: Segment,
    /// Its rank, 1 for the first; parts that are alike share one. None without a value, or without a target where it is
    /// ranked by attainment.
    pub rank: Option<usize>,
    /// What is known of it; none where it has no reading in the period.
    pub known: Option<KpiPeriod>,
}

/// The parts of a KPI in a period, the best first; those without a rank at the end.
///
/// After two that share rank 1 comes rank 3. Within a range, a value is the better the nearer it is to it.
pub fn ranking(workspace: &Workspace, id: KpiId, period: Period, by: RankBy, today: NaiveDate) -> Vec<Ranked> {
    let Some(kpi) = workspace.kpi(id) else {
        return Vec::new();
    };
    let mut rows: Vec<(Option<f64>, Ranked)> = segments(workspace, id)
        .into_iter()
        .map(|part| {
            let known = in_period(workspace, id, Some(&part), period, today);
            let merit = known.as_ref().and_then(|known| match by {
                RankBy::Attainment => known.attainment.map(|score| score.raw()),
                RankBy::Value => known.value.as_ref().ok().map(|value| merit(&kpi.aim, *value)),
            });
            let rank = None;
            (merit, Ranked { part, rank, known })
        })
        .collect();
    rows.sort_by(|(one, _), (other, _)| better_first(*one, *other));
    let mut above: Option<(f64, usize)> = None;
    for (place, (merit, row)) in rows.iter_mut().enumerate() {
        let Some(merit) = *merit else { break };
        let rank = match above {
            Some((before, rank)) if !exceeds(before, merit) => rank,
            Some(_) | None => place + 1,
        };
        above = Some((merit, rank));
        row.rank = Some(rank);
    }
    rows.into_iter().map(|(_, row)| row).collect()
}

/// How good a value is: more is better.
fn merit(aim: &Aim, value: Value) -> f64 {
    match aim {
        Aim::Higher(_) | Aim::Within(None) => value.get(),
        Aim::Lower(_) => -value.get(),
        Aim::Within(Some(range)) => -range.bounds.distance(value.get()),
    }
}

fn better_first(one: Option<f64>, other: Option<f64>) -> Ordering {
    match (one, other) {
        (Some(one), Some(other)) => other.total_cmp(&one),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}
