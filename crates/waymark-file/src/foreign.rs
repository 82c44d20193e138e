//! What a record says beyond this program: how it is kept, and how it comes back when the record is written.
//!
//! A record's [`Foreign`] is one JSON object: its names are JSON pointers into the record (an element of a list is
//! named by [`own_name`]), its values are the JSON texts that stood there, word for word but for white space. Writing adds
//! each where the record itself has nothing: a field the program does not know, or one whose variant it does not know
//! as long as the field still has its default.

use std::borrow::Cow;
use std::collections::BTreeMap;

use waymark_core::Foreign;

use crate::fields::field_of;
use crate::json::{Entries, elements, is_json};
use crate::scalars::plain_text;

/// The JSON pointer to the field `name` of what stands at `at`.
pub(crate) fn pointer(at: &str, name: &str) -> String {
    if name.contains(['~', '/']) {
        format!("{at}/{}", name.replace('~', "~0").replace('/', "~1"))
    } else {
        format!("{at}/{name}")
    }
}

/// What is kept, from JSON texts by pointer.
pub(crate) fn kept(fields: &BTreeMap<String, String>) -> Foreign {
    if fields.is_empty() {
        return Foreign::default();
    }
    Foreign::new(&object(fields.iter().map(|(name, raw)| (name.as_str(), raw.as_str()))))
}

/// The JSON texts by pointer that are kept; nothing for a text that this crate has not written.
pub(crate) fn fields_of(foreign: &Foreign) -> BTreeMap<String, String> {
    let entries = foreign.as_str().and_then(Entries::of);
    let owned = entries.map(|entries| {
        entries
            .0
            .into_iter()
            .map(|(name, raw)| (name.into_owned(), raw.to_owned()))
    });
    let mut fields = BTreeMap::new();
    fields.extend(owned.into_iter().flatten());
    fields
}

/// The record's JSON text with all that is kept put back in its places.
pub(crate) fn put_back(record: String, foreign: &Foreign) -> String {
    let fields = fields_of(foreign);
    let additions: Vec<_> = fields
        .iter()
        .filter_map(|(at, raw)| Some((Some(at.strip_prefix('/')?), raw.as_str())))
        .collect();
    if additions.is_empty() {
        record
    } else {
        with_additions(&record, &additions).unwrap_or(record)
    }
}

/// The record's JSON text with what was kept in the place of a field that it has; as it is where that is no JSON, which
/// only happens to what this crate has not read.
pub(crate) fn with_field(record: String, name: &str, kept: &Foreign) -> String {
    let (Some(raw), Some(Entries(entries))) = (kept.as_str().filter(|raw| is_json(raw)), Entries::of(&record)) else {
        return record;
    };
    object(
        entries
            .iter()
            .map(|(known, own)| (known.as_ref(), if known == name { raw } else { own })),
    )
}

/// The record's JSON text with other fields in the place of one that it has.
pub(crate) fn with_fields(record: &str, place: &str, fields: &[(Cow<'_, str>, &str)]) -> String {
    let entries = Entries::of(record).map(|entries| entries.0).unwrap_or_default();
    let placed = entries.iter().flat_map(|(known, own)| {
        let (own, instead) = if known == place {
            (None, fields)
        } else {
            (Some((known.as_ref(), *own)), &[][..])
        };
        own.into_iter()
            .chain(instead.iter().map(|(name, raw)| (name.as_ref(), *raw)))
    });
    object(placed)
}

/// A JSON text to add, and the rest of the pointer that says where; `None` where the pointer has ended.
type Addition<'a> = (Option<&'a str>, &'a str);

/// A value with additions below it; `None` where nothing can be added.
fn with_additions(raw: &str, additions: &[Addition<'_>]) -> Option<String> {
    let below = by_first_segment(additions);
    if raw.starts_with('[') {
        let element = |element| with_additions_by_name(element, &below).unwrap_or_else(|| element.to_owned());
        let elements: Vec<_> = elements(raw)?.into_iter().map(element).collect();
        return Some(format!("[{}]", elements.join(",")));
    }
    let mut entries: Vec<(String, String)> = Entries::of(raw)?
        .0
        .into_iter()
        .map(|(name, raw)| (name.into_owned(), raw.to_owned()))
        .collect();
    let own = entries.len();
    for (name, additions) in below {
        match entries[..own].iter_mut().find(|(known, _)| *known == name) {
            Some((_, value)) if value == "null" => {
                let known = additions.into_iter().find(|(rest, _)| rest.is_none());
                *value = known.map_or_else(|| value.clone(), |(_, raw)| raw.to_owned());
            }
            Some((_, value)) => {
                if let Some(changed) = with_additions(value, &additions) {
                    *value = changed;
                }
            }
            None => {
                let new = additions.into_iter().find(|(rest, _)| rest.is_none());
                entries.extend(new.map(|(_, raw)| (name, raw.to_owned())));
            }
        }
    }
    Some(object(entries.iter().map(|(name, raw)| (name.as_str(), raw.as_str()))))
}

/// An element of a list with what is to be added to the one of its name.
fn with_additions_by_name(element: &str, below: &BTreeMap<String, Vec<Addition<'_>>>) -> Option<String> {
    with_additions(element, below.get(own_name(element)?.as_ref())?)
}

/// The name by which an element of a list is found again: its id; where it has none, its day, its name, its KPI or
/// the part that it speaks of.
fn own_name(element: &str) -> Option<Cow<'_, str>> {
    let raw = ["id", "date", "name", "kpi", "segment"]
        .into_iter()
        .find_map(|field| field_of(element, field))?;
    Some(plain_text(raw).unwrap_or(Cow::Borrowed(raw)))
}

/// Additions by the first segment of their pointers; those whose pointer has ended are for nothing below.
fn by_first_segment<'a>(additions: &[Addition<'a>]) -> BTreeMap<String, Vec<Addition<'a>>> {
    let mut groups = BTreeMap::<String, Vec<_>>::new();
    for (at, raw) in additions {
        let Some(at) = at else { continue };
        let (first, rest) = at
            .split_once('/')
            .map_or((*at, None), |(first, rest)| (first, Some(rest)));
        groups
            .entry(first.replace("~1", "/").replace("~0", "~"))
            .or_default()
            .push((rest, *raw));
    }
    groups
}

/// The JSON text that stands in an object at a pointer.
pub(crate) fn text_at(raw: &str, at: &str) -> Option<String> {
    let mut segments = at.strip_prefix('/')?.split('/');
    let found = segments.try_fold(raw, |raw, segment| {
        field_of(raw, &segment.replace("~1", "/").replace("~0", "~"))
    });
    found.map(str::to_owned)
}

/// An object's JSON text, compact.
pub(crate) fn object<'a>(entries: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut text = String::from("{");
    for (name, raw) in entries {
        if text.len() > 1 {
            text.push(',');
        }
        text.push_str(&quoted(name));
        text.push(':');
        text.push_str(raw);
    }
    text.push('}');
    text
}

/// A text as JSON.
pub(crate) fn quoted(text: &str) -> String {
    serde_json::to_string(text)
        .map_err(drop)
        .expect("a text can always be written as JSON")
}

/// JSON without the white space between its parts; nothing else changes.
pub(crate) fn compact(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(quote) = rest.find('"') {
        let length = string_length(&rest[quote..]);
        text.extend(rest[..quote].chars().filter(|c| !c.is_ascii_whitespace()));
        text.push_str(&rest[quote..quote + length]);
        rest = &rest[quote + length..];
    }
    text.extend(rest.chars().filter(|c| !c.is_ascii_whitespace()));
    text
}

/// The length in bytes of the JSON string that `raw` starts with, its quotes included.
pub(crate) fn string_length(raw: &str) -> usize {
    let bytes = raw.as_bytes();
    let mut at = 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_put_back(record: &str, kept_fields: &[(&str, &str)], expected: &str) {
        let fields = kept_fields
            .iter()
            .map(|(at, raw)| ((*at).to_owned(), (*raw).to_owned()))
            .collect();
        assert_eq!(put_back(record.to_owned(), &kept(&fields)), expected);
    }

    #[test]
    fn an_unknown_field_comes_back_behind_the_known_ones() {
        check_put_back(
            r#"{"id":"a"}"#,
            &[("/x", "1e309"), ("/b", "[1]")],
            r#"{"id":"a","b":[1],"x":1e309}"#,
        );
    }

    #[test]
    fn a_field_that_the_record_has_wins_over_the_one_kept() {
        check_put_back(r#"{"level":"team"}"#, &[("/level", "\"squad\"")], r#"{"level":"team"}"#);
    }

    #[test]
    fn a_field_of_an_element_follows_its_id_and_goes_with_it() {
        let record = r#"{"items":[{"id":"b"},{"id":"a"}]}"#;
        check_put_back(
            record,
            &[("/items/a/x", "1"), ("/items/gone/x", "2"), ("/gone/x", "3")],
            r#"{"items":[{"id":"b"},{"id":"a","x":1}]}"#,
        );
    }

    #[test]
    fn names_with_slashes_and_empty_names_survive() {
        check_put_back("{}", &[("/a~1b~0", "1"), ("/", "2")], r#"{"":2,"a/b~":1}"#);
    }

    #[test]
    fn a_foreign_text_of_someone_elses_is_left_out() {
        assert_eq!(put_back("{}".to_owned(), &Foreign::new("not ours")), "{}");
    }

    #[test]
    fn white_space_goes_and_texts_stay() {
        assert_eq!(
            compact("{ \"a b\\\"\" :\n[ 1 , \" \\\\\" ] }"),
            "{\"a b\\\"\":[1,\" \\\\\"]}"
        );
    }
}
