//! Everything that is due on a day, the most urgent first (P-7).

use chrono::NaiveDate;

use super::{key_result, kpi};
use crate::forecast::Freshness;
use crate::goal::{
    Cycle, CycleState, KeyResult, KeyResultId, KpiId, Objective, ObjectiveId, Period, PersonId, Segment, Shared,
    TeamId, Value,
};
use crate::kpi::KpiBoard;
use crate::order::sorted_by;
use crate::query::cycles_in_order;
use crate::scoreboard::Scoreboard;
use crate::workspace::Workspace;

/// Whose entries are wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Whose {
    /// Those of everyone.
    #[default]
    Everyone,
    /// What a person answers for: as owner, or as owner of the objective where a key result has none.
    Person(PersonId),
    /// What belongs to a team or one of its parts: by its objective, or by its owner where that has no team.
    Team(TeamId),
}

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Asked {
    /// A check-in of a key result.
    KeyResult(KeyResultId),
    /// A reading of a KPI, or of one part of it, for the last period that has ended.
    Kpi {
        /// Which.
        kpi: KpiId,
        /// The part, where its readings are split.
        part: Option<Segment>,
        /// The period.
        period: Period,
    },
}

/// One entry that is due.
#[derive(Clone, Debug, PartialEq)]
pub struct Due {
    /// What is asked for.
    pub asked: Asked,
    /// The day from which on it is due: the last day on which the entry before is fresh, or the first day of all.
    pub since: NaiveDate,
    /// How many whole periods it is overdue by.
    pub missed: i64,
    /// Due, overdue or stale, never fresh (P-7).
    pub freshness: Freshness,
    /// The day of the entry before, and its value where it is one number.
    pub last: Option<(NaiveDate, Option<Value>)>,
}

impl Due {
    /// Whether it is late, not just due.
    pub fn is_overdue(&self) -> bool {
        match self.freshness {
            Freshness::Fresh | Freshness::Due => false,
            Freshness::Overdue | Freshness::Stale => true,
        }
    }
}

/// The check-ins that are due for one objective.
#[derive(Clone, Debug, PartialEq)]
pub struct ObjectiveDue {
    /// Which.
    pub objective: ObjectiveId,
    /// Its key results, overdue ones first, then by rank; never empty.
    pub key_results: Vec<Due>,
}

/// Everything that is due on a day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DueList {
    /// Objectives with something overdue first, then by cycle and rank.
    pub objectives: Vec<ObjectiveDue>,
    /// KPIs, overdue ones first, then by rank.
    pub kpis: Vec<Due>,
    /// What is not due and can be checked in nevertheless, by cycle and rank.
    pub others: Vec<NotDue>,
}

/// A key result that is not due and can be checked in nevertheless.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotDue {
    /// Its objective.
    pub objective: ObjectiveId,
    /// Which.
    pub key_result: KeyResultId,
    /// The day from which on it is due; none where nothing more is asked.
    pub next: Option<NaiveDate>,
}

impl DueList {
    /// Everything, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Due> {
        let of_objectives = self.objectives.iter().flat_map(|one| &one.key_results);
        of_objectives.chain(&self.kpis)
    }

    /// How much is due.
    pub fn len(&self) -> usize {
        self.iter().count()
    }

    /// Whether nothing is due.
    pub fn is_empty(&self) -> bool {
        self.objectives.is_empty() && self.kpis.is_empty()
    }

    /// Whether this is among what is due.
    pub fn has(&self, asked: &Asked) -> bool {
        self.iter().any(|due| due.asked == *asked)
    }
}

/// When something is due.
pub(super) enum Turn {
    /// Now.
    Now(Box<Due>),
    /// From this day on.
    On(NaiveDate),
    /// Nothing more is asked, though it can be entered.
    Done,
    /// It rests, or is not entered by hand.
    Never,
}

/// Everything that is due on the day of the boards; both belong to `workspace`.
pub fn due(workspace: &Workspace, board: &Scoreboard, kpis: &KpiBoard, whose: Whose) -> DueList {
    let asking = Asking {
        workspace,
        board,
        kpis,
        whose,
    };
    let now = |turn: Turn| match turn {
        Turn::Now(due) => Some(*due),
        Turn::On(_) | Turn::Done | Turn::Never => None,
    };
    let mut others = Vec::new();
    let of_objective = |objective: &Shared<Objective>| {
        let mut due = Vec::new();
        for (key_result, turn) in asking.key_results(objective) {
            let next = match turn {
                Turn::Now(one) => {
                    due.push(*one);
                    continue;
                }
                Turn::Never => continue,
                Turn::On(day) => Some(day),
                Turn::Done => None,
            };
            others.push(NotDue {
                objective: objective.id,
                key_result,
                next,
            });
        }
        (!due.is_empty()).then(|| ObjectiveDue {
            objective: objective.id,
            key_results: late_first(due, Due::is_overdue),
        })
    };
    let objectives = asking.objectives().filter_map(of_objective).collect();
    let is_late = |one: &ObjectiveDue| one.key_results.first().is_some_and(Due::is_overdue);
    DueList {
        objectives: late_first(objectives, is_late),
        kpis: late_first(asking.kpis().filter_map(now).collect(), Due::is_overdue),
        others,
    }
}

/// The next day on which something is due that is not due yet; `None` where nothing ever is.
pub fn next_due(workspace: &Workspace, board: &Scoreboard, kpis: &KpiBoard, whose: Whose) -> Option<NaiveDate> {
    let asking = Asking {
        workspace,
        board,
        kpis,
        whose,
    };
    let of_key_results = asking.objectives().flat_map(|objective| asking.key_results(objective));
    let of_key_results = of_key_results.map(|(_, turn)| turn);
    let day = |turn: Turn| match turn {
        Turn::On(day) => Some(day),
        Turn::Now(_) | Turn::Done | Turn::Never => None,
    };
    of_key_results.chain(asking.kpis()).filter_map(day).min()
}

/// Those of a sort first, without another change of order.
fn late_first<T>(items: Vec<T>, is_late: impl Fn(&T) -> bool) -> Vec<T> {
    sorted_by(items, |one, other| is_late(other).cmp(&is_late(one)))
}

#[derive(Clone, Copy)]
struct Asking<'a> {
    workspace: &'a Workspace,
    board: &'a Scoreboard,
    kpis: &'a KpiBoard,
    whose: Whose,
}

impl<'a> Asking<'a> {
    /// The objectives that are worked on, by cycle and rank.
    fn objectives(self) -> impl Iterator<Item = &'a Shared<Objective>> {
        let is_on = |cycle: &&Shared<Cycle>| cycle.state == CycleState::Active;
        cycles_in_order(self.workspace, self.board.today())
            .into_iter()
            .filter(is_on)
            .flat_map(move |cycle| self.workspace.objectives_in(cycle.id))
            .filter(|objective| objective.state.is_active())
    }

    fn key_results(self, objective: &'a Objective) -> impl Iterator<Item = (KeyResultId, Turn)> {
        let is_wanted = move |one: &&Shared<KeyResult>| {
            let owner = one.owner.or(objective.owner);
            self.is_of(owner, objective.team)
        };
        self.workspace
            .key_results_of(objective.id)
            .filter(is_wanted)
            .map(move |one| (one.id, key_result::turn(self.workspace, self.board, one)))
    }

    fn kpis(self) -> impl Iterator<Item = Turn> {
        let is_wanted = move |kpi: &crate::goal::Kpi, part: Option<&Segment>| match part {
            Some(Segment::Person(person)) => self.is_of(Some(*person), None),
            Some(Segment::Team(team)) => self.is_of(None, Some(*team)),
            Some(Segment::Named(_)) | None => self.is_of(kpi.owner, kpi.team),
        };
        self.workspace
            .kpis()
            .filter_map(move |kpi| Some((kpi, self.kpis.kpi(kpi.id)?)))
            .flat_map(move |(kpi, known)| {
                kpi::turns(self.workspace, kpi, known, self.kpis.today(), |part| {
                    is_wanted(kpi, part)
                })
            })
    }

    fn is_of(self, owner: Option<PersonId>, team: Option<TeamId>) -> bool {
        match self.whose {
            Whose::Everyone => true,
            Whose::Person(person) => owner == Some(person),
            Whose::Team(whole) => {
                let of_owner = || self.workspace.person(owner?)?.team;
                self.workspace.is_team_within(team.or_else(of_owner), whole)
            }
        }
    }
}
