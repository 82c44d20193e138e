//! What is in a goal file, before it is taken over.

use leptos::prelude::*;
use waymark_core::closing::{Destination, copy_template};
use waymark_core::order::sorted_by;
use waymark_core::{Cycle, CycleId, Edit, Shared, Workspace};
use waymark_file::{Opened, Repair};

use crate::components::{Button, ButtonKind, Choice, IconName, SelectField};
use crate::files::{arrivals, with_new_id};
use crate::i18n::{Words, words};
use crate::platform::storage::new_space;
use crate::platform::{focus_first_soon, new_id, router};
use crate::routes::Route;
use crate::say;
use crate::screens::parts::CarryInto;
use crate::store::store;

/// So many repairs are told one by one; the others are counted.
const REPAIRS_TOLD: usize = 12;

/// What is in the file, and what may be done with it.
#[component]
pub(super) fn Preview(name: String, size: u64, opened: Opened) -> impl IntoView {
    let words = words();
    let Opened { workspace, repairs } = opened;
    focus_first_soon(".files-preview-title");
    let title = workspace.head().title.to_string();
    let counts = [
        words.files_count_objectives(workspace.objective_count()),
        words.files_count_key_results(workspace.key_result_count()),
        words.files_count_check_ins(workspace.check_in_count()),
        words.files_count_people(workspace.people().count()),
        words.files_count_teams(workspace.team_count()),
    ];
    view! {
        <div class="files-preview">
            <p class="small quiet">
                <bdi>{name}</bdi>
                " · "
                {say::size(words, size)}
            </p>
            <h3 class="files-preview-title" tabindex="-1">
                <bdi>{title}</bdi>
            </h3>
            <ul class="files-counts">{counts.map(|count| view! { <li>{count}</li> }).collect_view()}</ul>
            <Cycles words workspace=workspace.clone() />
            <Repairs words repairs />
            <Choices workspace=workspace.clone() />
            <AsTemplate workspace />
        </div>
    }
}

#[component]
fn Cycles(words: Words, workspace: Workspace) -> impl IntoView {
    let cycles: Vec<Shared<Cycle>> = workspace.cycles().cloned().collect();
    let cycles = sorted_by(cycles, |one, other| one.span.cmp(&other.span));
    let row = |cycle: Shared<Cycle>| {
        view! {
            <li>
                <bdi>{cycle.title.to_string()}</bdi>
                " "
                <span class="quiet">{words.date_range(cycle.span.start(), cycle.span.end())}</span>
            </li>
        }
    };
    (!cycles.is_empty()).then(|| {
        view! {
            <ul class="files-cycles" aria-label=words.noun_cycles()>
                {cycles.into_iter().map(row).collect_view()}
            </ul>
        }
    })
}

/// What had to be put right in the file.
#[component]
fn Repairs(words: Words, repairs: Vec<Repair>) -> impl IntoView {
    let more = repairs.len().saturating_sub(REPAIRS_TOLD);
    (!repairs.is_empty()).then(|| {
        let told = repairs
            .iter()
            .take(REPAIRS_TOLD)
            .map(|repair| {
                view! {
                    <li>
                        {say::repair(words, repair)} " "
                        <code>{repair.at.clone()}</code>
                    </li>
                }
            })
            .collect_view();
        view! {
            <details class="files-repairs" open=true>
                <summary>{words.files_repairs(repairs.len())}</summary>
                <ul>
                    {told}
                    {(more > 0).then(|| view! { <li class="quiet">{words.files_more_repairs(more)}</li> })}
                </ul>
            </details>
        }
    })
}

/// Add it beside the others, or put it in the place of the workspace on the screen.
#[component]
fn Choices(workspace: Workspace) -> impl IntoView {
    let (words, store, router, arrivals) = (words(), store(), router(), arrivals());
    let id = workspace.head().id;
    let is_this = Memo::new(move |_| store.workspace(|here| here.head().id == id));
    let known = Memo::new(move |_| {
        let shelf = store.shelf();
        shelf
            .into_iter()
            .find(|shelved| shelved.head.id == id)
            .map(|it| it.head.title.to_string())
    });
    let file = StoredValue::new(workspace);
    let leave = move || {
        arrivals.clear();
        router.navigate(Route::Overview);
    };
    let add = move |()| {
        let is_known = known.get_untracked().is_some() || is_this.get_untracked();
        let workspace = file.get_value();
        store.add_workspace(new_space(), if is_known { with_new_id(&workspace) } else { workspace });
        leave();
    };
    let replace = move |()| {
        if store.dispatch_told(Edit::Replace(Box::new(file.get_value()))) {
            leave();
        }
    };
    let here = move || store.workspace(|here| words.files_replace(here.head().title.as_str()));
    let kind = move |is_meant: bool| {
        if is_meant {
            ButtonKind::Primary
        } else {
            ButtonKind::Plain
        }
    };
    view! {
        {move || {
            let note = match (is_this.get(), known.get()) {
                (true, _) => Some(words.files_known_here().to_owned()),
                (false, Some(title)) => Some(words.files_known(&title)),
                (false, None) => None,
            };
            note.map(|note| view! { <p class="files-known">{note}</p> })
        }}
        <div class="files-choices">
            {move || {
                let is_this = is_this.get();
                let add_label = if is_this || known.get().is_some() { words.files_add_copy() } else { words.files_add() };
                view! {
                    <Button label=add_label icon=IconName::Plus kind=kind(!is_this) on_press=add />
                    <Button
                        label=Signal::derive(here)
                        kind=kind(is_this)
                        disabled=Signal::derive(move || store.is_read_only())
                        on_press=replace
                    />
                    <Button label=words.action_cancel() kind=ButtonKind::Quiet on_press=move |()| arrivals.clear() />
                }
            }}
        </div>
    }
}

/// Its goals as a template: their shape is copied into a cycle of the workspace on the screen. Nothing where it has none.
#[component]
fn AsTemplate(workspace: Workspace) -> impl IntoView {
    let (words, store, router, arrivals) = (words(), store(), router(), arrivals());
    let cycles = template_cycles(&workspace);
    let first = cycles.first().map(|cycle| cycle.id)?;
    let from = RwSignal::new(first);
    let choices: Vec<Choice> = cycles
        .iter()
        .map(|cycle| Choice::new(cycle.id.as_str(), cycle.title.as_str()))
        .collect();
    let is_choice = choices.len() > 1;
    let template = StoredValue::new(workspace);
    let copies = move |to: Destination| {
        store.peek(|all| {
            let from = from.get_untracked();
            template.with_value(|template| copy_template(all.workspace(), all.scoreboard(), template, from, to, new_id))
        })
    };
    let leave = move |()| {
        arrivals.clear();
        router.navigate(Route::Overview);
    };
    let choose = move |key: String| {
        if let Ok(cycle) = CycleId::parse(&key) {
            from.set(cycle);
        }
    };
    let chosen = Signal::derive(move || from.get().as_str().to_owned());
    let view = view! {
        <details class="files-template">
            <summary>{words.files_template()}</summary>
            <p class="quiet small">{words.files_template_lead()}</p>
            {is_choice
                .then(|| {
                    view! {
                        <SelectField
                            label=words.files_template_from()
                            choices=Signal::stored(choices)
                            chosen
                            on_choose=choose
                        />
                    }
                })}
            <CarryInto label=words.files_template_into() copies=Callback::new(copies) on_done=leave />
        </details>
    };
    Some(view)
}

/// The cycles of a file that have goals, the latest first.
fn template_cycles(workspace: &Workspace) -> Vec<Shared<Cycle>> {
    let with_goals = workspace
        .cycles()
        .filter(|cycle| workspace.objectives_in(cycle.id).next().is_some());
    sorted_by(with_goals.cloned().collect(), |one, other| other.span.cmp(&one.span))
}
