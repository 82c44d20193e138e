//! The end of a cycle: what its goals are graded with, how it is closed, and how they go on in another.
//!
//! - `draft`: what each goal is proposed to be graded with, what is still asked for, the edit that closes (C-1, C-2).
//! - `plan`: what shall go on, how, and in which cycle.
//! - `carry`: the edit that carries it over (C-3), or copies a template.
//! - `fresh`: what of a measure is left to do.
//! - `line`: a key result through all of its cycles.

mod carry;
mod draft;
mod fresh;
mod line;
mod plan;

pub use carry::{Carry, carry_over, copy_template};
pub use draft::{Answers, Draft, Goal, GoalDraft, ObjectiveDraft};
pub use fresh::Otherwise;
pub use line::{Leg, legs};
pub use plan::{Carried, CarryPlan, Destination, Tie, Way, following};

#[cfg(test)]
mod tests;
