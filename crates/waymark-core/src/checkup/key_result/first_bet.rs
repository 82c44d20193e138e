//! K14: half sure is a good start for a stretch.

use crate::checkup::subject::{Examined, Subject};
use crate::checkup::{Facts, Finding, FixKind, RuleId, Severity};
use crate::edit::{Edit, ObjectiveChange};
use crate::goal::Ambition;

/// First bets from here on say that it is too easy (check-up, K14).
const TOO_EASY: u8 = 9;
/// First bets down from here say that nobody believes in it (check-up, K14).
const NOT_BELIEVED: u8 = 2;

/// A hint where the first confidence in a key result of an aspirational objective is very high or very low.
pub(in crate::checkup) fn findings(subject: &Subject<'_>, examined: &Examined<'_>) -> Vec<Finding> {
    let is_aspirational = match subject.objective.ambition {
        Ambition::Aspirational => true,
        Ambition::Committed | Ambition::Learning => false,
    };
    let first = examined.check_ins().find_map(|check_in| check_in.confidence);
    let Some(confidence) = first.filter(|_| is_aspirational) else {
        return Vec::new();
    };
    let commit = Edit::ChangeObjective(subject.objective.id, ObjectiveChange::Ambition(Ambition::Committed));
    let (facts, fix) = match confidence.get() {
        TOO_EASY.. => (Facts::TooEasy { confidence }, Some((FixKind::Commit, commit))),
        ..=NOT_BELIEVED => (Facts::NotBelieved { confidence }, None),
        _ => return Vec::new(),
    };
    vec![Finding::new(RuleId::K14, Severity::Hint, examined.key_result.id, facts).fixed_by(fix)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkup::testing::{check_fixed, facts, key_result_with, with_key_results};
    use crate::edit::NewCheckIn;
    use crate::goal::{Confidence, Measure};
    use crate::testing::{day, id, made, reading};
    use crate::workspace::Workspace;

    fn bets(bets: &[u8]) -> Workspace {
        let check_ins = bets.iter().zip(1..).map(|(bet, of_october)| {
            Edit::CheckIn(NewCheckIn {
                date: day(2026, 10, of_october),
                reading: None,
                confidence: Some(Confidence::new(*bet).unwrap()),
                ..reading(&format!("c{of_october}"), "k")
            })
        });
        made(
            &with_key_results([key_result_with("Number", Measure::Percent)]),
            check_ins,
        )
    }

    #[test]
    fn the_first_bet_counts() {
        let bet = |number| Confidence::new(number).unwrap();
        assert_eq!(
            facts(&bets(&[9, 5]), RuleId::K14),
            [Facts::TooEasy { confidence: bet(9) }]
        );
        assert_eq!(
            facts(&bets(&[2, 8]), RuleId::K14),
            [Facts::NotBelieved { confidence: bet(2) }]
        );
        for fair in [[3, 10], [5, 0], [8, 1]] {
            assert_eq!(facts(&bets(&fair), RuleId::K14), []);
        }
        assert_eq!(facts(&bets(&[]), RuleId::K14), []);
    }

    #[test]
    fn what_is_sure_can_be_promised() {
        let fixed = check_fixed(&bets(&[10]), RuleId::K14, &FixKind::Commit);
        assert_eq!(fixed.objective(id("o")).unwrap().ambition, Ambition::Committed);
    }
}
