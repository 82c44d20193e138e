//! Why a record cannot be read.

use waymark_core::{
    CorridorFault, DatedValuesFault, NotAnId, NumberFault, PlanFault, SpanFault, TextFault, ThresholdsFault,
    ToleranceFault,
};

/// Why a record cannot be read, and where in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// A JSON pointer from the record to the field, such as `/measure/target`; empty for the record itself.
    pub at: String,
    /// What is wrong there.
    pub what: FaultKind,
}

/// What is wrong with a field or a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// The field must be there.
    Missing,
    /// It must be an object.
    NotAnObject,
    /// It must be a list.
    NotAList,
    /// It must be a text.
    NotAText,
    /// The text holds half a character (a lone surrogate).
    BrokenText,
    /// It must be a number.
    NotANumber,
    /// It must be a whole number that is not negative.
    NotWhole,
    /// It must be true or false.
    NotYesOrNo,
    /// The text is not an id.
    NotAnId(NotAnId),
    /// The text is not a date written as `2026-10-01`.
    NotADate,
    /// The date lies outside the years 1900 to 2999.
    DateOutOfRange,
    /// The number is outside its bounds.
    Number(NumberFault),
    /// The text is blank or too long.
    Text(TextFault),
    /// The two dates are not a span.
    Span(SpanFault),
    /// The two values are not bounds.
    Corridor(CorridorFault),
    /// The points are not a plan.
    Plan(PlanFault),
    /// The values are not values by day.
    DatedValues(DatedValuesFault),
    /// The two shares are not thresholds.
    Thresholds(ThresholdsFault),
    /// The number is not a tolerance.
    Tolerance(ToleranceFault),
    /// The number is not a month, 1 to 12.
    NotAMonth,
    /// Two parts of one list share an id.
    DuplicateItem,
    /// An earlier record of the file has the same id.
    DuplicateId,
    /// The record belongs to one that is not there.
    MissingOwner,
    /// The name is one that this program needs for itself.
    ReservedName,
}

impl Fault {
    pub(crate) fn new(at: impl Into<String>, what: FaultKind) -> Self {
        Self { at: at.into(), what }
    }
}
