//! What things cost, measured: `cargo xtask bench`, whose figures are in `docs/performance.md`.
//!
//! The same code measures natively and, compiled to WebAssembly, in a browser; [`against`] holds the two together.

pub mod against;
pub mod checkup;
pub mod file;
pub mod grid;
pub mod kpis;
pub mod outlook;
pub mod scoring;
pub mod search;
mod times;
mod words;

pub use times::Times;
