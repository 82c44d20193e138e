//! What was wrong with a document, and what was done about it.

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
        counted(damaged.len(), |words, count| words.finding_damaged(count)),
        counted(unreadable.len(), |words, count| words.finding_unreadable(count)),
        counted(repairs.len(), |words, count| words.finding_mended(count)),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" ")
}
