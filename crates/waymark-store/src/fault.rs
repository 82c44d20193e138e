//! The closed set of reasons why storage says no.

use crate::key::{RecordKey, SpaceId};
use crate::record::StoredRecord;
use crate::revision::Format;

/// Why a backend could not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// No room is left; nothing was changed.
    Full,
    /// The browser denies this storage, or another page holds it.
    Blocked(String),
    /// The database was deleted or its connection closed, and opening it again did not help.
    Gone(String),
    /// A newer program wrote here: read only until the page is reloaded.
    TooNew(Format),
    /// The backend gave the operation up; nothing was changed and trying again may help.
    Aborted(String),
}

/// Why a commit did not happen. In every case nothing was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CommitFault {
    /// Another writer was first.
    Conflict {
        /// What is stored where something else was expected.
        theirs: Vec<StoredRecord>,
        /// Keys that were expected and are not stored at all.
        vanished: Vec<RecordKey>,
    },
    /// The space is not the current one: another tab replaced the workspace, or storage was cleared (`None`).
    Moved {
        /// Where the pointer leads now.
        to: Option<SpaceId>,
    },
    /// The backend said no.
    Fault(Fault),
}

impl From<Fault> for CommitFault {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}
