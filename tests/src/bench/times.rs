//! How long a piece of work takes.

use std::time::Duration;

use serde::{Deserialize, Serialize};
// The standard library's natively, the browser's in WebAssembly.
use web_time::Instant;

/// The times of several runs of one piece of work.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub struct Times {
    min: Duration,
    median: Duration,
}

impl Times {
    /// Runs a piece of work so many times, at least once.
    pub fn of<T>(runs: usize, work: impl FnMut() -> T) -> Self {
        Self::of_batches(runs, 1, work)
    }

    /// The same for work that is shorter than a browser's clock is fine: a run is so many pieces, its time one piece's.
    pub fn of_batches<T>(runs: usize, pieces: u32, mut work: impl FnMut() -> T) -> Self {
        let runs = (0..runs.max(1)).map(|_| {
            let start = Instant::now();
            for _ in 0..pieces {
                std::hint::black_box(work());
            }
            start.elapsed() / pieces.max(1)
        });
        let mut runs: Vec<Duration> = runs.collect();
        runs.sort_unstable();
        Self {
            min: runs[0],
            median: runs[runs.len() / 2],
        }
    }

    /// The fastest run, which disturbances of the machine reach least.
    pub fn min(self) -> Duration {
        self.min
    }

    /// The run in the middle.
    pub fn median(self) -> Duration {
        self.median
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_piece_of_every_run_is_done() {
        let mut done = 0;
        let times = Times::of_batches(3, 5, || done += 1);
        assert_eq!(done, 15);
        assert!(times.min() <= times.median());
    }
}
