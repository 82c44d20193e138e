//! What `cargo xtask` does: gets the tools, builds the site, serves it, and runs every check.
//!
//! A library with a thin `main.rs`, so that the journeys in real browsers can use the same server,
//! and the tidy tests the same link check.

pub mod bench;
pub mod browsers;
pub mod budget;
pub mod checks;
pub mod command;
pub mod finish;
pub mod html;
pub mod licences;
pub mod links;
pub mod module;
pub mod module_checks;
pub mod node;
pub mod parts;
pub mod paths;
pub mod process;
pub mod programs;
pub mod report;
pub mod server;
pub mod site;
pub mod slim;
pub mod tools;
pub mod wasm_target;

pub use command::run;
