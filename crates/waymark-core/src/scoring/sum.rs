//! The sum behind a score, with every number needed to print it (S-5).

use chrono::NaiveDate;

use super::current::daily;
use super::levels::stretch_share;
use super::linear::{linear, step};
use super::ratio::ratio;
use super::score::Score;
use super::staged::{ChecklistSum, MilestoneSum, zone_score};
use super::stay::StaySum;
use super::which::{Chosen, which};
use crate::goal::{Cadence, Direction, Measure, Metric, Reading, ScoringMode, Stay, Value, Zone};
use crate::workspace::Log;

/// The sum behind the score of a key result, kind by kind (S-5). The score is made from it and from nothing else.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sum {
    /// `(45 - 40) / (50 - 40) = 0.50; as a ratio 45 / 50 = 0.90`.
    Metric(MetricSum),
    /// `3 of 4 periods held`.
    Stay(StaySum),
    /// `(1 × 1 + 3 × 0.5) / (1 + 3) = 0.63`.
    Milestones(MilestoneSum),
    /// `2 of 4 done`.
    Checklist(ChecklistSum),
    /// Done or not done.
    Done(bool),
    /// `45 / 100`.
    Percent(Value),
    /// The zone that was reached.
    Zone(Zone),
    /// The baseline that was found.
    BaselineFound(Value),
}

/// The sum of a metric: both expressions, and which of them scores (S-2 to S-5).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MetricSum {
    /// The value that is scored.
    pub current: Value,
    /// The value at the start, where it is known.
    pub baseline: Option<Value>,
    /// The value to reach.
    pub target: Value,
    /// The way the number should go.
    pub direction: Direction,
    /// What linear gives; `None` without a baseline.
    pub linear: Option<Score>,
    /// What ratio gives; `None` where it is not valid.
    pub ratio: Option<Score>,
    /// The expression that scores, its score, and whether it is the one asked for.
    pub chosen: Chosen,
    /// The share of the way from target to stretch, where there is a stretch (S-8).
    pub stretch: Option<Score>,
}

impl MetricSum {
    /// The sum for a value; `default` is the workspace's mode, which the metric may override (S-4).
    pub fn new(metric: &Metric, default: ScoringMode, current: Value) -> Self {
        let direction = metric.direction();
        let linear = linear(metric, current);
        let ratio = ratio(direction, current, metric.target);
        Self {
            current,
            baseline: metric.baseline,
            target: metric.target,
            direction,
            linear,
            ratio,
            chosen: which(metric.mode.unwrap_or(default), linear, ratio, step(metric, current)),
            stretch: stretch_share(metric, current),
        }
    }
}

impl Sum {
    /// The sum for a reading of any measure that goes by its current reading alone.
    ///
    /// `None` for stay measures, which go by all readings, and for a reading that does not fit.
    pub fn of_reading(measure: &Measure, default: ScoringMode, reading: &Reading) -> Option<Self> {
        match (measure, reading) {
            (Measure::Metric(metric), Reading::Number(value)) => {
                Some(Self::Metric(MetricSum::new(metric, default, *value)))
            }
            (Measure::Milestones(milestones), Reading::Milestones(parts)) => {
                MilestoneSum::new(milestones, parts).map(Self::Milestones)
            }
            (Measure::Checklist(items), Reading::Checklist(done)) => {
                ChecklistSum::new(items, done).map(Self::Checklist)
            }
            (Measure::Done { .. }, Reading::Done(is_done)) => Some(Self::Done(*is_done)),
            (Measure::Percent, Reading::Number(value)) => Some(Self::Percent(*value)),
            (Measure::Zones(_), Reading::Zone(zone)) => Some(Self::Zone(*zone)),
            (Measure::Baseline { .. }, Reading::Number(value)) => Some(Self::BaselineFound(*value)),
            (_, _) => None,
        }
    }

    /// The sum for all readings of a stay measure up to `day`.
    pub fn of_stay(stay: &Stay, log: &Log<'_>, measure: &Measure, periods: Periods, day: NaiveDate) -> Option<Self> {
        let number = |reading: &Reading| match reading {
            Reading::Number(value) => Some(*value),
            Reading::Milestones(_)
            | Reading::Checklist(_)
            | Reading::Done(_)
            | Reading::Zone(_)
            | Reading::Unknown(_) => None,
        };
        let readings: Vec<_> = daily(log, measure, day)
            .into_iter()
            .filter_map(|check_in| Some((check_in.date, number(check_in.reading.as_ref()?)?)))
            .collect();
        let start = periods.start.or_else(|| readings.first().map(|(day, _)| *day))?;
        StaySum::new(stay, periods.cadence, start, &readings).map(Self::Stay)
    }

    /// What the sum comes to.
    pub fn score(&self) -> Score {
        match self {
            Self::Metric(sum) => sum.chosen.score,
            Self::Stay(sum) => sum.score(),
            Self::Milestones(sum) => sum.score(),
            Self::Checklist(sum) => sum.score(),
            Self::Done(is_done) => Score::all_or_nothing(*is_done),
            Self::Percent(value) => Score::new(value.get() / 100.0),
            Self::Zone(zone) => zone_score(*zone),
            Self::BaselineFound(_) => Score::ONE,
        }
    }
}

/// How the readings of a stay measure fall into periods.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Periods {
    /// The length of a period.
    pub cadence: Cadence,
    /// The first day of the first one; that of the first reading where the key result has none.
    pub start: Option<NaiveDate>,
}
