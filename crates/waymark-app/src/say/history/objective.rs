//! Objectives.

use waymark_core::difference::ObjectiveDifference as Field;
use waymark_core::{Litmus, RecordKey, ScoreSource};

use super::{FieldSaid, Say, whole};
use crate::i18n::Words;

pub(super) fn said(say: Say<'_>, field: &Field) -> FieldSaid {
    let words = say.words;
    match field {
        Field::Title(was) => say.title(was),
        Field::Description(was) => say.text(words.objective_description(), was),
        Field::Cycle(was) => {
            let name = |id| say.name(RecordKey::Cycle(id));
            say.told(words.noun_cycle(), &name(was.from), &name(was.to))
        }
        Field::Level(was) => say.word(words.noun_level(), was, |level| words.level(level)),
        Field::Team(was) => say.team(was),
        Field::Owner(was) => say.owner(was),
        Field::Ambition(was) => say.word(words.noun_ambition(), was, |ambition| words.ambition(ambition)),
        Field::Answer(was) => say.some(words.hist_field_answer(), was, |answer| answer.note.to_string()),
        Field::Litmus(was) => say.some(words.hist_field_litmus(), was, |it| litmus(words, *it).to_owned()),
        Field::Horizon(was) => say.word(words.noun_horizon(), was, |horizon| words.horizon(horizon)),
        Field::Place(_) => whole(words.hist_field_place()),
        Field::Weight(was) => say.number(words.noun_weight(), was.from.get(), was.to.get()),
        Field::Tags(was) => say.tags(was),
        Field::Parent(was) => say.parent(was),
        Field::Supports(was) => say.parents(was),
        Field::Continues(was) => say.some(words.hist_field_continues(), was, |id| {
            say.name(RecordKey::Objective(*id))
        }),
        Field::Improves(was) => say.kpi(words.objective_improves(), was),
        Field::Source(was) => say.word(words.objective_source(), was, |it| source(words, it)),
        Field::State(was) => say.state(was),
        Field::Grade(was) => say.grade(was),
    }
}

const fn litmus(words: Words, litmus: Litmus) -> &'static str {
    match litmus {
        Litmus::Holds => words.hist_litmus_holds(),
        Litmus::Fails => words.hist_litmus_fails(),
    }
}

const fn source(words: Words, source: ScoreSource) -> &'static str {
    match source {
        ScoreSource::KeyResults => words.objective_source_key_results(),
        ScoreSource::Children => words.objective_source_children(),
        ScoreSource::Both => words.objective_source_both(),
    }
}
