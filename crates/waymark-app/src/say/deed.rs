//! What a step of the history did, told by the records that it changed.

use waymark_core::{Deed, RecordKey};

use super::record::record_noun;
use super::{done, undone};
use crate::i18n::Words;
use crate::store::Done;

/// "Objective deleted", "Check-in recorded".
#[must_use]
pub fn deed(words: Words, deed: Deed) -> String {
    match deed {
        Deed::Replaced => words.done_workspace_replaced().to_owned(),
        Deed::Added(RecordKey::CheckIn(_)) => words.done_checked_in().to_owned(),
        Deed::Added(RecordKey::KpiReading(_)) => words.done_reading_recorded().to_owned(),
        Deed::Added(key) => words.done_added(record_noun(words, key)),
        Deed::Removed(key) => words.done_deleted(record_noun(words, key)),
        Deed::Changed(key) => words.done_changed(record_noun(words, key)),
        Deed::Moved(key) => words.done_moved(record_noun(words, key)),
        Deed::Nothing => words.hist_no_effect().to_owned(),
    }
}

/// What was done, now or before the document was opened.
#[must_use]
pub fn what_was_done(words: Words, what: &Done) -> String {
    match what {
        Done::Now(edit) => done(words, edit),
        Done::Before(it) => deed(words, *it),
    }
}

/// "Undone: objective deleted".
#[must_use]
pub fn what_was_undone(words: Words, what: &Done) -> String {
    match what {
        Done::Now(edit) => undone(words, edit),
        Done::Before(it) => words.done_undone(&deed(words, *it)),
    }
}
