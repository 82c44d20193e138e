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

    /// The place of the byte at `offset`; offsets beyond the end count as the last character, which an editor can show.
    pub(crate) fn of_character(text: &str, offset: usize) -> Self {
        let last = text.char_indices().next_back().map_or(0, |(at, _)| at);
        Self::of(text.as_bytes(), offset.min(last))
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
    fn what_ends_too_early_is_at_its_last_character() {
        let last = Position { line: 2, column: 2 };
        assert_eq!(
            Position::of_character("[\n\"\u{e4}", 5),
            Position { line: 2, column: 2 }
        );
        assert_eq!(Position::of_character("[\n1,", 4), last);
        assert_eq!(Position::of_character("", 0), Position { line: 1, column: 1 });
    }
}
