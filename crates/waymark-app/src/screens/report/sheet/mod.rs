//! A report in words: what core tells of a cycle, as a sheet that is printed, pasted or mailed.
//!
//! - `head`: what it is of, where the cycle stands, its objectives at a glance.
//! - `goals`: objectives with their key results. `kpis`, `notes`: the rest.
//! - `picture`: the charts.

mod goals;
mod head;
mod kpis;
mod notes;
mod picture;

use waymark_core::report::Report;
use waymark_core::scoring::Score;
use waymark_file::sheet::{Block, Column, ColumnKind, Run, Sheet, Sign};

use crate::components::Mark;
use crate::i18n::{Part, Words};
use crate::say::Said;

/// What stands where nothing is known.
const NOTHING: &str = "–";

/// The sheet of a report.
pub(super) fn sheet(words: Words, report: &Report) -> Sheet {
    let mut blocks = head::head(words, report);
    blocks.extend(head::talks(words, report));
    blocks.extend(head::glance(words, report));
    blocks.extend(goals::goals(words, report));
    blocks.extend(kpis::kpis(words, report));
    blocks.extend(notes::notes(words, report));
    Sheet {
        language: words.language().tag().to_owned(),
        title: words.report_beside(report.cycle.title.as_str(), report.workspace.as_str()),
        blocks,
    }
}

fn heading(words: &str) -> Block {
    Block::Heading(words.to_owned())
}

fn column(name: &str, kind: ColumnKind) -> Column {
    Column {
        name: name.to_owned(),
        kind,
    }
}

fn words_run(text: impl Into<String>) -> Run {
    Run::Words(text.into())
}

fn status(mark: Mark, word: impl Into<String>) -> Run {
    let sign = Sign {
        name: mark.name(),
        way: mark.path(),
    };
    Run::Status(sign, word.into())
}

/// A score, or that there is none.
fn score(words: Words, score: Option<Score>) -> String {
    score.map_or_else(|| NOTHING.to_owned(), |score| words.score(score))
}

fn of_parts(parts: Vec<Part>) -> impl Iterator<Item = Run> {
    parts.into_iter().map(|part| match part {
        Part::Words(text) => words_run(text),
        Part::Value(value) => Run::Strong(value),
    })
}

fn of_said(said: Vec<Said>) -> impl Iterator<Item = Run> {
    said.into_iter().map(|run| match run {
        Said::Plain(text) => Run::Words(text),
        Said::Strong(text) => Run::Strong(text),
    })
}

#[cfg(test)]
mod tests;
