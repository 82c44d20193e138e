//! What differs, field by field.

use super::*;
use crate::edit::{Edit, KeyResultChange, ObjectiveChange};
use crate::goal::{Cycle, Foreign, KeyResult, Kpi, Measure, MeasureKind, Objective};
use crate::testing::{company, cycle, id, key_result, kpi, made, metric, objective, title, value};

/// What one edit of the company comes to, record by record.
fn differences(edit: Edit) -> Vec<Difference> {
    let before = company();
    let changes = made(&before, [edit]).changes_since(&before);
    changes.iter().map(Difference::of).collect()
}

#[test]
fn another_title_is_told_from_what_to_what() {
    let edit = Edit::ChangeObjective(id("o1"), ObjectiveChange::Title(title("Win")));
    let was = Was {
        from: title("Customers love us"),
        to: title("Win"),
    };
    assert_eq!(
        differences(edit),
        [Difference::Objective(vec![ObjectiveDifference::Title(was)])]
    );
}

#[test]
fn of_a_metric_only_what_is_another_is_told() {
    let was = Was {
        from: Measure::Metric(metric(Some(40.0), 50.0)),
        to: Measure::Metric(metric(Some(40.0), 60.0)),
    };
    let target = Was {
        from: value(50.0),
        to: value(60.0),
    };
    assert_eq!(
        MeasureDifference::of(&was),
        MeasureDifference::Metric(vec![MetricDifference::Target(target)])
    );
    let edit = Edit::ChangeKeyResult(id("k1"), KeyResultChange::Measure(was.to.clone()));
    assert_eq!(
        differences(edit),
        [Difference::KeyResult(vec![KeyResultDifference::Measure(was)])]
    );
}

#[test]
fn another_kind_of_measure_is_told_as_a_kind() {
    let was = Was {
        from: Measure::Metric(metric(None, 50.0)),
        to: Measure::Percent,
    };
    let kinds = Was {
        from: MeasureKind::Metric,
        to: MeasureKind::Percent,
    };
    assert_eq!(MeasureDifference::of(&was), MeasureDifference::Kind(kinds));
}

#[test]
fn what_comes_and_goes_is_told_as_such() {
    assert!(differences(Edit::RemoveKeyResult(id("k3"))).contains(&Difference::Removed));
    let new = Edit::AddObjective(objective("new"));
    assert_eq!(differences(new), [Difference::Added]);
}

#[test]
fn other_parts_of_the_same_kind_of_measure_are_told_as_parts() {
    let was = Was {
        from: Measure::Done { due: None },
        to: Measure::Done {
            due: Some(crate::testing::today()),
        },
    };
    assert_eq!(MeasureDifference::of(&was), MeasureDifference::Parts(MeasureKind::Done));
}

/// Holds that of another title people are told, and of what other programs wrote into a record they are not.
#[track_caller]
fn check_told(record: impl Into<Record>, annotated: impl Into<Record>, retitled: impl Into<Record>) {
    let before: Record = record.into();
    let is_empty = |after: Record| {
        let change = Change {
            key: before.key(),
            before: Some(before.clone()),
            after: Some(after),
        };
        Difference::of(&change).is_empty()
    };
    assert!(is_empty(annotated.into()), "{before:?}");
    assert!(!is_empty(retitled.into()), "{before:?}");
}

#[test]
fn what_other_programs_wrote_is_no_change_that_people_are_told_of() {
    macro_rules! check {
        ($noun:ident, $record:expr) => {{
            let (title, foreign) = (title("Win"), Foreign::new("theirs"));
            check_told($record, $noun { foreign, ..$record }, $noun { title, ..$record });
        }};
    }
    check!(Objective, objective("o"));
    check!(KeyResult, key_result("k", "o"));
    check!(Kpi, kpi("n", None));
    check!(Cycle, cycle("q4"));
    let comes = differences(Edit::AddObjective(objective("new")));
    assert!(!comes.iter().any(Difference::is_empty));
}
