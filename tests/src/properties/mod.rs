//! What holds for every input, tried on generated ones. `PROPTEST_CASES` sets how many.

mod calendars;
mod checkups;
mod closing;
mod decks;
mod due;
mod edits;
mod formulas;
mod history;
mod kpi_rules;
mod kpis;
mod measures;
mod merge;
mod metrics;
mod outlooks;
mod reports;
mod reviews;
mod roll_ups;
mod scoreboards;
mod scored_edits;
mod searches;
