//! Where it will end, rule by rule (`docs/scoring.md`, P and C).
//!
//! - P-1, P-2 `expected`: what a value and a score should be today.
//! - P-4 `slope`: the rate of a series, and its spread. `points`: the series that it is taken from.
//! - P-3, P-4 `projection`: the value and the score at the end, and when nothing can be said yet.
//! - P-5 `pace`: needed and current per week, the day of arrival, the gap to the plan.
//! - P-6 `status`: the one word for a goal, and which rule gave it. R-5 is part of it.
//! - P-7 `freshness`: how old the latest check-in may be.
//! - P-8 `signals`: what the latest check-ins say beside the current value.
//! - C-1 `grade`: the grade that is proposed at closing.
//! - `outlook`: all of it for one key result.
//!
//! Everything is a function of values and of today; nothing is remembered from one day to the next.

mod expected;
mod freshness;
mod grade;
mod outlook;
mod pace;
mod points;
mod projection;
mod signals;
mod slope;
mod status;

pub use expected::{Expected, expected, expected_path};
pub use freshness::{Freshness, freshness, next_check_in};
pub use grade::{Grade, GradeReading};
pub use outlook::Outlook;
pub(crate) use outlook::{Standing, rests};
pub use pace::{Arrival, Gap, Pace};
pub use projection::{HeldPeriods, Projection, ValueRange, is_too_early};
pub use signals::Signals;
pub use status::{Computed, Evidence, Status, StatusKind};
pub(crate) use status::{Facts, Scores};

#[cfg(test)]
mod tests;
