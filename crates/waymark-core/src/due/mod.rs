//! The weekly rhythm: what is due, what a number that is typed means and does, and what came of a round.
//!
//! - `list`: everything that is due on a day, the most urgent first (P-7).
//! - `key_result`, `kpi`: when one of them is due.
//! - `amount`: what is typed, as an operation on the last value.
//! - `step`: by how much an arrow changes a value.
//! - `effect`: what an entry would do to scores, before it is made.
//! - `summary`: what came of a round of check-ins. `moves`: what it moved, and by how much.

mod amount;
mod effect;
mod key_result;
mod kpi;
mod list;
mod moves;
mod step;
mod summary;

pub use amount::{Amount, AmountFault};
pub use effect::{Effect, KpiEffect, effect, kpi_effect};
pub use list::{Asked, Due, DueList, NotDue, ObjectiveDue, Whose, due, next_due};
pub use moves::{Move, MovedBy, Turned};
pub use step::{kpi_step, step, stepped};
pub use summary::{Round, Summary, summary};

#[cfg(test)]
mod tests;
