//! The screens, one a route; they wire the store to components.
//!
//! [`Page`] is the frame; `page/screen.rs` says which screen a route shows.

pub mod key_result;
pub mod objective;
pub mod overview;
pub mod parts;

mod alone;
mod files;
mod not_found;
mod page;
mod settings;
mod welcome;

pub use alone::{Framed, Unreadable};
pub use page::Page;
pub use welcome::greet;
