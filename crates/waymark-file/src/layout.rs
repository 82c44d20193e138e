//! How a goal file is laid out in lines, so that a small change is a small difference: made from compact JSON.

use crate::foreign::string_length;

/// Writes an object or a list over lines: one field or element a line. A field that is, or directly holds, a list of
/// objects is spread as well; everything else stays on its line.
pub(crate) fn spread(out: &mut String, compact: &str, indent: usize) {
    let (open, close) = if compact.starts_with('{') {
        ('{', '}')
    } else {
        ('[', ']')
    };
    out.push(open);
    let mut is_empty = true;
    for part in parts(compact) {
        new_line(out, indent + 1, is_empty);
        is_empty = false;
        if open == '{' {
            let (name, after_name) = part.split_at(string_length(part));
            out.push_str(name);
            out.push_str(": ");
            value(out, after_name.trim_start_matches(':'), indent + 1);
        } else {
            on_one_line(out, part);
        }
    }
    if !is_empty {
        new_line(out, indent, true);
    }
    out.push(close);
}

/// Writes a value: over lines where it holds a list of objects, else on one.
pub(crate) fn value(out: &mut String, compact: &str, indent: usize) {
    let is_spread = compact.starts_with("[{") || compact.starts_with('{') && compact.contains(":[{");
    if is_spread {
        spread(out, compact, indent);
    } else {
        on_one_line(out, compact);
    }
}

/// Writes JSON on one line, with a space behind each colon and comma.
pub(crate) fn on_one_line(out: &mut String, compact: &str) {
    let mut rest = compact;
    while let Some(at) = rest.find(['"', ',', ':']) {
        let length = if rest[at..].starts_with('"') {
            string_length(&rest[at..])
        } else {
            1
        };
        out.push_str(&rest[..at + length]);
        if length == 1 {
            out.push(' ');
        }
        rest = &rest[at + length..];
    }
    out.push_str(rest);
}

/// Begins a line, behind a comma unless it is the first of its list.
pub(crate) fn new_line(out: &mut String, indent: usize, is_first: bool) {
    out.push_str(if is_first { "\n" } else { ",\n" });
    out.extend(std::iter::repeat_n("  ", indent));
}

/// The fields of an object or the elements of a list, each as its JSON text; `compact` has brackets around it.
fn parts(compact: &str) -> impl Iterator<Item = &str> {
    let mut rest = compact.get(1..compact.len() - 1).unwrap_or_default();
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (part, behind) = rest.split_at(part_length(rest));
        rest = behind.strip_prefix(',').unwrap_or(behind);
        Some(part)
    })
}

/// How far the first comma is that lies in no brackets and no string.
fn part_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut at, mut depth) = (0, 0usize);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => {
                at += string_length(&text[at..]);
                continue;
            }
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            b',' if depth == 0 => return at,
            _ => {}
        }
        at += 1;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_spread(compact: &str, expected: &str) {
        let mut out = String::new();
        spread(&mut out, compact, 0);
        assert_eq!(out, expected);
    }

    #[test]
    fn a_record_has_one_field_a_line() {
        check_spread(
            r#"{"id":"a,b:{","tags":["x","y"],"unit":{"name":"%"}}"#,
            "{\n  \"id\": \"a,b:{\",\n  \"tags\": [\"x\", \"y\"],\n  \"unit\": {\"name\": \"%\"}\n}",
        );
        check_spread("{}", "{}");
    }

    #[test]
    fn lists_of_objects_have_one_a_line() {
        check_spread(
            r#"{"m":{"type":"x","items":[{"a":1},{"b":[2,3]}]},"l":[{"c":"\""}]}"#,
            concat!(
                "{\n  \"m\": {\n    \"type\": \"x\",\n    \"items\": [\n      {\"a\": 1},\n      {\"b\": [2, 3]}\n    ]\n  },\n",
                "  \"l\": [\n    {\"c\": \"\\\"\"}\n  ]\n}"
            ),
        );
    }
}
