//! O8: somebody answers for an objective, it serves another one, and its days lie in its cycle.

use chrono::NaiveDate;

use crate::alignment::higher_goals;
use crate::checkup::subject::{Examined, Subject, only};
use crate::checkup::{Facts, Finding, FixKind, RuleId, Severity};
use crate::edit::{Edit, KeyResultChange, ObjectiveChange};
use crate::goal::{Measure, Parent, PersonId, Span};

/// A warning where nobody owns the objective, though people are named; and one where it serves nothing, though there is
/// a goal of a higher level, or a strategic one, at the same time.
pub(in crate::checkup) fn findings(subject: &Subject<'_>) -> Vec<Finding> {
    let objective = subject.objective;
    let of = |facts| Finding::new(RuleId::O8, Severity::Warning, objective.id, facts);
    let change = |change| Edit::ChangeObjective(objective.id, change);
    let mut findings = Vec::new();
    if objective.owner.is_none() && subject.has_people() {
        let fix = likely_owner(subject).map(|id| (FixKind::SetOwner(id), change(ObjectiveChange::Owner(Some(id)))));
        findings.push(of(Facts::NoOwner).fixed_by(fix));
    }
    if objective.parent.is_none() && higher_goals(subject.workspace, subject.objective).next().is_some() {
        let fix = only(higher_goals(subject.workspace, subject.objective)).map(|parent| {
            let edit = change(ObjectiveChange::Parent(Some(Parent::Objective(parent.id))));
            (FixKind::SetParent(parent.id), edit)
        });
        findings.push(of(Facts::NoParent).fixed_by(fix));
    }
    findings
}

/// A warning where a key result, or a part of it, has a day outside the cycle.
pub(in crate::checkup) fn findings_about_days(subject: &Subject<'_>, examined: &Examined<'_>) -> Vec<Finding> {
    let key_result = examined.key_result;
    let cycle = subject.cycle.span;
    let own = [key_result.start, key_result.end].into_iter().flatten();
    let outside = own
        .chain(key_result.measure.due_dates())
        .filter(|day| !cycle.has(*day))
        .min();
    let finding = outside.map(|day| {
        let facts = Facts::DayOutside { day, cycle };
        let edit = Edit::Together(days_dropped(examined, cycle));
        Finding::new(RuleId::O8, Severity::Warning, key_result.id, facts).fixed_by([(FixKind::DropDays, edit)])
    });
    finding.into_iter().collect()
}

/// The person who owns all its key results, the only one of its team, or the only one there is.
fn likely_owner(subject: &Subject<'_>) -> Option<PersonId> {
    let mut owners = subject.key_results.iter().map(|one| one.key_result.owner);
    let first = owners
        .next()
        .flatten()
        .filter(|first| owners.all(|owner| owner == Some(*first)));
    let of_team = || {
        let team = subject.objective.team?;
        let members = subject.workspace.people().filter(|person| person.team == Some(team));
        only(members).map(|person| person.id)
    };
    first.or_else(of_team).or_else(|| subject.only_person())
}

/// The edits that leave only days of the cycle.
fn days_dropped(examined: &Examined<'_>, cycle: Span) -> Vec<Edit> {
    let key_result = examined.key_result;
    let kept = |day: &NaiveDate| cycle.has(*day);
    let mut edits = Vec::new();
    let (mut start, mut end) = (key_result.start.filter(kept), key_result.end.filter(kept));
    if Span::new(start.unwrap_or(cycle.start()), end.unwrap_or(cycle.end())).is_err() {
        (start, end) = (None, None);
    }
    if (start, end) != (key_result.start, key_result.end) {
        edits.push(examined.change(KeyResultChange::Dates { start, end }));
    }
    if key_result.measure.due_dates().any(|day| !cycle.has(day)) {
        edits.push(examined.change(KeyResultChange::Measure(without_days(&key_result.measure, cycle))));
    }
    edits
}

fn without_days(measure: &Measure, cycle: Span) -> Measure {
    let kept = |day: &NaiveDate| cycle.has(*day);
    match measure {
        Measure::Done { due } => Measure::Done { due: due.filter(kept) },
        Measure::Milestones(milestones) => {
            let mut milestones = milestones.clone();
            for milestone in &mut milestones {
                milestone.due = milestone.due.filter(kept);
            }
            Measure::Milestones(milestones)
        }
        Measure::Metric(_)
        | Measure::Stay(_)
        | Measure::Checklist(_)
        | Measure::Percent
        | Measure::Zones(_)
        | Measure::Baseline { .. }
        | Measure::Unknown(_) => measure.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkup::testing::{check_fixed_of, facts_of, fixes_of};
    use crate::goal::{Horizon, KeyResult, Level, Objective, Person};
    use crate::testing::{cycle, day, id, key_result, objective, person, team, workspace};
    use crate::workspace::{Record, Workspace};

    fn with(records: impl IntoIterator<Item = Record>) -> Workspace {
        workspace(records.into_iter().chain([cycle("q4").into()]))
    }

    #[test]
    fn an_owner_is_asked_for_where_people_are_named() {
        assert_eq!(facts_of(&with([objective("o").into()]), "o", RuleId::O8), []);
        let named = with([objective("o").into(), person("ada").into(), person("ben").into()]);
        assert_eq!(facts_of(&named, "o", RuleId::O8), [Facts::NoOwner]);
        let owned = Objective {
            owner: Some(id("ada")),
            ..objective("o")
        };
        assert_eq!(
            facts_of(&with([owned.into(), person("ada").into()]), "o", RuleId::O8),
            []
        );
    }

    #[test]
    fn the_only_person_or_the_owner_of_the_key_results_can_be_the_owner() {
        let alone = with([objective("o").into(), person("ada").into()]);
        check_fixed_of(&alone, "o", RuleId::O8, &FixKind::SetOwner(id("ada")));
        let owned = KeyResult {
            owner: Some(id("ben")),
            ..key_result("k", "o")
        };
        let people = [person("ada").into(), person("ben").into()];
        let two = with([objective("o").into(), owned.into()].into_iter().chain(people));
        check_fixed_of(&two, "o", RuleId::O8, &FixKind::SetOwner(id("ben")));
    }

    fn of(level: Level, name: &str) -> Record {
        Objective {
            level,
            ..objective(name)
        }
        .into()
    }

    #[test]
    fn a_parent_is_asked_for_where_there_is_a_higher_goal() {
        let team = || of(Level::Team, "team");
        assert_eq!(
            facts_of(&with([team(), of(Level::Person, "p")]), "team", RuleId::O8),
            []
        );
        let company = with([team(), of(Level::Organisation, "o")]);
        assert_eq!(facts_of(&company, "team", RuleId::O8), [Facts::NoParent]);
        assert_eq!(facts_of(&company, "o", RuleId::O8), []);
        check_fixed_of(&company, "team", RuleId::O8, &FixKind::SetParent(id("o")));
    }

    #[test]
    fn a_tactical_goal_can_serve_a_strategic_one_of_its_level() {
        let strategic = Objective {
            horizon: Horizon::Strategic,
            ..objective("year")
        };
        let company = with([strategic.into(), objective("o").into()]);
        assert_eq!(facts_of(&company, "o", RuleId::O8), [Facts::NoParent]);
        assert_eq!(facts_of(&company, "year", RuleId::O8), []);
    }

    #[test]
    fn what_serves_it_and_what_was_at_another_time_is_no_parent() {
        let loop_like = Objective {
            parent: Some(Parent::Objective(id("team"))),
            ..objective("o")
        };
        assert_eq!(
            facts_of(&with([of(Level::Team, "team"), loop_like.into()]), "team", RuleId::O8),
            []
        );
        let past = crate::Cycle {
            span: Span::new(day(2025, 1, 1), day(2025, 12, 31)).unwrap(),
            ..cycle("past")
        };
        let long_ago = Objective {
            cycle: id("past"),
            ..objective("o")
        };
        let company = with([of(Level::Team, "team"), long_ago.into(), past.into()]);
        assert_eq!(facts_of(&company, "team", RuleId::O8), []);
    }

    #[test]
    fn days_outside_the_cycle_are_named_and_can_go() {
        let cycle = cycle("q4").span;
        let outside = KeyResult {
            start: Some(day(2026, 10, 15)),
            end: Some(day(2027, 1, 15)),
            measure: Measure::Done {
                due: Some(day(2027, 1, 10)),
            },
            ..key_result("k", "o")
        };
        let workspace = with([objective("o").into(), outside.into()]);
        let facts = Facts::DayOutside {
            day: day(2027, 1, 10),
            cycle,
        };
        assert_eq!(facts_of(&workspace, "o", RuleId::O8), [facts]);
        let fixed = check_fixed_of(&workspace, "o", RuleId::O8, &FixKind::DropDays);
        let fixed = fixed.key_result(id("k")).unwrap();
        assert_eq!((fixed.start, fixed.end), (Some(day(2026, 10, 15)), None));
        assert_eq!(fixed.measure, Measure::Done { due: None });
    }

    fn of_ada_and(second: &str) -> Workspace {
        let owned = |name: &str, owner| KeyResult {
            owner: Some(id(owner)),
            ..key_result(name, "o")
        };
        let people = ["ada", "ben"].map(|name| person(name).into());
        let key_results = [owned("k1", "ada").into(), owned("k2", second).into()];
        with([objective("o").into()].into_iter().chain(key_results).chain(people))
    }

    #[test]
    fn who_owns_only_some_of_the_key_results_is_not_proposed() {
        let offered = |second| fixes_of(&of_ada_and(second), "o", RuleId::O8);
        assert_eq!(offered("ada"), [FixKind::SetOwner(id("ada"))]);
        assert_eq!(offered("ben"), []);
    }

    #[test]
    fn the_only_one_of_its_team_can_be_the_owner() {
        let of_sales = Objective {
            team: Some(id("sales")),
            ..objective("o")
        };
        let seller = Person {
            team: Some(id("sales")),
            ..person("ada")
        };
        let others = ["ben", "cem"].map(|name| person(name).into());
        let all = [of_sales.into(), seller.into(), team("sales").into()];
        let workspace = with(all.into_iter().chain(others));
        assert_eq!(fixes_of(&workspace, "o", RuleId::O8), [FixKind::SetOwner(id("ada"))]);
    }
}
