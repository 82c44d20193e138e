//! What the check-up costs: a draft as it is typed, and a grade for each objective of an overview.

use std::fmt::Write as _;
use std::time::Duration;

use waymark_core::checkup::{Lexicon, check_key_result_draft, check_objective_draft, checkup};
use waymark_core::{KeyResult, Measure, Objective, Text, Workspace};

use super::{Times, words};
use crate::generate::{Size, workspace};
use crate::records::{cycle_id, day, key_result, metric, objective, title};

/// The sizes that are measured, in key results.
pub const SIZES: [usize; 2] = [1_000, 10_000];
/// Checking a draft may take at most this long in the smaller workspace, by the fastest run.
pub const DRAFT_MAX: Duration = Duration::from_millis(1);
/// How many objectives are graded.
const OVERVIEW: usize = 200;

const RUNS: usize = 15;
const DRAFTS: u32 = 50;

/// What the check-up costs in a workspace of one size.
#[derive(Clone, Debug)]
pub struct Row {
    /// How many key results the workspace has.
    pub key_results: usize,
    /// Checking a key result as it is typed.
    pub key_result: Times,
    /// Checking an objective as it is typed.
    pub objective: Times,
    /// Checking this many objectives of the workspace: [`OVERVIEW`].
    pub overview: Times,
}

/// Measures all sizes.
pub fn rows() -> Vec<Row> {
    SIZES.iter().map(|size| row(*size)).collect()
}

/// Measures a workspace of this many key results in one cycle, with 10 check-ins each.
pub fn row(key_results: usize) -> Row {
    let (today, lexicon) = (day(70), Lexicon::english());
    let workspace: Workspace = workspace(Size::of(key_results));
    let key_result = KeyResult {
        title: title("Increase deals by 20 % and reduce the time to a first answer to 8 hours"),
        ..key_result("draft", "o-0", Measure::Metric(metric(None, 120.0)))
    };
    let objective = Objective {
        title: title("Ensure that customers stay because leaving would cost them a tool they love. Always."),
        description: Text::default(),
        ..objective("draft", "cycle")
    };
    let overview: Vec<_> = workspace
        .objectives_in(cycle_id("cycle"))
        .take(OVERVIEW)
        .map(|one| one.id)
        .collect();
    Row {
        key_results,
        key_result: Times::of_batches(RUNS, DRAFTS, || {
            check_key_result_draft(&workspace, &key_result, None, lexicon, today)
        }),
        objective: Times::of_batches(RUNS, DRAFTS, || {
            check_objective_draft(&workspace, &objective, lexicon, today)
        }),
        overview: Times::of(RUNS, || {
            let checked = |id: &_| checkup(&workspace, *id, lexicon, today);
            overview
                .iter()
                .filter_map(checked)
                .map(|checkup| u32::from(checkup.quality.get()))
                .sum::<u32>()
        }),
    }
}

/// The measurements as a Markdown table.
pub fn table(rows: &[Row]) -> String {
    let mut table = format!(
        "| key results | key result as typed: median (min) | objective as typed: median (min) | {OVERVIEW} grades: median (min) |\n\
         |--:|--:|--:|--:|\n"
    );
    for row in rows {
        writeln!(
            table,
            "| {} | {} | {} | {} |",
            words::count(row.key_results),
            words::both(row.key_result),
            words::both(row.objective),
            words::both(row.overview),
        )
        .expect("a string takes all text");
    }
    table
}
