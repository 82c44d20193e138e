//! A record shared between versions of the document.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

/// A record that many versions of the workspace hold at once.
///
/// Cloning costs a count. Equality looks at the pointer first, so that comparing two versions costs only what differs.
pub struct Shared<T>(Arc<T>);

impl<T> Shared<T> {
    /// Shares a record.
    pub fn new(record: T) -> Self {
        Self(Arc::new(record))
    }

    /// Whether both are the very same record in memory.
    pub fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T: Clone> Shared<T> {
    /// A copy of the record with a change made to it.
    #[must_use]
    pub fn with(&self, change: impl FnOnce(&mut T)) -> Self {
        let mut record = T::clone(&self.0);
        change(&mut record);
        Self::new(record)
    }

    /// Makes a change to the record: in place where nobody else holds it, else to a copy.
    pub(crate) fn change(&mut self, change: impl FnOnce(&mut T)) {
        change(Arc::make_mut(&mut self.0));
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> From<T> for Shared<T> {
    fn from(record: T) -> Self {
        Self::new(record)
    }
}

impl<T: PartialEq> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        self.is_same(other) || *self.0 == *other.0
    }
}

impl<T: Eq> Eq for Shared<T> {}

impl<T: fmt::Debug> fmt::Debug for Shared<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::Shared;

    #[test]
    fn a_shared_record_is_told_as_the_record() {
        assert_eq!(format!("{:?}", Shared::new("o1")), "\"o1\"");
    }
}
