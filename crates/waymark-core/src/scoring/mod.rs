//! What the numbers say, rule by rule (`docs/scoring.md`).
//!
//! One rule a file, each naming its rule:
//!
//! - S-1 `scale`: one scoring function for what is, what is expected and what is projected.
//! - S-2 `ratio`, S-3 `linear`, S-4 `which`: the expressions, and which of them scores a metric.
//! - S-5 `sum`: the sum behind a score; the score is made from it and from nothing else.
//! - S-6 `stay`, S-7 `staged`, S-8 `levels`: the other measures, and levels beside the target.
//! - S-9 `score`, `display`: clamps and rounding. S-10 `bands`: what a score means. S-11 `current`: which reading.
//! - `journal`: the log of a key result, entry by entry.
//! - S-12 `roll_up`: what scores add up to.

mod bands;
mod current;
mod display;
mod journal;
mod levels;
mod linear;
mod numbers;
mod ratio;
pub(crate) mod roll_up;
mod scale;
mod score;
mod staged;
mod stay;
mod sum;
mod which;

pub use bands::{Band, Bands, Limits, Outcome, Stage, Verdict};
pub(crate) use current::newest_first;
pub use current::{current, daily};
pub use display::Shown;
pub use journal::{Change, Entry, EntryState, Trend, journal};
pub use levels::{commit_level, stretch_share};
pub use linear::{linear, step};
pub(crate) use numbers::{exceeds, is_zero, nearest_value, reaches};
pub use ratio::ratio;
pub use roll_up::{MeanScore, Member, MemberId, Role, RollUp, Rolled};
pub use scale::{number, score_at};
pub use score::{DISPLAY_MAX, Score};
pub use staged::{ChecklistSum, MilestoneSum, zone_score};
pub use stay::{Hold, StaySum, hold};
pub use sum::{MetricSum, Periods, Sum};
pub use which::{Chosen, Expression, Fallback, which};
