//! Writes generated goal files with the answers that native code gives about them, one a line, for the module to be
//! held against: `module_answers COUNT FILE`. The same count gives the same file on every machine.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::process::ExitCode;

use proptest::prelude::Strategy;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde::Serialize;
use waymark_core::Workspace;
use waymark_file::save;
use waymark_tests::generate::{self, Size};
use waymark_tests::generators;
use waymark_wasm::{Checkup, Document, History, Opened, Scoreboard};

/// The days that workspaces are scored on, one after the other: before, in and after the cycles of most of them.
const DAYS: [&str; 5] = ["2026-09-01", "2026-10-08", "2026-11-17", "2026-12-31", "2027-06-30"];

/// One goal file and what is to be known about it.
#[derive(Serialize)]
struct Line<'a> {
    file: &'a str,
    today: &'static str,
    opened: Opened<'a>,
    scoreboard: Scoreboard<'a>,
    checkup: Checkup<'a>,
    histories: Vec<Asked<'a>>,
    saved: String,
}

/// The history of one goal.
#[derive(Serialize)]
struct Asked<'a> {
    id: &'a str,
    from: &'static str,
    to: &'static str,
    history: History,
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match words.as_slice() {
        [count, file] => count
            .parse()
            .map_err(|_| format!("{count} is no number"))
            .and_then(|count| write(count, file)),
        _ => Err("usage: module_answers COUNT FILE".to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}

fn write(count: usize, file: &str) -> Result<(), String> {
    let mut out = BufWriter::new(File::create(file).map_err(|error| format!("{file}: {error}"))?);
    let mut runner = TestRunner::new_with_rng(Config::default(), TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    for at in 0..count {
        let file = save(&workspace(at, &mut runner)?);
        let today = DAYS[at % DAYS.len()];
        let line = answers(&file, today).map_err(|reason| format!("{reason}\n{file}"))?;
        writeln!(out, "{line}").map_err(|error| error.to_string())?;
    }
    out.flush().map_err(|error| error.to_string())
}

/// One workspace after the other: with any records, with many scores, and of another seed with a long history.
fn workspace(at: usize, runner: &mut TestRunner) -> Result<Workspace, String> {
    let tree = match at % 3 {
        0 => generators::workspace().new_tree(runner),
        1 => generators::lively().new_tree(runner),
        _ => {
            return Ok(generate::workspace(Size {
                key_results: 1 + at % 12,
                check_ins: at % 17,
                seed: at as u64,
            }));
        }
    };
    tree.map(|tree| tree.current()).map_err(|reason| reason.to_string())
}

/// What native code answers.
fn answers(file: &str, today: &'static str) -> Result<String, String> {
    let document = Document::open(file).map_err(|problem| format!("{problem:?}"))?;
    let board = document.scoreboard(today).map_err(|problem| format!("{problem:?}"))?;
    let ids: Vec<String> = (board.key_results.iter().take(2).map(|known| known.id))
        .chain(board.objectives.iter().take(2).map(|known| known.id))
        .chain(board.cycles.iter().take(1).map(|known| known.id))
        .map(|name| name.0.to_string())
        .collect();
    let line = Line {
        file,
        today,
        opened: document.opened(),
        scoreboard: board,
        checkup: document
            .checkup(today, "en")
            .map_err(|problem| format!("{problem:?}"))?,
        histories: histories(&document, &ids)?,
        saved: document.save(),
    };
    serde_json::to_string(&line).map_err(|error| error.to_string())
}

fn histories<'a>(document: &Document, ids: &'a [String]) -> Result<Vec<Asked<'a>>, String> {
    let (from, to) = ("2026-10-01", "2026-12-31");
    let asked = ids.iter().map(|id| {
        let history = document
            .history(id, from, to)
            .map_err(|problem| format!("{id}: {problem:?}"))?;
        Ok(Asked { id, from, to, history })
    });
    asked.collect()
}
