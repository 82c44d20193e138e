//! Rules of the house that no compiler knows. Each has a test that it holds, and one that it can be broken.
//!
//! `source` reads the workspace, `sizes` and `names` keep it small and clear, `words` finds what must not be
//! written, `messages` holds the page to its tables, `walls` says which part may know which, `documents` follows links,
//! `boot` compares the scripts outside WebAssembly with the app.

mod boot;
mod documents;
mod messages;
mod names;
mod sizes;
mod source;
mod walls;
mod words;
