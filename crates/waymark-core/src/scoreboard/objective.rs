//! What is known about one objective on one day.

use chrono::NaiveDate;

use super::key_result::stage;
use crate::forecast::{Computed, Facts, Scores, Status, rests};
use crate::goal::{Ambition, CycleState, Objective};
use crate::scoring::Score;
use crate::scoring::roll_up::{MemberScores, Tally};
use crate::scoring::{Band, Bands, Outcome, Rolled, Verdict};
use crate::workspace::Workspace;

/// What is known about one objective on one day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ObjectiveScore {
    /// The score; `None` while nothing reports (S-12) or nothing counts.
    pub score: Option<Score>,
    /// What the score means (S-10).
    pub band: Band,
    /// Whether it is achieved or missed.
    pub outcome: Option<Outcome>,
    /// What its members are expected to score, and will.
    pub rolled: Rolled,
    /// The one word for it (P-6, R-5).
    pub status: Status,
    /// Where the score comes from.
    pub basis: Basis,
    /// How many of its members have a score: "3 of 4 reporting" (S-12).
    pub reporting: usize,
    /// How many members count.
    pub members: usize,
}

/// Where the score of an objective comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Basis {
    /// Its key results, the objectives that serve it, or both.
    RollUp,
    /// The answer to its question: a learning objective (S-10).
    Question,
    /// Nothing: it serves itself by way of others, which only a damaged document can say.
    Loop,
}

impl ObjectiveScore {
    /// The score of an objective from the sums of its members.
    ///
    /// `has_off_track`: whether a key result of it that counts is off track.
    pub(super) fn of(
        workspace: &Workspace,
        objective: &Objective,
        members: &Tally,
        has_off_track: bool,
        today: NaiveDate,
    ) -> Self {
        let (basis, score) = match objective.ambition {
            Ambition::Learning => (Basis::Question, Some(answered(objective, today))),
            Ambition::Aspirational | Ambition::Committed => (Basis::RollUp, members.roll_up()),
        };
        let cycle = workspace.cycle(objective.cycle);
        let rules = workspace.rules_of(cycle.map(|cycle| &**cycle));
        let bands = bands(workspace, objective, today);
        let verdict = match basis {
            // What must be kept is achieved only at the end, and so is what it counts in (P-6).
            Basis::RollUp if members.has_pending() => Verdict {
                outcome: None,
                ..bands.verdict(score)
            },
            Basis::RollUp | Basis::Question | Basis::Loop => bands.verdict(score),
        };
        let rolled = Rolled::of(members);
        let scores = Scores {
            // What answers a question has no score on its way there: its key results speak for it.
            now: members.roll_up(),
            expected: rolled.expected,
            projected: rolled.projected,
        };
        let computed = Computed::of(rules.status_preset, bands, scores);
        let status = Status::of(Facts {
            rests: rests(&objective.state),
            is_closed: cycle.is_some_and(|cycle| cycle.state == CycleState::Closed),
            is_over: cycle.is_some_and(|cycle| today > cycle.span.end()),
            verdict,
            score,
            ambition: objective.ambition,
            judgement: None,
            computed: if has_off_track { computed.worse() } else { computed },
        });
        Self {
            score,
            band: verdict.band,
            outcome: verdict.outcome,
            rolled,
            status,
            basis,
            reporting: members.reporting(),
            members: members.members(),
        }
    }

    /// Its scores as a member of the objective that it serves.
    pub(super) fn scores(&self) -> MemberScores {
        MemberScores {
            now: self.score,
            expected: self.rolled.expected,
            projected: self.rolled.projected,
        }
    }

    /// The score of an objective that serves itself by way of others.
    pub(super) fn of_loop() -> Self {
        Self {
            score: None,
            band: Band::NoData,
            outcome: None,
            rolled: Rolled::default(),
            status: Status::default(),
            basis: Basis::Loop,
            reporting: 0,
            members: 0,
        }
    }
}

/// What the score of an objective is held against.
pub(super) fn bands(workspace: &Workspace, objective: &Objective, today: NaiveDate) -> Bands {
    let cycle = workspace.cycle(objective.cycle);
    Bands {
        scheme: workspace.rules_of(cycle.map(|cycle| &**cycle)).bands,
        ambition: objective.ambition,
        stage: stage(cycle.map(|cycle| &**cycle), cycle.map(|cycle| cycle.span), today),
    }
}

/// 1 once the question is answered, else 0 (S-10).
fn answered(objective: &Objective, today: NaiveDate) -> Score {
    Score::all_or_nothing(objective.answer.as_ref().is_some_and(|answer| answer.date <= today))
}
