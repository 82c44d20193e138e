//! Durable records in a browser: two copies, one truth.
//!
//! The crate knows texts and revisions and nothing of goals. [`RecordStore`] is the contract; [`Records`] keeps it on
//! any [`Medium`], whose decisions are the pure functions of `plan`.

mod envelope;
mod fault;
mod key;
mod layout;
mod medium;
mod memory;
mod plan;
mod record;
mod records;
mod revision;
mod store;

pub mod contract;

pub use fault::{CommitFault, Fault};
pub use key::{RecordKey, SpaceId, Unfit, Writer};
pub use layout::PREFIX;
pub use medium::{Batch, Found, Medium, Reads, Write};
pub use memory::{Memory, MemoryMedium};
pub use record::{
    Change, Damaged, Foreign, Loaded, Place, Pointed, Pointer, RawEntry, Replaced, StoredRecord, Unreadable,
};
pub use records::Records;
pub use revision::{Author, Format, Revision};
pub use store::RecordStore;
