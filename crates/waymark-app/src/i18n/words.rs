//! The messages: one method per key, made by the build script.

use leptos::prelude::{expect_context, provide_context};

use super::message::{self, Message, Part, Piece, Plural};
use super::{Count, Locale};
use crate::platform::intl;

/// What a view says, in one language and one reader's way of writing numbers and dates.
///
/// A plain value: the root builds its views anew when the language changes, so no text needs a closure.
/// A method's arguments stand in the order of the English text; `{count}` is a number, all others are texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    language: Language,
    locale: Locale,
}

impl Words {
    /// The words of a language, with numbers and dates as written in `locale`.
    #[must_use]
    pub const fn new(language: Language, locale: Locale) -> Self {
        Self { language, locale }
    }

    /// The language of the texts.
    #[must_use]
    pub const fn language(self) -> Language {
        self.language
    }

    /// How numbers and dates are written.
    #[must_use]
    pub const fn locale(self) -> Locale {
        self.locale
    }

    fn text(self, message: &Message, count: Option<Count>, values: &[&str]) -> String {
        message::text(message.template(self.language, self.plural(count)), values)
    }

    fn parts(self, message: &Message, count: Option<Count>, values: &[&str]) -> Vec<Part> {
        message::parts(message.template(self.language, self.plural(count)), values)
    }

    fn plural(self, count: Option<Count>) -> Plural {
        count.map_or(Plural::Other, |count| {
            Plural::named(&intl::plural_category(self.language.tag(), count.value()))
        })
    }

    fn count(self, count: Count) -> String {
        self.number(count.value())
    }
}

/// Lets every view below say `words()`.
pub fn provide_words(words: Words) {
    provide_context(words);
}

/// The words of the view that is being built.
///
/// # Panics
/// Outside the root component, which provides them.
#[must_use]
pub fn words() -> Words {
    expect_context()
}

include!(concat!(env!("OUT_DIR"), "/words.rs"));
