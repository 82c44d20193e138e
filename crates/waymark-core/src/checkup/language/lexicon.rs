//! The word lists of a language.

use std::sync::LazyLock;

use super::phrase::Phrase;
use super::sentence::{Sentence, TokenKind};

/// The word lists of a language, by which the check-up reads how a goal is worded.
///
/// They are plain text in `lexicons/`: a heading in brackets for each list, one pattern a line, remarks after `# `.
#[derive(Debug)]
pub struct Lexicon {
    /// The sign before the decimals of a number.
    decimal: char,
    lists: Vec<(List, Phrases)>,
}

/// The patterns of one list.
#[derive(Debug, Default)]
struct Phrases {
    listed: Vec<Phrase>,
    exceptions: Vec<Phrase>,
}

macro_rules! lists {
    ($($(#[$doc:meta])* $name:ident = $heading:literal),* $(,)?) => {
        /// The lists that every language has.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum List {
            $($(#[$doc])* $name,)*
        }

        impl List {
            const ALL: &[(Self, &'static str)] = &[$((Self::$name, $heading),)*];
        }
    };
}

lists! {
    /// Words before the verb that a title starts with: "we", "to".
    Openers = "openers",
    /// Words that a clause goes on with after its verb, in languages whose verbs end clauses; else empty.
    AfterVerbs = "after verbs",
    /// "and".
    Conjunctions = "conjunctions",
    /// Words that end in a full stop without ending a sentence.
    Abbreviations = "abbreviations",
    /// Words after which a number is a name: "version 2".
    NumberedNames = "numbered names",
    /// Words that are numbers themselves: "double", "million".
    NumberWords = "number words",
    /// What is attached to digits that are still a number: "20k".
    NumberEndings = "number endings",
    /// Per cent, as a unit or in a sentence.
    Percent = "percent",
    /// Money, as a unit or in a sentence.
    Currency = "currency",
    /// O5.
    BusinessAsUsual = "business as usual",
    /// O6.
    Vague = "vague",
    /// O7.
    Solutions = "solutions",
    /// K2.
    Tasks = "tasks",
    /// K3.
    Activities = "activities",
    /// Words before the value at the start: "from".
    From = "from",
    /// Words before the value to reach: "to".
    To = "to",
    /// Words between the value to reach and the one before: "instead of".
    InsteadOf = "instead of",
    /// Words before a relative target: "by".
    By = "by",
    /// Words after a relative target: "more".
    Relative = "relative",
    /// Words that say that less is better.
    Falling = "falling",
    /// Verbs that say which way a number shall go.
    Changes = "changes",
    /// "between".
    Between = "between",
    /// Words for how good something is.
    Quality = "quality",
    /// Words beside which a percentage may well lie outside 0 to 100.
    BeyondPercent = "beyond 0 to 100",
}

impl Lexicon {
    /// The word lists of English.
    pub fn english() -> &'static Self {
        static ENGLISH: LazyLock<Lexicon> =
            LazyLock::new(|| Lexicon::read(include_str!("../../../lexicons/en.txt"), '.'));
        &ENGLISH
    }

    /// The word lists of German.
    pub fn german() -> &'static Self {
        static GERMAN: LazyLock<Lexicon> =
            LazyLock::new(|| Lexicon::read(include_str!("../../../lexicons/de.txt"), ','));
        &GERMAN
    }

    /// Reads lists; headings that are not known are tested for below, since the files are part of the program.
    fn read(text: &'static str, decimal: char) -> Self {
        let mut lists: Vec<(List, Phrases)> = List::ALL.iter().map(|(list, _)| (*list, Phrases::default())).collect();
        let mut current = None;
        for line in text.lines().map(str::trim) {
            if line.is_empty() || line.starts_with("# ") {
                continue;
            }
            if let Some(heading) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                current = List::ALL.iter().position(|(_, known)| *known == heading);
            } else if let Some((_, phrases)) = current.and_then(|at| lists.get_mut(at)) {
                match line.strip_prefix('!') {
                    Some(words) => phrases.exceptions.push(Phrase::new(words.trim_start())),
                    None => phrases.listed.push(Phrase::new(line)),
                }
            }
        }
        Self { decimal, lists }
    }

    /// The sign before the decimals of a number.
    pub(super) fn decimal(&self) -> char {
        self.decimal
    }

    fn phrases(&self, list: List) -> &Phrases {
        // Every list is there, in the order of its declaration.
        &self.lists[list as usize].1
    }

    /// The last piece of what a list has at a piece of a sentence.
    pub(crate) fn match_at(&self, list: List, sentence: &Sentence<'_>, at: usize) -> Option<usize> {
        let phrases = self.phrases(list);
        let ends = phrases
            .listed
            .iter()
            .filter_map(|phrase| phrase.end_of_match(sentence, at));
        let longest = ends.max()?;
        let is_around =
            |start: usize, phrase: &Phrase| phrase.end_of_match(sentence, start).is_some_and(|end| end >= at);
        let is_exception = (phrases.exceptions.iter()).any(|phrase| (0..=at).any(|start| is_around(start, phrase)));
        (!is_exception).then_some(longest)
    }

    /// Whether a list has a single word.
    pub(crate) fn has(&self, list: List, word: &str) -> bool {
        let sentence = Sentence::new(word);
        let last = sentence.tokens.len().checked_sub(1);
        last.is_some() && self.match_at(list, &sentence, 0) == last
    }

    /// The first thing of a list that stands anywhere in a sentence.
    pub(crate) fn find<'t>(&self, list: List, sentence: &Sentence<'t>) -> Option<&'t str> {
        (0..sentence.tokens.len()).find_map(|at| self.match_at(list, sentence, at).map(|end| sentence.slice(at, end)))
    }

    /// The first verb of a list that a sentence, or a part of it after a colon, starts with; where verbs end clauses also
    /// one that does.
    pub(crate) fn find_verb<'t>(&self, list: List, sentence: &Sentence<'t>) -> Option<&'t str> {
        (0..sentence.tokens.len())
            .filter(|at| self.is_head(sentence, *at) || self.is_tail(sentence, *at))
            .find_map(|at| self.match_at(list, sentence, at).map(|end| sentence.slice(at, end)))
    }

    /// Whether a piece is the first word of a sentence or part of one, openers left out.
    fn is_head(&self, sentence: &Sentence<'_>, at: usize) -> bool {
        let mut before = at;
        while let Some(previous) = before.checked_sub(1) {
            let token = sentence.tokens[previous];
            if token.kind == TokenKind::Break {
                return !matches!(token.text, "," | ")");
            }
            let opener = self.match_at(List::Openers, sentence, previous);
            if opener.is_none_or(|end| end >= at) {
                return false;
            }
            before = previous;
        }
        true
    }

    /// Whether a piece is a verb that ends a clause, as infinitives do in German; nouns there have a capital.
    fn is_tail(&self, sentence: &Sentence<'_>, at: usize) -> bool {
        let ends_clause = || match sentence.tokens.get(at + 1) {
            None => true,
            Some(next) => {
                next.kind == TokenKind::Break
                    || self.match_at(List::Conjunctions, sentence, at + 1).is_some()
                    || self.match_at(List::AfterVerbs, sentence, at + 1).is_some()
            }
        };
        !self.phrases(List::AfterVerbs).listed.is_empty() && sentence.tokens[at].is_small() && ends_clause()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILES: [&str; 2] = [
        include_str!("../../../lexicons/en.txt"),
        include_str!("../../../lexicons/de.txt"),
    ];

    #[test]
    fn every_heading_is_known_and_every_list_is_there_once() {
        for file in FILES {
            let headings: Vec<_> = file.lines().filter_map(|line| line.strip_prefix('[')).collect();
            let known: Vec<_> = List::ALL.iter().map(|(_, heading)| format!("{heading}]")).collect();
            assert_eq!(headings, known);
        }
    }

    #[test]
    fn every_pattern_is_in_small_letters_with_single_spaces_and_stands_once_in_its_list() {
        for lexicon in [Lexicon::english(), Lexicon::german()] {
            for (list, phrases) in &lexicon.lists {
                let all: Vec<_> = phrases
                    .listed
                    .iter()
                    .chain(&phrases.exceptions)
                    .map(|it| format!("{it:?}"))
                    .collect();
                for (at, phrase) in all.iter().enumerate() {
                    assert!(
                        !phrase.contains("  ") && !all[..at].contains(phrase),
                        "{list:?}: {phrase}"
                    );
                    let words = phrase.trim_start_matches("Phrase");
                    assert_eq!(words, words.to_lowercase(), "{list:?}");
                }
            }
        }
    }

    #[test]
    fn every_list_but_the_one_about_grammar_has_entries() {
        for lexicon in [Lexicon::english(), Lexicon::german()] {
            for (list, phrases) in &lexicon.lists {
                let may_be_empty = *list == List::AfterVerbs;
                assert!(may_be_empty || !phrases.listed.is_empty(), "{list:?}");
            }
        }
    }

    #[track_caller]
    fn check_verb(lexicon: &Lexicon, text: &str, expected: Option<&str>) {
        assert_eq!(lexicon.find_verb(List::Tasks, &Sentence::new(text)), expected, "{text}");
    }

    #[test]
    fn an_english_verb_starts_a_title_or_a_part_of_it() {
        let lexicon = Lexicon::english();
        check_verb(lexicon, "Launch the shop", Some("Launch"));
        check_verb(lexicon, "We will set up a shop", Some("set up"));
        check_verb(lexicon, "Shop: launch it", Some("launch"));
        check_verb(lexicon, "Shops ready to launch", None);
        check_verb(lexicon, "Customers, launch partners first", None);
    }

    #[test]
    fn a_german_verb_starts_a_title_or_ends_a_clause() {
        let lexicon = Lexicon::german();
        check_verb(lexicon, "Website launchen", Some("launchen"));
        check_verb(lexicon, "Neue Website launchen bis März", Some("launchen"));
        check_verb(lexicon, "Wir launchen die Website", Some("launchen"));
        check_verb(lexicon, "Kunden erstellen Berichte selbst", None);
    }

    #[test]
    fn an_exception_annuls_its_list_where_it_matches() {
        check_verb(Lexicon::english(), "Build time from 12 to 5 minutes", None);
        check_verb(Lexicon::english(), "Build the shop", Some("Build"));
    }
}
