//! What an appearance is called.

use crate::i18n::Words;
use crate::platform::Theme;

/// The name of an appearance.
#[must_use]
pub const fn theme(words: Words, theme: Theme) -> &'static str {
    match theme {
        Theme::System => words.theme_system(),
        Theme::Light => words.theme_light(),
        Theme::Dark => words.theme_dark(),
    }
}
