//! What was wrong with a document, and what was done about it.

use waymark_file::record_key_from_text;
use waymark_store::Damaged;

use super::record::record_noun;
use crate::i18n::Words;
use crate::store::Findings;

/// What was wrong with the stored document: one sentence a kind.
#[must_use]
pub fn findings(words: Words, findings: &Findings) -> String {
    let Findings {
        damaged,
        unreadable,
        repairs,
        is_newer,
    } = findings;
    let counted = |count: usize, say: fn(Words, usize) -> String| (count > 0).then(|| say(words, count));
    [
        is_newer.then(|| words.read_only_banner().to_owned()),
        (!damaged.is_empty()).then(|| words.finding_damaged(damaged.len(), &names(words, damaged))),
        counted(unreadable.len(), |words, count| words.finding_unreadable(count)),
        counted(repairs.len(), |words, count| words.finding_mended(count)),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" ")
}

/// What was damaged: each kind once. A title lies in the damaged text itself, so the kind is all that is known.
fn names(words: Words, damaged: &[Damaged]) -> String {
    let noun = |entry: &Damaged| match record_key_from_text(&entry.key) {
        Some(key) => record_noun(words, key).to_owned(),
        None => entry.key.clone(),
    };
    let mut nouns: Vec<String> = damaged.iter().map(noun).collect();
    nouns.sort();
    nouns.dedup();
    words.all_of(&nouns.iter().map(String::as_str).collect::<Vec<_>>())
}
