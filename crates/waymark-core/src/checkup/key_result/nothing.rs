//! K1: a key result without a number, or without any part, cannot be measured.

use crate::checkup::subject::{Examined, Subject};
use crate::checkup::{Facts, Finding, RuleId, Severity};
use crate::goal::{Measure, MeasureKind};

/// An error where the number of a metric, or of bounds, is not there yet, and where milestones, a checklist or zones are
/// empty.
pub(in crate::checkup) fn findings(_: &Subject<'_>, examined: &Examined<'_>) -> Vec<Finding> {
    let kind = examined.unfinished.filter(|kind| has_numbers(*kind)).or_else(|| {
        let measure = &examined.key_result.measure;
        is_empty(measure).then(|| measure.kind())
    });
    let finding = kind.map(|kind| {
        let facts = Facts::NothingToMeasure { kind };
        Finding::new(RuleId::K1, Severity::Error, examined.key_result.id, facts)
    });
    finding.into_iter().collect()
}

/// Whether such a measure cannot do without a number or a part.
fn has_numbers(kind: MeasureKind) -> bool {
    match kind {
        MeasureKind::Metric
        | MeasureKind::Stay
        | MeasureKind::Milestones
        | MeasureKind::Checklist
        | MeasureKind::Zones => true,
        MeasureKind::Done | MeasureKind::Percent | MeasureKind::Baseline | MeasureKind::Unknown => false,
    }
}

fn is_empty(measure: &Measure) -> bool {
    match measure {
        Measure::Milestones(milestones) => milestones.is_empty(),
        Measure::Checklist(items) => items.is_empty(),
        Measure::Zones(zones) => [&zones.fail, &zones.commit, &zones.target, &zones.stretch]
            .iter()
            .all(|words| words.is_blank()),
        Measure::Metric(_)
        | Measure::Stay(_)
        | Measure::Done { .. }
        | Measure::Percent
        | Measure::Baseline { .. }
        | Measure::Unknown(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkup::testing::{ENGLISH, facts_of_measure, key_result_with};
    use crate::checkup::{Lexicon, check_key_result_draft};
    use crate::goal::{ChecklistItem, Zones};
    use crate::testing::{company, id, key_result, metric, text, title, today};

    #[track_caller]
    fn check_empty(measure: Measure, expected: Option<MeasureKind>) {
        let expected: Vec<_> = expected
            .map(|kind| Facts::NothingToMeasure { kind })
            .into_iter()
            .collect();
        assert_eq!(facts_of_measure(RuleId::K1, measure), expected);
    }

    #[test]
    fn what_has_no_parts_measures_nothing() {
        check_empty(Measure::Milestones(Vec::new()), Some(MeasureKind::Milestones));
        check_empty(Measure::Checklist(Vec::new()), Some(MeasureKind::Checklist));
        check_empty(Measure::Zones(Zones::default()), Some(MeasureKind::Zones));
    }

    #[test]
    fn what_has_a_number_or_a_part_is_measured() {
        let item = ChecklistItem {
            id: id("x"),
            title: title("One"),
        };
        check_empty(Measure::Checklist(vec![item]), None);
        check_empty(
            Measure::Zones(Zones {
                target: text("Sales uses them"),
                ..Zones::default()
            }),
            None,
        );
        check_empty(Measure::Metric(metric(Some(0.0), 10.0)), None);
        check_empty(Measure::Done { due: None }, None);
        check_empty(Measure::Percent, None);
        check_empty(Measure::Baseline { unit: None }, None);
    }

    #[test]
    fn a_number_that_is_not_typed_yet_is_missing() {
        let draft = key_result("new", "o1");
        let facts = |unfinished| {
            let checkup = check_key_result_draft(&company(), &draft, unfinished, Lexicon::english(), today()).unwrap();
            let found = checkup
                .findings
                .into_iter()
                .filter(|finding| finding.rule == RuleId::K1);
            found.map(|finding| finding.facts).collect::<Vec<_>>()
        };
        let kind = MeasureKind::Metric;
        assert_eq!(facts(Some(kind)), [Facts::NothingToMeasure { kind }]);
        assert_eq!(facts(None), []);
        assert_eq!(facts(Some(MeasureKind::Percent)), []);
    }

    #[test]
    fn a_title_is_read_while_the_number_is_missing() {
        let draft = key_result_with("Launch the shop", Measure::Percent);
        let draft = crate::KeyResult {
            objective: id("o1"),
            ..draft
        };
        let unfinished = Some(MeasureKind::Metric);
        let checkup = check_key_result_draft(&company(), &draft, unfinished, ENGLISH(), today()).unwrap();
        assert!(checkup.findings.iter().any(|finding| finding.rule == RuleId::K2));
    }
}
