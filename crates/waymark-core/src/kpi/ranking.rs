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
    let rows = segments(workspace, id).into_iter().map(|part| {
        let known = in_period(workspace, id, Some(&part), period, today);
        (merit(&kpi.aim, known.as_ref(), by), (part, known))
    });
    ranked(rows.collect())
        .into_iter()
        .map(|(rank, (part, known))| Ranked { part, rank, known })
        .collect()
}

/// What has a merit in its place, the best first, then what has none, in the order it came; equal ones share a rank.
pub(super) fn ranked<T>(mut rows: Vec<(Option<f64>, T)>) -> Vec<(Option<usize>, T)> {
    rows.sort_by(|(one, _), (other, _)| better_first(*one, *other));
    let mut above: Option<(f64, usize)> = None;
    let mut placed = Vec::with_capacity(rows.len());
    for (place, (merit, row)) in rows.into_iter().enumerate() {
        let rank = merit.map(|merit| {
            let rank = match above {
                Some((before, rank)) if !exceeds(before, merit) => rank,
                Some(_) | None => place + 1,
            };
            above = Some((merit, rank));
            rank
        });
        placed.push((rank, row));
    }
    placed
}

/// How good what is known of a period is: more is better.
pub(super) fn merit(aim: &Aim, known: Option<&KpiPeriod>, by: RankBy) -> Option<f64> {
    let known = known?;
    match by {
        RankBy::Attainment => known.attainment.map(|score| score.raw()),
        RankBy::Value => known.value.as_ref().ok().map(|value| of_value(aim, *value)),
    }
}

/// How good a value is: more is better.
fn of_value(aim: &Aim, value: Value) -> f64 {
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
