//! What goals mean: the model, its edits and its scores.
//!
//! - [`goal`]: the nouns, each with its invariants.
//! - [`workspace`]: the document, one immutable value made of shared records.
//! - [`edit`]: everything a person can do to it, and why some of it is refused.
//! - [`history`]: what was done; undo and redo.
//! - [`merge`]: two people's, or two tabs', changes to one document.
//! - [`difference`]: what differs between two versions of a record, field by field.
//! - [`mend`]: documents whose records do not fit together.
//! - [`query`]: finding goals.
//! - [`bulk`]: one change for many records.
//! - [`order`][]: sorting.
//! - [`scoring`]: what the numbers say, rule by rule.
//! - [`forecast`]: where it will end, rule by rule.
//! - [`formula`]: the language of KPIs that are computed from others.
//! - [`kpi`]: what the numbers of KPIs say, rule by rule.
//! - [`schedule`]: when what is pursued.
//! - [`scoreboard`]: all of it for a whole workspace, kept in step with it.
//! - [`alignment`]: what serves what, as trees.
//! - [`attention`]: what to talk about, the most urgent first.
//! - [`due`]: what is to be checked in, what typing it does, what came of it.
//! - [`deck`]: a cycle as slides for a meeting, the worst first.
//! - [`review`]: what a weekly review or a feedback session has before it.
//! - [`closing`]: what is said of goals as their cycle closes, and how they go on in another.
//! - [`report`]: a cycle as it is handed to others, and what is left out of it.
//! - [`checkup`]: how well an objective is written.
//! - [`formula`]: what is computed from other numbers, as a person writes it.
//! - [`choice`]: whether to begin with KPIs, OKRs or both.
//!
//! There is no clock, no randomness, no I/O and no text for people in this crate: today's date and new ids are
//! arguments, and every refusal is a value.

pub mod alignment;
pub mod attention;
pub mod bulk;
pub mod checkup;
pub mod choice;
pub mod closing;
pub mod deck;
pub mod difference;
pub mod due;
pub mod edit;
pub mod forecast;
pub mod formula;
pub mod goal;
pub mod history;
pub mod kpi;
pub mod mend;
pub mod merge;
pub mod order;
pub mod query;
pub mod report;
pub mod review;
pub mod schedule;
pub mod scoreboard;
pub mod scoring;
pub mod workspace;

#[cfg(test)]
mod testing;

pub use edit::{
    CycleChange, Edit, Former, FunnelChange, InitiativeChange, KeyResultChange, KpiChange, NewCheckIn, NewKpiReading,
    NewManualStatus, NoteChange, ObjectiveChange, PersonChange, Refusal, TeamChange, ViewChange, apply,
};
pub use goal::*;
pub use history::{Act, Deed, Entry, History, Moment, Stamp, Step};
pub use mend::{Mend, MendKind, mend};
pub use merge::{Conflict, Merged, merge};
pub use query::{Filter, Kind, Known, Lower, Query, cycles_in_order, objectives_matching, possible_parents};
pub use workspace::{Change, Log, Record, RecordKey, Workspace, with_records};
