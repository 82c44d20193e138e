//! What the second copy has not taken yet.

use crate::fault::Fault;
use crate::key::{RecordKey, SpaceId};
use crate::record::{Pointer, StoredRecord};
use crate::records::Records;
use crate::store::RecordStore;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// Records and a pointer that the truth has and the copy lacks; at most one version of each.
#[derive(Debug, Default)]
pub(crate) struct Behind {
    records: RefCell<BTreeMap<SpaceId, BTreeMap<RecordKey, StoredRecord>>>,
    pointer: RefCell<Option<Pointer>>,
}

impl Behind {
    pub(crate) fn add(&self, space: &SpaceId, records: &[StoredRecord]) {
        if records.is_empty() {
            return;
        }
        let mut all = self.records.borrow_mut();
        let lacking = all.entry(space.clone()).or_default();
        for record in records {
            let known = lacking.get(&record.key);
            if known.is_none_or(|known| known.revision <= record.revision) {
                lacking.insert(record.key.clone(), record.clone());
            }
        }
    }

    pub(crate) fn add_pointer(&self, pointer: &Pointer) {
        let mut lacking = self.pointer.borrow_mut();
        if lacking.as_ref().is_none_or(|known| known.revision <= pointer.revision) {
            *lacking = Some(pointer.clone());
        }
    }

    pub(crate) fn forget(&self, space: &SpaceId) {
        self.records.borrow_mut().remove(space);
    }

    /// Gives the copy all that it lacks, the pointer last: it must not lead where nothing is.
    pub(crate) async fn give(&self, copy: &Records) -> Result<(), Fault> {
        let lacking: Vec<_> = self
            .records
            .borrow()
            .iter()
            .map(|(space, r)| (space.clone(), r.clone()))
            .collect();
        for (space, records) in lacking {
            let records: Vec<_> = records.into_values().collect();
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

    /// Another commit may have come in while the copy was busy: only what was given is done.
    fn settle(&self, space: &SpaceId, given: &[StoredRecord]) {
        let mut all = self.records.borrow_mut();
        if let Some(lacking) = all.get_mut(space) {
            for record in given {
                if lacking.get(&record.key) == Some(record) {
                    lacking.remove(&record.key);
                }
            }
            if lacking.is_empty() {
                all.remove(space);
            }
        }
    }
}
