//! The check-ins of one key result, oldest first.

use chrono::NaiveDate;

use crate::goal::{CheckIn, CheckInId, Shared};

/// The check-ins of one key result, by day and, within a day, as they were made.
#[derive(Clone, Debug)]
pub struct Log<'a> {
    // In order of `CheckIn::order`.
    entries: Vec<&'a Shared<CheckIn>>,
    // Sorted: the check-ins that a standing correction replaces.
    replaced: Vec<CheckInId>,
}

impl<'a> Log<'a> {
    pub(super) fn new(check_ins: impl Iterator<Item = &'a Shared<CheckIn>>) -> Self {
        let mut entries: Vec<_> = check_ins.collect();
        entries.sort_by_key(|entry| entry.order());
        let mut replaced: Vec<_> = entries
            .iter()
            .filter(|entry| !entry.withdrawn)
            .filter_map(|entry| entry.replaces)
            .collect();
        replaced.sort_unstable();
        Self { entries, replaced }
    }

    /// Every check-in ever made, corrected and withdrawn ones included.
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = &'a Shared<CheckIn>> + '_ {
        self.entries.iter().copied()
    }

    /// The check-ins that count: neither withdrawn nor corrected by a later one.
    pub fn standing(&self) -> impl DoubleEndedIterator<Item = &'a Shared<CheckIn>> + '_ {
        self.entries().filter(|entry| self.counts(entry))
    }

    /// The check-ins that count, up to and including `day`.
    pub fn standing_on(&self, day: NaiveDate) -> impl DoubleEndedIterator<Item = &'a Shared<CheckIn>> + '_ {
        self.standing().filter(move |entry| entry.date <= day)
    }

    /// Whether a check-in of this log counts: it is neither withdrawn nor corrected by a later one.
    pub fn counts(&self, check_in: &CheckIn) -> bool {
        !check_in.withdrawn && self.replaced.binary_search(&check_in.id).is_err()
    }

    /// The number for the next check-in: one above all that were given.
    pub fn next_sequence(&self) -> u64 {
        self.entries
            .iter()
            .map(|entry| entry.sequence)
            .max()
            .map_or(0, |last| last.saturating_add(1))
    }

    /// Whether nobody ever checked in.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}
