//! Worked examples of the documents, run.
//!
//! - `markdown`: the tables of a document, every cell of which has to be looked at.
//! - `scoring_*`: the tables of `docs/scoring.md`.
//! - `other_trackers`: what other trackers get wrong.

mod markdown;
mod other_trackers;
mod scoring_bands;
mod scoring_measures;
mod scoring_metrics;
mod scoring_roll_ups;
