//! How a goal stands: its shape and its word.

use waymark_core::scoring::{Band, KeyResultScore, ObjectiveScore, Outcome};
use waymark_core::{Ambition, State};

use crate::components::Mark;
use crate::i18n::Words;

/// The shape of a band.
#[must_use]
pub const fn mark(band: Band) -> Mark {
    match band {
        Band::OverPerforming => Mark::OverPerforming,
        Band::OnTrack => Mark::OnTrack,
        Band::AtRisk => Mark::AtRisk,
        Band::OffTrack => Mark::OffTrack,
        Band::NoData => Mark::NoData,
    }
}

/// Shape and word of a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The shape.
    pub mark: Mark,
    /// The word.
    pub word: &'static str,
}

impl Verdict {
    /// Of a key result; `ambition` is its objective's.
    #[must_use]
    pub fn of_key_result(words: Words, state: &State, ambition: Ambition, score: Option<&KeyResultScore>) -> Self {
        let known = score.map(|it| (it.band, it.outcome));
        Self::of(words, state, ambition, known)
    }

    /// Of an objective.
    #[must_use]
    pub fn of_objective(words: Words, state: &State, ambition: Ambition, score: Option<&ObjectiveScore>) -> Self {
        let known = score.map(|it| (it.band, it.outcome));
        Self::of(words, state, ambition, known)
    }

    /// What rests has no band; an outcome says more than a band.
    fn of(words: Words, state: &State, ambition: Ambition, known: Option<(Band, Option<Outcome>)>) -> Self {
        let (band, outcome) = known.unwrap_or_default();
        match (state, outcome) {
            (State::Paused { .. } | State::Dropped { .. }, _) => Self {
                mark: Mark::NoData,
                word: words.state(state),
            },
            (State::Active, Some(outcome)) => Self {
                mark: mark(band),
                word: words.outcome(outcome, ambition),
            },
            (State::Active, None) => Self {
                mark: mark(band),
                word: words.band(band),
            },
        }
    }
}
