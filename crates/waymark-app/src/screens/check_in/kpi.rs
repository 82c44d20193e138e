//! What becomes of a line of a KPI: the reading of a period.

use leptos::prelude::*;
use waymark_core::due::{KpiEffect, kpi_effect};
use waymark_core::kpi::{Cell, typed};
use waymark_core::{
    Edit, Kpi, KpiId, KpiReading, KpiReadingId, NewKpiReading, Period, Segment, Shared, Text, Value, Workspace,
};

use super::kept::Saved;
use super::key_result::me_now;
use super::line::Line;
use crate::platform::new_id;
use crate::say;

/// A line of a KPI. Copy it into callbacks.
#[derive(Clone, Copy)]
pub(super) struct KpiLine {
    pub(super) line: Line,
    pub(super) id: KpiId,
    pub(super) part: StoredValue<Option<Segment>>,
    pub(super) period: Period,
}

impl KpiLine {
    /// Saves; gives whether it was done.
    pub(super) fn save(self) -> bool {
        let (desk, line) = (self.line.desk, self.line);
        if let Some((newest, told)) = self.newer() {
            line.tell_of_newer(newest, told);
            return false;
        }
        match untrack(|| self.edit()) {
            Ok(edit) => {
                if !desk.store.dispatch(edit) {
                    return false;
                }
                // The value that stands now takes the place of an amount: 45 for "+5".
                if let Ok(Some(value)) = line.number.with_untracked(|text| line.value(text)) {
                    line.put(value);
                }
                let newest = self.newest().map(|reading| reading.sequence);
                line.settle(newest, |typed| Saved { typed, check_in: None });
                true
            }
            Err(reason) => {
                line.trouble.set(Some(reason));
                false
            }
        }
    }

    /// What was read last stands in the row as if it were typed; gives whether anything was.
    pub(super) fn again(self) -> bool {
        match self.line.before.get_value() {
            Some(value) => self.line.put(value),
            None => {
                let nothing = self.line.desk.words.due_nothing_before().to_owned();
                self.line.trouble.set(Some(nothing));
                return false;
            }
        }
        true
    }

    /// What saving now would do; none while there is nothing to save, or nothing that can be.
    pub(super) fn effect(self) -> Option<KpiEffect> {
        if !self.line.is_changed.get() {
            return None;
        }
        let edit = self.edit().ok()?;
        let today = self.line.desk.key.day;
        self.line.desk.store.session(|session| {
            self.part.with_value(|part| {
                kpi_effect(session.workspace(), &edit, (self.id, part.as_ref()), self.period, today).ok()
            })
        })
    }

    /// What was read of its period since the line was begun.
    pub(super) fn newer(self) -> Option<(Option<u64>, String)> {
        let (line, latest) = (self.line, self.newest()?);
        let words = line.desk.words;
        line.is_outdated(Some(latest.sequence)).then_some(())?;
        let value = line.desk.store.peek(|session| {
            let kpi = session.workspace().kpi(self.id)?;
            Some(say::kpi_value(words, kpi, latest.value))
        });
        let told = words.due_newer(&value.unwrap_or_default(), &words.date_short(latest.date));
        Some((Some(latest.sequence), told))
    }

    /// The reading of its period that was made last.
    pub(super) fn newest(self) -> Option<Shared<KpiReading>> {
        self.line.desk.store.peek(|session| {
            let all = session.workspace();
            let (kpi, log) = (all.kpi(self.id)?, all.readings(self.id));
            let here = log.standing().filter(|reading| self.is_here(kpi, reading));
            here.max_by_key(|reading| reading.sequence).cloned()
        })
    }

    fn is_here(self, kpi: &Kpi, reading: &KpiReading) -> bool {
        let is_part = || self.part.with_value(|part| reading.segment == *part);
        self.period.has(reading.date) && (kpi.dimension.is_none() || is_part())
    }

    /// Whether what was saved here still stands: it may have been undone.
    pub(super) fn is_saved(self) -> bool {
        let is_open = || {
            let asked = self.line.asked.get_value();
            self.line.desk.open.with(|open| open.contains_key(&asked))
        };
        self.line.saved.with(Option::is_some) && !is_open()
    }

    /// What is typed, as an edit; follows what is typed.
    fn edit(self) -> Result<Edit, String> {
        let (line, words) = (self.line, self.line.desk.words);
        let value = line
            .number
            .with(|text| line.value(text))?
            .ok_or_else(|| words.number_empty().to_owned())?;
        let note = Text::new(&line.note.get()).map_err(|fault| say::text_fault(words, fault))?;
        let missing = || words.refusal_missing(words.noun_kpi());
        line.desk.store.peek(|session| {
            let all = session.workspace();
            let kpi = all.kpi(self.id).ok_or_else(missing)?;
            self.edits(all, kpi, value, &note).ok_or_else(missing)
        })
    }

    fn edits(self, all: &Workspace, kpi: &Kpi, value: Value, note: &Text) -> Option<Edit> {
        let cell = Cell {
            part: self.part.get_value(),
            period: self.period,
            value: Some(value),
            by: me_now(self.line.desk),
        };
        let id = || KpiReadingId::new(new_id());
        let edits = typed(all, kpi, &cell, id, self.line.desk.key.day).ok()?;
        if edits.is_empty() {
            return self.noted(all, kpi, note);
        }
        let edits = edits.into_iter().map(|edit| with_note(edit, note));
        Some(Edit::Together(edits.collect()))
    }

    /// The reading that is there already says the value; only the note is new.
    fn noted(self, all: &Workspace, kpi: &Kpi, note: &Text) -> Option<Edit> {
        let log = all.readings(kpi.id);
        let reading = log.standing().rev().find(|reading| self.is_here(kpi, reading))?;
        Some(Edit::CorrectReading {
            of: reading.key(),
            with: NewKpiReading {
                id: KpiReadingId::new(new_id()),
                kpi: kpi.id,
                date: reading.date,
                segment: reading.segment.clone(),
                value: reading.value,
                note: note.clone(),
                by: me_now(self.line.desk),
            },
        })
    }
}

/// The same edit with what happened.
fn with_note(edit: Edit, note: &Text) -> Edit {
    match edit {
        Edit::Read(new) => Edit::Read(NewKpiReading {
            note: note.clone(),
            ..new
        }),
        Edit::CorrectReading { of, with } => Edit::CorrectReading {
            of,
            with: NewKpiReading {
                note: note.clone(),
                ..with
            },
        },
        other => other,
    }
}
