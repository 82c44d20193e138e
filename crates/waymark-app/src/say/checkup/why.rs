//! Why a finding matters, in one sentence.

use waymark_core::checkup::{Facts, Finding, RuleId};

use crate::i18n::Words;

/// Why it matters.
#[must_use]
pub const fn why(words: Words, finding: &Finding) -> &'static str {
    match finding.rule {
        RuleId::O1 => words.checkup_why_o1(),
        RuleId::O2 => words.checkup_why_o2(),
        RuleId::O3 => words.checkup_why_o3(),
        RuleId::O4 => words.checkup_why_o4(),
        RuleId::O5 => words.checkup_why_o5(),
        RuleId::O6 => words.checkup_why_o6(),
        RuleId::O7 => words.checkup_why_o7(),
        RuleId::O8 if matches!(finding.facts, Facts::NoOwner) => words.checkup_why_o8_owner(),
        RuleId::O8 if matches!(finding.facts, Facts::NoParent) => words.checkup_why_o8_parent(),
        RuleId::O8 => words.checkup_why_o8_days(),
        RuleId::O9 => words.checkup_why_o9(),
        RuleId::K1 => words.checkup_why_k1(),
        RuleId::K2 => words.checkup_why_k2(),
        RuleId::K3 => words.checkup_why_k3(),
        RuleId::K4 => words.checkup_why_k4(),
        RuleId::K5 => words.checkup_why_k5(),
        RuleId::K6 => words.checkup_why_k6(),
        RuleId::K7 => words.checkup_why_k7(),
        RuleId::K8 => words.checkup_why_k8(),
        RuleId::K9 => words.checkup_why_k9(),
        RuleId::K10 => words.checkup_why_k10(),
        RuleId::K11 => words.checkup_why_k11(),
        RuleId::K12 => words.checkup_why_k12(),
        RuleId::K13 => words.checkup_why_k13(),
        RuleId::K14 if matches!(finding.facts, Facts::TooEasy { .. }) => words.checkup_why_k14_easy(),
        RuleId::K14 => words.checkup_why_k14_hard(),
        RuleId::K15 if matches!(finding.facts, Facts::NoOwner) => words.checkup_why_k15_owner(),
        RuleId::K15 => words.checkup_why_k15_cadence(),
    }
}
