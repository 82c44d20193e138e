//! O9: could every key result be reached and the objective still fail?

use crate::checkup::subject::Subject;
use crate::checkup::{Facts, Finding, FixKind, RuleId, Severity};
use crate::edit::{Edit, ObjectiveChange};
use crate::goal::{Ambition, Litmus};

/// A hint that asks, once, where there are key results; and one that stays while the answer is that it could.
///
/// A question is answered by its answer, whatever its key results say.
pub(in crate::checkup) fn findings(subject: &Subject<'_>) -> Vec<Finding> {
    let objective = subject.objective;
    let can_be_asked = match objective.ambition {
        Ambition::Aspirational | Ambition::Committed => !subject.key_results.is_empty(),
        Ambition::Learning => false,
    };
    let facts = match objective.litmus {
        None if can_be_asked => Facts::LitmusOpen,
        Some(Litmus::Fails) if can_be_asked => Facts::LitmusFails,
        None | Some(Litmus::Fails | Litmus::Holds) => return Vec::new(),
    };
    let answer = |kind, litmus| {
        let edit = Edit::ChangeObjective(objective.id, ObjectiveChange::Litmus(Some(litmus)));
        (kind, edit)
    };
    let holds = answer(FixKind::LitmusHolds, Litmus::Holds);
    let fails = answer(FixKind::LitmusFails, Litmus::Fails);
    let fixes = [holds].into_iter().chain(objective.litmus.is_none().then_some(fails));
    vec![Finding::new(RuleId::O9, Severity::Hint, objective.id, facts).fixed_by(fixes)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkup::testing::{check_fixed, facts, with_key_results};
    use crate::testing::{id, key_result, made};
    use crate::workspace::Workspace;

    fn changed(change: ObjectiveChange) -> Workspace {
        let asked = with_key_results([key_result("k", "o")]);
        made(&asked, [Edit::ChangeObjective(id("o"), change)])
    }

    #[test]
    fn the_question_is_asked_until_it_is_answered() {
        let open = with_key_results([key_result("k", "o")]);
        assert_eq!(facts(&open, RuleId::O9), [Facts::LitmusOpen]);
        let holds = check_fixed(&open, RuleId::O9, &FixKind::LitmusHolds);
        assert_eq!(facts(&holds, RuleId::O9), []);
        let fails = check_fixed(&open, RuleId::O9, &FixKind::LitmusFails);
        assert_eq!(facts(&fails, RuleId::O9), [Facts::LitmusFails]);
        check_fixed(&fails, RuleId::O9, &FixKind::LitmusHolds);
    }

    #[test]
    fn without_key_results_or_of_a_question_it_is_not_asked() {
        assert_eq!(facts(&with_key_results([]), RuleId::O9), []);
        let learning = changed(ObjectiveChange::Ambition(Ambition::Learning));
        assert_eq!(facts(&learning, RuleId::O9), []);
    }

    #[test]
    fn an_answer_counts_only_while_there_are_key_results() {
        let failed = changed(ObjectiveChange::Litmus(Some(Litmus::Fails)));
        assert_eq!(facts(&failed, RuleId::O9), [Facts::LitmusFails]);
        let left_alone = made(&failed, [Edit::RemoveKeyResult(id("k"))]);
        assert_eq!(facts(&left_alone, RuleId::O9), []);
    }
}
