//! K11: weights that leave the others nothing, or all at zero.

use crate::checkup::subject::{Examined, Subject};
use crate::checkup::{Facts, Finding, FixKind, RuleId, Severity};
use crate::edit::{Edit, KeyResultChange};
use crate::goal::{EPSILON, MeasureKind, Share, Weight};

/// The largest share of the whole that one key result should have (check-up, K11).
const SHARE_MAX: f64 = 0.7;

/// A warning where all weights are zero, a hint at a key result that has more than [`SHARE_MAX`] of all weight.
///
/// Finding a baseline does not count in the objective, so its weight does not count here.
pub(in crate::checkup) fn findings(subject: &Subject<'_>) -> Vec<Finding> {
    let counting = |one: &&Examined<'_>| one.key_result.measure.kind() != MeasureKind::Baseline;
    let counted: Vec<_> = subject.key_results.iter().filter(counting).collect();
    let sum: f64 = counted.iter().map(|one| one.key_result.weight.get()).sum();
    let count = counted.len();
    if count > 0 && sum == 0.0 {
        let facts = Facts::NoWeights { count };
        let finding = Finding::new(RuleId::K11, Severity::Warning, subject.objective.id, facts);
        return vec![finding.fixed_by([weighed_equally(&counted)])];
    }
    let heavy = counted.iter().find_map(|one| {
        let share = Share::new(one.key_result.weight.get() / sum).ok()?;
        (count > 1 && share.get() - SHARE_MAX >= EPSILON).then_some((one.key_result.id, share))
    });
    let finding = heavy.zip(Share::new(SHARE_MAX).ok()).map(|((id, share), most)| {
        let facts = Facts::HeavyWeight { share, most };
        Finding::new(RuleId::K11, Severity::Hint, id, facts).fixed_by([weighed_equally(&counted)])
    });
    finding.into_iter().collect()
}

/// Gives each key result the weight 1.
fn weighed_equally(counted: &[&Examined<'_>]) -> (FixKind, Edit) {
    let changed = counted.iter().filter(|one| one.key_result.weight != Weight::ONE);
    let edits = changed
        .map(|one| one.change(KeyResultChange::Weight(Weight::ONE)))
        .collect();
    (FixKind::WeighEqually, Edit::Together(edits))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkup::testing::{check_fixed, facts, with_key_results};
    use crate::goal::KeyResult;
    use crate::testing::{id, key_result, weight};
    use crate::workspace::Workspace;

    fn weighed(weights: &[f64]) -> Workspace {
        with_key_results(weights.iter().enumerate().map(|(at, of)| KeyResult {
            id: id(&format!("k{at}")),
            weight: weight(*of),
            ..key_result("k", "o")
        }))
    }

    fn heavy(share: f64) -> Facts {
        let [share, most] = [share, 0.7].map(|share| Share::new(share).unwrap());
        Facts::HeavyWeight { share, most }
    }

    #[test]
    fn weights_that_leave_something_to_all_are_fine() {
        for weights in [&[1.0, 1.0, 1.0][..], &[7.0, 3.0], &[0.0, 1.0, 1.0], &[5.0], &[]] {
            assert_eq!(facts(&weighed(weights), RuleId::K11), [], "{weights:?}");
        }
    }

    #[test]
    fn one_that_decides_alone_is_found() {
        for (weights, share) in [(&[3.0, 1.0][..], 0.75), (&[8.0, 1.0, 1.0], 0.8), (&[1.0, 0.0], 1.0)] {
            assert_eq!(facts(&weighed(weights), RuleId::K11), [heavy(share)], "{weights:?}");
            let fixed = check_fixed(&weighed(weights), RuleId::K11, &FixKind::WeighEqually);
            assert_eq!(facts(&fixed, RuleId::K11), []);
        }
    }

    #[test]
    fn weights_that_are_all_zero_are_found() {
        assert_eq!(
            facts(&weighed(&[0.0, 0.0]), RuleId::K11),
            [Facts::NoWeights { count: 2 }]
        );
        check_fixed(&weighed(&[0.0, 0.0]), RuleId::K11, &FixKind::WeighEqually);
    }
}
