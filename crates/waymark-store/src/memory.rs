//! Records in the page's own memory: for tests, and when the browser lets the page keep nothing.

use crate::fault::{CommitFault, Fault};
use crate::medium::{Decision, Found, Medium, Pending, Reads, Write};
use crate::record::{Foreign, Place};
use std::cell::RefCell;
use std::ops::Bound;
use std::rc::Rc;

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

impl Medium for MemoryMedium {
    fn place(&self) -> Place {
        Place::Memory
    }

    fn foreign(&self) -> Result<Foreign, Fault> {
        Ok(Foreign::default())
    }

    fn read<'a>(&'a self, reads: &'a Reads) -> Pending<'a, Result<Found, Fault>> {
        Box::pin(async { Ok(pick(&self.entries.borrow(), reads)) })
    }

    fn step<'a>(&'a self, reads: &'a Reads, decide: &'a Decision<'a>) -> Pending<'a, Result<(), CommitFault>> {
        Box::pin(async {
            let batch = decide(&pick(&self.entries.borrow(), reads))?;
            let mut entries = self.entries.borrow_mut();
            for write in batch.beside.into_iter().chain(batch.decisive) {
                match write {
                    Write::Put(key, text) => entries.insert(key, text),
                    Write::Delete(key) => entries.remove(&key),
                };
            }
            Ok(())
        })
    }
}

fn pick(entries: &Found, reads: &Reads) -> Found {
    let mut found = Found::new();
    for key in &reads.keys {
        if let Some(text) = entries.get(key) {
            found.insert(key.clone(), text.clone());
        }
    }
    for prefix in &reads.names {
        found.extend(under(entries, prefix).map(|(key, _)| (key.clone(), String::new())));
    }
    for prefix in &reads.prefixes {
        found.extend(under(entries, prefix).map(|(key, text)| (key.clone(), text.clone())));
    }
    found
}

/// All entries whose keys begin with the prefix.
fn under<'a>(entries: &'a Found, prefix: &'a str) -> impl Iterator<Item = (&'a String, &'a String)> {
    let from = (Bound::Included(prefix), Bound::Unbounded);
    entries
        .range::<str, _>(from)
        .take_while(move |(key, _)| key.starts_with(prefix))
}
