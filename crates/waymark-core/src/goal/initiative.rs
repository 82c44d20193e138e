//! A piece of work meant to move a key result.

use chrono::NaiveDate;

use super::foreign::Foreign;
use super::ids::{InitiativeId, KeyResultId, PersonId};
use super::quantity::Rank;
use super::text::{Text, Title};

/// A piece of work meant to move a key result; it never counts in the score.
#[derive(Clone, Debug, PartialEq)]
pub struct Initiative {
    /// Its name in the workspace.
    pub id: InitiativeId,
    /// The key result it is meant to move.
    pub key_result: KeyResultId,
    /// What is to be done.
    pub title: Title,
    /// Details.
    pub note: Text,
    /// Who does it.
    pub owner: Option<PersonId>,
    /// The day it should be done by.
    pub due: Option<NaiveDate>,
    /// How far it is.
    pub progress: Progress,
    /// Its place among its siblings.
    pub rank: Rank,
    /// What the goal file says beyond this program.
    pub foreign: Foreign,
}

/// How far a piece of work is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Progress {
    /// Not begun.
    #[default]
    Open,
    /// Begun.
    Doing,
    /// Finished.
    Done,
    /// Given up.
    Dropped,
}
