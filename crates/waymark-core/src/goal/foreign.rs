//! What a goal file says beyond this program.

use std::sync::Arc;

/// Content of a record that this version of the program does not know, kept word for word so that nothing is lost.
///
/// Core never looks inside; the crate that reads goal files writes it and reads it back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Foreign(Option<Arc<str>>);

impl Foreign {
    /// Keeps a text; an empty one is nothing.
    pub fn new(text: &str) -> Self {
        Self(if text.is_empty() { None } else { Some(text.into()) })
    }

    /// The text that was kept, if any.
    pub fn as_str(&self) -> Option<&str> {
        self.0.as_deref()
    }
}

#[cfg(test)]
mod tests {
    use super::Foreign;

    #[test]
    fn what_is_not_known_is_kept_word_for_word_and_nothing_is_nothing() {
        assert_eq!(Foreign::new(r#"{"new": 1}"#).as_str(), Some(r#"{"new": 1}"#));
        assert_eq!(
            (Foreign::new("").as_str(), Foreign::new("")),
            (None, Foreign::default())
        );
    }
}
