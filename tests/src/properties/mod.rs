//! What holds for every input, tried on generated ones. `PROPTEST_CASES` sets how many.

mod depths;
mod metrics;
mod roll_ups;
mod scoreboards;
