//! The text of a message: words and `{placeholders}`.

/// A run of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Words, as they are.
    Text(String),
    /// The name of what is filled in.
    Slot(String),
}

/// Words and placeholders, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Template(pub(crate) Vec<Piece>);

impl Template {
    /// Reads `"{count} days left"`. Braces come only as placeholders, whose names are `snake_case`.
    ///
    /// # Errors
    /// What is wrong, in words.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some(at) = rest.find(['{', '}']) {
            let (before, from_brace) = rest.split_at(at);
            let Some((name, after)) = from_brace.strip_prefix('{').and_then(|it| it.split_once('}')) else {
                return Err(format!("a brace without its partner in {text:?}"));
            };
            if !is_name(name) {
                return Err(format!("{{{name}}} is no name for a placeholder"));
            }
            if !before.is_empty() {
                pieces.push(Piece::Text(before.to_owned()));
            }
            pieces.push(Piece::Slot(name.to_owned()));
            rest = after;
        }
        if !rest.is_empty() {
            pieces.push(Piece::Text(rest.to_owned()));
        }
        if pieces.is_empty() {
            return Err("an empty text".to_owned());
        }
        Ok(Self(pieces))
    }

    /// The placeholders, each once, in the order of the text.
    pub(crate) fn slots(&self) -> Vec<&str> {
        let mut slots = Vec::new();
        for piece in &self.0 {
            if let Piece::Slot(name) = piece
                && !slots.contains(&name.as_str())
            {
                slots.push(name);
            }
        }
        slots
    }
}

/// Whether a text may name a placeholder or a part of a key: `days_left`.
pub(crate) fn is_name(text: &str) -> bool {
    text.starts_with(|it: char| it.is_ascii_lowercase())
        && text
            .chars()
            .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '_')
}
