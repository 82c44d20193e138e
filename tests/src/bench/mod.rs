//! What things cost, measured: `cargo run --profile bench -p waymark-tests --bin bench -- scoring`, or `file`.

pub mod file;
pub mod scoring;

use std::time::{Duration, Instant};

/// The times of several runs of one piece of work.
#[derive(Clone, Debug)]
pub struct Times {
    // Sorted, never empty.
    runs: Vec<Duration>,
}

impl Times {
    /// Runs a piece of work so many times, at least once.
    pub fn of<T>(runs: usize, mut work: impl FnMut() -> T) -> Self {
        let mut runs: Vec<Duration> = (0..runs.max(1))
            .map(|_| {
                let start = Instant::now();
                std::hint::black_box(work());
                start.elapsed()
            })
            .collect();
        runs.sort_unstable();
        Self { runs }
    }

    /// The fastest run, which disturbances of the machine reach least.
    pub fn min(&self) -> Duration {
        self.runs[0]
    }

    /// The run in the middle.
    pub fn median(&self) -> Duration {
        self.runs[self.runs.len() / 2]
    }
}
