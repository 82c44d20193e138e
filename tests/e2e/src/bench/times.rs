//! Times of several runs, in milliseconds.

/// The times of several runs of one thing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Times {
    /// The fastest, which disturbances of the machine reach least.
    pub(super) min: f64,
    /// The one in the middle.
    pub(super) median: f64,
}

impl Times {
    /// None when there was no run.
    pub(super) fn of(runs: impl IntoIterator<Item = f64>) -> Option<Self> {
        let mut runs: Vec<f64> = runs.into_iter().collect();
        runs.sort_by(f64::total_cmp);
        Some(Self {
            min: *runs.first()?,
            median: *runs.get(runs.len() / 2)?,
        })
    }

    /// Both, for a table.
    pub(super) fn in_words(self) -> String {
        format!("{:.1} ms ({:.1})", self.median, self.min)
    }

    /// How many times as long as `other`, by the median.
    pub(super) fn growth(self, other: Self) -> String {
        format!("{:.1}", self.median / other.median)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_is_not_the_mean() {
        let times = Times::of([90.0, 1.0, 2.0]).unwrap();
        assert_eq!((times.min, times.median), (1.0, 2.0));
        assert!(Times::of([]).is_none());
    }
}
