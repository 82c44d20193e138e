//! Why an edit is refused.

use chrono::NaiveDate;

use crate::goal::{CycleId, KpiId, SpanFault};
use crate::workspace::RecordKey;

/// Why an edit is refused; the workspace stays as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The record that the edit speaks of is not, or no longer, there.
    Missing(RecordKey),
    /// A record with this name is there already.
    Exists(RecordKey),
    /// The cycle is closed, and what belongs to it is frozen (C-2); re-open it first.
    Closed(CycleId),
    /// The cycle cannot go while objectives belong to it.
    CycleInUse {
        /// How many objectives belong to it.
        objectives: usize,
    },
    /// The objective would end up serving itself.
    ParentLoop,
    /// The team would end up being part of itself.
    TeamLoop,
    /// A reading lies in the future (S-11).
    FutureDate {
        /// The date of the reading.
        date: NaiveDate,
        /// The day on which it was entered.
        today: NaiveDate,
    },
    /// The reading is not of the kind that the measure takes, or outside its bounds, or a KPI feeds the key result.
    ReadingDoesNotFit,
    /// The formula would end up asking for its own number (K-6).
    FormulaLoop,
    /// The KPI is computed from others and takes no readings of its own.
    IsComputed(KpiId),
    /// The KPI's readings are split by something else.
    SegmentDoesNotFit,
    /// A check-in without reading, confidence and note.
    NothingToRecord,
    /// Two milestones or items of a checklist share an id.
    DuplicateItems,
    /// Two dates that are no span, or a date out of range.
    Dates(SpanFault),
}
