//! Cycles.

use waymark_core::difference::CycleDifference as Field;

use super::{FieldSaid, Say};

pub(super) fn said(say: Say<'_>, field: &Field) -> FieldSaid {
    let words = say.words;
    match field {
        Field::Title(was) => say.title(was),
        Field::Kind(was) => say.word(words.hist_field_kind(), was, |kind| words.cycle_kind(kind)),
        Field::Span(was) => {
            let days = |span: waymark_core::Span| words.date_range(span.start(), span.end());
            say.told(words.hist_field_days(), &days(was.from), &days(was.to))
        }
        Field::State(was) => say.word(words.objective_state(), was, |state| words.cycle_state(state)),
    }
}
