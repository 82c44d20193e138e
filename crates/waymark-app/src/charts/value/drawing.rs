//! A picture as a list of paths and texts. Few kinds of elements, so that the program stays small.

use leptos::prelude::*;

/// Everything on the sheet, from the back to the front; one unit is one pixel.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// How wide the sheet is.
    pub width: f64,
    /// How high the sheet is.
    pub height: f64,
    /// What is on it.
    pub pieces: Vec<Piece>,
}

/// One element of a picture. Its part is its class in the style sheet.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Lines and areas.
    Path {
        /// What it is.
        part: &'static str,
        /// The pen's way, as in the `d` of a path.
        way: String,
    },
    /// Letters.
    Text {
        /// What they are.
        part: &'static str,
        /// Where they stand, across.
        x: f64,
        /// Their baseline, down.
        y: f64,
        /// Which end of them is at `x`.
        anchor: Anchor,
        /// What they say.
        text: String,
    },
}

/// Which end of a text is held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    /// Its start.
    #[default]
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

impl Anchor {
    const fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

impl Drawing {
    /// Lines or an area; nothing where the pen has no way.
    pub(in crate::charts) fn path(&mut self, part: &'static str, way: String) {
        if !way.is_empty() {
            self.pieces.push(Piece::Path { part, way });
        }
    }

    /// Letters.
    pub(in crate::charts) fn text(&mut self, part: &'static str, (x, y): (f64, f64), anchor: Anchor, text: String) {
        self.pieces.push(Piece::Text {
            part,
            x,
            y,
            anchor,
            text,
        });
    }

    /// The elements.
    pub(in crate::charts) fn elements(&self) -> Vec<AnyView> {
        let element = |piece: &Piece| match piece {
            Piece::Path { part, way } => view! { <path class=*part d=way.clone()></path> }.into_any(),
            Piece::Text {
                part,
                x,
                y,
                anchor,
                text,
            } => view! {
                <text class=*part x=rounded(*x) y=rounded(*y) text-anchor=anchor.name()>
                    {text.clone()}
                </text>
            }
            .into_any(),
        };
        self.pieces.iter().map(element).collect()
    }
}

/// A tenth of a pixel is as fine as anybody sees.
pub(in crate::charts) fn rounded(number: f64) -> String {
    format!("{number:.1}")
}
