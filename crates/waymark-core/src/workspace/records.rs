//! The document as a set of records: by name, all of them, and putting them in and out.

use super::Workspace;
use super::record::{Record, RecordKey};
use crate::goal::Head;

/// The document with records from elsewhere in the place of its own: `None` removes a record.
///
/// With [`Workspace::changes_since`] it leads from one version to the other. Whether the records fit together is not
/// looked at: [`crate::merge`] brings together versions that grew apart, [`crate::mend`] puts in order what does not fit.
pub fn with_records(
    workspace: &Workspace,
    records: impl IntoIterator<Item = (RecordKey, Option<Record>)>,
) -> Workspace {
    let mut next = workspace.clone();
    for (key, record) in records {
        match record {
            Some(record) => next.put(record),
            None => next.take(key),
        }
    }
    next
}

impl Workspace {
    /// A workspace made of records as they are; of two with one name the later stays.
    ///
    /// References are not looked at: [`crate::mend`] does that.
    pub fn from_records(head: Head, records: impl IntoIterator<Item = Record>) -> Self {
        let mut workspace = Self::new(head);
        for record in records {
            workspace.put(record);
        }
        workspace
    }

    /// Whether there is a record with this name.
    pub fn has(&self, key: RecordKey) -> bool {
        match key {
            RecordKey::Head => true,
            RecordKey::Cycle(id) => self.cycles.contains_key(&id),
            RecordKey::Person(id) => self.people.contains_key(&id),
            RecordKey::Team(id) => self.teams.contains_key(&id),
            RecordKey::Objective(id) => self.objectives.contains_key(&id),
            RecordKey::KeyResult(id) => self.key_results.contains_key(&id),
            RecordKey::CheckIn(key) => self.check_ins.contains_key(&key),
            RecordKey::Initiative(id) => self.initiatives.contains_key(&id),
        }
    }

    /// A record by its name.
    pub fn record(&self, key: RecordKey) -> Option<Record> {
        match key {
            RecordKey::Head => Some(Record::Head(self.head.clone())),
            RecordKey::Cycle(id) => self.cycles.get(&id).cloned().map(Record::Cycle),
            RecordKey::Person(id) => self.people.get(&id).cloned().map(Record::Person),
            RecordKey::Team(id) => self.teams.get(&id).cloned().map(Record::Team),
            RecordKey::Objective(id) => self.objectives.get(&id).cloned().map(Record::Objective),
            RecordKey::KeyResult(id) => self.key_results.get(&id).cloned().map(Record::KeyResult),
            RecordKey::CheckIn(key) => self.check_ins.get(&key).cloned().map(Record::CheckIn),
            RecordKey::Initiative(id) => self.initiatives.get(&id).cloned().map(Record::Initiative),
        }
    }

    /// All records: the head first, then kind by kind, each by id.
    pub fn records(&self) -> impl Iterator<Item = Record> + '_ {
        std::iter::once(Record::Head(self.head.clone()))
            .chain(self.cycles.values().cloned().map(Record::Cycle))
            .chain(self.people.values().cloned().map(Record::Person))
            .chain(self.teams.values().cloned().map(Record::Team))
            .chain(self.objectives.values().cloned().map(Record::Objective))
            .chain(self.key_results.values().cloned().map(Record::KeyResult))
            .chain(self.check_ins.values().cloned().map(Record::CheckIn))
            .chain(self.initiatives.values().cloned().map(Record::Initiative))
    }

    /// Puts a record in the place of the one with its name; one that is equal stays the very same in memory.
    pub(crate) fn put(&mut self, record: Record) {
        if let Some(old) = self.record(record.key()) {
            if old == record {
                return;
            }
            self.index.strike(&old);
        }
        self.index.enter(&record);
        match record {
            Record::Head(head) => {
                self.head = head;
            }
            Record::Cycle(cycle) => {
                self.cycles.insert(cycle.id, cycle);
            }
            Record::Person(person) => {
                self.people.insert(person.id, person);
            }
            Record::Team(team) => {
                self.teams.insert(team.id, team);
            }
            Record::Objective(objective) => {
                self.objectives.insert(objective.id, objective);
            }
            Record::KeyResult(key_result) => {
                self.key_results.insert(key_result.id, key_result);
            }
            Record::CheckIn(check_in) => {
                self.check_ins.insert(check_in.key(), check_in);
            }
            Record::Initiative(initiative) => {
                self.initiatives.insert(initiative.id, initiative);
            }
        }
    }

    /// Takes a record out, if it is there; the head stays, since there is no workspace without one.
    pub(crate) fn take(&mut self, key: RecordKey) {
        let Some(old) = self.record(key) else { return };
        match key {
            RecordKey::Head => return,
            RecordKey::Cycle(id) => {
                self.cycles.remove(&id);
            }
            RecordKey::Person(id) => {
                self.people.remove(&id);
            }
            RecordKey::Team(id) => {
                self.teams.remove(&id);
            }
            RecordKey::Objective(id) => {
                self.objectives.remove(&id);
            }
            RecordKey::KeyResult(id) => {
                self.key_results.remove(&id);
            }
            RecordKey::CheckIn(id) => {
                self.check_ins.remove(&id);
            }
            RecordKey::Initiative(id) => {
                self.initiatives.remove(&id);
            }
        }
        self.index.strike(&old);
    }
}
