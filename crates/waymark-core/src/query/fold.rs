//! Texts as they are compared: without capitals, and Latin letters without their marks.
//!
//! "Größe", "GROSSE" and "grosse" are one word. The letters of Latin-1 and Latin Extended-A are in a table here; for those
//! of other alphabets the caller's platform knows the small ones, and their marks stay.

/// Puts a text in small letters, as `str::to_lowercase` does: the caller's platform may have the tables for it.
pub type Lower = fn(&str) -> String;

/// The plain letters of U+00C0 to U+017F; `-` where it is no one letter.
const PLAIN: &[u8; 192] = b"aaaaaa-ceeeeiiiidnooooo-ouuuuy--aaaaaa-ceeeeiiiidnooooo-ouuuuy-y\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii--jjkkkllllllllllnnnnnnnnnoooooo--rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
/// Where the table begins.
const FIRST: u32 = 0xC0;

/// Adds a text to another, as it is compared.
pub(super) fn add_folded(to: &mut String, text: &str, lower: Lower) {
    if text.is_ascii() {
        let start = to.len();
        to.push_str(text);
        to[start..].make_ascii_lowercase();
    } else if text.chars().all(is_known) {
        text.chars().for_each(|letter| add_letter(to, letter));
    } else {
        lower(text).chars().for_each(|letter| add_letter(to, letter));
    }
}

/// A text as it is compared.
pub(super) fn folded(text: &str, lower: Lower) -> String {
    let mut to = String::with_capacity(text.len());
    add_folded(&mut to, text, lower);
    to
}

/// Whether the table says what becomes of it.
fn is_known(letter: char) -> bool {
    u32::from(letter) < FIRST + PLAIN.len() as u32 || is_mark(letter)
}

/// A mark that stands over, under or through the letter before it (Unicode, combining diacritical marks).
fn is_mark(letter: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&letter)
}

fn add_letter(to: &mut String, letter: char) {
    if letter.is_ascii() {
        to.push(letter.to_ascii_lowercase());
        return;
    }
    let place = u32::from(letter)
        .checked_sub(FIRST)
        .and_then(|it| usize::try_from(it).ok());
    match place.and_then(|it| PLAIN.get(it)) {
        Some(b'-') => to.push_str(letters(letter)),
        Some(plain) => to.push(char::from(*plain)),
        None if is_mark(letter) => {}
        // The end of a Greek word has a small sigma of its own.
        None if letter == 'ς' => to.push('σ'),
        None => to.push(letter),
    }
}

/// What stands in the table as no one letter.
const fn letters(letter: char) -> &'static str {
    match letter {
        'Æ' | 'æ' => "ae",
        'Œ' | 'œ' => "oe",
        'Ĳ' | 'ĳ' => "ij",
        'Þ' | 'þ' => "th",
        'ß' => "ss",
        '×' => "×",
        _ => "÷",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_folded(text: &str, expected: &str) {
        assert_eq!(folded(text, str::to_lowercase), expected, "{text}");
    }

    #[test]
    fn latin_letters_lose_their_marks_and_capitals() {
        check_folded("Größe ÄÖÜ", "grosse aou");
        check_folded("Crème Brûlée, Señor Łukasz", "creme brulee, senor lukasz");
        check_folded("Œuvre Æther Þor ĲSSEL", "oeuvre aether thor ijssel");
        check_folded("3 × 4 ÷ 2", "3 × 4 ÷ 2");
    }

    #[test]
    fn a_mark_of_its_own_goes_with_the_letter_before_it() {
        check_folded("Cafe\u{301}", "cafe");
    }

    #[test]
    fn other_alphabets_lose_their_capitals() {
        check_folded("Выручка ΣΟΦΟΣ", "выручка σοφοσ");
        check_folded("売上", "売上");
    }

    #[test]
    fn letter_by_letter_comes_to_the_same_as_at_once() {
        for text in ["Größe", "ΣΟΦΟΣ", "İstanbul", "Выручка", "a×b"] {
            let by_letter: String = text
                .chars()
                .map(|letter| folded(letter.encode_utf8(&mut [0; 4]), str::to_lowercase))
                .collect();
            assert_eq!(by_letter, folded(text, str::to_lowercase), "{text}");
        }
    }

    /// The platform is slow to ask, and a search goes through every text at each key.
    #[test]
    fn for_latin_letters_the_platform_is_not_asked() {
        let asked = |text| folded(text, |_| "?".to_owned()) == "?";
        let texts = ["Größe", "Cafe\u{301}", "ſ", "\u{36f}", "ƀ", "Ω", "\u{370}"];
        assert_eq!(texts.map(asked), [false, false, false, false, true, true, true]);
    }
}
