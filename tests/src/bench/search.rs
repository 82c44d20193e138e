//! What searching costs, at every letter: names for the palette, everything with its notes, what stands badly.

use std::fmt::Write as _;

use waymark_core::kpi::KpiBoard;
use waymark_core::query::{Filter, Known, Query, named, search};
use waymark_core::scoreboard::Scoreboard;
use waymark_core::scoring::Band;
use waymark_core::{Head, Record, Text, Workspace};

use super::{Times, words};
use crate::generate::{Size, workspace};
use crate::records::day;

/// The sizes that are measured, in key results.
pub const SIZES: [usize; 2] = [1_000, 10_000];
/// How many of a kind the palette lists.
const LISTED: usize = 8;
const RUNS: usize = 15;

/// What searching costs in a workspace of one size.
#[derive(Clone, Debug)]
pub struct Row {
    /// How many key results the workspace has.
    pub key_results: usize,
    /// Names by two words, as the palette does at every letter.
    pub names: Times,
    /// Everything by two words, notes of check-ins included.
    pub everything: Times,
    /// Everything that is off track.
    pub filtered: Times,
}

/// Measures all sizes.
pub fn rows() -> Vec<Row> {
    SIZES.iter().map(|size| row(*size)).collect()
}

/// Measures a workspace of this many key results with 10 check-ins each.
pub fn row(key_results: usize) -> Row {
    let today = day(70);
    let workspace = told(&workspace(Size::of(key_results)));
    let (scores, kpis) = (Scoreboard::new(&workspace, today), KpiBoard::new(&workspace, today));
    let known = Known {
        workspace: &workspace,
        scores: &scores,
        kpis: &kpis,
    };
    let typed = "from re";
    let query = Query::new(typed, str::to_lowercase);
    let by_words = Filter::default().with_text(typed, str::to_lowercase);
    let off_track = Filter {
        status: Some(Band::OffTrack),
        ..Filter::default()
    };
    Row {
        key_results,
        names: Times::of(RUNS, || named(known, &query, str::to_lowercase, LISTED)),
        everything: Times::of(RUNS, || search(known, &by_words, str::to_lowercase)),
        filtered: Times::of(RUNS, || search(known, &off_track, str::to_lowercase)),
    }
}

/// The workspace with a note at every check-in.
fn told(workspace: &Workspace) -> Workspace {
    let note = "Two calls with the buyer; the renewal from spring is signed, the rest waits for the new prices.";
    let note = Text::new(note).expect("a short note");
    let records = workspace.records().map(|record| match record {
        Record::CheckIn(one) => one.with(|one| one.note = note.clone()).into(),
        record => record,
    });
    Workspace::from_records(Head::clone(workspace.head()), records)
}

/// The measurements as a Markdown table.
pub fn table(rows: &[Row]) -> String {
    let mut table = String::from(
        "| key results | check-ins | names: median (min) | everything: median (min) | off track: median (min) |\n\
         |--:|--:|--:|--:|--:|\n",
    );
    for row in rows {
        writeln!(
            table,
            "| {} | {} | {} | {} | {} |",
            words::count(row.key_results),
            words::count(row.key_results * 10),
            words::both(row.names),
            words::both(row.everything),
            words::both(row.filtered),
        )
        .expect("a string takes all text");
    }
    table
}
