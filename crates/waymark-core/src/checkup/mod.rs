//! How well an objective is written (`docs/checkup.md`): findings with their fixes, and a grade.
//!
//! One rule a file, each naming its rule:
//!
//! - `objective/`: O1 to O9, on the objective.
//! - `key_result/`: K1 to K7 and K12 to K15, on one key result.
//! - `together/`: K8 to K11, on the key results of an objective together.
//! - `kpi/`: P1 to P5, the five SMART questions, on one KPI.
//! - `language/`: how a title is read; the word lists are in `lexicons/`, outside the rules.
//! - `reach`: whose check-up a change can touch.
//! - `subject`: what a rule sees. `finding`, `facts`, `fix`, `quality`: what it says.
//!
//! A finding is a value without words: what was found is in its [`Facts`], and a [`Fix`] is an [`crate::Edit`].

mod check;
mod facts;
mod finding;
mod fix;
mod key_result;
mod kpi;
mod language;
mod objective;
mod quality;
mod reach;
mod subject;
mod together;

#[cfg(test)]
mod testing;

pub use check::{Checkup, check_key_result_draft, check_objective_draft, checkup};
pub use facts::{Facts, PercentOf, Whose};
pub use finding::{About, Finding, RuleId, Severity};
pub use fix::{Fix, FixKind};
pub use kpi::{KpiFacts, KpiFinding, KpiRule, check_kpi};
pub use language::Lexicon;
pub use quality::{Grade, Quality};
pub use reach::can_differ;
