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
    /// The day of its round.
    pub(super) day: NaiveDate,
    pub(super) typed: Typed,
    pub(super) saved: Option<Saved>,
}

impl LineKept {
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

    /// A line as it was left, as far as it still holds in a round of a day.
    pub(super) fn line(self, asked: &Asked, day: NaiveDate) -> Option<LineKept> {
        self.0
            .with_value(|state| state.lines.get(asked).cloned())?
            .in_round_of(day)
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
