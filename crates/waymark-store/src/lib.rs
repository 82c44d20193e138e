//! Durable records in a browser: two copies, one truth.
//!
//! The crate knows texts and revisions and nothing of goals. [`RecordStore`] is the contract; [`Records`] keeps it on
//! any [`Medium`], whose decisions are the pure functions of `plan`.

mod envelope;
mod fault;
mod faulty;
mod journal;
mod key;
mod layout;
mod medium;
mod memory;
mod memory_shelf;
mod mirror;
mod plan;
mod record;
mod records;
mod revision;
mod shelf;
mod store;
mod word;

pub mod contract;
#[cfg(target_arch = "wasm32")]
pub mod web;

pub use fault::{CommitFault, Fault};
pub use faulty::{Faulty, Mishap, Trap};
pub use key::{RecordKey, SpaceId, Unfit, Writer};
pub use layout::PREFIX;
pub use medium::{Batch, Decision, Found, Medium, Pending, Reads, Write};
pub use memory::MemoryMedium;
pub use memory_shelf::{MemoryShelf, WhenFull};
pub use mirror::{Mirror, Standing};
pub use record::{
    Change, Damaged, Foreign, Loaded, Place, Pointed, Pointer, RawEntry, Replaced, StoredRecord, Unreadable,
};
pub use records::Records;
pub use revision::{Author, Format, Revision};
pub use shelf::{Shelf, Shelved};
pub use store::RecordStore;
pub use word::Word;
