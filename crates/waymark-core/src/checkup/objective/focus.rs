//! O4: few objectives at a time, and one that comes first.

use crate::checkup::subject::Subject;
use crate::checkup::{Facts, Finding, FixKind, RuleId, Severity, Whose};
use crate::edit::{Edit, ObjectiveChange};
use crate::goal::{Cycle, CycleId, CycleState, Level, Objective, Shared};
use crate::workspace::Workspace;

/// The most objectives for one owner or team in a cycle (check-up, O4).
const MOST: usize = 5;
/// From so many objectives on one has to come first.
const NEEDS_ORDER: usize = 3;

/// A warning for each objective after the fifth, by priority, of its owner or its team in the cycle; and one for the
/// first of a cycle in which all have the same priority.
///
/// A team's objectives are those of the team, not those of its people.
pub(in crate::checkup) fn findings(subject: &Subject<'_>) -> Vec<Finding> {
    let objective = subject.objective;
    let of = |facts| Finding::new(RuleId::O4, Severity::Warning, objective.id, facts);
    let too_many = holders(objective).find_map(|whose| {
        let (place, count) = place_and_count(subject, whose)?;
        (place > MOST).then_some(Facts::ManyObjectives {
            whose,
            count,
            place,
            most: MOST,
        })
    });
    let mut findings = Vec::new();
    if let Some(facts) = too_many {
        findings.push(of(facts).fixed_by(postponed(subject)));
    }
    findings.extend(one_priority(subject).map(of));
    findings
}

/// Whose an objective is.
fn holders(objective: &Objective) -> impl Iterator<Item = Whose> {
    let team = objective
        .team
        .filter(|_| objective.level != Level::Person)
        .map(Whose::Team);
    objective.owner.map(Whose::Person).into_iter().chain(team)
}

fn is_of(objective: &Objective, whose: Whose) -> bool {
    objective.state.is_active() && holders(objective).any(|holder| holder == whose)
}

fn objectives_of(workspace: &Workspace, cycle: CycleId, whose: Whose) -> impl Iterator<Item = &Shared<Objective>> {
    workspace.objectives_in(cycle).filter(move |one| is_of(one, whose))
}

/// Where the objective stands among those of its holder, counted from 1, and how many there are.
fn place_and_count(subject: &Subject<'_>, whose: Whose) -> Option<(usize, usize)> {
    let (mut place, mut count) = (None, 0);
    for one in objectives_of(subject.workspace, subject.cycle.id, whose) {
        count += 1;
        if one.id == subject.objective.id {
            place = Some(count);
        }
    }
    Some((place?, count))
}

/// All have one rank, and this is the first of them.
fn one_priority(subject: &Subject<'_>) -> Option<Facts> {
    let mut objectives = subject
        .workspace
        .objectives_in(subject.cycle.id)
        .filter(|one| one.state.is_active());
    let first = objectives.next()?;
    if first.id != subject.objective.id || objectives.any(|one| one.rank != first.rank) {
        return None;
    }
    let all = subject.workspace.objectives_in(subject.cycle.id);
    let count = all.filter(|one| one.state.is_active()).count();
    (count >= NEEDS_ORDER).then_some(Facts::OnePriority { count })
}

/// Moves the objective to the next planned cycle, if it has not begun and there is room for it.
fn postponed(subject: &Subject<'_>) -> Option<(FixKind, Edit)> {
    let workspace = subject.workspace;
    let has_begun = workspace
        .key_results_of(subject.objective.id)
        .any(|one| workspace.log(one.id).entries().next().is_some() || one.start.is_some() || one.end.is_some());
    let next = next_cycle(subject).filter(|_| !has_begun)?;
    let has_room = holders(subject.objective).all(|whose| objectives_of(workspace, next.id, whose).count() < MOST);
    let edit = Edit::ChangeObjective(subject.objective.id, ObjectiveChange::Cycle(next.id));
    has_room.then_some((FixKind::Postpone(next.id), edit))
}

fn next_cycle<'a>(subject: &Subject<'a>) -> Option<&'a Shared<Cycle>> {
    let planned = subject
        .workspace
        .cycles()
        .filter(|cycle| cycle.state == CycleState::Planned && cycle.span.start() > subject.cycle.span.start());
    planned.min_by_key(|cycle| (cycle.span, cycle.id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkup::testing::{check_fixed_of, facts_of, fixes_of};
    use crate::goal::{KeyResult, Rank, Span, State, Text};
    use crate::testing::{cycle, day, id, key_result, objective, person, team, workspace};
    use crate::workspace::Record;

    fn ranked(at: usize) -> Objective {
        Objective {
            rank: Rank::at(at),
            owner: Some(id("ada")),
            ..objective(&format!("o{at}"))
        }
    }

    fn next_year() -> Cycle {
        Cycle {
            state: CycleState::Planned,
            span: Span::new(day(2027, 1, 1), day(2027, 3, 31)).unwrap(),
            ..cycle("q1")
        }
    }

    fn company(objectives: impl IntoIterator<Item = Objective>) -> Workspace {
        let rest = [
            cycle("q4").into(),
            next_year().into(),
            person("ada").into(),
            team("sales").into(),
        ];
        workspace(objectives.into_iter().map(Record::from).chain(rest))
    }

    #[test]
    fn the_sixth_objective_of_a_person_is_one_too_many() {
        let company = company((0..6).map(ranked));
        assert_eq!(facts_of(&company, "o4", RuleId::O4), []);
        assert_eq!(
            facts_of(&company, "o5", RuleId::O4),
            [Facts::ManyObjectives {
                whose: Whose::Person(id("ada")),
                count: 6,
                place: 6,
                most: 5,
            }]
        );
    }

    #[test]
    fn the_sixth_objective_can_wait_for_the_next_cycle() {
        let company = company((0..6).map(ranked));
        let fixed = check_fixed_of(&company, "o5", RuleId::O4, &FixKind::Postpone(id("q1")));
        assert_eq!(fixed.objective(id("o5")).unwrap().cycle, id("q1"));
    }

    #[test]
    fn an_objective_with_days_of_its_own_does_not_wait() {
        let dated = KeyResult {
            start: Some(day(2026, 11, 1)),
            ..key_result("k", "o5")
        };
        let mut company = company((0..6).map(ranked));
        company.put(dated.into());
        assert_eq!(facts_of(&company, "o5", RuleId::O4).len(), 1);
        assert_eq!(fixes_of(&company, "o5", RuleId::O4), []);
    }

    #[test]
    fn a_team_is_counted_without_its_people() {
        let of = |level| {
            move |at| Objective {
                level,
                team: Some(id("sales")),
                owner: None,
                ..ranked(at)
            }
        };
        let of_team = company((0..6).map(of(Level::Team)));
        assert_eq!(facts_of(&of_team, "o5", RuleId::O4).len(), 1);
        let of_people = company((0..6).map(of(Level::Person)));
        assert_eq!(facts_of(&of_people, "o5", RuleId::O4), []);
    }

    #[test]
    fn of_objectives_of_one_priority_the_first_says_so() {
        let alike = |at| Objective {
            rank: Rank::at(0),
            ..ranked(at)
        };
        let company = company((0..3).map(alike));
        assert_eq!(facts_of(&company, "o0", RuleId::O4), [Facts::OnePriority { count: 3 }]);
        assert_eq!(facts_of(&company, "o1", RuleId::O4), []);
        assert_eq!(facts_of(&self::company((0..2).map(alike)), "o0", RuleId::O4), []);
    }

    #[test]
    fn what_rests_and_what_is_of_others_leaves_room() {
        let paused = Objective {
            state: State::Paused {
                reason: Text::default(),
            },
            ..ranked(0)
        };
        let of_ben = Objective {
            owner: Some(id("ben")),
            ..ranked(0)
        };
        for other in [paused, of_ben] {
            let company = company((1..6).map(ranked).chain([other]));
            assert_eq!(facts_of(&company, "o5", RuleId::O4), []);
        }
    }

    #[test]
    fn it_waits_only_where_the_next_cycle_has_room() {
        let next = |at| Objective {
            cycle: id("q1"),
            ..ranked(at)
        };
        let with_next = |until| company((0..6).map(ranked).chain((6..until).map(next)));
        let postpone = [FixKind::Postpone(id("q1"))];
        assert_eq!(fixes_of(&with_next(10), "o5", RuleId::O4), postpone);
        assert_eq!(fixes_of(&with_next(11), "o5", RuleId::O4), []);
    }

    #[test]
    fn it_waits_only_for_a_planned_cycle_that_begins_later() {
        let active = Cycle {
            state: CycleState::Active,
            ..next_year()
        };
        let beginning = |span| Cycle { span, ..next_year() };
        let past = beginning(Span::new(day(2026, 1, 1), day(2026, 3, 31)).unwrap());
        let same = beginning(cycle("q4").span);
        for other in [active, past, same] {
            let mut company = company((0..6).map(ranked));
            company.put(other.into());
            assert_eq!(fixes_of(&company, "o5", RuleId::O4), []);
        }
    }
}
