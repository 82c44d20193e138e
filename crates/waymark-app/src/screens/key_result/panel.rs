//! The form that is open below the head: a check-in, the measure, a reason, another objective.

use leptos::html;
use leptos::prelude::*;
use waymark_core::order::sorted_by;
use waymark_core::{CycleState, Edit, KeyResultChange, ObjectiveId, State, Text};

use super::change_measure::ChangeMeasure;
use super::goal::{Goal, Panel};
use super::judge::judge;
use crate::components::{Button, ButtonKind, Choice, DraftField, Form, SelectField};
use crate::say;
use crate::screens::parts::CheckInForm;

/// The open form; when it closes, the focus goes back to `opener`.
pub(super) fn panel(goal: Goal, opener: NodeRef<html::Button>) -> impl Fn() -> Option<AnyView> {
    let words = goal.words;
    let on_done = Callback::new(move |()| {
        goal.panel.set(Panel::Closed);
        if let Some(button) = opener.get_untracked() {
            let _ = button.focus();
        }
    });
    move || {
        let form = match goal.panel.get() {
            Panel::Closed => return None,
            _ if !goal.is_open() => return None,
            Panel::CheckIn(corrects) => view! { <CheckInForm id=goal.id corrects on_done /> }.into_any(),
            Panel::CheckInOn(day) => view! { <CheckInForm id=goal.id day on_done /> }.into_any(),
            Panel::Measure => view! { <ChangeMeasure id=goal.id on_done /> }.into_any(),
            Panel::Pause => because(
                goal,
                words.key_result_pause(),
                |reason| State::Paused { reason },
                on_done,
            ),
            Panel::Drop => because(
                goal,
                words.key_result_drop(),
                |reason| State::Dropped { reason },
                on_done,
            ),
            Panel::Move => elsewhere(goal, on_done),
            Panel::Judge => judge(goal, on_done, foot),
        };
        Some(view! { <section class="card card-body no-print">{form}</section> }.into_any())
    }
}

/// Why it is paused or dropped.
fn because(goal: Goal, label: &'static str, state: fn(Text) -> State, on_done: Callback<()>) -> AnyView {
    let words = goal.words;
    let why = RwSignal::new(String::new());
    let error = RwSignal::new(None);
    let save = Callback::new(move |()| match Text::new(&why.get_untracked()) {
        Ok(reason) => {
            let change = KeyResultChange::State(state(reason));
            if goal.store.dispatch_told(Edit::ChangeKeyResult(goal.id, change)) {
                on_done.run(());
            }
        }
        Err(fault) => error.set(Some(say::text_fault(words, fault))),
    });
    view! {
        <Form label on_save=save on_leave=on_done>
            <DraftField label=words.key_result_why() draft=why help=words.key_result_why_help() error />
            {foot(goal, label, save, on_done)}
        </Form>
    }
    .into_any()
}

/// Another objective to belong to, of any cycle that is not closed.
fn elsewhere(goal: Goal, on_done: Callback<()>) -> AnyView {
    let words = goal.words;
    // the form stays as it is when the key result changes meanwhile
    let now = untrack(|| goal.read(|it| it.objective.to_string()));
    let chosen = RwSignal::new(now);
    let choices = Memo::new(move |_| {
        goal.store.workspace(|all| {
            let open = |id| all.cycle(id).filter(|cycle| cycle.state != CycleState::Closed);
            let choice = |objective: &waymark_core::Shared<waymark_core::Objective>| {
                let cycle = open(objective.cycle)?;
                let label = words.key_result_objective_of(objective.title.as_str(), cycle.title.as_str());
                Some(Choice::new(objective.id.as_str(), label))
            };
            let choices: Vec<_> = all.objectives().filter_map(choice).collect();
            sorted_by(choices, |one, other| words.order(&one.label, &other.label))
        })
    });
    let save = Callback::new(move |()| {
        let to = ObjectiveId::parse(&chosen.get_untracked());
        let edit = to.map(|to| Edit::MoveKeyResult {
            id: goal.id,
            to,
            before: None,
        });
        if edit.is_ok_and(|edit| goal.store.dispatch_told(edit)) {
            on_done.run(());
        }
    });
    let label = words.key_result_move();
    view! {
        <Form label on_save=save on_leave=on_done>
            <SelectField
                label=words.noun_objective()
                choices
                chosen
                on_choose=move |key| chosen.set(key)
            />
            {foot(goal, label, save, on_done)}
        </Form>
    }
    .into_any()
}

fn foot(goal: Goal, label: &'static str, save: Callback<()>, on_done: Callback<()>) -> AnyView {
    view! {
        <div class="form-foot">
            <Button label=goal.words.action_cancel() kind=ButtonKind::Quiet on_press=on_done />
            <Button label kind=ButtonKind::Primary on_press=save />
        </div>
    }
    .into_any()
}
