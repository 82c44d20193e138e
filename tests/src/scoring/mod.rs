//! Rules of scoring that no table of `docs/scoring.md` shows.
//!
//! - `closed`: what a closed cycle keeps of the objectives of others.
//! - `days`: what the day decides: age, confidence, answers, the end.
//! - `sources`: who counts in an objective, a cycle, a team.
//! - `depths`: documents of a shape that nobody would write.
//! - `other_trackers`: what other trackers get wrong.

mod closed;
mod days;
mod depths;
mod other_trackers;
mod sources;
