//! The page: screens, store, words. A library, so that tests and pictures can use its parts; `main.rs` only starts it.

pub mod charts;
pub mod components;

mod app;

pub use app::start;
