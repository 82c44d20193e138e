//! Writes generated goal files with the answers that native code gives about them, one a line, for the module to be
//! held against: `module_answers COUNT FILE`. The same count gives the same file on every machine.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::process::ExitCode;

use proptest::prelude::Strategy;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde::Serialize;
use waymark_core::formula::{Formula, Ready, When};
use waymark_core::{KpiSource, Workspace};
use waymark_file::save;
use waymark_tests::generate::{self, Size};
use waymark_tests::generators;
use waymark_wasm::{Checkup, Document, Evaluation, History, Input, Opened, Problem, Scoreboard, evaluate};

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
    evaluations: Vec<Evaluated>,
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

/// What a formula comes to with some inputs, or what is wrong with it.
#[derive(Serialize)]
struct Evaluated {
    formula: String,
    inputs: BTreeMap<String, Given>,
    value: Option<Evaluation>,
    problem: Option<Problem>,
}

/// An input in two periods.
#[derive(Clone, Copy, Serialize)]
struct Given {
    now: Option<f64>,
    before: Option<f64>,
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
        let workspace = workspace(at, &mut runner)?;
        let file = save(&workspace);
        let today = DAYS[at % DAYS.len()];
        let line = answers(&file, today, evaluations(&workspace, at)).map_err(|reason| format!("{reason}\n{file}"))?;
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
fn answers(file: &str, today: &'static str, evaluations: Vec<Evaluated>) -> Result<String, String> {
    let document = Document::open(file).map_err(|problem| format!("{problem:?}"))?;
    let board = document.scoreboard(today).map_err(|problem| format!("{problem:?}"))?;
    let ids: Vec<String> = (board.key_results.iter().take(2).map(|known| known.id))
        .chain(board.objectives.iter().take(2).map(|known| known.id))
        .chain(board.cycles.iter().take(1).map(|known| known.id))
        .chain(board.kpis.iter().take(2).map(|known| known.id))
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
        evaluations,
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

/// The formulas of a workspace and one off the shelf with numbers, zeros and gaps; and what is left of it when a part of
/// its text is cut off.
fn evaluations(workspace: &Workspace, at: usize) -> Vec<Evaluated> {
    let ready = Ready::ALL[at % Ready::ALL.len()].formula().to_string();
    let cut = ready.chars().take(at % ready.chars().count()).collect();
    let of_kpis = workspace.kpis().filter_map(|kpi| match &kpi.source {
        KpiSource::Formula(formula) => Some(formula.formula.to_string()),
        KpiSource::Readings(_) | KpiSource::Unknown(_) => None,
    });
    let formulas = of_kpis.chain([ready, cut]).enumerate();
    formulas
        .map(|(place, formula)| evaluated(formula, at + place))
        .collect()
}

fn evaluated(formula: String, seed: usize) -> Evaluated {
    let mut inputs = BTreeMap::new();
    let parsed = Formula::parse(&formula);
    for (place, asked) in parsed.iter().flat_map(|formula| formula.inputs()).enumerate() {
        let number = |when: When| match (seed + 3 * place + usize::from(when == When::Previous)) % 7 {
            0 => None,
            1 if seed.is_multiple_of(2) => Some(0.0),
            other => Some((other * (seed + 1)) as f64 / 7.0),
        };
        let (now, before) = (number(When::Current), number(When::Previous));
        inputs.insert(asked.name.to_string(), Given { now, before });
    }
    let outcome = evaluate(&formula, |name| {
        let given = inputs.get(name).copied();
        Ok(given.map_or_else(Input::default, |Given { now, before }| Input { now, before }))
    });
    let (value, problem) = match outcome {
        Ok(value) => (Some(value), None),
        Err(problem) => (None, Some(problem)),
    };
    Evaluated {
        formula,
        inputs,
        value,
        problem,
    }
}
