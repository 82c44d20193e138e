//! The only place that touches the browser's interfaces.

pub mod intl;
mod language;
mod preferences;
mod router;

pub use language::{LanguageSetting, language_setting};
pub use preferences::{keep_preference, preference};
pub use router::{Router, router};
