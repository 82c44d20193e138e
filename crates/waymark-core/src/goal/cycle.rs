//! A span of days that goals belong to.

use chrono::NaiveDate;

use super::foreign::Foreign;
use super::ids::CycleId;
use super::measure::ScoringMode;
use super::settings::{BandScheme, Settings, StatusPreset};
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
    /// What its goals are judged by since it was closed, whatever the workspace says now (C-2).
    pub closing: Option<Closing>,
    /// The days on which it was opened again, in order (C-2).
    pub reopened: Vec<NaiveDate>,
    /// What the goal file says beyond this program.
    pub foreign: Foreign,
}

impl Cycle {
    /// What was fixed when it was closed; of an open one nothing holds, whatever a file says (C-2).
    pub fn frozen(&self) -> Option<Closing> {
        match self.state {
            CycleState::Closed => self.closing,
            CycleState::Planned | CycleState::Active => None,
        }
    }
}

/// What was fixed when a cycle was closed (C-2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closing {
    /// The day it was closed.
    pub date: NaiveDate,
    /// What its goals are judged by.
    pub rules: Rules,
}

/// What goals are judged by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    /// How metrics are scored unless they say otherwise (S-4).
    pub scoring_mode: ScoringMode,
    /// What scores mean (S-10).
    pub bands: BandScheme,
    /// How a status is found (P-6).
    pub status_preset: StatusPreset,
}

impl From<&Settings> for Rules {
    fn from(settings: &Settings) -> Self {
        Self {
            scoring_mode: settings.scoring_mode,
            bands: settings.bands,
            status_preset: settings.status_preset,
        }
    }
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
