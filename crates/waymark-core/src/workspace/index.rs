//! Who belongs to whom, in order; derived from the records and kept in step with them.

use imbl::OrdSet;

use super::record::Record;
use crate::goal::{CycleId, Id, InitiativeId, KeyResultId, ObjectiveId, Parent, Rank};

/// Members by their owner, each list in order of rank; members of one rank in order of id.
type Lists<Owner, Member> = OrdSet<(Owner, Rank, Member)>;

/// All lists of a workspace.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Index {
    objectives: Lists<CycleId, ObjectiveId>,
    children: Lists<Parent, ObjectiveId>,
    key_results: Lists<ObjectiveId, KeyResultId>,
    initiatives: Lists<KeyResultId, InitiativeId>,
}

/// Whether a record comes into the workspace or leaves it.
#[derive(Clone, Copy)]
enum Passage {
    In,
    Out,
}

impl Index {
    /// Enters a record that has come into the workspace.
    pub(super) fn enter(&mut self, record: &Record) {
        self.note(Passage::In, record);
    }

    /// Strikes out a record that has left the workspace.
    pub(super) fn strike(&mut self, record: &Record) {
        self.note(Passage::Out, record);
    }

    fn note(&mut self, passage: Passage, record: &Record) {
        match record {
            Record::Objective(one) => {
                note(&mut self.objectives, passage, (one.cycle, one.rank, one.id));
                if let Some(parent) = one.parent {
                    note(&mut self.children, passage, (parent, one.rank, one.id));
                }
            }
            Record::KeyResult(one) => note(&mut self.key_results, passage, (one.objective, one.rank, one.id)),
            Record::Initiative(one) => note(&mut self.initiatives, passage, (one.key_result, one.rank, one.id)),
            Record::Head(_) | Record::Cycle(_) | Record::Person(_) | Record::Team(_) | Record::CheckIn(_) => {}
        }
    }

    pub(super) fn objectives_in(&self, cycle: CycleId) -> impl Iterator<Item = ObjectiveId> + '_ {
        members(&self.objectives, cycle, ObjectiveId::new(Id::FIRST))
    }

    pub(super) fn children_of(&self, parent: Parent) -> impl Iterator<Item = ObjectiveId> + '_ {
        members(&self.children, parent, ObjectiveId::new(Id::FIRST))
    }

    pub(super) fn key_results_of(&self, objective: ObjectiveId) -> impl Iterator<Item = KeyResultId> + '_ {
        members(&self.key_results, objective, KeyResultId::new(Id::FIRST))
    }

    pub(super) fn initiatives_of(&self, key_result: KeyResultId) -> impl Iterator<Item = InitiativeId> + '_ {
        members(&self.initiatives, key_result, InitiativeId::new(Id::FIRST))
    }
}

fn note<Owner: Ord + Copy, Member: Ord + Copy>(
    lists: &mut Lists<Owner, Member>,
    passage: Passage,
    entry: (Owner, Rank, Member),
) {
    match passage {
        Passage::In => lists.insert(entry),
        Passage::Out => lists.remove(&entry),
    };
}

/// The members of one owner, by rank; `lowest` is an id below all that can be.
fn members<Owner: Ord + Copy, Member: Ord + Copy>(
    lists: &Lists<Owner, Member>,
    owner: Owner,
    lowest: Member,
) -> impl Iterator<Item = Member> + '_ {
    lists
        .range((owner, Rank::FIRST, lowest)..)
        .take_while(move |(of, ..)| *of == owner)
        .map(|(.., member)| *member)
}
