//! The language of the page: what the person chose, or what the browser asks for.

use leptos::ev;
use leptos::prelude::{
    Effect, Get, Memo, RwSignal, Set, document, expect_context, provide_context, window, window_event_listener,
};

use super::preferences::{keep_preference, preference};
use crate::i18n::{LanguageChoice, Locale, Words, preferred};

const PREFERENCE: &str = "language";

/// The chosen language and the words that follow from it.
#[derive(Debug, Clone, Copy)]
pub struct LanguageSetting {
    choice: RwSignal<LanguageChoice>,
    words: Memo<Words>,
}

impl LanguageSetting {
    /// Reads the preference and keeps the page's language in step, `<html lang>` included. Once, in the root.
    #[must_use]
    pub fn provide() -> Self {
        let kept = preference(PREFERENCE).map_or_else(LanguageChoice::default, |it| LanguageChoice::from_key(&it));
        let choice = RwSignal::new(kept);
        let wanted = RwSignal::new(wanted());
        let _listener = window_event_listener(ev::languagechange, move |_| wanted.set(self::wanted()));
        let words = Memo::new(move |_| preferred(choice.get(), &wanted.get()));
        Effect::new(move |_| {
            if let Some(root) = document().document_element() {
                let _ = root.set_attribute("lang", words.get().language().tag());
            }
        });
        let setting = Self { choice, words };
        provide_context(setting);
        setting
    }

    /// What was chosen.
    #[must_use]
    pub fn choice(self) -> LanguageChoice {
        self.choice.get()
    }

    /// Chooses and keeps the choice on this device; every view is built anew.
    pub fn choose(self, choice: LanguageChoice) {
        keep_preference(PREFERENCE, choice.key());
        self.choice.set(choice);
    }

    /// The words of the page.
    #[must_use]
    pub fn words(self) -> Words {
        self.words.get()
    }
}

/// The language setting of the page.
///
/// # Panics
/// Outside the root component, which provides it.
#[must_use]
pub fn language_setting() -> LanguageSetting {
    expect_context()
}

/// The browser's languages, the most wanted first.
fn wanted() -> Vec<Locale> {
    let tags = window().navigator().languages();
    tags.iter().filter_map(|tag| Locale::parse(&tag.as_string()?)).collect()
}
