//! A sheet for others to read: words that are ready, as Markdown or as HTML that stands alone.
//!
//! - `markdown`: for a text that is pasted somewhere. `html`: for a page that is printed or mailed.
//!
//! A sheet has no numbers and no rules, only texts and where they stand. What people wrote stays text in both: no sign of
//! it becomes a mark of the format.

mod html;
mod markdown;

pub use html::{html, html_file};
pub use markdown::markdown;

/// A sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// The tag of its language: `en`.
    pub language: String,
    /// What it is called.
    pub title: String,
    /// What stands on it, from above.
    pub blocks: Vec<Block>,
}

/// A piece of a sheet.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// What the sheet is of.
    Title(Vec<Run>),
    /// What a part of it is of.
    Heading(String),
    /// A paragraph.
    Line(Line),
    /// Lines of one kind.
    List(Vec<Vec<Run>>),
    /// Rows and columns.
    Table(Table),
    /// Something with parts of its own; its head is never parted from the first of them.
    Group(Group),
}

/// A paragraph.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// How loud it is.
    pub tone: Tone,
    /// What it says.
    pub runs: Vec<Run>,
}

/// How loud a paragraph is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// As usual.
    #[default]
    Plain,
    /// What matters most.
    Lead,
    /// What matters less.
    Quiet,
    /// What somebody wrote.
    Said,
}

/// A run of a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Run {
    /// Words.
    Words(String),
    /// A number or word that stands out.
    Strong(String),
    /// What a person typed: a title, a name, a note.
    Name(String),
    /// The same, standing out.
    StrongName(String),
    /// How something stands: a shape and its word.
    Status(Sign, String),
    /// A picture as small as a word.
    Picture(Picture),
}

/// A shape that says how something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sign {
    /// Its name, from which the style sheet takes the colour.
    pub name: &'static str,
    /// Its outline, on a grid of 14 by 14.
    pub way: &'static str,
}

/// Rows and columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// What it is of.
    pub caption: String,
    /// Its columns; the first names the row.
    pub columns: Vec<Column>,
    /// Its rows, a cell for each column.
    pub rows: Vec<Vec<Vec<Run>>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its head.
    pub name: String,
    /// What is in it.
    pub kind: ColumnKind,
}

/// What is in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// Words.
    Words,
    /// Numbers, below each other.
    Numbers,
    /// Pictures, which Markdown has not.
    Pictures,
}

/// Something with parts of its own: an objective with its key results.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// What is said of it.
    pub lines: Vec<Line>,
    /// What its parts are called.
    pub of_cards: String,
    /// What it is called how they stand.
    pub of_status: String,
    /// Its parts; they all have facts of the same names.
    pub cards: Vec<Card>,
}

/// A part of a group.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Card {
    /// Its name.
    pub name: String,
    /// How it stands.
    pub status: Vec<Run>,
    /// What is known of it, name and value.
    pub facts: Vec<(String, String)>,
    /// Its picture.
    pub picture: Option<Picture>,
    /// What is said of it.
    pub lines: Vec<Line>,
}

/// A picture as paths and letters.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// Its class.
    pub class: &'static str,
    /// Width and height of the sheet, in its own units.
    pub size: (String, String),
    /// The name of the sign whose colour it has.
    pub status: &'static str,
    /// Its message in words; empty where the words beside it say the same.
    pub about: String,
    /// What is on it, from the back to the front.
    pub pieces: Vec<Piece>,
}

/// One element of a picture; its part is its class.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Lines and areas.
    Path {
        /// What it is.
        part: &'static str,
        /// The pen's way.
        way: String,
    },
    /// Letters.
    Text {
        /// What they are.
        part: &'static str,
        /// Where they stand: across, down.
        place: (String, String),
        /// Which end of them stands there.
        anchor: &'static str,
        /// What they say.
        text: String,
    },
}

#[cfg(test)]
mod tests;
