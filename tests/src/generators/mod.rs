//! Generators of every noun with all its variants, for property tests.
//!
//! A generated [`workspace`] is in order: every reference leads to a record, nothing serves itself. A [`lively`] one is
//! scored in many ways. Its nouns know
//! unknown fields and variants as [`waymark_file`] keeps them. `edits` makes edits, valid and not, about a few small
//! records that meet often.

#[cfg(test)]
pub(crate) mod edits;
mod goals;
#[cfg(test)]
mod kpi_edits;
mod kpis;
mod lively;
mod measures;
#[cfg(test)]
mod nouns;
mod rhythm;
mod scalars;
mod workspaces;

pub use goals::{check_in, initiative, key_result, objective};
pub use kpis::{funnel, kpi, kpi_reading};
pub use lively::lively;
pub use measures::{measure, reading};
pub use rhythm::{note, saved_view};
pub use scalars::{date, foreign, id, json, label, text, title, value, weight};
pub use workspaces::{cycle, head, person, record, team, workspace};
