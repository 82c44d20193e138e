//! What holds for the whole workspace.

use super::foreign::Foreign;
use super::ids::WorkspaceId;
use super::measure::ScoringMode;
use super::text::Title;

/// The head of a workspace: its name and what holds for all of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    /// Its name among workspaces, by which a goal file is recognised.
    pub id: WorkspaceId,
    /// Its name among people.
    pub title: Title,
    /// What holds for all of it.
    pub settings: Settings,
    /// What the goal file says beyond this program.
    pub foreign: Foreign,
}

/// What holds for the whole workspace.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Settings {
    /// How metrics are scored unless they say otherwise (S-4).
    pub scoring_mode: ScoringMode,
    /// What scores mean (S-10).
    pub bands: BandScheme,
    /// How a status is found (P-6).
    pub status_preset: StatusPreset,
    /// The month in which the fiscal year starts.
    pub fiscal_year_start: FiscalMonth,
    /// How new cycles are named, with `{quarter}`, `{month}`, `{year}`; the reader's language decides where not given.
    pub cycle_label: Option<Title>,
}

/// What scores mean (S-10).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum BandScheme {
    /// Bounds at 0.3, 0.7 and 1.
    #[default]
    Standard,
    /// Grades to one decimal: up to 0.3 off track, up to 0.6 at risk, from 0.7 on track.
    Google,
}

/// How the status of an active goal is found (P-6).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum StatusPreset {
    /// By where it will end: the band of the projected score.
    #[default]
    Outlook,
    /// By how much of what was expected by today is there: the score as a share of the expected one.
    Strict,
    /// By how far it is behind: the expected score less the score.
    Gap,
}

/// A month of the calendar, 1 to 12.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FiscalMonth(u8);

impl FiscalMonth {
    /// January.
    pub const JANUARY: Self = Self(1);

    /// Takes a month's number; `None` outside 1 to 12.
    pub fn new(number: u8) -> Option<Self> {
        (1..=12).contains(&number).then_some(Self(number))
    }

    /// The month's number, 1 to 12.
    pub fn get(self) -> u8 {
        self.0
    }
}

impl Default for FiscalMonth {
    fn default() -> Self {
        Self::JANUARY
    }
}
