//! What scoring costs: a whole workspace, and one check-in.

use std::fmt::Write as _;

use serde::{Deserialize, Serialize};
use waymark_core::scoreboard::Scoreboard;
use waymark_core::{CheckInId, Edit, KeyResultId, NewCheckIn, Text, Workspace, apply};

use super::{Times, words};
use crate::generate::{Size, workspace};
use crate::records::{check_in_id, day, key_result_id, number};

/// The sizes that are measured, in key results.
pub const SIZES: [usize; 3] = [100, 1_000, 10_000];
/// One check-in may cost at most this part of scoring everything, at the largest size.
pub const RATIO_MIN: f64 = 200.0;
/// One check-in may cost at most this many times what it costs in a workspace of a tenth of the size.
pub const GROWTH_MAX: f64 = 2.0;

/// How often everything is scored.
const RUNS: usize = 15;
/// How many check-ins are made, each of another key result, and how often that is done.
const CHECK_INS: u32 = 200;
const ROUNDS: usize = 15;

/// What scoring costs in a workspace of one size.
#[derive(Clone, Debug, Deserialize, Serialize)]
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
        words::times_as_long(self.whole.min(), self.one.median())
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
    let whole = Times::of(RUNS, || Scoreboard::new(&before, today));
    let board = Scoreboard::new(&before, today);
    let after: Vec<Workspace> = (0..CHECK_INS as usize)
        .map(|at| checked_in(&before, at * 7_919 % key_results))
        .collect();
    let mut next = after.iter().cycle();
    let one = Times::of_batches(ROUNDS, CHECK_INS, || {
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

/// The measurements as a Markdown table. Growth is from the size before.
pub fn table(rows: &[Row]) -> String {
    let mut table = String::from(
        "| key results | check-ins | everything: median (min) | growth | one check-in: median (min) | growth | one of everything |\n\
         |--:|--:|--:|--:|--:|--:|--:|\n",
    );
    let mut smaller: Option<&Row> = None;
    for row in rows {
        let grown = |growth: fn(&Row, &Row) -> f64| {
            smaller.map_or("-".to_owned(), |smaller| format!("{:.1}", growth(smaller, row)))
        };
        let (whole, one) = (grown(growth_of_whole), grown(growth));
        writeln!(
            table,
            "| {} | {} | {} | {whole} | {} | {one} | 1/{:.0} |",
            words::count(row.key_results),
            words::count(row.key_results * 10),
            words::both(row.whole),
            words::both(row.one),
            row.ratio(),
        )
        .expect("a string takes all text");
        smaller = Some(row);
    }
    table
}

/// How many times as long one check-in takes in the larger workspace, by the median.
pub fn growth(smaller: &Row, larger: &Row) -> f64 {
    words::times_as_long(larger.one.median(), smaller.one.median())
}

/// How many times as long scoring everything takes in the larger workspace, by the fastest runs.
fn growth_of_whole(smaller: &Row, larger: &Row) -> f64 {
    words::times_as_long(larger.whole.min(), smaller.whole.min())
}
