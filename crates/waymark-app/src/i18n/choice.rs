//! Which language the page speaks.

use super::{Language, Locale, Words};

/// What the person chose: the system's language, or one of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LanguageChoice {
    /// The first of the browser's languages that Waymark speaks.
    #[default]
    System,
    /// This one.
    Only(Language),
}

impl LanguageChoice {
    /// The choice as it is kept on this device: `system` or a language tag.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Only(language) => language.tag(),
        }
    }

    /// The choice of a key; what is unknown is the system's.
    #[must_use]
    pub fn from_key(key: &str) -> Self {
        Language::ALL
            .into_iter()
            .find(|it| it.tag() == key)
            .map_or(Self::System, Self::Only)
    }
}

/// The words for a reader whose browser asks for `wanted`, the most wanted first.
///
/// Numbers and dates follow the first wanted tag of that language, so `en-GB` writes the day first.
#[must_use]
pub fn preferred(choice: LanguageChoice, wanted: &[Locale]) -> Words {
    let spoken = |locale: &Locale| Language::ALL.into_iter().find(|it| it.tag() == locale.language());
    let language = match choice {
        LanguageChoice::Only(language) => language,
        LanguageChoice::System => wanted.iter().find_map(spoken).unwrap_or(Language::En),
    };
    let locale = wanted
        .iter()
        .find(|it| it.language() == language.tag())
        .copied()
        .unwrap_or_else(|| language.into());
    Words::new(language, locale)
}

#[cfg(test)]
mod tests {
    use super::{Language, LanguageChoice, Locale, preferred};

    #[track_caller]
    fn check_preferred(choice: LanguageChoice, wanted: &[&str], language: Language, locale: &str) {
        let wanted: Vec<_> = wanted.iter().filter_map(|it| Locale::parse(it)).collect();
        let words = preferred(choice, &wanted);
        assert_eq!((words.language(), words.locale().tag()), (language, locale));
    }

    #[test]
    fn the_system_speaks_the_first_language_that_waymark_knows() {
        check_preferred(LanguageChoice::System, &["fr-FR", "de-AT", "en"], Language::De, "de-AT");
        check_preferred(LanguageChoice::System, &["en-GB", "de"], Language::En, "en-GB");
    }

    #[test]
    fn a_system_of_other_languages_gets_english() {
        check_preferred(LanguageChoice::System, &["fr-FR"], Language::En, "en");
        check_preferred(LanguageChoice::System, &[], Language::En, "en");
    }

    #[test]
    fn a_chosen_language_keeps_the_readers_region() {
        let german = LanguageChoice::Only(Language::De);
        check_preferred(german, &["en-GB", "de-CH"], Language::De, "de-CH");
        check_preferred(german, &["en-GB"], Language::De, "de");
    }

    #[test]
    fn every_choice_comes_back_from_its_key() {
        let all = Language::ALL.map(LanguageChoice::Only);
        for choice in all.into_iter().chain([LanguageChoice::System]) {
            assert_eq!(LanguageChoice::from_key(choice.key()), choice);
        }
        assert_eq!(LanguageChoice::from_key("tlh"), LanguageChoice::System);
    }
}
