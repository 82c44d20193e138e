//! The contract kept on any [`Medium`]: reads what a decision needs, lets `plan` decide, writes in one step.

use crate::fault::{CommitFault, Fault};
use crate::key::{RecordKey, SpaceId};
use crate::layout;
use crate::medium::{Batch, Found, Medium, Reads};
use crate::memory::MemoryMedium;
use crate::plan;
use crate::record::{Change, Loaded, Pointed, Pointer, RawEntry, Replaced, StoredRecord};
use crate::revision::{Author, Revision};
use crate::store::RecordStore;
use std::cell::Cell;
use std::fmt;
use std::rc::Rc;

/// A store on one medium, in the name of one author.
#[derive(Clone)]
pub struct Records {
    medium: Rc<dyn Medium>,
    author: Author,
}

impl Records {
    /// A handle on what the medium holds.
    pub fn new(medium: impl Medium + 'static, author: Author) -> Self {
        Self {
            medium: Rc::new(medium),
            author,
        }
    }

    /// An empty store in the page's own memory.
    #[must_use]
    pub fn in_memory(author: Author) -> Self {
        Self::new(MemoryMedium::default(), author)
    }

    /// One step of the medium, decided by a plan that also has an answer.
    async fn decide<T>(
        &self,
        reads: &Reads,
        plan: impl Fn(&Found) -> Result<(Batch, T), CommitFault>,
    ) -> Result<T, CommitFault> {
        let answer = Cell::new(None);
        let decide = |found: &Found| {
            let (batch, planned) = plan(found)?;
            answer.set(Some(planned));
            Ok(batch)
        };
        self.medium.step(reads, &decide).await?;
        Ok(answer.take().expect("a medium that wrote has asked what"))
    }
}

impl fmt::Debug for Records {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Records")
            .field("place", &self.medium.place())
            .field("author", &self.author)
            .finish()
    }
}

impl RecordStore for Records {
    async fn load(&self, space: &SpaceId) -> Result<Loaded, Fault> {
        let found = self.medium.read(&with_space(head(), space)).await?;
        let mut loaded = plan::load(&found, space, &self.author);
        loaded.foreign = self.medium.foreign()?;
        Ok(loaded)
    }

    async fn commit(&self, space: &SpaceId, changes: &[Change]) -> Result<Vec<StoredRecord>, CommitFault> {
        let mut reads = head();
        reads
            .keys
            .extend(changes.iter().map(|change| layout::entry(space, &change.key)));
        self.decide(&reads, |found| plan::commit(found, &self.author, space, changes))
            .await
    }

    async fn adopt(&self, space: &SpaceId, records: &[StoredRecord]) -> Result<(), Fault> {
        let placed: Vec<_> = records
            .iter()
            .map(|record| (layout::entry(space, &record.key), record))
            .collect();
        let mut reads = head();
        reads.keys.extend(placed.iter().map(|(entry, _)| entry.clone()));
        self.decide(&reads, |found| plan::adopt(found, &self.author, &placed))
            .await
            .map_err(only_fault)
    }

    async fn pointer(&self) -> Result<Pointed, Fault> {
        Ok(plan::pointer(&self.medium.read(&head()).await?))
    }

    async fn point(&self, expected: Option<&Revision>, to: &SpaceId) -> Result<Pointer, CommitFault> {
        self.decide(&head(), |found| plan::point(found, &self.author, expected, to))
            .await
    }

    async fn adopt_pointer(&self, pointer: &Pointer) -> Result<(), Fault> {
        self.decide(&head(), |found| plan::adopt_pointer(found, &self.author, pointer))
            .await
            .map_err(only_fault)
    }

    async fn replace(
        &self,
        expected: Option<&Revision>,
        space: &SpaceId,
        records: &[(RecordKey, String)],
    ) -> Result<Replaced, CommitFault> {
        self.decide(&with_space(head(), space), |found| {
            plan::replace(found, &self.author, expected, space, records)
        })
        .await
    }

    async fn spaces(&self) -> Result<Vec<SpaceId>, Fault> {
        let found = self.medium.read(&everything()).await?;
        let mut spaces: Vec<_> = found.keys().filter_map(|entry| layout::space_of(entry)).collect();
        spaces.dedup();
        Ok(spaces)
    }

    async fn drop_space(&self, space: &SpaceId) -> Result<(), CommitFault> {
        self.decide(&with_space(head(), space), |found| {
            plan::drop_space(found, &self.author, space)
        })
        .await
    }

    async fn set_aside(&self, space: &SpaceId, key: &str) -> Result<(), Fault> {
        let mut reads = head();
        reads.keys.push(format!("{}{key}", layout::space_prefix(space)));
        self.decide(&reads, |found| plan::set_aside(found, &self.author, space, key))
            .await
            .map_err(only_fault)
    }

    async fn raw_dump(&self) -> Result<Vec<RawEntry>, Fault> {
        let place = self.medium.place();
        let found = self.medium.read(&everything()).await?;
        Ok(found
            .into_iter()
            .map(|(key, text)| RawEntry { place, key, text })
            .collect())
    }
}

/// Every decision looks at the format and the pointer.
fn head() -> Reads {
    Reads {
        keys: vec![layout::FORMAT.into(), layout::CURRENT.into()],
        prefixes: Vec::new(),
    }
}

fn with_space(mut reads: Reads, space: &SpaceId) -> Reads {
    reads.prefixes.push(layout::space_prefix(space));
    reads
}

fn everything() -> Reads {
    Reads {
        keys: Vec::new(),
        prefixes: vec![layout::PREFIX.into()],
    }
}

/// For plans that never compare revisions: the rest of [`CommitFault`] cannot come from them.
fn only_fault(fault: CommitFault) -> Fault {
    match fault {
        CommitFault::Fault(fault) => fault,
        CommitFault::Conflict { .. } => Fault::Aborted("conflict".into()),
        CommitFault::Moved { .. } => Fault::Aborted("moved".into()),
    }
}
