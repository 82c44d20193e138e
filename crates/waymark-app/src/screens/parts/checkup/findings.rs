//! What was found: each with why it matters, what it costs, and what would put it right.

use leptos::prelude::*;
use waymark_core::checkup::{Finding, Fix, Severity};
use waymark_core::{Unit, Workspace};

use crate::components::Button;
use crate::i18n::Words;
use crate::say;

/// How a finding says what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum About {
    /// By its title: several are listed.
    Named,
    /// Not at all: it stands beside what it is about, whose numbers are in this unit as it is typed.
    Typed(Option<Unit>),
}

/// A list of findings; `on_fix` takes the fix that was pressed, without it none is offered.
pub(crate) fn findings(
    words: Words,
    workspace: &Workspace,
    about: &About,
    all: &[Finding],
    on_fix: Option<Callback<Fix>>,
) -> AnyView {
    let row = |finding: &Finding| {
        let unit = match about {
            About::Named => None,
            About::Typed(unit) => unit.as_ref(),
        };
        let unit = unit.or_else(|| say::checkup::unit_of(workspace, finding.about));
        let found = found(words, workspace, about, unit, finding);
        let fixes = on_fix.map(|on_fix| fixes(words, workspace, unit, finding, on_fix));
        let cost = words.checkup_cost(
            finding.rule.as_str(),
            say::checkup::severity(words, finding.severity),
            finding.severity.points(),
        );
        view! {
            <li class="finding" data-severity=name(finding.severity)>
                <p class="finding-found">{found}</p>
                <p class="finding-why">{say::checkup::why(words, finding)} " " <span class="finding-cost">{cost}</span></p>
                {fixes}
            </li>
        }
    };
    view! { <ul class="findings">{all.iter().map(row).collect_view()}</ul> }.into_any()
}

fn found(words: Words, workspace: &Workspace, about: &About, unit: Option<&Unit>, finding: &Finding) -> String {
    let found = say::checkup::found(words, workspace, unit, finding);
    let named = match (about, finding.about) {
        (About::Named, waymark_core::checkup::About::KeyResult(id)) => workspace.key_result(id),
        (About::Named | About::Typed(_), _) => None,
    };
    match named {
        Some(key_result) => words.checkup_about(key_result.title.as_str(), &found),
        None => found,
    }
}

fn fixes(
    words: Words,
    workspace: &Workspace,
    unit: Option<&Unit>,
    finding: &Finding,
    on_fix: Callback<Fix>,
) -> AnyView {
    let button = |fix: &Fix| {
        let label = say::checkup::fix(words, workspace, unit, &fix.kind);
        let fix = fix.clone();
        view! { <Button label small=true on_press=move |()| on_fix.run(fix.clone()) /> }
    };
    let buttons = finding.fixes.iter().map(button).collect_view();
    view! { <div class="finding-fixes no-print">{buttons}</div> }.into_any()
}

const fn name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "hint",
    }
}
