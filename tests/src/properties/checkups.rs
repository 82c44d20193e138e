//! Rules of the check-up.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use waymark_core::checkup::{
    Checkup, Finding, Fix, Lexicon, Quality, check_key_result_draft, check_objective_draft, checkup,
};
use waymark_core::{CycleState, Head, KeyResult, Objective, ObjectiveId, Record, State, Title, Workspace, apply, mend};

use crate::generators::edits::{self, TODAY};
use crate::generators::{objective, workspace};

/// Titles that rules have something to say about, beside any text.
const TITLES: &[&str] = &[
    "Grow revenue by 20 %",
    "Reduce churn by 10 %. Then grow again.",
    "Maintain various things, better",
    "Launch the shop",
    "Cost from 62 to 45 euros",
    "NPS to 50 and churn to 4 %",
    "Umsatz um 20 % steigern",
    "Kosten senken und Umsatz steigern",
    "Website launchen",
    "Kunden unterstützen",
    "Wir stellen den Betrieb sicher",
    "Satisfied customers",
];

/// A workspace with all kinds of measures, most of which is worked on, and in which some titles mean something.
fn readable() -> BoxedStrategy<Workspace> {
    let generated = prop_oneof![workspace(), edits::workspace()];
    let titles = prop::collection::vec(select(TITLES), 16);
    (generated, titles, any::<(u16, u16)>())
        .prop_map(|(workspace, titles, (some, more))| {
            let titles = titles.iter().map(|text| Title::new(text).unwrap()).cycle();
            let head = Head::clone(workspace.head());
            let numbered = workspace.records().zip(titles).enumerate();
            let records = numbered.map(|(at, (record, title))| match record {
                record if (some | more) >> (at % 16) & 1 == 0 => record,
                Record::Cycle(one) => one.with(|one| one.state = CycleState::Active).into(),
                Record::Objective(one) => one.with(|one| (one.title, one.state) = (title, State::Active)).into(),
                Record::KeyResult(one) => one.with(|one| (one.title, one.state) = (title, State::Active)).into(),
                record => record,
            });
            mend(Workspace::from_records(head, records)).0
        })
        .boxed()
}

fn lexicon() -> impl Strategy<Value = &'static Lexicon> {
    prop_oneof![Just(Lexicon::english()), Just(Lexicon::german())]
}

fn checkups(workspace: &Workspace, lexicon: &Lexicon) -> Vec<(ObjectiveId, Checkup)> {
    let checked = |id| Some((id, checkup(workspace, id, lexicon, TODAY)?));
    workspace.objectives().filter_map(|one| checked(one.id)).collect()
}

/// Each fix with its finding and its objective.
fn offers(checkups: &[(ObjectiveId, Checkup)]) -> impl Iterator<Item = (ObjectiveId, &Finding, &Fix)> {
    checkups.iter().flat_map(|(id, checkup)| {
        checkup
            .findings
            .iter()
            .flat_map(move |finding| finding.fixes.iter().map(move |fix| (*id, finding, fix)))
    })
}

fn is_about_the_same(one: &Finding, other: &Finding) -> bool {
    (one.rule, one.about, &one.facts) == (other.rule, other.about, &other.facts)
}

proptest! {
    // Every case checks whole workspaces, before and after every fix.
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases / 8))]

    #[test]
    fn what_is_worked_on_is_checked_and_its_quality_is_that_of_its_findings(workspace in readable(), lexicon in lexicon()) {
        for objective in workspace.objectives() {
            let checkup = checkup(&workspace, objective.id, lexicon, TODAY);
            prop_assert_eq!(checkup.is_some(), objective.state.is_active());
            let Some(checkup) = checkup else { continue };
            prop_assert!(checkup.quality.get() <= 100);
            prop_assert_eq!(checkup.quality, Quality::of(&checkup.findings));
            prop_assert!(checkup.findings.is_sorted_by_key(|finding| finding.rule));
        }
    }

    #[test]
    fn the_same_records_give_the_same_findings(workspace in readable(), lexicon in lexicon()) {
        let again = Workspace::from_records(Head::clone(workspace.head()), workspace.records());
        prop_assert_eq!(checkups(&workspace, lexicon), checkups(&again, lexicon));
    }

    #[test]
    fn a_fix_is_not_refused_and_removes_its_finding(workspace in readable(), lexicon in lexicon()) {
        for (id, finding, fix) in offers(&checkups(&workspace, lexicon)) {
            let fixed = apply(&workspace, &fix.edit, TODAY);
            prop_assert!(fixed.is_ok(), "{:?} is refused: {:?}", fix, fixed.err());
            let Some(left) = checkup(&fixed.unwrap(), id, lexicon, TODAY) else { continue };
            let is_left = left.findings.iter().any(|left| is_about_the_same(left, finding));
            prop_assert!(!is_left, "{:?} leaves {:?}", fix, finding);
        }
    }

    #[test]
    fn a_draft_of_what_is_stored_is_checked_as_what_is_stored(workspace in readable(), lexicon in lexicon()) {
        for (id, checkup) in checkups(&workspace, lexicon) {
            let objective = workspace.objective(id).unwrap();
            let mut found = check_objective_draft(&workspace, objective, lexicon, TODAY).unwrap().findings;
            for key_result in workspace.key_results_of(id) {
                let draft = check_key_result_draft(&workspace, key_result, None, lexicon, TODAY);
                prop_assert_eq!(draft.is_some(), key_result.state.is_active());
                found.extend(draft.into_iter().flat_map(|draft| draft.findings));
            }
            prop_assert_eq!(found.len(), checkup.findings.len());
            for finding in &found {
                prop_assert!(checkup.findings.iter().any(|stored| is_about_the_same(stored, finding)));
            }
        }
    }

    #[test]
    fn a_fix_of_a_draft_changes_the_draft_and_removes_its_finding(
        workspace in readable(), drafts in prop::collection::vec(objective(), 3), at in any::<Index>(), lexicon in lexicon(),
    ) {
        let cycles: Vec<_> = workspace.cycles().map(|cycle| cycle.id).collect();
        for (number, draft) in drafts.into_iter().enumerate() {
            if cycles.is_empty() { continue }
            let draft = Objective {
                id: ObjectiveId::parse(&format!("draft-{number}")).unwrap(),
                cycle: *at.get(&cycles),
                parent: None,
                state: State::Active,
                ..draft
            };
            let checked = |draft: &Objective| check_objective_draft(&workspace, draft, lexicon, TODAY).unwrap().findings;
            for finding in checked(&draft) {
                for fix in &finding.fixes {
                    let amended = fix.amended_objective(&draft).unwrap();
                    prop_assert!(!checked(&amended).iter().any(|left| is_about_the_same(left, &finding)), "{:?}", fix);
                }
            }
        }
        for draft in workspace.key_results() {
            let checked = |draft: &KeyResult| check_key_result_draft(&workspace, draft, None, lexicon, TODAY);
            for finding in checked(draft).into_iter().flat_map(|checkup| checkup.findings) {
                for fix in &finding.fixes {
                    let amended = fix.amended_key_result(draft).unwrap();
                    let left = checked(&amended).unwrap().findings;
                    prop_assert!(!left.iter().any(|left| is_about_the_same(left, &finding)), "{:?}", fix);
                }
            }
        }
    }
}

/// So that the properties above are not about nothing: most kinds of fixes are met.
#[test]
fn generated_workspaces_have_findings_of_most_rules_and_many_fixes() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    use std::collections::BTreeSet;
    let mut runner = TestRunner::deterministic();
    let (mut rules, mut fixes) = (BTreeSet::new(), BTreeSet::new());
    for _ in 0..600 {
        let workspace = readable().new_tree(&mut runner).unwrap().current();
        for lexicon in [Lexicon::english(), Lexicon::german()] {
            let checkups = checkups(&workspace, lexicon);
            rules.extend(
                checkups
                    .iter()
                    .flat_map(|(_, checkup)| &checkup.findings)
                    .map(|finding| finding.rule),
            );
            for (_, _, fix) in offers(&checkups) {
                fixes.insert(format!("{:?}", fix.kind).split(['(', ' ']).next().unwrap().to_owned());
            }
        }
    }
    assert!(rules.len() >= 16, "{rules:?}");
    assert!(fixes.len() >= 14, "{fixes:?}");
}
