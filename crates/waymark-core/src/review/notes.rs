//! Which notes stand in a session, and where.

use chrono::NaiveDate;

use super::scope::Scope;
use super::session::Session;
use crate::goal::{Note, NoteKind, Shared, Topic};

/// A note as it stands in a session.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The note.
    pub note: Shared<Note>,
    /// The day on which it was ticked off in this session; none where it was open at the end of it.
    pub done: Option<NaiveDate>,
    /// Whether it was written before the session began.
    pub is_carried: bool,
}

/// Where a note stands in a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// Among the notes of its kind.
    Kind(NoteKind),
    /// With what it is about.
    About(NoteKind, Topic),
}

impl Place {
    /// The kind of the notes there.
    pub fn kind(self) -> NoteKind {
        match self {
            Self::Kind(kind) | Self::About(kind, _) => kind,
        }
    }

    /// What the notes there are about.
    pub fn about(self) -> Option<Topic> {
        match self {
            Self::Kind(_) => None,
            Self::About(_, about) => Some(about),
        }
    }
}

/// The notes that stand in a session, by rank.
pub(super) fn standing(scope: Scope<'_>) -> Vec<Entry> {
    scope
        .workspace
        .notes()
        .filter(|note| scope.has_note_of(note.team))
        .filter_map(|note| entry(note, scope.session))
        .collect()
}

/// A note as it stands in a session; none where it does not.
///
/// What is to be done stands in every session from its day on until it is ticked off, and is gone after that; anything
/// else stands in that of its day alone.
fn entry(note: &Shared<Note>, session: Session) -> Option<Entry> {
    let (first, until) = (session.period().start(), session.until());
    let is_task = note.kind.is_task();
    let is_carried = note.date < first;
    // Nothing is ticked off before it is written down.
    let done = note.done.filter(|_| is_task).map(|day| day.max(note.date));
    let is_gone = done.is_some_and(|day| day < first);
    let stands = session.kind().has(note.kind) && note.date <= until && !is_gone && (is_task || !is_carried);
    stands.then(|| Entry {
        note: note.clone(),
        done: done.filter(|day| *day <= until),
        is_carried,
    })
}
