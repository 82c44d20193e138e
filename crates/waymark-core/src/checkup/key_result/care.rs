//! K15: somebody looks after a key result, often enough.

use std::num::NonZeroU16;

use crate::checkup::subject::{Examined, Subject};
use crate::checkup::{Facts, Finding, FixKind, RuleId, Severity};
use crate::edit::KeyResultChange;
use crate::goal::Cadence;

/// A warning where nobody owns the key result, though people are named; a hint where more than half of its time passes
/// between two check-ins.
pub(in crate::checkup) fn findings(subject: &Subject<'_>, examined: &Examined<'_>) -> Vec<Finding> {
    let key_result = examined.key_result;
    let mut findings = Vec::new();
    if key_result.owner.is_none() && subject.has_people() {
        let owner = subject.objective.owner.or_else(|| subject.only_person());
        let fix = owner.map(|id| (FixKind::SetOwner(id), examined.change(KeyResultChange::Owner(Some(id)))));
        findings.push(Finding::new(RuleId::K15, Severity::Warning, key_result.id, Facts::NoOwner).fixed_by(fix));
    }
    let of = subject.workspace.span_of(key_result).map_or(0, |span| span.days());
    let days = key_result.cadence.days();
    if of > 0 && days * 2 > of {
        let cadence = longest_within(of / 2);
        let fix = (
            FixKind::CheckInEvery { days: cadence.days() },
            examined.change(KeyResultChange::Cadence(cadence)),
        );
        let facts = Facts::SeldomChecked { days, of };
        findings.push(Finding::new(RuleId::K15, Severity::Hint, key_result.id, facts).fixed_by([fix]));
    }
    findings
}

/// The longest usual cadence of at most so many days.
fn longest_within(days: i64) -> Cadence {
    let usual = [Cadence::Monthly, Cadence::TwoWeekly, Cadence::Weekly];
    let fitting = usual.into_iter().find(|cadence| cadence.days() <= days);
    fitting.unwrap_or_else(|| {
        let days = u16::try_from(days).ok().and_then(NonZeroU16::new);
        Cadence::Days(days.unwrap_or(NonZeroU16::MIN))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkup::testing::{check_fixed, facts, with_key_results};
    use crate::goal::{KeyResult, Objective};
    use crate::testing::cycle;
    use crate::testing::{day, id, key_result, objective, person, workspace};
    use crate::workspace::{Record, Workspace};

    #[test]
    fn an_owner_is_asked_for_where_people_are_named() {
        assert_eq!(facts(&with_key_results([key_result("k", "o")]), RuleId::K15), []);
        let named = |owner: Option<&str>| {
            let key_result = KeyResult {
                owner: owner.map(id),
                ..key_result("k", "o")
            };
            let objective = Objective {
                owner: Some(id("ben")),
                ..objective("o")
            };
            let people = ["ada", "ben"].map(|name| Record::from(person(name)));
            workspace(
                people
                    .into_iter()
                    .chain([cycle("q4").into(), objective.into(), key_result.into()]),
            )
        };
        assert_eq!(facts(&named(Some("ada")), RuleId::K15), []);
        assert_eq!(facts(&named(None), RuleId::K15), [Facts::NoOwner]);
        let fixed = check_fixed(&named(None), RuleId::K15, &FixKind::SetOwner(id("ben")));
        assert_eq!(fixed.key_result(id("k")).unwrap().owner, Some(id("ben")));
    }

    fn every(cadence: Cadence, days: Option<u32>) -> Workspace {
        with_key_results([KeyResult {
            cadence,
            end: days.map(|days| day(2026, 10, days)),
            ..key_result("k", "o")
        }])
    }

    #[test]
    fn a_key_result_is_looked_at_twice_at_least() {
        assert_eq!(facts(&every(Cadence::Monthly, None), RuleId::K15), []);
        let seldom = every(Cadence::Quarterly, None);
        assert_eq!(facts(&seldom, RuleId::K15), [Facts::SeldomChecked { days: 91, of: 92 }]);
        check_fixed(&seldom, RuleId::K15, &FixKind::CheckInEvery { days: 30 });
    }

    #[test]
    fn half_of_the_time_between_two_check_ins_is_often_enough() {
        assert_eq!(facts(&every(Cadence::TwoWeekly, Some(28)), RuleId::K15), []);
        assert_eq!(facts(&every(Cadence::TwoWeekly, Some(27)), RuleId::K15).len(), 1);
    }

    #[test]
    fn a_short_key_result_is_looked_at_more_often() {
        check_fixed(
            &every(Cadence::TwoWeekly, Some(20)),
            RuleId::K15,
            &FixKind::CheckInEvery { days: 7 },
        );
        check_fixed(
            &every(Cadence::Weekly, Some(10)),
            RuleId::K15,
            &FixKind::CheckInEvery { days: 5 },
        );
        check_fixed(
            &every(Cadence::Weekly, Some(2)),
            RuleId::K15,
            &FixKind::CheckInEvery { days: 1 },
        );
    }
}
