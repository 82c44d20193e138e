//! The one contract of every backend.

use crate::fault::{CommitFault, Fault};
use crate::key::{RecordKey, SpaceId};
use crate::record::{Change, Loaded, Pointed, Pointer, RawEntry, Replaced, StoredRecord};
use crate::revision::Revision;
use crate::step::{Committed, LoadedSteps, NewSteps};

/// Durable records with revisions.
///
/// An operation that returns an error has changed nothing that a reader can see; one that returns `Ok` is as durable
/// as the backend can make it. Two handles on the same storage may be used at once, from any number of tabs.
#[expect(
    async_fn_in_trait,
    reason = "pages have one thread, so no future here needs to be Send"
)]
pub trait RecordStore {
    /// Everything in one space.
    ///
    /// # Errors
    /// [`Fault`] when the backend cannot be read. Damaged records and a newer format are results, not errors.
    async fn load(&self, space: &SpaceId) -> Result<Loaded, Fault>;

    /// Writes all changes or none, if every record is still at the revision that the writer expects.
    ///
    /// Gives the written records with their new revisions. A damaged text under a changed key is set aside first.
    ///
    /// # Errors
    /// [`CommitFault`]; nothing was written.
    async fn commit(&self, space: &SpaceId, changes: &[Change]) -> Result<Vec<StoredRecord>, CommitFault> {
        let committed = self.commit_with(space, changes, &NewSteps::default()).await?;
        Ok(committed.records)
    }

    /// As [`commit`](Self::commit), with steps of the history: records and steps, or neither.
    ///
    /// Steps are numbered in the order of the commits. The history must never be the reason that a goal is not saved:
    /// where there is no room for it, the records are written and the history of the space gives up its place.
    ///
    /// # Errors
    /// [`CommitFault`]; nothing was written.
    async fn commit_with(
        &self,
        space: &SpaceId,
        changes: &[Change],
        steps: &NewSteps,
    ) -> Result<Committed, CommitFault>;

    /// The history of one space.
    ///
    /// # Errors
    /// [`Fault`] when the backend cannot be read. Damaged steps are results, not errors.
    async fn steps(&self, space: &SpaceId) -> Result<LoadedSteps, Fault>;

    /// Takes over records with the revisions they have, where they are newer than what is stored.
    ///
    /// For the second copy and for mending; doing it twice equals doing it once. Each record is written whole or not
    /// at all, but not all of them need be when it fails.
    ///
    /// # Errors
    /// [`Fault`] when not all could be written.
    async fn adopt(&self, space: &SpaceId, records: &[StoredRecord]) -> Result<(), Fault>;

    /// Where the current workspace lies.
    ///
    /// # Errors
    /// [`Fault`] when the backend cannot be read.
    async fn pointer(&self) -> Result<Pointed, Fault>;

    /// Leads the pointer to a space, if it is still at the expected revision.
    ///
    /// # Errors
    /// [`CommitFault::Moved`] when another tab was first, else the fault.
    async fn point(&self, expected: Option<&Revision>, to: &SpaceId) -> Result<Pointer, CommitFault>;

    /// Takes over a pointer where it is newer than the stored one.
    ///
    /// # Errors
    /// [`Fault`] when it could not be written.
    async fn adopt_pointer(&self, pointer: &Pointer) -> Result<(), Fault>;

    /// Writes a whole workspace into an unused space, then leads the pointer there, as one step.
    ///
    /// The space that was current before stays as it is, until [`drop_space`](Self::drop_space).
    ///
    /// # Errors
    /// [`CommitFault::Moved`] when the pointer is not at the expected revision, [`CommitFault::Conflict`] when the
    /// space is in use, else the fault.
    async fn replace(
        &self,
        expected: Option<&Revision>,
        space: &SpaceId,
        records: &[(RecordKey, String)],
    ) -> Result<Replaced, CommitFault> {
        self.replace_with(expected, space, records, &NewSteps::default()).await
    }

    /// As [`replace`](Self::replace), with the first steps of the history of that space.
    ///
    /// # Errors
    /// As [`replace`](Self::replace).
    async fn replace_with(
        &self,
        expected: Option<&Revision>,
        space: &SpaceId,
        records: &[(RecordKey, String)],
        steps: &NewSteps,
    ) -> Result<Replaced, CommitFault>;

    /// All spaces that hold at least one record.
    ///
    /// # Errors
    /// [`Fault`] when the backend cannot be read.
    async fn spaces(&self) -> Result<Vec<SpaceId>, Fault>;

    /// Removes a space that is not the current one, with its history. A crash may leave a part of it, to be dropped again.
    ///
    /// # Errors
    /// [`CommitFault::Moved`] when it is the current one, else the fault.
    async fn drop_space(&self, space: &SpaceId) -> Result<(), CommitFault>;

    /// Moves an unreadable text out of the way, whole; a readable record stays.
    ///
    /// # Errors
    /// [`Fault`] when it could not be moved; it is then still where it was.
    async fn set_aside(&self, space: &SpaceId, key: &str) -> Result<(), Fault>;

    /// Every entry of ours exactly as stored, what was set aside included.
    ///
    /// # Errors
    /// [`Fault`] when the backend cannot be read.
    async fn raw_dump(&self) -> Result<Vec<RawEntry>, Fault>;
}
