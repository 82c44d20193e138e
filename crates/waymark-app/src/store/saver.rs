//! Brings the document to the store and learns what other tabs did: no signals, no browser.

use std::collections::BTreeMap;

use waymark_core::{Conflict, Entry, Head, Merged, Record, RecordKey, Workspace, merge, with_records};
use waymark_file::{Repair, decode_record, encode_record, mended, record_key_from_text, record_key_text};
use waymark_store::{
    Change, CommitFault, Committed, Damaged, Fault, Loaded, NewSteps, Pointed, RecordKey as StoreKey, RecordStore,
    Revision, SpaceId, StoredRecord,
};

use super::trail::{Earlier, Trail};

/// What this tab knows of the stored document.
#[derive(Clone, Debug)]
pub struct Saver {
    space: SpaceId,
    stored: Workspace,
    // One for every record that was ever stored, removed ones included.
    revisions: BTreeMap<StoreKey, Revision>,
    // None until the stored history was read.
    trail: Option<Trail>,
}

/// What came of an attempt to save.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// The store holds the document, as durable as it can be; these records are new in it.
    Saved(Vec<StoredRecord>),
    /// Another tab was first: this is the document with both tabs' changes, not saved yet.
    Merged {
        /// The document.
        workspace: Box<Workspace>,
        /// Where both changed the same thing; this tab's change stands.
        conflicts: Vec<Conflict>,
    },
    /// Another tab shows another workspace now, or the storage was cleared.
    Moved(Option<SpaceId>),
    /// The store says no; nothing of this attempt was written.
    Failed(Fault),
}

/// A document as it was found in the store.
#[derive(Clone, Debug)]
pub struct Opened {
    /// What keeps it saved from now on.
    pub saver: Saver,
    /// The document, in order; it may differ from what is stored until it is saved.
    pub workspace: Workspace,
    /// What was wrong with it.
    pub findings: Findings,
}

/// What was wrong with a stored document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Findings {
    /// Entries that are no records; they were moved aside, whole.
    pub damaged: Vec<Damaged>,
    /// Records that this program cannot read; they stay where they are.
    pub unreadable: Vec<String>,
    /// What was put in order; whatever was taken away for it is kept with the document.
    pub repairs: Vec<Repair>,
    /// Whether a newer program wrote here: nothing may be changed.
    pub is_newer: bool,
}

impl Findings {
    /// Whether all was well.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Saver {
    /// A saver for a document that is not stored yet.
    #[must_use]
    pub fn fresh(space: SpaceId, head: Head) -> Self {
        Self {
            space,
            stored: Workspace::new(head),
            revisions: BTreeMap::new(),
            trail: None,
        }
    }

    /// Where the document lies.
    #[must_use]
    pub fn space(&self) -> &SpaceId {
        &self.space
    }

    /// Reads a document; `head` stands in where its own cannot be read.
    ///
    /// # Errors
    /// When the store cannot be read at all; whatever else is wrong is a finding.
    pub async fn open<S: RecordStore>(store: &S, space: SpaceId, head: Head) -> Result<Opened, Fault> {
        let Loaded {
            records,
            damaged,
            newer,
            ..
        } = store.load(&space).await?;
        let is_newer = newer.is_some();
        if !is_newer {
            for entry in &damaged {
                store.set_aside(&space, &entry.key).await?;
            }
        }
        let mut saver = Self::fresh(space, head);
        let unreadable = saver.take_in(&records);
        let waymark_file::Opened { workspace, repairs } = mended(saver.stored.clone());
        Ok(Opened {
            saver,
            workspace,
            findings: Findings {
                damaged,
                unreadable,
                repairs,
                is_newer,
            },
        })
    }

    /// Whether the stored history was read.
    #[must_use]
    pub fn knows_history(&self) -> bool {
        self.trail.is_some()
    }

    /// Reads the stored history. New steps go behind it.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn read_history<S: RecordStore>(&mut self, store: &S) -> Result<Earlier, Fault> {
        let (trail, earlier) = Trail::read(store, &self.space).await?;
        self.trail = Some(trail);
        Ok(earlier)
    }

    /// Brings a document to the store, with one commit of what differs from what is stored and of what was done.
    pub async fn save<S: RecordStore>(&mut self, store: &S, present: &Workspace, done: &[Entry]) -> Outcome {
        let changes: Vec<Change> = self.changes_to(present);
        if changes.is_empty() && done.is_empty() {
            return Outcome::Saved(Vec::new());
        }
        let steps = self.steps(done);
        match store.commit_with(&self.space, &changes, &steps).await {
            Ok(Committed {
                records,
                steps: numbers,
            }) => {
                self.took(&records, present);
                if let Some(trail) = &mut self.trail {
                    trail.written(&steps, &numbers);
                }
                Outcome::Saved(records)
            }
            Err(CommitFault::Conflict { theirs, vanished }) => self.merge(present, &theirs, &vanished),
            Err(CommitFault::Moved { to }) => Outcome::Moved(to),
            Err(CommitFault::Fault(fault)) => Outcome::Failed(fault),
        }
    }

    fn steps(&self, done: &[Entry]) -> NewSteps {
        match &self.trail {
            Some(trail) => trail.with(done),
            None => Trail::default().with(done),
        }
    }

    fn took(&mut self, written: &[StoredRecord], present: &Workspace) {
        let revisions = written
            .iter()
            .map(|record| (record.key.clone(), record.revision.clone()));
        self.revisions.extend(revisions);
        self.stored = present.clone();
    }

    /// Makes the document's space the current one, after [`Outcome::Moved`], and saves.
    ///
    /// A document that was never stored, or whose space is gone, is written whole, in one step with the pointer.
    pub async fn claim<S: RecordStore>(&mut self, store: &S, present: &Workspace, done: &[Entry]) -> Outcome {
        match self.try_claim(store, present, done).await {
            Ok(outcome) => outcome,
            Err(CommitFault::Fault(fault)) => Outcome::Failed(fault),
            Err(CommitFault::Moved { to }) => Outcome::Moved(to),
            Err(CommitFault::Conflict { theirs, vanished }) => self.merge(present, &theirs, &vanished),
        }
    }

    async fn try_claim<S: RecordStore>(
        &mut self,
        store: &S,
        present: &Workspace,
        done: &[Entry],
    ) -> Result<Outcome, CommitFault> {
        let pointer = match store.pointer().await? {
            Pointed::At(pointer) => Some(pointer.revision),
            Pointed::Nowhere | Pointed::Damaged(_) => None,
        };
        if store.spaces().await?.contains(&self.space) {
            store.point(pointer.as_ref(), &self.space).await?;
            return Ok(self.save(store, present, done).await);
        }
        let records: Vec<(StoreKey, String)> = present
            .records()
            .filter_map(|record| Some((store_key(record.key())?, encode_record(&record))))
            .collect();
        let mut trail = Trail::default();
        let steps = trail.with(done);
        let written = store
            .replace_with(pointer.as_ref(), &self.space, &records, &steps)
            .await?
            .records;
        let numbers: Vec<u64> = (1..).take(steps.texts.len()).collect();
        trail.written(&steps, &numbers);
        self.trail = Some(trail);
        self.revisions.clear();
        self.took(&written, present);
        Ok(Outcome::Saved(written))
    }

    /// Takes over records that another tab has saved; gives the document with them, if they are new here.
    pub fn receive(&mut self, present: &Workspace, records: &[StoredRecord]) -> Option<Merged> {
        let newer: Vec<StoredRecord> = records
            .iter()
            .filter(|record| {
                self.revisions
                    .get(&record.key)
                    .is_none_or(|known| *known < record.revision)
            })
            .cloned()
            .collect();
        if newer.is_empty() {
            return None;
        }
        let base = self.stored.clone();
        self.take_in(&newer);
        Some(merge(&base, &self.stored, present))
    }

    fn merge(&mut self, present: &Workspace, theirs: &[StoredRecord], vanished: &[StoreKey]) -> Outcome {
        let base = self.stored.clone();
        self.take_in(theirs);
        // What is no longer stored is written again: the document on the screen has it.
        for key in vanished {
            self.revisions.remove(key);
            if let Some(key) = record_key_from_text(key.as_str()) {
                self.stored = with_records(&self.stored, [(key, None)]);
            }
        }
        let Merged { workspace, conflicts } = merge(&base, &self.stored, present);
        Outcome::Merged {
            workspace: Box::new(workspace),
            conflicts,
        }
    }

    fn changes_to(&self, present: &Workspace) -> Vec<Change> {
        let changed = present.changes_since(&self.stored);
        let head = self
            .is_head_missing()
            .then(|| (RecordKey::Head, present.record(RecordKey::Head)));
        let records = changed.into_iter().map(|change| (change.key, change.after));
        let mut changes: Vec<Change> = records
            .chain(head)
            .filter_map(|(key, record)| self.change(key, record))
            .collect();
        changes.dedup_by(|a, b| a.key == b.key);
        changes
    }

    /// Whether the head was never stored: a fresh document has one that equals what it starts from.
    fn is_head_missing(&self) -> bool {
        store_key(RecordKey::Head).is_some_and(|key| !self.revisions.contains_key(&key))
    }

    fn change(&self, key: RecordKey, record: Option<Record>) -> Option<Change> {
        let key = store_key(key)?;
        let expected = self.revisions.get(&key).cloned();
        Some(Change {
            key,
            expected,
            value: record.as_ref().map(encode_record),
        })
    }

    /// Takes stored records into what is known to be stored; gives the keys of those that cannot be read.
    fn take_in(&mut self, records: &[StoredRecord]) -> Vec<String> {
        let mut unreadable = Vec::new();
        let mut read = Vec::new();
        for stored in records {
            self.revisions.insert(stored.key.clone(), stored.revision.clone());
            match read_record(stored) {
                Some(record) => read.push(record),
                None => unreadable.push(stored.key.as_str().to_owned()),
            }
        }
        self.stored = with_records(&self.stored, read);
        unreadable
    }
}

fn read_record(stored: &StoredRecord) -> Option<(RecordKey, Option<Record>)> {
    let key = record_key_from_text(stored.key.as_str())?;
    match &stored.value {
        None => Some((key, None)),
        Some(text) => decode_record(key, text).ok().map(|record| (key, Some(record))),
    }
}

/// The store's name for a record; every record has one, since ids are short and plain.
fn store_key(key: RecordKey) -> Option<StoreKey> {
    StoreKey::new(record_key_text(key)).ok()
}

#[cfg(test)]
mod history_tests;
#[cfg(test)]
mod tests;
