//! The limits that hold before anything is read: depth, length of texts, names given twice.
//!
//! Reading a whole file looks for what may pass one on its way (`json.rs`); only then, and for what is stored, this is asked.
//!
//! One pass over the bytes, which keeps nothing but the names of the objects that are open. It does not check that
//! the text is JSON: whatever passes here goes to the parser, which does.

use std::borrow::Cow;

use waymark_core::order::places_by;

use crate::position::Position;

/// How deep lists and objects may lie in each other.
pub const DEPTH_MAX: usize = 64;
/// The longest text and the longest name, in bytes of UTF-8.
pub const TEXT_BYTES_MAX: usize = waymark_core::TEXT_MAX;
/// How deep they may lie in what was set aside, which stands up to two levels below where it came from.
const DEPTH_ASIDE: usize = DEPTH_MAX + 2;
/// How deep they may lie in a stored record: what was set aside stands one level deeper there than in a file.
pub(crate) const DEPTH_STORED: usize = DEPTH_ASIDE + 1;

/// How many names are compared each with each; sorting keeps a hostile object with a million names cheap.
const FEW_NAMES: usize = 16;

/// A limit that a text passes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Lists and objects lie deeper in each other than [`DEPTH_MAX`].
    Depth,
    /// A text or a name is longer than [`TEXT_BYTES_MAX`].
    TextLength,
    /// One object has two fields of one name, so that no reader can tell which counts.
    DuplicateName,
}

/// Which limit a text passes, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScanFault {
    /// The limit.
    pub limit: Limit,
    /// Where it is passed.
    pub position: Position,
}

/// Holds a text against the limits.
///
/// # Errors
/// The first limit that is passed; of names given twice, the first found when an object closes.
pub(crate) fn scan(text: &str, depth_max: usize) -> Result<(), ScanFault> {
    let mut scan = Scan {
        bytes: text.as_bytes(),
        at: 0,
        names: Vec::new(),
        open: Vec::new(),
        depth_max,
    };
    scan.run().map_err(|(limit, offset)| ScanFault {
        limit,
        position: Position::of(scan.bytes, offset),
    })
}

/// What is open: a list, or an object with the place where its names start in [`Scan::names`].
enum Open {
    List,
    Object { first_name: usize },
}

struct Scan<'a> {
    bytes: &'a [u8],
    at: usize,
    names: Vec<(Cow<'a, [u8]>, usize)>,
    open: Vec<Open>,
    depth_max: usize,
}

impl Scan<'_> {
    fn run(&mut self) -> Result<(), (Limit, usize)> {
        while let Some(byte) = self.byte() {
            match byte {
                b'"' => self.text()?,
                b'{' => self.enter(Open::Object {
                    first_name: self.names.len(),
                })?,
                b'[' => self.enter(Open::List)?,
                b'}' | b']' => self.leave()?,
                _ => self.at += 1,
            }
        }
        Ok(())
    }

    /// The byte that comes next.
    // A program that is compiled for size would call this for every byte.
    #[inline(always)]
    fn byte(&self) -> Option<u8> {
        if self.at < self.bytes.len() {
            Some(self.bytes[self.at])
        } else {
            None
        }
    }

    fn enter(&mut self, open: Open) -> Result<(), (Limit, usize)> {
        if self.open.len() >= self.depth_max {
            return Err((Limit::Depth, self.at));
        }
        self.open.push(open);
        self.at += 1;
        Ok(())
    }

    fn leave(&mut self) -> Result<(), (Limit, usize)> {
        self.at += 1;
        if let Some(Open::Object { first_name }) = self.open.pop() {
            let twice = duplicate(&self.names[first_name..]);
            self.names.truncate(first_name);
            if let Some(offset) = twice {
                return Err((Limit::DuplicateName, offset));
            }
        }
        Ok(())
    }

    /// Passes a text; one that a colon follows inside an object is a name.
    fn text(&mut self) -> Result<(), (Limit, usize)> {
        let start = self.at;
        self.at += 1;
        let mut has_escapes = false;
        let mut shrinks_by = 0;
        loop {
            while matches!(self.byte(), Some(byte) if byte != b'"' && byte != b'\\') {
                self.at += 1;
            }
            if self.byte() != Some(b'\\') {
                break;
            }
            has_escapes = true;
            let (length, decoded) = escape(&self.bytes[self.at..]);
            shrinks_by += length - decoded;
            self.at += length;
        }
        let end = self.at.min(self.bytes.len());
        if end - start - 1 - shrinks_by > TEXT_BYTES_MAX {
            return Err((Limit::TextLength, start));
        }
        self.at = end + 1;
        if matches!(self.open.last(), Some(Open::Object { .. })) && self.is_before(b":") {
            let raw = &self.bytes[start + 1..end];
            if raw == b"unreadable" && self.open.len() == 1 && self.is_before(b":[") {
                self.depth_max = self.depth_max.max(DEPTH_ASIDE);
            }
            let name = if has_escapes {
                Cow::Owned(decoded(raw))
            } else {
                Cow::Borrowed(raw)
            };
            self.names.push((name, start));
        }
        Ok(())
    }

    /// Whether these bytes come next, white space between them left out.
    fn is_before(&self, expected: &[u8]) -> bool {
        if self.byte().is_some_and(|byte| byte > b' ' && byte != expected[0]) {
            return false;
        }
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let mut dense = rest.iter().filter(|byte| !byte.is_ascii_whitespace());
        expected.iter().all(|byte| dense.next() == Some(byte))
    }
}

/// Where the second of two equal names starts.
fn duplicate(names: &[(Cow<'_, [u8]>, usize)]) -> Option<usize> {
    if !may_repeat(names, |(one, _), (other, _)| one == other) {
        return None;
    }
    let places = places_by(names.len(), &mut |one, other| names[one].cmp(&names[other]));
    let mut pairs = places.windows(2).map(|pair| (&names[pair[0]], &names[pair[1]]));
    pairs.find(|(one, other)| one.0 == other.0).map(|(_, other)| other.1)
}

/// Whether two names are the same; of many names it is not known before they are sorted.
pub(crate) fn may_repeat<N>(names: &[N], is_same: impl Fn(&N, &N) -> bool) -> bool {
    let is_known = |at: usize| names[..at].iter().any(|name| is_same(name, &names[at]));
    names.len() > FEW_NAMES || (1..names.len()).any(is_known)
}

/// The length of the escape that `bytes` start with, and that of the UTF-8 it stands for; a half of a surrogate pair
/// counts two bytes. What is no escape is passed over, for the parser to refuse.
fn escape(bytes: &[u8]) -> (usize, usize) {
    match (bytes.get(1), unit(bytes)) {
        (Some(b'u'), Some(unit)) => {
            let decoded = match unit {
                0..0x80 => 1,
                0x80..0x800 | 0xd800..0xe000 => 2,
                _ => 3,
            };
            (6, decoded)
        }
        (Some(_), _) => (2, 1),
        (None, _) => (1, 1),
    }
}

/// The UTF-16 unit of the escape `\uXXXX` that `bytes` start with.
fn unit(bytes: &[u8]) -> Option<u16> {
    let digits = std::str::from_utf8(bytes.get(2..6)?).ok()?;
    u16::from_str_radix(digits, 16).ok()
}

/// The text of a name as bytes that are equal exactly when the names are: UTF-8, with a byte that UTF-8 never has
/// before each half of a surrogate pair.
fn decoded(raw: &[u8]) -> Vec<u8> {
    let mut name = Vec::with_capacity(raw.len());
    for character in char::decode_utf16(units(raw)) {
        match character {
            Ok(whole) => name.extend(whole.encode_utf8(&mut [0; 4]).bytes()),
            Err(half) => {
                name.push(0xff);
                name.extend(half.unpaired_surrogate().to_be_bytes());
            }
        }
    }
    name
}

/// The UTF-16 units of a name, its escapes resolved.
fn units(raw: &[u8]) -> Vec<u16> {
    let mut units = Vec::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(backslash) = rest.iter().position(|byte| *byte == b'\\') {
        let (before, escaped) = rest.split_at(backslash);
        units.extend(String::from_utf8_lossy(before).encode_utf16());
        let (length, _) = escape(escaped);
        units.push(match escaped.get(1) {
            Some(b'u') => unit(escaped).unwrap_or_default(),
            Some(b'b') => 8,
            Some(b'f') => 12,
            Some(b'n') => 10,
            Some(b'r') => 13,
            Some(b't') => 9,
            Some(other) => u16::from(*other),
            None => u16::from(b'\\'),
        });
        rest = escaped.get(length..).unwrap_or_default();
    }
    units.extend(String::from_utf8_lossy(rest).encode_utf16());
    units
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_passes(text: &str) {
        assert_eq!(scan(text, DEPTH_MAX), Ok(()), "{text:.80}");
    }

    fn check_refused(text: &str, limit: Limit, line: usize, column: usize) {
        let position = Position { line, column };
        assert_eq!(scan(text, DEPTH_MAX), Err(ScanFault { limit, position }), "{text:.80}");
    }

    #[test]
    fn depth_ends_at_its_limit() {
        check_passes(&"[".repeat(DEPTH_MAX));
        check_refused(&"[".repeat(100_000), Limit::Depth, 1, DEPTH_MAX + 1);
        check_refused(&"{\"a\":\n".repeat(100), Limit::Depth, DEPTH_MAX + 1, 1);
        check_passes("\"[[[[\" [] [] {}");
    }

    #[test]
    fn what_was_set_aside_may_lie_two_levels_deeper() {
        let deep = |name: &str, depth: usize| format!("{{\"{name}\" : [{}", "[".repeat(depth - 2));
        check_passes(&deep("unreadable", DEPTH_ASIDE));
        check_refused(&deep("unreadable", DEPTH_ASIDE + 1), Limit::Depth, 1, 16 + DEPTH_ASIDE);
        check_refused(&deep("readable", DEPTH_MAX + 1), Limit::Depth, 1, 14 + DEPTH_MAX);
    }

    #[test]
    fn a_text_is_measured_as_it_will_be_read() {
        let longest = "a".repeat(TEXT_BYTES_MAX);
        check_passes(&format!("[\"{longest}\"]"));
        check_refused(&format!("[\n\"{longest}b\"]"), Limit::TextLength, 2, 1);
        check_passes(&format!("\"{}\"", "\\u0041".repeat(TEXT_BYTES_MAX)));
        check_refused(
            &format!("\"{}\"", "\\u00e4".repeat(TEXT_BYTES_MAX)),
            Limit::TextLength,
            1,
            1,
        );
        check_passes(&format!("\"{}\"", "\\n\\\"".repeat(TEXT_BYTES_MAX / 2)));
    }

    #[test]
    fn a_name_given_twice_is_found_however_it_is_written() {
        check_refused("{\"a\":1,\n \"a\":2}", Limit::DuplicateName, 2, 2);
        check_refused(r#"{"a":1,"\u0061":2}"#, Limit::DuplicateName, 1, 8);
        check_refused("{\"\\ud83d\\ude00\":1,\"\u{1f600}\":2}", Limit::DuplicateName, 1, 19);
        check_refused(r#"{"\ud83d":1,"\uD83D":2}"#, Limit::DuplicateName, 1, 13);
        check_refused(r#"{"\/\n":1,"/\u000a":2}"#, Limit::DuplicateName, 1, 11);
    }

    #[test]
    fn equal_texts_that_are_not_names_of_one_object_pass() {
        check_passes(r#"{"a":{"a":["a","a"]},"b":"a","c":"a"}"#);
        check_passes(r#"[{"a":1},{"a":1}]"#);
        check_passes(r#"{"\ud83d":1,"\ude00":2}"#);
    }

    #[test]
    fn what_is_not_json_is_left_to_the_parser() {
        for text in [
            "",
            "\"",
            "\"\\",
            "\"\\u12",
            "}}]]",
            "{\"a\"",
            "\\",
            "{\"\\u00\u{e4}\":1}",
        ] {
            check_passes(text);
        }
    }
}
