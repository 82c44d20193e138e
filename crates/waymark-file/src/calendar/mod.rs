//! Calendar files: the meetings of the rhythm, for any calendar program.
//!
//! - `meeting`: what recurs, and when first.
//! - `write`: the file (RFC 5545).
//! - `line`: its lines, as that asks for them.
//!
//! Titles and descriptions come from the caller: nothing here words anything for people.

mod line;
mod meeting;
mod write;

pub use meeting::{Meeting, Repeats, Ritual};
pub use write::calendar;

#[cfg(test)]
mod tests;
