//! All rules over one objective, stored or as it is typed.

use chrono::NaiveDate;

use super::finding::{About, Finding};
use super::fix::Fix;
use super::language::Lexicon;
use super::quality::Quality;
use super::subject::{Examined, Subject};
use super::{key_result, objective, together};
use crate::goal::{CycleState, KeyResult, Measure, MeasureKind, Objective, ObjectiveId, Rank};
use crate::workspace::{Record, RecordKey, Workspace};

/// What there is to say about an objective and its key results.
#[derive(Clone, Debug, PartialEq)]
pub struct Checkup {
    /// What could be written better: by rule, then by the rank of the key results.
    pub findings: Vec<Finding>,
    /// What the findings leave of the quality.
    pub quality: Quality,
}

impl Checkup {
    fn of(findings: Vec<Finding>) -> Self {
        let quality = Quality::of(&findings);
        Self { findings, quality }
    }
}

/// A rule, by what it looks at.
enum Rule {
    /// The objective, or its key results together.
    Objective(fn(&Subject<'_>) -> Vec<Finding>),
    /// Each key result.
    KeyResult(fn(&Subject<'_>, &Examined<'_>) -> Vec<Finding>),
}

/// All rules, in the order in which their findings are listed.
const RULES: &[Rule] = &[
    Rule::Objective(objective::number::findings),
    Rule::Objective(objective::length::findings),
    Rule::Objective(objective::key_results::findings),
    Rule::Objective(objective::focus::findings),
    Rule::Objective(objective::routine::findings),
    Rule::Objective(objective::vague::findings),
    Rule::Objective(objective::solution::findings),
    Rule::Objective(objective::place::findings),
    Rule::KeyResult(objective::place::findings_about_days),
    Rule::Objective(objective::litmus::findings),
    Rule::KeyResult(key_result::nothing::findings),
    Rule::KeyResult(key_result::task::findings),
    Rule::KeyResult(key_result::activity::findings),
    Rule::KeyResult(key_result::baseline::findings),
    Rule::KeyResult(key_result::doubt::findings),
    Rule::KeyResult(key_result::relative::findings),
    Rule::KeyResult(key_result::two_in_one::findings),
    Rule::Objective(together::output_only::findings),
    Rule::Objective(together::quantity_only::findings),
    Rule::Objective(together::twice::findings),
    Rule::Objective(together::weights::findings),
    Rule::KeyResult(key_result::head_start::findings),
    Rule::KeyResult(key_result::percent::findings),
    Rule::KeyResult(key_result::first_bet::findings),
    Rule::KeyResult(key_result::care::findings),
];

/// Checks an objective with its key results.
///
/// What is paused or dropped is not checked: `None` for such an objective, as for one that is not there. In a closed
/// cycle findings have no fixes, since nothing there can be changed.
pub fn checkup(workspace: &Workspace, id: ObjectiveId, lexicon: &Lexicon, today: NaiveDate) -> Option<Checkup> {
    let objective = workspace.objective(id)?;
    let subject = Subject::new(workspace, objective, lexicon, today)?;
    Some(Checkup::of(findings(&subject)))
}

/// Checks an objective as it is typed, in the place of the stored one or as a new one.
///
/// The findings are those about the objective; their fixes change nothing else: see [`Fix::amended_objective`]. Of a new
/// one nobody expects key results yet. `None` where its cycle is not there, or it is paused or dropped.
pub fn check_objective_draft(
    workspace: &Workspace,
    draft: &Objective,
    lexicon: &Lexicon,
    today: NaiveDate,
) -> Option<Checkup> {
    let is_new = !workspace.has(RecordKey::Objective(draft.id));
    let last = workspace.objectives_in(draft.cycle).map(|one| one.rank).max();
    let mut draft = draft.clone();
    if is_new {
        draft.rank = at_the_end(draft.rank, last);
    }
    let with_draft = with(workspace, draft.clone().into());
    let objective = with_draft.objective(draft.id)?;
    let mut subject = Subject::new(&with_draft, objective, lexicon, today)?;
    subject.is_new = is_new;
    let about = About::Objective(draft.id);
    Some(of_draft(&subject, about, |fix| fix.amended_objective(&draft).is_some()))
}

/// Checks a key result as it is typed, in the place of the stored one or as a new one, among its siblings.
///
/// While the numbers of its measure are not all typed, `unfinished` is the kind of that measure, and the draft's own
/// measure is not looked at. The findings are those about the key result; their fixes change nothing else: see
/// [`Fix::amended_key_result`]. `None` where its objective is not there, or either is paused or dropped.
pub fn check_key_result_draft(
    workspace: &Workspace,
    draft: &KeyResult,
    unfinished: Option<MeasureKind>,
    lexicon: &Lexicon,
    today: NaiveDate,
) -> Option<Checkup> {
    let last = workspace.key_results_of(draft.objective).map(|one| one.rank).max();
    let mut draft = draft.clone();
    if !workspace.has(RecordKey::KeyResult(draft.id)) {
        draft.rank = at_the_end(draft.rank, last);
    }
    if unfinished.is_some() {
        draft.measure = Measure::Unknown(Default::default());
    }
    let with_draft = with(workspace, draft.clone().into());
    let objective = with_draft.objective(draft.objective)?;
    let mut subject = Subject::new(&with_draft, objective, lexicon, today)?;
    let examined = subject
        .key_results
        .iter_mut()
        .find(|one| one.key_result.id == draft.id)?;
    examined.unfinished = unfinished;
    let about = About::KeyResult(draft.id);
    Some(of_draft(&subject, about, |fix| {
        fix.amended_key_result(&draft).is_some()
    }))
}

/// A copy of the workspace with a record in it; it shares all others.
fn with(workspace: &Workspace, record: Record) -> Workspace {
    let mut with = workspace.clone();
    with.put(record);
    with
}

/// The rank behind the last of its siblings, where new ones are put.
fn at_the_end(own: Rank, last: Option<Rank>) -> Rank {
    Rank::between(last, None).unwrap_or(own)
}

/// The findings about a draft, with those fixes that change nothing else.
fn of_draft(subject: &Subject<'_>, about: About, is_own: impl Fn(&Fix) -> bool) -> Checkup {
    let mut findings = findings(subject);
    findings.retain(|finding| finding.about == about);
    for finding in &mut findings {
        finding.fixes.retain(&is_own);
    }
    Checkup::of(findings)
}

fn findings(subject: &Subject<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in RULES {
        match rule {
            Rule::Objective(rule) => findings.extend(rule(subject)),
            Rule::KeyResult(rule) => findings.extend(subject.key_results.iter().flat_map(|one| rule(subject, one))),
        }
    }
    match subject.cycle.state {
        CycleState::Planned | CycleState::Active => {}
        CycleState::Closed => findings.iter_mut().for_each(|finding| finding.fixes.clear()),
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkup::{Facts, FixKind, RuleId};
    use crate::testing::{company, cycle, id, key_result, made, objective, person, title, today, workspace};

    fn facts(checkup: Option<Checkup>, rule: RuleId) -> Vec<Facts> {
        let findings = checkup.unwrap().findings.into_iter();
        findings.filter(|one| one.rule == rule).map(|one| one.facts).collect()
    }

    #[test]
    fn a_new_key_result_stands_behind_the_others_and_a_stored_one_where_it_is() {
        // All of them say the same, which is said of the later ones.
        let twice = |draft: &KeyResult| {
            let checkup = check_key_result_draft(&company(), draft, None, Lexicon::english(), today());
            facts(checkup, RuleId::K10).len()
        };
        let stored = |name| KeyResult::clone(company().key_result(id(name)).unwrap());
        assert_eq!(
            [stored("k1"), stored("k2"), key_result("a-new", "o1")].map(|it| twice(&it)),
            [0, 1, 1]
        );
    }

    #[test]
    fn a_new_objective_stands_behind_the_others_and_a_stored_one_where_it_is() {
        let of_ada = |at: usize| Objective {
            rank: Rank::at(at + 1),
            owner: Some(id("ada")),
            ..objective(&format!("o{at}"))
        };
        let six = (0..6).map(|at| Record::from(of_ada(at)));
        let workspace = workspace(six.chain([cycle("q4").into(), person("ada").into()]));
        let too_many = |draft: &Objective| {
            let checkup = check_objective_draft(&workspace, draft, Lexicon::english(), today());
            facts(checkup, RuleId::O4).len()
        };
        let new = Objective {
            owner: Some(id("ada")),
            ..objective("a-new")
        };
        assert_eq!([of_ada(0), of_ada(5), new].map(|it| too_many(&it)), [0, 1, 1]);
    }

    #[test]
    fn nobody_expects_key_results_of_a_new_objective() {
        let empty = made(&company(), [crate::Edit::AddObjective(objective("stored"))]);
        let found = |name| {
            let checkup = check_objective_draft(&empty, &objective(name), Lexicon::english(), today());
            facts(checkup, RuleId::O3)
        };
        assert_eq!((found("new"), found("stored")), (Vec::new(), vec![Facts::NoKeyResult]));
    }

    #[test]
    fn a_draft_is_offered_what_changes_itself_alone() {
        let task = KeyResult {
            title: title("Launch the shop"),
            ..key_result("new", "o1")
        };
        let checkup = check_key_result_draft(&company(), &task, None, Lexicon::english(), today()).unwrap();
        let of_task = checkup.findings.into_iter().find(|one| one.rule == RuleId::K2).unwrap();
        let offered: Vec<_> = of_task.fixes.into_iter().map(|fix| fix.kind).collect();
        assert_eq!(offered, [FixKind::MeasureAsDone]);
    }

    #[test]
    fn rules_are_named_by_letter_and_number() {
        assert_eq!([RuleId::O1, RuleId::K15].map(|rule| rule.to_string()), ["O1", "K15"]);
    }
}
