//! What the samples score on one day, as a person would check it: `tests/goldens/samples/NAME.txt`.
//!
//! After a change that is meant, `WAYMARK_GOLDENS=write cargo test -p waymark-tests sample_scores` writes them anew.

use std::fmt::Write as _;
use std::path::Path;

use chrono::NaiveDate;
use waymark_core::Workspace;
use waymark_core::forecast::Outlook;
use waymark_core::scoreboard::Scoreboard;
use waymark_core::scoring::{Band, Rolled, Score};
use waymark_file::open;

use crate::samples::{large_path, paths};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/goldens/samples");

/// The day after the newest check-in of the samples.
fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

fn number(score: Option<Score>) -> String {
    score.map_or_else(|| "none".to_owned(), |score| format!("{:.3}", score.raw()))
}

/// What is expected and projected, and what that means.
fn rolled(rolled: Rolled, status: Band) -> String {
    let [expected, projected] = [rolled.expected, rolled.projected].map(number);
    format!("expected {expected}, lands at {projected} {status:?}")
}

fn outlook(outlook: &Outlook) -> String {
    let expected = number(outlook.expected.map(|expected| expected.score));
    let [low, lands, high] = match outlook.projection {
        Some(projection) => [projection.low, projection.score, projection.high].map(Some),
        None => [None; 3],
    }
    .map(number);
    let status = outlook.status;
    format!(
        "expected {expected}, lands at {lands} ({low} to {high}) {:?}",
        status.band
    )
}

/// One line for each cycle; below it its objectives, and below those their key results where they are few enough.
fn scores(workspace: &Workspace, with_goals: bool) -> String {
    let board = Scoreboard::new(workspace, today());
    let mut text = String::new();
    for cycle in workspace.cycles() {
        let mean = board.cycle(cycle.id);
        writeln!(
            text,
            "{}: {}; {}",
            cycle.id,
            number(mean.score),
            rolled(mean.rolled, mean.outlook)
        )
        .unwrap();
        for objective in workspace.objectives_in(cycle.id).filter(|_| with_goals) {
            let one = board.objective(objective.id).unwrap();
            let reporting = format!("{} of {}", one.reporting, one.members);
            writeln!(
                text,
                "  {}: {} {:?}, {reporting}; {}",
                objective.id,
                number(one.score),
                one.band,
                rolled(one.rolled, one.status.band)
            )
            .unwrap();
            for key_result in workspace.key_results_of(objective.id) {
                let one = board.key_result(key_result.id).unwrap();
                let value = one
                    .value
                    .map_or_else(|| "none".to_owned(), |value| value.get().to_string());
                writeln!(
                    text,
                    "    {}: {value} -> {} {:?}; {}",
                    key_result.id,
                    number(one.score),
                    one.band,
                    outlook(&one.outlook)
                )
                .unwrap();
            }
        }
    }
    text
}

fn check_golden(sample: &Path) {
    let name = sample.file_stem().unwrap().to_string_lossy();
    let workspace = open(&std::fs::read(sample).unwrap()).unwrap().workspace;
    let scores = scores(&workspace, sample != large_path());
    let golden = Path::new(FOLDER).join(format!("{name}.txt"));
    if std::env::var_os("WAYMARK_GOLDENS").is_some_and(|wish| wish == "write") {
        std::fs::write(&golden, &scores).unwrap();
    }
    let expected = std::fs::read_to_string(&golden).unwrap_or_default();
    assert_eq!(scores, expected, "{}", golden.display());
}

#[test]
fn the_samples_score_what_their_goldens_say() {
    paths().iter().for_each(|sample| check_golden(sample));
}
