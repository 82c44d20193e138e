//! The check-ins of one key result, oldest first.

use chrono::NaiveDate;

use crate::goal::{CheckIn, CheckInId, Shared};
use crate::order::{places_by, sorted_by};

/// The check-ins of one key result, by day and, within a day, as they were made.
#[derive(Clone, Debug)]
pub struct Log<'a> {
    // In order of `CheckIn::order`.
    entries: Vec<&'a Shared<CheckIn>>,
    // Sorted: the check-ins that count.
    standing: Vec<CheckInId>,
}

impl<'a> Log<'a> {
    /// The log made of check-ins in order of their ids.
    pub(super) fn new(by_id: impl Iterator<Item = &'a Shared<CheckIn>>) -> Self {
        let by_id: Vec<_> = by_id.collect();
        Self {
            standing: standing(&by_id),
            entries: sorted_by(by_id, |one, other| one.order().cmp(&other.order())),
        }
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

/// The check-ins that count, sorted by id, as those given are.
///
/// Goes from the check-in made last to the first, so that all corrections of one are known before it is looked at.
/// A check-in that names a later one as what it corrects, as only a damaged document can, corrects nothing.
fn standing(by_id: &[&Shared<CheckIn>]) -> Vec<CheckInId> {
    let last_made_first = places_by(by_id.len(), &mut |one, other| {
        by_id[other].made().cmp(&by_id[one].made())
    });
    let place_of = |id: CheckInId| by_id.binary_search_by(|entry| entry.id.cmp(&id)).ok();
    // Who speaks for a corrected check-in.
    let mut voices = vec![None; by_id.len()];
    let mut counts = vec![false; by_id.len()];
    for place in last_made_first {
        let entry = by_id[place];
        let own = (!entry.withdrawn).then_some(place);
        let Some(voice) = voices[place].or(own) else {
            continue;
        };
        let corrected = entry
            .replaces
            .and_then(place_of)
            .filter(|corrected| by_id[*corrected].made() < entry.made());
        match corrected {
            Some(corrected) => {
                voices[corrected].get_or_insert(voice);
            }
            None => counts[voice] = true,
        }
    }
    let counting = by_id.iter().zip(counts).filter(|(_, counts)| *counts);
    counting.map(|(entry, _)| entry.id).collect()
}
