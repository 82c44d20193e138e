//! Drafts, checked on each letter: what is found stands below the fields and stops nobody.

use chrono::NaiveDate;
use leptos::prelude::*;
use waymark_core::checkup::{Facts, Finding, Fix, RuleId, check_key_result_draft, check_objective_draft};
use waymark_core::{KeyResult, MeasureKind, Objective, Unit, Workspace};

use super::{About, findings, lexicon};
use crate::i18n::{Words, words};
use crate::store::store;

/// What is found about what is being typed; nothing while there is nothing to say.
#[component]
pub(crate) fn WhileTyping(
    /// What is found.
    #[prop(into)]
    found: Signal<Vec<Finding>>,
    /// The unit that is typed beside it.
    #[prop(optional, into)]
    unit: Signal<Option<Unit>>,
    /// Takes the fix that was pressed; without it none is offered.
    #[prop(optional)]
    on_fix: Option<Callback<Fix>>,
) -> impl IntoView {
    let (words, store) = (words(), store());
    // Stays in the document, so that what comes into it is read out.
    let list = move || {
        found.with(|all| {
            let about = About::Typed(unit.get());
            let list = || store.peek(|session| findings(words, session.workspace(), &about, all, on_fix));
            (!all.is_empty()).then(list)
        })
    };
    view! {
        <div class="while-typing" role="group" aria-label=words.checkup_while_typing() aria-live="polite">
            {list}
        </div>
    }
    .into_any()
}

/// What is found about an objective as it is typed.
pub(crate) fn of_objective(words: Words, workspace: &Workspace, today: NaiveDate, draft: &Objective) -> Vec<Finding> {
    let checkup = check_objective_draft(workspace, draft, lexicon(words), today);
    checkup.map(|it| it.findings).unwrap_or_default()
}

/// What is found about a key result as it is typed; `unfinished` while the numbers of its measure are not all there,
/// which the form itself asks for.
pub(crate) fn of_key_result(
    words: Words,
    workspace: &Workspace,
    today: NaiveDate,
    draft: &KeyResult,
    unfinished: Option<MeasureKind>,
) -> Vec<Finding> {
    let checkup = check_key_result_draft(workspace, draft, unfinished, lexicon(words), today);
    let mut found = checkup.map(|it| it.findings).unwrap_or_default();
    found.retain(|it| !matches!(it.facts, Facts::NothingToMeasure { .. }));
    found
}

/// Whether a rule reads how something is worded, so that other words put it right.
pub(crate) const fn is_about_wording(rule: RuleId) -> bool {
    match rule {
        RuleId::O1
        | RuleId::O2
        | RuleId::O5
        | RuleId::O6
        | RuleId::O7
        | RuleId::K2
        | RuleId::K3
        | RuleId::K6
        | RuleId::K7
        | RuleId::K10 => true,
        RuleId::O3
        | RuleId::O4
        | RuleId::O8
        | RuleId::O9
        | RuleId::K1
        | RuleId::K4
        | RuleId::K5
        | RuleId::K8
        | RuleId::K9
        | RuleId::K11
        | RuleId::K12
        | RuleId::K13
        | RuleId::K14
        | RuleId::K15 => false,
    }
}

/// Whether a rule reads how a key result is measured, so that another measure puts it right.
pub(crate) const fn is_about_measure(rule: RuleId) -> bool {
    match rule {
        RuleId::K1 | RuleId::K2 | RuleId::K4 | RuleId::K5 | RuleId::K6 | RuleId::K12 | RuleId::K13 => true,
        RuleId::O1
        | RuleId::O2
        | RuleId::O3
        | RuleId::O4
        | RuleId::O5
        | RuleId::O6
        | RuleId::O7
        | RuleId::O8
        | RuleId::O9
        | RuleId::K3
        | RuleId::K7
        | RuleId::K8
        | RuleId::K9
        | RuleId::K10
        | RuleId::K11
        | RuleId::K14
        | RuleId::K15 => false,
    }
}
