//! Writes the messages as Rust: an enum of the languages and one method of `Words` per message.

use std::fmt::Write as _;

use crate::check::{COUNT, Catalogue, Forms, method_name};
use crate::template::{Piece, Template};

/// The generated file.
pub(crate) fn rust(catalogue: &Catalogue) -> String {
    let mut out = String::new();
    languages(&catalogue.languages, &mut out);
    let mut statics = String::new();
    out.push_str("impl Words {\n");
    for (key, forms) in &catalogue.messages {
        let reference = &forms[0]["other"];
        let slots = arguments(&forms[0]);
        if slots.is_empty() {
            constant(key, reference, forms, &catalogue.languages, &mut out);
        } else {
            sentence(key, reference, &slots, &mut out);
            table(key, &slots, forms, &mut statics);
        }
    }
    out.push_str("}\n");
    out + &statics
}

fn languages(tags: &[String], out: &mut String) {
    let names: Vec<_> = tags.iter().map(|it| variant(it)).collect();
    let count = tags.len();
    out.push_str("/// A language that Waymark speaks: one per message table.\n");
    out.push_str("#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]\n");
    out.push_str("pub enum Language {\n");
    for (name, tag) in names.iter().zip(tags) {
        let _ = writeln!(out, "    /// `{tag}`\n    {name},");
    }
    let all: Vec<_> = names.iter().map(|it| format!("Self::{it}")).collect();
    let _ = writeln!(
        out,
        "}}\nimpl Language {{\n    /// Every language, English first.\n    pub const ALL: [Self; {count}] = [{}];\n\n    \
         /// The language tag: `en`.\n    #[must_use]\n    pub const fn tag(self) -> &'static str {{\n        match self {{",
        all.join(", "),
    );
    for (name, tag) in names.iter().zip(tags) {
        let _ = writeln!(out, "            Self::{name} => {tag:?},");
    }
    out.push_str("        }\n    }\n}\n");
}

/// A message without placeholders: a text that costs nothing.
fn constant(key: &str, reference: &Template, forms: &[Forms], tags: &[String], out: &mut String) {
    doc(reference, out);
    let name = method_name(key);
    let _ = writeln!(
        out,
        "    pub const fn {name}(self) -> &'static str {{\n        match self.language {{"
    );
    for (tag, forms) in tags.iter().zip(forms) {
        let text = shown(&forms["other"]);
        let _ = writeln!(out, "            Language::{} => {text:?},", variant(tag));
    }
    out.push_str("        }\n    }\n");
}

/// A message with placeholders: as a text, and in parts for a view that marks the values.
fn sentence(key: &str, reference: &Template, slots: &[&str], out: &mut String) {
    let name = method_name(key);
    let parameters: Vec<_> = slots
        .iter()
        .map(|slot| match *slot {
            COUNT => format!("{slot}: impl Into<Count>"),
            _ => format!("{slot}: &str"),
        })
        .collect();
    let parameters = parameters.join(", ");
    let values: Vec<_> = slots
        .iter()
        .map(|slot| match *slot {
            COUNT => "&self.count(count)".to_owned(),
            _ => (*slot).to_owned(),
        })
        .collect();
    let values = values.join(", ");
    let (count, chooser) = if slots.contains(&COUNT) {
        ("        let count = count.into();\n", "Some(count)")
    } else {
        ("", "None")
    };
    let table = format!("messages::{}", name.to_uppercase());
    for (suffix, result, make) in [("", "String", "text"), ("_parts", "Vec<Part>", "parts")] {
        doc(reference, out);
        let _ = writeln!(
            out,
            "    pub fn {name}{suffix}(self, {parameters}) -> {result} {{\n{count}        \
             self.{make}(&{table}, {chooser}, &[{values}])\n    }}"
        );
    }
}

fn table(key: &str, slots: &[&str], forms: &[Forms], out: &mut String) {
    if out.is_empty() {
        out.push_str("mod messages {\n    use super::{Message, Piece::{Slot, Text}, Plural};\n");
    } else {
        out.truncate(out.len() - "}\n".len());
    }
    let name = method_name(key).to_uppercase();
    let _ = writeln!(out, "    pub(super) static {name}: Message = Message {{ forms: [");
    for forms in forms {
        out.push_str("        &[");
        for (form, template) in forms {
            let _ = write!(out, "(Plural::{}, &[", variant(form));
            for piece in &template.0 {
                let _ = match piece {
                    Piece::Text(text) => write!(out, "Text({text:?}), "),
                    Piece::Slot(name) => {
                        let at = slots.iter().position(|it| it == name);
                        write!(out, "Slot({}), ", at.expect("check.rs compared the placeholders"))
                    }
                };
            }
            out.push_str("]), ");
        }
        out.push_str("],\n");
    }
    out.push_str("    ] };\n}\n");
}

/// The placeholders of a message in the order of its reference text.
fn arguments(forms: &Forms) -> Vec<&str> {
    let mut slots = forms["other"].slots();
    for slot in forms.values().flat_map(Template::slots) {
        if !slots.contains(&slot) {
            slots.push(slot);
        }
    }
    slots
}

fn doc(reference: &Template, out: &mut String) {
    let text = shown(reference).replace('\n', " ");
    let _ = writeln!(out, "    /// `{}`\n    #[must_use]", text.replace('`', "'"));
}

/// A template as it stands in the table.
fn shown(template: &Template) -> String {
    let pieces = template.0.iter().map(|piece| match piece {
        Piece::Text(text) => text.clone(),
        Piece::Slot(name) => format!("{{{name}}}"),
    });
    pieces.collect()
}

/// `pt-BR` as the name of a variant: `PtBr`.
fn variant(tag: &str) -> String {
    let parts = tag.split(['-', '_']).map(|part| {
        let (first, rest) = part.split_at(part.len().min(1));
        first.to_uppercase() + &rest.to_lowercase()
    });
    parts.collect()
}
