//! How a goal stands, as a mark and a word: by its state, then its outcome, then its band (S-10, P-6).

use waymark_core::scoreboard::{KeyResultScore, ObjectiveScore};
use waymark_core::scoring::{Band, Outcome};
use waymark_core::{Ambition, State};

use super::status::mark;
use crate::components::Mark;
use crate::i18n::Words;

/// A mark and its word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// The shape.
    pub mark: Mark,
    /// The word.
    pub word: &'static str,
}

/// What decides how a goal stands.
pub trait Judged {
    /// What its score means.
    fn band(&self) -> Band;
    /// Whether it is achieved or missed.
    fn outcome(&self) -> Option<Outcome>;
}

impl Judged for KeyResultScore {
    fn band(&self) -> Band {
        self.band
    }

    fn outcome(&self) -> Option<Outcome> {
        self.outcome
    }
}

impl Judged for ObjectiveScore {
    fn band(&self) -> Band {
        self.band
    }

    fn outcome(&self) -> Option<Outcome> {
        self.outcome
    }
}

/// How a goal stands; `known` is its score, where there is one.
#[must_use]
pub fn judgement(words: Words, state: &State, ambition: Ambition, known: Option<&dyn Judged>) -> Judgement {
    if !state.is_active() {
        return Judgement {
            mark: Mark::NoData,
            word: words.state(state),
        };
    }
    let band = known.map_or(Band::NoData, Judged::band);
    let outcome = known.and_then(Judged::outcome);
    Judgement {
        mark: mark(band),
        word: match (outcome, band) {
            (Some(_), Band::OverPerforming) | (None, _) => words.band(band),
            (Some(outcome), _) => words.outcome(outcome, ambition),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    struct Known(Band, Option<Outcome>);

    impl Judged for Known {
        fn band(&self) -> Band {
            self.0
        }

        fn outcome(&self) -> Option<Outcome> {
            self.1
        }
    }

    #[track_caller]
    fn check_word(state: &State, ambition: Ambition, known: Option<Known>, mark: Mark, word: &'static str) {
        let words = Words::new(Language::En, Language::En.into());
        let judged = known.as_ref().map(|known| known as &dyn Judged);
        assert_eq!(judgement(words, state, ambition, judged), Judgement { mark, word });
    }

    #[test]
    fn a_band_speaks_until_an_outcome_does() {
        let (active, plain) = (State::Active, Ambition::Aspirational);
        check_word(&active, plain, None, Mark::NoData, "No data");
        check_word(&active, plain, Some(Known(Band::AtRisk, None)), Mark::AtRisk, "At risk");
        let achieved = |band| Some(Known(band, Some(Outcome::Achieved)));
        check_word(&active, plain, achieved(Band::OnTrack), Mark::OnTrack, "Achieved");
        check_word(
            &active,
            Ambition::Committed,
            achieved(Band::OnTrack),
            Mark::OnTrack,
            "Met",
        );
        check_word(
            &active,
            plain,
            achieved(Band::OverPerforming),
            Mark::OverPerforming,
            "Over-performing",
        );
    }

    #[test]
    fn a_goal_that_rests_says_so_whatever_its_score() {
        let paused = State::Paused {
            reason: waymark_core::Text::default(),
        };
        let known = Known(Band::OffTrack, None);
        check_word(&paused, Ambition::Aspirational, Some(known), Mark::NoData, "Paused");
    }
}
