//! What changed in a record, in words: each field with what it was and what it became.

mod cycle;
mod key_result;
mod kpi;
mod objective;

use std::fmt::Display;

use waymark_core::difference::{Difference, Was};
use waymark_core::{
    Change, FinalGrade, History, KpiId, Label, Parent, PersonId, Record, RecordKey, State, TeamId, Text, Title, Unit,
    Value,
};

use super::value::value_with_unit;
use crate::i18n::Words;

/// One field that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldSaid {
    /// Its name.
    pub field: String,
    /// What it was and what it became; none where it is too much for a line.
    pub from_to: Option<(String, String)>,
}

/// What became of a record; empty where there is nothing that people are told of.
#[must_use]
pub fn fields_said(words: Words, history: &History, change: &Change) -> Vec<FieldSaid> {
    let say = Say { words, history };
    match Difference::of(change) {
        Difference::Added => vec![whole(words.hist_added())],
        Difference::Removed => vec![whole(words.hist_removed())],
        Difference::Objective(fields) => fields.iter().map(|field| objective::said(say, field)).collect(),
        Difference::KeyResult(fields) => {
            let units = key_result::Units::of(change);
            fields
                .iter()
                .flat_map(|field| key_result::said(say, &units, field))
                .collect()
        }
        Difference::Kpi(fields) => fields.iter().map(|field| kpi::said(say, field)).collect(),
        Difference::Cycle(fields) => fields.iter().map(|field| cycle::said(say, field)).collect(),
        Difference::Other => vec![whole(words.hist_changed())],
    }
}

/// One line: "Title: Win → Keep", or the field alone.
#[must_use]
pub fn field_line(words: Words, said: &FieldSaid) -> String {
    match &said.from_to {
        Some((from, to)) => words.hist_from_to(&said.field, from, to),
        None => said.field.clone(),
    }
}

/// What something is called, also where it is gone by now.
#[must_use]
pub fn last_title(words: Words, history: &History, key: RecordKey) -> Option<String> {
    Some(match history.last_known(key)? {
        Record::Head(head) => head.title.to_string(),
        Record::Cycle(cycle) => cycle.title.to_string(),
        Record::Person(person) => person.name.to_string(),
        Record::Team(team) => team.name.to_string(),
        Record::Objective(objective) => objective.title.to_string(),
        Record::KeyResult(key_result) => key_result.title.to_string(),
        Record::CheckIn(check_in) => {
            let of = last_title(words, history, RecordKey::KeyResult(check_in.key_result))?;
            words.record_named(&words.date(check_in.date), &of)
        }
        Record::Initiative(initiative) => initiative.title.to_string(),
        Record::Kpi(kpi) => kpi.title.to_string(),
        Record::KpiReading(reading) => {
            let of = last_title(words, history, RecordKey::Kpi(reading.kpi))?;
            words.record_named(&words.date(reading.date), &of)
        }
        Record::Funnel(funnel) => funnel.title.to_string(),
        Record::Note(note) => note.text.to_string(),
        Record::SavedView(view) => view.title.to_string(),
    })
}

fn whole(field: &str) -> FieldSaid {
    FieldSaid {
        field: field.to_owned(),
        from_to: None,
    }
}

/// What the words are made from.
#[derive(Clone, Copy)]
struct Say<'h> {
    words: Words,
    history: &'h History,
}

impl Say<'_> {
    fn told(self, field: &str, from: &str, to: &str) -> FieldSaid {
        let text = |text: &str| {
            if text.trim().is_empty() {
                self.words.hist_nothing().to_owned()
            } else {
                text.to_owned()
            }
        };
        FieldSaid {
            field: field.to_owned(),
            from_to: Some((text(from), text(to))),
        }
    }

    /// What changed; that it changed where both sides read alike.
    fn told_or_whole(self, field: &str, from: &str, to: &str) -> FieldSaid {
        if from == to {
            return whole(field);
        }
        self.told(field, from, to)
    }

    fn title(self, was: &Was<Title>) -> FieldSaid {
        self.told(self.words.hist_field_title(), was.from.as_str(), was.to.as_str())
    }

    fn text(self, field: &str, was: &Was<Text>) -> FieldSaid {
        self.told(field, was.from.as_str(), was.to.as_str())
    }

    /// Something that there may be none of.
    fn some<T>(self, field: &str, was: &Was<Option<T>>, text: impl Fn(&T) -> String) -> FieldSaid {
        let side = |side: &Option<T>| side.as_ref().map(&text).unwrap_or_default();
        self.told(field, &side(&was.from), &side(&was.to))
    }

    /// Something that has a word.
    fn word<T: Copy>(self, field: &str, was: &Was<T>, word: impl Fn(T) -> &'static str) -> FieldSaid {
        self.told(field, word(was.from), word(was.to))
    }

    fn number(self, field: &str, from: f64, to: f64) -> FieldSaid {
        self.told(field, &self.words.number(from), &self.words.number(to))
    }

    fn owner(self, was: &Was<Option<PersonId>>) -> FieldSaid {
        self.some(self.words.noun_owner(), was, |id| self.name(RecordKey::Person(*id)))
    }

    fn team(self, was: &Was<Option<TeamId>>) -> FieldSaid {
        self.some(self.words.noun_team(), was, |id| self.name(RecordKey::Team(*id)))
    }

    fn kpi(self, field: &str, was: &Was<Option<KpiId>>) -> FieldSaid {
        self.some(field, was, |id| self.name(RecordKey::Kpi(*id)))
    }

    fn parent(self, was: &Was<Option<Parent>>) -> FieldSaid {
        self.some(self.words.objective_serves(), was, |parent| self.goal(*parent))
    }

    fn parents(self, was: &Was<Vec<Parent>>) -> FieldSaid {
        let names = |all: &[Parent]| {
            let names: Vec<String> = all.iter().map(|parent| self.goal(*parent)).collect();
            joined(&names)
        };
        self.told(self.words.hist_field_supports(), &names(&was.from), &names(&was.to))
    }

    fn goal(self, parent: Parent) -> String {
        self.name(match parent {
            Parent::Objective(id) => RecordKey::Objective(id),
            Parent::KeyResult(id) => RecordKey::KeyResult(id),
        })
    }

    /// The owner's grade, or else the one that the score came to.
    fn grade(self, was: &Was<Option<FinalGrade>>) -> FieldSaid {
        self.some(self.words.hist_field_grade(), was, |final_grade| {
            let own = final_grade.own.as_ref().map(|own| own.grade);
            let grade = own.or(final_grade.proposed);
            grade
                .map(|grade| self.words.number_with(grade.get(), 2))
                .unwrap_or_default()
        })
    }

    fn tags(self, was: &Was<Vec<Label>>) -> FieldSaid {
        self.told(self.words.objective_tags(), &joined(&was.from), &joined(&was.to))
    }

    fn unit(self, was: &Was<Option<Unit>>) -> FieldSaid {
        self.some(self.words.hist_field_unit(), was, |unit| unit.name.to_string())
    }

    fn state(self, was: &Was<State>) -> FieldSaid {
        let state = |state: &State| match state {
            State::Active => self.words.state(state).to_owned(),
            State::Paused { reason } | State::Dropped { reason } if reason.as_str().is_empty() => {
                self.words.state(state).to_owned()
            }
            State::Paused { reason } | State::Dropped { reason } => self
                .words
                .key_result_state_because(self.words.state(state), reason.as_str()),
        };
        self.told(self.words.objective_state(), &state(&was.from), &state(&was.to))
    }

    /// A value before and after, each in the unit of its time.
    fn value(self, field: &str, was: &Was<Option<Value>>, units: [Option<&Unit>; 2]) -> FieldSaid {
        let side = |value: Option<Value>, unit: Option<&Unit>| {
            value
                .map(|value| value_with_unit(self.words, value.get(), unit))
                .unwrap_or_default()
        };
        self.told(field, &side(was.from, units[0]), &side(was.to, units[1]))
    }

    fn name(self, key: RecordKey) -> String {
        let noun = || super::record_noun(self.words, key).to_owned();
        last_title(self.words, self.history, key).unwrap_or_else(noun)
    }
}

fn joined<T: Display>(items: &[T]) -> String {
    let items: Vec<String> = items.iter().map(ToString::to_string).collect();
    items.join(", ")
}
