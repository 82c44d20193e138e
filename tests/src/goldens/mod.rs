//! Worked examples of the documents, run.
//!
//! - `markdown`: the tables of a document, every cell of which has to be looked at.
//! - `scoring_*`: the tables of `docs/scoring.md`.

mod markdown;
mod scoring_bands;
mod scoring_measures;
mod scoring_metrics;
mod scoring_roll_ups;
