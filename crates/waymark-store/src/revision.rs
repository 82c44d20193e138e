//! The order of two versions of one record, whoever wrote them.

use crate::key::Writer;

/// A version of one record: a counter, and the writer to break a tie, so that any two differ and order.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Revision {
    // The counter is first: the derived order compares it before the writer.
    counter: u64,
    writer: Writer,
}

impl Revision {
    /// A revision from its parts, as read from a backend or another tab.
    #[must_use]
    pub fn new(counter: u64, writer: Writer) -> Self {
        Self { counter, writer }
    }

    /// The first version of a record.
    #[must_use]
    pub fn first(writer: &Writer) -> Self {
        Self::new(1, writer.clone())
    }

    /// The version that `writer` makes after this one.
    #[must_use]
    pub fn next(&self, writer: &Writer) -> Self {
        Self::new(self.counter.saturating_add(1), writer.clone())
    }

    /// How many versions came before, counted from 1.
    #[must_use]
    pub fn counter(&self) -> u64 {
        self.counter
    }

    /// Who wrote it.
    #[must_use]
    pub fn writer(&self) -> &Writer {
        &self.writer
    }
}

/// The version of the stored values that a program writes; a higher one than its own makes it read only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Format(pub u32);

/// Who writes through a store handle: the page's own name and the format it knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    /// Breaks ties between two tabs.
    pub writer: Writer,
    /// What this program can read and write.
    pub format: Format,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn revision(counter: u64, writer: &str) -> Revision {
        Revision::new(counter, Writer::new(writer).expect("fit"))
    }

    #[test]
    fn the_counter_decides_and_the_writer_breaks_the_tie() {
        assert!(revision(2, "a") > revision(1, "z"));
        assert!(revision(2, "b") > revision(2, "a"));
        assert_eq!(revision(2, "a"), revision(2, "a"));
    }

    #[test]
    fn the_next_version_is_newer_for_every_writer() {
        let next = revision(7, "z").next(&Writer::new("a").expect("fit"));
        assert_eq!(next, revision(8, "a"));
        assert!(next > revision(7, "z"));
    }
}
