//! Storage that answers at once and knows no transactions, such as the browser's local storage, made into a [`Medium`].

use crate::envelope::units;
use crate::fault::{CommitFault, Fault};
use crate::journal::{self, Before};
use crate::layout::{self, PREFIX};
use crate::medium::{Batch, Decision, Found, Medium, Pending, Reads, Write};
use crate::record::{Foreign, Place};

/// A plain map from text to text.
pub trait Shelf {
    /// Which backend this is.
    fn place(&self) -> Place;

    /// The keys of everything there, of others too.
    ///
    /// # Errors
    /// [`Fault::Blocked`] when the browser denies it.
    fn keys(&self) -> Result<Vec<String>, Fault>;

    /// The text of one entry.
    ///
    /// # Errors
    /// [`Fault::Blocked`] when the browser denies it.
    fn get(&self, key: &str) -> Result<Option<String>, Fault>;

    /// Writes one entry. A shelf may say `Ok` and have kept nothing: a full disk is silent.
    ///
    /// # Errors
    /// [`Fault::Full`] when there is no room.
    fn set(&self, key: &str, text: &str) -> Result<(), Fault>;

    /// Removes one entry.
    ///
    /// # Errors
    /// [`Fault::Blocked`] when the browser denies it.
    fn remove(&self, key: &str) -> Result<(), Fault>;
}

/// A shelf on which a step is done as a whole: every write is read back, several writes have a journal.
#[derive(Debug, Clone)]
pub struct Shelved<S> {
    shelf: S,
}

impl<S: Shelf> Shelved<S> {
    /// The medium on a shelf, after taking back what a crash left half done.
    ///
    /// # Errors
    /// [`Fault`] when the shelf cannot be used.
    pub fn open(shelf: S) -> Result<Self, Fault> {
        let shelved = Self { shelf };
        shelved.recover()?;
        Ok(shelved)
    }

    /// An unreadable journal is set aside like every text that cannot be read.
    fn recover(&self) -> Result<(), Fault> {
        let Some(text) = self.shelf.get(layout::JOURNAL)? else {
            return Ok(());
        };
        match journal::decode(&text) {
            Some(before) => self.restore(&before)?,
            None => self.put(&layout::aside(layout::JOURNAL, &text), &text)?,
        }
        self.shelf.remove(layout::JOURNAL)
    }

    fn pick(&self, reads: &Reads) -> Result<Found, Fault> {
        let mut wanted = reads.keys.clone();
        let mut found = Found::new();
        if !(reads.prefixes.is_empty() && reads.names.is_empty()) {
            let is_under = |key: &str, prefixes: &[String]| prefixes.iter().any(|prefix| key.starts_with(prefix));
            for key in self.shelf.keys()? {
                if is_under(&key, &reads.prefixes) {
                    wanted.push(key);
                } else if is_under(&key, &reads.names) {
                    found.insert(key, String::new());
                }
            }
        }
        for key in wanted {
            if let Some(text) = self.shelf.get(&key)? {
                found.insert(key, text);
            }
        }
        Ok(found)
    }

    /// Writes and looks whether it is there.
    fn put(&self, key: &str, text: &str) -> Result<(), Fault> {
        self.shelf.set(key, text)?;
        if self.shelf.get(key)?.as_deref() == Some(text) {
            Ok(())
        } else {
            Err(Fault::Full)
        }
    }

    fn write(&self, batch: &Batch) -> Result<(), Fault> {
        let beside = self.before(&batch.beside)?;
        let decisive = self.before(&batch.decisive)?;
        let done = self
            .write_all(&batch.beside)
            .and_then(|()| self.write_decisive(&batch.decisive, &decisive));
        if done.is_err() {
            // The fault is told; what cannot be restored now is restored from the journal when next opened.
            let _ = self
                .restore(&decisive)
                .and_then(|()| self.shelf.remove(layout::JOURNAL));
            let _ = self.restore(&beside);
        }
        done
    }

    fn write_decisive(&self, writes: &[Write], before: &[Before]) -> Result<(), Fault> {
        if writes.len() < 2 {
            return self.write_all(writes);
        }
        self.put(layout::JOURNAL, &journal::encode(before))?;
        self.write_all(writes)?;
        self.shelf.remove(layout::JOURNAL)
    }

    fn write_all(&self, writes: &[Write]) -> Result<(), Fault> {
        for write in writes {
            match write {
                Write::Put(key, text) => self.put(key, text)?,
                Write::Delete(key) => self.shelf.remove(key)?,
            }
        }
        Ok(())
    }

    fn before(&self, writes: &[Write]) -> Result<Vec<Before>, Fault> {
        let keys = writes.iter().map(|write| match write {
            Write::Put(key, _) | Write::Delete(key) => key,
        });
        keys.map(|key| Ok((key.clone(), self.shelf.get(key)?))).collect()
    }

    /// Puts entries back. Removals come first: then there is room, because it all fitted before.
    fn restore(&self, before: &[Before]) -> Result<(), Fault> {
        let mut lost = Vec::new();
        for (key, text) in before {
            if self.shelf.get(key)? != *text {
                self.shelf.remove(key)?;
                lost.extend(text.as_ref().map(|text| (key, text)));
            }
        }
        for (key, text) in lost {
            self.put(key, text)?;
        }
        Ok(())
    }
}

impl<S: Shelf> Medium for Shelved<S> {
    fn place(&self) -> Place {
        self.shelf.place()
    }

    fn foreign(&self) -> Result<Foreign, Fault> {
        let mut foreign = Foreign::default();
        for key in self.shelf.keys()?.iter().filter(|key| !key.starts_with(PREFIX)) {
            foreign.entries += 1;
            foreign.units += units(key) + self.shelf.get(key)?.as_deref().map_or(0, units);
        }
        Ok(foreign)
    }

    fn read<'a>(&'a self, reads: &'a Reads) -> Pending<'a, Result<Found, Fault>> {
        Box::pin(async { self.pick(reads) })
    }

    fn step<'a>(&'a self, reads: &'a Reads, decide: &'a Decision<'a>) -> Pending<'a, Result<(), CommitFault>> {
        Box::pin(async {
            let batch = decide(&self.pick(reads)?)?;
            Ok(self.write(&batch)?)
        })
    }
}
