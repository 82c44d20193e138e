//! The five SMART questions in words.

use waymark_core::Kpi;
use waymark_core::checkup::{KpiFacts, KpiRule};

use super::kpi::{kpi_value, period};
use crate::i18n::Words;

/// The question, as a word.
#[must_use]
pub const fn kpi_question(words: Words, rule: KpiRule) -> &'static str {
    match rule {
        KpiRule::P1 => words.smart_specific(),
        KpiRule::P2 => words.smart_measurable(),
        KpiRule::P3 => words.smart_achievable(),
        KpiRule::P4 => words.smart_relevant(),
        KpiRule::P5 => words.smart_timed(),
    }
}

/// What there is where the answer is yes.
#[must_use]
pub const fn kpi_question_met(words: Words, rule: KpiRule) -> &'static str {
    match rule {
        KpiRule::P1 => words.smart_specific_met(),
        KpiRule::P2 => words.smart_measurable_met(),
        KpiRule::P3 => words.smart_achievable_met(),
        KpiRule::P4 => words.smart_relevant_met(),
        KpiRule::P5 => words.smart_timed_met(),
    }
}

/// What is missing, and what to do.
#[must_use]
pub fn kpi_facts(words: Words, kpi: &Kpi, facts: &KpiFacts) -> String {
    match facts {
        KpiFacts::NoDefinition => words.smart_no_definition().to_owned(),
        KpiFacts::NoUnit => words.smart_no_unit().to_owned(),
        KpiFacts::FarTarget { target, best, near } => words.smart_far_target(
            &kpi_value(words, kpi, *target),
            &kpi_value(words, kpi, *best),
            &kpi_value(words, kpi, *near),
        ),
        KpiFacts::NoUse => words.smart_no_use().to_owned(),
        KpiFacts::NoTarget { period: of } => words.smart_no_target(&period(words, *of)),
    }
}
