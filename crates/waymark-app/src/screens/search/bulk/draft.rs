//! What is chosen in the bar, as far as it has come.

use leptos::prelude::*;
use waymark_core::bulk::Bulk;
use waymark_core::{CycleId, Label, State, Text, TextFault, Weight};

use crate::i18n::{Words, words};
use crate::say;
use crate::screens::objective::typed_weight;
use crate::screens::parts::owner_of;

/// What shall be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// The owner.
    Owner,
    /// The cycle.
    Cycle,
    /// A tag comes.
    AddTag,
    /// A tag goes.
    RemoveTag,
    /// The weight.
    Weight,
    /// It is worked on again.
    Active,
    /// It rests.
    Paused,
    /// It is given up.
    Dropped,
}

impl What {
    /// All of them, in the order of a list.
    pub(super) const ALL: [Self; 8] = [
        Self::Owner,
        Self::Cycle,
        Self::AddTag,
        Self::RemoveTag,
        Self::Weight,
        Self::Paused,
        Self::Dropped,
        Self::Active,
    ];
}

/// Why there is no change yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum NotYet {
    /// Nothing was typed or chosen.
    Empty,
    /// What was typed cannot be taken, and why.
    Wrong(String),
}

/// What is chosen in the bar.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    /// What shall be changed.
    pub(super) what: RwSignal<What>,
    /// The owner's key; empty for nobody.
    pub(super) owner: RwSignal<String>,
    /// The cycle's key.
    pub(super) cycle: RwSignal<String>,
    /// A tag, a weight or a reason, as it is typed.
    pub(super) typed: RwSignal<String>,
}

impl Draft {
    pub(super) fn new() -> Self {
        Self {
            what: RwSignal::new(What::Owner),
            owner: RwSignal::default(),
            cycle: RwSignal::default(),
            typed: RwSignal::default(),
        }
    }

    /// Forgets what was typed.
    pub(super) fn clear(self) {
        self.typed.set(String::new());
    }

    /// The change, once it can be made.
    pub(super) fn bulk(self) -> Result<Bulk, NotYet> {
        let words = words();
        let typed = || self.typed.get();
        let reason = || reason(words, &typed());
        match self.what.get() {
            What::Owner => Ok(Bulk::Owner(owner_of(&self.owner.get()))),
            What::Cycle => CycleId::parse(&self.cycle.get())
                .map(Bulk::Cycle)
                .map_err(|_| NotYet::Empty),
            What::AddTag => tag(words, &typed()).map(Bulk::AddTag),
            What::RemoveTag => tag(words, &typed()).map(Bulk::RemoveTag),
            What::Weight => weight(words, &typed()).map(Bulk::Weight),
            What::Active => Ok(Bulk::State(State::Active)),
            What::Paused => reason().map(|reason| Bulk::State(State::Paused { reason })),
            What::Dropped => reason().map(|reason| Bulk::State(State::Dropped { reason })),
        }
    }
}

/// Why many rest or are given up at once: it has to be said.
fn reason(words: Words, typed: &str) -> Result<Text, NotYet> {
    if typed.trim().is_empty() {
        return Err(NotYet::Empty);
    }
    Text::new(typed).map_err(|fault| wrong(words, fault))
}

fn tag(words: Words, typed: &str) -> Result<Label, NotYet> {
    Label::new(typed).map_err(|fault| wrong(words, fault))
}

fn weight(words: Words, typed: &str) -> Result<Weight, NotYet> {
    if typed.trim().is_empty() {
        return Err(NotYet::Empty);
    }
    typed_weight(words, typed).map_err(NotYet::Wrong)
}

fn wrong(words: Words, fault: TextFault) -> NotYet {
    match fault {
        TextFault::Blank => NotYet::Empty,
        TextFault::TooLong { .. } => NotYet::Wrong(say::text_fault(words, fault)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn without_a_reason_nothing_is_paused_or_dropped() {
        let words = Words::new(Language::En, Language::En.into());
        for typed in ["", " \n"] {
            assert_eq!(reason(words, typed), Err(NotYet::Empty), "{typed:?}");
        }
        assert_eq!(
            reason(words, "Too dear").map(|it| it.to_string()),
            Ok("Too dear".to_owned())
        );
    }
}
