//! Who belongs to whom, in order, and how many there are; derived from the records and kept in step with them.

use imbl::OrdSet;

use super::record::Record;
use crate::goal::{CycleId, Id, KeyResultId, KpiId, ObjectiveId, Parent, Rank, Topic};

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
    /// All KPIs.
    Kpis,
    /// The KPIs whose formula names a KPI.
    Formulas(KpiId),
    /// The key results that a KPI feeds.
    Fed(KpiId),
    /// The objectives that are to improve a KPI.
    Improving(KpiId),
    /// All funnels.
    Funnels,
    /// The objectives that support an objective or a key result besides what they serve.
    Supporters(Parent),
    /// What goes on with an objective or a key result in a later cycle; of the same kind as it.
    ContinuedBy(Parent),
    /// All notes.
    Notes,
    /// The notes about one thing.
    About(Topic),
    /// All saved views.
    Views,
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
    kpis: usize,
}

impl Index {
    /// Enters a record that has come into the workspace.
    pub(super) fn enter(&mut self, record: &Record) {
        for_each_entry(record, &mut |entry| {
            self.lists.insert(entry);
        });
        if let Some(count) = self.counts.of(record) {
            *count += 1;
        }
    }

    /// Strikes out a record that has left the workspace.
    pub(super) fn strike(&mut self, record: &Record) {
        for_each_entry(record, &mut |entry| {
            self.lists.remove(&entry);
        });
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

    pub(super) fn kpi_count(&self) -> usize {
        self.counts.kpis
    }
}

impl Counts {
    fn of(&mut self, record: &Record) -> Option<&mut usize> {
        match record {
            Record::Team(_) => Some(&mut self.teams),
            Record::Objective(_) => Some(&mut self.objectives),
            Record::KeyResult(_) => Some(&mut self.key_results),
            Record::CheckIn(_) => Some(&mut self.check_ins),
            Record::Kpi(_) => Some(&mut self.kpis),
            Record::Head(_)
            | Record::Cycle(_)
            | Record::Person(_)
            | Record::Initiative(_)
            | Record::KpiReading(_)
            | Record::Funnel(_)
            | Record::Note(_)
            | Record::SavedView(_) => None,
        }
    }
}

/// Names each place of a record in the lists.
fn for_each_entry(record: &Record, name: &mut dyn FnMut((List, Rank, Id))) {
    match record {
        Record::Objective(one) => {
            let mut place = |list| name((list, one.rank, one.id.id()));
            place(List::Objectives(one.cycle));
            one.parent.map(List::Children).into_iter().for_each(&mut place);
            one.improves.map(List::Improving).into_iter().for_each(&mut place);
            let continued = one.continues.map(Parent::Objective);
            continued.map(List::ContinuedBy).into_iter().for_each(&mut place);
            one.supports.iter().copied().map(List::Supporters).for_each(place);
        }
        Record::KeyResult(one) => {
            let mut place = |list| name((list, one.rank, one.id.id()));
            place(List::KeyResults(one.objective));
            one.feed()
                .map(|feed| List::Fed(feed.kpi))
                .into_iter()
                .for_each(&mut place);
            let continued = one.continues.map(Parent::KeyResult);
            continued.map(List::ContinuedBy).into_iter().for_each(place);
        }
        Record::Initiative(one) => name((List::Initiatives(one.key_result), one.rank, one.id.id())),
        Record::Kpi(one) => {
            let mut place = |list| name((list, one.rank, one.id.id()));
            place(List::Kpis);
            one.inputs().map(List::Formulas).for_each(place);
        }
        Record::Funnel(one) => name((List::Funnels, one.rank, one.id.id())),
        Record::Note(one) => {
            let mut place = |list| name((list, one.rank, one.id.id()));
            place(List::Notes);
            one.about.map(List::About).into_iter().for_each(place);
        }
        Record::SavedView(one) => name((List::Views, one.rank, one.id.id())),
        Record::Head(_)
        | Record::Cycle(_)
        | Record::Person(_)
        | Record::Team(_)
        | Record::CheckIn(_)
        | Record::KpiReading(_) => {}
    }
}
