//! What a team writes down in its meetings.

use chrono::NaiveDate;

use super::foreign::Foreign;
use super::ids::{CycleId, KeyResultId, KpiId, NoteId, ObjectiveId, PersonId, TeamId};
use super::quantity::Rank;
use super::text::Title;

/// One line that was written down in a review, a feedback session or a retrospective.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// Its name in the workspace.
    pub id: NoteId,
    /// What sort of line it is.
    pub kind: NoteKind,
    /// What was written.
    pub text: Title,
    /// What it is about, where it is about one thing.
    pub about: Option<Topic>,
    /// The day it was written.
    pub date: NaiveDate,
    /// The day it was ticked off.
    pub done: Option<NaiveDate>,
    /// The team whose meeting it was; none for everybody's.
    pub team: Option<TeamId>,
    /// Who wrote it, or takes care of it.
    pub by: Option<PersonId>,
    /// Its place among the notes.
    pub rank: Rank,
    /// What the goal file says beyond this program.
    pub foreign: Foreign,
}

/// What sort of line a note is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoteKind {
    /// A remark, and no more.
    #[default]
    Remark,
    /// What matters this week.
    Priority,
    /// What comes in the next four weeks.
    Ahead,
    /// Why confidence went up or down.
    Confidence,
    /// What is the matter with a health metric.
    Health,
    /// What went well enough to be named.
    Win,
    /// What to begin with.
    Start,
    /// What to leave off.
    Stop,
    /// What to go on with.
    Continue,
    /// What was good.
    Plus,
    /// What was not.
    Minus,
    /// What was learnt.
    Learning,
}

/// The one thing that a note is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// A cycle.
    Cycle(CycleId),
    /// An objective.
    Objective(ObjectiveId),
    /// A key result.
    KeyResult(KeyResultId),
    /// A KPI.
    Kpi(KpiId),
}

impl NoteKind {
    /// Every kind, in the order of their lists.
    pub const ALL: [Self; 12] = [
        Self::Remark,
        Self::Priority,
        Self::Ahead,
        Self::Confidence,
        Self::Health,
        Self::Win,
        Self::Start,
        Self::Stop,
        Self::Continue,
        Self::Plus,
        Self::Minus,
        Self::Learning,
    ];

    /// Whether it is carried from meeting to meeting until it is ticked off.
    pub fn is_task(self) -> bool {
        match self {
            Self::Priority | Self::Ahead | Self::Start | Self::Stop | Self::Continue => true,
            Self::Remark | Self::Confidence | Self::Health | Self::Win | Self::Plus | Self::Minus | Self::Learning => {
                false
            }
        }
    }
}
