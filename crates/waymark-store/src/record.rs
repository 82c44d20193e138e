//! What goes into a store and what comes out of it.

use crate::key::{RecordKey, SpaceId};
use crate::revision::{Format, Revision};

/// One record as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredRecord {
    /// Its name inside the space.
    pub key: RecordKey,
    /// Its version.
    pub revision: Revision,
    /// Its text; `None` says that it was removed, which is a version like any other.
    pub value: Option<String>,
}

/// One step of a commit: what the writer last saw, and what it wants there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The record.
    pub key: RecordKey,
    /// The revision the writer built on; `None` when it saw no record.
    pub expected: Option<Revision>,
    /// The new text; `None` removes the record.
    pub value: Option<String>,
}

/// Why a stored text is not a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// It does not begin with a revision.
    NoRevision,
    /// It is shorter or longer than it says: cut off, glued or edited by hand.
    Length,
    /// Its key is none that this program could have written.
    Key,
}

/// A stored text that cannot be read as a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damaged {
    /// The key after the space, as stored.
    pub key: String,
    /// The whole text.
    pub raw: String,
    /// What is wrong with it.
    pub why: Unreadable,
}

/// What others keep in the same storage and the same quota; never touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Foreign {
    /// How many entries.
    pub entries: usize,
    /// Their size in UTF-16 units, keys included.
    pub units: usize,
}

/// Everything found in one space.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Loaded {
    /// What could be read, in the order of the keys; removed records too.
    pub records: Vec<StoredRecord>,
    /// What could not, in no copy.
    pub damaged: Vec<Damaged>,
    /// Older versions that lost against the other copy and carry another text.
    pub superseded: Vec<StoredRecord>,
    /// What others keep beside it.
    pub foreign: Foreign,
    /// Set when a newer program wrote here: show, export, but do not edit.
    pub newer: Option<Format>,
}

/// Which space is the workspace on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pointer {
    /// The current space.
    pub space: SpaceId,
    /// The version of this pointer.
    pub revision: Revision,
}

/// What the pointer record says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pointed {
    /// Nothing was ever stored here.
    Nowhere,
    /// To a space.
    At(Pointer),
    /// The pointer itself cannot be read; the spaces may still be whole.
    Damaged(String),
}

/// What a whole replacement wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replaced {
    /// The pointer, which now leads to the new space.
    pub pointer: Pointer,
    /// The new records with their first revisions.
    pub records: Vec<StoredRecord>,
}

/// The backend that an entry lies in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The page's own memory.
    Memory,
    /// The browser's local storage.
    LocalStorage,
    /// The browser's IndexedDB.
    IndexedDb,
}

/// One entry exactly as stored, for the rescue page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawEntry {
    /// Where it lies.
    pub place: Place,
    /// Its whole key.
    pub key: String,
    /// Its whole text.
    pub text: String,
}
