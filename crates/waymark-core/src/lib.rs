//! What goals mean: the model, its edits and its scores.
//!
//! - [`goal`]: the nouns, each with its invariants.
//! - [`workspace`]: the document, one immutable value made of shared records.
//! - [`edit`]: everything a person can do to it, and why some of it is refused.
//! - [`history`]: undo and redo.
//! - [`merge`]: two people's, or two tabs', changes to one document.
//! - [`scoring`]: what the numbers say, rule by rule.
//!
//! There is no clock, no randomness, no I/O and no text for people in this crate: today's date and new ids are
//! arguments, and every refusal is a value.

pub mod goal;
pub mod workspace;

pub use goal::*;
pub use workspace::{Change, Log, Record, RecordKey, Workspace};
