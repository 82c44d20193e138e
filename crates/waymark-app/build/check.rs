//! Reads the tables of all languages and holds them against the first, English.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};

use crate::template::{Template, is_name};

/// The language that others are held against, and whose placeholders give the order of arguments.
pub(crate) const REFERENCE: &str = "en";
/// The placeholder that is a number and chooses the plural form.
pub(crate) const COUNT: &str = "count";

/// The plural forms a language must have, for each language that Waymark knows.
///
/// # Source
/// Unicode CLDR, plural rules (cardinal).
const PLURAL_FORMS: [(&str, &[&str]); 2] = [("de", &["one", "other"]), ("en", &["one", "other"])];
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The forms of a message in one language: plural category and text. A message without plural has `other` alone.
pub(crate) type Forms = BTreeMap<String, Template>;

/// Every message in every language.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Catalogue {
    /// Language tags; the reference is first.
    pub(crate) languages: Vec<String>,
    /// By key: the forms in each language, in the order of `languages`.
    pub(crate) messages: BTreeMap<String, Vec<Forms>>,
}

/// All messages, or everything that is wrong with the tables.
///
/// # Errors
/// Each fault in one line: the file, the key, what is wrong.
pub(crate) fn catalogue(tables: &[(String, String)]) -> Result<Catalogue, Vec<String>> {
    let mut faults = Vec::new();
    let mut languages: Vec<_> = tables.iter().collect();
    languages.sort_by_key(|(tag, _)| (tag != REFERENCE, tag.clone()));
    let read: Vec<_> = languages
        .iter()
        .map(|(tag, text)| messages(tag, text, &mut faults))
        .collect();
    let Some((reference, others)) = read.split_first() else {
        return Err(vec!["no message table found".to_owned()]);
    };
    for ((tag, _), other) in languages.iter().skip(1).zip(others) {
        compare(tag, reference, other, &mut faults);
    }
    method_names_differ(reference.keys(), &mut faults);
    if !faults.is_empty() {
        return Err(faults);
    }
    let messages = reference
        .keys()
        .map(|key| (key.clone(), read.iter().map(|it| it[key].clone()).collect()))
        .collect();
    Ok(Catalogue {
        languages: languages.iter().map(|(tag, _)| tag.clone()).collect(),
        messages,
    })
}

/// The name of the method that says a message: `overview.days_left` is `overview_days_left`.
pub(crate) fn method_name(key: &str) -> String {
    key.replace('.', "_")
}

fn messages(tag: &str, text: &str, faults: &mut Vec<String>) -> BTreeMap<String, Forms> {
    let entries = match serde_json::from_str::<Entries>(text) {
        Ok(Entries(entries)) => entries,
        Err(error) => {
            faults.push(format!("{tag}.json: {error}"));
            return BTreeMap::new();
        }
    };
    let mut messages: BTreeMap<String, Forms> = BTreeMap::new();
    for (key, text) in entries {
        let mut fault = |what: String| faults.push(format!("{tag}.json: {key}: {what}"));
        if !key.contains('.') || !key.split('.').all(is_name) {
            fault("a key is \"area.name\", in snake_case".to_owned());
            continue;
        }
        let (name, form) = match key.rsplit_once('.') {
            Some((name, form)) if CATEGORIES.contains(&form) => (name, form),
            _ => (key.as_str(), "other"),
        };
        match Template::parse(&text) {
            Ok(template) => {
                let forms = messages.entry(name.to_owned()).or_default();
                if forms.insert(form.to_owned(), template).is_some() {
                    fault("is there twice".to_owned());
                }
            }
            Err(what) => fault(what),
        }
    }
    for (key, forms) in &messages {
        plural_forms_are_whole(tag, key, forms, faults);
    }
    messages
}

fn plural_forms_are_whole(tag: &str, key: &str, forms: &Forms, faults: &mut Vec<String>) {
    if !is_plural(forms) {
        if !forms.contains_key("other") {
            faults.push(format!("{tag}.json: {key}: lacks the form \"other\""));
        }
        return;
    }
    let Some(needed) = plural_forms(tag) else {
        faults.push(format!(
            "{tag}.json: say in build/check.rs which plural forms {tag} has"
        ));
        return;
    };
    let found: Vec<_> = CATEGORIES.iter().filter(|it| forms.contains_key(**it)).collect();
    if !found.iter().copied().eq(needed.iter()) {
        faults.push(format!("{tag}.json: {key}: has the forms {found:?}, needs {needed:?}"));
    }
    let counts = |it: &Template| it.slots().contains(&COUNT);
    if !forms.get("other").is_some_and(counts) {
        faults.push(format!("{tag}.json: {key}: the form \"other\" must say {{{COUNT}}}"));
    }
}

fn is_plural(forms: &Forms) -> bool {
    forms.keys().any(|it| it != "other")
}

fn plural_forms(tag: &str) -> Option<&'static [&'static str]> {
    PLURAL_FORMS.iter().find(|it| it.0 == tag).map(|it| it.1)
}

/// Some languages have one form for every number.
fn has_plurals(tag: &str) -> bool {
    plural_forms(tag).is_none_or(|it| it.len() > 1)
}

fn compare(tag: &str, reference: &BTreeMap<String, Forms>, other: &BTreeMap<String, Forms>, faults: &mut Vec<String>) {
    for (key, forms) in reference {
        match other.get(key) {
            None => faults.push(format!("{tag}.json: {key}: is missing")),
            Some(found) if is_plural(found) != is_plural(forms) && has_plurals(tag) => {
                faults.push(format!(
                    "{tag}.json: {key}: has plural forms in one language and none in the other"
                ));
            }
            Some(found) if slots(found) != slots(forms) => faults.push(format!(
                "{tag}.json: {key}: has the placeholders {:?}, needs {:?}",
                slots(found),
                slots(forms),
            )),
            Some(_) => {}
        }
    }
    for key in other.keys().filter(|key| !reference.contains_key(*key)) {
        faults.push(format!("{tag}.json: {key}: is not in {REFERENCE}.json"));
    }
}

/// What all forms of a message fill in, sorted. `one` may leave the count out ("yesterday").
fn slots(forms: &Forms) -> Vec<&str> {
    let mut slots: Vec<_> = forms.values().flat_map(Template::slots).collect();
    slots.sort_unstable();
    slots.dedup();
    slots
}

fn method_names_differ<'a>(keys: impl Iterator<Item = &'a String>, faults: &mut Vec<String>) {
    let mut seen: BTreeMap<String, &String> = BTreeMap::new();
    for key in keys {
        if let Some(earlier) = seen.insert(method_name(key), key) {
            faults.push(format!("{key} and {earlier} make the same name"));
        }
    }
}

/// Key and text, in order, each key once.
struct Entries(Vec<(String, String)>);

impl<'de> Deserialize<'de> for Entries {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Each;
        impl<'de> Visitor<'de> for Each {
            type Value = Entries;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object of texts")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }
        deserializer.deserialize_map(Each)
    }
}
