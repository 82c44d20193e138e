//! What closing the cycle will do, and the one button that does it.

use leptos::html;
use leptos::prelude::*;
use waymark_core::closing::{Draft, Goal};

use super::closing::{Closing, preview_ids, workspace_id};
use super::typed::{Fault, Typed};
use crate::components::{Button, ButtonKind};
use crate::platform::new_id;
use crate::store::Notice;

/// The last step.
pub(super) fn finish(closing: Closing) -> AnyView {
    let words = closing.words;
    let button = NodeRef::<html::Button>::new();
    Effect::new(move |_| {
        if let Some(button) = button.get() {
            request_animation_frame(move || drop(button.focus()));
        }
    });
    let title = title(closing);
    view! {
        <div class="form">
            <h2>{words.close_finish()}</h2>
            <ul class="reasons">{move || facts(closing).into_iter().map(|fact| view! { <li>{fact}</li> }).collect_view()}</ul>
            {move || asked(closing)}
            <p class="quiet">{words.close_frozen()}</p>
            <div class="form-foot">
                <Button label=words.close_back() kind=ButtonKind::Quiet on_press=move |()| closing.back() />
                <Button
                    label=words.close_do(&title)
                    kind=ButtonKind::Primary
                    node_ref=button
                    on_press=move |()| close(closing)
                />
            </div>
        </div>
    }
    .into_any()
}

/// What the cycle is called.
fn title(closing: Closing) -> String {
    closing.store.peek(|all| {
        let cycle = all.workspace().cycle(closing.cycle);
        cycle.map(|cycle| cycle.title.to_string()).unwrap_or_default()
    })
}

/// What will be kept, and what goes on.
fn facts(closing: Closing) -> Vec<String> {
    let words = closing.words;
    let (grades, own) = closing
        .draft
        .with(|draft| draft.as_ref().map(count).unwrap_or_default());
    let mut facts = vec![words.close_fact_grades(grades)];
    if own > 0 {
        facts.push(words.close_fact_own(own));
    }
    let to = closing.to_title();
    match closing.carry(preview_ids()) {
        Some(carry) => {
            facts.push(words.close_fact_carried(carry.objectives.len(), &to));
            if !carry.otherwise.is_empty() {
                facts.push(words.close_fact_otherwise(carry.otherwise.len()));
            }
        }
        None => facts.push(words.carry_nowhere().to_owned()),
    }
    facts
}

/// How many goals are graded, and how many of them by their owner.
fn count(draft: &Draft) -> (usize, usize) {
    let goals = draft.objectives.iter().flat_map(|one| {
        let key_results = one.key_results.iter().map(|(_, goal)| goal);
        std::iter::once(&one.goal).chain(key_results)
    });
    goals.fold((0, 0), |(all, own), goal| {
        let is_graded = goal.said.stands().is_some();
        (all + usize::from(is_graded), own + usize::from(goal.said.own.is_some()))
    })
}

/// What is still asked for, each with a way to it.
fn asked(closing: Closing) -> AnyView {
    let words = closing.words;
    let title = |goal: Goal| {
        closing.store.workspace(|all| match goal {
            Goal::Objective(id) => all.objective(id).map(|it| it.title.to_string()),
            Goal::KeyResult(id) => all.key_result(id).map(|it| it.title.to_string()),
        })
    };
    let row = |goal: Goal, text: &'static str| {
        let name = title(goal).unwrap_or_default();
        let go = move |()| closing.go_to(goal);
        view! {
            <li class="settings-row">
                <span class="settings-row-name">
                    <bdi>{name}</bdi>
                    <span class="quiet small close-asked">{text}</span>
                </span>
                <Button label=words.close_say() small=true on_press=go />
            </li>
        }
        .into_any()
    };
    let faults = closing.faults().into_iter().map(|(goal, fault)| match fault {
        Fault::Grade(_) => row(goal, words.close_asked_grade()),
        Fault::NoReason => row(goal, words.close_asked_reason()),
    });
    let missed = closing.draft.with(|draft| {
        let asked = draft.as_ref().map(|draft| draft.asked().collect::<Vec<_>>());
        asked.unwrap_or_default()
    });
    let missed = missed
        .into_iter()
        .map(|id| row(Goal::Objective(id), words.close_asked_miss()));
    let rows: Vec<AnyView> = faults.chain(missed).collect();
    if rows.is_empty() {
        return ().into_any();
    }
    view! {
        <div class="stack stack-close">
            <h3>{words.close_asked()}</h3>
            <ul class="settings-list">{rows}</ul>
        </div>
    }
    .into_any()
}

/// Closes the cycle, then carries over what goes on: two steps that can be undone one by one.
fn close(closing: Closing) {
    if let Some((goal, _)) = untrack(|| closing.faults()).into_iter().next() {
        closing.go_to(goal);
        return;
    }
    let Some(edit) = closing.draft.with_untracked(|draft| draft.as_ref().map(Draft::edit)) else {
        return;
    };
    let carry = untrack(|| closing.carry(new_id));
    let workspace = workspace_id(closing.store);
    let title = title(closing);
    let to = carry.as_ref().map_or(closing.cycle, |carry| carry.cycle);
    let is_closed = match carry {
        None => closing.store.dispatch_told(edit),
        Some(carry) => {
            let is_closed = closing.store.dispatch(edit);
            if is_closed {
                // What goes on has a notice of its own, with its undo; this one stays beside it.
                let text = closing.words.close_banner_undated(&title);
                closing.store.post(Notice::Said(text));
                closing.store.dispatch_told(carry.edit);
            }
            is_closed
        }
    };
    if is_closed {
        Typed::forget(workspace, closing.cycle);
        closing.leave_for(to);
    }
}
