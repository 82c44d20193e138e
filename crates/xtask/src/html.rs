//! Reads the tags of our own pages. No parser of other people's HTML.
use std::ops::Range;

/// One opening tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag<'a> {
    /// Its name as written.
    pub name: &'a str,
    /// Where it stands, in bytes, angle brackets included.
    pub range: Range<usize>,
    attributes: Vec<(&'a str, &'a str)>,
}

impl<'a> Tag<'a> {
    /// The value of an attribute; empty for one without a value.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        self.attributes
            .iter()
            .find(|(key, _)| *key == name)
            .map(|(_, value)| *value)
    }

    /// The address that the tag makes a browser fetch or follow.
    #[must_use]
    pub fn address(&self) -> Option<&'a str> {
        self.attribute("src").or_else(|| self.attribute("href"))
    }
}

/// All opening tags outside comments, in order.
#[must_use]
pub fn tags(html: &str) -> Vec<Tag<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = html[at..].find('<').map(|offset| at + offset) {
        let rest = &html[open..];
        if rest.starts_with("<!--") {
            at = rest.find("-->").map_or(html.len(), |offset| open + offset + 3);
            continue;
        }
        at = open + 1;
        if rest[1..].starts_with(|first: char| first.is_ascii_alphabetic()) {
            let tag = tag_at(html, open);
            at = tag.range.end;
            found.push(tag);
        }
    }
    found
}

fn tag_at(html: &str, open: usize) -> Tag<'_> {
    let is_name = |letter: char| !letter.is_whitespace() && !matches!(letter, '>' | '/' | '=');
    let end_of = |from: usize, inside: &dyn Fn(char) -> bool| {
        html[from..]
            .find(|letter| !inside(letter))
            .map_or(html.len(), |offset| from + offset)
    };
    let mut at = end_of(open + 1, &is_name);
    let name = &html[open + 1..at];
    let mut attributes = Vec::new();
    loop {
        at = end_of(at, &|letter| letter.is_whitespace() || letter == '/');
        let key_end = end_of(at, &is_name);
        if key_end == at {
            return Tag {
                name,
                range: open..(at + 1).min(html.len()),
                attributes,
            };
        }
        let key = &html[at..key_end];
        at = key_end;
        let mut value = "";
        if html[at..].starts_with('=') {
            at += 1;
            let quote = html[at..].chars().next().filter(|first| matches!(first, '"' | '\''));
            let start = at + usize::from(quote.is_some());
            let end = end_of(start, &|letter| match quote {
                Some(quote) => letter != quote,
                None => !letter.is_whitespace() && letter != '>',
            });
            value = &html[start..end];
            at = (end + usize::from(quote.is_some())).min(html.len());
        }
        attributes.push((key, value));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_read_with_and_without_quotes_and_values() {
        let html = r#"<p>a</p><link rel=stylesheet href="./a.css" data-x/><script src='b.js'></script>"#;
        let tags = tags(html);
        assert_eq!(
            tags.iter().map(|tag| tag.name).collect::<Vec<_>>(),
            ["p", "link", "script"]
        );
        assert_eq!(tags[1].attribute("rel"), Some("stylesheet"));
        assert_eq!(tags[1].address(), Some("./a.css"));
        assert_eq!(tags[1].attribute("data-x"), Some(""));
        assert_eq!(tags[2].address(), Some("b.js"));
        assert_eq!(
            &html[tags[1].range.clone()],
            r#"<link rel=stylesheet href="./a.css" data-x/>"#
        );
    }

    #[test]
    fn comments_hold_no_tags() {
        assert_eq!(tags("<!-- <link href=a> --><br>").len(), 1);
    }

    #[test]
    fn a_tag_that_never_ends_is_no_endless_loop() {
        for html in ["<", "<a", "<a b", "<a b=", "<a b=\"", "<a b=\"c", "<!-- a"] {
            assert!(tags(html).len() <= 1, "{html}");
        }
    }
}
