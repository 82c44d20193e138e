//! Workspaces in which something happens: key results of any measure, checked in on days of their cycles.

use proptest::collection::vec;
use proptest::prelude::*;
use waymark_core::{
    CheckIn, CheckInId, Confidence, Foreign, Id, Measure, Reading, Record, Share, Span, Text, Value, Workspace, Zone,
    mend,
};

use super::workspace;
use crate::records::{LENGTH, START, day};

/// One check-in to come: of which key result, on which day, how much of 100, how confident.
type Visit = (prop::sample::Index, u64, f64, u8);

/// A workspace in order whose cycles are one quarter, with up to 40 check-ins that fit their key results.
pub fn lively() -> BoxedStrategy<Workspace> {
    let visit = (any::<prop::sample::Index>(), 0..=LENGTH, -10.0..110.0, 0..=10u8);
    (workspace(), vec(visit, 0..40))
        .prop_map(|(workspace, visits)| {
            let quarter = Span::new(START, day(LENGTH)).expect("a quarter");
            let mut records: Vec<Record> = workspace
                .records()
                .filter(|record| !matches!(record, Record::Head(_)))
                .map(|record| match record {
                    Record::Cycle(cycle) => Record::Cycle(cycle.with(|cycle| cycle.span = quarter)),
                    other => other,
                })
                .collect();
            records.extend(
                visits
                    .iter()
                    .enumerate()
                    .filter_map(|(at, visit)| check_in(&workspace, at, visit)),
            );
            mend(Workspace::from_records((**workspace.head()).clone(), records)).0
        })
        .boxed()
}

fn check_in(workspace: &Workspace, at: usize, (which, date, covered, confidence): &Visit) -> Option<Record> {
    let count = workspace.key_result_count();
    let key_result = (count > 0).then(|| workspace.key_results().nth(which.index(count)))??;
    let check_in = CheckIn {
        id: CheckInId::new(Id::parse(&format!("visit-{at}")).ok()?),
        key_result: key_result.id,
        date: day(*date),
        sequence: at as u64,
        reading: fitting(&key_result.measure, *covered),
        confidence: Confidence::new(*confidence).ok(),
        note: Text::default(),
        by: None,
        replaces: None,
        withdrawn: false,
        foreign: Foreign::default(),
    };
    Some(check_in.into())
}

/// A reading of a measure for so much of 100.
fn fitting(measure: &Measure, covered: f64) -> Option<Reading> {
    let percent = covered.clamp(0.0, 100.0);
    match measure {
        Measure::Metric(_) | Measure::Stay(_) | Measure::Baseline { .. } => {
            Value::new(covered).ok().map(Reading::Number)
        }
        Measure::Percent => Value::new(percent).ok().map(Reading::Number),
        Measure::Milestones(steps) => {
            let share = Share::of_percent(percent).ok()?;
            Some(Reading::Milestones(steps.iter().map(|step| (step.id, share)).collect()))
        }
        Measure::Checklist(items) => {
            let done = (items.len() as f64 * percent / 100.0) as usize;
            Some(Reading::Checklist(
                items.iter().take(done).map(|item| item.id).collect(),
            ))
        }
        Measure::Done { .. } => Some(Reading::Done(covered > 50.0)),
        Measure::Zones(_) => Zone::ALL.get((percent / 30.0) as usize).copied().map(Reading::Zone),
        Measure::Unknown(_) => None,
    }
}
