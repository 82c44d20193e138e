//! A number that is watched all the time.

mod aim;
mod benchmark;
mod dimension;
mod funnel;
mod reading;
mod source;
mod thresholds;

pub use aim::{Aim, Course, DatedValue, DatedValues, DatedValuesFault, Ramp, TargetRange, Targets, ToleranceFault};
pub use benchmark::{Benchmark, BenchmarkKind};
pub use dimension::{Across, Dimension, DimensionKind, PartTarget, Segment};
pub use funnel::{Funnel, Stage, StageBenchmark};
pub use reading::{KpiReading, KpiReadingKey};
pub use source::{Aggregation, KpiFormula, KpiInput, KpiSource};
pub use thresholds::{ThresholdShares, Thresholds, ThresholdsFault};

use super::foreign::Foreign;
use super::ids::{KpiId, PersonId, TeamId};
use super::measure::Unit;
use super::period::Frequency;
use super::quantity::Rank;
use super::text::{Label, Text, Title};

/// A number that is watched all the time, with frequency, direction, aggregation, target and thresholds.
///
/// # Source
/// Scoring method K-1 to K-6.
#[derive(Clone, Debug, PartialEq)]
pub struct Kpi {
    /// Its name in the workspace.
    pub id: KpiId,
    /// Its name among people.
    pub title: Title,
    /// What exactly is counted, and where the number comes from.
    pub definition: Text,
    /// What the number counts, and with how many decimals it is shown.
    pub unit: Option<Unit>,
    /// How long one of its periods is.
    pub frequency: Frequency,
    /// Where its numbers come from.
    pub source: KpiSource,
    /// The way it should go, and what it is held against.
    pub aim: Aim,
    /// When it is green, amber or red.
    pub thresholds: Thresholds,
    /// What others reach.
    pub benchmarks: Vec<Benchmark>,
    /// What its readings are split by.
    pub dimension: Option<Dimension>,
    /// The person who answers for it.
    pub owner: Option<PersonId>,
    /// The team it belongs to.
    pub team: Option<TeamId>,
    /// Whose number it is.
    pub level: KpiLevel,
    /// The heading that it stands under.
    pub group: Option<Label>,
    /// Whether the weekly review looks at it.
    pub role: KpiRole,
    /// Words to find it by.
    pub tags: Vec<Label>,
    /// Its place among all KPIs.
    pub rank: Rank,
    /// What the goal file says beyond this program.
    pub foreign: Foreign,
}

/// Whose number a KPI is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KpiLevel {
    /// Of the whole organisation.
    #[default]
    Organisation,
    /// Of a team.
    Team,
    /// Of a project.
    Project,
    /// Of one person.
    Person,
}

/// What a KPI is watched for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum KpiRole {
    /// It is on the dashboard.
    #[default]
    Indicator,
    /// It is a health metric besides: the weekly review looks at it, whatever the goals are.
    HealthMetric,
}

impl Kpi {
    /// The KPIs that its formula is made of, each once; none where it has readings of its own.
    pub fn inputs(&self) -> impl Iterator<Item = KpiId> + '_ {
        let inputs: &[KpiInput] = match &self.source {
            KpiSource::Formula(formula) => &formula.inputs,
            KpiSource::Readings(_) | KpiSource::Unknown(_) => &[],
        };
        inputs
            .iter()
            .enumerate()
            .filter(|(at, input)| !inputs[..*at].iter().any(|before| before.kpi == input.kpi))
            .filter_map(|(_, input)| input.kpi)
    }
}
