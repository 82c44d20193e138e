//! How a reader writes numbers and dates: a language tag such as `en-GB`.

use super::Language;

/// Language, script and region of a language tag, in its usual spelling: `de`, `en-GB`, `zh-Hant-TW`.
///
/// Only what every browser's Intl accepts can be one: `en-US@posix`, which Chromium may report, becomes `en-US`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Locale {
    // ASCII, the first `length` bytes.
    text: [u8; Self::LONGEST],
    length: u8,
}

impl Locale {
    const LONGEST: usize = "zho-Hant-419".len();

    /// The locale that a language tag names; extensions and variants are left out. `None` if it is no tag.
    #[must_use]
    pub fn parse(tag: &str) -> Option<Self> {
        let tag = tag.split(['@', '.']).next().unwrap_or(tag);
        let mut subtags = tag.split(['-', '_']).peekable();
        let language = subtags.next().filter(|it| is_letters(it, 2..=3))?;
        let mut text = language.to_ascii_lowercase();
        if let Some(script) = subtags.next_if(|it| is_letters(it, 4..=4)) {
            let (first, rest) = script.split_at(1);
            text += "-";
            text += &first.to_ascii_uppercase();
            text += &rest.to_ascii_lowercase();
        }
        if let Some(region) = subtags.next_if(|it| is_region(it)) {
            text += "-";
            text += &region.to_ascii_uppercase();
        }
        Some(Self::of(&text))
    }

    /// The tag.
    #[must_use]
    pub fn tag(&self) -> &str {
        let text = &self.text[..usize::from(self.length)];
        std::str::from_utf8(text).expect("only ASCII is ever put in")
    }

    /// The language alone: `en` of `en-GB`.
    #[must_use]
    pub fn language(&self) -> &str {
        self.tag().split('-').next().unwrap_or_default()
    }

    fn of(tag: &str) -> Self {
        let mut text = [0; Self::LONGEST];
        let length = tag.len().min(Self::LONGEST);
        text[..length].copy_from_slice(&tag.as_bytes()[..length]);
        let length = u8::try_from(length).expect("a tag is at most 12 bytes long");
        Self { text, length }
    }
}

impl From<Language> for Locale {
    fn from(language: Language) -> Self {
        Self::of(language.tag())
    }
}

fn is_letters(text: &str, lengths: std::ops::RangeInclusive<usize>) -> bool {
    lengths.contains(&text.len()) && text.bytes().all(|it| it.is_ascii_alphabetic())
}

fn is_region(text: &str) -> bool {
    is_letters(text, 2..=2) || text.len() == 3 && text.bytes().all(|it| it.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::Locale;

    #[track_caller]
    fn check_locale(tag: &str, expected: Option<&str>) {
        assert_eq!(Locale::parse(tag).as_ref().map(Locale::tag), expected, "{tag}");
    }

    #[test]
    fn language_script_and_region_are_kept_in_their_usual_spelling() {
        check_locale("de", Some("de"));
        check_locale("EN-gb", Some("en-GB"));
        check_locale("zh-hant-tw", Some("zh-Hant-TW"));
        check_locale("es-419", Some("es-419"));
        check_locale("zho-Hant-419", Some("zho-Hant-419"));
    }

    #[test]
    fn what_intl_might_refuse_is_left_out() {
        check_locale("en-US@posix", Some("en-US"));
        check_locale("de_DE.UTF-8", Some("de-DE"));
        check_locale("de-1996-1996", Some("de"));
        check_locale("en-u-nu-latn", Some("en"));
    }

    #[test]
    fn what_is_no_tag_is_no_locale() {
        check_locale("", None);
        check_locale("C", None);
        check_locale("x-klingon", None);
        check_locale("dé", None);
        check_locale("1234", None);
    }

    #[test]
    fn the_language_of_a_locale_is_its_first_part() {
        assert_eq!(Locale::parse("en-GB").expect("a tag").language(), "en");
    }
}
