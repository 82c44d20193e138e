//! What a row of the map says.

use waymark_core::forecast::Status;
use waymark_core::{CycleId, KeyResultId, ObjectiveId, Parent};

use super::plan::Key;
use crate::components::Mark;
use crate::i18n::Words;
use crate::routes::Route;
use crate::say;
use crate::store::Session;

/// What a row says. While it is equal, the row is left alone.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Goal {
    pub(super) to: Route,
    pub(super) title: String,
    pub(super) mark: Mark,
    pub(super) status: String,
    pub(super) score: Option<String>,
    /// Level and team.
    pub(super) place: Vec<String>,
    pub(super) cycle: Option<(CycleId, String)>,
    pub(super) owner: Option<String>,
    /// The statuses of its key results.
    pub(super) marks: Vec<(Mark, String)>,
    /// What it supports besides what it serves, and what supports it, in words.
    pub(super) besides: Vec<String>,
    /// Paused or dropped.
    pub(super) is_quiet: bool,
}

impl Goal {
    pub(super) fn of(words: Words, session: &Session, key: Key) -> Option<Self> {
        match key {
            Key::Objective(id) => Self::of_objective(words, session, id),
            Key::KeyResult(id) => Self::of_key_result(words, session, id),
        }
    }

    fn of_objective(words: Words, session: &Session, id: ObjectiveId) -> Option<Self> {
        let workspace = session.workspace();
        let objective = workspace.objective(id)?;
        let known = session.scoreboard().objective(id);
        let status = known.map(|it| it.status).unwrap_or_default();
        let team = objective.team.and_then(|id| workspace.team(id));
        let owner = objective.owner.and_then(|id| workspace.person(id));
        let cycle = workspace.cycle(objective.cycle);
        let place = [
            Some(words.level(objective.level).to_owned()),
            team.map(|it| it.name.to_string()),
        ];
        let marks = workspace.key_results_of(id).map(|it| {
            let status = status_of(session, it.id);
            (say::status_mark(&status), say::status_word(words, &status))
        });
        Some(Self {
            to: Route::Objective(id),
            title: objective.title.to_string(),
            mark: say::status_mark(&status),
            status: say::status_word(words, &status),
            score: known.and_then(|it| it.score).map(|it| words.score(it)),
            place: place.into_iter().flatten().collect(),
            cycle: cycle.map(|it| (it.id, it.title.to_string())),
            owner: owner.map(|it| it.name.to_string()),
            marks: marks.collect(),
            besides: say::supports(words, workspace, &objective.supports, Parent::Objective(id)),
            is_quiet: !objective.state.is_active(),
        })
    }

    fn of_key_result(words: Words, session: &Session, id: KeyResultId) -> Option<Self> {
        let workspace = session.workspace();
        let key_result = workspace.key_result(id)?;
        let status = status_of(session, id);
        let known = session.scoreboard().key_result(id);
        let owner = key_result.owner.and_then(|id| workspace.person(id));
        Some(Self {
            to: Route::KeyResult(id),
            title: key_result.title.to_string(),
            mark: say::status_mark(&status),
            status: say::status_word(words, &status),
            score: known.and_then(|it| it.score).map(|it| words.score(it)),
            place: Vec::new(),
            cycle: None,
            owner: owner.map(|it| it.name.to_string()),
            marks: Vec::new(),
            besides: say::supports(words, workspace, &[], Parent::KeyResult(id)),
            is_quiet: !key_result.state.is_active(),
        })
    }
}

fn status_of(session: &Session, id: KeyResultId) -> Status {
    let known = session.scoreboard().key_result(id);
    known.map(|it| it.outlook.status).unwrap_or_default()
}
