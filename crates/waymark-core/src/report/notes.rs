//! What was written down in the meetings of a cycle.

use chrono::NaiveDate;

use super::left_out::Part;
use super::scope::Sight;
use crate::goal::{Note, NoteKind, Title, Topic};

/// The notes of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct NoteGroup {
    /// Which kind.
    pub kind: NoteKind,
    /// Its notes, by day and rank; never empty.
    pub notes: Vec<NotePart>,
}

/// A note in a report.
#[derive(Clone, Debug, PartialEq)]
pub struct NotePart {
    /// What was written.
    pub text: Title,
    /// The day it was written.
    pub day: NaiveDate,
    /// The day it was ticked off, where it was by the day of the report.
    pub done: Option<NaiveDate>,
    /// What it is about.
    pub about: Option<Title>,
    /// Who wrote it, or takes care of it.
    pub by: Option<Title>,
}

/// The notes of the days of the cycle, and those about it whenever they were written, in the order of their kinds.
pub(super) fn groups(sight: Sight<'_>) -> Vec<NoteGroup> {
    if sight.left_out.has(Part::Notes) {
        return Vec::new();
    }
    let group = |kind: NoteKind| {
        let all = sight.known.workspace.notes();
        let of_kind = all.filter(|note| note.kind == kind && is_of_cycle(sight, note) && sight.has_note(note));
        let notes: Vec<NotePart> = of_kind.map(|note| told(sight, note)).collect();
        let notes = crate::order::sorted_by(notes, |one, other| one.day.cmp(&other.day));
        (!notes.is_empty()).then_some(NoteGroup { kind, notes })
    };
    NoteKind::ALL.into_iter().filter_map(group).collect()
}

fn is_of_cycle(sight: Sight<'_>, note: &Note) -> bool {
    let is_about = note.about == Some(Topic::Cycle(sight.cycle.id));
    note.date <= sight.day && (is_about || sight.cycle.span.has(note.date))
}

fn told(sight: Sight<'_>, note: &Note) -> NotePart {
    let done = note.done.filter(|_| note.kind.is_task());
    NotePart {
        text: note.text.clone(),
        day: note.date,
        done: done.filter(|done| *done <= sight.day),
        about: note.about.and_then(|about| name(sight, about)),
        by: sight.owner(note.by),
    }
}

/// What a note is about; nothing of what was left out.
fn name(sight: Sight<'_>, about: Topic) -> Option<Title> {
    let all = sight.known.workspace;
    match about {
        // The report is about it as a whole.
        Topic::Cycle(id) if id == sight.cycle.id => None,
        Topic::Cycle(id) => all.cycle(id).map(|one| one.title.clone()),
        Topic::Objective(id) => all.objective(id).map(|one| one.title.clone()),
        Topic::KeyResult(id) => all.key_result(id).map(|one| one.title.clone()),
        Topic::Kpi(_) if sight.left_out.has(Part::Kpis) => None,
        Topic::Kpi(id) => all.kpi(id).map(|one| one.title.clone()),
    }
}
