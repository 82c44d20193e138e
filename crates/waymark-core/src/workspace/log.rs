//! The check-ins of one key result, or the readings of one KPI, oldest first.

use chrono::NaiveDate;

use crate::goal::{CheckIn, CheckInId, KpiReading, KpiReadingId, Shared};
use crate::order::{places_by, sorted_by};

/// The check-ins of one key result, or the readings of one KPI, by day and, within a day, as they were made.
#[derive(Clone, Debug)]
pub struct Log<'a, T = CheckIn> {
    // In order of day, then as they were made.
    entries: Vec<Entry<'a, T>>,
}

/// A check-in or reading, and whether it counts.
#[derive(Debug)]
struct Entry<'a, T> {
    record: &'a Shared<T>,
    counts: bool,
}

impl<T> Clone for Entry<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Entry<'_, T> {}

/// What stands in a log: made in an order, of a day, and perhaps corrected or taken back.
pub trait Logged {
    /// Names it within its log.
    type Id: Copy + Ord;

    /// Its name within its log.
    fn id(&self) -> Self::Id;
    /// The day it speaks of.
    fn date(&self) -> NaiveDate;
    /// Its place in the order in which they were made.
    fn sequence(&self) -> u64;
    /// The one that it corrects.
    fn replaces(&self) -> Option<Self::Id>;
    /// Whether it was taken back.
    fn is_withdrawn(&self) -> bool;
}

macro_rules! logged {
    ($noun:ident, $id:ident) => {
        impl Logged for $noun {
            type Id = $id;

            fn id(&self) -> $id {
                self.id
            }

            fn date(&self) -> NaiveDate {
                self.date
            }

            fn sequence(&self) -> u64 {
                self.sequence
            }

            fn replaces(&self) -> Option<$id> {
                self.replaces
            }

            fn is_withdrawn(&self) -> bool {
                self.withdrawn
            }
        }
    };
}

logged!(CheckIn, CheckInId);
logged!(KpiReading, KpiReadingId);

/// The order of a log: by day, then by the order in which they were made (S-11).
fn order<T: Logged>(one: &T) -> (NaiveDate, u64, T::Id) {
    (one.date(), one.sequence(), one.id())
}

/// The order in which they were made, whatever day they speak of.
fn made<T: Logged>(one: &T) -> (u64, T::Id) {
    (one.sequence(), one.id())
}

impl<'a, T: Logged> Log<'a, T> {
    /// The log made of check-ins or readings in order of their ids.
    pub(crate) fn new(by_id: impl Iterator<Item = &'a Shared<T>>) -> Self {
        let by_id: Vec<_> = by_id.collect();
        let counts = standing(&by_id);
        let entries = by_id.into_iter().zip(counts);
        let entries: Vec<_> = entries.map(|(record, counts)| Entry { record, counts }).collect();
        let compare = |one: &Entry<'a, T>, other: &Entry<'a, T>| order(&**one.record).cmp(&order(&**other.record));
        // Most logs come in order: their ids are given day by day.
        let is_in_order = entries.is_sorted_by(|one, other| compare(one, other).is_le());
        Self {
            entries: if is_in_order {
                entries
            } else {
                sorted_by(entries, compare)
            },
        }
    }

    /// Every one ever made, corrected and withdrawn ones included.
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = &'a Shared<T>> + '_ {
        self.entries.iter().map(|entry| entry.record)
    }

    /// Those that count: neither withdrawn nor corrected.
    ///
    /// One and all its corrections, and theirs, count once: the correction made last speaks for all of them.
    /// Where that one is withdrawn, the one made before it speaks again.
    pub fn standing(&self) -> impl DoubleEndedIterator<Item = &'a Shared<T>> + '_ {
        self.entries
            .iter()
            .filter(|entry| entry.counts)
            .map(|entry| entry.record)
    }

    /// Those that count, up to and including `day`.
    pub fn standing_on(&self, day: NaiveDate) -> impl DoubleEndedIterator<Item = &'a Shared<T>> + '_ {
        self.standing().filter(move |entry| entry.date() <= day)
    }

    /// Those that count from a day to another, both included.
    pub fn standing_within(
        &self,
        first: NaiveDate,
        last: NaiveDate,
    ) -> impl DoubleEndedIterator<Item = &'a Shared<T>> + '_ {
        let start = self.entries.partition_point(|entry| entry.record.date() < first);
        let end = self.entries.partition_point(|entry| entry.record.date() <= last);
        let within = self.entries.get(start..end).unwrap_or_default();
        within.iter().filter(|entry| entry.counts).map(|entry| entry.record)
    }

    /// Whether one of this log counts: see [`Log::standing`].
    pub fn counts(&self, one: &T) -> bool {
        let found = self
            .entries
            .binary_search_by(|entry| order(&**entry.record).cmp(&order(one)));
        found.is_ok_and(|at| self.entries.get(at).is_some_and(|entry| entry.counts))
    }

    /// The number for the next one: one above all that were given.
    pub fn next_sequence(&self) -> u64 {
        self.entries
            .iter()
            .map(|entry| entry.record.sequence())
            .max()
            .map_or(0, |last| last.saturating_add(1))
    }

    /// Whether nothing was ever recorded.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

/// Which of them count, in the order of those given, which is by id.
///
/// Goes from the one made last to the first, so that all corrections of one are known before it is looked at.
/// One that names a later one as what it corrects, as only a damaged document can, corrects nothing.
fn standing<T: Logged>(by_id: &[&Shared<T>]) -> Vec<bool> {
    if by_id.iter().all(|entry| entry.replaces().is_none()) {
        return by_id.iter().map(|entry| !entry.is_withdrawn()).collect();
    }
    let last_made_first = places_by(by_id.len(), &mut |one, other| {
        made(&**by_id[other]).cmp(&made(&**by_id[one]))
    });
    let place_of = |id: T::Id| by_id.binary_search_by(|entry| entry.id().cmp(&id)).ok();
    // Who speaks for a corrected one.
    let mut voices = vec![None; by_id.len()];
    let mut counts = vec![false; by_id.len()];
    for place in last_made_first {
        let entry = by_id[place];
        let own = (!entry.is_withdrawn()).then_some(place);
        let Some(voice) = voices[place].or(own) else {
            continue;
        };
        let corrected = entry
            .replaces()
            .and_then(place_of)
            .filter(|corrected| made(&**by_id[*corrected]) < made(&**entry));
        match corrected {
            Some(corrected) => {
                voices[corrected].get_or_insert(voice);
            }
            None => counts[voice] = true,
        }
    }
    counts
}
