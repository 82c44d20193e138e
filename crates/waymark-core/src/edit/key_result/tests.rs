//! Rules of edits of key results.

use super::*;
use crate::edit::{Edit, ObjectiveChange};
use crate::goal::{ChecklistItem, DatedValues, Feed, Metric, Milestone, Objective, SpanFault};
use crate::testing::{
    check_in_key, check_refused, check_touches, closed_company, company, day, id, key_result, kpi, label, made, metric,
    objective, reading, said, text, title, today, weight,
};

const K1: fn() -> KeyResultId = || id("k1");

fn order(workspace: &Workspace, objective: &str) -> Vec<String> {
    workspace
        .key_results_of(id(objective))
        .map(|one| one.id.to_string())
        .collect()
}

fn to(name: &str, objective: &str, before: Option<&str>) -> Edit {
    Edit::MoveKeyResult {
        id: id(name),
        to: id(objective),
        before: before.map(id),
    }
}

fn milestone(name: &str, due: Option<NaiveDate>) -> Milestone {
    Milestone {
        id: id(name),
        title: title(name),
        weight: Weight::ONE,
        due,
    }
}

#[test]
fn a_key_result_is_added_once_at_the_end_of_its_objective() {
    let new = || Edit::AddKeyResult(key_result("a-new", "o1"));
    let after = check_touches(&company(), new(), [RecordKey::KeyResult(id("a-new"))]);
    assert_eq!(order(&after, "o1"), ["k1", "k2", "a-new"]);
    check_refused(&after, new(), Refusal::Exists(RecordKey::KeyResult(id("a-new"))));
}

#[test]
fn every_part_of_a_key_result_changes_by_itself() {
    let before = company();
    let expected = KeyResult {
        title: title("Fewer leave"),
        description: text("As the shop counts"),
        owner: Some(id("ben")),
        measure: Measure::Percent,
        weight: weight(0.0),
        start: Some(day(2026, 10, 15)),
        end: Some(day(2026, 11, 30)),
        cadence: Cadence::Monthly,
        tags: vec![label("churn")],
        state: State::Dropped {
            reason: text("Nobody asks"),
        },
        manual: Some(ManualStatus {
            judgement: Judgement::OnTrack,
            reason: title("The deal is signed"),
            date: today(),
            since: 2,
        }),
        rank: before.key_result(K1()).unwrap().rank,
        ..key_result("k1", "o1")
    };
    let after = made(
        &before,
        [
            KeyResultChange::Title(expected.title.clone()),
            KeyResultChange::Description(expected.description.clone()),
            KeyResultChange::Owner(expected.owner),
            KeyResultChange::Measure(expected.measure.clone()),
            KeyResultChange::Weight(expected.weight),
            KeyResultChange::Dates {
                start: expected.start,
                end: expected.end,
            },
            KeyResultChange::Cadence(expected.cadence),
            KeyResultChange::Tags(expected.tags.clone()),
            KeyResultChange::State(expected.state.clone()),
        ]
        .map(|change| Edit::ChangeKeyResult(K1(), change))
        .into_iter()
        .chain([said("k1", "The deal is signed")]),
    );
    assert_eq!(after.key_result(K1()).map(|one| KeyResult::clone(one)), Some(expected));
    assert_eq!(
        after.log(K1()).entries().count(),
        2,
        "the log stays when the measure changes"
    );
}

#[test]
fn what_the_owner_said_is_said_anew_and_taken_back() {
    let told = made(&company(), [said("k1", "The deal is signed")]);
    let after = check_touches(
        &made(&told, [Edit::CheckIn(reading("c", "k1"))]),
        said("k1", "It still is"),
        [RecordKey::KeyResult(K1())],
    );
    let manual = after.key_result(K1()).unwrap().manual.clone().unwrap();
    assert_eq!((manual.reason, manual.since), (title("It still is"), 3));
    let back = Edit::ChangeKeyResult(K1(), KeyResultChange::Manual(None));
    let after = check_touches(&after, back.clone(), [RecordKey::KeyResult(K1())]);
    assert_eq!(after.key_result(K1()).unwrap().manual, None);
    check_touches(&after, back, []);
}

#[test]
fn what_was_said_of_a_key_result_that_is_added_ends_at_its_first_check_in() {
    let new = |date| {
        Edit::AddKeyResult(KeyResult {
            manual: Some(ManualStatus {
                judgement: Judgement::AtRisk,
                reason: title("A supplier is late"),
                date,
                since: 7,
            }),
            ..key_result("new", "o1")
        })
    };
    let after = made(&company(), [new(day(2026, 11, 1))]);
    let added = after.key_result(id("new")).unwrap().manual.clone().unwrap();
    assert_eq!((added.date, added.since), (day(2026, 11, 1), 0));
    let tomorrow = day(2026, 11, 22);
    let future = Refusal::FutureDate {
        date: tomorrow,
        today: today(),
    };
    check_refused(&company(), new(tomorrow), future);
}

#[test]
fn nothing_is_said_on_a_day_that_is_not_kept() {
    let never = crate::edit::apply(&company(), &said("k1", "Far out"), day(3000, 1, 1));
    assert_eq!(never, Err(Refusal::Dates(SpanFault::OutOfRange)));
}

#[test]
fn a_key_result_moves_within_its_objective() {
    let before = made(&company(), [Edit::AddKeyResult(key_result("k4", "o1"))]);
    assert_eq!(
        order(&made(&before, [to("k4", "o1", Some("k1"))]), "o1"),
        ["k4", "k1", "k2"]
    );
    assert_eq!(order(&made(&before, [to("k1", "o1", None)]), "o1"), ["k2", "k4", "k1"]);
    check_touches(&before, to("k1", "o1", Some("k2")), []);
    check_touches(&before, to("k1", "o1", Some("k1")), []);
    check_touches(&before, to("k4", "o1", None), []);
}

#[test]
fn a_key_result_moves_into_another_objective_with_its_log() {
    let after = check_touches(&company(), to("k2", "o2", Some("k3")), [RecordKey::KeyResult(id("k2"))]);
    assert_eq!(
        (order(&after, "o1"), order(&after, "o2")),
        (vec!["k1".into()], vec!["k2".into(), "k3".into()])
    );
    let after = made(&company(), [to("k3", "o1", None)]);
    assert_eq!(order(&after, "o1"), ["k1", "k2", "k3"]);
}

#[test]
fn a_key_result_moves_only_before_one_of_the_objective_it_goes_to() {
    let missing = |name| Refusal::Missing(RecordKey::KeyResult(id(name)));
    check_refused(&company(), to("k2", "o2", Some("k1")), missing("k1"));
    check_refused(&company(), to("k2", "o2", Some("k2")), missing("k2"));
    check_refused(
        &company(),
        to("k2", "nowhere", None),
        Refusal::Missing(RecordKey::Objective(id("nowhere"))),
    );
}

#[test]
fn a_key_result_never_moves_into_an_objective_that_serves_it() {
    let serves_o2 = Objective {
        parent: Some(Parent::Objective(id("o2"))),
        ..objective("o3")
    };
    let chain = made(&company(), [Edit::AddObjective(serves_o2)]);
    check_refused(&chain, to("k1", "o2", None), Refusal::ParentLoop);
    check_refused(&chain, to("k1", "o3", None), Refusal::ParentLoop);
}

#[test]
fn with_a_key_result_go_its_check_ins_and_initiatives_and_what_served_it_is_free() {
    let after = check_touches(
        &company(),
        Edit::RemoveKeyResult(K1()),
        [
            RecordKey::Objective(id("o2")),
            RecordKey::KeyResult(K1()),
            RecordKey::CheckIn(check_in_key("k1", "a")),
            RecordKey::CheckIn(check_in_key("k1", "b")),
            RecordKey::Initiative(id("i1")),
            RecordKey::Initiative(id("i2")),
        ],
    );
    assert_eq!(after.objective(id("o2")).unwrap().parent, None);
}

#[test]
fn parts_of_a_measure_have_ids_of_their_own() {
    let item = |name| ChecklistItem {
        id: id(name),
        title: title("Sign"),
    };
    for measure in [
        Measure::Milestones(vec![milestone("m", None), milestone("n", None), milestone("m", None)]),
        Measure::Checklist(vec![item("x"), item("x")]),
    ] {
        let add = KeyResult {
            measure: measure.clone(),
            ..key_result("new", "o1")
        };
        check_refused(&company(), Edit::AddKeyResult(add), Refusal::DuplicateItems);
        let change = KeyResultChange::Measure(measure);
        check_refused(&company(), Edit::ChangeKeyResult(K1(), change), Refusal::DuplicateItems);
    }
}

#[test]
fn days_of_a_measure_lie_in_the_years_that_are_kept() {
    let change = |measure| Edit::ChangeKeyResult(K1(), KeyResultChange::Measure(measure));
    for due in [day(3000, 1, 1), day(1899, 12, 31)] {
        let out_of_range = Refusal::Dates(SpanFault::OutOfRange);
        check_refused(&company(), change(Measure::Done { due: Some(due) }), out_of_range);
        let milestones = Measure::Milestones(vec![milestone("m", None), milestone("n", Some(due))]);
        check_refused(&company(), change(milestones), out_of_range);
    }
    made(
        &company(),
        [change(Measure::Done {
            due: Some(day(2999, 12, 31)),
        })],
    );
}

#[test]
fn own_dates_make_a_span_together_with_those_of_the_cycle() {
    let dates = |start, end| Edit::ChangeKeyResult(K1(), KeyResultChange::Dates { start, end });
    let backwards = Refusal::Dates(SpanFault::EndsBeforeItStarts);
    check_refused(&company(), dates(Some(day(2026, 12, 31)), None), backwards);
    check_refused(&company(), dates(None, Some(day(2026, 10, 1))), backwards);
    check_refused(
        &company(),
        dates(Some(day(2026, 11, 2)), Some(day(2026, 11, 1))),
        backwards,
    );
    check_refused(
        &company(),
        dates(Some(day(1899, 12, 31)), None),
        Refusal::Dates(SpanFault::OutOfRange),
    );
    let add = KeyResult {
        end: Some(day(2026, 9, 1)),
        ..key_result("new", "o1")
    };
    check_refused(&company(), Edit::AddKeyResult(add), backwards);
    let after = made(&company(), [dates(Some(day(2026, 9, 1)), None)]);
    let span = after.span_of(after.key_result(K1()).unwrap()).unwrap();
    assert_eq!((span.start(), span.end()), (day(2026, 9, 1), day(2026, 12, 31)));
}

#[test]
fn whatever_a_key_result_names_must_be_there() {
    let nobody = Some(id("nobody"));
    let missing = Refusal::Missing(RecordKey::Person(id("nobody")));
    check_refused(
        &company(),
        Edit::ChangeKeyResult(K1(), KeyResultChange::Owner(nobody)),
        missing,
    );
    let add = KeyResult {
        owner: nobody,
        ..key_result("new", "o1")
    };
    check_refused(&company(), Edit::AddKeyResult(add), missing);
    let nowhere = Refusal::Missing(RecordKey::Objective(id("nowhere")));
    check_refused(&company(), Edit::AddKeyResult(key_result("new", "nowhere")), nowhere);
}

#[test]
fn a_key_result_that_is_not_there_is_missing() {
    for edit in [
        Edit::ChangeKeyResult(id("gone"), KeyResultChange::Owner(None)),
        said("gone", "Who knows"),
        to("gone", "o1", None),
        Edit::RemoveKeyResult(id("gone")),
    ] {
        check_refused(&company(), edit, Refusal::Missing(RecordKey::KeyResult(id("gone"))));
    }
}

#[test]
fn key_results_of_a_closed_cycle_are_frozen() {
    let closed = closed_company();
    let frozen = Refusal::Closed(id("q4"));
    for edit in [
        Edit::AddKeyResult(key_result("new", "o1")),
        Edit::ChangeKeyResult(K1(), KeyResultChange::Owner(None)),
        said("k1", "Too late"),
        Edit::ChangeKeyResult(K1(), KeyResultChange::Manual(None)),
        to("k2", "o2", None),
        Edit::RemoveKeyResult(K1()),
    ] {
        check_refused(&closed, edit, frozen);
    }
    let moved_away = Edit::ChangeObjective(id("o2"), ObjectiveChange::Cycle(id("q1")));
    let half_closed = made(&company(), [moved_away, crate::testing::close("q4")]);
    check_refused(&half_closed, to("k3", "o1", None), frozen);
}

#[test]
fn a_key_result_goes_on_with_another_one_that_is_there() {
    let go_on = |name| Edit::ChangeKeyResult(K1(), KeyResultChange::Continues(Some(id(name))));
    check_refused(&company(), go_on("k1"), Refusal::ParentLoop);
    check_refused(
        &company(),
        go_on("gone"),
        Refusal::Missing(RecordKey::KeyResult(id("gone"))),
    );
    let after = made(&company(), [go_on("k3")]);
    assert_eq!(after.key_result(K1()).and_then(|one| one.continues), Some(id("k3")));
}

#[test]
fn a_measure_is_fed_by_a_kpi_that_is_there_or_by_what_it_had_fed() {
    let fed = |frozen| {
        let feed = Feed {
            kpi: id("leads"),
            segment: None,
            frozen,
        };
        let metric = Metric {
            feed: Some(feed),
            ..metric(Some(0.0), 10.0)
        };
        Edit::ChangeKeyResult(K1(), KeyResultChange::Measure(Measure::Metric(metric)))
    };
    check_refused(&company(), fed(None), Refusal::Missing(RecordKey::Kpi(id("leads"))));
    made(&company(), [fed(Some(DatedValues::default()))]);
    made(&company(), [Edit::AddKpi(kpi("leads", None)), fed(None)]);
}
