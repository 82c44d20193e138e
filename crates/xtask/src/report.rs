//! What a run of checks found: one line a step, a table and one last line.
use anyhow::{Result, bail};
use std::time::Instant;

/// Tests counted from a test runner's output.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests that passed.
    pub passed: usize,
    /// Tests that failed.
    pub failed: usize,
}

impl Tally {
    /// The sum of all lines of the form `test result: ok. 3 passed; 0 failed; ...` or just `3 passed, 0 failed`.
    #[must_use]
    pub fn of(lines: &[String]) -> Self {
        let is_plain = |line: &str| {
            let numbers = line
                .strip_suffix(" failed")
                .and_then(|line| line.split_once(" passed, "));
            numbers.is_some_and(|(passed, failed)| [passed, failed].iter().all(|text| text.parse::<usize>().is_ok()))
        };
        let results = lines
            .iter()
            .filter(|line| line.contains("test result:") || is_plain(line));
        results.fold(Self::default(), |sum, line| Self {
            passed: sum.passed + number_before(line, "passed"),
            failed: sum.failed + number_before(line, "failed"),
        })
    }
}

/// How a step ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// As it should, with the tests it ran (none for a step that is one check).
    Passed(Tally),
    /// Something is wrong; what it is stands above in the output.
    Failed(Tally),
    /// It could not be run here.
    LeftOut(String),
}

impl Verdict {
    /// One check that found nothing wrong.
    pub const OK: Self = Self::Passed(Tally { passed: 0, failed: 0 });
}

/// The steps so far.
#[derive(Debug, Default)]
pub struct Report {
    steps: Vec<Step>,
    /// Whether a step that is left out is a failure.
    is_strict: bool,
}

#[derive(Debug)]
struct Step {
    name: String,
    verdict: Verdict,
    seconds: u64,
}

impl Report {
    /// An empty report. A strict one counts a step that is left out as failed.
    #[must_use]
    pub fn new(is_strict: bool) -> Self {
        Self {
            steps: Vec::new(),
            is_strict,
        }
    }

    /// Runs one step and notes how it ended; says whether the run may go on to what depends on it.
    pub fn step(&mut self, name: &str, work: impl FnOnce() -> Result<Verdict>) -> bool {
        println!("\n== {name}");
        let start = Instant::now();
        let verdict = work().unwrap_or_else(|error| {
            println!("error: {error:#}");
            Verdict::Failed(Tally::default())
        });
        if let Verdict::LeftOut(reason) = &verdict {
            println!("left out: {reason}");
        }
        let is_passed = matches!(verdict, Verdict::Passed(_));
        self.steps.push(Step {
            name: name.to_owned(),
            verdict,
            seconds: start.elapsed().as_secs(),
        });
        is_passed
    }

    /// Prints the table and the last line.
    ///
    /// # Errors
    /// When a step failed.
    pub fn finish(&self) -> Result<()> {
        println!("\n{:<28} {:<10} {:>6} {:>7}", "step", "result", "tests", "seconds");
        for step in &self.steps {
            let (word, tests) = match &step.verdict {
                Verdict::Passed(tally) => ("ok", tally.passed),
                Verdict::Failed(tally) => ("FAILED", tally.passed + tally.failed),
                Verdict::LeftOut(_) if self.is_strict => ("MISSING", 0),
                Verdict::LeftOut(_) => ("left out", 0),
            };
            let tests = if tests == 0 { "-".to_owned() } else { tests.to_string() };
            println!("{:<28} {word:<10} {tests:>6} {:>7}", step.name, step.seconds);
        }
        let Tally { passed, failed } = self.total();
        println!("\n{passed} passed, {failed} failed");
        if failed > 0 {
            bail!("not everything is as it should be; each failed step says above what it found");
        }
        Ok(())
    }

    /// Tests and single checks, counted together.
    fn total(&self) -> Tally {
        self.steps.iter().fold(Tally::default(), |sum, step| {
            let counted = match &step.verdict {
                Verdict::Passed(tally) => Tally {
                    passed: tally.passed.max(1),
                    failed: 0,
                },
                Verdict::Failed(tally) => Tally {
                    failed: tally.failed.max(1),
                    ..*tally
                },
                Verdict::LeftOut(_) => Tally {
                    passed: 0,
                    failed: usize::from(self.is_strict),
                },
            };
            Tally {
                passed: sum.passed + counted.passed,
                failed: sum.failed + counted.failed,
            }
        })
    }
}

fn number_before(line: &str, word: &str) -> usize {
    let mut last = "";
    for part in line.split([' ', ',', ';', '.']).filter(|part| !part.is_empty()) {
        if part == word {
            return last.parse().unwrap_or(0);
        }
        last = part;
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passed(passed: usize) -> Result<Verdict> {
        Ok(Verdict::Passed(Tally { passed, failed: 0 }))
    }

    #[test]
    fn the_results_of_all_test_programs_are_summed() {
        let lines = [
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.3s",
            "something else, 5 passed",
            "here, 5 passed, 0 failed",
            "4 passed, 1 failed",
            "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured",
        ]
        .map(str::to_owned);
        assert_eq!(Tally::of(&lines), Tally { passed: 19, failed: 3 });
    }

    #[test]
    fn a_single_check_counts_as_one() {
        let mut report = Report::new(false);
        report.step("format", || passed(0));
        report.step("unit", || passed(7));
        assert_eq!(report.total(), Tally { passed: 8, failed: 0 });
        assert!(report.finish().is_ok());
    }

    #[test]
    fn an_error_fails_the_run_and_the_next_step_still_runs() {
        let mut report = Report::new(false);
        assert!(!report.step("first", || bail!("broken")));
        assert!(report.step("second", || passed(0)));
        assert_eq!(report.total(), Tally { passed: 1, failed: 1 });
        assert!(report.finish().is_err());
    }

    #[test]
    fn what_is_left_out_fails_only_a_strict_run() {
        for is_strict in [false, true] {
            let mut report = Report::new(is_strict);
            report.step("webkit", || Ok(Verdict::LeftOut("not here".to_owned())));
            assert_eq!(report.finish().is_err(), is_strict);
        }
    }
}
