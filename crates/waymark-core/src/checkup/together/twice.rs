//! K10: the same key result twice.

use crate::checkup::subject::{Examined, Subject};
use crate::checkup::{Facts, Finding, FixKind, RuleId, Severity};
use crate::edit::Edit;

/// A hint at each key result whose text is that of an earlier one of the objective, whatever its case and marks.
pub(in crate::checkup) fn findings(subject: &Subject<'_>) -> Vec<Finding> {
    let key_results = &subject.key_results;
    let later = key_results.iter().enumerate().filter_map(|(at, one)| {
        let earlier = key_results[..at]
            .iter()
            .find(|earlier| one.title.says_the_same_as(&earlier.title))?;
        let facts = Facts::SameText {
            other: earlier.key_result.id,
        };
        let finding = Finding::new(RuleId::K10, Severity::Hint, one.key_result.id, facts);
        Some(finding.fixed_by(one_removed(subject, earlier, one)))
    });
    later.collect()
}

/// Removes the later one, or else the earlier one, if nothing is lost with it.
fn one_removed(subject: &Subject<'_>, earlier: &Examined<'_>, later: &Examined<'_>) -> Option<(FixKind, Edit)> {
    let bare = [later, earlier]
        .into_iter()
        .find(|one| one.is_bare(subject.workspace))?;
    let id = bare.key_result.id;
    Some((FixKind::Remove(id), Edit::RemoveKeyResult(id)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkup::testing::{check_fixed, facts, fixes, key_result_with, with_key_results};
    use crate::goal::{KeyResult, Measure, Rank};
    use crate::testing::{id, made, reading};
    use crate::workspace::Workspace;

    fn titled(titles: &[&str]) -> Workspace {
        with_key_results(titles.iter().enumerate().map(|(at, title)| KeyResult {
            id: id(&format!("k{at}")),
            rank: Rank::at(at),
            ..key_result_with(title, Measure::Percent)
        }))
    }

    #[track_caller]
    fn check_same(titles: &[&str], expected: &[&str]) {
        let expected: Vec<_> = expected
            .iter()
            .map(|other| Facts::SameText { other: id(other) })
            .collect();
        assert_eq!(facts(&titled(titles), RuleId::K10), expected, "{titles:?}");
    }

    #[test]
    fn the_same_text_is_found_whatever_its_case_and_marks() {
        check_same(&["Close 100 deals", "close 100 Deals."], &["k0"]);
        check_same(&["NPS über 50", "Umsatz", "NPS  ÜBER 50"], &["k0"]);
        check_same(&["A", "A", "A"], &["k0", "k0"]);
        check_same(&["Close 100 deals", "Close 200 deals"], &[]);
        check_same(&["Leads", "Leads in Spain"], &[]);
        check_same(&["Retention of small customers", "Retention of large customers"], &[]);
    }

    #[test]
    fn the_one_without_check_ins_can_go() {
        let twice = titled(&["Leads", "Leads"]);
        check_fixed(&twice, RuleId::K10, &FixKind::Remove(id("k1")));
        let reading = |of| Edit::CheckIn(reading(of, of));
        let is_not_percent = |key_result: &str| {
            let measure = Measure::Metric(crate::testing::metric(Some(0.0), 100.0));
            Edit::ChangeKeyResult(id(key_result), crate::KeyResultChange::Measure(measure))
        };
        let read = made(&twice, [is_not_percent("k1"), reading("k1")]);
        check_fixed(&read, RuleId::K10, &FixKind::Remove(id("k0")));
        let both = made(&read, [is_not_percent("k0"), reading("k0")]);
        assert_eq!(
            (facts(&both, RuleId::K10).len(), fixes(&both, RuleId::K10)),
            (1, Vec::new())
        );
    }
}
