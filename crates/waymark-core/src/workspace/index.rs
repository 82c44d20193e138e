//! Who belongs to whom, in order; derived from the records and kept in step with them.

use imbl::OrdSet;

use super::record::Record;
use crate::goal::{CycleId, Id, InitiativeId, KeyResultId, ObjectiveId, Parent, Rank};

/// Members by their owner, each list in order of rank.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Index {
    objectives: OrdSet<(CycleId, Rank, ObjectiveId)>,
    children: OrdSet<(Parent, Rank, ObjectiveId)>,
    key_results: OrdSet<(ObjectiveId, Rank, KeyResultId)>,
    initiatives: OrdSet<(KeyResultId, Rank, InitiativeId)>,
}

impl Index {
    /// Enters a record that has come into the workspace.
    pub(super) fn enter(&mut self, record: &Record) {
        match record {
            Record::Objective(objective) => {
                self.objectives.insert((objective.cycle, objective.rank, objective.id));
                if let Some(parent) = objective.parent {
                    self.children.insert((parent, objective.rank, objective.id));
                }
            }
            Record::KeyResult(key_result) => {
                self.key_results
                    .insert((key_result.objective, key_result.rank, key_result.id));
            }
            Record::Initiative(initiative) => {
                self.initiatives
                    .insert((initiative.key_result, initiative.rank, initiative.id));
            }
            Record::Head(_) | Record::Cycle(_) | Record::Person(_) | Record::Team(_) | Record::CheckIn(_) => {}
        }
    }

    /// Strikes out a record that has left the workspace.
    pub(super) fn strike(&mut self, record: &Record) {
        match record {
            Record::Objective(objective) => {
                self.objectives.remove(&(objective.cycle, objective.rank, objective.id));
                if let Some(parent) = objective.parent {
                    self.children.remove(&(parent, objective.rank, objective.id));
                }
            }
            Record::KeyResult(key_result) => {
                self.key_results
                    .remove(&(key_result.objective, key_result.rank, key_result.id));
            }
            Record::Initiative(initiative) => {
                self.initiatives
                    .remove(&(initiative.key_result, initiative.rank, initiative.id));
            }
            Record::Head(_) | Record::Cycle(_) | Record::Person(_) | Record::Team(_) | Record::CheckIn(_) => {}
        }
    }

    pub(super) fn objectives_in(&self, cycle: CycleId) -> impl Iterator<Item = ObjectiveId> + '_ {
        self.objectives
            .range((cycle, Rank::FIRST, ObjectiveId::new(Id::FIRST))..)
            .take_while(move |(of, ..)| *of == cycle)
            .map(|(.., id)| *id)
    }

    pub(super) fn children_of(&self, parent: Parent) -> impl Iterator<Item = ObjectiveId> + '_ {
        self.children
            .range((parent, Rank::FIRST, ObjectiveId::new(Id::FIRST))..)
            .take_while(move |(of, ..)| *of == parent)
            .map(|(.., id)| *id)
    }

    pub(super) fn key_results_of(&self, objective: ObjectiveId) -> impl Iterator<Item = KeyResultId> + '_ {
        self.key_results
            .range((objective, Rank::FIRST, KeyResultId::new(Id::FIRST))..)
            .take_while(move |(of, ..)| *of == objective)
            .map(|(.., id)| *id)
    }

    pub(super) fn initiatives_of(&self, key_result: KeyResultId) -> impl Iterator<Item = InitiativeId> + '_ {
        self.initiatives
            .range((key_result, Rank::FIRST, InitiativeId::new(Id::FIRST))..)
            .take_while(move |(of, ..)| *of == key_result)
            .map(|(.., id)| *id)
    }
}
