//! What the readings of a KPI are split by.

use super::super::ids::{PersonId, TeamId};
use super::super::quantity::Value;
use super::super::text::Label;

/// What the readings of a KPI are split by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dimension {
    /// By what.
    pub kind: DimensionKind,
    /// How the last readings of the parts make one number (K-3).
    pub across: Across,
    /// Targets of single parts, the same in every period; of two for one part the first counts.
    pub targets: Vec<PartTarget>,
}

/// The target of one part in every period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartTarget {
    /// Which part.
    pub part: Segment,
    /// The target, in the unit of the KPI.
    pub target: Value,
}

impl Dimension {
    /// The target that was set for a part.
    pub fn target(&self, part: &Segment) -> Option<Value> {
        let found = self.targets.iter().find(|target| target.part == *part)?;
        Some(found.target)
    }
}

/// By what readings are split.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DimensionKind {
    /// By person.
    Person,
    /// By team.
    Team,
    /// By region.
    Region,
    /// By product.
    Product,
    /// By something else, with its name.
    Free(Label),
}

/// How the last readings of all parts make one number (K-3).
///
/// Says nothing of KPIs that are not taken by their last reading: a sum is a sum over all, an average is one over all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Across {
    /// Their sum: customers per region make all customers.
    #[default]
    Sum,
    /// Their average: satisfaction per region.
    Average,
}

/// The part that a reading speaks of.
///
/// A person or team that is no longer there keeps its readings: they are what was measured then.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Segment {
    /// A person.
    Person(PersonId),
    /// A team.
    Team(TeamId),
    /// A region, a product or something else by its name.
    Named(Label),
}
