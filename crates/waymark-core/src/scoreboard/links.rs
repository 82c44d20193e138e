//! What a key result or an objective gives, and to whom.

use chrono::NaiveDate;

use super::frozen::served;
use super::key_result::KeyResultScore;
use super::objective::{Basis, ObjectiveScore};
use crate::forecast::is_too_early;
use crate::goal::{Confidence, CycleId, KeyResult, Objective, ObjectiveId, PersonId, TeamId};
use crate::scoring::roll_up::{Part, counts, uses_children};
use crate::scoring::{Band, Outcome, Score, reaches};
use crate::workspace::Workspace;

/// What an active objective gives to those it counts in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Link {
    /// The objective it serves and counts in.
    pub(super) parent: Option<ObjectiveId>,
    /// Its cycle.
    pub(super) cycle: CycleId,
    /// Its team.
    pub(super) team: Option<TeamId>,
    /// Its owner.
    pub(super) owner: Option<PersonId>,
    /// What it gives.
    pub(super) part: Part,
}

impl Link {
    /// The link of an objective of which this is known; `None` while it is paused or dropped.
    pub(super) fn of(
        workspace: &Workspace,
        objective: &Objective,
        known: Option<&ObjectiveScore>,
        today: NaiveDate,
    ) -> Option<Self> {
        objective.state.is_active().then(|| Self {
            parent: served(workspace, objective, today).map(|parent| parent.id),
            cycle: objective.cycle,
            team: objective.team,
            owner: objective.owner,
            part: objective_part(objective, known),
        })
    }
}

/// What an objective gives; one without a score gives nothing else either.
fn objective_part(objective: &Objective, known: Option<&ObjectiveScore>) -> Part {
    let known = known.filter(|known| known.score.is_some());
    let rolled = known.map(|known| known.rolled).unwrap_or_default();
    let score = known.and_then(|known| known.score);
    // A question that is answered stays answered, whatever was left of its key results.
    let is_answered =
        known.is_some_and(|known| known.basis == Basis::Question && known.outcome == Some(Outcome::Achieved));
    let at_end = |projected: Option<Score>| if is_answered { score } else { projected };
    Part {
        weight: objective.weight,
        gives: [
            score,
            // What has no plan is taken as it is.
            rolled.expected.or(score),
            at_end(rolled.projected),
            at_end(rolled.low),
            at_end(rolled.high),
            rolled.confidence.map(|confidence| share_of_highest(confidence.get())),
        ],
        is_projected: at_end(rolled.projected).is_some(),
        // Only key results are asked for that.
        is_off_track: false,
        is_pending: is_pending(score, known.and_then(|known| known.outcome)),
    }
}

/// What a key result gives to its objective; `None` while it does not count.
pub(super) fn key_result_link(key_result: &KeyResult, known: Option<&KeyResultScore>) -> Option<(ObjectiveId, Part)> {
    counts(key_result).then(|| (key_result.objective, key_result_part(key_result, known)))
}

fn key_result_part(key_result: &KeyResult, known: Option<&KeyResultScore>) -> Part {
    let score = known.and_then(|known| known.score);
    let outlook = known.map(|known| &known.outlook);
    let projection = outlook.and_then(|outlook| outlook.projection);
    // Without a check-in it counts nothing in the score (S-12), and so it does at the end.
    let is_silent_score = known
        .is_some_and(|known| known.score.is_none() && known.outlook.passed.is_some_and(|passed| !is_too_early(passed)));
    let assumed = is_silent_score.then_some(Score::ZERO);
    let confidence = known.and_then(|known| known.confidence);
    Part {
        weight: key_result.weight,
        gives: [
            score,
            // What has no plan is taken as it is.
            outlook
                .and_then(|outlook| outlook.expected)
                .map(|expected| expected.score)
                .or(score),
            projection.map(|projection| projection.score).or(assumed),
            projection.map(|projection| projection.low).or(assumed),
            projection.map(|projection| projection.high).or(assumed),
            confidence.map(|confidence| share_of_highest(f64::from(confidence.get()))),
        ],
        is_projected: projection.is_some(),
        is_off_track: outlook.is_some_and(|outlook| outlook.status.band == Band::OffTrack),
        is_pending: is_pending(score, known.and_then(|known| known.outcome)),
    }
}

fn is_pending(score: Option<Score>, outcome: Option<Outcome>) -> bool {
    score.is_some_and(|score| reaches(score.raw(), 1.0)) && outcome.is_none()
}

fn share_of_highest(confidence: f64) -> Score {
    Score::new(confidence / f64::from(Confidence::MAX))
}

/// The objective whose score is made from this one's: its parent, where that uses its children.
pub(super) fn fed_by(workspace: &Workspace, id: ObjectiveId, today: NaiveDate) -> Option<ObjectiveId> {
    let parent = served(workspace, workspace.objective(id)?, today)?;
    uses_children(parent.source).then_some(parent.id)
}
