//! What scores of past days, the attention list and the check-in screen cost.

use std::fmt::Write as _;

use waymark_core::attention::attention;
use waymark_core::due::{Whose, due, effect};
use waymark_core::kpi::KpiBoard;
use waymark_core::scoreboard::{Scoreboard, Subject, timeline};
use waymark_core::{Edit, NewCheckIn, Text};

use super::{Times, words};
use crate::generate::{Size, workspace};
use crate::records::{check_in_id, cycle_id, day, key_result_id, number};

/// How often each is done.
const RUNS: usize = 9;
/// How many keys are typed in one run.
const KEYS: u32 = 100;
/// A year, week by week.
const WEEKS: u64 = 53;

/// What they cost in a workspace of one size.
#[derive(Clone, Debug)]
pub struct Row {
    /// How many key results the workspace has.
    pub key_results: usize,
    /// The scores of a cycle in every week of a year.
    pub cycle: Times,
    /// The scores of one key result in every week of a year.
    pub key_result: Times,
    /// The attention list of a cycle.
    pub attention: Times,
    /// The list of what is due for everyone, a month after the last check-ins.
    pub due: Times,
    /// What one check-in would do, as it is shown at every key.
    pub effect: Times,
}

/// Measures 100 and 1,000 key results with 10 check-ins each.
pub fn rows() -> Vec<Row> {
    [100, 1_000].into_iter().map(row).collect()
}

fn row(key_results: usize) -> Row {
    let workspace = workspace(Size::of(key_results));
    let board = Scoreboard::new(&workspace, day(70));
    let kpis = KpiBoard::new(&workspace, day(70));
    let cycle = workspace
        .cycles()
        .next()
        .map_or_else(|| cycle_id("none"), |cycle| cycle.id);
    let days: Vec<_> = (0..WEEKS).map(|week| day(week * 7)).collect();
    let later = Scoreboard::new(&workspace, day(100));
    let edit = Edit::CheckIn(NewCheckIn {
        id: check_in_id("one-more"),
        key_result: key_result_id("kr-1"),
        date: day(70),
        reading: Some(number(50.0)),
        confidence: None,
        note: Text::default(),
        by: None,
    });
    let through_time = |subject| Times::of(RUNS, || timeline(&workspace, subject, &days));
    Row {
        key_results,
        cycle: through_time(Subject::Cycle(cycle)),
        key_result: through_time(Subject::KeyResult(key_result_id("kr-1"))),
        attention: Times::of(RUNS, || attention(&workspace, &board, &kpis, cycle)),
        due: Times::of(RUNS, || due(&workspace, &later, &kpis, Whose::Everyone)),
        effect: Times::of_batches(RUNS, KEYS, || effect(&workspace, &board, &edit, key_result_id("kr-1"))),
    }
}

/// The measurements as a Markdown table.
pub fn table(rows: &[Row]) -> String {
    let mut table = String::from(
        "| key results | a cycle in 53 weeks: median (min) | one key result in 53 weeks | attention list | what is due | effect of a key |\n\
         |--:|--:|--:|--:|--:|--:|\n",
    );
    for row in rows {
        writeln!(
            table,
            "| {} | {} | {} | {} | {} | {} |",
            words::count(row.key_results),
            words::both(row.cycle),
            words::both(row.key_result),
            words::both(row.attention),
            words::both(row.due),
            words::both(row.effect),
        )
        .expect("a string takes all text");
    }
    table
}
