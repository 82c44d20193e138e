//! What was done: of one record on its page, and of the whole document on a screen of its own.
//!
//! - `line`: one change of one record, as it is shown.
//! - `days`: lines under the days on which they were made.
//! - `card`: the history of a record.
//! - `steps`: the history of the document.

mod card;
mod days;
mod line;
mod steps;

pub(in crate::screens) use card::history_card;
pub(in crate::screens) use steps::Steps;
