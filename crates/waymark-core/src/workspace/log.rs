//! The check-ins of one key result, oldest first.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::goal::{CheckIn, CheckInId, Shared};

/// The check-ins of one key result, by day and, within a day, as they were made.
#[derive(Clone, Debug)]
pub struct Log<'a> {
    // In order of `CheckIn::order`.
    entries: Vec<&'a Shared<CheckIn>>,
    // Sorted: the check-ins that count.
    standing: Vec<CheckInId>,
}

impl<'a> Log<'a> {
    pub(super) fn new(check_ins: impl Iterator<Item = &'a Shared<CheckIn>>) -> Self {
        let mut entries: Vec<_> = check_ins.collect();
        entries.sort_by_key(|entry| entry.order());
        let standing = standing(&entries);
        Self { entries, standing }
    }

    /// Every check-in ever made, corrected and withdrawn ones included.
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = &'a Shared<CheckIn>> + '_ {
        self.entries.iter().copied()
    }

    /// The check-ins that count: neither withdrawn nor corrected.
    ///
    /// A check-in and all its corrections, and theirs, count once: the correction made last speaks for all of them.
    /// Where that one is withdrawn, the one made before it speaks again.
    pub fn standing(&self) -> impl DoubleEndedIterator<Item = &'a Shared<CheckIn>> + '_ {
        self.entries().filter(|entry| self.counts(entry))
    }

    /// The check-ins that count, up to and including `day`.
    pub fn standing_on(&self, day: NaiveDate) -> impl DoubleEndedIterator<Item = &'a Shared<CheckIn>> + '_ {
        self.standing().filter(move |entry| entry.date <= day)
    }

    /// Whether a check-in of this log counts: see [`Log::standing`].
    pub fn counts(&self, check_in: &CheckIn) -> bool {
        self.standing.binary_search(&check_in.id).is_ok()
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

/// The check-ins that count, sorted by id.
///
/// Goes from the check-in made last to the first, so that all corrections of one are known before it is looked at.
/// A check-in that names a later one as what it corrects, as only a damaged document can, corrects nothing.
fn standing(entries: &[&Shared<CheckIn>]) -> Vec<CheckInId> {
    let mut made: Vec<&Shared<CheckIn>> = entries.to_vec();
    made.sort_unstable_by_key(|entry| Reverse(entry.made()));
    let made_as: BTreeMap<CheckInId, _> = made.iter().map(|entry| (entry.id, entry.made())).collect();
    // Who speaks for a corrected check-in.
    let mut voices: BTreeMap<CheckInId, CheckInId> = BTreeMap::new();
    let mut standing = Vec::new();
    for entry in made {
        let own = (!entry.withdrawn).then_some(entry.id);
        let Some(voice) = voices.get(&entry.id).copied().or(own) else {
            continue;
        };
        let corrected = entry
            .replaces
            .filter(|id| made_as.get(id).is_some_and(|made| *made < entry.made()));
        match corrected {
            Some(corrected) => {
                voices.entry(corrected).or_insert(voice);
            }
            None => standing.push(voice),
        }
    }
    standing.sort_unstable();
    standing
}
