//! Waymark's core for other people's JavaScript: goal files in, plain objects out.
//!
//! - [`Document`]: one opened goal file, and every question that can be asked of it.
//! - [`Opened`], [`Scoreboard`], [`Checkup`], [`History`]: the answers, shapes that become plain objects.
//! - [`evaluate`]: what a formula comes to, without any file.
//! - [`Problem`]: why there is no answer.
//! - `bindings`: the functions and the class that JavaScript sees, each one call of [`Document`].
//!
//! Everything here converts and decides nothing: what goals mean is said in `waymark-core`, what a file means in
//! `waymark-file`. The TypeScript types are written from the shapes, comments included.

mod answer;
mod arguments;
mod bindings;
mod checkup;
mod document;
mod evaluation;
mod history;
mod not_available;
mod opened;
mod past_period;
mod plain;
mod problem;
mod scoreboard;
mod words;

pub use checkup::{CheckedObjective, Checkup, Finding, Found, WhoseKind};
pub use document::Document;
pub use evaluation::{Evaluation, Input, evaluate};
pub use history::{History, Moment, SubjectKind};
pub use not_available::{NotAvailable, NotAvailableCode, When};
pub use opened::{CycleSummary, Opened, Repair, RepairKind, Summary};
pub use past_period::PastPeriod;
pub use plain::{Day, Name};
pub use problem::{Code, Detail, FormulaReason, Place, Problem, Reason};
pub use scoreboard::*;
pub use words::*;
