//! What outlives a visit of the screen: the round that was begun, and what is typed and not saved. As long as the tab.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use leptos::prelude::*;
use waymark_core::due::{Asked, Whose};
use waymark_core::kpi::KpiBoard;
use waymark_core::scoreboard::Scoreboard;
use waymark_core::{CheckInId, ItemId, ObjectiveId, WorkspaceId};

/// What outlives a visit of the check-in. In the root, above the views.
#[derive(Clone, Copy)]
pub struct Kept(StoredValue<State>);

#[derive(Default)]
struct State {
    round: Option<RoundKept>,
    lines: BTreeMap<Asked, LineKept>,
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
    pub(super) typed: Typed,
    pub(super) saved: Option<Saved>,
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
        let kept = Self(StoredValue::new(State::default()));
        provide_context(kept);
        kept
    }

    /// The round, if this one was begun last.
    pub(super) fn round(self, key: RoundKey) -> Option<RoundKept> {
        self.0
            .with_value(|state| state.round.clone().filter(|round| round.key == key))
    }

    pub(super) fn keep_round(self, round: RoundKept) {
        self.0.update_value(|state| state.round = Some(round));
    }

    pub(super) fn line(self, asked: &Asked) -> Option<LineKept> {
        self.0.with_value(|state| state.lines.get(asked).cloned())
    }

    pub(super) fn keep_line(self, asked: Asked, line: Option<LineKept>) {
        self.0.update_value(|state| match line {
            Some(line) => {
                state.lines.insert(asked, line);
            }
            None => {
                state.lines.remove(&asked);
            }
        });
    }
}
