//! What was written down in the meetings of the cycle.

use waymark_core::report::{NotePart, Report};
use waymark_file::sheet::{Block, Line, Run, Tone};

use super::{heading, words_run};
use crate::i18n::Words;
use crate::say;

/// The notes by kind; nothing where there are none, or where they were left out.
pub(super) fn notes(words: Words, report: &Report) -> Vec<Block> {
    if report.notes.is_empty() {
        return Vec::new();
    }
    let groups = report.notes.iter().flat_map(|group| {
        let name = Run::Strong(say::note_kind(words, group.kind).to_owned());
        let line = Line {
            tone: Tone::Plain,
            runs: vec![name],
        };
        let items = group.notes.iter().map(|one| note(words, one)).collect();
        [Block::Line(line), Block::List(items)]
    });
    std::iter::once(heading(words.report_notes())).chain(groups).collect()
}

/// "Call the ten largest (Close 100 deals, 17 Nov, done 20 Nov, Ada)".
fn note(words: Words, one: &NotePart) -> Vec<Run> {
    let about = one.about.as_ref().map(ToString::to_string);
    let done = one.done.map(|day| words.report_done_on(&words.date_short(day)));
    let by = one.by.as_ref().map(ToString::to_string);
    let beside: Vec<String> = [about, Some(words.date_short(one.day)), done, by]
        .into_iter()
        .flatten()
        .collect();
    vec![
        Run::Name(one.text.to_string()),
        words_run(" ("),
        Run::Name(beside.join(", ")),
        words_run(")"),
    ]
}
