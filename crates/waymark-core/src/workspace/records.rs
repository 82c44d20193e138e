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

    /// Takes in a record on its way from a file, unless there is one with its name already.
    ///
    /// # Errors
    /// Gives back the name that is taken.
    pub fn admit(&mut self, record: Record) -> Result<(), RecordKey> {
        let key = record.key();
        match self.records.insert(key, record.clone()) {
            None => {
                self.index.enter(&record);
                Ok(())
            }
            Some(first) => {
                self.records.insert(key, first);
                Err(key)
            }
        }
    }

    /// Whether there is a record with this name.
    pub fn has(&self, key: RecordKey) -> bool {
        key == RecordKey::Head || self.records.contains_key(&key)
    }

    /// A record by its name.
    pub fn record(&self, key: RecordKey) -> Option<Record> {
        match key {
            RecordKey::Head => Some(Record::Head(self.head.clone())),
            _ => self.records.get(&key).cloned(),
        }
    }

    /// All records: the head first, then kind by kind, each by id.
    pub fn records(&self) -> impl Iterator<Item = Record> + '_ {
        std::iter::once(Record::Head(self.head.clone())).chain(self.named_records().cloned())
    }

    /// All records that have a name of their own, which the head has not: kind by kind, each by id.
    pub(crate) fn named_records(&self) -> impl Iterator<Item = &Record> {
        self.records.values()
    }

    /// Puts a record in the place of the one with its name; one that is equal stays the very same in memory.
    pub(crate) fn put(&mut self, record: Record) {
        let key = record.key();
        if let Some(old) = self.record(key) {
            if old == record {
                return;
            }
            self.index.strike(&old);
        }
        self.index.enter(&record);
        match record {
            Record::Head(head) => self.head = head,
            _ => {
                self.records.insert(key, record);
            }
        }
    }

    /// Takes a record out, if it is there; the head stays, since there is no workspace without one.
    pub(crate) fn take(&mut self, key: RecordKey) {
        if let Some(old) = self.records.remove(&key) {
            self.index.strike(&old);
        }
    }
}
