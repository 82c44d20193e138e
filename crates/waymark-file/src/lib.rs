//! Goal files: from bytes to a workspace and back.
//!
//! - [`record_key_text`], [`encode_record`], [`decode_record`]: one record as a line of text, for storage that keeps
//!   records one by one.
//! - [`encode_step`], [`decode_step`]: one line of the history, for the same storage.
//! - [`block`]: cells that go between spreadsheets and the grid of KPIs.
//! - [`calendar`]: the meetings of the rhythm as a calendar file.
//! - [`sheet`]: what is printed, pasted or mailed, as Markdown and HTML; its words come ready.
//! - [`date_from_text`], [`date_text`]: days as both write them.
//!
//! Nothing here words anything for people: faults, repairs and reasons are closed sets of values.

pub mod block;
pub mod calendar;
mod document;
mod fault;
mod fields;
mod foreign;
mod json;
mod layout;
mod migration;
mod open;
mod position;
mod record;
mod repair;
mod save;
mod scalars;
mod scan;
#[cfg(feature = "schema")]
mod schema;
mod shapes;
pub mod sheet;
mod step;

pub use document::{FORMAT_VERSION, Section, SetAside, set_aside};
pub use fault::{Fault, FaultKind};
pub use migration::{CannotMigrate, Draft, MIGRATIONS, Migration, migrate};
pub use open::{NotAGoalFile, OpenFault, SET_ASIDE_MAX, SIZE_MAX, open};
pub use position::Position;
pub use record::{RecordFault, decode_record, encode_record, record_key_from_text, record_key_text};
pub use repair::{Opened, Repair, RepairKind, mended};
pub use save::save;
pub use scalars::{date_from_text, date_text};
pub use scan::{DEPTH_MAX, Limit, ScanFault, TEXT_BYTES_MAX};
#[cfg(feature = "schema")]
pub use schema::schema;
pub use step::{StepFault, decode_step, encode_step};
