//! How a goal is worded, language by language.
//!
//! - `sentence`: a text as words, numbers and signs.
//! - `figures`: the numbers in it that measure something.
//! - `phrase`: patterns of words, as the word lists write them.
//! - `lexicon`: the word lists of a language, read from `lexicons/`.

mod figures;
mod lexicon;
mod phrase;
mod sentence;

pub use lexicon::Lexicon;

pub(super) use figures::{Figure, FigureKind, figures, from_to};
pub(super) use lexicon::List;
pub(super) use sentence::{Sentence, TokenKind};
