//! What is said of a goal as its cycle closes.

use super::quantity::Share;
use super::text::{Text, Title};

/// What is said of an objective or a key result as its cycle closes (C-1).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FinalGrade {
    /// The grade that the score came to; none where there was no score.
    pub proposed: Option<Share>,
    /// The owner's grade, where it differs.
    pub own: Option<OwnGrade>,
    /// Why a committed goal was not met; may be empty.
    pub miss: Text,
    /// What was learnt; may be empty.
    pub learning: Text,
    /// What becomes of it.
    pub verdict: Option<Verdict>,
}

/// A grade that the owner gives.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnGrade {
    /// The grade.
    pub grade: Share,
    /// Why it is not the proposed one; never blank.
    pub reason: Title,
}

/// What becomes of a goal whose cycle closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// It goes on as it is.
    Keep,
    /// It goes on, but otherwise.
    Change,
    /// It ends here.
    Drop,
}

impl FinalGrade {
    /// The grade that stands: the owner's, or else the proposed one.
    pub fn stands(&self) -> Option<Share> {
        self.own.as_ref().map(|own| own.grade).or(self.proposed)
    }
}
