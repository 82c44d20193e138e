//! A text as words, numbers and signs; nothing is copied.

use super::phrase::is_word;

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token<'t> {
    /// What kind of piece it is.
    pub(crate) kind: TokenKind,
    /// As it is written.
    pub(crate) text: &'t str,
    /// Where it starts in the text, in bytes.
    pub(crate) start: usize,
}

/// The kinds of pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// Letters, perhaps with digits, hyphens and apostrophes inside: `mid-market`, `B2B`, `e.g`.
    Word,
    /// Digits with their separators and sign: `1,000.5`, `-50`.
    Number,
    /// Digits with something attached: `20k`, `5G`, `24/7`, `30-day`.
    Mixed,
    /// A mark that parts clauses or sentences: `,`, `.`, `:`, a dash.
    Break,
    /// Any other mark: `%`, `€`, `&`, `#`.
    Sign,
}

/// A text in pieces.
#[derive(Clone, Debug)]
pub(crate) struct Sentence<'t> {
    /// The whole text.
    pub(crate) text: &'t str,
    /// Its pieces in order.
    pub(crate) tokens: Vec<Token<'t>>,
}

impl<'t> Token<'t> {
    /// Where it ends in the text, in bytes.
    pub(crate) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Whether it is this pattern of a word, whatever its case.
    pub(crate) fn is(&self, pattern: &str) -> bool {
        is_word(self.text, pattern)
    }

    /// Whether it starts with a small letter.
    pub(crate) fn is_small(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_lowercase)
    }
}

impl<'t> Sentence<'t> {
    /// Takes a text apart.
    pub(crate) fn new(text: &'t str) -> Self {
        let mut tokens = Vec::new();
        let mut start = 0;
        while let Some(first) = text[start..].chars().next() {
            if first.is_whitespace() {
                start += first.len_utf8();
                continue;
            }
            let token = token_at(text, start, first);
            start = token.end();
            tokens.push(token);
        }
        Self { text, tokens }
    }

    /// The text from one piece to another, both included.
    pub(crate) fn slice(&self, first: usize, last: usize) -> &'t str {
        match (self.tokens.get(first), self.tokens.get(last)) {
            (Some(first), Some(last)) => self.text.get(first.start..last.end()).unwrap_or_default(),
            _ => "",
        }
    }

    /// Whether nothing lies between two pieces.
    pub(crate) fn touches(&self, one: usize, next: usize) -> bool {
        matches!((self.tokens.get(one), self.tokens.get(next)), (Some(one), Some(next)) if one.end() == next.start)
    }

    /// Whether the texts say the same, whatever their case, spaces and marks.
    pub(crate) fn says_the_same_as(&self, other: &Sentence<'_>) -> bool {
        let said = |token: &&Token<'_>| !matches!(token.kind, TokenKind::Break);
        let (mut ours, mut theirs) = (self.tokens.iter().filter(said), other.tokens.iter().filter(said));
        loop {
            match (ours.next(), theirs.next()) {
                (None, None) => return true,
                (Some(one), Some(other)) if is_same(one.text, other.text) => {}
                _ => return false,
            }
        }
    }
}

fn is_same(one: &str, other: &str) -> bool {
    let lower = |letter: char| letter.to_lowercase();
    one.chars().flat_map(lower).eq(other.chars().flat_map(lower))
}

fn token_at(text: &str, start: usize, first: char) -> Token<'_> {
    let rest = &text[start..];
    let (kind, length) = if first.is_alphabetic() {
        (TokenKind::Word, word_length(rest))
    } else if first.is_numeric() {
        number_length(rest, 0)
    } else if is_sign_of_number(text, start, first) {
        number_length(rest, first.len_utf8())
    } else if is_break(first) {
        (TokenKind::Break, first.len_utf8())
    } else {
        (TokenKind::Sign, first.len_utf8())
    };
    Token {
        kind,
        text: &rest[..length],
        start,
    }
}

/// Letters and digits, with single marks between them.
fn word_length(rest: &str) -> usize {
    let mut end = 0;
    let mut letters = rest.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let goes_on = letters.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        if letter.is_alphanumeric() || is_mark(letter) {
            end = at + letter.len_utf8();
        } else if !(goes_on && matches!(letter, '\'' | '’' | '-' | '\u{2010}' | '\u{2011}' | '.')) {
            break;
        }
    }
    end
}

/// A mark that belongs to the letter before it, such as an accent written apart.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

/// Digits with separators inside; what is attached to them makes them [`TokenKind::Mixed`].
fn number_length(rest: &str, sign: usize) -> (TokenKind, usize) {
    let digits = |text: &str, also: fn(char) -> bool| {
        let mut end = 0;
        let mut letters = text.char_indices().peekable();
        while let Some((at, letter)) = letters.next() {
            let goes_on = letters.peek().is_some_and(|(_, next)| next.is_numeric());
            if letter.is_numeric() {
                end = at + letter.len_utf8();
            } else if !(goes_on && also(letter)) {
                break;
            }
        }
        end
    };
    let length = sign + digits(&rest[sign..], |letter| matches!(letter, '.' | ',' | '\'' | '’'));
    let mut after = rest[length..].chars();
    let attached = match (after.next(), after.next()) {
        (Some(letter), _) if letter.is_alphabetic() => true,
        (Some('-' | '\u{2010}' | '\u{2011}'), Some(next)) => next.is_alphabetic(),
        (Some('/'), Some(next)) => next.is_numeric(),
        _ => false,
    };
    if attached {
        let mark = rest[length..].chars().next().map_or(0, char::len_utf8);
        (TokenKind::Mixed, length + mark + word_length(&rest[length + mark..]))
    } else {
        (TokenKind::Number, length)
    }
}

/// Whether a plus or minus belongs to the number after it: nothing is written before it.
fn is_sign_of_number(text: &str, start: usize, first: char) -> bool {
    let is_free = text[..start]
        .chars()
        .next_back()
        .is_none_or(|before| before.is_whitespace() || before == '(');
    let is_before_digit = text[start + first.len_utf8()..]
        .chars()
        .next()
        .is_some_and(char::is_numeric);
    matches!(first, '+' | '-' | '−') && is_free && is_before_digit
}

fn is_break(letter: char) -> bool {
    matches!(
        letter,
        ',' | ';'
            | ':'
            | '.'
            | '!'
            | '?'
            | '…'
            | '('
            | ')'
            | '['
            | ']'
            | '–'
            | '—'
            | '"'
            | '“'
            | '”'
            | '„'
            | '«'
            | '»'
    )
}

#[cfg(test)]
mod tests {
    use super::TokenKind::{Break, Mixed, Number, Sign, Word};
    use super::*;

    #[track_caller]
    fn check_tokens(text: &str, expected: &[(TokenKind, &str)]) {
        let sentence = Sentence::new(text);
        let found: Vec<_> = sentence.tokens.iter().map(|token| (token.kind, token.text)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn words_keep_their_hyphens_and_apostrophes() {
        check_tokens(
            "Don't stop the mid-market, e.g. B2B.",
            &[
                (Word, "Don't"),
                (Word, "stop"),
                (Word, "the"),
                (Word, "mid-market"),
                (Break, ","),
                (Word, "e.g"),
                (Break, "."),
                (Word, "B2B"),
                (Break, "."),
            ],
        );
    }

    #[test]
    fn numbers_keep_their_separators_and_sign() {
        check_tokens(
            "From -50 to +1,000.5 or 3,9%.",
            &[
                (Word, "From"),
                (Number, "-50"),
                (Word, "to"),
                (Number, "+1,000.5"),
                (Word, "or"),
                (Number, "3,9"),
                (Sign, "%"),
                (Break, "."),
            ],
        );
        check_tokens(
            "20-30 €5",
            &[(Number, "20"), (Sign, "-"), (Number, "30"), (Sign, "€"), (Number, "5")],
        );
    }

    #[test]
    fn digits_with_something_attached_are_no_plain_numbers() {
        for text in ["20k", "5G", "24/7", "30-day", "1st", "10er-Karte"] {
            check_tokens(text, &[(Mixed, text)]);
        }
    }

    #[test]
    fn texts_say_the_same_whatever_their_case_and_marks() {
        let says = |one: &str, other: &str| Sentence::new(one).says_the_same_as(&Sentence::new(other));
        assert!(says("Close 100 deals", "close  100 Deals."));
        assert!(!says("Close 100 deals", "Close 200 deals"));
        assert!(!says("Close 100 deals", "Close 100 deals now"));
    }

    #[test]
    fn nothing_and_odd_letters_are_taken_apart_without_harm() {
        check_tokens("", &[]);
        check_tokens("  \u{202e}", &[(Sign, "\u{202e}")]);
        check_tokens("-", &[(Sign, "-")]);
        check_tokens(
            "7\u{301}²x'",
            &[(Number, "7"), (Sign, "\u{301}"), (Mixed, "²x"), (Sign, "'")],
        );
    }

    #[test]
    fn an_accent_written_apart_belongs_to_its_word() {
        check_tokens("Cafe\u{301}s grow", &[(Word, "Cafe\u{301}s"), (Word, "grow")]);
    }

    #[test]
    fn a_slice_goes_from_one_piece_to_a_later_one() {
        let sentence = Sentence::new("Close 100 deals.");
        assert_eq!((sentence.slice(0, 1), sentence.slice(1, 1)), ("Close 100", "100"));
        assert_eq!(
            [sentence.slice(2, 0), sentence.slice(0, 9), sentence.slice(9, 9)],
            [""; 3]
        );
    }
}
