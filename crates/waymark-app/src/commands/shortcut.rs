//! The keys of a command: what they are, whether they were pressed, how they are written.

use crate::i18n::Words;
use crate::platform::Chord;

/// The first key of a sequence that goes to a screen.
const GO: &str = "g";

/// The keys of a command.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Shortcut {
    /// Pressed together.
    Chord(Chord),
    /// `g`, and then this letter.
    Go(char),
}

/// What a pressed chord means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// These keys.
    Complete(Shortcut),
    /// The first of two.
    Begun,
}

impl Shortcut {
    /// Whether it is made of single signs alone, with nothing held down.
    #[must_use]
    pub fn is_of_letters(&self) -> bool {
        match self {
            Self::Go(_) => true,
            Self::Chord(chord) => chord.is_single(),
        }
    }

    /// Each key as it is written on the keyboard: `Ctrl`, `Shift`, `Z`.
    #[must_use]
    pub fn caps(&self, words: Words, is_apple: bool) -> Vec<String> {
        match self {
            Self::Go(letter) => vec![GO.to_owned(), letter.to_string()],
            Self::Chord(chord) => {
                let held = |is_held: bool, apple: &str, other: &str| {
                    is_held.then(|| if is_apple { apple } else { other }.to_owned())
                };
                let key = if chord.command {
                    chord.key.to_uppercase()
                } else {
                    chord.key.clone()
                };
                [
                    held(chord.command, "⌘", words.key_control()),
                    held(chord.alt, "⌥", words.key_alt()),
                    held(chord.shift, "⇧", words.key_shift()),
                    Some(key),
                ]
                .into_iter()
                .flatten()
                .collect()
            }
        }
    }
}

/// What a chord means, after `g` or not.
pub(super) fn meaning(chord: &Chord, is_begun: bool) -> Meaning {
    let is_plain = !chord.command && !chord.alt && !chord.shift;
    let mut letters = chord.key.chars();
    match (letters.next(), letters.next()) {
        (Some(letter), None) if is_plain && is_begun => Meaning::Complete(Shortcut::Go(letter)),
        _ if is_plain && chord.key == GO => Meaning::Begun,
        _ => Meaning::Complete(Shortcut::Chord(chord.clone())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn g_and_a_letter_go_somewhere() {
        assert_eq!(meaning(&Chord::key("g"), false), Meaning::Begun);
        assert_eq!(meaning(&Chord::key("f"), true), Meaning::Complete(Shortcut::Go('f')));
    }

    #[test]
    fn a_chord_after_g_is_itself() {
        let undo = Chord::command("z");
        assert_eq!(meaning(&undo, true), Meaning::Complete(Shortcut::Chord(undo)));
    }

    #[test]
    fn g_with_a_key_held_down_begins_nothing() {
        let find_again = Chord::command("g");
        assert_eq!(
            meaning(&find_again, false),
            Meaning::Complete(Shortcut::Chord(find_again))
        );
    }
}
