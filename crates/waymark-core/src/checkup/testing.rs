//! Check-ups for the tests of the rules.

use super::{Facts, Finding, FixKind, Lexicon, RuleId, checkup};
use crate::edit::apply;
use crate::goal::{KeyResult, Measure, Objective};
use crate::testing::{cycle, id, key_result, objective, title, today, workspace};
use crate::workspace::{Record, Workspace};

pub(super) type Language = fn() -> &'static Lexicon;
pub(super) const ENGLISH: Language = Lexicon::english;
pub(super) const GERMAN: Language = Lexicon::german;

/// Key result `k` of objective `o`.
pub(super) fn key_result_with(text: &str, measure: Measure) -> KeyResult {
    KeyResult {
        title: title(text),
        measure,
        ..key_result("k", "o")
    }
}

/// Objective `o` of cycle `q4` with key results.
pub(super) fn with_key_results(key_results: impl IntoIterator<Item = KeyResult>) -> Workspace {
    let goals = [cycle("q4").into(), objective("o").into()];
    workspace(key_results.into_iter().map(Record::from).chain(goals))
}

fn with_title(text: &str) -> Workspace {
    let titled = Objective {
        title: title(text),
        ..objective("o")
    };
    workspace([cycle("q4").into(), titled.into()])
}

/// What a rule finds about an objective and its key results.
fn findings(lexicon: &Lexicon, workspace: &Workspace, name: &str, rule: RuleId) -> Vec<Finding> {
    let checkup = checkup(workspace, id(name), lexicon, today()).unwrap();
    checkup
        .findings
        .into_iter()
        .filter(|finding| finding.rule == rule)
        .collect()
}

fn facts_only(findings: Vec<Finding>) -> Vec<Facts> {
    findings.into_iter().map(|finding| finding.facts).collect()
}

/// What a rule finds about an objective of that name.
pub(super) fn facts_of(workspace: &Workspace, name: &str, rule: RuleId) -> Vec<Facts> {
    facts_only(findings(ENGLISH(), workspace, name, rule))
}

/// What a rule finds about objective `o`.
pub(super) fn facts(workspace: &Workspace, rule: RuleId) -> Vec<Facts> {
    facts_of(workspace, "o", rule)
}

/// The same, read in a language.
pub(super) fn facts_in(lexicon: &Lexicon, workspace: &Workspace, rule: RuleId) -> Vec<Facts> {
    facts_only(findings(lexicon, workspace, "o", rule))
}

/// What a rule finds about an objective with this title.
pub(super) fn facts_of_objective(language: Language, rule: RuleId, text: &str) -> Vec<Facts> {
    facts_in(language(), &with_title(text), rule)
}

/// What a rule finds about a key result with this measure.
pub(super) fn facts_of_measure(rule: RuleId, measure: Measure) -> Vec<Facts> {
    facts(&with_key_results([key_result_with("Something", measure)]), rule)
}

/// What a rule offers for objective `o`.
pub(super) fn fixes(workspace: &Workspace, rule: RuleId) -> Vec<FixKind> {
    fixes_of(workspace, "o", rule)
}

/// What a rule offers for an objective of that name.
pub(super) fn fixes_of(workspace: &Workspace, name: &str, rule: RuleId) -> Vec<FixKind> {
    let findings = findings(ENGLISH(), workspace, name, rule);
    findings
        .into_iter()
        .flat_map(|finding| finding.fixes)
        .map(|fix| fix.kind)
        .collect()
}

/// Holds that a rule offers a fix for objective `o` that is not refused and removes its finding.
#[track_caller]
pub(super) fn check_fixed(workspace: &Workspace, rule: RuleId, kind: &FixKind) -> Workspace {
    check_fixed_of(workspace, "o", rule, kind)
}

/// The same for an objective of that name.
#[track_caller]
pub(super) fn check_fixed_of(workspace: &Workspace, name: &str, rule: RuleId, kind: &FixKind) -> Workspace {
    let found = findings(ENGLISH(), workspace, name, rule);
    let offered = found.iter().find_map(|finding| {
        let fix = finding.fixes.iter().find(|fix| fix.kind == *kind)?;
        Some((finding, fix))
    });
    let (finding, fix) = offered.unwrap_or_else(|| panic!("{kind:?} is not offered: {found:#?}"));
    let fixed = apply(workspace, &fix.edit, today()).unwrap();
    let left = findings(ENGLISH(), &fixed, name, rule);
    let is_left = left
        .iter()
        .any(|left| (left.about, &left.facts) == (finding.about, &finding.facts));
    assert!(!is_left, "{kind:?} leaves {left:#?}");
    fixed
}

/// The objective with this title as the first fix of a rule leaves it.
pub(super) fn draft_of_objective(text: &str, language: Language, rule: RuleId) -> Objective {
    let workspace = with_title(text);
    let found = findings(language(), &workspace, "o", rule);
    let objective = workspace.objective(id("o")).unwrap();
    found[0].fixes[0].amended_objective(objective).unwrap()
}

/// Holds that a rule finds something about objectives with the first titles, and nothing about those with the others.
#[track_caller]
pub(super) fn check_objectives(language: Language, rule: RuleId, found: &[&str], not_found: &[&str]) {
    check_titles(found, not_found, |text| facts_of_objective(language, rule, text));
}

/// The same for key results that are measured in per cent of completion.
#[track_caller]
pub(super) fn check_key_results(language: Language, rule: RuleId, found: &[&str], not_found: &[&str]) {
    check_titles(found, not_found, |text| {
        let key_result = key_result_with(text, Measure::Percent);
        facts_in(language(), &with_key_results([key_result]), rule)
    });
}

#[track_caller]
fn check_titles(found: &[&str], not_found: &[&str], facts: impl Fn(&str) -> Vec<Facts>) {
    assert!(
        found.len() >= 6 && not_found.len() >= 6,
        "six examples of each at least"
    );
    let missed: Vec<_> = found.iter().filter(|text| facts(text).is_empty()).collect();
    let wrong: Vec<_> = not_found
        .iter()
        .map(|text| (text, facts(text)))
        .filter(|(_, facts)| !facts.is_empty())
        .collect();
    assert!(
        missed.is_empty() && wrong.is_empty(),
        "missed {missed:#?}, wrongly found {wrong:#?}"
    );
}
