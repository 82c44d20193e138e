//! Records in the page's own memory: for tests, and when the browser lets the page keep nothing.

use crate::fault::{CommitFault, Fault};
use crate::medium::{Batch, Found, Medium, Reads, Write};
use crate::record::{Foreign, Place};
use crate::records::Records;
use crate::revision::Author;
use std::cell::RefCell;
use std::ops::Bound;
use std::rc::Rc;

/// A store in memory.
pub type Memory = Records<MemoryMedium>;

/// A map in memory; clones share it, as tabs share a disk.
#[derive(Debug, Clone, Default)]
pub struct MemoryMedium {
    entries: Rc<RefCell<Found>>,
}

impl MemoryMedium {
    /// Writes an entry past the contract, as a fault of the world would.
    pub fn plant(&self, key: &str, text: &str) {
        self.entries.borrow_mut().insert(key.to_owned(), text.to_owned());
    }

    /// Loses everything, as an eviction would.
    pub fn wipe(&self) {
        self.entries.borrow_mut().clear();
    }
}

impl Memory {
    /// An empty store of its own.
    #[must_use]
    pub fn empty(author: Author) -> Self {
        Self::new(MemoryMedium::default(), author)
    }
}

impl Medium for MemoryMedium {
    fn place(&self) -> Place {
        Place::Memory
    }

    fn foreign(&self) -> Result<Foreign, Fault> {
        Ok(Foreign::default())
    }

    async fn read(&self, reads: &Reads) -> Result<Found, Fault> {
        Ok(pick(&self.entries.borrow(), reads))
    }

    async fn step<T>(
        &self,
        reads: &Reads,
        step: impl Fn(&Found) -> Result<(Batch, T), CommitFault>,
    ) -> Result<T, CommitFault> {
        let found = pick(&self.entries.borrow(), reads);
        let (batch, result) = step(&found)?;
        let mut entries = self.entries.borrow_mut();
        for write in batch.beside.into_iter().chain(batch.decisive) {
            match write {
                Write::Put(key, text) => entries.insert(key, text),
                Write::Delete(key) => entries.remove(&key),
            };
        }
        Ok(result)
    }
}

fn pick(entries: &Found, reads: &Reads) -> Found {
    let mut found = Found::new();
    for key in &reads.keys {
        if let Some(text) = entries.get(key) {
            found.insert(key.clone(), text.clone());
        }
    }
    for prefix in &reads.prefixes {
        let from = (Bound::Included(prefix.as_str()), Bound::Unbounded);
        let matching = entries
            .range::<str, _>(from)
            .take_while(|(key, _)| key.starts_with(prefix.as_str()));
        found.extend(matching.map(|(key, text)| (key.clone(), text.clone())));
    }
    found
}
