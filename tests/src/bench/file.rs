//! What opening and saving a goal file costs.

use std::fmt::Write as _;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use waymark_core::Workspace;
use waymark_file::{SIZE_MAX, open, save};

use super::{Times, words};
use crate::generate::{Size, workspace};

/// How long the largest file may take to open, by its fastest run.
pub const OPEN_MAX: Duration = Duration::from_secs(1);
/// How long each measured file is, about, in bytes; the last is just below what is opened at all.
pub const SIZES: [usize; 3] = [100_000, 1_000_000, 10_000_000];
/// How often each is opened and saved.
const RUNS: usize = 7;

/// One file and what it costs.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Row {
    /// Its size in bytes.
    pub bytes: usize,
    /// From bytes to a workspace.
    pub open: Times,
    /// From a workspace to a text.
    pub save: Times,
}

/// Measures files of all sizes.
pub fn rows() -> Vec<Row> {
    SIZES.iter().map(|bytes| row(*bytes)).collect()
}

/// Measures a file of about this many bytes.
pub fn row(bytes: usize) -> Row {
    let workspace = &sized(bytes);
    let file = save(workspace);
    Row {
        bytes: file.len(),
        open: Times::of(RUNS, || open(file.as_bytes())),
        save: Times::of(RUNS, || save(workspace)),
    }
}

/// A workspace whose file has about this size, and no more than can be opened.
fn sized(bytes: usize) -> Workspace {
    let sample = save(&workspace(Size::of(100))).len();
    let key_results = bytes.min(SIZE_MAX) * 100 / sample;
    workspace(Size::of(key_results.max(1)))
}

/// The measurements as a Markdown table. Growth is from the size before, by the median.
pub fn table(rows: &[Row]) -> String {
    let mut table = String::from(
        "| file | open: median (min) | growth | save: median (min) | growth |\n\
         |--:|--:|--:|--:|--:|\n",
    );
    let mut smaller: Option<&Row> = None;
    for row in rows {
        let growth = |times: fn(&Row) -> Times| {
            smaller.map_or("-".to_owned(), |smaller| {
                let growth = words::times_as_long(times(row).median(), times(smaller).median());
                format!("{growth:.1}")
            })
        };
        let (open, save) = (growth(|row| row.open), growth(|row| row.save));
        let (size, opening, saving) = (size(row.bytes), words::both(row.open), words::both(row.save));
        writeln!(table, "| {size} | {opening} | {open} | {saving} | {save} |").expect("a string takes all text");
        smaller = Some(row);
    }
    table
}

/// A number of bytes in megabytes.
pub(super) fn size(bytes: usize) -> String {
    format!("{:.1} MB", bytes as f64 / 1e6)
}
