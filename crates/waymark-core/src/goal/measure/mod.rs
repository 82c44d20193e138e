//! How a key result is measured, and which readings fit which measure.

mod metric;
mod plan;
mod staged;
mod stay;

pub use metric::{Direction, Feed, LevelsFault, Metric, MetricDoubt, ScoringMode};
pub use plan::{Plan, PlanFault, PlanPoint};
pub use staged::{ChecklistItem, Milestone, Zone, Zones};
pub use stay::{Bounds, Corridor, CorridorFault, HeldBy, Stay};

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::check_in::Reading;
use super::foreign::Foreign;
use super::ids::ItemId;
use super::text::Label;

/// How a key result is measured.
///
/// # Source
/// Scoring method S-2 to S-8.
#[derive(Clone, Debug, PartialEq)]
pub enum Measure {
    /// A number on its way from a baseline to a target.
    Metric(Metric),
    /// A number to be held above, below or within bounds (S-6).
    Stay(Stay),
    /// Steps with weights, each partly done or whole (S-7).
    Milestones(Vec<Milestone>),
    /// Items that are done or not (S-7).
    Checklist(Vec<ChecklistItem>),
    /// Effort-based: done or not done (S-7).
    Done {
        /// The day it should be done by; the end of the key result where there is none.
        due: Option<NaiveDate>,
    },
    /// A percentage of completion, 0 to 100 (S-7).
    Percent,
    /// Four outcomes described in words (S-7).
    Zones(Zones),
    /// A number not yet known: recording it is the result (S-7).
    Baseline {
        /// The unit of the number to find.
        unit: Option<Unit>,
    },
    /// A measure that this version of the program does not know; it has no score and is kept as it came.
    Unknown(Foreign),
}

/// The kinds of measure, without their data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MeasureKind {
    /// [`Measure::Metric`].
    Metric,
    /// [`Measure::Stay`].
    Stay,
    /// [`Measure::Milestones`].
    Milestones,
    /// [`Measure::Checklist`].
    Checklist,
    /// [`Measure::Done`].
    Done,
    /// [`Measure::Percent`].
    Percent,
    /// [`Measure::Zones`].
    Zones,
    /// [`Measure::Baseline`].
    Baseline,
    /// [`Measure::Unknown`].
    Unknown,
}

impl Measure {
    /// Which kind of measure this is.
    pub fn kind(&self) -> MeasureKind {
        match self {
            Self::Metric(_) => MeasureKind::Metric,
            Self::Stay(_) => MeasureKind::Stay,
            Self::Milestones(_) => MeasureKind::Milestones,
            Self::Checklist(_) => MeasureKind::Checklist,
            Self::Done { .. } => MeasureKind::Done,
            Self::Percent => MeasureKind::Percent,
            Self::Zones(_) => MeasureKind::Zones,
            Self::Baseline { .. } => MeasureKind::Baseline,
            Self::Unknown(_) => MeasureKind::Unknown,
        }
    }

    /// The unit of its numbers, where it has numbers and they have a unit of their own.
    pub fn unit(&self) -> Option<&Unit> {
        match self {
            Self::Metric(metric) => metric.unit.as_ref(),
            Self::Stay(stay) => stay.unit.as_ref(),
            Self::Baseline { unit } => unit.as_ref(),
            Self::Milestones(_)
            | Self::Checklist(_)
            | Self::Done { .. }
            | Self::Percent
            | Self::Zones(_)
            | Self::Unknown(_) => None,
        }
    }

    /// The KPI that its readings come from, where they do (S-7).
    pub fn feed(&self) -> Option<&Feed> {
        match self {
            Self::Metric(metric) => metric.feed.as_ref(),
            Self::Stay(_)
            | Self::Milestones(_)
            | Self::Checklist(_)
            | Self::Done { .. }
            | Self::Percent
            | Self::Zones(_)
            | Self::Baseline { .. }
            | Self::Unknown(_) => None,
        }
    }

    /// Whether a reading is of the kind that this measure takes and within its bounds.
    ///
    /// A reading of milestones or of a checklist may name items that no longer exist: they do not count.
    pub fn accepts(&self, reading: &Reading) -> bool {
        match (self, reading) {
            (Self::Metric(_) | Self::Stay(_) | Self::Baseline { .. }, Reading::Number(_))
            | (Self::Milestones(_), Reading::Milestones(_))
            | (Self::Checklist(_), Reading::Checklist(_))
            | (Self::Done { .. }, Reading::Done(_))
            | (Self::Zones(_), Reading::Zone(_)) => true,
            (Self::Percent, Reading::Number(value)) => (0.0..=100.0).contains(&value.get()),
            (_, _) => false,
        }
    }

    /// The days that it names for its parts or for the whole.
    pub fn due_dates(&self) -> impl Iterator<Item = NaiveDate> + '_ {
        let (whole, milestones): (Option<NaiveDate>, &[Milestone]) = match self {
            Self::Done { due } => (*due, &[]),
            Self::Milestones(milestones) => (None, milestones),
            Self::Metric(_)
            | Self::Stay(_)
            | Self::Checklist(_)
            | Self::Percent
            | Self::Zones(_)
            | Self::Baseline { .. }
            | Self::Unknown(_) => (None, &[]),
        };
        whole
            .into_iter()
            .chain(milestones.iter().filter_map(|milestone| milestone.due))
    }

    /// Whether two parts of the measure share an id, which would count one reading twice.
    pub fn has_duplicate_items(&self) -> bool {
        let ids: Vec<ItemId> = match self {
            Self::Milestones(milestones) => milestones.iter().map(|milestone| milestone.id).collect(),
            Self::Checklist(items) => items.iter().map(|item| item.id).collect(),
            Self::Metric(_)
            | Self::Stay(_)
            | Self::Done { .. }
            | Self::Percent
            | Self::Zones(_)
            | Self::Baseline { .. }
            | Self::Unknown(_) => return false,
        };
        let mut seen = BTreeSet::new();
        !ids.into_iter().all(|id| seen.insert(id))
    }
}

/// What a number counts: a name such as `deals` or `%`, or a currency's ISO 4217 code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The name as people write it beside the number.
    pub name: Label,
    /// How many decimals to show; as many as the number has where not given.
    pub decimals: Option<u8>,
}
