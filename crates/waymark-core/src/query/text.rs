//! The words that are looked for: how well they fit a text, and where they stand in it.

use std::ops::Range;

use super::fold::{Lower, add_folded, folded};

/// Words that are looked for, in any order; as they are compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    words: Vec<String>,
}

/// How well a text fits; less is better.
///
/// First the places of the words: for each the part of the text that it stands in, the title first, and there a whole word
/// before the beginning of one before the inside of one. Then whether the text begins with the first word, then its length.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rank {
    looseness: usize,
    is_later: bool,
    length: usize,
}

/// How a word stands in a part: a whole word, the beginning of one, inside one.
const WAYS: usize = 3;

/// The parts of one thing as they are compared, one after another; the buffer of many.
#[derive(Debug, Default)]
pub(super) struct Folded {
    text: String,
    /// Where each part ends.
    ends: Vec<usize>,
}

impl Folded {
    /// Takes the parts of another thing, the title first.
    pub(super) fn take<'t>(&mut self, parts: impl IntoIterator<Item = &'t str>, lower: Lower) {
        self.text.clear();
        self.ends.clear();
        for part in parts {
            add_folded(&mut self.text, part, lower);
            self.ends.push(self.text.len());
            // no word that is looked for holds a line break, so that none spans two parts
            self.text.push('\n');
        }
    }
}

impl Query {
    /// The words of a text.
    #[must_use]
    pub fn new(text: &str, lower: Lower) -> Self {
        let words = text.split_whitespace().map(|word| folded(word, lower));
        Self {
            words: words.filter(|word| !word.is_empty()).collect(),
        }
    }

    /// Whether nothing is looked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// How well the parts of a thing fit, the title first; none where a word is in none of them.
    #[must_use]
    pub fn rank(&self, parts: &[&str], lower: Lower) -> Option<Rank> {
        let mut buffer = Folded::default();
        buffer.take(parts.iter().copied(), lower);
        self.rank_in(&buffer)
    }

    pub(super) fn rank_in(&self, of: &Folded) -> Option<Rank> {
        let looseness = self
            .words
            .iter()
            .map(|word| looseness(word, of))
            .sum::<Option<usize>>()?;
        let is_later = self
            .words
            .first()
            .is_some_and(|word| !of.text.starts_with(word.as_str()));
        Some(Rank {
            looseness,
            is_later,
            length: of.ends.first().copied().unwrap_or_default(),
        })
    }

    /// Where the words stand in a text, in its bytes; in order, and apart.
    #[must_use]
    pub fn marks(&self, text: &str, lower: Lower) -> Vec<Range<usize>> {
        let (plain, origins) = traced(text, lower);
        let mut marks: Vec<Range<usize>> = Vec::new();
        for word in &self.words {
            let found = plain.match_indices(word.as_str());
            marks.extend(
                found.filter_map(|(at, _)| Some(origins.get(at)?.start..origins.get(at + word.len() - 1)?.end)),
            );
        }
        marks.sort_by_key(|mark| (mark.start, mark.end));
        joined(marks)
    }
}

/// How loosely a word stands in the parts, the best of its places; none where it is in none of them.
fn looseness(word: &str, of: &Folded) -> Option<usize> {
    let mut best: Option<usize> = None;
    for (at, _) in of.text.match_indices(word) {
        let part = of.ends.partition_point(|end| *end < at);
        if best.is_some_and(|best| best <= part * WAYS) {
            break;
        }
        let found = part * WAYS + way(&of.text, at, at + word.len());
        best = Some(best.map_or(found, |best| best.min(found)));
    }
    best
}

fn way(text: &str, start: usize, end: usize) -> usize {
    let begins = !text[..start].ends_with(char::is_alphanumeric);
    let ends = !text[end..].starts_with(char::is_alphanumeric);
    match (begins, ends) {
        (true, true) => 0,
        (true, false) => 1,
        (false, _) => 2,
    }
}

/// A text as it is compared, and for each of its bytes the letter that it comes from.
fn traced(text: &str, lower: Lower) -> (String, Vec<Range<usize>>) {
    let (mut plain, mut origins) = (String::with_capacity(text.len()), Vec::with_capacity(text.len()));
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        add_folded(&mut plain, &text[at..end], lower);
        if origins.len() == plain.len() {
            // A mark belongs to the letter before it.
            if let Some(last) = origins.last_mut() {
                let last: &mut Range<usize> = last;
                last.end = end;
            }
        }
        origins.resize(plain.len(), at..end);
    }
    (plain, origins)
}

/// Ranges in order, those that touch as one.
fn joined(marks: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut joined: Vec<Range<usize>> = Vec::with_capacity(marks.len());
    for mark in marks {
        match joined.last_mut() {
            Some(last) if mark.start <= last.end => last.end = last.end.max(mark.end),
            Some(_) | None => joined.push(mark),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    fn query(text: &str) -> Query {
        Query::new(text, str::to_lowercase)
    }

    #[track_caller]
    fn check_order(looked_for: &str, titles: &[&str], expected: &[&str]) {
        let query = query(looked_for);
        let mut found: Vec<_> = titles
            .iter()
            .filter_map(|title| Some((query.rank(&[title], str::to_lowercase)?, *title)))
            .collect();
        found.sort_by_key(|it| it.0);
        assert_eq!(found.into_iter().map(|it| it.1).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_whole_word_comes_before_a_beginning_and_that_before_the_inside() {
        check_order(
            "deal",
            &["Ordeal", "Deals", "One deal", "No match"],
            &["One deal", "Deals", "Ordeal"],
        );
    }

    #[test]
    fn of_all_places_of_a_word_the_best_counts() {
        check_order(
            "deal",
            &["Deals for everybody", "No ordeal but a deal"],
            &["No ordeal but a deal", "Deals for everybody"],
        );
    }

    #[test]
    fn of_equals_the_text_that_begins_so_and_then_the_shorter_one_comes_first() {
        check_order(
            "deals",
            &["Won deals", "Deals that were won", "Deals won"],
            &["Deals won", "Deals that were won", "Won deals"],
        );
    }

    #[test]
    fn words_are_found_in_any_order_and_all_of_them() {
        check_order(
            "week demo",
            &["Demos each week", "Demos each month"],
            &["Demos each week"],
        );
    }

    #[test]
    fn a_title_comes_before_what_stands_below_it() {
        let query = query("churn");
        let rank = |parts: &[&str]| query.rank(parts, str::to_lowercase);
        assert!(rank(&["Backchurned"]) < rank(&["Keep", "churn"]));
        assert_eq!(rank(&["Keep", "all"]), None);
        assert!(rank(&["Churn", "all of it"]).is_some());
    }

    #[test]
    fn no_word_spans_two_parts() {
        assert_eq!(query("keepall").rank(&["Keep", "all"], str::to_lowercase), None);
    }

    #[test]
    fn nothing_looked_for_fits_everything() {
        assert!(query(" \n").is_empty());
        assert!(query("").rank(&["Anything"], str::to_lowercase).is_some());
    }

    #[track_caller]
    fn check_marks(looked_for: &str, text: &str, expected: &[&str]) {
        let marks = query(looked_for).marks(text, str::to_lowercase);
        assert_eq!(marks.into_iter().map(|it| &text[it]).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn words_are_marked_as_they_are_written() {
        check_marks("grosse", "Die Größe der GRÖSSE", &["Größe", "GRÖSSE"]);
        check_marks("cafe", "Cafe\u{301} au lait", &["Cafe\u{301}"]);
        check_marks("софо", "СОФОС", &["СОФО"]);
        check_marks("nothing", "Some thing", &[]);
    }

    #[test]
    fn marks_that_touch_are_one() {
        check_marks("deal als", "Deals", &["Deals"]);
        check_marks("a", "aaba", &["aa", "a"]);
    }
}
