//! WebAssembly against native: the same work, measured by the same code.

use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

use super::{Times, file, scoring, words};

/// What was measured in one place.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Figures {
    /// Scoring, by size.
    pub scoring: Vec<scoring::Row>,
    /// Goal files, by size.
    pub file: Vec<file::Row>,
}

/// What WebAssembly was measured at, compiled in two ways.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct InBrowser {
    /// For size, as the page is.
    pub small: Figures,
    /// For speed, as the native program is.
    pub fast: Figures,
}

impl Figures {
    /// Measures everything, here and now.
    pub fn measured() -> Self {
        Self {
            scoring: scoring::rows(),
            file: file::rows(),
        }
    }

    /// Every figure, with the work and the size that it belongs to.
    fn lines(&self) -> Vec<(&'static str, String, Times)> {
        let sized = |row: &scoring::Row| format!("{} key results", words::count(row.key_results));
        let whole = self
            .scoring
            .iter()
            .map(|row| ("score everything", sized(row), row.whole));
        let one = self
            .scoring
            .iter()
            .map(|row| ("score one check-in", sized(row), row.one));
        let open = self.file.iter().map(|row| ("open", file::size(row.bytes), row.open));
        let save = self.file.iter().map(|row| ("save", file::size(row.bytes), row.save));
        whole.chain(one).chain(open).chain(save).collect()
    }
}

/// The measurements as a Markdown table: medians, and how many times as long WebAssembly takes by the fastest runs.
pub fn table(native: &Figures, browser: &InBrowser) -> String {
    let mut table = String::from(
        "| work | size | native | WebAssembly | times as long | compiled as the page is | times as long |\n\
         |---|--:|--:|--:|--:|--:|--:|\n",
    );
    let lines = native
        .lines()
        .into_iter()
        .zip(browser.fast.lines())
        .zip(browser.small.lines());
    for (((work, size, native), (.., fast)), (.., small)) in lines {
        writeln!(
            table,
            "| {work} | {size} | {} | {} | {:.1} | {} | {:.1} |",
            words::time(native.median()),
            words::time(fast.median()),
            words::times_as_long(fast.min(), native.min()),
            words::time(small.median()),
            words::times_as_long(small.min(), native.min()),
        )
        .expect("a string takes all text");
    }
    table
}
