//! What a filter asks of a record.

use crate::forecast::Freshness;
use crate::goal::{Ambition, CycleId, KeyResult, Kpi, Label, Level, Objective, PersonId, TeamId};
use crate::kpi::{Health, KpiBoard};
use crate::scoreboard::Scoreboard;
use crate::scoring::Band;
use crate::workspace::{RecordKey, Workspace};

/// A workspace and what is known of it on one day.
#[derive(Clone, Copy, Debug)]
pub struct Known<'w> {
    /// The document.
    pub workspace: &'w Workspace,
    /// Its scores.
    pub scores: &'w Scoreboard,
    /// How its KPIs stand.
    pub kpis: &'w KpiBoard,
}

/// What a filter asks of a record. What the record does not have is none, and then nobody who asks for it wants it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Facts<'w> {
    /// Who owns it, or did it.
    pub(super) owner: Option<PersonId>,
    /// Its team, or that of the objective it belongs to.
    pub(super) team: Option<TeamId>,
    /// Its cycle.
    pub(super) cycle: Option<CycleId>,
    /// The level of its objective.
    pub(super) level: Option<Level>,
    /// The ambition of its objective.
    pub(super) ambition: Option<Ambition>,
    /// Its own tags.
    pub(super) tags: &'w [Label],
    /// How it stands.
    pub(super) status: Option<Band>,
    /// What the numbers alone say of its end.
    pub(super) outlook: Option<Band>,
    /// Whether it was not checked in for too long (P-7).
    pub(super) is_stale: bool,
}

impl<'w> Facts<'w> {
    /// What is asked of a record that can be found; none of others.
    pub(super) fn of(known: Known<'w>, key: RecordKey) -> Option<Self> {
        let all = known.workspace;
        match key {
            RecordKey::Objective(id) => Some(Self::of_objective(known, all.objective(id)?)),
            RecordKey::KeyResult(id) => Self::of_key_result(known, all.key_result(id)?),
            RecordKey::Kpi(id) => Some(Self::of_kpi(known, all.kpi(id)?)),
            RecordKey::Initiative(id) => {
                let one = all.initiative(id)?;
                let owner = one.owner;
                Some(Self {
                    owner,
                    ..Self::beside(known, all.key_result(one.key_result)?)
                })
            }
            RecordKey::CheckIn(key) => {
                let owner = all.check_in(key)?.by;
                Some(Self {
                    owner,
                    ..Self::beside(known, all.key_result(key.key_result)?)
                })
            }
            RecordKey::Note(id) => {
                let one = all.note(id)?;
                Some(Self {
                    owner: one.by,
                    team: one.team,
                    ..Self::default()
                })
            }
            RecordKey::Person(id) => Some(Self {
                owner: Some(id),
                team: all.person(id)?.team,
                ..Self::default()
            }),
            RecordKey::Team(id) => Some(Self {
                team: Some(id),
                ..Self::default()
            }),
            RecordKey::Cycle(id) => Some(Self {
                cycle: Some(id),
                ..Self::default()
            }),
            RecordKey::Head | RecordKey::KpiReading(_) | RecordKey::Funnel(_) | RecordKey::SavedView(_) => None,
        }
    }

    pub(super) fn of_objective(known: Known<'w>, one: &'w Objective) -> Self {
        let status = known.scores.objective(one.id).map(|score| score.status);
        let mut key_results = known.workspace.key_results_of(one.id);
        Self {
            owner: one.owner,
            tags: &one.tags,
            status: status.map(|it| it.band),
            outlook: status.map(|it| it.computed.band),
            is_stale: key_results.any(|one| is_stale(known, one)),
            ..Self::of_goal(one)
        }
    }

    pub(super) fn of_key_result(known: Known<'w>, one: &'w KeyResult) -> Option<Self> {
        let status = known.scores.key_result(one.id).map(|score| score.outlook.status);
        Some(Self {
            owner: one.owner,
            tags: &one.tags,
            status: status.map(|it| it.band),
            outlook: status.map(|it| it.computed.band),
            is_stale: is_stale(known, one),
            ..Self::of_goal(known.workspace.objective(one.objective)?)
        })
    }

    fn of_kpi(known: Known<'w>, one: &'w Kpi) -> Self {
        let score = known.kpis.kpi(one.id);
        Self {
            owner: one.owner,
            team: one.team,
            tags: &one.tags,
            status: Some(health_band(score.and_then(|score| score.health()))),
            is_stale: score.is_some_and(|score| score.freshness == Some(Freshness::Stale)),
            ..Self::default()
        }
    }

    /// What hangs on a key result has its place from it.
    fn beside(known: Known<'w>, one: &KeyResult) -> Self {
        let objective = known.workspace.objective(one.objective);
        objective.map(|it| Self::of_goal(it)).unwrap_or_default()
    }

    /// What an objective says for all that belongs to it.
    fn of_goal(one: &Objective) -> Self {
        Self {
            team: one.team,
            cycle: Some(one.cycle),
            level: Some(one.level),
            ambition: Some(one.ambition),
            ..Self::default()
        }
    }
}

/// The band that is shown like a health; what is only watched stands like what has no data.
pub const fn health_band(health: Option<Health>) -> Band {
    match health {
        Some(Health::Green) => Band::OnTrack,
        Some(Health::Amber) => Band::AtRisk,
        Some(Health::Red) => Band::OffTrack,
        Some(Health::Tracking) | None => Band::NoData,
    }
}

fn is_stale(known: Known<'_>, one: &KeyResult) -> bool {
    let score = known.scores.key_result(one.id);
    one.state.is_active() && score.is_some_and(|score| score.outlook.freshness == Some(Freshness::Stale))
}
