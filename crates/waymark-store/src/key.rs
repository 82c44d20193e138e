//! The names a record is found by, each refusing what no backend could keep.

use std::fmt;

/// Why a text is not fit to be a key, a space or a writer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// Nothing there.
    Empty,
    /// Longer than the limit, given in characters.
    TooLong(usize),
    /// A character that is not allowed here.
    Character(char),
    /// A name that the store keeps for itself.
    Reserved,
}

/// Characters a record key may have.
const KEY_LIMIT: usize = 200;
/// Characters a space's name may have.
const SPACE_LIMIT: usize = 40;
/// Characters a writer's name may have.
const WRITER_LIMIT: usize = 16;
/// Space names that mean something in the layout.
const RESERVED: [&str; 3] = ["meta", "aside", "journal"];

/// The name of one record inside a space, such as `objective/abc`.
///
/// Any text of 1 to 200 characters without control characters; the store gives it no meaning.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordKey(String);

/// The name of one workspace: 1 to 40 of `A-Z a-z 0-9 _ -`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SpaceId(String);

/// Who wrote a revision: 1 to 16 of `A-Z a-z 0-9`, different for every open page.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Writer(String);

impl RecordKey {
    /// A key from its text.
    ///
    /// # Errors
    /// [`Unfit`] when the text is empty, too long or has a control character.
    pub fn new(text: impl Into<String>) -> Result<Self, Unfit> {
        fit(text.into(), KEY_LIMIT, |c| !c.is_control()).map(Self)
    }

    /// The key as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl SpaceId {
    /// A space from its name.
    ///
    /// # Errors
    /// [`Unfit`] when the name is empty, too long, has another character or is the store's own.
    pub fn new(name: impl Into<String>) -> Result<Self, Unfit> {
        let name = fit(name.into(), SPACE_LIMIT, |c| {
            c.is_ascii_alphanumeric() || c == '_' || c == '-'
        })?;
        if RESERVED.contains(&name.as_str()) {
            return Err(Unfit::Reserved);
        }
        Ok(Self(name))
    }

    /// The space as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Writer {
    /// A writer from its name, which the page draws at random when it opens.
    ///
    /// # Errors
    /// [`Unfit`] when the name is empty, too long or has another character.
    pub fn new(name: impl Into<String>) -> Result<Self, Unfit> {
        fit(name.into(), WRITER_LIMIT, |c| c.is_ascii_alphanumeric()).map(Self)
    }

    /// The writer as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn fit(text: String, limit: usize, allowed: impl Fn(char) -> bool) -> Result<String, Unfit> {
    if text.is_empty() {
        return Err(Unfit::Empty);
    }
    if text.chars().count() > limit {
        return Err(Unfit::TooLong(limit));
    }
    match text.chars().find(|c| !allowed(*c)) {
        Some(odd) => Err(Unfit::Character(odd)),
        None => Ok(text),
    }
}

impl fmt::Display for RecordKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for SpaceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_takes_any_printable_text_and_nothing_else() {
        assert!(RecordKey::new("objective/ä#1 b").is_ok());
        assert_eq!(RecordKey::new(""), Err(Unfit::Empty));
        assert_eq!(RecordKey::new("a\nb"), Err(Unfit::Character('\n')));
        assert_eq!(RecordKey::new("k".repeat(201)), Err(Unfit::TooLong(200)));
    }

    #[test]
    fn a_space_may_not_take_a_name_of_the_layout() {
        assert!(SpaceId::new("w-1_A").is_ok());
        assert_eq!(SpaceId::new("meta"), Err(Unfit::Reserved));
        assert_eq!(SpaceId::new("a/b"), Err(Unfit::Character('/')));
    }
}
