//! Finding: goals by what they are and what they say; which cycle is on; what an objective can serve.
//!
//! - `fold`: texts without capitals and accents, so that who types either finds both.
//! - `text`: the words that are looked for, how well they fit a text, and where they stand in it.
//! - `kind`: what can be found.
//! - `facts`: what a filter asks of a record.
//! - `filter`: which records are wanted.
//! - `search`: the records that are wanted, the best first.
//! - `line`: why one was found, with the words marked.
//! - `cycle`, `parent`: the cycle that is on; what can be served.

mod cycle;
mod facts;
mod filter;
mod fold;
mod kind;
mod line;
mod parent;
mod search;
mod text;

pub use cycle::cycles_in_order;
pub use facts::{Known, health_band};
pub use filter::{Filter, kpis_matching, objectives_matching};
pub use fold::Lower;
pub use kind::Kind;
pub use line::{Line, Piece, line, marked};
pub use parent::possible_parents;
pub use search::{Hit, named, search};
pub use text::{Query, Rank};
