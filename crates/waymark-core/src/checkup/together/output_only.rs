//! K8: what was done is not yet what came of it.

use crate::checkup::subject::{Examined, Subject};
use crate::checkup::{Facts, Finding, RuleId, Severity};
use crate::goal::Ambition;

/// A warning where all key results are done or not, milestones or checklists. A question is answered by doing.
pub(in crate::checkup) fn findings(subject: &Subject<'_>) -> Vec<Finding> {
    let asks = match subject.objective.ambition {
        Ambition::Learning => true,
        Ambition::Aspirational | Ambition::Committed => false,
    };
    let count = subject.key_results.len();
    if asks || count == 0 || !subject.key_results.iter().all(Examined::is_output) {
        return Vec::new();
    }
    let facts = Facts::OutputOnly { count };
    vec![Finding::new(RuleId::K8, Severity::Warning, subject.objective.id, facts)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkup::testing::{facts, key_result_with, with_key_results};
    use crate::goal::{KeyResult, Measure};
    use crate::testing::id;

    #[track_caller]
    fn check_output(measures: &[Measure], expected: Option<usize>) {
        let key_results = measures.iter().enumerate().map(|(at, measure)| KeyResult {
            id: id(&format!("k{at}")),
            ..key_result_with("Something", measure.clone())
        });
        let expected: Vec<_> = expected.map(|count| Facts::OutputOnly { count }).into_iter().collect();
        assert_eq!(facts(&with_key_results(key_results), RuleId::K8), expected);
    }

    #[test]
    fn one_key_result_has_to_tell_what_came_of_it() {
        let done = || Measure::Done { due: None };
        let steps = || Measure::Milestones(Vec::new());
        check_output(&[done(), steps(), Measure::Checklist(Vec::new())], Some(3));
        check_output(&[done()], Some(1));
        check_output(&[done(), Measure::Percent], None);
        check_output(&[done(), Measure::Baseline { unit: None }], None);
        check_output(&[], None);
    }
}
