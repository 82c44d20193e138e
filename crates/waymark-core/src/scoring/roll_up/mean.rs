//! The score of a cycle, a team or a person, and what the members of a roll-up expect and project (P-2, P-4).

use super::tally::{Column, Tally};
use crate::goal::{Ambition, BandScheme, Confidence, Value};
use crate::scoring::bands::{Band, Bands, Stage};
use crate::scoring::numbers::nearest_value;
use crate::scoring::score::Score;

/// The weighted mean of the scores of objectives.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct MeanScore {
    /// The mean; `None` while no objective has a score.
    pub score: Option<Score>,
    /// What it means.
    pub band: Band,
    /// What is expected and projected.
    pub rolled: Rolled,
    /// What the projection means; that of score over expected score while there is none (P-6).
    pub outlook: Band,
    /// How many active objectives have a score.
    pub counted: usize,
    /// How many active objectives have none and are left out.
    pub left_out: usize,
}

/// What the members of a roll-up are expected to score, and will.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rolled {
    /// The weighted mean of what they should score today; `None` where no member has a plan.
    pub expected: Option<Score>,
    /// The weighted mean of their projected scores (P-4); `None` while it is too early to tell for all of them.
    pub projected: Option<Score>,
    /// The same of the lower ends: where it ends if everything goes badly.
    pub low: Option<Score>,
    /// The same of the higher ends.
    pub high: Option<Score>,
    /// The weighted mean of the latest confidence, 0 to 10.
    pub confidence: Option<Value>,
    /// How many members have a projection of their own.
    pub projecting: usize,
}

impl Rolled {
    pub(crate) fn of(tally: &Tally) -> Self {
        let is_told = tally.projected() > 0;
        let projection = |of| tally.mean(of).filter(|_| is_told);
        Self {
            expected: tally.mean(Column::Expected),
            projected: projection(Column::Projected),
            low: projection(Column::Low),
            high: projection(Column::High),
            confidence: tally
                .mean(Column::Confidence)
                .map(|share| nearest_value(share.raw() * f64::from(Confidence::MAX))),
            projecting: tally.projected(),
        }
    }
}

impl MeanScore {
    /// What a mean is held against.
    pub(crate) const fn bands(scheme: BandScheme) -> Bands {
        Bands {
            scheme,
            ambition: Ambition::Aspirational,
            stage: Stage::Running,
        }
    }

    pub(crate) fn of(
        tally: &Tally,
        scheme: BandScheme,
        outlook: impl FnOnce(Option<Score>, Rolled, Bands) -> Band,
    ) -> Self {
        let score = tally.mean(Column::Score);
        let bands = Self::bands(scheme);
        let rolled = Rolled::of(tally);
        Self {
            score,
            band: bands.verdict(score).band,
            rolled,
            outlook: outlook(score, rolled, bands),
            counted: tally.reporting(),
            left_out: tally.members() - tally.reporting(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goal::Weight;
    use crate::scoring::roll_up::tally::{COLUMNS, Part};

    fn rolled(is_projected: bool) -> Rolled {
        let mut tally = Tally::default();
        tally.enter(Part {
            weight: Weight::ONE,
            gives: [Some(Score::new(0.5)); COLUMNS],
            is_projected,
            is_off_track: false,
            is_pending: false,
        });
        Rolled::of(&tally)
    }

    #[test]
    fn what_was_projected_for_no_member_is_not_projected_for_all_of_them() {
        let ends = |of: Rolled| [of.projected, of.low, of.high];
        assert_eq!(ends(rolled(false)), [None; 3]);
        assert_eq!(ends(rolled(true)), [Some(Score::new(0.5)); 3]);
    }

    #[test]
    fn half_of_the_highest_confidence_is_5() {
        assert_eq!(rolled(true).confidence.map(Value::get), Some(5.0));
    }
}
