//! What outlives a visit of the screen: the round that was begun, and what is typed and not saved. The round as long as
//! the tab; what is typed until it is saved, put away, or the goals are others.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use leptos::prelude::*;
use waymark_core::due::{Asked, Whose};
use waymark_core::kpi::KpiBoard;
use waymark_core::scoreboard::Scoreboard;
use waymark_core::{CheckInId, ItemId, ObjectiveId, WorkspaceId};

use super::kept_text::{RowName, from_text, to_text};
use crate::platform::{draft, keep_draft};

/// Under which name this device keeps what is typed.
const DRAFT: &str = "check-in";

/// What outlives a visit of the check-in. In the root, above the views.
#[derive(Clone, Copy)]
pub struct Kept {
    state: StoredValue<State>,
    found: RwSignal<Found>,
    /// Counts how often the fields were filled anew.
    turn: RwSignal<usize>,
    /// What is not due is shown as well.
    pub(super) shows_all: RwSignal<bool>,
}

#[derive(Default)]
struct State {
    round: Option<RoundKept>,
    /// Whose lines these are.
    of: Option<WorkspaceId>,
    lines: Lines,
    aside: Lines,
}

/// Lines as they were left, each with the row that it is of.
pub(super) type Lines = BTreeMap<RowName, LineKept>;

/// What was typed before the page was loaded, as far as it is still not saved.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Found {
    pub(super) rows: BTreeSet<RowName>,
    /// The last day on which something of it was typed.
    pub(super) day: Option<NaiveDate>,
    /// How many were put away and can come back.
    pub(super) aside: usize,
}

/// What makes a round another one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct RoundKey {
    pub(super) whose: Whose,
    pub(super) day: NaiveDate,
    pub(super) workspace: WorkspaceId,
}

/// What was asked for, below which objective; none for KPIs.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Place {
    pub(super) objective: Option<ObjectiveId>,
    pub(super) asked: Asked,
}

/// A round as it was begun.
#[derive(Clone)]
pub(super) struct RoundKept {
    pub(super) key: RoundKey,
    pub(super) places: Vec<Place>,
    /// The scores when it was begun.
    pub(super) opened: (Scoreboard, KpiBoard),
}

/// What is typed into a line, letter by letter.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Typed {
    pub(super) number: String,
    /// In percent, one a milestone.
    pub(super) shares: Vec<String>,
    pub(super) ticked: Vec<ItemId>,
    pub(super) choice: String,
    pub(super) confidence: String,
    pub(super) note: String,
    /// What goes by steps is meant as it was last time.
    pub(super) is_again: bool,
    /// Its own day, where it has one.
    pub(super) day: Option<NaiveDate>,
}

/// What a line said when it was saved last.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Saved {
    pub(super) typed: Typed,
    /// The check-in that was made; a KPI is read by its period.
    pub(super) check_in: Option<CheckInId>,
}

/// A line as it was left.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct LineKept {
    /// The day of its round.
    pub(super) day: NaiveDate,
    pub(super) typed: Typed,
    pub(super) saved: Option<Saved>,
    /// The number of the newest entry when it was begun; a higher one says that something newer was recorded since.
    pub(super) began: Option<u64>,
}

impl LineKept {
    /// Whether something of it is not saved.
    pub(super) fn is_unsaved(&self) -> bool {
        self.saved.as_ref().is_none_or(|saved| saved.typed != self.typed)
    }

    /// What of it stands in a round of a day. What was saved in the round of another day is not corrected in this one;
    /// what was only typed is still there.
    fn in_round_of(self, day: NaiveDate) -> Option<Self> {
        if self.day == day {
            return Some(self);
        }
        let is_saved = self.saved.is_some_and(|saved| saved.typed == self.typed);
        (!is_saved).then_some(Self {
            day,
            typed: self.typed,
            saved: None,
            began: self.began,
        })
    }
}

impl std::fmt::Debug for Kept {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Kept").finish_non_exhaustive()
    }
}

impl Kept {
    /// Lets the check-in keep what is typed. Once, in the root.
    #[must_use]
    pub fn provide() -> Self {
        let kept = Self {
            state: StoredValue::new(State::default()),
            found: RwSignal::new(Found::default()),
            turn: RwSignal::new(0),
            shows_all: RwSignal::new(false),
        };
        provide_context(kept);
        kept
    }

    /// Finds what was typed over these goals before the page was loaded; rows that are gone are left out.
    pub(super) fn begin(self, workspace: WorkspaceId, is_there: impl Fn(&RowName) -> bool) {
        if self.state.with_value(|state| state.of == Some(workspace)) {
            return;
        }
        let lines = draft(DRAFT).map(|text| from_text(&text, workspace)).unwrap_or_default();
        let (lines, gone): (Lines, Lines) = lines.into_iter().partition(|(row, _)| is_there(row));
        let found = Found::of(&lines);
        self.state.update_value(|state| {
            *state = State {
                round: state.round.take(),
                of: Some(workspace),
                lines,
                aside: Lines::new(),
            };
        });
        self.found.set(found);
        for row in gone.into_keys() {
            self.store(&row);
        }
    }

    /// The rows in which something is typed and not saved, as they are now.
    pub(super) fn unsaved(self) -> BTreeSet<RowName> {
        self.state.with_value(|state| {
            let unsaved = state.lines.iter().filter(|(_, line)| line.is_unsaved());
            unsaved.map(|(row, _)| row.clone()).collect()
        })
    }

    /// What was found; follows it.
    pub(super) fn found(self) -> Found {
        self.found.get()
    }

    /// How often the fields were filled anew; follows it.
    pub(super) fn turn(self) -> usize {
        self.turn.get()
    }

    /// Empties the rows that were found.
    pub(super) fn put_away(self) {
        let rows = self.found.with_untracked(|found| found.rows.clone());
        self.state.update_value(|state| {
            let lines = std::mem::take(&mut state.lines);
            (state.aside, state.lines) = lines.into_iter().partition(|(row, _)| rows.contains(row));
        });
        for row in &rows {
            self.store(row);
        }
        self.found.set(Found {
            aside: rows.len(),
            ..Found::default()
        });
        self.turn.update(|turn| *turn += 1);
    }

    /// Fills the rows again that were emptied, but those that were typed into since.
    pub(super) fn bring_back(self) {
        let mut back = Lines::new();
        self.state.update_value(|state| {
            let is_free = |row: &RowName| !state.lines.contains_key(row);
            back = std::mem::take(&mut state.aside)
                .into_iter()
                .filter(|(row, _)| is_free(row))
                .collect();
            state.lines.extend(back.clone());
        });
        for row in back.keys() {
            self.store(row);
        }
        self.found.set(Found::of(&back));
        self.turn.update(|turn| *turn += 1);
    }

    /// The round, if this one was begun last.
    pub(super) fn round(self, key: RoundKey) -> Option<RoundKept> {
        self.state
            .with_value(|state| state.round.clone().filter(|round| round.key == key))
    }

    pub(super) fn keep_round(self, round: RoundKept) {
        self.state.update_value(|state| state.round = Some(round));
    }

    /// A line as it was left, as far as it still holds in a round of a day.
    pub(super) fn line(self, asked: &Asked, day: NaiveDate) -> Option<LineKept> {
        let row = RowName::of(asked);
        self.state
            .with_value(|state| state.lines.get(&row).cloned())?
            .in_round_of(day)
    }

    /// Keeps a line as it is left; none where nothing stands in it.
    pub(super) fn keep_line(self, asked: &Asked, line: Option<LineKept>) {
        let row = RowName::of(asked);
        let unsaved = |line: Option<&LineKept>| line.filter(|line| line.is_unsaved()).cloned();
        let now = unsaved(line.as_ref());
        let mut was = None;
        self.state.update_value(|state| {
            was = unsaved(state.lines.get(&row));
            match line {
                Some(line) => drop(state.lines.insert(row.clone(), line)),
                None => drop(state.lines.remove(&row)),
            }
        });
        if now != was {
            self.store(&row);
        }
        if now.is_none() && self.found.with_untracked(|found| found.rows.contains(&row)) {
            self.found.update(|found| {
                found.rows.remove(&row);
            });
        }
    }

    /// Writes one line on this device as it is now, and leaves those that another tab wrote as they are.
    fn store(self, row: &RowName) {
        let (of, line) = self.state.with_value(|state| (state.of, state.lines.get(row).cloned()));
        let Some(of) = of else { return };
        let mut lines = draft(DRAFT).map(|text| from_text(&text, of)).unwrap_or_default();
        match line.filter(LineKept::is_unsaved) {
            Some(line) => drop(lines.insert(row.clone(), line)),
            None => drop(lines.remove(row)),
        }
        keep_draft(DRAFT, to_text(&lines, of).as_deref());
    }
}

impl Found {
    fn of(lines: &Lines) -> Self {
        Self {
            rows: lines.keys().cloned().collect(),
            day: lines.values().map(|line| line.day).max(),
            ..Self::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a test's day is one")
    }

    fn typed(number: &str) -> Typed {
        Typed {
            number: number.to_owned(),
            ..Typed::default()
        }
    }

    fn line(number: &str, saved: Option<&str>) -> LineKept {
        let saved = saved.map(|number| Saved {
            typed: typed(number),
            check_in: None,
        });
        LineKept {
            day: day("2026-10-05"),
            typed: typed(number),
            saved,
            began: None,
        }
    }

    #[test]
    fn a_line_is_as_it_was_left_on_the_same_day() {
        let left = line("41", Some("40"));
        assert_eq!(left.clone().in_round_of(day("2026-10-05")), Some(left));
    }

    #[test]
    fn what_was_saved_last_week_is_not_corrected_this_week() {
        assert_eq!(line("40", Some("40")).in_round_of(day("2026-10-12")), None);
    }

    #[test]
    fn what_was_typed_and_not_saved_is_still_there_the_week_after() {
        for left in [line("41", None), line("41", Some("40"))] {
            let kept = left.in_round_of(day("2026-10-12")).expect("it was not saved");
            assert_eq!((kept.typed, kept.saved), (typed("41"), None));
        }
    }
}
