//! What a person sees and does, in their words. Journeys use these; only these know roles and labels.
//!
//! Each has methods to find, to act and to check, in this order. Words are those of `site/locales/en.json`.
mod check_in;
mod check_up;
mod cycles;
mod device;
mod files;
mod frame;
mod key_result;
mod measure;
mod objective;
mod overview;
mod people;
mod rescue;
mod samples;
mod welcome;

pub use check_in::CheckIn;
pub use check_up::CheckUp;
pub use cycles::Cycles;
pub use device::Device;
pub use files::Files;
pub use frame::{Frame, Place};
pub use key_result::KeyResult;
pub use measure::{Corridor, Metric, NewMeasure};
pub use objective::Objective;
pub use overview::Overview;
pub use people::People;
pub use rescue::{Overlay, Rescue};
pub use samples::{large_sample, sample};
pub use welcome::{Sentence, Welcome};
