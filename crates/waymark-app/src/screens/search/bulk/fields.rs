//! The fields of the bar: what to change, and to what.

use leptos::prelude::*;
use waymark_core::{CycleState, cycles_in_order};

use super::draft::{Draft, NotYet, What};
use crate::components::{Choice, DraftField, SelectField};
use crate::i18n::{Words, words};
use crate::screens::parts::owner_choices;
use crate::store::store;

/// What to change.
#[component]
pub(super) fn WhatField(draft: Draft) -> impl IntoView {
    let words = words();
    let choices: Vec<_> = What::ALL
        .iter()
        .enumerate()
        .map(|(at, what)| Choice::new(at.to_string(), name(words, *what)))
        .collect();
    let chosen = Signal::derive(move || {
        let place = What::ALL.iter().position(|it| *it == draft.what.get());
        place.unwrap_or(0).to_string()
    });
    let choose = move |key: String| {
        let what = key.parse().ok().and_then(|at: usize| What::ALL.get(at).copied());
        if let Some(what) = what {
            draft.clear();
            draft.what.set(what);
        }
    };
    view! { <SelectField label=words.bulk_what() choices=Signal::stored(choices) chosen on_choose=choose /> }.into_any()
}

/// To what.
#[component]
pub(super) fn ValueField(draft: Draft) -> impl IntoView {
    let what = Memo::new(move |_| draft.what.get());
    move || match what.get() {
        What::Owner => view! { <OwnerField draft /> }.into_any(),
        What::Cycle => view! { <CycleField draft /> }.into_any(),
        What::AddTag | What::RemoveTag => view! { <TypedField draft label=words().search_tag() /> }.into_any(),
        What::Weight => view! { <TypedField draft label=words().noun_weight() is_number=true /> }.into_any(),
        What::Paused | What::Dropped => {
            view! { <TypedField draft label=words().objective_reason() help=words().bulk_reason_help() /> }.into_any()
        }
        What::Active => ().into_any(),
    }
}

#[component]
fn OwnerField(draft: Draft) -> impl IntoView {
    let (words, store) = (words(), store());
    let choices = Memo::new(move |_| store.workspace(|all| owner_choices(words, all)));
    let choose = move |key| draft.owner.set(key);
    view! { <SelectField label=words.noun_owner() choices chosen=draft.owner on_choose=choose /> }.into_any()
}

/// The cycles that are not closed; nothing goes into the others.
#[component]
fn CycleField(draft: Draft) -> impl IntoView {
    let (words, store) = (words(), store());
    let choices = Memo::new(move |_| {
        store.session(|session| {
            let cycles = cycles_in_order(session.workspace(), session.today());
            let open = cycles.into_iter().filter(|it| it.state != CycleState::Closed);
            let open = open.map(|it| Choice::new(it.id.as_str(), it.title.as_str()));
            std::iter::once(Choice::new("", words.bulk_choose_cycle()))
                .chain(open)
                .collect::<Vec<_>>()
        })
    });
    let choose = move |key| draft.cycle.set(key);
    view! { <SelectField label=words.noun_cycle() choices chosen=draft.cycle on_choose=choose /> }.into_any()
}

/// What is typed: a tag, a number, a reason.
#[component]
fn TypedField(
    draft: Draft,
    label: &'static str,
    #[prop(optional)] is_number: bool,
    #[prop(optional)] help: Option<&'static str>,
) -> impl IntoView {
    let error = Signal::derive(move || match draft.bulk() {
        Err(NotYet::Wrong(reason)) => Some(reason),
        Err(NotYet::Empty) | Ok(_) => None,
    });
    view! { <DraftField label draft=draft.typed is_number help=MaybeProp::from(help.map(str::to_owned)) error /> }
        .into_any()
}

const fn name(words: Words, what: What) -> &'static str {
    match what {
        What::Owner => words.noun_owner(),
        What::Cycle => words.noun_cycle(),
        What::AddTag => words.bulk_add_tag(),
        What::RemoveTag => words.bulk_remove_tag(),
        What::Weight => words.noun_weight(),
        What::Active => words.bulk_active(),
        What::Paused => words.bulk_paused(),
        What::Dropped => words.bulk_dropped(),
    }
}
