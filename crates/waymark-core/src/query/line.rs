//! Why something was found: its title and, where not all words stand there, the line that has one.

use super::fold::Lower;
use super::search::{initiative_parts, key_result_parts, kpi_parts, objective_parts};
use super::text::Query;
use crate::workspace::{RecordKey, Workspace};

/// How many letters of a long line stand before the first word that is marked, and how many in all.
const BEFORE: usize = 40;
const LENGTH: usize = 160;

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What it says.
    pub text: String,
    /// Whether it was looked for.
    pub is_hit: bool,
}

/// What is shown of something that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its title, of a check-in that of its key result.
    pub title: Vec<Piece>,
    /// The part with the words that do not stand in the title; none where all do.
    pub below: Option<Vec<Piece>>,
}

/// What is shown of something that was found; none where it is not there any more.
pub fn line(workspace: &Workspace, key: RecordKey, query: &Query, lower: Lower) -> Option<Line> {
    let mut parts = parts(workspace, key)?.into_iter();
    let title = parts.next()?;
    let is_note = matches!(key, RecordKey::CheckIn(_));
    let title_says_all = !is_note && query.rank(&[title], lower).is_some();
    let best = |part: &&str| query.marks(part, lower).len();
    let below = (!title_says_all).then(|| parts.rev().max_by_key(best)).flatten();
    Some(Line {
        title: if is_note {
            plain(title)
        } else {
            marked(title, query, lower)
        },
        below: below.map(|part| excerpt(part, query, lower)),
    })
}

fn parts(workspace: &Workspace, key: RecordKey) -> Option<Vec<&str>> {
    Some(match key {
        RecordKey::Objective(id) => objective_parts(workspace.objective(id)?, false).collect(),
        RecordKey::KeyResult(id) => key_result_parts(workspace.key_result(id)?, false).collect(),
        RecordKey::Kpi(id) => kpi_parts(workspace.kpi(id)?, false).collect(),
        RecordKey::Initiative(id) => initiative_parts(workspace.initiative(id)?).collect(),
        RecordKey::CheckIn(key) => {
            let title = workspace.key_result(key.key_result)?.title.as_str();
            vec![title, workspace.check_in(key)?.note.as_str()]
        }
        RecordKey::Note(id) => vec![workspace.note(id)?.text.as_str()],
        RecordKey::Person(id) => vec![workspace.person(id)?.name.as_str()],
        RecordKey::Team(id) => vec![workspace.team(id)?.name.as_str()],
        RecordKey::Cycle(id) => vec![workspace.cycle(id)?.title.as_str()],
        RecordKey::Head | RecordKey::KpiReading(_) | RecordKey::Funnel(_) | RecordKey::SavedView(_) => return None,
    })
}

fn plain(text: &str) -> Vec<Piece> {
    let text = text.to_owned();
    vec![Piece { text, is_hit: false }]
}

/// A text in pieces, those that are looked for marked.
pub fn marked(text: &str, query: &Query, lower: Lower) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut add = |text: &str, is_hit| {
        if !text.is_empty() {
            let text = text.to_owned();
            pieces.push(Piece { text, is_hit });
        }
    };
    let mut done = 0;
    for mark in query.marks(text, lower) {
        add(&text[done..mark.start], false);
        add(&text[mark.clone()], true);
        done = mark.end;
    }
    add(&text[done..], false);
    pieces
}

/// The stretch of a text round the first word that is looked for.
fn excerpt(text: &str, query: &Query, lower: Lower) -> Vec<Piece> {
    let first = query.marks(text, lower).first().map_or(0, |mark| mark.start);
    let before = text[..first].chars().count();
    let start = begin(&text[..first], before.saturating_sub(BEFORE));
    let rest = &text[start..];
    let end = rest.char_indices().nth(LENGTH).map_or(rest.len(), |(at, _)| at);
    let cut = format!(
        "{}{}{}",
        if start > 0 { "… " } else { "" },
        rest[..end].trim(),
        if end < rest.len() { " …" } else { "" }
    );
    marked(&cut, query, lower)
}

/// Where the space stands that follows so many letters of what stands before; the very beginning where there are none.
fn begin(before: &str, letters: usize) -> usize {
    let at = before.char_indices().nth(letters).map_or(before.len(), |(at, _)| at);
    if letters == 0 {
        return 0;
    }
    let space = before[at..].char_indices().find(|(_, letter)| letter.is_whitespace());
    space.map_or(at, |(more, _)| at + more)
}
