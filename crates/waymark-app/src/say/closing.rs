//! What is said of goals as their cycle closes, and how they go on.

use waymark_core::closing::{Otherwise, Way};
use waymark_core::{NoteKind, Verdict};

use crate::i18n::Words;

/// What becomes of a goal.
#[must_use]
pub const fn verdict(words: Words, verdict: Option<Verdict>) -> &'static str {
    match verdict {
        None => words.close_verdict_open(),
        Some(Verdict::Keep) => words.close_verdict_keep(),
        Some(Verdict::Change) => words.close_verdict_change(),
        Some(Verdict::Drop) => words.close_verdict_drop(),
    }
}

/// How a key result goes on.
#[must_use]
pub const fn way(words: Words, way: Option<Way>) -> &'static str {
    match way {
        Some(Way::Fresh) => words.carry_fresh(),
        Some(Way::WithProgress) => words.carry_progress(),
        Some(Way::Structure) => words.carry_structure(),
        None => words.carry_stays(),
    }
}

/// Why only the structure of a key result goes along.
#[must_use]
pub const fn otherwise(words: Words, why: Otherwise) -> &'static str {
    match why {
        Otherwise::NoWayLeft => words.carry_no_way_left(),
        Otherwise::NothingRead => words.carry_nothing_read(),
        Otherwise::CountsAnew => words.carry_counts_anew(),
        Otherwise::BeginsTooLate => words.carry_begins_too_late(),
    }
}

/// What sort of line a note is.
#[must_use]
pub const fn note_kind(words: Words, kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Remark => words.close_note_remark(),
        NoteKind::Priority => words.close_note_priority(),
        NoteKind::Ahead => words.close_note_ahead(),
        NoteKind::Confidence => words.noun_confidence(),
        NoteKind::Health => words.close_note_health(),
        NoteKind::Win => words.close_note_win(),
        NoteKind::Start => words.close_note_start(),
        NoteKind::Stop => words.close_note_stop(),
        NoteKind::Continue => words.close_note_continue(),
        NoteKind::Plus => words.close_note_plus(),
        NoteKind::Minus => words.close_note_minus(),
        NoteKind::Learning => words.close_note_learning(),
    }
}
