//! Who counts in an objective, and how much (R-1, R-2, S-12).

use super::tally::Tally;
use crate::goal::{KeyResult, KeyResultId, Measure, ObjectiveId, ScoreSource, Weight};
use crate::scoring::score::Score;

/// The sum behind the score of an objective, member by member (R-1, S-5).
#[derive(Clone, Debug, PartialEq)]
pub struct RollUp {
    /// The members: key results first, then objectives, each by rank.
    pub members: Vec<Member>,
    /// What they add up to.
    pub score: Option<Score>,
}

/// One member of a roll-up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Member {
    /// Who it is.
    pub id: MemberId,
    /// The weight that its owner gave it.
    pub weight: Weight,
    /// The part of the whole that this makes, 0 to 1; the shares of all members add up to 1.
    pub share: f64,
    /// Its own score, unclamped; what counts is [`Score::roll_up`].
    pub score: Option<Score>,
    /// What it should score today; `None` where it has no plan.
    pub expected: Option<Score>,
    /// What it will score in the end; `None` while it is too early to tell.
    pub projected: Option<Score>,
    /// Whether it counts.
    pub role: Role,
}

/// Who a member is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MemberId {
    /// A key result of the objective.
    KeyResult(KeyResultId),
    /// An objective that serves it.
    Objective(ObjectiveId),
}

/// Whether a member of a roll-up counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// It has a score.
    Reporting,
    /// It has no score yet and counts 0 (S-12).
    Silent,
    /// It does not count: paused, dropped, finding a baseline, or of a kind that is not known.
    LeftOut,
}

/// Whether a key result counts in its objective.
pub(crate) fn counts(key_result: &KeyResult) -> bool {
    let is_counted_measure = match key_result.measure {
        Measure::Metric(_)
        | Measure::Stay(_)
        | Measure::Milestones(_)
        | Measure::Checklist(_)
        | Measure::Done { .. }
        | Measure::Percent
        | Measure::Zones(_) => true,
        Measure::Baseline { .. } | Measure::Unknown(_) => false,
    };
    is_counted_measure && key_result.state.is_active()
}

/// Whether a score is made from key results.
pub(crate) fn uses_key_results(source: ScoreSource) -> bool {
    match source {
        ScoreSource::KeyResults | ScoreSource::Both => true,
        ScoreSource::Children => false,
    }
}

/// Whether a score is made from child objectives.
pub(crate) fn uses_children(source: ScoreSource) -> bool {
    match source {
        ScoreSource::Children | ScoreSource::Both => true,
        ScoreSource::KeyResults => false,
    }
}

/// The scores of a member.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct MemberScores {
    pub(crate) now: Option<Score>,
    pub(crate) expected: Option<Score>,
    pub(crate) projected: Option<Score>,
}

impl Member {
    pub(crate) fn new(id: MemberId, weight: Weight, scores: MemberScores, is_counted: bool, tally: &Tally) -> Self {
        let role = match (is_counted, scores.now) {
            (true, Some(_)) => Role::Reporting,
            (true, None) => Role::Silent,
            (false, _) => Role::LeftOut,
        };
        let share = if is_counted { tally.share_of(weight) } else { 0.0 };
        Self {
            id,
            weight,
            share,
            score: scores.now,
            expected: scores.expected,
            projected: scores.projected,
            role,
        }
    }
}
