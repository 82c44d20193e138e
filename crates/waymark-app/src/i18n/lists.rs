//! Lists and alphabetical order as the reader has them.

use std::cmp::Ordering;

use super::Words;
use crate::platform::intl;

impl Words {
    /// `Ada, Noor and Lia`.
    #[must_use]
    pub fn all_of(self, items: &[&str]) -> String {
        intl::list(self.locale(), "conjunction", items)
    }

    /// `Ada, Noor or Lia`.
    #[must_use]
    pub fn one_of(self, items: &[&str]) -> String {
        intl::list(self.locale(), "disjunction", items)
    }

    /// The order of two names in the reader's alphabet, numbers in them by size.
    #[must_use]
    pub fn order(self, one: &str, other: &str) -> Ordering {
        intl::order(self.locale(), one, other)
    }
}
