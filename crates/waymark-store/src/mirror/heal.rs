//! Reading both copies and mending each from the other.

use super::merge::{self, Merged};
use super::{Lead, Mirror};
use crate::fault::Fault;
use crate::key::SpaceId;
use crate::record::{Loaded, Pointed, StoredRecord};
use crate::records::Records;
use crate::store::RecordStore;

/// What the copies answered.
pub(super) enum Seen<T> {
    Both(T, T),
    One(T),
}

impl Mirror {
    /// Asks both copies, and memory only when neither ever answered.
    pub(super) async fn see<T>(&self, ask: impl AsyncFn(&Records) -> Result<T, Fault>) -> Result<Seen<T>, Fault> {
        loop {
            let (ours, theirs) = self.answers(&ask).await;
            let seen = match (ours, theirs) {
                (Some(ours), Some(theirs)) => Seen::Both(ours, theirs),
                (Some(only), None) => {
                    self.truth.fault.borrow_mut().take();
                    self.lead.set(Lead::Truth);
                    Seen::One(only)
                }
                (None, Some(only)) => {
                    if self.lead.get() == Lead::Truth {
                        self.lead.set(Lead::Copy);
                    }
                    Seen::One(only)
                }
                (None, None) if self.has_answered.get() => return Err(self.lasting_fault()),
                (None, None) => {
                    self.lead.set(Lead::Memory);
                    continue;
                }
            };
            self.has_answered.set(true);
            return Ok(seen);
        }
    }

    /// What each copy answers, its fault noted; when memory leads, it alone, in the place of the copy.
    async fn answers<T>(&self, ask: &impl AsyncFn(&Records) -> Result<T, Fault>) -> (Option<T>, Option<T>) {
        let asked = match self.lead.get() {
            Lead::Truth | Lead::Copy => [self.truth.store.as_ref(), self.copy.store.as_ref()],
            Lead::Memory => [None, Some(&self.memory)],
        };
        let mut answers = [None, None];
        for (at, store) in asked.into_iter().enumerate() {
            if let Some(store) = store {
                match ask(store).await {
                    Ok(told) => answers[at] = Some(told),
                    Err(fault) => [&self.truth, &self.copy][at].fail(fault),
                }
            }
        }
        let [ours, theirs] = answers;
        (ours, theirs)
    }

    fn lasting_fault(&self) -> Fault {
        let truth = self.truth.fault.borrow().clone();
        truth
            .or_else(|| self.copy.fault.borrow().clone())
            .unwrap_or_else(super::unknown)
    }

    /// One space out of both copies, each of them given what it lacked.
    pub(super) async fn heal(&self, space: &SpaceId, truth: Loaded, copy: Loaded) -> Loaded {
        let Merged {
            loaded,
            truth_lacks,
            copy_lacks,
        } = merge::merge(truth, copy);
        if loaded.newer.is_some() {
            return loaded;
        }
        self.behind.add(space, &copy_lacks);
        match self.heal_truth(space, &truth_lacks).await {
            Ok(()) => {
                self.truth.fault.borrow_mut().take();
                self.lead.set(Lead::Truth);
            }
            Err(fault) => {
                self.truth.fail(fault);
                self.lead.set(Lead::Copy);
            }
        }
        self.catch_up().await;
        loaded
    }

    /// The truth's records first, then, if the pointer leads here, the older of the two pointers.
    async fn heal_truth(&self, space: &SpaceId, lacks: &[StoredRecord]) -> Result<(), Fault> {
        let (Some(truth), Some(copy)) = (&self.truth.store, &self.copy.store) else {
            return Ok(());
        };
        if !lacks.is_empty() {
            truth.adopt(space, lacks).await?;
        }
        let (ours, theirs) = (truth.pointer().await?, copy.pointer().await?);
        match merge::newest(&ours, &theirs) {
            Pointed::At(newest) if newest.space == *space && ours != theirs => {
                self.behind.add_pointer(&newest);
                truth.adopt_pointer(&newest).await
            }
            Pointed::At(_) | Pointed::Damaged(_) | Pointed::Nowhere => Ok(()),
        }
    }
}
