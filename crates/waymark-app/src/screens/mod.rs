//! The screens, one a route; they wire the store to components.
//!
//! [`Page`] is the frame; `page/screen.rs` says which screen a route shows.

pub mod overview;

mod files;
mod not_found;
mod page;
mod settings;

pub use page::Page;
