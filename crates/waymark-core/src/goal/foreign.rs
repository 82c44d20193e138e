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
