//! Who the reader is, where they said so; kept on this device.

use leptos::prelude::{Get, GetUntracked, RwSignal, Set, expect_context, provide_context};
use waymark_core::PersonId;

use super::preferences::{keep_preference, preference};

const PREFERENCE: &str = "me";

/// The person that the reader is. Of another workspace it names nobody.
#[derive(Debug, Clone, Copy)]
pub struct MeSetting(RwSignal<Option<PersonId>>);

impl MeSetting {
    /// Reads the preference. Once, in the root.
    #[must_use]
    pub fn provide() -> Self {
        let kept = preference(PREFERENCE).and_then(|id| PersonId::parse(&id).ok());
        let setting = Self(RwSignal::new(kept));
        provide_context(setting);
        setting
    }

    /// Who that is.
    #[must_use]
    pub fn person(self) -> Option<PersonId> {
        self.0.get()
    }

    /// As [`Self::person`], for callbacks: nothing is followed.
    #[must_use]
    pub fn person_now(self) -> Option<PersonId> {
        self.0.get_untracked()
    }

    /// Says who that is, and keeps it on this device.
    pub fn choose(self, person: Option<PersonId>) {
        keep_preference(PREFERENCE, person.as_ref().map_or("", PersonId::as_str));
        self.0.set(person);
    }
}

/// Who the reader is.
///
/// # Panics
/// Outside the root component, which provides it.
#[must_use]
pub fn me_setting() -> MeSetting {
    expect_context()
}
