//! What a backend must be able to do so that [`Records`](crate::Records) can keep the contract on it.

use crate::fault::{CommitFault, Fault};
use crate::record::{Foreign, Place};
use std::collections::BTreeMap;

/// What a step wants to see: single entries and whole prefixes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reads {
    /// Entries by their whole key.
    pub keys: Vec<String>,
    /// All entries that begin so.
    pub prefixes: Vec<String>,
}

/// What was there, by key.
pub type Found = BTreeMap<String, String>;

/// One change of one entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Write {
    /// Key and new text.
    Put(String, String),
    /// Key of the entry to remove.
    Delete(String),
}

/// The writes of one step, in the order they are done.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Batch {
    /// Entries that mean nothing until `decisive` is written: they may be left behind by a crash.
    pub beside: Vec<Write>,
    /// All or none of these.
    pub decisive: Vec<Write>,
}

/// A map from text to text that can do one step as a whole.
#[expect(
    async_fn_in_trait,
    reason = "pages have one thread, so no future here needs to be Send"
)]
pub trait Medium {
    /// Which backend this is.
    fn place(&self) -> Place;

    /// What others keep in the same storage.
    ///
    /// # Errors
    /// [`Fault`] when it cannot be read.
    fn foreign(&self) -> Result<Foreign, Fault>;

    /// The asked entries as they were at one moment.
    ///
    /// # Errors
    /// [`Fault`] when they cannot be read.
    async fn read(&self, reads: &Reads) -> Result<Found, Fault>;

    /// Reads, lets `step` decide, and writes what it says, with nobody in between.
    ///
    /// `step` may be called again when the connection had to be opened anew.
    ///
    /// # Errors
    /// What `step` refuses with, or the medium's own fault; nothing decisive was written.
    async fn step<T>(
        &self,
        reads: &Reads,
        step: impl Fn(&Found) -> Result<(Batch, T), CommitFault>,
    ) -> Result<T, CommitFault>;
}
