//! Where two tabs, or two people, changed the same thing.

use waymark_core::{Conflict, Workspace};

use super::record::record_name;
use crate::i18n::Words;

/// What both changed: the first by name, the others counted.
#[must_use]
pub fn conflicts(words: Words, workspace: &Workspace, conflicts: &[Conflict]) -> String {
    let Some((first, others)) = conflicts.split_first() else {
        return String::new();
    };
    let name = record_name(words, workspace, first.key);
    match others.len() {
        0 => words.conflict_single(&name),
        others => words.conflict_several(&name, others),
    }
}
