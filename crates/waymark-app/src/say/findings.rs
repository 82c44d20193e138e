//! What was wrong with a document, and what was done about it.

use waymark_core::{Mend, MendKind, Workspace};

use super::record::{record_name, record_noun};
use crate::i18n::Words;
use crate::store::Findings;

/// What was wrong with the stored document: one sentence a kind.
#[must_use]
pub fn findings(words: Words, findings: &Findings) -> String {
    let Findings {
        damaged,
        unreadable,
        mends,
        is_newer,
    } = findings;
    let counted = |count: usize, say: fn(Words, usize) -> String| (count > 0).then(|| say(words, count));
    [
        is_newer.then(|| words.read_only_banner().to_owned()),
        counted(damaged.len(), |words, count| words.finding_damaged(count)),
        counted(unreadable.len(), |words, count| words.finding_unreadable(count)),
        counted(mends.len(), |words, count| words.finding_mended(count)),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" ")
}

/// One thing that was put in order.
#[must_use]
pub fn mend(words: Words, workspace: &Workspace, mend: &Mend) -> String {
    let name = record_name(words, workspace, mend.key);
    match &mend.kind {
        MendKind::Cleared { named } => words.finding_cleared(&name, record_noun(words, *named)),
        MendKind::LoopBroken => words.finding_loop_broken(&name),
        MendKind::Orphan(_) => words.finding_orphan(record_noun(words, mend.key)),
    }
}
