//! Goals of another workspace, copied as their shape.

use super::*;
use crate::testing::{company, kpi, metric, objective, person, workspace};
use crate::{ObjectiveChange, Refusal};

/// The goals of the template's fourth quarter in the next one of a workspace.
fn copied_into(home: &Workspace, template: &Workspace) -> Workspace {
    let board = Scoreboard::new(home, today());
    let to = Destination::New(next_quarter());
    let carry = copy_template(home, &board, template, id("q4"), to, counted()).unwrap();
    made(home, [carry.edit])
}

fn next_of(workspace: &Workspace) -> Vec<Objective> {
    workspace
        .objectives_in(id("next"))
        .map(|one| Objective::clone(one))
        .collect()
}

#[test]
fn a_template_gives_its_goals_and_nothing_that_came_of_them() {
    let after = copied_into(&workspace([]), &company());
    let goals = next_of(&after);
    assert_eq!(
        (goals.len(), after.key_result_count()),
        (2, company().key_result_count())
    );
    assert_eq!(
        (after.check_in_count(), after.people().count(), after.team_count()),
        (0, 0, 0)
    );
    assert!(
        goals
            .iter()
            .all(|one| one.continues.is_none() && one.owner.is_none() && one.team.is_none())
    );
}

#[test]
fn who_is_there_already_owns_what_they_own_in_the_template() {
    let home = made(&workspace([]), [Edit::AddPerson(person("ada"))]);
    let owner_after = |home: &Workspace| next_of(&copied_into(home, &company()))[0].owner;
    assert_eq!(
        (owner_after(&home), owner_after(&workspace([]))),
        (Some(id("ada")), None)
    );
}

#[test]
fn what_serves_something_in_the_template_serves_the_copy_of_it() {
    let after = copied_into(&workspace([]), &company());
    let goals = next_of(&after);
    let served = goals[1].parent;
    let Some(Parent::KeyResult(served)) = served else {
        panic!("it serves {served:?}");
    };
    assert_eq!(after.key_result(served).unwrap().objective, goals[0].id);
}

#[test]
fn what_a_kpi_fed_is_checked_in_by_hand_where_that_kpi_is_not() {
    let fed = Metric {
        feed: Some(Feed {
            kpi: id("revenue"),
            segment: None,
            frozen: None,
        }),
        ..metric(Some(40.0), 50.0)
    };
    let key_result = KeyResult {
        measure: Measure::Metric(fed),
        ..crate::testing::key_result("k", "o")
    };
    let template = made(
        &workspace([]),
        [
            Edit::AddKpi(kpi("revenue", None)),
            Edit::AddCycle(cycle("q4")),
            Edit::AddObjective(objective("o")),
            Edit::AddKeyResult(key_result),
        ],
    );
    let is_fed = |home: &Workspace| {
        let after = copied_into(home, &template);
        let goal = next_of(&after)[0].id;
        after.key_results_of(goal).next().unwrap().feed().is_some()
    };
    let home = made(&workspace([]), [Edit::AddKpi(kpi("revenue", None))]);
    assert_eq!((is_fed(&home), is_fed(&workspace([]))), (true, false));
}

#[test]
fn what_was_to_improve_a_kpi_improves_it_where_that_kpi_is() {
    let improves = Edit::ChangeObjective(id("o1"), ObjectiveChange::Improves(Some(id("revenue"))));
    let template = made(&company(), [Edit::AddKpi(kpi("revenue", None)), improves]);
    let improved = |home: &Workspace| next_of(&copied_into(home, &template))[0].improves;
    let home = made(&workspace([]), [Edit::AddKpi(kpi("revenue", None))]);
    assert_eq!((improved(&home), improved(&workspace([]))), (Some(id("revenue")), None));
}

#[test]
fn what_was_dropped_in_the_template_stays_there() {
    let dropped = State::Dropped {
        reason: crate::testing::text(""),
    };
    let template = made(
        &company(),
        [Edit::ChangeObjective(id("o1"), ObjectiveChange::State(dropped))],
    );
    let titles: Vec<_> = next_of(&copied_into(&workspace([]), &template))
        .into_iter()
        .map(|one| one.title)
        .collect();
    assert_eq!(titles, [objective("o2").title]);
}

#[test]
fn a_template_goes_into_a_cycle_that_is_there_and_open() {
    let board = Scoreboard::new(&company(), today());
    let into = |name| {
        copy_template(
            &company(),
            &board,
            &company(),
            id("q4"),
            Destination::There(id(name)),
            counted(),
        )
    };
    assert_eq!(into("q4").map(|carry| carry.objectives.len()), Ok(2));
    assert_eq!(
        into("none").map(|_| ()),
        Err(Refusal::Missing(crate::RecordKey::Cycle(id("none"))))
    );
}
