//! What can be found, in words.

use waymark_core::Kind;

use crate::i18n::Words;

/// All of a kind: "Key results".
#[must_use]
pub const fn kinds(words: Words, kind: Kind) -> &'static str {
    match kind {
        Kind::Objective => words.search_kinds_objectives(),
        Kind::KeyResult => words.noun_key_results(),
        Kind::Kpi => words.nav_kpis(),
        Kind::Initiative => words.noun_initiatives(),
        Kind::CheckIn => words.noun_check_ins(),
        Kind::Note => words.search_kinds_notes(),
        Kind::Person => words.noun_people(),
        Kind::Team => words.noun_teams(),
        Kind::Cycle => words.noun_cycles(),
    }
}

/// So many of a kind: "3 key results".
#[must_use]
pub fn kind_count(words: Words, kind: Kind, count: usize) -> String {
    match kind {
        Kind::Objective => words.search_count_objectives(count),
        Kind::KeyResult => words.search_count_key_results(count),
        Kind::Kpi => words.search_count_kpis(count),
        Kind::Initiative => words.search_count_initiatives(count),
        Kind::CheckIn => words.search_count_check_ins(count),
        Kind::Note => words.search_count_notes(count),
        Kind::Person => words.search_count_people(count),
        Kind::Team => words.search_count_teams(count),
        Kind::Cycle => words.search_count_cycles(count),
    }
}
