//! KPIs.

use waymark_core::difference::KpiDifference as Field;
use waymark_core::{Benchmark, Dimension, KpiRole, KpiSource};

use super::{FieldSaid, Say, joined, whole};
use crate::i18n::Words;
use crate::say::kpi_nature::{kpi_aim, kpi_dimension, kpi_frequency, kpi_level, kpi_source, kpi_thresholds};

pub(super) fn said(say: Say<'_>, field: &Field) -> FieldSaid {
    let words = say.words;
    match field {
        Field::Title(was) => say.title(was),
        Field::Definition(was) => say.text(words.hist_field_definition(), was),
        Field::Unit(was) => say.unit(was),
        Field::Frequency(was) => say.word(words.hist_field_frequency(), was, |it| kpi_frequency(words, it)),
        Field::Source(was) => {
            let source = |source: &KpiSource| match source {
                KpiSource::Formula(formula) => formula.formula.to_string(),
                KpiSource::Readings(_) | KpiSource::Unknown(_) => kpi_source(words, source).to_owned(),
            };
            say.told(words.hist_field_source(), &source(&was.from), &source(&was.to))
        }
        Field::Aim(was) => {
            let [from, to] =
                [(&was.from, &was.to), (&was.to, &was.from)].map(|(aim, other)| kpi_aim(words, aim, other));
            say.told_or_whole(words.hist_field_aim(), &from, &to)
        }
        Field::Thresholds(was) => {
            let [from, to] = [was.from, was.to].map(|it| kpi_thresholds(words, it));
            say.told(words.hist_field_thresholds(), &from, &to)
        }
        Field::Benchmarks(was) => {
            let one = |it: &Benchmark| words.kpi_page_line(it.name.as_str(), &words.number(it.value.get()));
            let all = |all: &[Benchmark]| joined(&all.iter().map(one).collect::<Vec<_>>());
            say.told_or_whole(words.hist_field_benchmarks(), &all(&was.from), &all(&was.to))
        }
        Field::Dimension(was) => {
            let of = |side: &Option<Dimension>| side.as_ref().map(|it| kpi_dimension(words, it)).unwrap_or_default();
            say.told_or_whole(words.hist_field_dimension(), &of(&was.from), &of(&was.to))
        }
        Field::Owner(was) => say.owner(was),
        Field::Team(was) => say.team(was),
        Field::Level(was) => say.word(words.noun_level(), was, |it| kpi_level(words, it)),
        Field::Group(was) => say.some(words.hist_field_group(), was, ToString::to_string),
        Field::Role(was) => say.word(words.hist_field_role(), was, |it| role(words, it)),
        Field::Tags(was) => say.tags(was),
        Field::Place(_) => whole(words.hist_field_place()),
    }
}

const fn role(words: Words, role: KpiRole) -> &'static str {
    match role {
        KpiRole::Indicator => words.hist_role_indicator(),
        KpiRole::HealthMetric => words.hist_role_health(),
    }
}
