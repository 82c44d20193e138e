//! Why the storage says no, and what to do about it.

use waymark_store::Fault;

use crate::components::SaveStatus;
use crate::i18n::Words;
use crate::store::{LibraryFault, SaveFault, Saving};

/// How far the last change has come, for the small mark.
#[must_use]
pub const fn save_status(saving: &Saving) -> SaveStatus {
    match saving {
        Saving::Saved => SaveStatus::Saved,
        Saving::Saving => SaveStatus::Saving,
        Saving::Failed(_) => SaveStatus::Failed,
    }
}

/// "Saved", "Saving…", "Not saved: the browser’s storage is full."
#[must_use]
pub fn saving(words: Words, saving: &Saving) -> String {
    match saving {
        Saving::Saved => words.saved_saved().to_owned(),
        Saving::Saving => words.saved_saving().to_owned(),
        Saving::Failed(fault) => words.saved_not_saved(save_reason(words, fault)),
    }
}

/// Why the last change is not saved, and what to do.
#[must_use]
pub fn save_advice(words: Words, fault: &SaveFault) -> String {
    let advice = match fault {
        SaveFault::Store(fault) => advice(words, fault),
        SaveFault::Contended => words.saved_advice_contended(),
        SaveFault::NotWhole => words.saved_advice_not_whole(),
    };
    let what = words.saved_not_saved(save_reason(words, fault));
    words.saved_with_advice(&what, advice)
}

/// Why the storage says no, as a sentence.
#[must_use]
pub const fn storage_fault(words: Words, fault: &Fault) -> &'static str {
    match fault {
        Fault::Full => words.saved_reason_full(),
        Fault::Blocked(_) => words.saved_reason_blocked(),
        Fault::Gone(_) => words.saved_reason_gone(),
        Fault::TooNew(_) => words.saved_reason_too_new(),
        Fault::Aborted(_) => words.saved_reason_failed(),
    }
}

/// Why a workspace cannot be shown, added or removed.
#[must_use]
pub fn library_fault(words: Words, fault: &LibraryFault) -> String {
    match fault {
        LibraryFault::Store(fault) => words.notice_library_store(storage_fault(words, fault)),
        LibraryFault::Missing => words.notice_library_missing().to_owned(),
        LibraryFault::Contended => words.notice_library_contended().to_owned(),
    }
}

const fn save_reason(words: Words, fault: &SaveFault) -> &'static str {
    match fault {
        SaveFault::Store(fault) => storage_fault(words, fault),
        SaveFault::Contended => words.saved_reason_contended(),
        SaveFault::NotWhole => words.saved_reason_not_whole(),
    }
}

const fn advice(words: Words, fault: &Fault) -> &'static str {
    match fault {
        Fault::Full => words.saved_advice_full(),
        Fault::Blocked(_) => words.saved_advice_blocked(),
        Fault::Gone(_) => words.saved_advice_gone(),
        Fault::TooNew(_) => words.saved_advice_too_new(),
        Fault::Aborted(_) => words.saved_advice_aborted(),
    }
}
