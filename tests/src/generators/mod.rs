//! Generators of every noun with all its variants, for property tests.
//!
//! A generated [`workspace`] is in order: every reference leads to a record, nothing serves itself. Its nouns know
//! unknown fields and variants as [`waymark_file`] keeps them.

mod goals;
mod measures;
mod scalars;
mod workspaces;

pub use goals::{check_in, initiative, key_result, objective};
pub use measures::{measure, reading};
pub use scalars::{date, foreign, id, json, label, text, title, value, weight};
pub use workspaces::{cycle, head, person, record, team, workspace};
