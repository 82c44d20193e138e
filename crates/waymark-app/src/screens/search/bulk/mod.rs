//! What can be done with all lines that are chosen, as one step.
//!
//! - `draft`: what is chosen in the bar, as far as it has come.
//! - `fields`: its fields.

mod draft;
mod fields;

use leptos::prelude::*;
use waymark_core::Edit;
use waymark_core::bulk::{BulkPlan, LeftOut, WhyLeftOut};

use super::Scene;
use crate::components::{Button, ButtonKind, IconName};
use crate::i18n::{Words, words};
use crate::say;
use crate::store::store;
use draft::{Draft, What};
use fields::{ValueField, WhatField};

/// How many are chosen, what to change, what cannot take it, and the button that does it.
#[component]
pub(super) fn BulkBar(scene: Scene) -> impl IntoView {
    let (words, store) = (words(), store());
    let draft = Draft::new();
    let plan = Memo::new(move |_| {
        let bulk = draft.bulk().ok()?;
        let chosen = scene.chosen.get();
        Some(store.workspace(|all| BulkPlan::of(all, &chosen, &bulk)))
    });
    let count = Memo::new(move |_| plan.with(|plan| plan.as_ref().map_or(0, |plan| plan.edits.len())));
    let left_out = move || {
        let what = draft.what.get();
        plan.with(|plan| plan.as_ref().map(|plan| left_out(words, what, &plan.left_out)))
    };
    let apply = move |()| {
        let edits = plan.get_untracked().map(|plan| plan.edits).unwrap_or_default();
        if !edits.is_empty() && store.dispatch_told(Edit::Together(edits)) {
            draft.clear();
        }
    };
    let fixed = Signal::derive(move || count.get() == 0 || store.is_read_only());
    view! {
        <section class="card bulk no-print" aria-label=words.bulk_title()>
            <p class="bulk-count" role="status">
                <b>{move || words.bulk_chosen(scene.chosen.with(Vec::len))}</b>
            </p>
            <div class="bulk-fields">
                <WhatField draft />
                <ValueField draft />
                <Button
                    label=Signal::derive(move || words.bulk_apply(count.get()))
                    kind=ButtonKind::Primary
                    disabled=fixed
                    on_press=apply
                />
                <Button
                    label=words.bulk_let_go()
                    icon=IconName::Close
                    kind=ButtonKind::Quiet
                    on_press=move |()| scene.selection.update(super::Selection::clear)
                />
            </div>
            <p class="small quiet bulk-left" role="status">
                {left_out}
            </p>
        </section>
    }
    .into_any()
}

/// What stays as it is, and why: "No cycle of their own: 3 key results."
fn left_out(words: Words, what: What, left_out: &[LeftOut]) -> String {
    let why = |reason: WhyLeftOut| {
        let of_reason = left_out.iter().filter(|it| it.reason == reason);
        let things: Vec<String> = of_reason.map(|it| say::kind_count(words, it.kind, it.count)).collect();
        let things: Vec<&str> = things.iter().map(String::as_str).collect();
        let things = (!things.is_empty()).then(|| words.all_of(&things))?;
        Some(match reason {
            WhyLeftOut::HasNone => none_of_their_own(words, what, &things),
            WhyLeftOut::Closed => words.bulk_left_closed(&things),
            WhyLeftOut::IsSo => words.bulk_left_so(&things),
        })
    };
    let said = [WhyLeftOut::HasNone, WhyLeftOut::Closed, WhyLeftOut::IsSo].map(why);
    said.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn none_of_their_own(words: Words, what: What, things: &str) -> String {
    match what {
        What::Owner => words.bulk_no_owner(things),
        What::Cycle => words.bulk_no_cycle(things),
        What::AddTag | What::RemoveTag => words.bulk_no_tags(things),
        What::Weight => words.bulk_no_weight(things),
        What::Active | What::Paused | What::Dropped => words.bulk_no_state(things),
    }
}
