//! Who belongs to whom, in order, and how many there are; derived from the records and kept in step with them.

use imbl::OrdSet;

use super::record::Record;
use crate::goal::{CycleId, Id, KeyResultId, ObjectiveId, Parent, Rank};

/// A list of members, named by what they belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum List {
    /// The objectives of a cycle.
    Objectives(CycleId),
    /// The objectives that serve an objective or a key result.
    Children(Parent),
    /// The key results of an objective.
    KeyResults(ObjectiveId),
    /// The initiatives of a key result.
    Initiatives(KeyResultId),
}

/// All lists of a workspace.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Index {
    // Each list in order of rank; members of one rank in order of id.
    lists: OrdSet<(List, Rank, Id)>,
    counts: Counts,
}

/// How many records there are of the kinds that are counted often.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Counts {
    teams: usize,
    objectives: usize,
    key_results: usize,
    check_ins: usize,
}

impl Index {
    /// Enters a record that has come into the workspace.
    pub(super) fn enter(&mut self, record: &Record) {
        for entry in entries(record).into_iter().flatten() {
            self.lists.insert(entry);
        }
        if let Some(count) = self.counts.of(record) {
            *count += 1;
        }
    }

    /// Strikes out a record that has left the workspace.
    pub(super) fn strike(&mut self, record: &Record) {
        for entry in entries(record).into_iter().flatten() {
            self.lists.remove(&entry);
        }
        if let Some(count) = self.counts.of(record) {
            *count -= 1;
        }
    }

    /// The members of a list, by rank.
    pub(super) fn members(&self, list: List) -> impl Iterator<Item = Id> + '_ {
        self.lists
            .range((list, Rank::FIRST, Id::FIRST)..)
            .take_while(move |(of, ..)| *of == list)
            .map(|(.., member)| *member)
    }

    pub(super) fn team_count(&self) -> usize {
        self.counts.teams
    }

    pub(super) fn objective_count(&self) -> usize {
        self.counts.objectives
    }

    pub(super) fn key_result_count(&self) -> usize {
        self.counts.key_results
    }

    pub(super) fn check_in_count(&self) -> usize {
        self.counts.check_ins
    }
}

impl Counts {
    fn of(&mut self, record: &Record) -> Option<&mut usize> {
        match record {
            Record::Team(_) => Some(&mut self.teams),
            Record::Objective(_) => Some(&mut self.objectives),
            Record::KeyResult(_) => Some(&mut self.key_results),
            Record::CheckIn(_) => Some(&mut self.check_ins),
            Record::Head(_) | Record::Cycle(_) | Record::Person(_) | Record::Initiative(_) => None,
        }
    }
}

/// The places of a record in the lists.
fn entries(record: &Record) -> [Option<(List, Rank, Id)>; 2] {
    match record {
        Record::Objective(one) => {
            let id = one.id.id();
            let child = one.parent.map(|parent| (List::Children(parent), one.rank, id));
            [Some((List::Objectives(one.cycle), one.rank, id)), child]
        }
        Record::KeyResult(one) => [Some((List::KeyResults(one.objective), one.rank, one.id.id())), None],
        Record::Initiative(one) => [Some((List::Initiatives(one.key_result), one.rank, one.id.id())), None],
        Record::Head(_) | Record::Cycle(_) | Record::Person(_) | Record::Team(_) | Record::CheckIn(_) => [None, None],
    }
}
