//! What goes on, how, and in which cycle.

use leptos::prelude::*;
use waymark_core::closing::{Otherwise, Way};
use waymark_core::{KeyResultId, ObjectiveId};

use super::closing::{Closing, NOWHERE, preview_ids, workspace_id};
use super::goal::foot;
use super::typed::Typed;
use crate::components::{Button, ButtonKind, Checkbox, Choice, Form, Segmented, SelectField};
use crate::platform::new_id;
use crate::say;

const WAYS: [(&str, Option<Way>); 4] = [
    ("fresh", Some(Way::Fresh)),
    ("progress", Some(Way::WithProgress)),
    ("structure", Some(Way::Structure)),
    ("stays", None),
];

/// The step of the wizard.
pub(super) fn step(closing: Closing) -> AnyView {
    let next = Callback::new(move |()| closing.next());
    form(closing, next, foot(closing, next))
}

/// Of a cycle that is closed already: carrying over alone.
pub(super) fn only(closing: Closing) -> AnyView {
    let words = closing.words;
    let carry = Callback::new(move |()| {
        if let Some(carry) = untrack(|| closing.carry(new_id)) {
            let to = carry.cycle;
            if closing.store.dispatch_told(carry.edit) {
                Typed::forget(workspace_id(closing.store), closing.cycle);
                closing.leave_for(to);
            }
        }
    });
    let is_nothing = Memo::new(move |_| closing.carry(preview_ids()).is_none());
    let foot = view! {
        <div class="form-foot">
            <Button label=words.carry_do() kind=ButtonKind::Primary disabled=is_nothing on_press=carry />
        </div>
    };
    view! { <section class="card card-body">{form(closing, carry, foot.into_any())}</section> }.into_any()
}

fn form(closing: Closing, on_save: Callback<()>, foot: AnyView) -> AnyView {
    let words = closing.words;
    let leave = Callback::new(move |()| closing.leave_for(closing.cycle));
    let choices = move || {
        let all = closing.destinations().into_iter();
        all.map(|(key, title)| Choice::new(key, title)).collect::<Vec<_>>()
    };
    let to = Memo::new(move |_| closing.to());
    let choose = move |key: String| closing.typed.update(|typed| typed.to = Some(key));
    let goals = closing.store.peek(|all| {
        let objectives = all.workspace().objectives_in(closing.cycle);
        objectives.map(|it| (it.id, it.title.to_string())).collect::<Vec<_>>()
    });
    let otherwise = Memo::new(move |_| {
        let carry = closing.carry(preview_ids());
        carry.map(|carry| carry.otherwise).unwrap_or_default()
    });
    let rows = move || {
        let rows = goals
            .iter()
            .map(|(id, title)| objective(closing, *id, title, otherwise));
        (to.get() != NOWHERE).then(|| rows.collect_view())
    };
    view! {
        <Form label=words.close_onward() on_save on_leave=leave>
            <h2>{words.close_onward()}</h2>
            <p class="quiet">{words.carry_lead()}</p>
            <SelectField label=words.carry_to() choices=Signal::derive(choices) chosen=to on_choose=choose />
            {rows}
            {foot}
        </Form>
    }
    .into_any()
}

type NotAsAsked = Memo<Vec<(KeyResultId, Otherwise)>>;

fn objective(closing: Closing, id: ObjectiveId, title: &str, otherwise: NotAsAsked) -> AnyView {
    let goes = Memo::new(move |_| {
        let plan = closing.plan();
        plan.is_some_and(|(_, plan)| plan.goals.iter().any(|one| one.objective == id))
    });
    let set = move |on: bool| {
        closing.typed.update(|typed| {
            typed.goes.insert(id, on);
        });
    };
    let key_results = closing.store.peek(|all| {
        let key_results = all.workspace().key_results_of(id);
        key_results.map(|it| (it.id, it.title.to_string())).collect::<Vec<_>>()
    });
    let rows = move || {
        let rows = key_results
            .iter()
            .map(|(id, title)| key_result(closing, *id, title, otherwise));
        goes.get().then(|| rows.collect_view())
    };
    view! {
        <section class="close-goal">
            <h3>
                <Checkbox label=title.to_owned() checked=goes on_change=set />
            </h3>
            {rows}
        </section>
    }
    .into_any()
}

fn key_result(closing: Closing, id: KeyResultId, title: &str, otherwise: NotAsAsked) -> AnyView {
    let words = closing.words;
    let chosen = Memo::new(move |_| {
        let way = closing.plan().and_then(|(_, plan)| {
            let mut all = plan.goals.iter().flat_map(|one| &one.key_results);
            all.find(|(it, _)| *it == id).map(|(_, way)| *way)
        });
        key_of_way(way).to_owned()
    });
    let choose = move |key: String| {
        let way = way_of(&key);
        closing.typed.update(|typed| {
            typed.ways.insert(id, way);
        });
    };
    let why = Memo::new(move |_| otherwise.with(|all| all.iter().find(|(it, _)| *it == id).map(|(_, why)| *why)));
    let note = move || {
        let why = why.get()?;
        Some(view! { <p class="small quiet">{say::otherwise(words, why)}</p> }.into_any())
    };
    let choices = WAYS.map(|(key, way)| Choice::new(key, say::way(words, way)));
    let title = title.to_owned();
    view! {
        <div class="close-way">
            <bdi>{title.clone()}</bdi>
            <Segmented label=title choices=Signal::stored(choices.to_vec()) chosen on_choose=choose />
            {note}
        </div>
    }
    .into_any()
}

/// What a way is known by.
pub(super) fn key_of_way(way: Option<Way>) -> &'static str {
    WAYS.iter().find(|it| it.1 == way).map_or("", |it| it.0)
}

/// The way that is known by a key; none for not at all.
pub(super) fn way_of(key: &str) -> Option<Way> {
    WAYS.iter().find(|it| it.0 == key).and_then(|it| it.1)
}
