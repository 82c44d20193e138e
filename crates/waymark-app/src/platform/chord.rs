//! Keys pressed together, as a value: what commands are bound to.

use super::tables::lower;

/// A key with what is held down.
///
/// A letter is lower-case, with `shift` told apart. Another sign is itself (`?`, `/`), however a keyboard makes it, so
/// its `shift` is never set. Other keys have their name: `Enter`, `ArrowUp`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Chord {
    /// The key: `k`, `?`, `Escape`.
    pub key: String,
    /// Control, or Command on an Apple keyboard.
    pub command: bool,
    /// Shift, with a letter or a named key.
    pub shift: bool,
    /// Alt, or Option on an Apple keyboard.
    pub alt: bool,
}

impl Chord {
    /// A key alone.
    #[must_use]
    pub fn key(key: &str) -> Self {
        Self {
            key: key.to_owned(),
            command: false,
            shift: false,
            alt: false,
        }
    }

    /// A key with Control, or Command on an Apple keyboard.
    #[must_use]
    pub fn command(key: &str) -> Self {
        Self {
            command: true,
            ..Self::key(key)
        }
    }

    /// Whether it is one sign and nothing held down but Shift: what a person may say by mistake who speaks to the
    /// computer, or type who believes to be in a field.
    #[must_use]
    pub fn is_single(&self) -> bool {
        !self.command && !self.alt && self.key.chars().count() == 1
    }

    /// The same, with Shift.
    #[must_use]
    pub fn with_shift(self) -> Self {
        Self { shift: true, ..self }
    }
}

/// Where a key was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// In a field that takes text: the browser's own undo and selection come first.
    TextField,
    /// On what is chosen with arrows or letters: a list, radio buttons, a slider. It has no undo of its own.
    Choice,
    /// Anywhere else.
    Elsewhere,
}

/// What the browser says about a pressed key.
#[derive(Debug, Clone, Copy)]
pub(super) struct KeyPress<'a> {
    /// The sign or name: `K`, `?`, `я`, `Enter`, `Dead`.
    pub(super) key: &'a str,
    /// The place on the keyboard: `KeyZ`.
    pub(super) code: &'a str,
    pub(super) control: bool,
    pub(super) meta: bool,
    pub(super) shift: bool,
    pub(super) alt: bool,
    pub(super) alt_graph: bool,
    /// An input method is putting a sign together.
    pub(super) is_composing: bool,
    pub(super) is_apple: bool,
    pub(super) focus: Focus,
}

/// The chord of a key press; `None` for what belongs to the browser, the system or the text being typed.
pub(super) fn chord(press: KeyPress<'_>) -> Option<Chord> {
    let (command, foreign) = if press.is_apple {
        (press.meta, press.control)
    } else {
        (press.control && !press.alt_graph, press.meta)
    };
    let is_typing = press.focus == Focus::TextField && !command;
    let is_modifier = matches!(
        press.key,
        "Control" | "Shift" | "Alt" | "AltGraph" | "Meta" | "CapsLock"
    );
    if foreign || press.is_composing || is_typing || is_modifier || matches!(press.key, "Dead" | "Process" | "") {
        return None;
    }
    let key = plain_key(press.key, press.code);
    let is_single = key.chars().count() == 1;
    if press.focus == Focus::Choice && is_single && !command {
        return None;
    }
    let is_sign = is_single && !key.starts_with(char::is_alphabetic);
    Some(Chord {
        shift: press.shift && !is_sign,
        // A sign may be typed with Alt, as `/` on some Apple keyboards.
        alt: press.alt && !press.alt_graph && !is_sign,
        key,
        command,
    })
}

/// The key in lower case; on a keyboard without Latin letters, the letter at its place.
fn plain_key(key: &str, code: &str) -> String {
    let mut signs = key.chars();
    match (signs.next(), signs.next(), code.strip_prefix("Key")) {
        (Some(sign), None, Some(letter)) if sign.is_alphabetic() && !sign.is_ascii() => letter.to_ascii_lowercase(),
        (Some(_), None, _) => lower(key),
        _ => key.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Chord, Focus, KeyPress, chord};

    const PRESS: KeyPress<'_> = KeyPress {
        key: "k",
        code: "KeyK",
        control: false,
        meta: false,
        shift: false,
        alt: false,
        alt_graph: false,
        is_composing: false,
        is_apple: false,
        focus: Focus::Elsewhere,
    };

    #[test]
    fn a_letter_is_itself_and_shift_is_told_apart() {
        assert_eq!(chord(PRESS), Some(Chord::key("k")));
        let shifted = KeyPress {
            key: "Z",
            shift: true,
            control: true,
            ..PRESS
        };
        assert_eq!(chord(shifted), Some(Chord::command("z").with_shift()));
    }

    #[test]
    fn a_sign_is_itself_however_a_keyboard_makes_it() {
        let english = KeyPress {
            key: "?",
            code: "Slash",
            shift: true,
            ..PRESS
        };
        let german = KeyPress {
            key: "?",
            code: "Minus",
            shift: true,
            ..PRESS
        };
        let slash = KeyPress {
            key: "/",
            code: "Digit7",
            shift: true,
            ..PRESS
        };
        assert_eq!(chord(english), Some(Chord::key("?")));
        assert_eq!(chord(german), Some(Chord::key("?")));
        assert_eq!(chord(slash), Some(Chord::key("/")));
    }

    #[test]
    fn control_and_command_are_one_and_the_other_key_is_the_systems() {
        let apple = KeyPress {
            meta: true,
            is_apple: true,
            ..PRESS
        };
        let other = KeyPress { control: true, ..PRESS };
        assert_eq!(chord(apple), Some(Chord::command("k")));
        assert_eq!(chord(other), Some(Chord::command("k")));
        assert_eq!(chord(KeyPress { meta: true, ..PRESS }), None);
        assert_eq!(
            chord(KeyPress {
                control: true,
                is_apple: true,
                ..PRESS
            }),
            None
        );
    }

    #[test]
    fn what_is_typed_into_a_field_is_no_chord_but_commands_are() {
        let typed = KeyPress {
            focus: Focus::TextField,
            ..PRESS
        };
        assert_eq!(chord(typed), None);
        assert_eq!(chord(KeyPress { control: true, ..typed }), Some(Chord::command("k")));
    }

    #[test]
    fn a_letter_on_what_is_chosen_is_no_chord_but_commands_are() {
        let chosen = KeyPress {
            focus: Focus::Choice,
            ..PRESS
        };
        assert_eq!(chord(chosen), None);
        let mark = KeyPress {
            key: "?",
            shift: true,
            ..chosen
        };
        assert_eq!(chord(mark), None);
        assert_eq!(
            chord(KeyPress {
                control: true,
                ..chosen
            }),
            Some(Chord::command("k"))
        );
        assert_eq!(
            chord(KeyPress {
                key: "Escape",
                code: "Escape",
                ..chosen
            }),
            Some(Chord::key("Escape"))
        );
    }

    #[test]
    fn one_sign_alone_is_single() {
        assert!(Chord::key("k").is_single() && Chord::key("?").is_single());
        assert!(!Chord::command("k").is_single() && !Chord::key("Escape").is_single());
    }

    #[test]
    fn composing_belongs_to_the_input_method() {
        assert_eq!(
            chord(KeyPress {
                is_composing: true,
                key: "Enter",
                ..PRESS
            }),
            None
        );
        assert_eq!(
            chord(KeyPress {
                key: "Process",
                ..PRESS
            }),
            None
        );
        assert_eq!(chord(KeyPress { key: "Dead", ..PRESS }), None);
    }

    #[test]
    fn alt_gr_types_signs_and_commands_nothing() {
        let at_sign = KeyPress {
            key: "@",
            code: "KeyQ",
            control: true,
            alt: true,
            alt_graph: true,
            ..PRESS
        };
        assert_eq!(chord(at_sign), Some(Chord::key("@")));
        assert_eq!(
            chord(KeyPress {
                focus: Focus::TextField,
                ..at_sign
            }),
            None
        );
    }

    #[test]
    fn a_keyboard_without_latin_letters_has_the_same_commands() {
        let russian = KeyPress {
            key: "я",
            code: "KeyZ",
            control: true,
            ..PRESS
        };
        assert_eq!(chord(russian), Some(Chord::command("z")));
    }

    #[test]
    fn a_modifier_alone_is_no_chord() {
        assert_eq!(
            chord(KeyPress {
                key: "Shift",
                shift: true,
                ..PRESS
            }),
            None
        );
    }
}
