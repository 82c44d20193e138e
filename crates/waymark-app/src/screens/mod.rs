//! The screens, one a route; they wire the store to components.
//!
//! [`Page`] is the frame; `page/screen.rs` says which screen a route shows.

pub mod key_result;
pub mod objective;
pub mod overview;
pub mod parts;

mod alone;
mod check_in;
mod choice;
mod close;
mod files;
mod history;
mod kpi;
mod kpi_form;
mod kpis;
mod map;
mod not_found;
mod okr;
mod page;
mod palette;
mod present;
mod progress;
mod report;
mod review;
mod search;
mod settings;
mod timeline;
mod welcome;

pub use alone::{Framed, Unreadable};
pub use check_in::Kept;
pub(crate) use files::Samples;
pub(crate) use key_result::NewKeyResult;
pub(crate) use kpis::KpiBrief;
pub(crate) use okr::FirstOkr;
pub(crate) use overview::{Attention, NewObjective, Scene};
pub use page::Page;
pub(crate) use page::{Help, later_screen};
pub(crate) use palette::Palette;
pub(crate) use welcome::OpenFile;
pub use welcome::greet;
