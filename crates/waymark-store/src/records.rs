//! The contract kept on any [`Medium`]: reads what a decision needs, lets `plan` decide, writes in one step.

use crate::fault::{CommitFault, Fault};
use crate::key::{RecordKey, SpaceId};
use crate::layout;
use crate::medium::{Batch, Found, Medium, Reads};
use crate::memory::MemoryMedium;
use crate::plan;
use crate::record::{Change, Loaded, Pointed, Pointer, RawEntry, Replaced, StoredRecord};
use crate::revision::{Author, Revision};
use crate::step::{Committed, LoadedSteps, NewSteps};
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

    /// Records and steps in one step of the medium.
    async fn commit_once(
        &self,
        mut reads: Reads,
        space: &SpaceId,
        changes: &[Change],
        steps: &NewSteps,
    ) -> Result<Committed, CommitFault> {
        if !steps.texts.is_empty() {
            reads.keys.push(layout::last_step(space));
        }
        self.decide(&reads, |found| {
            let (mut batch, records) = plan::commit(found, &self.author, space, changes)?;
            let (writes, steps) = plan::append(found, &self.author, space, steps);
            batch.decisive.extend(writes);
            Ok((batch, Committed { records, steps }))
        })
        .await
    }

    /// The records where there is no room for both: the history makes room, the new steps are not kept.
    async fn commit_in_their_place(
        &self,
        reads: Reads,
        space: &SpaceId,
        changes: &[Change],
    ) -> Result<Committed, CommitFault> {
        self.decide(&with_steps(reads, space), |found| {
            let (mut batch, records) = plan::commit(found, &self.author, space, changes)?;
            batch.decisive.extend(plan::forget_all(found, space));
            let steps = Vec::new();
            Ok((batch, Committed { records, steps }))
        })
        .await
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

    async fn commit_with(
        &self,
        space: &SpaceId,
        changes: &[Change],
        steps: &NewSteps,
    ) -> Result<Committed, CommitFault> {
        let mut reads = head();
        reads
            .keys
            .extend(changes.iter().map(|change| layout::entry(space, &change.key)));
        let written = self.commit_once(reads.clone(), space, changes, steps).await;
        match written {
            Err(CommitFault::Fault(Fault::Full)) if !steps.texts.is_empty() => {
                self.commit_in_their_place(reads, space, changes).await
            }
            decided => decided,
        }
    }

    async fn steps(&self, space: &SpaceId) -> Result<LoadedSteps, Fault> {
        let found = self.medium.read(&with_steps(Reads::default(), space)).await?;
        Ok(plan::load_steps(&found, space))
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

    async fn replace_with(
        &self,
        expected: Option<&Revision>,
        space: &SpaceId,
        records: &[(RecordKey, String)],
        steps: &NewSteps,
    ) -> Result<Replaced, CommitFault> {
        self.decide(&with_steps(with_space(head(), space), space), |found| {
            let (mut batch, replaced) = plan::replace(found, &self.author, expected, space, records)?;
            // What a space of this name had before is no history of the new one.
            batch.beside.extend(plan::forget_all(found, space));
            batch
                .beside
                .extend(plan::append(&Found::new(), &self.author, space, steps).0);
            Ok((batch, replaced))
        })
        .await
    }

    async fn spaces(&self) -> Result<Vec<SpaceId>, Fault> {
        let names = Reads {
            names: vec![layout::PREFIX.into()],
            ..Reads::default()
        };
        let found = self.medium.read(&names).await?;
        let mut spaces: Vec<_> = found.keys().filter_map(|entry| layout::space_of(entry)).collect();
        spaces.dedup();
        Ok(spaces)
    }

    async fn drop_space(&self, space: &SpaceId) -> Result<(), CommitFault> {
        self.decide(&with_steps(with_space(head(), space), space), |found| {
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
        ..Reads::default()
    }
}

fn with_space(mut reads: Reads, space: &SpaceId) -> Reads {
    reads.prefixes.push(layout::space_prefix(space));
    reads
}

fn with_steps(mut reads: Reads, space: &SpaceId) -> Reads {
    reads.prefixes.push(layout::steps_prefix(space));
    reads
}

fn everything() -> Reads {
    Reads {
        prefixes: vec![layout::PREFIX.into()],
        ..Reads::default()
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
