//! The score of a cycle, a team or a person.

use super::tally::Tally;
use crate::goal::{Ambition, BandScheme};
use crate::scoring::bands::{Band, Bands, Stage};
use crate::scoring::score::Score;

/// The weighted mean of the scores of objectives.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct MeanScore {
    /// The mean; `None` while no objective has a score.
    pub score: Option<Score>,
    /// What it means.
    pub band: Band,
    /// How many active objectives have a score.
    pub counted: usize,
    /// How many active objectives have none and are left out.
    pub left_out: usize,
}

impl MeanScore {
    pub(crate) fn of(tally: &Tally, scheme: BandScheme) -> Self {
        let score = tally.mean();
        let bands = Bands {
            scheme,
            ambition: Ambition::Aspirational,
            stage: Stage::Running,
        };
        Self {
            score,
            band: bands.verdict(score).band,
            counted: tally.reporting(),
            left_out: tally.members() - tally.reporting(),
        }
    }
}
