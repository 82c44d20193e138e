//! A span of days that goals belong to.

use super::foreign::Foreign;
use super::ids::CycleId;
use super::span::Span;
use super::text::Title;

/// A span of days that goals belong to.
#[derive(Clone, Debug, PartialEq)]
pub struct Cycle {
    /// Its name in the workspace.
    pub id: CycleId,
    /// Its label, such as "Q4 2026".
    pub title: Title,
    /// Its kind, which decides what the next one is.
    pub kind: CycleKind,
    /// Its first and last day.
    pub span: Span,
    /// Planned, active or closed.
    pub state: CycleState,
    /// What the goal file says beyond this program.
    pub foreign: Foreign,
}

/// How a cycle was cut from the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CycleKind {
    /// Three months of the fiscal year.
    Quarter,
    /// A fiscal year.
    Year,
    /// A calendar month.
    Month,
    /// Any two dates.
    Free,
}

/// Where a cycle stands in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CycleState {
    /// Goals are being written.
    Planned,
    /// Goals are being worked on.
    Active,
    /// It is over and frozen (C-2).
    Closed,
}
