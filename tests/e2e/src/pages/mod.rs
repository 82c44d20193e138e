//! What a person sees and does, in their words. Journeys use these; only these know roles and labels.
//!
//! Each has methods to find, to act and to check, in this order. Words are those of `site/locales/en.json`.
mod files;
mod frame;
mod overview;
mod people;

pub use files::{Files, sample};
pub use frame::{Frame, Place};
pub use overview::Overview;
pub use people::People;
