//! The numbers of a sentence that measure something.

use super::lexicon::{Lexicon, List};
use super::sentence::{Sentence, TokenKind};

/// A number that measures something: no year, no ordinal, no part of a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Figure {
    /// The number.
    pub(crate) number: f64,
    /// Share, money or plain.
    pub(crate) kind: FigureKind,
    /// Its first piece, a currency before the number included.
    pub(crate) first: usize,
    /// Its last piece, a unit after the number included.
    pub(crate) last: usize,
}

/// What a number counts, as far as a sentence says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FigureKind {
    /// Anything.
    Plain,
    /// Per cent.
    Percent,
    /// Money.
    Money,
}

/// Years that a goal speaks of.
const YEARS: std::ops::RangeInclusive<f64> = 2010.0..=2099.0;

/// All figures of a sentence in order.
pub(crate) fn figures(lexicon: &Lexicon, sentence: &Sentence<'_>) -> Vec<Figure> {
    (0..sentence.tokens.len())
        .filter_map(|at| figure_at(lexicon, sentence, at))
        .collect()
}

/// The values of "from 40 to 50", or of "50 instead of 40": start and end.
pub(crate) fn from_to(lexicon: &Lexicon, sentence: &Sentence<'_>, figures: &[Figure]) -> Option<(f64, f64)> {
    let follows = |list, figure: &Figure| {
        (0..figure.first).any(|at| lexicon.match_at(list, sentence, at) == figure.first.checked_sub(1))
    };
    figures.windows(2).find_map(|pair| {
        let [one, other] = pair else { return None };
        if follows(List::From, one) && follows(List::To, other) {
            Some((one.number, other.number))
        } else if follows(List::InsteadOf, other) {
            Some((other.number, one.number))
        } else {
            None
        }
    })
}

fn figure_at(lexicon: &Lexicon, sentence: &Sentence<'_>, at: usize) -> Option<Figure> {
    let token = sentence.tokens[at];
    let number = match token.kind {
        TokenKind::Number => number(token.text, lexicon.decimal())?,
        TokenKind::Mixed => with_ending(lexicon, token.text)?,
        TokenKind::Word | TokenKind::Break | TokenKind::Sign => return None,
    };
    let is = |list, at: usize| lexicon.match_at(list, sentence, at);
    let before = at.checked_sub(1);
    let unit = is(List::NumberWords, at + 1).map_or(at + 1, |end| end + 1);
    let (kind, first, last) = if let Some(end) = is(List::Percent, unit) {
        (FigureKind::Percent, at, end)
    } else if let Some(end) = is(List::Currency, unit) {
        (FigureKind::Money, at, end)
    } else if let Some(before) = before.filter(|before| is(List::Currency, *before).is_some()) {
        (FigureKind::Money, before, unit - 1)
    } else {
        (FigureKind::Plain, at, unit - 1)
    };
    // "No. 1" has its full stop between name and number.
    let name = before.map(|before| before.saturating_sub(usize::from(sentence.tokens[before].text == ".")));
    let is_name = name.is_some_and(|name| is(List::NumberedNames, name).is_some());
    let is_year = token.text.len() == 4 && YEARS.contains(&number);
    let is_part_of_name = kind == FigureKind::Plain && (is_name || is_year || is_ordinal(sentence, at));
    (!is_part_of_name).then_some(Figure {
        number,
        kind,
        first,
        last,
    })
}

/// Whether a full stop makes a number an ordinal: `3. Quartal`.
fn is_ordinal(sentence: &Sentence<'_>, at: usize) -> bool {
    let is = |at: usize, wanted: &dyn Fn(TokenKind, &str) -> bool| {
        sentence
            .tokens
            .get(at)
            .is_some_and(|token| wanted(token.kind, token.text))
    };
    sentence.touches(at, at + 1) && is(at + 1, &|_, text| text == ".") && is(at + 2, &|kind, _| kind == TokenKind::Word)
}

/// The number in digits with something attached that leaves them a number: `20k`.
fn with_ending(lexicon: &Lexicon, text: &str) -> Option<f64> {
    let start = text.find(char::is_alphabetic)?;
    let (digits, ending) = text.split_at(start);
    lexicon
        .has(List::NumberEndings, ending)
        .then(|| number(digits, lexicon.decimal()))?
}

/// Reads a number as a language writes it; a separator before three digits that is not its decimal sign groups them.
fn number(text: &str, decimal: char) -> Option<f64> {
    let mut plain = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        let digits = || {
            text[at + letter.len_utf8()..]
                .chars()
                .take_while(char::is_ascii_digit)
                .count()
        };
        match letter {
            '−' => plain.push('-'),
            '\'' | '’' => {}
            '.' | ',' if letter != decimal && digits() == 3 => {}
            '.' | ',' => plain.push('.'),
            _ => plain.push(letter),
        }
    }
    plain.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_figures(lexicon: &Lexicon, text: &str, expected: &[(&str, f64)]) {
        let sentence = Sentence::new(text);
        let found: Vec<_> = figures(lexicon, &sentence)
            .into_iter()
            .map(|figure| (sentence.slice(figure.first, figure.last), figure.number))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn figures_come_with_their_unit() {
        let english = Lexicon::english();
        check_figures(
            english,
            "Up 20 % to €1,000.50",
            &[("20 %", 20.0), ("€1,000.50", 1000.5)],
        );
        check_figures(english, "20k users pay 5 euros", &[("20k", 20.0), ("5 euros", 5.0)]);
        check_figures(english, "Earn 2 million euros", &[("2 million euros", 2.0)]);
        check_figures(
            Lexicon::german(),
            "Um 3,5 Prozent auf 1.000 €",
            &[("3,5 Prozent", 3.5), ("1.000 €", 1000.0)],
        );
    }

    #[test]
    fn years_ordinals_and_names_are_no_figures() {
        let english = Lexicon::english();
        for text in [
            "Ready for 2027",
            "Q4 and B2B",
            "ISO 27001",
            "Answers 24/7",
            "A 5G network",
            "Version 2.0",
            "Be #1",
        ] {
            check_figures(english, text, &[]);
        }
        for text in ["Im 3. Quartal bereit", "Bis 2027", "Industrie 4.0", "Nr. 1 am Markt"] {
            check_figures(Lexicon::german(), text, &[]);
        }
        check_figures(english, "2,015 customers", &[("2,015", 2015.0)]);
    }

    #[track_caller]
    fn check_from_to(lexicon: &Lexicon, text: &str, expected: Option<(f64, f64)>) {
        let sentence = Sentence::new(text);
        assert_eq!(
            from_to(lexicon, &sentence, &figures(lexicon, &sentence)),
            expected,
            "{text}"
        );
    }

    #[test]
    fn the_start_and_the_end_are_read() {
        check_from_to(Lexicon::english(), "Cost from 62 to 45 euros", Some((62.0, 45.0)));
        check_from_to(Lexicon::english(), "Result from -50 to +20", Some((-50.0, 20.0)));
        check_from_to(
            Lexicon::english(),
            "Send 250 proposals instead of 200",
            Some((200.0, 250.0)),
        );
        check_from_to(Lexicon::english(), "Send 250 proposals and 200 letters", None);
        check_from_to(Lexicon::german(), "Quote von 3,5 % auf 5 %", Some((3.5, 5.0)));
        check_from_to(Lexicon::german(), "Zwischen 40 und 60", None);
    }

    #[test]
    fn a_number_is_read_as_its_language_writes_it() {
        let (english, german) = (Lexicon::english(), Lexicon::german());
        check_figures(
            english,
            "Pay 1'000 or 1’000 dollars",
            &[("1'000", 1000.0), ("1’000 dollars", 1000.0)],
        );
        check_figures(english, "Lose 0.125 percent", &[("0.125 percent", 0.125)]);
        check_figures(german, "Nur 0,125 Prozent verlieren", &[("0,125 Prozent", 0.125)]);
        check_from_to(english, "Result from −50 to +20", Some((-50.0, 20.0)));
    }

    #[test]
    fn a_comma_makes_no_ordinal() {
        let figures = [("5", 5.0), ("6", 6.0), ("7", 7.0)];
        check_figures(Lexicon::english(), "Sell 5, 6 or 7 bikes", &figures);
    }

    #[test]
    fn a_start_without_an_end_is_no_way() {
        check_from_to(Lexicon::english(), "Rise from 40 with 50 calls", None);
        check_from_to(Lexicon::english(), "Make 40 calls to 50 customers", None);
    }
}
