//! What can be picked in lists: owners and cadences, with their keys.

use std::num::NonZeroU16;

use waymark_core::order::sorted_by;
use waymark_core::{Cadence, PersonId, Workspace};

use crate::components::Choice;
use crate::i18n::Words;

/// The key of every so many days, which are typed.
pub(super) const COUNTED: &str = "n";
/// So many they are until others are typed.
const DAYS_OFFERED: NonZeroU16 = NonZeroU16::new(10).expect("ten is not zero");

/// The cadences that are offered by name.
const CADENCES: [Cadence; 5] = [
    Cadence::Days(NonZeroU16::MIN),
    Cadence::Weekly,
    Cadence::TwoWeekly,
    Cadence::Monthly,
    Cadence::Quarterly,
];

/// Everybody in the order of the alphabet, and nobody first.
pub(crate) fn owner_choices(words: Words, workspace: &Workspace) -> Vec<Choice> {
    let people: Vec<_> = workspace
        .people()
        .map(|person| Choice::new(person.id.as_str(), person.name.as_str()))
        .collect();
    let people = sorted_by(people, |one, other| words.order(&one.label, &other.label));
    std::iter::once(Choice::new("", words.pick_nobody()))
        .chain(people)
        .collect()
}

/// The key of an owner.
pub(crate) fn owner_key(owner: Option<PersonId>) -> String {
    owner.map(|id| id.to_string()).unwrap_or_default()
}

/// The owner of a key.
pub(crate) fn owner_of(key: &str) -> Option<PersonId> {
    PersonId::parse(key).ok()
}

/// The usual cadences, and every so many days.
pub(super) fn cadence_choices(words: Words) -> Vec<Choice> {
    let named = CADENCES.map(|cadence| Choice::new(cadence_key(cadence), words.cadence(cadence)));
    named
        .into_iter()
        .chain([Choice::new(COUNTED, words.cal_every_so_many_days())])
        .collect()
}

/// Whether a cadence has no name but its days.
pub(super) fn is_counted(cadence: Cadence) -> bool {
    !CADENCES.contains(&cadence)
}

/// The key of a cadence: its days, and a letter for those of the calendar.
pub(super) fn cadence_key(cadence: Cadence) -> String {
    match cadence {
        Cadence::Weekly => "w".to_owned(),
        Cadence::TwoWeekly => "ww".to_owned(),
        Cadence::Monthly => "m".to_owned(),
        Cadence::Quarterly => "q".to_owned(),
        Cadence::Days(days) => days.to_string(),
    }
}

/// The cadence of a key; weekly where it says nothing.
pub(super) fn cadence_of(key: &str) -> Cadence {
    match key {
        "ww" => Cadence::TwoWeekly,
        "m" => Cadence::Monthly,
        "q" => Cadence::Quarterly,
        COUNTED => Cadence::Days(DAYS_OFFERED),
        days => days.parse().map_or(Cadence::Weekly, Cadence::Days),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cadence_comes_back_from_its_key() {
        let ten = NonZeroU16::new(10).map(Cadence::Days);
        for cadence in CADENCES.into_iter().chain(ten) {
            assert_eq!(cadence_of(&cadence_key(cadence)), cadence);
        }
    }
}
