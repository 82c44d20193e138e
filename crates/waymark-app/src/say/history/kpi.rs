//! KPIs.

use waymark_core::difference::KpiDifference as Field;
use waymark_core::{Frequency, KpiLevel, KpiRole};

use super::{FieldSaid, Say, whole};
use crate::i18n::Words;

pub(super) fn said(say: Say<'_>, field: &Field) -> FieldSaid {
    let words = say.words;
    match field {
        Field::Title(was) => say.title(was),
        Field::Definition(was) => say.text(words.hist_field_definition(), was),
        Field::Unit(was) => say.unit(was),
        Field::Frequency(was) => say.word(words.hist_field_frequency(), was, |it| frequency(words, it)),
        Field::Source(_) => whole(words.hist_field_source()),
        Field::Aim(_) => whole(words.hist_field_aim()),
        Field::Thresholds(_) => whole(words.hist_field_thresholds()),
        Field::Benchmarks(_) => whole(words.hist_field_benchmarks()),
        Field::Dimension(_) => whole(words.hist_field_dimension()),
        Field::Owner(was) => say.owner(was),
        Field::Team(was) => say.team(was),
        Field::Level(was) => say.word(words.noun_level(), was, |it| level(words, it)),
        Field::Group(was) => say.some(words.hist_field_group(), was, ToString::to_string),
        Field::Role(was) => say.word(words.hist_field_role(), was, |it| role(words, it)),
        Field::Tags(was) => say.tags(was),
        Field::Place(_) => whole(words.hist_field_place()),
    }
}

const fn frequency(words: Words, frequency: Frequency) -> &'static str {
    match frequency {
        Frequency::Day => words.kpi_page_every_day(),
        Frequency::Week => words.kpi_page_every_week(),
        Frequency::Month => words.kpi_page_every_month(),
        Frequency::Quarter => words.kpi_page_every_quarter(),
        Frequency::Year => words.kpi_page_every_year(),
    }
}

const fn level(words: Words, level: KpiLevel) -> &'static str {
    match level {
        KpiLevel::Organisation => words.level_organisation(),
        KpiLevel::Team => words.level_team(),
        KpiLevel::Project => words.kpi_page_level_project(),
        KpiLevel::Person => words.level_person(),
    }
}

const fn role(words: Words, role: KpiRole) -> &'static str {
    match role {
        KpiRole::Indicator => words.hist_role_indicator(),
        KpiRole::HealthMetric => words.hist_role_health(),
    }
}
