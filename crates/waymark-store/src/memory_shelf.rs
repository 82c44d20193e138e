//! Local storage as it behaves, without a browser.

use crate::envelope::units;
use crate::fault::Fault;
use crate::record::Place;
use crate::shelf::Shelf;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

/// What a shelf does when there is no room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum WhenFull {
    /// It says so.
    #[default]
    Refuses,
    /// It says `Ok` and keeps the old text, as browsers do on a full disk.
    IsSilent,
}

/// A map in memory with a quota; clones share it, as tabs share a disk.
#[derive(Debug, Clone)]
pub struct MemoryShelf {
    entries: Rc<RefCell<BTreeMap<String, String>>>,
    quota: Rc<Cell<usize>>,
    when_full: WhenFull,
}

/// UTF-16 units that browsers give one origin, keys included. Source: Chromium's and Firefox's 5 MiB of 1-byte units.
const BROWSER_QUOTA: usize = 5_242_880;

impl Default for MemoryShelf {
    fn default() -> Self {
        Self::new(BROWSER_QUOTA, WhenFull::Refuses)
    }
}

impl MemoryShelf {
    /// An empty shelf with room for `quota` UTF-16 units.
    #[must_use]
    pub fn new(quota: usize, when_full: WhenFull) -> Self {
        Self {
            entries: Rc::default(),
            quota: Rc::new(Cell::new(quota)),
            when_full,
        }
    }

    /// Changes the room for all clones.
    pub fn set_quota(&self, quota: usize) {
        self.quota.set(quota);
    }

    /// The units in use.
    #[must_use]
    pub fn used(&self) -> usize {
        self.entries
            .borrow()
            .iter()
            .map(|(key, text)| units(key) + units(text))
            .sum()
    }

    /// Writes an entry past the contract and the quota, as another page would.
    pub fn plant(&self, key: &str, text: &str) {
        self.entries.borrow_mut().insert(key.to_owned(), text.to_owned());
    }
}

impl Shelf for MemoryShelf {
    fn place(&self) -> Place {
        Place::LocalStorage
    }

    fn keys(&self) -> Result<Vec<String>, Fault> {
        Ok(self.entries.borrow().keys().cloned().collect())
    }

    fn get(&self, key: &str) -> Result<Option<String>, Fault> {
        Ok(self.entries.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Fault> {
        let old = self.entries.borrow().get(key).map_or(0, |old| units(key) + units(old));
        if self.used() - old + units(key) + units(text) > self.quota.get() {
            return match self.when_full {
                WhenFull::Refuses => Err(Fault::Full),
                WhenFull::IsSilent => Ok(()),
            };
        }
        self.plant(key, text);
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), Fault> {
        self.entries.borrow_mut().remove(key);
        Ok(())
    }
}
