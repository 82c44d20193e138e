//! Durable records in a browser: two copies, one truth.
//!
//! The crate knows texts and revisions and nothing of goals. [`RecordStore`] is the contract. [`Records`] keeps it on any
//! [`Medium`]; [`Mirror`] keeps it with two of them and says by [`Standing`] how safe the goals are. Why it is built so
//! is told in `docs/decisions/storage.md`.
//!
//! ```
//! # pollster::block_on(async {
//! use waymark_store::{Author, Change, Format, RecordKey, RecordStore, Records, SpaceId, Writer};
//!
//! let author = Author { writer: Writer::new("tab1")?, format: Format(1) };
//! let store = Records::in_memory(author);
//! let space = SpaceId::new("w1")?;
//! let key = RecordKey::new("objective/abc")?;
//!
//! let start = store.replace(None, &space, &[(key.clone(), "{}".to_owned())]).await.expect("the store is fresh");
//! let edit = Change { key, expected: Some(start.records[0].revision.clone()), value: Some("[]".to_owned()) };
//! let saved = store.commit(&space, &[edit]).await.expect("nobody else wrote");
//! assert_eq!(saved[0].revision.counter(), 2);
//! # Ok::<(), waymark_store::Unfit>(())
//! # }).expect("the names are fit");
//! ```
//!
//! `cargo test` runs all but the browser's own storage. That runs with `wasm-bindgen-test-runner` of the version in
//! `Cargo.lock` on the path and a `chromedriver`, from this folder, where `webdriver.json` starts Chromium without a window:
//!
//! ```text
//! CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner WASM_BINDGEN_USE_BROWSER=1 \
//!     CHROMEDRIVER=chromedriver cargo test --test browser --target wasm32-unknown-unknown
//! ```

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
mod step;
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
pub use step::{Committed, LoadedSteps, NewSteps, STEPS_KEPT, StoredStep};
pub use store::RecordStore;
pub use word::Word;
