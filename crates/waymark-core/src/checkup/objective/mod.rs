//! Rules about the objective.
//!
//! O1 `number`, O2 `length`, O3 `key_results`, O4 `focus`, O5 `routine`, O6 `vague`, O7 `solution`, O8 `place`,
//! O9 `litmus`.

pub(super) mod focus;
pub(super) mod key_results;
pub(super) mod length;
pub(super) mod litmus;
pub(super) mod number;
pub(super) mod place;
pub(super) mod routine;
pub(super) mod solution;
pub(super) mod vague;
