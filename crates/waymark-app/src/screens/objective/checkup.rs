//! How well the objective is written, and what would make it better.

use leptos::{ev, prelude::*};
use waymark_core::checkup::{Checkup, Fix};

use super::Page;
use crate::commands::{Wish, desk};
use crate::i18n::{Words, words};
use crate::platform::focus_soon;
use crate::say;
use crate::screens::parts::checkup::{About, Letter, checked, findings};
use crate::store::store;

/// Where the head of the panel is found.
const HEAD: &str = "check-up";

/// The grade; opened, what was found with its fixes. Nothing for an objective that rests.
pub(super) fn checkup(page: Page) -> AnyView {
    let words = words();
    let checked = checked(page.id);
    let is_open = RwSignal::new(false);
    Effect::new(move |_| {
        if desk().take(Wish::CheckUp) {
            is_open.set(true);
            focus_soon(HEAD);
        }
    });
    let has_any = Memo::new(move |_| checked.with(Option::is_some));
    let toggle = move |event: ev::MouseEvent| {
        event.prevent_default();
        is_open.update(|it| *it = !*it);
    };
    let panel = move || {
        let head = move || checked.with(|it| it.as_ref().map(|it| head(words, it)));
        let list = move || {
            is_open
                .get()
                .then(|| checked.with(|it| it.as_ref().map(|it| list(words, page, it))))
        };
        view! {
            <details class="card checkup" open=is_open>
                <summary class="checkup-head" id=HEAD on:click=toggle>
                    <h2>{words.checkup_title()}</h2>
                    {head}
                </summary>
                {list}
            </details>
        }
    };
    (move || has_any.get().then(panel)).into_any()
}

fn head(words: Words, checkup: &Checkup) -> AnyView {
    let (quality, grade) = (checkup.quality.get().to_string(), checkup.quality.grade());
    view! {
        <Letter grade />
        <span>{say::checkup::grade_meaning(words, grade)}</span>
        <span class="quiet small">{words.checkup_quality(&quality, checkup.findings.len())}</span>
    }
    .into_any()
}

fn list(words: Words, page: Page, checkup: &Checkup) -> AnyView {
    if checkup.findings.is_empty() {
        return view! { <p class="card-row quiet">{words.checkup_nothing()}</p> }.into_any();
    }
    let store = store();
    let fix = move |fix: Fix| {
        if store.dispatch_told(fix.edit) {
            // The button has gone with its finding.
            focus_soon(HEAD);
        }
    };
    let on_fix = (!page.is_fixed.get()).then(|| Callback::new(fix));
    store.peek(|session| findings(words, session.workspace(), &About::Named, &checkup.findings, on_fix))
}
