//! Reading JSON: the parts of a text, each as it stands there. Every part that is passed over is checked to be JSON.
//!
//! Nothing is interpreted on the way: a number stays the digits that it was written with, a text keeps its escapes until
//! somebody asks for it.

use std::borrow::Cow;

use crate::scan::{TEXT_BYTES_MAX, may_repeat};

/// How deep a value may lie before its depth is looked at: far below every limit, and deeper than anything that is known.
const FEW_LEVELS: usize = 16;

/// Where a text stops being JSON: the first byte that does not fit, or its length where it ends too early.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotJson {
    pub(crate) offset: usize,
}

/// The fields of an object in the order of the file, each with the JSON text of its value.
#[derive(Debug, PartialEq)]
pub(crate) struct Entries<'a>(pub(crate) Vec<(Cow<'a, str>, &'a str)>);

impl<'a> Entries<'a> {
    /// The fields of an object; `None` for what is not an object or has a name with half a character.
    pub(crate) fn of(json: &'a str) -> Option<Self> {
        whole(json, Cursor::entries)
    }
}

/// The elements of a list that should all be objects; `None` for what is not a list.
pub(crate) struct Elements<'a>(pub(crate) Option<Vec<Element<'a>>>);

/// An element of a list.
#[derive(Debug, PartialEq)]
pub(crate) struct Element<'a> {
    /// Its JSON text.
    pub(crate) raw: &'a str,
    /// Its fields; `None` for what is not an object or has a name with half a character.
    pub(crate) entries: Option<Entries<'a>>,
}

impl<'a> Elements<'a> {
    /// The elements of a list.
    pub(crate) fn of(json: &'a str) -> Self {
        whole(json, Cursor::elements).map_or(Self(None), |(_, elements)| elements)
    }
}

/// The elements of a list, each as its JSON text.
pub(crate) fn elements(json: &str) -> Option<Vec<&str>> {
    whole(json, |cursor| {
        let mut elements = Vec::new();
        cursor.list(|cursor| {
            elements.push(cursor.value()?);
            Ok(())
        })?;
        Ok(elements)
    })
}

/// The text of a JSON value that is a string; `None` for any other value, and where it holds half a character.
pub(crate) fn text(value: &str) -> Option<Cow<'_, str>> {
    let written = value.strip_prefix('"')?.strip_suffix('"')?;
    if written.contains('\\') {
        unescaped(written).map(Cow::Owned)
    } else {
        Some(Cow::Borrowed(written))
    }
}

/// Whether a text is JSON and nothing else.
pub(crate) fn is_json(json: &str) -> bool {
    whole(json, Cursor::value).is_some()
}

/// All of a text, with white space around it.
fn whole<'a, T>(json: &'a str, read: impl FnOnce(&mut Cursor<'a>) -> Result<T, NotJson>) -> Option<T> {
    let mut cursor = Cursor::new(json);
    let part = read(&mut cursor).ok()?;
    cursor.end().ok()?;
    Some(part)
}

/// An object or a list that is open.
#[derive(Clone, Copy)]
struct Open {
    /// The bracket that closes it.
    close: u8,
    /// Where its names start among those of all that is open.
    first_name: usize,
}

/// A place in a text, in front of its next part.
pub(crate) struct Cursor<'a> {
    json: &'a str,
    at: usize,
    /// The names of the objects that are open within the value that is passed.
    names: Vec<&'a str>,
    /// Whether anything was met that may pass a limit.
    may_pass_a_limit: bool,
}

impl<'a> Cursor<'a> {
    /// The place in front of the first part.
    pub(crate) fn new(json: &'a str) -> Self {
        let mut cursor = Self {
            json,
            at: 0,
            names: Vec::new(),
            may_pass_a_limit: false,
        };
        cursor.pass_space();
        cursor
    }

    /// Whether anything was met that may pass a limit: a long text, a name that is given twice or written with escapes, many
    /// names, many levels. Then [`crate::scan`] is to be asked, which knows; else it need not be.
    pub(crate) fn may_pass_a_limit(&self) -> bool {
        self.may_pass_a_limit
    }

    /// What comes next; `None` at the end.
    // A program that is compiled for size would call this for every byte.
    #[inline(always)]
    pub(crate) fn peek(&self) -> Option<u8> {
        if self.at < self.json.len() {
            Some(self.json.as_bytes()[self.at])
        } else {
            None
        }
    }

    /// Holds that nothing but white space is left.
    pub(crate) fn end(&mut self) -> Result<(), NotJson> {
        self.pass_space();
        if self.at == self.json.len() {
            Ok(())
        } else {
            Err(self.here())
        }
    }

    /// Passes an object and gives its fields.
    pub(crate) fn entries(&mut self) -> Result<Entries<'a>, NotJson> {
        let mut entries = Vec::with_capacity(8);
        self.fields(|cursor| {
            let name = cursor.name()?;
            entries.push((name, cursor.value()?));
            Ok(())
        })?;
        self.may_pass_a_limit |= may_repeat(&entries, |(one, _), (other, _)| one == other);
        Ok(Entries(entries))
    }

    /// Passes an object, field by field.
    pub(crate) fn fields(&mut self, pass: impl FnMut(&mut Self) -> Result<(), NotJson>) -> Result<(), NotJson> {
        self.within(b'{', b'}', pass)
    }

    /// Passes the name of a field, up to its value.
    pub(crate) fn name(&mut self) -> Result<Cow<'a, str>, NotJson> {
        let name = self.text()?;
        self.pass_colon()?;
        Ok(name)
    }

    /// Passes a list, element by element.
    fn list(&mut self, pass: impl FnMut(&mut Self) -> Result<(), NotJson>) -> Result<(), NotJson> {
        self.within(b'[', b']', pass)
    }

    /// Passes a value that should be a list of objects: gives its text, and its elements where it is a list.
    pub(crate) fn elements(&mut self) -> Result<(&'a str, Elements<'a>), NotJson> {
        if self.peek() != Some(b'[') {
            return Ok((self.value()?, Elements(None)));
        }
        let start = self.at;
        let mut elements = Vec::new();
        self.list(|cursor| {
            elements.push(cursor.element()?);
            Ok(())
        })?;
        Ok((self.since(start), Elements(Some(elements))))
    }

    /// Passes an element that may be an object.
    fn element(&mut self) -> Result<Element<'a>, NotJson> {
        let start = self.at;
        if self.peek() == Some(b'{') {
            if let Ok(entries) = self.entries() {
                let raw = self.since(start);
                return Ok(Element {
                    raw,
                    entries: Some(entries),
                });
            }
            // A name in it may hold half a character.
            self.at = start;
        }
        let raw = self.value()?;
        Ok(Element { raw, entries: None })
    }

    /// Passes a value of any kind and gives its text.
    pub(crate) fn value(&mut self) -> Result<&'a str, NotJson> {
        let start = self.at;
        if !matches!(self.peek(), Some(b'{' | b'[')) {
            self.pass_scalar()?;
            return Ok(self.since(start));
        }
        let mut open = Vec::new();
        loop {
            match self.peek() {
                Some(b'{') => self.enter(b'}', &mut open)?,
                Some(b'[') => self.enter(b']', &mut open)?,
                _ => {
                    self.pass_scalar()?;
                    self.leave(&mut open)?;
                }
            }
            if open.is_empty() {
                return Ok(self.since(start));
            }
        }
    }

    /// Goes into an object or a list, up to its first value; past one that is empty.
    fn enter(&mut self, close: u8, open: &mut Vec<Open>) -> Result<(), NotJson> {
        self.at += 1;
        self.pass_space();
        open.push(Open {
            close,
            first_name: self.names.len(),
        });
        self.may_pass_a_limit |= open.len() > FEW_LEVELS;
        if self.peek() == Some(close) {
            self.leave(open)
        } else if close == b'}' {
            self.pass_name()
        } else {
            Ok(())
        }
    }

    /// Behind a value: leaves all that closes here, and goes up to the next value.
    fn leave(&mut self, open: &mut Vec<Open>) -> Result<(), NotJson> {
        while let Some(Open { close, first_name }) = open.last().copied() {
            self.pass_space();
            match self.peek() {
                Some(b',') => {
                    self.at += 1;
                    self.pass_space();
                    return if close == b'}' { self.pass_name() } else { Ok(()) };
                }
                Some(byte) if byte == close => {
                    self.at += 1;
                    self.may_pass_a_limit |= may_repeat(&self.names[first_name..], |one, other| one == other);
                    self.names.truncate(first_name);
                    open.pop();
                }
                _ => return Err(self.here()),
            }
        }
        Ok(())
    }

    /// Passes brackets with parts between commas.
    fn within(
        &mut self,
        open: u8,
        close: u8,
        mut pass: impl FnMut(&mut Self) -> Result<(), NotJson>,
    ) -> Result<(), NotJson> {
        self.pass(open)?;
        self.pass_space();
        if self.peek() == Some(close) {
            return self.pass(close);
        }
        loop {
            pass(self)?;
            self.pass_space();
            if self.peek() != Some(b',') {
                return self.pass(close);
            }
            self.at += 1;
            self.pass_space();
        }
    }

    /// Passes a string and gives its text.
    fn text(&mut self) -> Result<Cow<'a, str>, NotJson> {
        let start = self.at;
        let has_escapes = self.pass_string()?;
        let written = self.json.get(start + 1..self.at - 1).unwrap_or_default();
        if has_escapes {
            unescaped(written).map(Cow::Owned).ok_or_else(|| self.here())
        } else {
            Ok(Cow::Borrowed(written))
        }
    }

    fn pass_name(&mut self) -> Result<(), NotJson> {
        let start = self.at;
        self.may_pass_a_limit |= self.pass_string()?;
        let name = self.since(start);
        self.names.push(name);
        self.pass_colon()
    }

    fn pass_colon(&mut self) -> Result<(), NotJson> {
        self.pass_space();
        self.pass(b':')?;
        self.pass_space();
        Ok(())
    }

    fn pass_scalar(&mut self) -> Result<(), NotJson> {
        match self.peek() {
            Some(b'"') => self.pass_string().map(drop),
            Some(b't') => self.pass_all(b"true"),
            Some(b'f') => self.pass_all(b"false"),
            Some(b'n') => self.pass_all(b"null"),
            _ => self.pass_number(),
        }
    }

    /// Passes a string; says whether anything in it is escaped.
    fn pass_string(&mut self) -> Result<bool, NotJson> {
        let start = self.at;
        self.pass(b'"')?;
        let mut has_escapes = false;
        loop {
            while matches!(self.peek(), Some(byte) if byte >= b' ' && byte != b'"' && byte != b'\\') {
                self.at += 1;
            }
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    self.may_pass_a_limit |= self.at - start > TEXT_BYTES_MAX;
                    return Ok(has_escapes);
                }
                Some(b'\\') => {
                    has_escapes = true;
                    self.at += 1;
                    self.pass_escape()?;
                }
                Some(_) | None => return Err(self.here()),
            }
        }
    }

    fn pass_escape(&mut self) -> Result<(), NotJson> {
        match self.peek() {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => self.at += 1,
            Some(b'u') => {
                self.at += 1;
                for _ in 0..4 {
                    if !self.peek().is_some_and(|byte| byte.is_ascii_hexdigit()) {
                        return Err(self.here());
                    }
                    self.at += 1;
                }
            }
            _ => return Err(self.here()),
        }
        Ok(())
    }

    fn pass_number(&mut self) -> Result<(), NotJson> {
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        if self.peek() == Some(b'0') {
            self.at += 1;
        } else {
            self.pass_digits()?;
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.pass_digits()?;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            self.pass_digits()?;
        }
        Ok(())
    }

    fn pass_digits(&mut self) -> Result<(), NotJson> {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        if self.at == start { Err(self.here()) } else { Ok(()) }
    }

    fn pass_all(&mut self, word: &[u8]) -> Result<(), NotJson> {
        word.iter().try_for_each(|byte| self.pass(*byte))
    }

    #[inline(always)]
    fn pass(&mut self, byte: u8) -> Result<(), NotJson> {
        if self.peek() == Some(byte) {
            self.at += 1;
            Ok(())
        } else {
            Err(self.here())
        }
    }

    #[inline(always)]
    fn pass_space(&mut self) {
        if matches!(self.peek(), Some(..=b' ')) {
            self.pass_all_space();
        }
    }

    fn pass_all_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    fn since(&self, start: usize) -> &'a str {
        self.json.get(start..self.at).unwrap_or_default()
    }

    fn here(&self) -> NotJson {
        NotJson { offset: self.at }
    }
}

/// A text with its escapes resolved; `None` where half a character is left.
fn unescaped(written: &str) -> Option<String> {
    let mut text = String::with_capacity(written.len());
    let mut rest = written;
    while let Some(at) = rest.find('\\') {
        text.push_str(&rest[..at]);
        let (character, length) = escaped(&rest[at + 1..])?;
        text.push(character);
        rest = rest.get(at + 1 + length..)?;
    }
    text.push_str(rest);
    Some(text)
}

/// The character that an escape stands for, and its length without the backslash.
fn escaped(escape: &str) -> Option<(char, usize)> {
    let character = match escape.as_bytes().first()? {
        b'u' => return unicode(escape),
        b'b' => '\u{8}',
        b'f' => '\u{c}',
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        other => char::from(*other),
    };
    Some((character, 1))
}

/// The character of one or, for a pair of surrogates, two escapes of the kind `uXXXX`, and their length.
fn unicode(escape: &str) -> Option<(char, usize)> {
    let unit = |digits: Option<&str>| u16::from_str_radix(digits?, 16).ok();
    let first = unit(escape.get(1..5))?;
    if let Some(character) = char::from_u32(u32::from(first)) {
        return Some((character, 5));
    }
    let second = unit(escape.get(5..)?.strip_prefix("\\u")?.get(..4))?;
    let pair = char::decode_utf16([first, second]).next()?.ok()?;
    Some((pair, 11))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::value::RawValue;

    fn check_fault(json: &str, offset: usize) {
        let mut cursor = Cursor::new(json);
        let read = cursor.value().and_then(|_| cursor.end());
        assert_eq!(read, Err(NotJson { offset }), "{json}");
    }

    fn check_text(json: &str, text: Option<&str>) {
        assert_eq!(super::text(json).as_deref(), text, "{json}");
    }

    #[test]
    fn parts_are_given_as_they_are_written() {
        let entries = Entries::of(" { \"a\" : 1.50 ,\n\"\\u0062\": [ {}, \"]\" ] , \"\":null} ").unwrap();
        let expected = [("a", "1.50"), ("b", "[ {}, \"]\" ]"), ("", "null")];
        let entries: Vec<_> = entries.0.iter().map(|(name, raw)| (name.as_ref(), *raw)).collect();
        assert_eq!(entries, expected);
        assert_eq!(
            elements("[1 , [2,3],{\"a\":[]} ]").unwrap(),
            ["1", "[2,3]", "{\"a\":[]}"]
        );
        assert_eq!(elements("[]"), Some(Vec::new()));
        assert!(elements("{}").is_none() && Entries::of("[]").is_none());
    }

    #[test]
    fn a_fault_is_at_the_first_byte_that_does_not_fit() {
        for (json, offset) in [
            ("", 0),
            ("[1,]", 3),
            ("{\"a\":1,}", 7),
            ("[1 2]", 3),
            ("[1", 2),
            ("01", 1),
            ("-", 1),
            ("1.", 2),
            ("1e+x", 3),
            ("trux", 3),
            ("\"\\x\"", 2),
            ("\"\\u00g0\"", 5),
            ("\"\n\"", 1),
            ("{a:1}", 1),
            ("[}", 1),
            ("{\"a\",1}", 4),
            ("1 1", 2),
        ] {
            check_fault(json, offset);
        }
    }

    #[test]
    fn escapes_become_characters_and_half_a_character_is_no_text() {
        check_text(r#""a\"\\\/\b\f\n\r\t\u00e4""#, Some("a\"\\/\u{8}\u{c}\n\r\t\u{e4}"));
        check_text(r#""\ud83d\ude00!""#, Some("\u{1f600}!"));
        for broken in [
            r#""\ud83d""#,
            r#""\ude00\ud83d""#,
            r#""\ud83dx\ude00""#,
            r#""\ud83d\n""#,
            "1",
        ] {
            check_text(broken, None);
        }
    }

    #[test]
    fn an_element_with_half_a_character_in_a_name_has_its_text_and_no_fields() {
        let Elements(Some(elements)) = Elements::of(r#"[{"\ud83d":[1]},{"a":1},2]"#) else {
            panic!("a list")
        };
        let elements: Vec<_> = elements.iter().map(|one| (one.raw, one.entries.is_some())).collect();
        assert_eq!(
            elements,
            [(r#"{"\ud83d":[1]}"#, false), (r#"{"a":1}"#, true), ("2", false)]
        );
        assert!(Elements::of("{}").0.is_none());
    }

    fn pieces() -> impl Strategy<Value = String> {
        let pieces = [
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"a\"",
            "\"\\u00e4\"",
            "\"\\ud83d\"",
            "\"\\ud83d\\ude00\"",
            "\"",
            "\\",
            "1",
            "-0",
            "0.5e-3",
            "1e",
            "00",
            "true",
            "nul",
            "null",
            " ",
            "\n",
            "\u{e4}",
            "\u{1}",
        ];
        prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..12).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn what_is_json_is_what_another_parser_takes(json in pieces()) {
            prop_assert_eq!(is_json(&json), serde_json::from_str::<&RawValue>(&json).is_ok());
            let list = format!("[{json}]");
            let known = serde_json::from_str::<Vec<&RawValue>>(&list).ok();
            let known = known.map(|known| known.into_iter().map(RawValue::get).collect::<Vec<_>>());
            prop_assert_eq!(elements(&list), known);
            if is_json(&json) {
                let value = json.trim_ascii();
                prop_assert_eq!(text(value).map(Cow::into_owned), serde_json::from_str::<String>(value).ok());
            }
        }
    }
}
