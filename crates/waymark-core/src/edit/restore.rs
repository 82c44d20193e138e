//! A record brought back to how it was: the edits that lead there, with what they refuse.

use chrono::NaiveDate;

use super::{CycleChange, Edit, KeyResultChange, KpiChange, ObjectiveChange, Refusal, make};
use crate::goal::{Cycle, KeyResult, Kpi, Measure, Metric, Objective, Parent, PersonId, Shared, TeamId};
use crate::workspace::{Record, RecordKey, Workspace};

/// A record as it was, to be brought back.
#[derive(Clone, Debug, PartialEq)]
pub enum Former {
    /// An objective.
    Objective(Shared<Objective>),
    /// A key result.
    KeyResult(Shared<KeyResult>),
    /// A KPI.
    Kpi(Shared<Kpi>),
    /// A cycle.
    Cycle(Shared<Cycle>),
}

impl Former {
    /// The record, where it is of a kind that can be brought back alone.
    pub fn of(record: &Record) -> Option<Self> {
        match record {
            Record::Objective(it) => Some(Self::Objective(it.clone())),
            Record::KeyResult(it) => Some(Self::KeyResult(it.clone())),
            Record::Kpi(it) => Some(Self::Kpi(it.clone())),
            Record::Cycle(it) => Some(Self::Cycle(it.clone())),
            Record::Head(_)
            | Record::Person(_)
            | Record::Team(_)
            | Record::CheckIn(_)
            | Record::Initiative(_)
            | Record::KpiReading(_)
            | Record::Funnel(_)
            | Record::Note(_)
            | Record::SavedView(_) => None,
        }
    }

    /// Which record it is.
    pub fn key(&self) -> RecordKey {
        match self {
            Self::Objective(it) => RecordKey::Objective(it.id),
            Self::KeyResult(it) => RecordKey::KeyResult(it.id),
            Self::Kpi(it) => RecordKey::Kpi(it.id),
            Self::Cycle(it) => RecordKey::Cycle(it.id),
        }
    }
}

/// Brings a record back to how it was: its own fields; its place in the list, what belongs to it and what it said by
/// hand or as its grade stay as they are. People, teams and goals that are gone by now are left out.
pub(super) fn restore(next: &mut Workspace, former: &Former, today: NaiveDate) -> Result<(), Refusal> {
    let missing = Refusal::Missing(former.key());
    let edits: Vec<Edit> = match former {
        Former::Objective(former) => {
            let now = next.objective(former.id).ok_or(missing)?;
            let changes = of_objective(now, &still_valid_objective(next, former));
            changes
                .into_iter()
                .map(|change| Edit::ChangeObjective(former.id, change))
                .collect()
        }
        Former::KeyResult(former) => {
            let now = next.key_result(former.id).ok_or(missing)?;
            of_key_result(now, &still_valid_key_result(next, former))
        }
        Former::Kpi(former) => {
            let now = next.kpi(former.id).ok_or(missing)?;
            let changes = KpiChange::between(now, &still_valid_kpi(next, former));
            changes
                .into_iter()
                .map(|change| Edit::ChangeKpi(former.id, change))
                .collect()
        }
        Former::Cycle(former) => {
            let now = next.cycle(former.id).ok_or(missing)?;
            let changes = of_cycle(now, former);
            changes
                .into_iter()
                .map(|change| Edit::ChangeCycle(former.id, change))
                .collect()
        }
    };
    edits.iter().try_for_each(|edit| make(next, edit, today))
}

fn still_person(workspace: &Workspace, id: Option<PersonId>) -> Option<PersonId> {
    id.filter(|id| workspace.person(*id).is_some())
}

fn still_team(workspace: &Workspace, id: Option<TeamId>) -> Option<TeamId> {
    id.filter(|id| workspace.team(*id).is_some())
}

fn is_still_there(workspace: &Workspace, parent: Parent) -> bool {
    match parent {
        Parent::Objective(id) => workspace.objective(id).is_some(),
        Parent::KeyResult(id) => workspace.key_result(id).is_some(),
    }
}

fn still_valid_objective(workspace: &Workspace, former: &Objective) -> Objective {
    Objective {
        owner: still_person(workspace, former.owner),
        team: still_team(workspace, former.team),
        parent: former.parent.filter(|parent| is_still_there(workspace, *parent)),
        supports: former
            .supports
            .iter()
            .copied()
            .filter(|it| is_still_there(workspace, *it))
            .collect(),
        continues: former.continues.filter(|id| workspace.objective(*id).is_some()),
        improves: former.improves.filter(|id| workspace.kpi(*id).is_some()),
        ..former.clone()
    }
}

fn still_valid_key_result(workspace: &Workspace, former: &KeyResult) -> KeyResult {
    let mut valid = former.clone();
    valid.owner = still_person(workspace, former.owner);
    valid.continues.take_if(|id| workspace.key_result(*id).is_none());
    if let Measure::Metric(Metric { feed, .. }) = &mut valid.measure {
        feed.take_if(|feed| workspace.kpi(feed.kpi).is_none());
    }
    valid
}

fn still_valid_kpi(workspace: &Workspace, former: &Kpi) -> Kpi {
    Kpi {
        owner: still_person(workspace, former.owner),
        team: still_team(workspace, former.team),
        ..former.clone()
    }
}

/// What makes one objective of another. Names every field, so that a new one cannot be forgotten here.
fn of_objective(now: &Objective, former: &Objective) -> Vec<ObjectiveChange> {
    let Objective {
        id: _,
        title,
        description,
        cycle,
        level,
        team,
        owner,
        ambition,
        answer,
        litmus,
        horizon,
        rank: _,
        weight,
        tags,
        parent,
        supports,
        continues,
        improves,
        source,
        state,
        grade: _,
        frozen: _,
        foreign: _,
    } = former.clone();
    [
        (now.cycle != cycle).then_some(ObjectiveChange::Cycle(cycle)),
        (now.title != title).then_some(ObjectiveChange::Title(title)),
        (now.description != description).then_some(ObjectiveChange::Description(description)),
        (now.level != level).then_some(ObjectiveChange::Level(level)),
        (now.team != team).then_some(ObjectiveChange::Team(team)),
        (now.owner != owner).then_some(ObjectiveChange::Owner(owner)),
        (now.ambition != ambition).then_some(ObjectiveChange::Ambition(ambition)),
        (now.answer != answer).then_some(ObjectiveChange::Answer(answer)),
        (now.litmus != litmus).then_some(ObjectiveChange::Litmus(litmus)),
        (now.horizon != horizon).then_some(ObjectiveChange::Horizon(horizon)),
        (now.weight != weight).then_some(ObjectiveChange::Weight(weight)),
        (now.tags != tags).then_some(ObjectiveChange::Tags(tags)),
        (now.parent != parent).then_some(ObjectiveChange::Parent(parent)),
        (now.supports != supports).then_some(ObjectiveChange::Supports(supports)),
        (now.continues != continues).then_some(ObjectiveChange::Continues(continues)),
        (now.improves != improves).then_some(ObjectiveChange::Improves(improves)),
        (now.source != source).then_some(ObjectiveChange::Source(source)),
        (now.state != state).then_some(ObjectiveChange::State(state)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What makes one key result of another. Names every field, so that a new one cannot be forgotten here.
fn of_key_result(now: &KeyResult, former: &KeyResult) -> Vec<Edit> {
    let KeyResult {
        id,
        objective,
        title,
        description,
        owner,
        measure,
        weight,
        rank: _,
        start,
        end,
        cadence,
        tags,
        state,
        manual: _,
        continues,
        grade: _,
        foreign: _,
    } = former.clone();
    let is_elsewhere = now.objective != objective;
    let back = is_elsewhere.then_some(Edit::MoveKeyResult {
        id,
        to: objective,
        before: None,
    });
    let has_other_dates = (now.start, now.end) != (start, end);
    let changes = [
        (now.title != title).then_some(KeyResultChange::Title(title)),
        (now.description != description).then_some(KeyResultChange::Description(description)),
        (now.owner != owner).then_some(KeyResultChange::Owner(owner)),
        (now.measure != measure).then_some(KeyResultChange::Measure(measure)),
        (now.weight != weight).then_some(KeyResultChange::Weight(weight)),
        has_other_dates.then_some(KeyResultChange::Dates { start, end }),
        (now.cadence != cadence).then_some(KeyResultChange::Cadence(cadence)),
        (now.tags != tags).then_some(KeyResultChange::Tags(tags)),
        (now.state != state).then_some(KeyResultChange::State(state)),
        (now.continues != continues).then_some(KeyResultChange::Continues(continues)),
    ];
    let changes = changes.into_iter().flatten();
    back.into_iter()
        .chain(changes.map(|change| Edit::ChangeKeyResult(id, change)))
        .collect()
}

/// What makes one cycle of another, its state last: a closed one takes no other change.
fn of_cycle(now: &Cycle, former: &Cycle) -> Vec<CycleChange> {
    let Cycle {
        id: _,
        title,
        kind,
        span,
        state,
        closing: _,
        reopened: _,
        foreign: _,
    } = former.clone();
    [
        (now.title != title).then_some(CycleChange::Title(title)),
        (now.kind != kind).then_some(CycleChange::Kind(kind)),
        (now.span != span).then_some(CycleChange::Span(span)),
        (now.state != state).then_some(CycleChange::State(state)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goal::{Ambition, Answer, Cadence, CycleState, Horizon, Level, Litmus, Rank, ScoreSource, State, Text};
    use crate::testing::{
        check_refused, company, day, id, key_result, kpi, label, made, metric, objective, text, title, weight,
    };

    fn former(workspace: &Workspace, key: RecordKey) -> Edit {
        Edit::Restore(Former::of(&workspace.record(key).unwrap()).unwrap())
    }

    fn o1() -> RecordKey {
        RecordKey::Objective(id("o1"))
    }

    #[test]
    fn an_objective_comes_back_to_how_it_was_with_its_key_results_as_they_are() {
        let before = company();
        let changed = made(
            &before,
            [
                Edit::ChangeObjective(id("o1"), ObjectiveChange::Title(title("Other"))),
                Edit::ChangeObjective(
                    id("o1"),
                    ObjectiveChange::State(State::Paused {
                        reason: Text::default(),
                    }),
                ),
                Edit::ChangeKeyResult(id("k1"), KeyResultChange::Title(title("Renamed"))),
            ],
        );
        let after = made(&changed, [former(&before, o1())]);
        assert_eq!(after.record(o1()), before.record(o1()));
        assert_eq!(after.key_result(id("k1")), changed.key_result(id("k1")));
    }

    #[test]
    fn a_key_result_comes_back_with_its_target_and_to_its_objective() {
        let before = company();
        let measure = Measure::Metric(metric(Some(40.0), 99.0));
        let changed = made(
            &before,
            [
                Edit::ChangeKeyResult(id("k2"), KeyResultChange::Measure(measure)),
                Edit::MoveKeyResult {
                    id: id("k2"),
                    to: id("o2"),
                    before: None,
                },
            ],
        );
        let key = RecordKey::KeyResult(id("k2"));
        let after = made(&changed, [former(&before, key)]);
        let restored = after.key_result(id("k2")).unwrap();
        let was = before.key_result(id("k2")).unwrap();
        assert_eq!((&restored.measure, restored.objective), (&was.measure, was.objective));
    }

    #[test]
    fn who_is_gone_by_now_does_not_come_back_with_the_objective() {
        let before = company();
        let changed = made(&before, [Edit::RemovePerson(id("ada"))]);
        let after = made(&changed, [former(&before, o1())]);
        assert_eq!(after.objective(id("o1")).unwrap().owner, None);
    }

    #[test]
    fn what_is_gone_itself_is_not_brought_back_alone() {
        let before = company();
        let gone = made(&before, [Edit::RemoveObjective(id("o1"))]);
        check_refused(&gone, former(&before, o1()), Refusal::Missing(o1()));
    }

    #[test]
    fn nothing_of_a_closed_cycle_is_brought_back() {
        let before = company();
        let changed = made(
            &before,
            [
                Edit::ChangeObjective(id("o1"), ObjectiveChange::Title(title("Other"))),
                Edit::ChangeCycle(id("q4"), CycleChange::State(CycleState::Closed)),
            ],
        );
        check_refused(&changed, former(&before, o1()), Refusal::Closed(id("q4")));
    }

    #[test]
    fn a_closed_cycle_is_opened_again() {
        let before = company();
        let closed = made(
            &before,
            [Edit::ChangeCycle(id("q4"), CycleChange::State(CycleState::Closed))],
        );
        let after = made(&closed, [former(&before, RecordKey::Cycle(id("q4")))]);
        assert_eq!(after.cycle(id("q4")).unwrap().state, CycleState::Active);
    }

    #[test]
    fn a_team_that_is_gone_by_now_does_not_come_back_with_the_objective() {
        let before = made(
            &company(),
            [Edit::ChangeObjective(
                id("o1"),
                ObjectiveChange::Team(Some(id("sales"))),
            )],
        );
        let changed = made(&before, [Edit::RemoveTeam(id("sales"))]);
        let after = made(&changed, [former(&before, o1())]);
        assert_eq!(after.objective(id("o1")).unwrap().team, None);
    }

    #[test]
    fn an_answer_comes_back_with_the_objective() {
        let answer = Some(Answer {
            date: day(2026, 11, 1),
            note: title("Yes"),
        });
        let answered = |answer| Edit::ChangeObjective(id("o1"), ObjectiveChange::Answer(answer));
        let before = made(&company(), [answered(answer.clone())]);
        let after = made(&before, [answered(None), former(&before, o1())]);
        assert_eq!(after.objective(id("o1")).unwrap().answer, answer);
    }

    #[test]
    fn what_an_objective_named_comes_back_unless_it_is_gone() {
        let change = |change| Edit::ChangeObjective(id("o1"), change);
        let [to_o3, to_k4] = [Parent::Objective(id("o3")), Parent::KeyResult(id("k4"))];
        let before = made(
            &company(),
            [
                Edit::AddObjective(objective("o3")),
                Edit::AddObjective(objective("o4")),
                Edit::AddKeyResult(key_result("k4", "o4")),
                Edit::AddKpi(kpi("leads", None)),
                change(ObjectiveChange::Parent(Some(to_k4))),
                change(ObjectiveChange::Supports(vec![to_o3, to_k4])),
                change(ObjectiveChange::Continues(Some(id("o3")))),
                change(ObjectiveChange::Improves(Some(id("leads")))),
            ],
        );
        let named = |workspace: &Workspace| {
            let o1 = workspace.objective(id("o1")).unwrap();
            (o1.parent, o1.supports.clone(), o1.continues, o1.improves)
        };
        let cleared = made(
            &before,
            [
                change(ObjectiveChange::Parent(None)),
                change(ObjectiveChange::Supports(Vec::new())),
                change(ObjectiveChange::Continues(None)),
                change(ObjectiveChange::Improves(None)),
            ],
        );
        assert_eq!(named(&made(&cleared, [former(&before, o1())])), named(&before));
        let gone = [
            Edit::RemoveObjective(id("o3")),
            Edit::RemoveKeyResult(id("k4")),
            Edit::RemoveKpi(id("leads")),
        ];
        let after = made(&before, gone.into_iter().chain([former(&before, o1())]));
        assert_eq!(named(&after), (None, Vec::new(), None, None));
    }

    #[test]
    fn a_kpi_comes_back_without_an_owner_and_a_team_that_are_gone() {
        let mut leads = kpi("leads", None);
        (leads.owner, leads.team) = (Some(id("ada")), Some(id("sales")));
        let before = made(&company(), [Edit::AddKpi(leads)]);
        let key = RecordKey::Kpi(id("leads"));
        let gone = [Edit::RemovePerson(id("ada")), Edit::RemoveTeam(id("sales"))];
        let after = made(&before, gone.into_iter().chain([former(&before, key)]));
        let leads = after.kpi(id("leads")).unwrap();
        assert_eq!((leads.owner, leads.team), (None, None));
    }

    #[test]
    fn every_field_of_an_objective_comes_back() {
        let before = company();
        let changes = [
            ObjectiveChange::Description(text("Because")),
            ObjectiveChange::Cycle(id("q1")),
            ObjectiveChange::Level(Level::Person),
            ObjectiveChange::Team(Some(id("all"))),
            ObjectiveChange::Owner(Some(id("ben"))),
            ObjectiveChange::Ambition(Ambition::Committed),
            ObjectiveChange::Litmus(Some(Litmus::Fails)),
            ObjectiveChange::Horizon(Horizon::Strategic),
            ObjectiveChange::Weight(weight(3.0)),
            ObjectiveChange::Tags(vec![label("retention")]),
            ObjectiveChange::Source(ScoreSource::Both),
        ];
        for change in changes {
            let changed = made(&before, [Edit::ChangeObjective(id("o1"), change.clone())]);
            let after = made(&changed, [former(&before, o1())]);
            let of = |workspace: &Workspace| Objective {
                rank: Rank::FIRST,
                ..Objective::clone(workspace.objective(id("o1")).unwrap())
            };
            assert_eq!(of(&after), of(&before), "{change:?}");
        }
    }

    #[test]
    fn every_field_of_a_key_result_comes_back() {
        let key = RecordKey::KeyResult(id("k1"));
        let before = company();
        let changes = [
            KeyResultChange::Title(title("Be praised")),
            KeyResultChange::Description(text("Because")),
            KeyResultChange::Owner(Some(id("ben"))),
            KeyResultChange::Measure(Measure::Percent),
            KeyResultChange::Weight(weight(3.0)),
            KeyResultChange::Dates {
                start: Some(day(2026, 10, 15)),
                end: None,
            },
            KeyResultChange::Cadence(Cadence::Monthly),
            KeyResultChange::Tags(vec![label("retention")]),
            KeyResultChange::State(State::Paused {
                reason: Text::default(),
            }),
            KeyResultChange::Continues(Some(id("k3"))),
        ];
        for change in changes {
            let changed = made(&before, [Edit::ChangeKeyResult(id("k1"), change.clone())]);
            let after = made(&changed, [former(&before, key)]);
            assert_eq!(after.record(key), before.record(key), "{change:?}");
        }
    }
}
