//! S: one scoring function for what is, what is expected and what is projected (S-1).

use super::numbers::nearest_value;
use super::score::Score;
use super::sum::{MetricSum, Sum};
use crate::goal::{Measure, Reading, ScoringMode, Value};

/// The number that a reading stands for on the scale of its measure (S-1).
///
/// The value of a metric, a stay or a percentage; for what goes by steps the share covered, 0 to 1. `None` where the
/// reading does not fit or the measure has no parts.
pub fn number(measure: &Measure, reading: &Reading) -> Option<Value> {
    match (measure, reading) {
        (Measure::Stay(_), Reading::Number(value)) => Some(*value),
        (_, _) => Some(match Sum::of_reading(measure, ScoringMode::Auto, reading)? {
            Sum::Metric(sum) => sum.current,
            Sum::Percent(value) | Sum::BaselineFound(value) => value,
            steps @ (Sum::Milestones(_) | Sum::Checklist(_) | Sum::Done(_) | Sum::Zone(_) | Sum::Stay(_)) => {
                nearest_value(steps.score().raw())
            }
        }),
    }
}

/// S(value): what a number on the scale of a measure scores (S-1).
///
/// `None` for stay measures, whose score is not one of a single value, and for measures that are not known.
pub fn score_at(measure: &Measure, default: ScoringMode, number: Value) -> Option<Score> {
    match measure {
        Measure::Metric(metric) => Some(MetricSum::new(metric, default, number).chosen.score),
        Measure::Percent => Some(Sum::Percent(number).score()),
        Measure::Milestones(_) | Measure::Checklist(_) | Measure::Done { .. } | Measure::Zones(_) => {
            Some(Score::new(number.get()))
        }
        Measure::Baseline { .. } => Some(Sum::BaselineFound(number).score()),
        Measure::Stay(_) | Measure::Unknown(_) => None,
    }
}
