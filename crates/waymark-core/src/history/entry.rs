//! One line of the history: when something was done, and what from what to what.

use std::sync::Arc;

use crate::goal::StepId;
use crate::workspace::{Change, RecordKey};

/// An instant: milliseconds since 1970 in UTC.
///
/// It is told and never ordered by, since clocks jump.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment(u64);

impl Moment {
    /// The instant so many milliseconds after the beginning of 1970 in UTC.
    pub const fn new(milliseconds: u64) -> Self {
        Self(milliseconds)
    }

    /// Milliseconds since the beginning of 1970 in UTC.
    pub const fn milliseconds(self) -> u64 {
        self.0
    }
}

/// The name and the time that a step gets from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// A new name, that no other step has.
    pub id: StepId,
    /// When it is done.
    pub at: Moment,
}

/// One line of the history.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its own name, and when it was made.
    pub stamp: Stamp,
    /// Whether something was done, undone or done again.
    pub act: Act,
    /// The records that it changed, from what to what; none where it had no effect any more.
    pub changes: Arc<[Change]>,
}

/// What a line of the history is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Something was done.
    Did,
    /// The step with this name was taken back.
    Undid(StepId),
    /// The step with this name was done again.
    Redid(StepId),
}

impl Entry {
    /// What it did to a record, if anything.
    pub fn change_of(&self, key: RecordKey) -> Option<&Change> {
        self.changes.iter().find(|change| change.key == key)
    }
}
