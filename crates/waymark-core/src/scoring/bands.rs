//! What a score means (S-10).

use super::numbers::{exceeds, reaches};
use super::score::Score;
use super::stay::Hold;
use crate::goal::{Ambition, BandScheme};

/// What a score means. Shape and word of a status follow it alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Band {
    /// More than all of the way.
    OverPerforming,
    /// Good.
    OnTrack,
    /// Worth a talk.
    AtRisk,
    /// Bad.
    OffTrack,
    /// Nothing is known.
    #[default]
    NoData,
}

/// How a goal has ended, as far as its score decides it (S-10).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// All of the way is covered; for a committed goal: met.
    Achieved,
    /// A committed goal that is at its end and not met; it asks for a note.
    Missed,
}

/// A band, and the outcome where there is one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Verdict {
    /// What the score means.
    pub band: Band,
    /// Whether it decides the goal.
    pub outcome: Option<Outcome>,
}

/// Whether a goal still has days left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// Its last day lies ahead.
    Running,
    /// Its last day has come, or its cycle is closed.
    AtEnd,
}

/// The bounds that a score is held against (S-10).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Bands {
    /// The workspace's scheme, which decides for goals that are not committed.
    pub scheme: BandScheme,
    /// What counts as success.
    pub ambition: Ambition,
    /// Whether the goal still has days left.
    pub stage: Stage,
}

/// The scores at which the meaning of a score changes (S-10), as it is held against them: unrounded.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// From here on it is at risk; below it off track. `None` where nothing is at risk: at the end it is met or missed.
    pub at_risk: Option<Score>,
    /// From here on it is on track.
    pub on_track: Score,
}

impl Bands {
    /// Where the meaning of a score changes.
    pub fn limits(self) -> Limits {
        let (at_risk, on_track) = match (self.ambition, self.stage, self.scheme) {
            (Ambition::Committed, Stage::AtEnd, _) => (None, 1.0),
            (Ambition::Committed, Stage::Running, _) => (Some(0.7), 0.95),
            (Ambition::Aspirational | Ambition::Learning, _, BandScheme::Standard) => (Some(0.3), 0.7),
            // Grades to one decimal: up to 0.3 red, 0.4 to 0.6 yellow, from 0.7 green.
            (Ambition::Aspirational | Ambition::Learning, _, BandScheme::Google) => (Some(0.35), 0.65),
        };
        Limits {
            at_risk: at_risk.map(Score::new),
            on_track: Score::new(on_track),
        }
    }

    /// What a score means.
    pub fn verdict(self, score: Option<Score>) -> Verdict {
        let Some(score) = score else { return Verdict::default() };
        let is_whole = reaches(score.raw(), 1.0);
        let outcome = match (is_whole, self.ambition, self.stage) {
            (true, _, _) => Some(Outcome::Achieved),
            (false, Ambition::Committed, Stage::AtEnd) => Some(Outcome::Missed),
            (false, Ambition::Committed, Stage::Running) | (false, Ambition::Aspirational | Ambition::Learning, _) => {
                None
            }
        };
        Verdict {
            band: self.band(score),
            outcome,
        }
    }

    fn band(self, score: Score) -> Band {
        let Limits { at_risk, on_track } = self.limits();
        let has_more = match (self.ambition, self.scheme) {
            (Ambition::Committed, _) | (Ambition::Aspirational | Ambition::Learning, BandScheme::Standard) => true,
            // The grade ends at 1.
            (Ambition::Aspirational | Ambition::Learning, BandScheme::Google) => false,
        };
        if has_more && exceeds(score.raw(), 1.0) {
            Band::OverPerforming
        } else if reaches(score.raw(), on_track.raw()) {
            Band::OnTrack
        } else if at_risk.is_some_and(|limit| reaches(score.raw(), limit.raw())) {
            Band::AtRisk
        } else {
            Band::OffTrack
        }
    }

    /// What a stay measure means: its latest reading decides, and it is achieved only at the end (S-6).
    pub fn stay_verdict(self, score: Score, hold: Hold) -> Verdict {
        let is_whole = reaches(score.raw(), 1.0) && hold == Hold::Held;
        let outcome = match (self.stage, self.ambition, is_whole) {
            (Stage::Running, _, _) => None,
            (Stage::AtEnd, _, true) => Some(Outcome::Achieved),
            (Stage::AtEnd, Ambition::Committed, false) => Some(Outcome::Missed),
            (Stage::AtEnd, Ambition::Aspirational | Ambition::Learning, false) => None,
        };
        let band = match hold {
            Hold::Held => Band::OnTrack,
            Hold::InMargin => Band::AtRisk,
            Hold::Broken => Band::OffTrack,
        };
        Verdict { band, outcome }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Band::{AtRisk, OffTrack, OnTrack, OverPerforming};

    fn check_bands<const N: usize>(bands: Bands, scores: [f64; N], expected: [(Band, Option<Outcome>); N]) {
        let verdicts = scores.map(|raw| bands.verdict(Some(Score::new(raw))));
        assert_eq!(
            verdicts,
            expected.map(|(band, outcome)| Verdict { band, outcome }),
            "{scores:?}"
        );
    }

    fn bands(scheme: BandScheme, ambition: Ambition, stage: Stage) -> Bands {
        Bands {
            scheme,
            ambition,
            stage,
        }
    }

    const ACHIEVED: Option<Outcome> = Some(Outcome::Achieved);
    const MISSED: Option<Outcome> = Some(Outcome::Missed);

    #[test]
    fn standard_bands_turn_at_0_3_0_7_and_above_1() {
        check_bands(
            bands(BandScheme::Standard, Ambition::Aspirational, Stage::Running),
            [-0.2, 0.299, 0.3, 0.699, 0.7, 1.0, 1.001, f64::INFINITY],
            [
                (OffTrack, None),
                (OffTrack, None),
                (AtRisk, None),
                (AtRisk, None),
                (OnTrack, None),
                (OnTrack, ACHIEVED),
                (OverPerforming, ACHIEVED),
                (OverPerforming, ACHIEVED),
            ],
        );
    }

    #[test]
    fn bands_look_at_the_unrounded_value_up_to_epsilon() {
        check_bands(
            bands(BandScheme::Standard, Ambition::Aspirational, Stage::Running),
            [0.699_9, 0.1 + 0.6, 0.7 - 1e-12, 1.0 + 1e-12],
            [(AtRisk, None), (OnTrack, None), (OnTrack, None), (OnTrack, ACHIEVED)],
        );
    }

    #[test]
    fn a_committed_goal_is_on_track_from_0_95_and_met_at_1() {
        for scheme in [BandScheme::Standard, BandScheme::Google] {
            check_bands(
                bands(scheme, Ambition::Committed, Stage::Running),
                [0.69, 0.7, 0.949, 0.95, 1.0, 1.2],
                [
                    (OffTrack, None),
                    (AtRisk, None),
                    (AtRisk, None),
                    (OnTrack, None),
                    (OnTrack, ACHIEVED),
                    (OverPerforming, ACHIEVED),
                ],
            );
        }
    }

    #[test]
    fn a_committed_goal_below_1_at_its_end_is_a_miss() {
        check_bands(
            bands(BandScheme::Standard, Ambition::Committed, Stage::AtEnd),
            [0.5, 0.99, 1.0],
            [(OffTrack, MISSED), (OffTrack, MISSED), (OnTrack, ACHIEVED)],
        );
    }

    #[test]
    fn google_grades_to_one_decimal() {
        check_bands(
            bands(BandScheme::Google, Ambition::Aspirational, Stage::Running),
            [-1.0, 0.349, 0.35, 0.649, 0.65, 1.3],
            [
                (OffTrack, None),
                (OffTrack, None),
                (AtRisk, None),
                (AtRisk, None),
                (OnTrack, None),
                (OnTrack, ACHIEVED),
            ],
        );
    }

    #[track_caller]
    fn check_limits(scheme: BandScheme, ambition: Ambition, stage: Stage, at_risk: Option<f64>, on_track: f64) {
        let bands = bands(scheme, ambition, stage);
        let limits = bands.limits();
        assert_eq!(
            (limits.at_risk.map(Score::raw), limits.on_track.raw()),
            (at_risk, on_track)
        );
        let band = |score: f64| bands.verdict(Some(Score::new(score))).band;
        assert_eq!(band(on_track), OnTrack);
        assert_eq!(band(on_track - 0.001), at_risk.map_or(OffTrack, |_| AtRisk));
        if let Some(at_risk) = at_risk {
            assert_eq!((band(at_risk - 0.001), band(at_risk)), (OffTrack, AtRisk));
        }
    }

    #[test]
    fn the_limits_are_where_the_bands_turn() {
        let (standard, google) = (BandScheme::Standard, BandScheme::Google);
        for stage in [Stage::Running, Stage::AtEnd] {
            check_limits(standard, Ambition::Aspirational, stage, Some(0.3), 0.7);
            check_limits(google, Ambition::Aspirational, stage, Some(0.35), 0.65);
        }
        for scheme in [standard, google] {
            check_limits(scheme, Ambition::Committed, Stage::Running, Some(0.7), 0.95);
            check_limits(scheme, Ambition::Committed, Stage::AtEnd, None, 1.0);
        }
    }

    #[test]
    fn no_score_is_no_data() {
        let verdict = bands(BandScheme::Standard, Ambition::Committed, Stage::AtEnd).verdict(None);
        assert_eq!(
            verdict,
            Verdict {
                band: Band::NoData,
                outcome: None
            }
        );
    }

    #[test]
    fn a_guard_rail_that_is_broken_now_is_never_green() {
        let running = bands(BandScheme::Standard, Ambition::Aspirational, Stage::Running);
        let at_end = Bands {
            stage: Stage::AtEnd,
            ..running
        };
        for bands in [running, at_end] {
            let verdict = bands.stay_verdict(Score::ONE, Hold::Broken);
            assert_eq!(
                verdict,
                Verdict {
                    band: OffTrack,
                    outcome: None
                }
            );
        }
    }

    #[test]
    fn a_guard_rail_is_achieved_only_at_the_end() {
        let running = bands(BandScheme::Standard, Ambition::Aspirational, Stage::Running);
        assert_eq!(
            running.stay_verdict(Score::ONE, Hold::Held),
            Verdict {
                band: OnTrack,
                outcome: None
            }
        );
        let at_end = Bands {
            stage: Stage::AtEnd,
            ..running
        };
        assert_eq!(at_end.stay_verdict(Score::ONE, Hold::Held).outcome, ACHIEVED);
    }
}
