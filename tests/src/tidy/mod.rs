//! Rules of the house that no compiler knows. Each has a test that it holds, and one that it can be broken.
//!
//! `source` reads the workspace for the rules:
//! - `boot`: the scripts outside WebAssembly fit the app
//! - `documents`: links lead somewhere
//! - `messages`: what the page says stands in its tables
//! - `names`: they say what is inside
//! - `page`: it starts under its policy
//! - `sizes`: files and functions fit into a head
//! - `walls`: who may know whom
//! - `words`: what must not be written

mod boot;
mod documents;
mod messages;
mod names;
mod page;
mod sizes;
mod source;
mod walls;
mod words;
