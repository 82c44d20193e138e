//! What the second copy has not taken yet.

use crate::fault::Fault;
use crate::key::SpaceId;
use crate::record::{Pointer, StoredRecord};
use crate::records::Records;
use crate::store::RecordStore;
use std::cell::RefCell;

/// Records and a pointer that the truth has and the copy lacks; at most one version of each.
#[derive(Debug, Default)]
pub(crate) struct Behind {
    /// By space, few of them; the records of one in the order of their keys.
    records: RefCell<Vec<(SpaceId, Vec<StoredRecord>)>>,
    pointer: RefCell<Option<Pointer>>,
}

impl Behind {
    pub(crate) fn add(&self, space: &SpaceId, records: &[StoredRecord]) {
        if records.is_empty() {
            return;
        }
        let mut all = self.records.borrow_mut();
        let at = all.iter().position(|(known, _)| known == space).unwrap_or_else(|| {
            all.push((space.clone(), Vec::new()));
            all.len() - 1
        });
        for record in records {
            put_newer(&mut all[at].1, record);
        }
    }

    pub(crate) fn add_pointer(&self, pointer: &Pointer) {
        let mut lacking = self.pointer.borrow_mut();
        if lacking.as_ref().is_none_or(|known| known.revision <= pointer.revision) {
            *lacking = Some(pointer.clone());
        }
    }

    pub(crate) fn forget(&self, space: &SpaceId) {
        self.records.borrow_mut().retain(|(known, _)| known != space);
    }

    /// Gives the copy all that it lacks, the pointer last: it must not lead where nothing is.
    pub(crate) async fn give(&self, copy: &Records) -> Result<(), Fault> {
        while let Some((space, records)) = self.first() {
            copy.adopt(&space, &records).await?;
            self.settle(&space, &records);
        }
        let pointer = self.pointer.borrow().clone();
        if let Some(pointer) = pointer {
            copy.adopt_pointer(&pointer).await?;
            self.pointer.borrow_mut().take_if(|lacking| *lacking == pointer);
        }
        Ok(())
    }

    fn first(&self) -> Option<(SpaceId, Vec<StoredRecord>)> {
        self.records.borrow().first().cloned()
    }

    /// Another commit may have come in while the copy was busy: only what was given is done.
    fn settle(&self, space: &SpaceId, given: &[StoredRecord]) {
        let mut all = self.records.borrow_mut();
        for (known, lacking) in all.iter_mut() {
            if known == space {
                lacking.retain(|record| {
                    let same = given.binary_search_by(|given| given.key.cmp(&record.key));
                    same.is_err() || same.is_ok_and(|at| given[at] != *record)
                });
            }
        }
        all.retain(|(_, lacking)| !lacking.is_empty());
    }
}

fn put_newer(lacking: &mut Vec<StoredRecord>, record: &StoredRecord) {
    match lacking.binary_search_by(|known| known.key.cmp(&record.key)) {
        Ok(at) if lacking[at].revision <= record.revision => lacking[at] = record.clone(),
        Ok(_) => {}
        Err(at) => lacking.insert(at, record.clone()),
    }
}
