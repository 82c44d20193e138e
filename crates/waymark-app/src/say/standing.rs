//! How safe the goals are in this browser.

use waymark_store::Standing;

use super::fault::storage_fault;
use crate::i18n::Words;

/// Which copies work, and what that means.
#[must_use]
pub fn standing(words: Words, standing: &Standing) -> String {
    match standing {
        Standing::Durable => words.storage_durable().to_owned(),
        Standing::OnlyLocal { why } => words.storage_only_local(storage_fault(words, why)),
        Standing::OnlyIndexed { why } => words.storage_only_indexed(storage_fault(words, why)),
        Standing::MemoryOnly { .. } => words.saved_only_memory().to_owned(),
    }
}
