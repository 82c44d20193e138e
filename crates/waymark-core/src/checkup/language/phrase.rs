//! Patterns of words, as the word lists write them.
//!
//! `set up` is two words in a row. `optimis*` is any word that starts so, `*rate` any that ends so. `build .. trust` is
//! the second word anywhere after the first in the same clause; `stellen ... sicher` is it as the last word of the clause.
//! A pattern that starts with `!` is an exception: what stands within it is not found by its list.

use super::sentence::{Sentence, TokenKind};

/// What stands for any number of words in a pattern.
const GAP: &str = "..";
/// What stands for all words up to the last one of the clause.
const TO_THE_LAST: &str = "...";

/// One pattern of a word list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    /// Words parted by spaces.
    words: &'static str,
}

impl Phrase {
    pub(super) fn new(words: &'static str) -> Self {
        Self { words }
    }

    /// The last piece of a match that starts at a piece; `None` where the pattern does not match.
    pub(super) fn end_of_match(self, sentence: &Sentence<'_>, start: usize) -> Option<usize> {
        let mut at = start;
        let mut last = None;
        let mut skips = false;
        for pattern in self.words.split(' ') {
            match pattern {
                GAP => skips = true,
                TO_THE_LAST => at = end_of_clause(sentence, at),
                word => {
                    let end = if skips { end_of_clause(sentence, at) } else { at };
                    let found = (at..=end).find(|at| sentence.tokens.get(*at).is_some_and(|token| token.is(word)))?;
                    // The gap to the last word may lead back to the word before it, which is taken already.
                    if last.is_some_and(|last| found <= last) {
                        return None;
                    }
                    skips = false;
                    last = Some(found);
                    at = found + 1;
                }
            }
        }
        last
    }
}

/// The last piece of the clause that a piece stands in, or follows.
fn end_of_clause(sentence: &Sentence<'_>, at: usize) -> usize {
    let rest = sentence.tokens.iter().skip(at);
    let length = rest.take_while(|token| token.kind != TokenKind::Break).count();
    at + length.saturating_sub(1)
}

/// Whether a text is the word that a pattern stands for, whatever its case.
pub(super) fn is_word(text: &str, pattern: &str) -> bool {
    let letters = || text.chars().flat_map(char::to_lowercase);
    match (pattern.strip_prefix('*'), pattern.strip_suffix('*')) {
        (None, None) => letters().eq(pattern.chars()),
        (None, Some(start)) => starts_with(letters(), start.chars()),
        (Some(end), None) => starts_with(letters().rev(), end.chars().rev()),
        (Some(_), Some(_)) => {
            let inner = pattern.trim_matches('*');
            text.to_lowercase().contains(inner)
        }
    }
}

fn starts_with(mut letters: impl Iterator<Item = char>, mut start: impl Iterator<Item = char>) -> bool {
    start.all(|wanted| letters.next() == Some(wanted))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_match(words: &'static str, text: &str, start: usize, expected: Option<usize>) {
        let sentence = Sentence::new(text);
        assert_eq!(
            Phrase::new(words).end_of_match(&sentence, start),
            expected,
            "{words} in {text}"
        );
    }

    #[test]
    fn a_word_matches_whatever_its_case() {
        assert!(is_word("ÜBER", "über") && is_word("Straße", "straße"));
        assert!(!is_word("over", "ove") && !is_word("ove", "over"));
    }

    #[test]
    fn a_star_stands_for_the_rest_of_a_word() {
        assert!(is_word("Optimising", "optimis*") && is_word("optimis", "optimis*"));
        assert!(is_word("Abbruchrate", "*rate") && !is_word("Raten", "*rate"));
        assert!(is_word("Kundenzufriedenheitswert", "*zufriedenheit*"));
    }

    #[test]
    fn words_follow_each_other() {
        check_match("set up", "Set up a team", 0, Some(1));
        check_match("set up", "Set the team up", 0, None);
        check_match("set up", "They set", 1, None);
    }

    #[test]
    fn a_gap_reaches_to_the_end_of_the_clause() {
        check_match(
            "stellen ... sicher",
            "Wir stellen den Betrieb sicher, immer",
            1,
            Some(4),
        );
        check_match("stellen ... sicher", "Wir stellen sicher", 1, Some(2));
        check_match("stellen ... sicher", "Wir stellen", 1, None);
        check_match("stellen ... sicher", "Wir stellen aus, aber sicher", 1, None);
        check_match("stellen ... sicher", "Wir stellen sicher aus", 1, None);
    }

    #[test]
    fn a_small_gap_reaches_into_the_clause() {
        check_match("build .. trust", "Build lasting trust with cities", 0, Some(2));
        check_match("build .. trust", "Build trust", 0, Some(1));
        check_match("build .. trust", "Build a shop, earn trust", 0, None);
        check_match("build .. trust", "Build", 0, None);
    }
}
