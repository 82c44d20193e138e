//! Blocks of cells that go between spreadsheets and the grid of KPIs.
//!
//! - `cells`: text into rows of cells and back.
//! - `number`: the number in a cell, whatever language wrote it.
//! - `when`: the period that a cell names.
//! - `layout`: which cell of a block speaks of which KPI, part and period.
//! - `write`: numbers for cells of the grid, and the edits that write them.
//! - `newcomers`: KPIs, people and teams that the workspace does not know.
//! - `signs`: how percent and currency signs were read.
//! - `plan`: what a block means for a workspace, and the edits that take it over.
//!
//! How the reader writes numbers, dates and headings comes in as a [`Manner`]; nothing here knows words of its own.

mod cells;
mod known;
mod layout;
mod manner;
mod newcomers;
mod number;
mod plan;
mod roles;
mod signs;
mod when;
mod write;

pub use cells::{BLOCK_BYTES_MAX, COLUMNS_MAX, ROWS_MAX, TooLarge, cells, text};
pub use known::{Known, PartKind};
pub use layout::{Block, Entry, Slot, Target, block};
pub use manner::{DateOrder, Decimal, Headings, Manner};
pub use newcomers::{NewName, Newcomer};
pub use number::{Number, Settled, SettledBy};
pub use plan::{Ground, Plan, Refused, Why, plan};
pub use signs::{SignNote, SignRead};
pub use when::When;
pub use write::{Change, Lock, Sheet, TOLD_MAX, Write, Written, lock, written};
