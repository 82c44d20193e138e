//! Messages with placeholders, and how they are filled.

use super::Language;

/// A message in every language, in the order of [`Language::ALL`], each with its plural forms.
pub(super) struct Message {
    pub(super) forms: [Forms; Language::ALL.len()],
}

type Forms = &'static [(Plural, Template)];
/// Words and the places of values.
pub(super) type Template = &'static [Piece];

/// A run of a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece {
    /// Words, as they are.
    Text(&'static str),
    /// The place of a value, by its position among the arguments.
    Slot(usize),
}

/// The plural categories of Unicode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(dead_code, reason = "a language uses only some of them")]
pub(super) enum Plural {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

impl Plural {
    /// The category that Intl names so.
    pub(super) fn named(name: &str) -> Self {
        match name {
            "zero" => Self::Zero,
            "one" => Self::One,
            "two" => Self::Two,
            "few" => Self::Few,
            "many" => Self::Many,
            _ => Self::Other,
        }
    }
}

impl Message {
    /// The template of a language for a plural category; the last form is `other`, or the only one.
    pub(super) fn template(&self, language: Language, plural: Plural) -> Template {
        let forms = self.forms[language as usize];
        let of = |wanted| forms.iter().find(|(it, _)| *it == wanted).map(|it| it.1);
        of(plural)
            .or_else(|| of(Plural::Other))
            .expect("the build script refuses a message without the form \"other\"")
    }
}

/// A run of a filled message: words, or a value that a view may mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Words of the message.
    Words(&'static str),
    /// A value that was filled in.
    Value(String),
}

/// A template filled in, as one text.
pub(super) fn text(template: &[Piece], values: &[&str]) -> String {
    let pieces = template.iter().map(|piece| match *piece {
        Piece::Text(text) => text,
        Piece::Slot(at) => values[at],
    });
    pieces.collect()
}

/// A template filled in, with its values apart.
pub(super) fn parts(template: &[Piece], values: &[&str]) -> Vec<Part> {
    let pieces = template.iter().map(|piece| match *piece {
        Piece::Text(text) => Part::Words(text),
        Piece::Slot(at) => Part::Value(values[at].to_owned()),
    });
    pieces.collect()
}

#[cfg(test)]
mod tests {
    use super::{Part, Piece, parts, text};

    const LANDS_AT: &[Piece] = &[
        Piece::Text("lands at "),
        Piece::Slot(0),
        Piece::Text(" of "),
        Piece::Slot(1),
    ];

    #[test]
    fn values_stand_where_the_language_wants_them() {
        assert_eq!(text(LANDS_AT, &["7", "10"]), "lands at 7 of 10");
        assert_eq!(text(&[Piece::Slot(1), Piece::Slot(0)], &["a", "b"]), "ba");
    }

    #[test]
    fn a_value_with_braces_is_not_filled_again() {
        assert_eq!(text(LANDS_AT, &["{1}", "10"]), "lands at {1} of 10");
    }

    #[test]
    fn a_view_can_tell_values_from_words() {
        assert_eq!(
            parts(&LANDS_AT[..2], &["7"]),
            [Part::Words("lands at "), Part::Value("7".to_owned())]
        );
    }
}
