//! Measures that go by steps: milestones, checklists, zones.

use chrono::NaiveDate;

use super::super::ids::ItemId;
use super::super::quantity::Weight;
use super::super::text::{Text, Title};

/// A step on the way, partly done or whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Milestone {
    /// Its name within the key result, by which check-ins refer to it.
    pub id: ItemId,
    /// What is to be done.
    pub title: Title,
    /// How much it counts beside the others.
    pub weight: Weight,
    /// The day it should be done by.
    pub due: Option<NaiveDate>,
}

/// Something that is done or not.
#[derive(Clone, Debug, PartialEq)]
pub struct ChecklistItem {
    /// Its name within the key result, by which check-ins refer to it.
    pub id: ItemId,
    /// What is to be done.
    pub title: Title,
}

/// Four outcomes, each described in words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Zones {
    /// What counts as a failure.
    pub fail: Text,
    /// What was committed to.
    pub commit: Text,
    /// What is aimed at.
    pub target: Text,
    /// What lies beyond.
    pub stretch: Text,
}

/// One of the four outcomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Zone {
    /// Scores 0.
    Fail,
    /// Scores 0.3.
    Commit,
    /// Scores 0.7.
    Target,
    /// Scores 1.
    Stretch,
}

impl Zone {
    /// All zones, worst first.
    pub const ALL: [Self; 4] = [Self::Fail, Self::Commit, Self::Target, Self::Stretch];
}
