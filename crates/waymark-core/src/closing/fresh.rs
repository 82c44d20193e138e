//! What of a measure is left to do (C-3).

use chrono::NaiveDate;

use crate::goal::{
    Aggregation, ChecklistItem, Direction, Feed, KeyResult, KpiSource, Label, Measure, Metric, Milestone, Plan,
    Reading, ScoringMode, Share, Span, Unit, Value, Zone,
};
use crate::scoreboard::KeyResultScore;
use crate::scoring::reaches;
use crate::workspace::Workspace;

/// Why a key result is not carried over as asked, but as its structure only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Otherwise {
    /// It is at its target or past it: no way is left.
    NoWayLeft,
    /// Nothing was read that it could go on from.
    NothingRead,
    /// The KPI that feeds it is a sum, which counts from 0 again in every cycle.
    CountsAnew,
    /// The cycle that it shall go on in ends before it began.
    BeginsTooLate,
}

/// Percent of something that is whole.
const WHOLE: f64 = 100.0;

/// What is left to do: the baseline is where it ended, what is done is left behind.
///
/// # Errors
/// Why there is nothing to go on from; what has no value of its own to go on from, such as a number to be held, is the
/// same again.
pub(super) fn fresh(workspace: &Workspace, of: &KeyResult, known: &KeyResultScore) -> Result<Measure, Otherwise> {
    let reading = known.current.as_ref().and_then(|check_in| check_in.reading.as_ref());
    match &of.measure {
        Measure::Metric(metric) => fresh_metric(workspace, metric, known.value),
        Measure::Milestones(all) => some_left(all, |one| !is_reached(one, reading)).map(Measure::Milestones),
        Measure::Checklist(all) => some_left(all, |one| !is_ticked(one, reading)).map(Measure::Checklist),
        Measure::Done { .. } if reading == Some(&Reading::Done(true)) => Err(Otherwise::NoWayLeft),
        Measure::Zones(_) if reading == Some(&Reading::Zone(Zone::Stretch)) => Err(Otherwise::NoWayLeft),
        Measure::Baseline { .. } if known.value.is_some() => Err(Otherwise::NoWayLeft),
        Measure::Percent => fresh_percent(known.value),
        same @ (Measure::Stay(_)
        | Measure::Done { .. }
        | Measure::Zones(_)
        | Measure::Baseline { .. }
        | Measure::Unknown(_)) => Ok(same.clone()),
    }
}

fn fresh_metric(workspace: &Workspace, metric: &Metric, value: Option<Value>) -> Result<Measure, Otherwise> {
    if metric.feed.as_ref().is_some_and(|feed| is_sum(workspace, feed)) {
        return Err(Otherwise::CountsAnew);
    }
    let value = value.ok_or(Otherwise::NothingRead)?;
    if metric.is_met_by(value.get()) {
        return Err(Otherwise::NoWayLeft);
    }
    Ok(Measure::Metric(Metric {
        baseline: Some(value),
        direction: metric.direction(),
        ..metric.clone()
    }))
}

/// A percentage has no baseline: what is left of one that was begun is a number on its way to 100 %.
fn fresh_percent(value: Option<Value>) -> Result<Measure, Otherwise> {
    let Some(value) = value.filter(|value| value.get() > 0.0) else {
        return Ok(Measure::Percent);
    };
    let target = Value::new(WHOLE).ok().filter(|whole| value < *whole);
    Ok(Measure::Metric(Metric {
        unit: Label::new("%").ok().map(|name| Unit { name, decimals: None }),
        direction: Direction::Increase,
        baseline: Some(value),
        target: target.ok_or(Otherwise::NoWayLeft)?,
        stretch: None,
        mode: Some(ScoringMode::Linear),
        plan: Plan::default(),
        feed: None,
    }))
}

fn is_sum(workspace: &Workspace, feed: &Feed) -> bool {
    let kpi = workspace.kpi(feed.kpi);
    kpi.is_some_and(|kpi| matches!(kpi.source, KpiSource::Readings(Aggregation::Sum)))
}

/// The parts that are left.
fn some_left<T: Clone>(all: &[T], is_left: impl Fn(&T) -> bool) -> Result<Vec<T>, Otherwise> {
    let left: Vec<T> = all.iter().filter(|one| is_left(one)).cloned().collect();
    if left.is_empty() && !all.is_empty() {
        return Err(Otherwise::NoWayLeft);
    }
    Ok(left)
}

fn is_reached(milestone: &Milestone, reading: Option<&Reading>) -> bool {
    let Some(Reading::Milestones(shares)) = reading else {
        return false;
    };
    let whole = |share: &Share| reaches(share.get(), 1.0);
    shares.iter().any(|(id, share)| *id == milestone.id && whole(share))
}

fn is_ticked(item: &ChecklistItem, reading: Option<&Reading>) -> bool {
    let Some(Reading::Checklist(done)) = reading else {
        return false;
    };
    done.contains(&item.id)
}

/// The measure among the days of another cycle: days that lie outside are forgotten, and a KPI feeds it afresh.
pub(super) fn among(workspace: &Workspace, measure: Measure, span: Span) -> Measure {
    let within = |due: Option<NaiveDate>| due.filter(|day| span.has(*day));
    match measure {
        Measure::Metric(metric) => {
            let points = metric.plan.points().iter().filter(|point| span.has(point.date));
            let plan = Plan::new(points.copied().collect()).unwrap_or_default();
            let feed = metric.feed.filter(|feed| workspace.kpi(feed.kpi).is_some());
            let feed = feed.map(|feed| Feed { frozen: None, ..feed });
            Measure::Metric(Metric { plan, feed, ..metric })
        }
        Measure::Milestones(all) => {
            let moved = all.into_iter().map(|one| Milestone {
                due: within(one.due),
                ..one
            });
            Measure::Milestones(moved.collect())
        }
        Measure::Done { due } => Measure::Done { due: within(due) },
        same @ (Measure::Stay(_)
        | Measure::Checklist(_)
        | Measure::Percent
        | Measure::Zones(_)
        | Measure::Baseline { .. }
        | Measure::Unknown(_)) => same,
    }
}
