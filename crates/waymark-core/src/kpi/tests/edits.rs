//! Edits of KPIs, readings and funnels: what they refuse, and what goes along.

use super::{leads, with_readings};
use crate::edit::{Edit, FunnelChange, KpiChange, NewKpiReading, ObjectiveChange, Refusal};
use crate::goal::{
    Across, Aggregation, Dimension, DimensionKind, Foreign, Funnel, Kpi, KpiReadingKey, KpiSource, Rank, Segment,
    SpanFault, Stage,
};
use crate::mend::{MendKind, mend};
use crate::testing::{
    by_region, check_refused, check_touches, company, computed, day, id, kpi, label, made, read, title, today,
};
use crate::workspace::{Record, RecordKey, Workspace};

fn order(workspace: &Workspace) -> Vec<String> {
    workspace.kpis().map(|kpi| kpi.id.to_string()).collect()
}

/// `a`, `b` and `sum`, which is made of both.
fn three() -> Workspace {
    made(
        &company(),
        [
            Edit::AddKpi(kpi("a", None)),
            Edit::AddKpi(kpi("b", None)),
            Edit::AddKpi(computed("sum", "a + b")),
        ],
    )
}

fn source(formula: &str) -> KpiSource {
    computed("any", formula).source
}

fn funnel(stages: &[&str]) -> Funnel {
    let stage = |name: &&str| Stage {
        kpi: id(name),
        benchmark: None,
    };
    Funnel {
        id: id("f"),
        title: title("Sales"),
        stages: stages.iter().map(stage).collect(),
        length: None,
        rank: Rank::at(0),
        foreign: Foreign::default(),
    }
}

#[test]
fn a_kpi_is_added_once_at_the_end_and_moves() {
    let three = three();
    assert_eq!(order(&three), ["a", "b", "sum"]);
    check_refused(
        &three,
        Edit::AddKpi(kpi("a", None)),
        Refusal::Exists(RecordKey::Kpi(id("a"))),
    );
    let to_front = Edit::MoveKpi {
        id: id("sum"),
        before: Some(id("a")),
    };
    assert_eq!(order(&made(&three, [to_front])), ["sum", "a", "b"]);
}

#[test]
fn a_formula_does_not_ask_for_its_own_number() {
    let three = three();
    let change = |name, formula| Edit::ChangeKpi(id(name), KpiChange::Source(source(formula)));
    check_refused(&three, change("a", "a + 1"), Refusal::FormulaLoop);
    check_refused(&three, change("a", "sum"), Refusal::FormulaLoop);
    check_refused(&three, change("a", "previous(sum)"), Refusal::FormulaLoop);
    check_refused(&three, Edit::AddKpi(computed("self", "self")), Refusal::FormulaLoop);
    let gone = Refusal::Missing(RecordKey::Kpi(id("gone")));
    check_refused(&three, change("a", "gone"), gone);
    check_touches(&three, change("a", "b * 2"), [RecordKey::Kpi(id("a"))]);
}

#[test]
fn a_removed_kpi_takes_its_readings_along_and_is_named_no_more() {
    let improve = Edit::ChangeObjective(id("o1"), ObjectiveChange::Improves(Some(id("a"))));
    let before = made(
        &three(),
        [
            improve,
            Edit::Read(read("a", today(), 1.0)),
            Edit::AddFunnel(funnel(&["a", "b"])),
        ],
    );
    let after = check_touches(
        &before,
        Edit::RemoveKpi(id("a")),
        [
            RecordKey::Objective(id("o1")),
            RecordKey::Kpi(id("a")),
            RecordKey::Kpi(id("sum")),
            RecordKey::KpiReading(before.all_readings().next().unwrap().key()),
            RecordKey::Funnel(id("f")),
        ],
    );
    assert_eq!(after.objective(id("o1")).unwrap().improves, None);
    assert_eq!(after.funnel(id("f")).unwrap().stages.len(), 1);
    let inputs: Vec<_> = after
        .kpi(id("sum"))
        .unwrap()
        .inputs()
        .map(|id| id.to_string())
        .collect();
    assert_eq!(inputs, ["b"]);
}

#[test]
fn a_reading_fits_the_parts_of_its_kpi() {
    let of_person = Dimension {
        kind: DimensionKind::Person,
        ..by_region(Across::Sum)
    };
    let split = |dimension| Kpi {
        dimension,
        ..leads(Aggregation::Sum, None)
    };
    let with = |dimension| made(&company(), [Edit::AddKpi(split(dimension))]);
    let of = |segment| {
        Edit::Read(NewKpiReading {
            segment,
            ..read("leads", today(), 1.0)
        })
    };
    let ada = || Some(Segment::Person(id("ada")));
    let north = || Some(Segment::Named(label("north")));
    made(&with(Some(of_person.clone())), [of(ada())]);
    made(&with(Some(by_region(Across::Sum))), [of(north())]);
    made(&with(Some(of_person.clone())), [of(None)]);
    check_refused(&with(Some(of_person.clone())), of(north()), Refusal::SegmentDoesNotFit);
    check_refused(&with(None), of(north()), Refusal::SegmentDoesNotFit);
    let nobody = Some(Segment::Person(id("nobody")));
    let missing = Refusal::Missing(RecordKey::Person(id("nobody")));
    check_refused(&with(Some(of_person)), of(nobody), missing);
}

#[test]
fn a_reading_is_of_a_day_that_has_come() {
    let workspace = with_readings(leads(Aggregation::Sum, None), &[]);
    let tomorrow = day(2026, 11, 22);
    let future = Refusal::FutureDate {
        date: tomorrow,
        today: today(),
    };
    check_refused(&workspace, Edit::Read(read("leads", tomorrow, 1.0)), future);
    let early = Edit::Read(read("leads", day(1899, 1, 1), 1.0));
    check_refused(&workspace, early, Refusal::Dates(SpanFault::OutOfRange));
}

#[test]
fn readings_of_a_person_who_left_are_kept() {
    let of_person = Kpi {
        dimension: Some(Dimension {
            kind: DimensionKind::Person,
            ..by_region(Across::Sum)
        }),
        ..leads(Aggregation::Sum, None)
    };
    let of_ada = NewKpiReading {
        segment: Some(Segment::Person(id("ada"))),
        by: Some(id("ada")),
        ..read("leads", today(), 1.0)
    };
    let before = made(&company(), [Edit::AddKpi(of_person), Edit::Read(of_ada)]);
    let after = made(&before, [Edit::RemovePerson(id("ada"))]);
    let reading = after.all_readings().next().unwrap();
    assert_eq!(
        (&reading.segment, reading.by),
        (&Some(Segment::Person(id("ada"))), None)
    );
}

#[test]
fn a_funnel_has_stages_that_are_there() {
    let three = three();
    let missing = Refusal::Missing(RecordKey::Kpi(id("gone")));
    check_refused(&three, Edit::AddFunnel(funnel(&["a", "gone"])), missing);
    let with = made(&three, [Edit::AddFunnel(funnel(&["a", "b"]))]);
    let length = |name| Edit::ChangeFunnel(id("f"), FunnelChange::Length(Some(id(name))));
    check_refused(&with, length("gone"), missing);
    check_touches(&with, length("sum"), [RecordKey::Funnel(id("f"))]);
    check_touches(&with, Edit::RemoveFunnel(id("f")), [RecordKey::Funnel(id("f"))]);
}

#[test]
fn formulas_that_came_to_ask_for_each_other_are_taken_apart_once() {
    let asks = |name: &str, formula: &str| -> Record { computed(name, formula).into() };
    let disorder = crate::testing::workspace([asks("x", "y + 1"), asks("y", "x"), asks("z", "x")]);
    let (mended, mends) = mend(disorder);
    let cut: Vec<_> = mends.into_iter().map(|mend| (mend.key, mend.kind)).collect();
    assert_eq!(cut, [(RecordKey::Kpi(id("y")), MendKind::LoopBroken)]);
    assert_eq!(mended.kpi(id("y")).unwrap().inputs().count(), 0);
    assert_eq!(mended.kpi(id("x")).unwrap().inputs().count(), 1);
}

#[test]
fn what_makes_one_kpi_of_another_is_what_differs() {
    let before = kpi("a", Some(9.0));
    let after = Kpi {
        title: title("Calls"),
        group: Some(label("Sales")),
        ..before.clone()
    };
    assert_eq!(KpiChange::between(&before, &before), []);
    let changes = [KpiChange::Title(title("Calls")), KpiChange::Group(Some(label("Sales")))];
    assert_eq!(KpiChange::between(&before, &after), changes);
    let mut made = before;
    changes.iter().for_each(|change| change.make(&mut made));
    assert_eq!(made, after);
}

#[test]
fn a_reading_of_somebody_who_left_or_of_a_split_given_up_can_still_be_corrected() {
    let split = Kpi {
        dimension: Some(Dimension {
            kind: DimensionKind::Person,
            ..by_region(Across::Sum)
        }),
        ..leads(Aggregation::Sum, None)
    };
    let of = |person: &str, name: &str| NewKpiReading {
        id: id(name),
        segment: Some(Segment::Person(id(person))),
        ..read("leads", today(), 5.0)
    };
    let left = made(
        &company(),
        [
            Edit::AddKpi(split),
            Edit::Read(of("ada", "first")),
            Edit::RemovePerson(id("ada")),
        ],
    );
    let key = left.all_readings().next().unwrap().key();
    let correct = |with| Edit::CorrectReading { of: key, with };
    let unsplit = made(&left, [Edit::ChangeKpi(id("leads"), KpiChange::Dimension(None))]);
    for workspace in [&left, &unsplit] {
        made(workspace, [correct(of("ada", "second"))]);
    }
    let gone = Refusal::Missing(RecordKey::Person(id("ada")));
    check_refused(&left, Edit::Read(of("ada", "second")), gone);
    check_refused(&unsplit, correct(of("ben", "second")), Refusal::SegmentDoesNotFit);
}

#[test]
fn a_funnel_moves_before_another() {
    let second = Funnel {
        id: id("g"),
        ..funnel(&["b"])
    };
    let two = made(&three(), [Edit::AddFunnel(funnel(&["a"])), Edit::AddFunnel(second)]);
    let order = |workspace: &Workspace| workspace.funnels().map(|one| one.id.to_string()).collect::<Vec<_>>();
    assert_eq!(order(&two), ["f", "g"]);
    let forward = Edit::MoveFunnel {
        id: id("g"),
        before: Some(id("f")),
    };
    assert_eq!(order(&made(&two, [forward])), ["g", "f"]);
}

#[test]
fn a_reading_is_corrected_by_one_of_its_own_kpi() {
    let first = read("a", today(), 5.0);
    let of = KpiReadingKey {
        kpi: id("a"),
        id: first.id,
    };
    let workspace = made(&three(), [Edit::Read(first)]);
    let of_b = NewKpiReading {
        id: id("new"),
        ..read("b", today(), 6.0)
    };
    let elsewhere = RecordKey::KpiReading(KpiReadingKey { kpi: id("b"), ..of });
    check_refused(
        &workspace,
        Edit::CorrectReading { of, with: of_b },
        Refusal::Missing(elsewhere),
    );
    let gone = KpiReadingKey { id: id("gone"), ..of };
    let with = NewKpiReading {
        id: id("new"),
        ..read("a", today(), 6.0)
    };
    let missing = Refusal::Missing(RecordKey::KpiReading(gone));
    check_refused(&workspace, Edit::CorrectReading { of: gone, with }, missing);
}
