//! What an input is called.

use std::fmt;
use std::sync::Arc;

use super::bounds::NAME_MAX;

/// The name of an input: trimmed, single spaces, 1 to 100 characters, no square brackets, no control characters.
///
/// Upper and lower case differ.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name(Arc<str>);

/// Why a name was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameFault {
    /// Nothing but white space.
    Blank,
    /// Above [`NAME_MAX`].
    TooLong,
    /// A square bracket or a control character.
    Sign(char),
}

impl Name {
    /// Takes a name; white space around it goes, within it becomes one space.
    ///
    /// # Errors
    /// [`NameFault`] says which rule it breaks.
    pub fn new(text: &str) -> Result<Self, NameFault> {
        let mut name = String::new();
        for word in text.split_whitespace() {
            if let Some(sign) = word.chars().find(|&sign| !is_named(sign)) {
                return Err(NameFault::Sign(sign));
            }
            if !name.is_empty() {
                name.push(' ');
            }
            name.push_str(word);
        }
        if name.is_empty() {
            return Err(NameFault::Blank);
        }
        if name.chars().count() > NAME_MAX {
            return Err(NameFault::TooLong);
        }
        Ok(Self(name.into()))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it can stand in a formula without brackets.
    pub(super) fn is_word(&self) -> bool {
        self.0.starts_with(starts_word) && self.0.chars().all(continues_word)
    }
}

/// Whether a bracketed name may hold this.
fn is_named(sign: char) -> bool {
    !matches!(sign, '[' | ']') && !sign.is_control()
}

/// Whether a name without brackets may begin with this.
pub(super) fn starts_word(sign: char) -> bool {
    sign.is_alphabetic() || sign == '_'
}

/// Whether a name without brackets may go on with this.
pub(super) fn continues_word(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '_' || is_mark(sign)
}

/// Accents and vowel signs that stand on the letter before, and the joiners between letters.
///
/// Told by their blocks: telling them by their category would bring tables larger than all formulas. What else these
/// blocks hold does no harm within a name.
fn is_mark(sign: char) -> bool {
    let is_in_block = matches!(
        sign,
        '\u{300}'..='\u{36f}'
            | '\u{483}'..='\u{1fff}'
            | '\u{200c}'
            | '\u{200d}'
            | '\u{3099}'
            | '\u{309a}'
            | '\u{a800}'..='\u{abff}'
    );
    is_in_block && !sign.is_whitespace()
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}
