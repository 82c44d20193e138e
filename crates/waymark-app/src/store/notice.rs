//! What the page tells the person in passing: values, worded by `say`.

use std::sync::Arc;

use waymark_core::{Conflict, Deed, Edit, Refusal, Step, Workspace};
use waymark_store::SpaceId;

use super::{Findings, LibraryFault};

/// Something worth telling in passing.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// Something was done that one may want to undo.
    Done(Arc<Edit>),
    /// Something was undone, and can be done again.
    Undone(Done),
    /// Something was done again.
    Redone(Done),
    /// Some lines of the history cannot be read; the goals are whole.
    HistoryDamaged {
        /// How many.
        steps: usize,
    },
    /// Something cannot be done, and why.
    Refused(Refusal),
    /// Another tab changed the same things; this tab's changes stand.
    Conflicts(Vec<Conflict>),
    /// What was wrong with the stored document.
    Found(Findings),
    /// A workspace was added and is on the screen now.
    Added {
        /// The one that was on the screen before, to go back to.
        before: Option<SpaceId>,
    },
    /// A workspace was removed.
    Removed {
        /// Where it lay.
        space: SpaceId,
        /// What it was, to bring it back.
        workspace: Box<Workspace>,
    },
    /// A workspace cannot be shown, added or removed.
    Library(LibraryFault),
    /// Something that has no value of its own, in words.
    Said(String),
}

/// What was done.
#[derive(Clone, Debug, PartialEq)]
pub enum Done {
    /// Since the document was opened.
    Now(Arc<Edit>),
    /// Before that, as the history tells it.
    Before(Deed),
}

impl Done {
    /// What a step did.
    pub(super) fn of(step: &Step) -> Self {
        match &step.edit {
            Some(edit) => Self::Now(Arc::clone(edit)),
            None => Self::Before(Deed::of(&step.changes())),
        }
    }
}

impl Notice {
    /// Whether it speaks of the last step alone: it offers to undo one, which would be another after the next edit.
    pub(super) const fn is_of_one_step(&self) -> bool {
        match self {
            Self::Done(_) | Self::Undone(_) | Self::Redone(_) | Self::Refused(_) | Self::Added { .. } => true,
            Self::HistoryDamaged { .. }
            | Self::Conflicts(_)
            | Self::Found(_)
            | Self::Removed { .. }
            | Self::Library(_)
            | Self::Said(_) => false,
        }
    }
}

/// A notice on the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Posted {
    /// Counts up, so that two equal notices are two.
    pub number: u64,
    /// What it says.
    pub notice: Notice,
    /// Whether the reader went to another screen since.
    pub(super) has_moved: bool,
}

impl Posted {
    /// Whether it has nothing to say on one more screen: a refusal speaks of the screen before, and what was done is history
    /// on the second screen after it.
    pub(super) const fn is_left_behind(&self) -> bool {
        matches!(self.notice, Notice::Refused(_)) || self.has_moved && self.notice.is_of_one_step()
    }
}
