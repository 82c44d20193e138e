//! Places in a text.

/// A place in a text as an editor shows it: line and column, both counted from 1, the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column, in characters.
    pub column: usize,
}

impl Position {
    /// The place of the byte at `offset`; offsets beyond the end count as the end.
    pub(crate) fn of(bytes: &[u8], offset: usize) -> Self {
        let before = &bytes[..offset.min(bytes.len())];
        let line_start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        Self {
            line: before.iter().filter(|byte| **byte == b'\n').count() + 1,
            column: characters(&before[line_start..]) + 1,
        }
    }

    /// The place that `serde_json` names by line and by bytes read of that line.
    pub(crate) fn of_error(text: &str, error: &serde_json::Error) -> Self {
        let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
        let read = error.column().saturating_sub(1).min(line.len());
        Self {
            line: error.line().max(1),
            column: characters(&line.as_bytes()[..read]) + 1,
        }
    }
}

fn characters(bytes: &[u8]) -> usize {
    let is_start = |byte: &&u8| **byte & 0b1100_0000 != 0b1000_0000;
    bytes.iter().filter(is_start).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_lines_count_from_one() {
        let text = "{\n  \"\u{e4}\u{1f600}\": x";
        let offset = text.find('x').unwrap();
        assert_eq!(Position::of(text.as_bytes(), offset), Position { line: 2, column: 9 });
        assert_eq!(Position::of(b"", 5), Position { line: 1, column: 1 });
    }

    #[test]
    fn an_error_of_the_parser_points_at_the_character_that_it_names() {
        let text = "[1,\n \"\u{e4}\", x]";
        let error = serde_json::from_str::<serde::de::IgnoredAny>(text).unwrap_err();
        assert_eq!(Position::of_error(text, &error), Position { line: 2, column: 7 });
    }
}
