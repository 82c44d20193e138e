//! Steps of a space's history: texts in the order in which they were written.

use crate::record::{Damaged, StoredRecord};

/// How many steps of a space are kept; with every further one the oldest goes.
pub const STEPS_KEPT: u64 = 500;

/// Steps to be written with a commit, and steps to be given up with it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewSteps {
    /// Their texts, oldest first.
    pub texts: Vec<String>,
    /// The highest number that the writer knows; theirs are above it.
    pub above: u64,
    /// Numbers of steps that are not needed any more.
    pub forget: Vec<u64>,
}

impl NewSteps {
    /// Whether nothing is to be written or given up.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty() && self.forget.is_empty()
    }
}

/// What a commit with steps wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Committed {
    /// The records with their new revisions.
    pub records: Vec<StoredRecord>,
    /// The number of each step; none where there was no room, or no place that keeps a history.
    pub steps: Vec<u64>,
}

/// One step as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredStep {
    /// Its place in the order of the commits.
    pub number: u64,
    /// Its text.
    pub text: String,
}

/// The history of one space.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LoadedSteps {
    /// What could be read, oldest first.
    pub steps: Vec<StoredStep>,
    /// What could not; it stays where it is until it is given up with its age.
    pub damaged: Vec<Damaged>,
}
