//! Rules of edits of objectives.

use super::*;
use crate::edit::Edit;
use crate::goal::{Rank, SpanFault, VALUE_MAX};
use crate::testing::{
    check_in_key, check_refused, check_touches, closed_company, company, day, id, label, made, objective, text, title,
    today, weight,
};

const O1: fn() -> ObjectiveId = || id("o1");

fn order(workspace: &Workspace, cycle: &str) -> Vec<String> {
    workspace
        .objectives_in(id(cycle))
        .map(|one| one.id.to_string())
        .collect()
}

fn answer(date: NaiveDate) -> Answer {
    Answer {
        date,
        note: title("They stay for the support"),
    }
}

#[test]
fn an_objective_is_added_once_at_the_end_of_its_cycle() {
    let new = || Edit::AddObjective(objective("new"));
    let after = check_touches(&company(), new(), [RecordKey::Objective(id("new"))]);
    assert_eq!(order(&after, "q4"), ["o1", "o2", "new"]);
    check_refused(&after, new(), Refusal::Exists(RecordKey::Objective(id("new"))));
}

#[test]
fn an_objective_is_added_at_the_end_even_when_no_higher_rank_is_left() {
    let mut crowded = company();
    let highest = Rank::new(VALUE_MAX).unwrap();
    crowded.put(
        crowded
            .objective(id("o2"))
            .unwrap()
            .with(|one| one.rank = highest)
            .into(),
    );
    let after = made(&crowded, [Edit::AddObjective(objective("a-new"))]);
    assert_eq!(order(&after, "q4"), ["o1", "o2", "a-new"]);
}

#[test]
fn every_part_of_an_objective_changes_by_itself() {
    let before = company();
    let expected = Objective {
        title: title("Stay"),
        description: text("Because"),
        level: Level::Person,
        team: Some(id("all")),
        owner: Some(id("ben")),
        ambition: Ambition::Learning,
        answer: Some(answer(today())),
        litmus: Some(Litmus::Fails),
        horizon: Horizon::Strategic,
        weight: weight(3.0),
        tags: vec![label("retention")],
        parent: Some(Parent::Objective(id("o2"))),
        source: ScoreSource::Both,
        state: State::Paused { reason: text("Later") },
        rank: before.objective(O1()).unwrap().rank,
        ..objective("o1")
    };
    let after = made(
        &before,
        [
            Edit::ChangeObjective(id("o2"), ObjectiveChange::Parent(None)),
            Edit::ChangeObjective(O1(), ObjectiveChange::Title(expected.title.clone())),
            Edit::ChangeObjective(O1(), ObjectiveChange::Description(expected.description.clone())),
            Edit::ChangeObjective(O1(), ObjectiveChange::Level(expected.level)),
            Edit::ChangeObjective(O1(), ObjectiveChange::Team(expected.team)),
            Edit::ChangeObjective(O1(), ObjectiveChange::Owner(expected.owner)),
            Edit::ChangeObjective(O1(), ObjectiveChange::Ambition(expected.ambition)),
            Edit::ChangeObjective(O1(), ObjectiveChange::Answer(expected.answer.clone())),
            Edit::ChangeObjective(O1(), ObjectiveChange::Litmus(expected.litmus)),
            Edit::ChangeObjective(O1(), ObjectiveChange::Horizon(expected.horizon)),
            Edit::ChangeObjective(O1(), ObjectiveChange::Weight(expected.weight)),
            Edit::ChangeObjective(O1(), ObjectiveChange::Tags(expected.tags.clone())),
            Edit::ChangeObjective(O1(), ObjectiveChange::Parent(expected.parent)),
            Edit::ChangeObjective(O1(), ObjectiveChange::Source(expected.source)),
            Edit::ChangeObjective(O1(), ObjectiveChange::State(expected.state.clone())),
        ],
    );
    assert_eq!(after.objective(O1()).map(|one| Objective::clone(one)), Some(expected));
}

#[test]
fn an_objective_goes_to_the_end_of_another_cycle_with_all_that_belongs_to_it() {
    let before = made(
        &company(),
        [Edit::AddObjective(Objective {
            cycle: id("q1"),
            ..objective("z")
        })],
    );
    let to = |cycle| Edit::ChangeObjective(O1(), ObjectiveChange::Cycle(id(cycle)));
    let after = check_touches(&before, to("q1"), [RecordKey::Objective(O1())]);
    assert_eq!(
        (order(&after, "q4"), order(&after, "q1")),
        (vec!["o2".into()], vec!["z".into(), "o1".into()])
    );
    assert_eq!(after.key_results_of(O1()).count(), 2);
    check_touches(&before, to("q4"), []);
}

#[test]
fn an_objective_moves_before_another_or_to_the_end() {
    let before = made(&company(), [Edit::AddObjective(objective("o3"))]);
    let to = |name, before: Option<&str>| Edit::MoveObjective {
        id: id(name),
        before: before.map(id),
    };
    assert_eq!(order(&made(&before, [to("o3", Some("o1"))]), "q4"), ["o3", "o1", "o2"]);
    assert_eq!(order(&made(&before, [to("o3", Some("o2"))]), "q4"), ["o1", "o3", "o2"]);
    assert_eq!(order(&made(&before, [to("o1", None)]), "q4"), ["o2", "o3", "o1"]);
}

#[test]
fn an_objective_that_stands_there_already_is_not_touched() {
    // The rank that it would be given at the end is another one.
    let mut before = company();
    let far = Rank::new(9000.0).unwrap();
    before.put(before.objective(id("o2")).unwrap().with(|one| one.rank = far).into());
    let to = |name, before: Option<&str>| Edit::MoveObjective {
        id: id(name),
        before: before.map(id),
    };
    for edit in [to("o1", Some("o1")), to("o1", Some("o2")), to("o2", None)] {
        check_touches(&before, edit, []);
    }
}

#[test]
fn an_objective_moves_only_before_one_of_its_own_cycle() {
    let before = made(
        &company(),
        [Edit::AddObjective(Objective {
            cycle: id("q1"),
            ..objective("z")
        })],
    );
    let edit = Edit::MoveObjective {
        id: O1(),
        before: Some(id("z")),
    };
    check_refused(&before, edit, Refusal::Missing(RecordKey::Objective(id("z"))));
}

#[test]
fn a_hundred_moves_to_one_place_keep_the_order() {
    let mut workspace = made(&company(), ["o3", "o4"].map(|name| Edit::AddObjective(objective(name))));
    for _ in 0..50 {
        workspace = made(
            &workspace,
            ["o3", "o4"].map(|name| Edit::MoveObjective {
                id: id(name),
                before: Some(id("o2")),
            }),
        );
        assert_eq!(order(&workspace, "q4"), ["o1", "o3", "o4", "o2"]);
    }
}

#[test]
fn with_an_objective_goes_all_that_belongs_to_it_and_what_served_it_is_free() {
    let after = check_touches(
        &company(),
        Edit::RemoveObjective(O1()),
        [
            RecordKey::Objective(O1()),
            RecordKey::Objective(id("o2")),
            RecordKey::KeyResult(id("k1")),
            RecordKey::KeyResult(id("k2")),
            RecordKey::CheckIn(check_in_key("k1", "a")),
            RecordKey::CheckIn(check_in_key("k1", "b")),
            RecordKey::Initiative(id("i1")),
            RecordKey::Initiative(id("i2")),
        ],
    );
    assert_eq!(after.objective(id("o2")).unwrap().parent, None);
}

#[test]
fn what_served_a_removed_objective_directly_is_free() {
    let serves = Edit::ChangeObjective(id("o2"), ObjectiveChange::Parent(Some(Parent::Objective(O1()))));
    let after = made(&company(), [serves, Edit::RemoveObjective(O1())]);
    assert_eq!(after.objective(id("o2")).unwrap().parent, None);
}

#[test]
fn an_objective_never_serves_itself_directly_or_through_others() {
    let company = company();
    for parent in [Parent::Objective(O1()), Parent::KeyResult(id("k2"))] {
        let edit = Edit::ChangeObjective(O1(), ObjectiveChange::Parent(Some(parent)));
        check_refused(&company, edit, Refusal::ParentLoop);
    }
    // o2 serves k1, a key result of o1.
    for parent in [Parent::Objective(id("o2")), Parent::KeyResult(id("k3"))] {
        let edit = Edit::ChangeObjective(O1(), ObjectiveChange::Parent(Some(parent)));
        check_refused(&company, edit, Refusal::ParentLoop);
    }
    let itself = Objective {
        parent: Some(Parent::Objective(id("new"))),
        ..objective("new")
    };
    check_refused(&company, Edit::AddObjective(itself), Refusal::ParentLoop);
}

#[test]
fn an_answer_is_dated_today_or_earlier() {
    let company = company();
    let tomorrow = day(2026, 11, 22);
    let future = Refusal::FutureDate {
        date: tomorrow,
        today: today(),
    };
    let change = |date| Edit::ChangeObjective(O1(), ObjectiveChange::Answer(Some(answer(date))));
    let add = |date| {
        Edit::AddObjective(Objective {
            answer: Some(answer(date)),
            ..objective("new")
        })
    };
    check_refused(&company, change(tomorrow), future);
    check_refused(&company, add(tomorrow), future);
    check_refused(
        &company,
        change(day(1899, 12, 31)),
        Refusal::Dates(SpanFault::OutOfRange),
    );
    made(&company, [change(today()), add(day(1900, 1, 1))]);
}

#[test]
fn whatever_an_objective_names_must_be_there() {
    let company = company();
    let missing = Refusal::Missing;
    let cycle = (id("nowhere"), missing(RecordKey::Cycle(id("nowhere"))));
    let team = (Some(id("nowhere")), missing(RecordKey::Team(id("nowhere"))));
    let owner = (Some(id("nobody")), missing(RecordKey::Person(id("nobody"))));
    check_refused(
        &company,
        Edit::AddObjective(Objective {
            cycle: cycle.0,
            ..objective("new")
        }),
        cycle.1,
    );
    check_refused(
        &company,
        Edit::AddObjective(Objective {
            team: team.0,
            ..objective("new")
        }),
        team.1,
    );
    check_refused(
        &company,
        Edit::AddObjective(Objective {
            owner: owner.0,
            ..objective("new")
        }),
        owner.1,
    );
    check_refused(
        &company,
        Edit::ChangeObjective(O1(), ObjectiveChange::Cycle(cycle.0)),
        cycle.1,
    );
    check_refused(
        &company,
        Edit::ChangeObjective(O1(), ObjectiveChange::Team(team.0)),
        team.1,
    );
    check_refused(
        &company,
        Edit::ChangeObjective(O1(), ObjectiveChange::Owner(owner.0)),
        owner.1,
    );
    for (parent, key) in [
        (Parent::Objective(id("gone")), RecordKey::Objective(id("gone"))),
        (Parent::KeyResult(id("gone")), RecordKey::KeyResult(id("gone"))),
    ] {
        let parent = Some(parent);
        check_refused(
            &company,
            Edit::AddObjective(Objective {
                parent,
                ..objective("new")
            }),
            missing(key),
        );
        check_refused(
            &company,
            Edit::ChangeObjective(O1(), ObjectiveChange::Parent(parent)),
            missing(key),
        );
    }
}

#[test]
fn an_objective_that_is_not_there_is_missing() {
    let gone = id("gone");
    for edit in [
        Edit::ChangeObjective(gone, ObjectiveChange::Owner(None)),
        Edit::MoveObjective { id: gone, before: None },
        Edit::RemoveObjective(gone),
    ] {
        check_refused(&company(), edit, Refusal::Missing(RecordKey::Objective(gone)));
    }
}

#[test]
fn objectives_of_a_closed_cycle_are_frozen() {
    let closed = closed_company();
    let frozen = Refusal::Closed(id("q4"));
    for edit in [
        Edit::AddObjective(objective("new")),
        Edit::ChangeObjective(O1(), ObjectiveChange::Owner(None)),
        Edit::ChangeObjective(O1(), ObjectiveChange::Cycle(id("q1"))),
        Edit::MoveObjective { id: O1(), before: None },
        Edit::RemoveObjective(O1()),
    ] {
        check_refused(&closed, edit, frozen);
    }
    let open = made(
        &closed,
        [Edit::AddObjective(Objective {
            cycle: id("q1"),
            ..objective("z")
        })],
    );
    let into_closed = Edit::ChangeObjective(id("z"), ObjectiveChange::Cycle(id("q4")));
    check_refused(&open, into_closed, frozen);
}

#[test]
fn an_objective_goes_on_with_another_one_that_is_there() {
    let go_on = |name| Edit::ChangeObjective(O1(), ObjectiveChange::Continues(Some(id(name))));
    check_refused(&company(), go_on("o1"), Refusal::ParentLoop);
    check_refused(
        &company(),
        go_on("gone"),
        Refusal::Missing(RecordKey::Objective(id("gone"))),
    );
    let after = made(&company(), [go_on("o2")]);
    assert_eq!(after.objective(O1()).and_then(|one| one.continues), Some(id("o2")));
}

#[test]
fn an_objective_supports_others_that_are_there() {
    let support = |parent| Edit::ChangeObjective(O1(), ObjectiveChange::Supports(vec![parent]));
    check_refused(&company(), support(Parent::Objective(O1())), Refusal::ParentLoop);
    check_refused(&company(), support(Parent::KeyResult(id("k1"))), Refusal::ParentLoop);
    let gone = Refusal::Missing(RecordKey::Objective(id("gone")));
    check_refused(&company(), support(Parent::Objective(id("gone"))), gone);
    let gone = Refusal::Missing(RecordKey::KeyResult(id("gone")));
    check_refused(&company(), support(Parent::KeyResult(id("gone"))), gone);
    let after = made(&company(), [support(Parent::KeyResult(id("k3")))]);
    let supports = after.objective(O1()).map(|one| one.supports.clone());
    assert_eq!(supports, Some(vec![Parent::KeyResult(id("k3"))]));
}

#[test]
fn an_objective_that_supports_another_and_goes_on_with_it_does_neither_when_that_goes() {
    let change = |change| Edit::ChangeObjective(O1(), change);
    let after = made(
        &company(),
        [
            Edit::AddObjective(objective("o3")),
            change(ObjectiveChange::Supports(vec![Parent::Objective(id("o3"))])),
            change(ObjectiveChange::Continues(Some(id("o3")))),
            change(ObjectiveChange::Parent(Some(Parent::Objective(id("o3"))))),
            Edit::RemoveObjective(id("o3")),
        ],
    );
    let o1 = after.objective(O1()).unwrap();
    assert_eq!((&*o1.supports, o1.continues, o1.parent), (&[][..], None, None));
}
