//! O3: three to five key results.

use crate::checkup::subject::Subject;
use crate::checkup::{Facts, Finding, FixKind, RuleId, Severity};
use crate::edit::{Edit, ObjectiveChange};
use crate::goal::{Ambition, ScoreSource};

/// How many key results an objective should have (check-up, O3).
const LEAST: usize = 3;
const MOST: usize = 5;

/// An error where nothing says whether the objective is met, a hint below [`LEAST`], a warning above [`MOST`].
///
/// A question needs its answer, not key results; an objective that others make up needs none of its own.
pub(in crate::checkup) fn findings(subject: &Subject<'_>) -> Vec<Finding> {
    let objective = subject.objective;
    let own = subject.key_results.len();
    let children = subject
        .workspace
        .children_of(objective.id)
        .filter(|child| child.state.is_active())
        .count();
    let count = match objective.source {
        ScoreSource::KeyResults => own,
        ScoreSource::Children if children > 0 => return Vec::new(),
        ScoreSource::Children => 0,
        ScoreSource::Both => own + children,
    };
    let may_have_few = subject.is_new || objective.ambition == Ambition::Learning;
    let (severity, facts) = match count {
        _ if own > MOST => (Severity::Warning, Facts::ManyKeyResults { count: own, most: MOST }),
        LEAST.. => return Vec::new(),
        _ if may_have_few => return Vec::new(),
        0 => (Severity::Error, Facts::NoKeyResult),
        _ => (Severity::Hint, Facts::FewKeyResults { count, least: LEAST }),
    };
    let source = |source| Edit::ChangeObjective(objective.id, ObjectiveChange::Source(source));
    let fix = (count == 0 && children > 0).then(|| (FixKind::ScoreByChildren, source(ScoreSource::Children)));
    vec![Finding::new(RuleId::O3, severity, objective.id, facts).fixed_by(fix)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkup::testing::{check_fixed, facts, fixes};
    use crate::goal::{Objective, Parent, State, Text};
    use crate::testing::{cycle, id, key_result, objective, workspace};
    use crate::workspace::{Record, Workspace};
    use crate::{KeyResult, ObjectiveId};

    fn with_key_results(objective: Objective, count: usize) -> Workspace {
        let key_results = (0..count).map(|at| Record::from(key_result(&format!("k{at}"), "o")));
        workspace(key_results.chain([cycle("q4").into(), objective.into()]))
    }

    #[track_caller]
    fn check_count(count: usize, expected: &[Facts]) {
        assert_eq!(facts(&with_key_results(objective("o"), count), RuleId::O3), expected);
    }

    #[test]
    fn three_to_five_are_good() {
        check_count(0, &[Facts::NoKeyResult]);
        check_count(1, &[Facts::FewKeyResults { count: 1, least: 3 }]);
        check_count(2, &[Facts::FewKeyResults { count: 2, least: 3 }]);
        check_count(3, &[]);
        check_count(5, &[]);
        check_count(6, &[Facts::ManyKeyResults { count: 6, most: 5 }]);
    }

    #[test]
    fn what_rests_does_not_count() {
        let paused = State::Paused {
            reason: Text::default(),
        };
        let resting = KeyResult {
            state: paused,
            ..key_result("k", "o")
        };
        let workspace = workspace([cycle("q4").into(), objective("o").into(), resting.into()]);
        assert_eq!(facts(&workspace, RuleId::O3), [Facts::NoKeyResult]);
    }

    #[test]
    fn a_question_needs_no_key_results() {
        let learning = Objective {
            ambition: Ambition::Learning,
            ..objective("o")
        };
        assert_eq!(facts(&with_key_results(learning.clone(), 0), RuleId::O3), []);
        assert_eq!(facts(&with_key_results(learning, 6), RuleId::O3).len(), 1);
    }

    #[test]
    fn objectives_that_serve_it_can_make_its_score() {
        let child = Objective {
            parent: Some(Parent::Objective(id::<ObjectiveId>("o"))),
            cycle: id("other"),
            ..objective("child")
        };
        let workspace = workspace([
            cycle("q4").into(),
            cycle("other").into(),
            objective("o").into(),
            child.into(),
        ]);
        assert_eq!(facts(&workspace, RuleId::O3), [Facts::NoKeyResult]);
        let fixed = check_fixed(&workspace, RuleId::O3, &FixKind::ScoreByChildren);
        assert_eq!(facts(&fixed, RuleId::O3), []);
    }

    /// The objective with this source, with key results and objectives that serve it.
    fn with_children(source: ScoreSource, own: usize, children: usize) -> Workspace {
        let objective = Objective {
            source,
            ..objective("o")
        };
        let mut workspace = with_key_results(objective, own);
        for at in 0..children {
            let child = Objective {
                parent: Some(Parent::Objective(id::<ObjectiveId>("o"))),
                ..self::objective(&format!("child{at}"))
            };
            workspace.put(child.into());
        }
        workspace
    }

    #[test]
    fn what_counts_in_its_score_counts_here() {
        let facts = |source, own, children| facts(&with_children(source, own, children), RuleId::O3);
        let few = |count| [Facts::FewKeyResults { count, least: 3 }];
        assert_eq!(facts(ScoreSource::Both, 1, 1), few(2));
        assert_eq!(facts(ScoreSource::Both, 0, 2), few(2));
        assert_eq!(facts(ScoreSource::Both, 1, 2), []);
        assert_eq!(facts(ScoreSource::Children, 0, 1), []);
        assert_eq!(facts(ScoreSource::Children, 0, 0), [Facts::NoKeyResult]);
    }

    #[test]
    fn only_what_is_served_and_has_nothing_of_its_own_can_be_scored_by_others() {
        let fixes = |own, children| fixes(&with_children(ScoreSource::KeyResults, own, children), RuleId::O3);
        assert_eq!(fixes(0, 1), [FixKind::ScoreByChildren]);
        assert_eq!([fixes(0, 0), fixes(1, 1), fixes(1, 0)], [const { Vec::new() }; 3]);
    }
}
