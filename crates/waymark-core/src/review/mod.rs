//! Looking back and ahead together: what a weekly review, or a month's or a quarter's feedback session, has before it.
//!
//! - `session`: which days one is about, and which notes it is for.
//! - `notes`: which notes stand in it, and where.
//! - `confidence`, `health`: what changed in it.
//! - `scope`: whose goals and numbers it looks at.
//!
//! A session is read from dated records, so an earlier one reads as it was: what is ticked off later stands open in it.

mod confidence;
mod health;
mod notes;
mod scope;
mod session;

pub use confidence::ConfidenceChange;
pub use health::{HealthMetric, Turn};
pub use notes::{Entry, Place};
pub use session::{Session, SessionKind};

use crate::attention::{About, Concern, attention};
use crate::goal::{KeyResultId, KpiId, NoteKind, ObjectiveId, TeamId, Topic};
use crate::kpi::KpiBoard;
use crate::scoreboard::Scoreboard;
use crate::workspace::Workspace;
use scope::Scope;

/// How many concerns a session takes up; the attention list has them all.
const CONCERNS_MAX: usize = 5;

/// What a session has before it.
#[derive(Clone, Debug, PartialEq)]
pub struct Review {
    /// Which days it is about.
    pub session: Session,
    /// The notes that stand in it, by rank.
    pub notes: Vec<Entry>,
    /// The key results whose confidence changed in it, the biggest fall first; of a week.
    pub confidence: Vec<ConfidenceChange>,
    /// How many key results have the confidence that they had before.
    pub steady: usize,
    /// The health metrics, by rank; of a week.
    pub health: Vec<HealthMetric>,
    /// The objectives that are worked on in it, by cycle and rank.
    pub objectives: Vec<ObjectiveId>,
    /// What to talk about besides health metrics, the most urgent first; the first few of the attention list (P-8).
    pub concerns: Vec<Concern>,
}

/// What a session comes to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How much is to be done that was carried over from an earlier session.
    pub carried: usize,
    /// How much is to be done that was written in this one.
    pub written: usize,
    /// What was ticked off in it.
    pub done: usize,
    /// What went well.
    pub wins: usize,
    /// On how many key results confidence fell.
    pub fell: usize,
    /// On how many key results confidence rose.
    pub rose: usize,
    /// How many health metrics stand worse than before.
    pub worse: usize,
    /// How many health metrics stand better than before.
    pub better: usize,
}

/// What a session of a team, or of everyone, has before it.
///
/// The boards belong to `workspace` and are those of the last day that the session knows, [`Session::until`].
pub fn review(
    workspace: &Workspace,
    board: &Scoreboard,
    kpis: &KpiBoard,
    session: Session,
    team: Option<TeamId>,
) -> Review {
    let scope = Scope {
        workspace,
        session,
        team,
    };
    let (confidence, steady, health) = match session.kind() {
        SessionKind::Week => {
            let (confidence, steady) = confidence::changes(scope);
            (confidence, steady, health::metrics(scope))
        }
        SessionKind::Month | SessionKind::Quarter => (Vec::new(), 0, Vec::new()),
    };
    Review {
        session,
        notes: notes::standing(scope),
        concerns: concerns(scope, board, kpis, &health),
        confidence,
        steady,
        health,
        objectives: scope.objectives().map(|objective| objective.id).collect(),
    }
}

impl Review {
    /// The notes at a place, by rank.
    pub fn at(&self, workspace: &Workspace, place: Place) -> impl Iterator<Item = &Entry> {
        self.notes
            .iter()
            .filter(move |entry| self.place_of(workspace, entry) == place)
    }

    /// Where a note stands: with what it is about where that has a line of its own for its kind, else with its kind.
    pub fn place_of(&self, workspace: &Workspace, entry: &Entry) -> Place {
        let kind = entry.note.kind;
        let own_line = entry.note.about.and_then(|about| match kind {
            NoteKind::Confidence => self.changed(about),
            NoteKind::Health => self.metric(about),
            NoteKind::Plus | NoteKind::Minus => self.objective(workspace, about),
            NoteKind::Remark
            | NoteKind::Priority
            | NoteKind::Ahead
            | NoteKind::Win
            | NoteKind::Start
            | NoteKind::Stop
            | NoteKind::Continue
            | NoteKind::Learning => None,
        });
        own_line.map_or(Place::Kind(kind), |about| Place::About(kind, about))
    }

    /// What it comes to.
    pub fn tally(&self) -> Tally {
        let tasks = || self.notes.iter().filter(|entry| entry.note.kind.is_task());
        let open = || tasks().filter(|entry| entry.done.is_none());
        let turned = |turn| self.health.iter().filter(|metric| metric.turn() == Some(turn)).count();
        let moved = |turn| self.confidence.iter().filter(|one| one.turn() == Some(turn)).count();
        Tally {
            carried: open().filter(|entry| entry.is_carried).count(),
            written: open().filter(|entry| !entry.is_carried).count(),
            done: tasks().filter(|entry| entry.done.is_some()).count(),
            wins: self
                .notes
                .iter()
                .filter(|entry| entry.note.kind == NoteKind::Win)
                .count(),
            fell: moved(Turn::Worse),
            rose: moved(Turn::Better),
            worse: turned(Turn::Worse),
            better: turned(Turn::Better),
        }
    }

    fn changed(&self, about: Topic) -> Option<Topic> {
        let is_changed = |id: KeyResultId| self.confidence.iter().any(|one| one.key_result == id);
        match about {
            Topic::KeyResult(id) => is_changed(id).then_some(about),
            Topic::Cycle(_) | Topic::Objective(_) | Topic::Kpi(_) => None,
        }
    }

    fn metric(&self, about: Topic) -> Option<Topic> {
        let is_metric = |id: KpiId| self.health.iter().any(|one| one.kpi == id);
        match about {
            Topic::Kpi(id) => is_metric(id).then_some(about),
            Topic::Cycle(_) | Topic::Objective(_) | Topic::KeyResult(_) => None,
        }
    }

    /// The objective of this session that something is, or belongs to.
    fn objective(&self, workspace: &Workspace, about: Topic) -> Option<Topic> {
        let objective = match about {
            Topic::Objective(id) => id,
            Topic::KeyResult(id) => workspace.key_result(id)?.objective,
            Topic::Cycle(_) | Topic::Kpi(_) => return None,
        };
        let is_here = self.objectives.contains(&objective);
        is_here.then_some(Topic::Objective(objective))
    }
}

/// The most urgent concerns of the cycles that are on; health metrics have a place of their own.
fn concerns(scope: Scope<'_>, board: &Scoreboard, kpis: &KpiBoard, health: &[HealthMetric]) -> Vec<Concern> {
    let mut found: Vec<Concern> = Vec::new();
    for cycle in scope.cycles() {
        for concern in attention(scope.workspace, board, kpis, cycle.id) {
            // A KPI is talked about once, whatever cycles are on.
            if scope.has(concern.about) && !found.iter().any(|one| one.about == concern.about) {
                found.push(concern);
            }
        }
    }
    let is_metric = |about: About| match about {
        About::Kpi(id) => health.iter().any(|one| one.kpi == id),
        About::Objective(_) | About::KeyResult(_) => false,
    };
    found.retain(|concern| !is_metric(concern.about));
    let urgency = |concern: &Concern| concern.reason().map(crate::attention::Reason::rank);
    let mut found = crate::order::sorted_by(found, |one, other| urgency(one).cmp(&urgency(other)));
    found.truncate(CONCERNS_MAX);
    found
}

#[cfg(test)]
mod tests;
