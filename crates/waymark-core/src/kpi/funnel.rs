//! How many of each stage reach the next one (K-7).

use chrono::NaiveDate;

use super::history::in_period;
use super::segments::is_split;
use crate::goal::{Funnel, KpiId, Period, Segment, StageBenchmark, Value};
use crate::scoring::{exceeds, nearest_value};
use crate::workspace::Workspace;

/// What is known of a funnel in one period.
#[derive(Clone, Debug, PartialEq)]
pub struct FunnelReport {
    /// Its stages, the widest first.
    pub stages: Vec<FunnelStage>,
    /// The share of the first stage that reaches the last; none where the first is 0 or unknown, or there is one stage.
    pub overall: Option<f64>,
    /// The stage that most of the one before do not reach, by its place; of two alike the earlier.
    pub leakiest: Option<usize>,
    /// How many days the whole way takes.
    pub length: Option<Value>,
}

/// One stage of a funnel in one period.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FunnelStage {
    /// The KPI that counts it.
    pub kpi: KpiId,
    /// How many reach it.
    pub value: Option<Value>,
    /// Whether a part was asked for and the KPI is not split, so that nobody knows how many of that part reach it.
    pub is_not_split: bool,
    /// Their share of the stage before; none at the first stage and where the stage before is 0 or unknown: "n/a".
    pub conversion: Option<f64>,
    /// The share of the stage before that does not reach it: 1 less the conversion.
    pub drop_off: Option<f64>,
    /// Whether more reach it than the stage before has, which cannot be.
    pub is_above_one: bool,
    /// What is usual.
    pub benchmark: Option<StageBenchmark>,
    /// How the conversion stands to that.
    pub standing: Option<StageStanding>,
}

/// What became of a stage since another period.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StageDifference {
    /// The value minus the earlier one; none where either is unknown.
    pub value: Option<Value>,
    /// The conversion minus the earlier one, in points of percent; none where either is "n/a".
    pub points: Option<f64>,
}

impl FunnelStage {
    /// What became of it since it was like `then`.
    pub fn since(&self, then: &Self) -> StageDifference {
        let value = self.value.zip(then.value);
        let conversion = self.conversion.zip(then.conversion);
        StageDifference {
            value: value.map(|(now, then)| nearest_value(now.get() - then.get())),
            points: conversion.map(|(now, then)| (now - then) * 100.0),
        }
    }
}

impl FunnelReport {
    /// How many of 100 of the stage before do not reach the leakiest one.
    pub fn lost_of_100(&self) -> Option<f64> {
        let leakiest = self.stages.get(self.leakiest?)?;
        Some(leakiest.drop_off? * 100.0)
    }
}

/// The report with the lowest conversion at a stage, by its place; of two alike the earlier, none where fewer than two
/// have a conversion there or all are alike.
pub fn lowest_at(reports: &[FunnelReport], stage: usize) -> Option<usize> {
    let at = |report: &FunnelReport| report.stages.get(stage)?.conversion;
    let known = || {
        reports
            .iter()
            .enumerate()
            .filter_map(|(place, report)| Some((place, at(report)?)))
    };
    let lowest = known().reduce(|one, other| if exceeds(one.1, other.1) { other } else { one })?;
    known().any(|(_, other)| exceeds(other, lowest.1)).then_some(lowest.0)
}

/// How a conversion stands to what is usual.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StageStanding {
    /// Below it.
    Below,
    /// As usual.
    Usual,
    /// Above it.
    Above,
}

/// A funnel in one period, of one part of its KPIs where one is named.
///
/// Of a KPI that is not split nothing is known of a part: its stage has no value, neither has how long the way takes.
pub fn funnel_report(
    workspace: &Workspace,
    funnel: &Funnel,
    part: Option<&Segment>,
    period: Period,
    today: NaiveDate,
) -> FunnelReport {
    let is_not_split = |id: KpiId| part.is_some() && !is_split(workspace, id);
    let value_of = |id: KpiId| {
        let known = in_period(workspace, id, part, period, today).filter(|_| !is_not_split(id));
        known?.value.ok()
    };
    let mut stages: Vec<FunnelStage> = Vec::with_capacity(funnel.stages.len());
    for stage in &funnel.stages {
        let before = stages.last().and_then(|before| before.value);
        let value = value_of(stage.kpi);
        let conversion = before.zip(value).and_then(|(before, value)| share(before, value));
        stages.push(FunnelStage {
            kpi: stage.kpi,
            value,
            is_not_split: is_not_split(stage.kpi),
            conversion,
            drop_off: conversion.map(|conversion| 1.0 - conversion),
            is_above_one: conversion.is_some_and(|conversion| exceeds(conversion, 1.0)),
            benchmark: stage.benchmark,
            standing: conversion
                .zip(stage.benchmark)
                .map(|(share, usual)| standing(share, usual)),
        });
    }
    let overall = match &stages[..] {
        [first, .., last] => first.value.zip(last.value).and_then(|(first, last)| share(first, last)),
        _ => None,
    };
    FunnelReport {
        overall,
        leakiest: leakiest(&stages),
        length: funnel.length.and_then(value_of),
        stages,
    }
}

/// What share of a number another one is; none of 0 and below.
fn share(whole: Value, part: Value) -> Option<f64> {
    exceeds(whole.get(), 0.0).then(|| part.get() / whole.get())
}

fn standing(conversion: f64, usual: StageBenchmark) -> StageStanding {
    if exceeds(usual.low().get(), conversion) {
        StageStanding::Below
    } else if exceeds(conversion, usual.high().get()) {
        StageStanding::Above
    } else {
        StageStanding::Usual
    }
}

fn leakiest(stages: &[FunnelStage]) -> Option<usize> {
    let mut worst: Option<(usize, f64)> = None;
    for (place, stage) in stages.iter().enumerate() {
        let Some(drop_off) = stage.drop_off.filter(|drop_off| exceeds(*drop_off, 0.0)) else {
            continue;
        };
        if worst.is_none_or(|(_, most)| exceeds(drop_off, most)) {
            worst = Some((place, drop_off));
        }
    }
    worst.map(|(place, _)| place)
}
