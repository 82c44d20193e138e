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
        for entry in entries(record) {
            self.lists.insert(entry);
        }
        if let Some(count) = self.counts.of(record) {
            *count += 1;
        }
    }

    /// Strikes out a record that has left the workspace.
    pub(super) fn strike(&mut self, record: &Record) {
        for entry in entries(record) {
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

/// The places of a record in the lists.
fn entries(record: &Record) -> impl Iterator<Item = (List, Rank, Id)> {
    let mut more = Vec::new();
    let places = match record {
        Record::Objective(one) => {
            let place = |list| (list, one.rank, one.id.id());
            more.extend(one.supports.iter().map(|parent| place(List::Supporters(*parent))));
            more.extend(one.continues.map(|id| place(List::ContinuedBy(Parent::Objective(id)))));
            [
                Some(place(List::Objectives(one.cycle))),
                one.parent.map(|parent| place(List::Children(parent))),
                one.improves.map(|kpi| place(List::Improving(kpi))),
            ]
        }
        Record::KeyResult(one) => {
            let place = |list| (list, one.rank, one.id.id());
            let fed = one.feed().map(|feed| place(List::Fed(feed.kpi)));
            let continued = one.continues.map(|id| place(List::ContinuedBy(Parent::KeyResult(id))));
            [Some(place(List::KeyResults(one.objective))), fed, continued]
        }
        Record::Initiative(one) => [
            Some((List::Initiatives(one.key_result), one.rank, one.id.id())),
            None,
            None,
        ],
        Record::Kpi(one) => {
            let place = |list| (list, one.rank, one.id.id());
            more.extend(one.inputs().map(|input| place(List::Formulas(input))));
            [Some(place(List::Kpis)), None, None]
        }
        Record::Funnel(one) => [Some((List::Funnels, one.rank, one.id.id())), None, None],
        Record::Note(one) => {
            let place = |list| (list, one.rank, one.id.id());
            let about = one.about.map(|about| place(List::About(about)));
            [Some(place(List::Notes)), about, None]
        }
        Record::SavedView(one) => [Some((List::Views, one.rank, one.id.id())), None, None],
        Record::Head(_)
        | Record::Cycle(_)
        | Record::Person(_)
        | Record::Team(_)
        | Record::CheckIn(_)
        | Record::KpiReading(_) => [None, None, None],
    };
    places.into_iter().flatten().chain(more)
}
