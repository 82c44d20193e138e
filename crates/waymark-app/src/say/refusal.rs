//! Why something cannot be done, and what to do instead.

use waymark_core::{RecordKey, Refusal, SpanFault, TextFault, Workspace};

use super::record::{record_name, record_noun};
use crate::i18n::Words;

/// Why an edit was refused.
#[must_use]
pub fn refusal(words: Words, workspace: &Workspace, refusal: Refusal) -> String {
    match refusal {
        Refusal::Missing(key) => words.refusal_missing(record_noun(words, key)),
        Refusal::Exists(key) => words.refusal_exists(&record_name(words, workspace, key)),
        Refusal::Closed(cycle) => match workspace.cycle(cycle) {
            Some(cycle) => words.refusal_closed(cycle.title.as_str()),
            None => words.refusal_missing(words.noun_cycle()),
        },
        Refusal::CycleInUse { objectives } => words.refusal_cycle_in_use(objectives),
        Refusal::ParentLoop => words.refusal_parent_loop().to_owned(),
        Refusal::TeamLoop => words.refusal_team_loop().to_owned(),
        Refusal::FutureDate { date, today } => words.refusal_future_date(&words.date(date), &words.date(today)),
        Refusal::FormulaLoop => words.refusal_formula_loop().to_owned(),
        Refusal::IsComputed(kpi) => words.refusal_is_computed(&record_name(words, workspace, RecordKey::Kpi(kpi))),
        Refusal::SegmentDoesNotFit => words.refusal_segment_does_not_fit().to_owned(),
        Refusal::ReadingDoesNotFit => words.refusal_reading_does_not_fit().to_owned(),
        Refusal::NothingToRecord => words.refusal_nothing_to_record().to_owned(),
        Refusal::DuplicateItems => words.refusal_duplicate_items().to_owned(),
        Refusal::Dates(fault) => span_fault(words, fault).to_owned(),
    }
}

/// Why two dates are no span.
#[must_use]
pub const fn span_fault(words: Words, fault: SpanFault) -> &'static str {
    match fault {
        SpanFault::EndsBeforeItStarts => words.refusal_ends_before_it_starts(),
        SpanFault::OutOfRange => words.refusal_date_out_of_range(),
    }
}

/// Why a text is refused.
#[must_use]
pub fn text_fault(words: Words, fault: TextFault) -> String {
    match fault {
        TextFault::Blank => words.refusal_blank().to_owned(),
        TextFault::TooLong { max } => words.refusal_too_long(max),
    }
}
