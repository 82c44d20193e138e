//! What is known about the objective beside its key results: to be changed, or to be read where nothing may be.

use leptos::prelude::*;
use waymark_core::{CycleId, CycleState, Edit, Objective, ObjectiveChange, Parent, Workspace};

use super::Page;
use super::fields::{fields, source};
use super::state::{answer, state};
use crate::components::{Button, ButtonKind, Choice, IconName, SelectField};
use crate::i18n::{Words, words};
use crate::platform::router;
use crate::routes::Route;
use crate::say;
use crate::screens::parts::CopyInto;
use crate::store::store;

/// The side of the page.
pub(super) fn aside(page: Page) -> AnyView {
    let words = words();
    view! {
        <aside class="card card-body">
            {move || if page.is_fixed.get() { facts(words, page) } else { controls(words, page) }}
            <CopyInto label=words.carry_copy_into() of=Callback::new(move |()| vec![page.id]) />
        </aside>
    }
    .into_any()
}

fn controls(words: Words, page: Page) -> AnyView {
    view! {
        {state(page)}
        {answer(page)}
        {fields(page.draft)}
        {cycle(words, page)}
        {delete(words, page)}
    }
    .into_any()
}

/// The cycles that it can move to.
fn cycle(words: Words, page: Page) -> AnyView {
    let store = store();
    let choices = Memo::new(move |_| {
        let today = store.today();
        store.workspace(|all| {
            waymark_core::cycles_in_order(all, today)
                .into_iter()
                .filter(|it| it.state != CycleState::Closed)
                .map(|it| Choice::new(it.id.as_str(), it.title.as_str()))
                .collect::<Vec<_>>()
        })
    });
    let chosen = Memo::new(move |_| page.draft.objective.with(|it| it.cycle.to_string()));
    let choose = move |key: String| {
        if let Ok(cycle) = CycleId::parse(&key) {
            store.dispatch_told(Edit::ChangeObjective(page.id, ObjectiveChange::Cycle(cycle)));
        }
    };
    view! { <SelectField label=words.noun_cycle() choices chosen on_choose=choose /> }.into_any()
}

/// Deletes it, and goes back to where it was; the notice offers to undo that.
fn delete(words: Words, page: Page) -> AnyView {
    let (store, router) = (store(), router());
    let delete = move |()| {
        if store.dispatch_told(Edit::RemoveObjective(page.id)) {
            router.navigate(Route::Overview);
        }
    };
    view! {
        <div class="row">
            <Button label=words.action_delete() icon=IconName::Trash kind=ButtonKind::Danger on_press=delete />
        </div>
    }
    .into_any()
}

/// Everything that the fields would show, to be read.
fn facts(words: Words, page: Page) -> AnyView {
    let store = store();
    let facts = move || {
        let objective = page.draft.objective.get();
        store.workspace(|all| known(words, all, &objective))
    };
    let fact = |(name, value): (&'static str, String)| {
        view! {
            <div>
                <dt class="field-label">{name}</dt>
                <dd>
                    <bdi>{value}</bdi>
                </dd>
            </div>
        }
    };
    view! { <dl class="fields">{move || facts().into_iter().map(fact).collect_view()}</dl> }.into_any()
}

fn known(words: Words, workspace: &Workspace, objective: &Objective) -> Vec<(&'static str, String)> {
    let owner = objective.owner.and_then(|id| workspace.person(id));
    let team = objective.team.and_then(|id| workspace.team(id));
    let parent = workspace.parent_objective(objective);
    let besides = say::supports(words, workspace, &objective.supports, Parent::Objective(objective.id));
    let answer = objective.answer.as_ref();
    let tags: Vec<_> = objective.tags.iter().map(waymark_core::Label::as_str).collect();
    let all = [
        (words.objective_state(), Some(words.state(&objective.state).to_owned())),
        (words.objective_answer(), answer.map(|it| it.note.to_string())),
        (words.noun_owner(), owner.map(|it| it.name.to_string())),
        (words.noun_team(), team.map(|it| it.name.to_string())),
        (words.noun_level(), Some(words.level(objective.level).to_owned())),
        (
            words.noun_ambition(),
            Some(words.ambition(objective.ambition).to_owned()),
        ),
        (words.noun_horizon(), Some(words.horizon(objective.horizon).to_owned())),
        (words.objective_serves(), parent.map(|it| it.title.to_string())),
        (words.map_supports(), Some(besides.join(" · "))),
        (
            words.objective_source(),
            Some(source(words, objective.source).to_owned()),
        ),
        (words.noun_weight(), Some(words.number(objective.weight.get()))),
        (words.objective_tags(), Some(tags.join(", "))),
        (words.objective_description(), Some(objective.description.to_string())),
    ];
    all.into_iter()
        .filter_map(|(name, value)| Some((name, value.filter(|it| !it.is_empty())?)))
        .collect()
}
