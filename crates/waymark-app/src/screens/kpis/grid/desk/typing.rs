//! Numbers typed into cells, emptied and filled.

use leptos::prelude::*;
use waymark_core::{Edit, Value};
use waymark_file::block::{Write, written};

use super::{Asked, Desk};
use crate::i18n::{NumberRefusal, Words};
use crate::platform::new_id;
use crate::screens::kpis::grid::chosen::{Chosen, Fill, Place, value_at};
use crate::screens::kpis::grid::lines::Seen;
use crate::screens::kpis::grid::preview;

impl Desk {
    /// Opens the editor, or says why there is none.
    pub(in super::super) fn edit(self, text: Option<String>) {
        let Some(seen) = self.at(self.focus.get_untracked()) else {
            return;
        };
        if let Some(lock) = seen.lock {
            self.told.set(Some(preview::lock(self.words, lock).to_owned()));
            return;
        }
        self.told.set(None);
        self.editing
            .set(Some(text.unwrap_or_else(|| edited(self.words, seen.value))));
    }

    /// Takes over what was typed into a cell; gives whether it could be read.
    pub(in super::super) fn typed(self, at: Place, text: &str) -> bool {
        match number(self.words, text) {
            Ok(value) => {
                self.editing.set(None);
                if self.at(at).and_then(|seen| seen.value) != value {
                    self.write(self.writes(Chosen::between(at, at), |_, _| value));
                }
                true
            }
            Err(refusal) => {
                self.told.set(Some(self.words.number_refusal(refusal)));
                false
            }
        }
    }

    /// Empties the cells that are chosen and not empty.
    pub(in super::super) fn empty(self) {
        self.write(self.writes(self.chosen(), |_, _| None));
    }

    /// Asks whether the chosen cells shall be filled from their first line or column, or from the one before.
    pub(in super::super) fn fill(self, fill: Fill) {
        let chosen = self.chosen();
        let source = chosen.source(fill);
        let mut writes = match fill {
            Fill::Down => {
                let above = self.seen(source);
                self.writes(chosen, |_, column| value_at(&above, column))
            }
            Fill::Right => self.writes(chosen, |seen, _| value_at(seen, source)),
        };
        writes.retain(|write| write.value.is_some());
        if !writes.is_empty() {
            self.asked.set(Some(Asked::Filled(writes)));
        }
    }

    fn write(self, writes: Vec<Write>) {
        let sheet = self.sheet.get_untracked();
        let written = self
            .store
            .peek(|session| written(session.workspace(), writes, sheet, session.today(), &mut new_id));
        if let Some((_, lock)) = written.locked.first() {
            self.told.set(Some(preview::lock(self.words, *lock).to_owned()));
        }
        if !written.edits.is_empty() {
            self.store.dispatch(Edit::Together(written.edits));
        }
    }

    fn writes(self, chosen: Chosen, value: impl Fn(&[Seen], usize) -> Option<Value>) -> Vec<Write> {
        self.lines.with_untracked(|lines| {
            self.periods
                .with_untracked(|periods| chosen.writes((lines, periods), |line| self.seen(line), value))
        })
    }
}

/// The number that was typed; none where the cell shall be empty.
fn number(words: Words, text: &str) -> Result<Option<Value>, NumberRefusal> {
    match words.typed_number(text) {
        Ok(number) => Value::new(number.value).map(Some).map_err(|_| NumberRefusal::TooLarge),
        Err(NumberRefusal::Empty) => Ok(None),
        Err(refusal) => Err(refusal),
    }
}

/// A number as it is edited and copied: as the reader writes it.
pub(super) fn edited(words: Words, value: Option<Value>) -> String {
    value.map_or_else(String::new, |value| words.number_to_edit(value.get()))
}
