//! What opening and saving a goal file costs: `cargo run --profile bench -p waymark-tests --bin bench -- file`.

use std::fmt::Write as _;
use std::time::Duration;

use waymark_core::Workspace;
use waymark_file::{SIZE_MAX, open, save};

use super::Times;
use crate::generate::{Size, workspace};

/// How long the largest file may take to open.
pub const OPEN_MAX: Duration = Duration::from_secs(1);
/// How long each measured file is at least, in bytes; the last is just below what is opened at all.
const SIZES: [usize; 3] = [100_000, 1_000_000, 10_000_000];
/// How often each is opened and saved.
const RUNS: usize = 7;

/// One file and what it costs.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its size in bytes.
    pub bytes: usize,
    /// From bytes to a workspace.
    pub open: Times,
    /// From a workspace to a text.
    pub save: Times,
}

/// Measures files of 0.1, 1 and 10 MB.
pub fn rows() -> Vec<Row> {
    SIZES.iter().map(|bytes| row(&sized(*bytes))).collect()
}

fn row(workspace: &Workspace) -> Row {
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

/// The rows as a table.
pub fn table(rows: &[Row]) -> String {
    let mut text = String::from("     MB    open ms    save ms   (fastest of each)\n");
    for row in rows {
        let megabytes = row.bytes as f64 / 1e6;
        let (open, save) = (row.open.min().as_secs_f64() * 1e3, row.save.min().as_secs_f64() * 1e3);
        writeln!(text, "{megabytes:7.2} {open:10.1} {save:10.1}").expect("a text takes any text");
    }
    text
}
