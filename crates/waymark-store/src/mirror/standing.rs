//! How safe the goals are at this moment, for the page to say.

use crate::fault::Fault;

/// Which copies work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Both: an edit is saved at the strict commit and readable in the second copy.
    Durable,
    /// Only local storage: an edit may be lost for some seconds after it when the browser is killed.
    OnlyLocal {
        /// Why IndexedDB does not work.
        why: Fault,
    },
    /// Only IndexedDB: edits are saved, the readable copy is old.
    OnlyIndexed {
        /// Why local storage does not work.
        why: Fault,
    },
    /// Neither: everything is gone when the page is closed.
    MemoryOnly {
        /// Why IndexedDB does not work.
        indexed: Fault,
        /// Why local storage does not work.
        local: Fault,
    },
}
