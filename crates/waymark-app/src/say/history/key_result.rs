//! Key results, with the numbers of their measures.

use waymark_core::difference::{
    KeyResultDifference as Field, MeasureDifference, MetricDifference, StayDifference, Was,
};
use waymark_core::{Change, Corridor, Measure, Record, RecordKey, ScoringMode, Unit};

use super::{FieldSaid, Say, whole};
use crate::i18n::Words;
use crate::say::value::value_with_unit;

/// The units of a key result's numbers, before and after.
pub(super) struct Units {
    from: Option<Unit>,
    to: Option<Unit>,
}

impl Units {
    /// Of a change of a key result.
    pub(super) fn of(change: &Change) -> Self {
        let unit = |record: &Option<Record>| match record {
            Some(Record::KeyResult(it)) => it.measure.unit().cloned(),
            _ => None,
        };
        Self {
            from: unit(&change.before),
            to: unit(&change.after),
        }
    }

    fn both(&self) -> [Option<&Unit>; 2] {
        [self.from.as_ref(), self.to.as_ref()]
    }
}

pub(super) fn said(say: Say<'_>, units: &Units, field: &Field) -> Vec<FieldSaid> {
    let words = say.words;
    vec![match field {
        Field::Measure(was) => return measure(say, units, was),
        Field::Title(was) => say.title(was),
        Field::Objective(was) => {
            let name = |id| say.name(RecordKey::Objective(id));
            say.told(words.noun_objective(), &name(was.from), &name(was.to))
        }
        Field::Description(was) => say.text(words.key_result_description(), was),
        Field::Owner(was) => say.owner(was),
        Field::Weight(was) => say.number(words.noun_weight(), was.from.get(), was.to.get()),
        Field::Place(_) => whole(words.hist_field_place()),
        Field::Start(was) => say.some(words.hist_field_start(), was, |day| words.date(*day)),
        Field::End(was) => say.some(words.hist_field_end(), was, |day| words.date(*day)),
        Field::Cadence(was) => say.told(words.noun_cadence(), &words.cadence(was.from), &words.cadence(was.to)),
        Field::Tags(was) => say.tags(was),
        Field::State(was) => say.state(was),
        Field::Continues(was) => say.some(words.hist_field_continues(), was, |id| {
            say.name(RecordKey::KeyResult(*id))
        }),
        Field::Grade(was) => say.grade(was),
        Field::Manual(was) => say.some(words.noun_status(), was, |manual| manual.reason.to_string()),
    }]
}

fn measure(say: Say<'_>, units: &Units, was: &Was<Measure>) -> Vec<FieldSaid> {
    let words = say.words;
    match MeasureDifference::of(was) {
        MeasureDifference::Kind(was) => vec![say.word(words.noun_measure(), &was, |kind| words.measure(kind))],
        MeasureDifference::Metric(fields) => fields.iter().map(|field| metric(say, units, field)).collect(),
        MeasureDifference::Stay(fields) => fields.iter().map(|field| stay(say, units, field)).collect(),
        MeasureDifference::Parts(kind) => vec![whole(words.measure(kind))],
    }
}

fn metric(say: Say<'_>, units: &Units, field: &MetricDifference) -> FieldSaid {
    let words = say.words;
    match field {
        MetricDifference::Baseline(was) => say.value(words.noun_baseline(), was, units.both()),
        MetricDifference::Target(was) => {
            let was = Was {
                from: Some(was.from),
                to: Some(was.to),
            };
            say.value(words.noun_target(), &was, units.both())
        }
        MetricDifference::Stretch(was) => say.value(words.hist_field_stretch(), was, units.both()),
        MetricDifference::Unit(was) => say.unit(was),
        MetricDifference::Direction(was) => say.word(words.hist_field_direction(), was, |direction| {
            words.direction(direction)
        }),
        MetricDifference::Mode(was) => say.some(words.hist_field_mode(), was, |it| mode(words, *it).to_owned()),
        MetricDifference::Plan(_) => whole(words.hist_field_plan()),
        MetricDifference::Feed(was) => {
            say.some(words.hist_field_feed(), was, |feed| say.name(RecordKey::Kpi(feed.kpi)))
        }
    }
}

fn stay(say: Say<'_>, units: &Units, field: &StayDifference) -> FieldSaid {
    let words = say.words;
    match field {
        StayDifference::Corridor(was) => {
            let [from, to] = units.both();
            say.told(
                words.hist_field_limits(),
                &limits(words, &was.from, from),
                &limits(words, &was.to, to),
            )
        }
        StayDifference::Margin(was) => say.value(words.hist_field_margin(), was, units.both()),
        StayDifference::Unit(was) => say.unit(was),
        StayDifference::HeldBy(_) => whole(words.hist_field_held_by()),
    }
}

/// "≥ 95 %", "3 – 5 h".
fn limits(words: Words, corridor: &Corridor, unit: Option<&Unit>) -> String {
    let value = |value: f64| value_with_unit(words, value, unit);
    match corridor {
        Corridor::Above(low) => words.hist_at_least(&value(low.get())),
        Corridor::Below(high) => words.hist_at_most(&value(high.get())),
        Corridor::Within(bounds) => words.hist_between(&value(bounds.low().get()), &value(bounds.high().get())),
    }
}

const fn mode(words: Words, mode: ScoringMode) -> &'static str {
    match mode {
        ScoringMode::Auto => words.settings_mode_auto(),
        ScoringMode::Linear => words.settings_mode_linear(),
        ScoringMode::Ratio => words.settings_mode_ratio(),
    }
}
