//! What scoring costs: a whole workspace, and one check-in.

use std::fmt::Write as _;
use std::time::Duration;

use waymark_core::scoring::Scoreboard;
use waymark_core::{CheckInId, Edit, KeyResultId, NewCheckIn, Text, Workspace, apply};

use super::Times;
use crate::generate::{Size, workspace};
use crate::records::{check_in_id, day, key_result_id, number};

/// The sizes that are measured, in key results.
const SIZES: [usize; 3] = [100, 1_000, 10_000];
/// One check-in may cost at most this part of scoring everything, at the largest size.
pub const RATIO_MIN: f64 = 200.0;
/// One check-in may cost at most this many times what it costs in a workspace of a tenth of the size.
pub const GROWTH_MAX: f64 = 2.0;

/// What scoring costs in a workspace of one size.
#[derive(Clone, Debug)]
pub struct Row {
    /// How many key results the workspace has.
    pub key_results: usize,
    /// Scoring everything.
    pub whole: Times,
    /// Scoring again after one check-in, the difference between the two versions included.
    pub one: Times,
}

impl Row {
    /// How many times as long scoring everything takes: its fastest run over the middle one of a check-in, so that a busy
    /// machine makes the ratio worse, never better.
    pub fn ratio(&self) -> f64 {
        self.whole.min().as_secs_f64() / self.one.median().as_secs_f64()
    }
}

/// Measures all sizes.
pub fn rows() -> Vec<Row> {
    SIZES.iter().map(|size| row(*size)).collect()
}

/// Measures a workspace of this many key results with 10 check-ins each.
pub fn row(key_results: usize) -> Row {
    let today = day(70);
    let before = workspace(Size::of(key_results));
    let whole = Times::of(15, || Scoreboard::new(&before, today));
    let board = Scoreboard::new(&before, today);
    let after: Vec<Workspace> = (0..200)
        .map(|at| checked_in(&before, at * 7_919 % key_results))
        .collect();
    let mut next = after.iter().cycle();
    let one = Times::of(after.len() * 10, || {
        next.next().map(|after| board.update(&before, after))
    });
    Row {
        key_results,
        whole,
        one,
    }
}

/// The workspace after one more check-in of the key result of that number.
fn checked_in(before: &Workspace, at: usize) -> Workspace {
    let id: KeyResultId = key_result_id(&format!("kr-{at}"));
    let name: CheckInId = check_in_id("one-more");
    let edit = Edit::CheckIn(NewCheckIn {
        id: name,
        key_result: id,
        date: day(70),
        reading: Some(number(50.0)),
        confidence: None,
        note: Text::default(),
        by: None,
    });
    apply(before, &edit, day(70)).expect("a check-in of an open key result")
}

/// The measurements as a Markdown table.
pub fn table(rows: &[Row]) -> String {
    let mut table = String::from(
        "| key results | check-ins | everything: min (median) | one check-in: min (median) | ratio | growth |\n\
         |--:|--:|--:|--:|--:|--:|\n",
    );
    let mut smaller: Option<&Row> = None;
    for row in rows {
        let growth = smaller.map_or("-".to_owned(), |smaller| format!("{:.2}", growth(smaller, row)));
        writeln!(
            table,
            "| {} | {} | {} ({}) | {} ({}) | {:.0} | {growth} |",
            row.key_results,
            row.key_results * 10,
            micros(row.whole.min()),
            micros(row.whole.median()),
            micros(row.one.min()),
            micros(row.one.median()),
            row.ratio(),
        )
        .expect("a string takes all that is written");
        smaller = Some(row);
    }
    table
}

/// How many times as long one check-in takes in the larger workspace, by the median.
pub fn growth(smaller: &Row, larger: &Row) -> f64 {
    larger.one.median().as_secs_f64() / smaller.one.median().as_secs_f64()
}

fn micros(time: Duration) -> String {
    format!("{:.1} µs", time.as_secs_f64() * 1e6)
}
