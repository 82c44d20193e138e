//! Texts that people write, bounded where they enter.

use std::fmt;
use std::sync::Arc;

/// The longest text in bytes.
pub const TEXT_MAX: usize = 64 * 1024;
/// The longest title in characters; long enough for any sentence, short enough for one line of a report.
pub const TITLE_MAX: usize = 500;
/// The longest label (a tag, a unit) in characters.
pub const LABEL_MAX: usize = 40;

/// Why a text was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextFault {
    /// Nothing but white space.
    Blank,
    /// Longer than allowed.
    TooLong {
        /// The limit: bytes for a [`Text`], characters for a [`Title`] or [`Label`].
        max: usize,
    },
}

/// A free text of one or many lines, at most 64 KiB; may be empty.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text(Arc<str>);

/// A text of one line that is not blank: a name or a sentence of at most 500 characters.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Title(Arc<str>);

/// A short text of one line that is not blank: a tag or a unit of at most 40 characters.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Label(Arc<str>);

impl Text {
    /// Takes the text as it is, with `\r\n` and `\r` as `\n`.
    ///
    /// # Errors
    /// [`TextFault::TooLong`] above 64 KiB.
    pub fn new(text: &str) -> Result<Self, TextFault> {
        if text.len() > TEXT_MAX {
            return Err(TextFault::TooLong { max: TEXT_MAX });
        }
        if text.contains('\r') {
            return Ok(Self(text.replace("\r\n", "\n").replace('\r', "\n").into()));
        }
        Ok(Self(text.into()))
    }

    /// Whether there is nothing to read.
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

macro_rules! one_line {
    ($name:ident, $max:expr) => {
        impl $name {
            /// Takes a text of one line: trimmed, with line breaks and control characters turned into spaces.
            ///
            /// # Errors
            /// [`TextFault::Blank`] when nothing is left, [`TextFault::TooLong`] above the limit in characters.
            pub fn new(text: &str) -> Result<Self, TextFault> {
                one_line(text, $max).map(Self)
            }

            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
    };
}

one_line!(Title, TITLE_MAX);
one_line!(Label, LABEL_MAX);

fn one_line(text: &str, max: usize) -> Result<Arc<str>, TextFault> {
    // Control characters would become spaces: at the ends they go with them, so that a clean text stays as it is.
    let text = text.trim_matches(|c: char| c.is_whitespace() || c.is_control());
    if text.is_empty() {
        return Err(TextFault::Blank);
    }
    // Walks no further than the bound, however long the text is.
    if text.chars().nth(max).is_some() {
        return Err(TextFault::TooLong { max });
    }
    if text.chars().any(char::is_control) {
        let clean: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        return Ok(clean.into());
    }
    Ok(text.into())
}

macro_rules! shown_as_text {
    ($($name:ident),*) => {$(
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&self.0, f)
            }
        }
    )*};
}

shown_as_text!(Text, Title, Label);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_one_trimmed_line() {
        assert_eq!(
            Title::new("  Win the\nmid-market ").unwrap().as_str(),
            "Win the mid-market"
        );
    }

    #[test]
    fn a_title_made_of_a_title_is_the_same() {
        let title = Title::new("\u{7f} Win\u{1}").unwrap();
        assert_eq!(title.as_str(), "Win");
        assert_eq!(Title::new(title.as_str()), Ok(title));
    }

    #[test]
    fn a_blank_title_is_refused() {
        assert_eq!(Title::new(" \t\n"), Err(TextFault::Blank));
    }

    #[test]
    fn limits_count_characters_for_titles_and_bytes_for_texts() {
        assert!(Title::new(&"\u{e4}".repeat(TITLE_MAX)).is_ok());
        assert_eq!(
            Title::new(&"a".repeat(TITLE_MAX + 1)),
            Err(TextFault::TooLong { max: TITLE_MAX })
        );
        assert!(Text::new(&"a".repeat(TEXT_MAX)).is_ok());
        assert_eq!(
            Text::new(&"\u{e4}".repeat(TEXT_MAX / 2 + 1)),
            Err(TextFault::TooLong { max: TEXT_MAX })
        );
    }

    #[test]
    fn line_ends_are_one_character() {
        assert_eq!(Text::new("a\r\nb\rc\n").unwrap().as_str(), "a\nb\nc\n");
    }
}
