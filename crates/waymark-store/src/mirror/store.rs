//! The contract, kept by two stores together.

use super::heal::Seen;
use super::{Lead, Mirror, merge};
use crate::fault::{CommitFault, Fault};
use crate::key::{RecordKey, SpaceId};
use crate::record::{Change, Loaded, Pointed, Pointer, RawEntry, Replaced, StoredRecord};
use crate::records::Records;
use crate::revision::Revision;
use crate::step::{Committed, LoadedSteps, NewSteps};
use crate::store::RecordStore;
use std::borrow::Cow;

impl RecordStore for Mirror {
    async fn load(&self, space: &SpaceId) -> Result<Loaded, Fault> {
        match self.see(async |store| store.load(space).await).await? {
            Seen::Both(truth, copy) => Ok(self.heal(space, truth, copy).await),
            Seen::One(loaded) => Ok(loaded),
        }
    }

    async fn commit_with(
        &self,
        space: &SpaceId,
        changes: &[Change],
        steps: &NewSteps,
    ) -> Result<Committed, CommitFault> {
        let commit = async |store: &Records| store.commit_with(space, changes, &self.kept(steps)).await;
        let committed = self.lead(commit).await?;
        self.follow(space, &committed.records, None).await;
        Ok(committed)
    }

    /// Only the truth keeps a history.
    async fn steps(&self, space: &SpaceId) -> Result<LoadedSteps, Fault> {
        match (self.lead.get(), &self.truth.store) {
            (Lead::Truth, Some(truth)) => truth.steps(space).await,
            (Lead::Truth | Lead::Copy | Lead::Memory, _) => Ok(LoadedSteps::default()),
        }
    }

    async fn adopt(&self, space: &SpaceId, records: &[StoredRecord]) -> Result<(), Fault> {
        self.lead(async |store| Ok(store.adopt(space, records).await?))
            .await
            .map_err(as_fault)?;
        self.follow(space, records, None).await;
        Ok(())
    }

    async fn pointer(&self) -> Result<Pointed, Fault> {
        match self.see(async |store| store.pointer().await).await? {
            Seen::Both(truth, copy) => Ok(merge::newest(&truth, &copy)),
            Seen::One(pointed) => Ok(pointed),
        }
    }

    async fn point(&self, expected: Option<&Revision>, to: &SpaceId) -> Result<Pointer, CommitFault> {
        let pointer = self.lead(async |store| store.point(expected, to).await).await?;
        self.follow(to, &[], Some(&pointer)).await;
        Ok(pointer)
    }

    async fn adopt_pointer(&self, pointer: &Pointer) -> Result<(), Fault> {
        self.lead(async |store| Ok(store.adopt_pointer(pointer).await?))
            .await
            .map_err(as_fault)?;
        self.follow(&pointer.space, &[], Some(pointer)).await;
        Ok(())
    }

    async fn replace_with(
        &self,
        expected: Option<&Revision>,
        space: &SpaceId,
        records: &[(RecordKey, String)],
        steps: &NewSteps,
    ) -> Result<Replaced, CommitFault> {
        let replace = async |store: &Records| {
            let steps = self.kept(steps);
            store.replace_with(expected, space, records, &steps).await
        };
        let replaced = self.lead(replace).await?;
        self.follow(space, &replaced.records, Some(&replaced.pointer)).await;
        Ok(replaced)
    }

    async fn spaces(&self) -> Result<Vec<SpaceId>, Fault> {
        match self.see(async |store| store.spaces().await).await? {
            Seen::Both(mut spaces, more) => {
                for space in more {
                    if let Err(at) = spaces.binary_search(&space) {
                        spaces.insert(at, space);
                    }
                }
                Ok(spaces)
            }
            Seen::One(spaces) => Ok(spaces),
        }
    }

    async fn drop_space(&self, space: &SpaceId) -> Result<(), CommitFault> {
        self.lead(async |store| store.drop_space(space).await).await?;
        self.behind.forget(space);
        if let (Lead::Truth, Some(copy)) = (self.lead.get(), &self.copy.store) {
            // What the copy keeps for longer is found by `spaces` and can be dropped again.
            let _ = copy.drop_space(space).await;
        }
        Ok(())
    }

    async fn set_aside(&self, space: &SpaceId, key: &str) -> Result<(), Fault> {
        self.lead(async |store| Ok(store.set_aside(space, key).await?))
            .await
            .map_err(as_fault)?;
        match (self.lead.get(), &self.copy.store) {
            (Lead::Truth, Some(copy)) => copy.set_aside(space, key).await,
            (Lead::Truth | Lead::Copy | Lead::Memory, _) => Ok(()),
        }
    }

    async fn raw_dump(&self) -> Result<Vec<RawEntry>, Fault> {
        match self.see(async |store| store.raw_dump().await).await? {
            Seen::Both(mut entries, more) => {
                entries.extend(more);
                Ok(entries)
            }
            Seen::One(entries) => Ok(entries),
        }
    }
}

impl Mirror {
    /// What is kept of a history: all of it in the truth, nothing in a copy, whose room is for goals.
    fn kept<'s>(&self, steps: &'s NewSteps) -> Cow<'s, NewSteps> {
        match self.lead.get() {
            Lead::Truth => Cow::Borrowed(steps),
            Lead::Copy | Lead::Memory => Cow::Owned(NewSteps::default()),
        }
    }

    /// Has the leading store decide, and the copy when the truth fails for good.
    async fn lead<T>(&self, decide: impl AsyncFn(&Records) -> Result<T, CommitFault>) -> Result<T, CommitFault> {
        loop {
            match decide(self.leader()).await {
                // The copy leads now, and nothing is left to hand over to.
                Err(fault) if self.demote(&fault).await => {}
                decided => return decided,
            }
        }
    }

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

fn as_fault(fault: CommitFault) -> Fault {
    match fault {
        CommitFault::Fault(fault) => fault,
        CommitFault::Conflict { .. } | CommitFault::Moved { .. } => Fault::Aborted("not a compare and swap".into()),
    }
}
