//! Whether single letters are shortcuts; kept on this device.

use leptos::prelude::{Get, GetUntracked, RwSignal, Set, expect_context, provide_context};

use super::preferences::{keep_preference, preference};

const PREFERENCE: &str = "letter-shortcuts";
const OFF: &str = "off";

/// Whether single letters are shortcuts. Who speaks to the computer, or strikes a key by chance, can do without (WCAG
/// 2.1.4).
#[derive(Debug, Clone, Copy)]
pub struct LettersSetting(RwSignal<bool>);

impl LettersSetting {
    /// Reads the preference. Once, above every view.
    pub fn provide() -> Self {
        let setting = Self(RwSignal::new(preference(PREFERENCE).as_deref() != Some(OFF)));
        provide_context(setting);
        setting
    }

    /// Whether they are.
    #[must_use]
    pub fn are_on(self) -> bool {
        self.0.get()
    }

    /// Whether they are, without following changes: in callbacks.
    #[must_use]
    pub fn are_on_untracked(self) -> bool {
        self.0.get_untracked()
    }

    /// Says whether they are, and keeps it on this device.
    pub fn choose(self, are_on: bool) {
        keep_preference(PREFERENCE, if are_on { "" } else { OFF });
        self.0.set(are_on);
    }
}

/// Whether single letters are shortcuts.
///
/// # Panics
/// Outside the root component, which provides it.
#[must_use]
pub fn letters_setting() -> LettersSetting {
    expect_context()
}
