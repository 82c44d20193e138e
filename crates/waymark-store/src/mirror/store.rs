//! The contract, kept by two stores together.

use super::heal::Seen;
use super::{Lead, Mirror, merge};
use crate::fault::{CommitFault, Fault};
use crate::key::{RecordKey, SpaceId};
use crate::record::{Change, Loaded, Pointed, Pointer, RawEntry, Replaced, StoredRecord};
use crate::revision::Revision;
use crate::store::RecordStore;

/// Asks both copies the same.
macro_rules! see {
    ($mirror:ident, $store:ident => $question:expr) => {
        $mirror
            .see(
                async |$store| $question.await,
                async |$store| $question.await,
                async |$store| $question.await,
            )
            .await
    };
}

/// Has the leading store decide, or the copy when the truth fails for good.
macro_rules! lead {
    ($mirror:ident, $store:ident => $decision:expr) => {{
        let first = match ($mirror.lead.get(), &$mirror.truth.store) {
            (Lead::Truth, Some($store)) => Some($decision.await),
            _ => None,
        };
        match (first, &$mirror.copy.store) {
            (Some(Err(fault)), Some($store)) => {
                if $mirror.demote(&fault).await {
                    $decision.await
                } else {
                    Err(fault)
                }
            }
            (Some(decided), _) => decided,
            (None, Some($store)) if $mirror.lead.get() == Lead::Copy => $decision.await,
            (None, _) => {
                let $store = &$mirror.memory;
                $decision.await
            }
        }
    }};
}

impl<A: RecordStore, B: RecordStore> RecordStore for Mirror<A, B> {
    async fn load(&self, space: &SpaceId) -> Result<Loaded, Fault> {
        match see!(self, store => store.load(space))? {
            Seen::Both(truth, copy) => Ok(self.heal(space, truth, copy).await),
            Seen::One(loaded) => Ok(loaded),
        }
    }

    async fn commit(&self, space: &SpaceId, changes: &[Change]) -> Result<Vec<StoredRecord>, CommitFault> {
        let written = lead!(self, store => store.commit(space, changes))?;
        self.follow(space, &written, None).await;
        Ok(written)
    }

    async fn adopt(&self, space: &SpaceId, records: &[StoredRecord]) -> Result<(), Fault> {
        lead!(self, store => as_commit(store.adopt(space, records))).map_err(as_fault)?;
        self.follow(space, records, None).await;
        Ok(())
    }

    async fn pointer(&self) -> Result<Pointed, Fault> {
        match see!(self, store => store.pointer())? {
            Seen::Both(truth, copy) => Ok(merge::newest(&truth, &copy)),
            Seen::One(pointed) => Ok(pointed),
        }
    }

    async fn point(&self, expected: Option<&Revision>, to: &SpaceId) -> Result<Pointer, CommitFault> {
        let pointer = lead!(self, store => store.point(expected, to))?;
        self.follow(to, &[], Some(&pointer)).await;
        Ok(pointer)
    }

    async fn adopt_pointer(&self, pointer: &Pointer) -> Result<(), Fault> {
        lead!(self, store => as_commit(store.adopt_pointer(pointer))).map_err(as_fault)?;
        self.follow(&pointer.space, &[], Some(pointer)).await;
        Ok(())
    }

    async fn replace(
        &self,
        expected: Option<&Revision>,
        space: &SpaceId,
        records: &[(RecordKey, String)],
    ) -> Result<Replaced, CommitFault> {
        let replaced = lead!(self, store => store.replace(expected, space, records))?;
        self.follow(space, &replaced.records, Some(&replaced.pointer)).await;
        Ok(replaced)
    }

    async fn spaces(&self) -> Result<Vec<SpaceId>, Fault> {
        match see!(self, store => store.spaces())? {
            Seen::Both(mut spaces, more) => {
                spaces.extend(more);
                spaces.sort();
                spaces.dedup();
                Ok(spaces)
            }
            Seen::One(spaces) => Ok(spaces),
        }
    }

    async fn drop_space(&self, space: &SpaceId) -> Result<(), CommitFault> {
        lead!(self, store => store.drop_space(space))?;
        self.behind.forget(space);
        if let (Lead::Truth, Some(copy)) = (self.lead.get(), &self.copy.store) {
            // What the copy keeps for longer is found by `spaces` and can be dropped again.
            let _ = copy.drop_space(space).await;
        }
        Ok(())
    }

    async fn set_aside(&self, space: &SpaceId, key: &str) -> Result<(), Fault> {
        lead!(self, store => as_commit(store.set_aside(space, key))).map_err(as_fault)?;
        match (self.lead.get(), &self.copy.store) {
            (Lead::Truth, Some(copy)) => copy.set_aside(space, key).await,
            (Lead::Truth | Lead::Copy | Lead::Memory, _) => Ok(()),
        }
    }

    async fn raw_dump(&self) -> Result<Vec<RawEntry>, Fault> {
        match see!(self, store => store.raw_dump())? {
            Seen::Both(mut entries, more) => {
                entries.extend(more);
                Ok(entries)
            }
            Seen::One(entries) => Ok(entries),
        }
    }
}

impl<A: RecordStore, B: RecordStore> Mirror<A, B> {
    /// The copy takes what the truth has just decided. It may lag; that is a matter of [`Standing`](super::Standing).
    async fn follow(&self, space: &SpaceId, records: &[StoredRecord], pointer: Option<&Pointer>) {
        if self.lead.get() != Lead::Truth || self.copy.store.is_none() {
            return;
        }
        self.behind.add(space, records);
        if let Some(pointer) = pointer {
            self.behind.add_pointer(pointer);
        }
        self.catch_up().await;
    }
}

async fn as_commit<T>(done: impl Future<Output = Result<T, Fault>>) -> Result<T, CommitFault> {
    Ok(done.await?)
}

fn as_fault(fault: CommitFault) -> Fault {
    match fault {
        CommitFault::Fault(fault) => fault,
        CommitFault::Conflict { .. } | CommitFault::Moved { .. } => Fault::Aborted("not a compare and swap".into()),
    }
}
