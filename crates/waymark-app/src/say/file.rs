//! Goal files: why one is not opened, and what had to be put right in one that is.

use waymark_core::{DatedValuesFault, PlanFault};
use waymark_file::{FaultKind, Limit, NotAGoalFile, OpenFault, Position, Repair, RepairKind};

use super::record::record_noun;
use super::refusal::{span_fault, text_fault};
use crate::files::Refused;
use crate::i18n::{Count, Words};
use crate::platform::FileFault;

/// Bytes in a kilobyte and in a megabyte, as the sizes of files are written.
const KILO: f64 = 1_000.0;
const MEGA: f64 = 1_000_000.0;

/// What is wrong, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub advice: &'static str,
}

/// `24.9 kB`.
#[must_use]
pub fn size(words: Words, bytes: u64) -> String {
    let bytes = Count::from(bytes).value();
    if bytes < KILO {
        words.quantity(bytes, "B")
    } else if bytes < MEGA {
        words.quantity((bytes / KILO).round(), "kB")
    } else {
        words.quantity((bytes / MEGA * 10.0).round() / 10.0, "MB")
    }
}

/// Why a file is not opened.
#[must_use]
pub fn refused_file(words: Words, refused: &Refused) -> Reason {
    match refused {
        Refused::Unread(FileFault::TooLarge(bytes)) => Reason {
            what: words.file_too_large(&size(words, *bytes)),
            advice: words.file_advice_other(),
        },
        Refused::Unread(FileFault::Unreadable) => Reason {
            what: words.file_unreadable().to_owned(),
            advice: words.file_advice_unreadable(),
        },
        Refused::Open(fault) => Reason {
            what: open_fault(words, fault),
            advice: open_advice(words, fault),
        },
    }
}

fn open_fault(words: Words, fault: &OpenFault) -> String {
    let at = |position: &Position| words.file_at(position.line, &words.number(Count::from(position.column).value()));
    match fault {
        OpenFault::TooLarge { bytes } => words.file_too_large(&size(words, u64::try_from(*bytes).unwrap_or(u64::MAX))),
        OpenFault::Utf16 => words.file_utf_16().to_owned(),
        OpenFault::NotUtf8(position) => words.file_not_utf_8(&at(position)),
        OpenFault::NotJson(position) => words.file_not_json(&at(position)),
        OpenFault::Limit(scan) => {
            let place = at(&scan.position);
            match scan.limit {
                Limit::Depth => words.file_too_deep(&place),
                Limit::TextLength => words.file_text_too_long(&place),
                Limit::DuplicateName => words.file_duplicate_name(&place),
            }
        }
        OpenFault::NotAGoalFile(NotAGoalFile::Workspace(fault)) => {
            words.file_no_head(&fault_kind(words, fault.what), &fault.at)
        }
        OpenFault::NotAGoalFile(NotAGoalFile::NotAnObject | NotAGoalFile::OtherFormat | NotAGoalFile::NoVersion) => {
            words.file_no_goal_file().to_owned()
        }
        OpenFault::TooNew { version } => words.file_too_new(&version.to_string()),
        OpenFault::MigrationFailed { migration } => words.file_migration_failed(migration),
        OpenFault::TooDamaged => words.file_too_damaged().to_owned(),
    }
}

const fn open_advice(words: Words, fault: &OpenFault) -> &'static str {
    match fault {
        OpenFault::TooNew { .. } => words.file_advice_too_new(),
        OpenFault::Utf16 | OpenFault::NotUtf8(_) => words.file_advice_encoding(),
        OpenFault::Limit(_) | OpenFault::NotJson(_) => words.file_advice_place(),
        OpenFault::TooLarge { .. }
        | OpenFault::NotAGoalFile(_)
        | OpenFault::MigrationFailed { .. }
        | OpenFault::TooDamaged => words.file_advice_other(),
    }
}

/// One thing that had to be put right.
#[must_use]
pub fn repair(words: Words, repair: &Repair) -> String {
    match repair.what {
        RepairKind::SetAside(fault) => words.repair_set_aside(&fault_kind(words, fault)),
        RepairKind::UnknownVariant => words.repair_unknown_variant().to_owned(),
        RepairKind::ReferenceCleared { named } => words.repair_reference_cleared(record_noun(words, named)),
        RepairKind::LoopBroken => words.repair_loop_broken().to_owned(),
    }
}

/// What is wrong with a field or a record.
fn fault_kind(words: Words, fault: FaultKind) -> String {
    let said = match fault {
        FaultKind::Text(fault) => return text_fault(words, fault),
        FaultKind::Missing => words.fault_missing(),
        FaultKind::NotAnObject => words.fault_not_an_object(),
        FaultKind::NotAList => words.fault_not_a_list(),
        FaultKind::NotAText => words.fault_not_a_text(),
        FaultKind::BrokenText => words.fault_broken_text(),
        FaultKind::NotANumber => words.fault_not_a_number(),
        FaultKind::NotWhole => words.fault_not_whole(),
        FaultKind::NotYesOrNo => words.fault_not_yes_or_no(),
        FaultKind::NotAnId(_) => words.fault_not_an_id(),
        FaultKind::NotADate => words.fault_not_a_date(),
        FaultKind::DateOutOfRange => words.refusal_date_out_of_range(),
        FaultKind::Number(_) => words.fault_number_out_of_range(),
        FaultKind::Span(fault) => span_fault(words, fault),
        FaultKind::Corridor(_) => words.fault_corridor(),
        FaultKind::Plan(PlanFault::NotInOrder) => words.fault_plan_not_in_order(),
        FaultKind::Plan(PlanFault::OutOfRange) => words.refusal_date_out_of_range(),
        FaultKind::DatedValues(DatedValuesFault::NotInOrder) => words.fault_dated_values_not_in_order(),
        FaultKind::DatedValues(DatedValuesFault::OutOfRange) => words.refusal_date_out_of_range(),
        FaultKind::Thresholds(_) => words.fault_thresholds(),
        FaultKind::Tolerance(_) => words.fault_tolerance(),
        FaultKind::NotAMonth => words.fault_not_a_month(),
        FaultKind::DuplicateItem => words.fault_duplicate_item(),
        FaultKind::DuplicateId => words.fault_duplicate_id(),
        FaultKind::MissingOwner => words.fault_missing_owner(),
        FaultKind::ReservedName => words.fault_reserved_name(),
    };
    said.to_owned()
}
