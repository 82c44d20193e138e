//! Worked examples of the documents, run.
//!
//! - `calendars`: calendar files.
//! - `closed_cycle`: what a closed cycle of a sample keeps.
//! - `checkup`, `kpi_checkup`: the tables of `docs/checkup.md`.
//! - `markdown`: the tables of a document, every cell of which has to be looked at.
//! - `sample_checkups`: what the check-up says about the samples.
//! - `sample_scores`: what the samples score on one day.
//! - `scoring_*`: the tables of `docs/scoring.md`.

mod calendars;
mod checkup;
mod closed_cycle;
mod kpi_checkup;
mod markdown;
mod sample_checkups;
mod sample_kpis;
mod sample_scores;
mod scoring_bands;
mod scoring_closing;
mod scoring_kpis;
mod scoring_measures;
mod scoring_metrics;
mod scoring_pace;
mod scoring_roll_ups;
