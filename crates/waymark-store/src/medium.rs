//! What a backend must be able to do so that [`Records`](crate::Records) can keep the contract on it.

use crate::fault::{CommitFault, Fault};
use crate::record::{Foreign, Place};
use std::collections::BTreeMap;
use std::pin::Pin;

/// What a step wants to see: single entries, whole prefixes, and the names of what begins so.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reads {
    /// Entries by their whole key.
    pub keys: Vec<String>,
    /// All entries that begin so.
    pub prefixes: Vec<String>,
    /// All entries that begin so, without their texts: which there are.
    pub names: Vec<String>,
}

/// What was there, by key; the text of what was asked for by name alone is empty.
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

/// A future of this thread. Boxed, so that the code above a medium is compiled once and not once a medium.
pub type Pending<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// What decides a step: from what was found to what is to be written.
pub type Decision<'a> = dyn Fn(&Found) -> Result<Batch, CommitFault> + 'a;

/// A map from text to text that can do one step as a whole.
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
    fn read<'a>(&'a self, reads: &'a Reads) -> Pending<'a, Result<Found, Fault>>;

    /// Reads, lets `decide` say what to write, and writes it, with nobody in between.
    ///
    /// `decide` may be called again when the connection had to be opened anew.
    ///
    /// # Errors
    /// What `decide` refuses with, or the medium's own fault; nothing decisive was written.
    fn step<'a>(&'a self, reads: &'a Reads, decide: &'a Decision<'a>) -> Pending<'a, Result<(), CommitFault>>;
}
