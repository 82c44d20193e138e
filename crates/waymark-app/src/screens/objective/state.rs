//! Whether the objective is worked on, and the answer of one that asks a question.

use leptos::prelude::*;
use waymark_core::{Ambition, Answer, ObjectiveChange, State, Text, Title};

use super::Page;
use crate::components::{Choice, SelectField, TextField};
use crate::i18n::words;
use crate::say;
use crate::store::{Notice, store};

/// The states, in the order in which they are offered.
fn states(reason: Text) -> [State; 3] {
    [
        State::Active,
        State::Paused { reason: reason.clone() },
        State::Dropped { reason },
    ]
}

fn reason(state: &State) -> Option<&Text> {
    match state {
        State::Active => None,
        State::Paused { reason } | State::Dropped { reason } => Some(reason),
    }
}

/// Active, paused, dropped; of the last two, why.
pub(super) fn state(page: Page) -> AnyView {
    let (words, store) = (words(), store());
    let state = Memo::new(move |_| page.draft.objective.with(|it| it.state.clone()));
    let choices: Vec<_> = (0..)
        .zip(states(Text::default()))
        .map(|(at, it): (usize, _)| Choice::new(at.to_string(), words.state(&it)))
        .collect();
    let chosen = Memo::new(move |_| {
        let now = state.get();
        let place = states(reason(&now).cloned().unwrap_or_default())
            .iter()
            .position(|it| *it == now);
        place.unwrap_or(0).to_string()
    });
    let choose = move |key: String| {
        let why = state.with_untracked(|it| reason(it).cloned()).unwrap_or_default();
        let state = key.parse().ok().and_then(|at: usize| states(why).into_iter().nth(at));
        if let Some(state) = state {
            page.draft.on_change.run(ObjectiveChange::State(state));
        }
    };
    let why = Memo::new(move |_| state.with(|it| reason(it).map(Text::to_string)));
    let is_resting = Memo::new(move |_| why.with(Option::is_some));
    let explain = Callback::new(move |typed: String| match Text::new(&typed) {
        Ok(reason) => {
            let state = match state.get_untracked() {
                State::Active => State::Active,
                State::Paused { .. } => State::Paused { reason },
                State::Dropped { .. } => State::Dropped { reason },
            };
            page.draft.on_change.run(ObjectiveChange::State(state));
        }
        Err(fault) => store.post(Notice::Said(say::text_fault(words, fault))),
    });
    let text = Signal::derive(move || why.get().unwrap_or_default());
    view! {
        <SelectField label=words.objective_state() choices=Signal::stored(choices) chosen on_choose=choose />
        <Show when=move || is_resting.get()>
            <TextField label=words.objective_reason() value=text on_commit=explain />
        </Show>
    }
    .into_any()
}

/// The answer to the question of a learning objective; of others nothing.
pub(super) fn answer(page: Page) -> AnyView {
    let (words, store) = (words(), store());
    let is_learning = Memo::new(move |_| page.draft.objective.with(|it| it.ambition == Ambition::Learning));
    let note = Memo::new(move |_| {
        page.draft
            .objective
            .with(|it| it.answer.as_ref().map(|it| it.note.to_string()).unwrap_or_default())
    });
    let commit = Callback::new(move |typed: String| {
        let date = store.peek(crate::store::Session::today);
        let answer = Title::new(&typed).ok().map(|note| Answer { date, note });
        page.draft.on_change.run(ObjectiveChange::Answer(answer));
    });
    view! {
        <Show when=move || is_learning.get()>
            <TextField
                label=words.objective_answer()
                value=note
                on_commit=commit
                help=words.objective_answer_help()
            />
        </Show>
    }
    .into_any()
}
