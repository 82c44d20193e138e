//! Everything the page says: messages from the tables, numbers, dates and lists in the reader's way.
//!
//! A view takes `let words = words();` and asks it: `words.nav_overview()`, `words.quantity(18.0, "h")`,
//! `words.date(day)`. The tables are `site/locales/*.json`; the build script makes a method of every key.

mod amount;
mod choice;
mod count;
mod dates;
mod lists;
mod locale;
mod message;
mod numbers;
mod parse;
mod rounding;
mod terms;
mod unit_style;
mod words;

pub use choice::{LanguageChoice, preferred};
pub use count::Count;
pub use locale::Locale;
pub use message::Part;
pub use parse::{NumberRefusal, Separators, TypedNumber, parse_number};
pub use unit_style::is_word_unit;
pub use words::{Language, Words, provide_words, words};
