//! A key result of which nothing but a title and a measure is known.

use waymark_core::{Cadence, Foreign, KeyResult, KeyResultId, Measure, ObjectiveId, Rank, State, Text, Title, Weight};

/// A key result of an objective, with nothing more said about it.
pub(crate) fn new_key_result(id: KeyResultId, objective: ObjectiveId, title: Title, measure: Measure) -> KeyResult {
    KeyResult {
        id,
        objective,
        title,
        description: Text::default(),
        owner: None,
        measure,
        weight: Weight::ONE,
        rank: Rank::FIRST,
        start: None,
        end: None,
        cadence: Cadence::default(),
        tags: Vec::new(),
        state: State::default(),
        manual: None,
        continues: None,
        grade: None,
        foreign: Foreign::default(),
    }
}
