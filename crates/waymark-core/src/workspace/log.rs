//! The check-ins of one key result, oldest first.

use chrono::NaiveDate;

use crate::goal::{CheckIn, CheckInId, Shared};
use crate::order::{places_by, sorted_by};

/// The check-ins of one key result, by day and, within a day, as they were made.
#[derive(Clone, Debug)]
pub struct Log<'a> {
    // In order of `CheckIn::order`.
    entries: Vec<Entry<'a>>,
}

/// A check-in, and whether it counts.
#[derive(Clone, Copy, Debug)]
struct Entry<'a> {
    check_in: &'a Shared<CheckIn>,
    counts: bool,
}

impl<'a> Log<'a> {
    /// The log made of check-ins in order of their ids.
    pub(super) fn new(by_id: impl Iterator<Item = &'a Shared<CheckIn>>) -> Self {
        let by_id: Vec<_> = by_id.collect();
        let counts = standing(&by_id);
        let entries = by_id.into_iter().zip(counts);
        let entries = entries.map(|(check_in, counts)| Entry { check_in, counts });
        Self {
            entries: sorted_by(entries.collect(), |one, other| {
                one.check_in.order().cmp(&other.check_in.order())
            }),
        }
    }

    /// Every check-in ever made, corrected and withdrawn ones included.
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = &'a Shared<CheckIn>> + '_ {
        self.entries.iter().map(|entry| entry.check_in)
    }

    /// The check-ins that count: neither withdrawn nor corrected.
    ///
    /// A check-in and all its corrections, and theirs, count once: the correction made last speaks for all of them.
    /// Where that one is withdrawn, the one made before it speaks again.
    pub fn standing(&self) -> impl DoubleEndedIterator<Item = &'a Shared<CheckIn>> + '_ {
        self.entries
            .iter()
            .filter(|entry| entry.counts)
            .map(|entry| entry.check_in)
    }

    /// The check-ins that count, up to and including `day`.
    pub fn standing_on(&self, day: NaiveDate) -> impl DoubleEndedIterator<Item = &'a Shared<CheckIn>> + '_ {
        self.standing().filter(move |entry| entry.date <= day)
    }

    /// Whether a check-in of this log counts: see [`Log::standing`].
    pub fn counts(&self, check_in: &CheckIn) -> bool {
        let found = self
            .entries
            .binary_search_by(|entry| entry.check_in.order().cmp(&check_in.order()));
        found.is_ok_and(|at| self.entries.get(at).is_some_and(|entry| entry.counts))
    }

    /// The number for the next check-in: one above all that were given.
    pub fn next_sequence(&self) -> u64 {
        self.entries
            .iter()
            .map(|entry| entry.check_in.sequence)
            .max()
            .map_or(0, |last| last.saturating_add(1))
    }

    /// Whether nobody ever checked in.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

/// Which of the check-ins count, in the order of those given, which is by id.
///
/// Goes from the check-in made last to the first, so that all corrections of one are known before it is looked at.
/// A check-in that names a later one as what it corrects, as only a damaged document can, corrects nothing.
fn standing(by_id: &[&Shared<CheckIn>]) -> Vec<bool> {
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
    counts
}
