//! Lines of parts as one text: how this device keeps what was typed and is not saved.

/// The text of lines; their parts may hold any sign.
pub(crate) fn text_of(lines: &[Vec<String>]) -> String {
    let lines = lines.iter().map(|parts| {
        let parts: Vec<String> = parts.iter().map(|part| escaped(part)).collect();
        parts.join("\t")
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The lines of a text, each in its parts.
pub(crate) fn lines_of(text: &str) -> impl Iterator<Item = Vec<String>> {
    text.lines().map(|line| line.split('\t').map(plain).collect())
}

/// A part without the signs that part and end lines.
fn escaped(part: &str) -> String {
    let mut text = String::with_capacity(part.len());
    for sign in part.chars() {
        match sign {
            '\\' => text.push_str("\\\\"),
            '\t' => text.push_str("\\t"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            sign => text.push(sign),
        }
    }
    text
}

fn plain(part: &str) -> String {
    let mut text = String::with_capacity(part.len());
    let mut signs = part.chars();
    while let Some(sign) = signs.next() {
        match (sign, sign == '\\') {
            (_, true) => text.extend(signs.next().map(|sign| match sign {
                't' => '\t',
                'n' => '\n',
                'r' => '\r',
                sign => sign,
            })),
            (sign, false) => text.push(sign),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_comes_back() {
        let lines = vec![
            vec!["a\tb".to_owned(), "two\nlines\r".to_owned()],
            vec![r"\t \n \\".to_owned()],
        ];
        let text = text_of(&lines);
        assert_eq!(text.lines().count(), 2);
        assert_eq!(lines_of(&text).collect::<Vec<_>>(), lines);
    }
}
