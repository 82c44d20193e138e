//! One objective: what it says, what it is measured by, what its score is made of.

mod aside;
mod checkup;
mod fields;
mod head;
mod state;
mod sum;
mod supports;

use leptos::prelude::*;
use waymark_core::closing::Goal;
use waymark_core::scoreboard::Subject;
use waymark_core::{Ambition, CycleState, Edit, Objective, ObjectiveChange, ObjectiveId, RecordKey, Shared, Topic};

use crate::i18n::words;
use crate::platform::router;
use crate::routes::Route;
use crate::screens::history::history_card;
use crate::screens::not_found::NotFound;
use crate::screens::parts::{BurnUpCard, KeyResults, closed_banner, ended_card, lead_to_check_in, notes_about};
use crate::store::store;
use aside::aside;
pub(in crate::screens) use fields::{Draft, fields, typed_weight};
use head::head;
pub(in crate::screens) use head::outlook_of;
use sum::ScoreSum;

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Page {
    id: ObjectiveId,
    /// Takes its last state when the objective goes, until the page has gone too.
    draft: Draft,
    /// Nothing may be changed: the cycle is closed, or the document is read only.
    is_fixed: Signal<bool>,
}

impl Page {
    fn new(id: ObjectiveId, first: Shared<Objective>) -> Self {
        let store = store();
        let objective = Memo::new(move |before: Option<&Shared<Objective>>| {
            let now = store.workspace(|all| all.objective(id).cloned());
            now.or_else(|| before.cloned()).unwrap_or_else(|| first.clone())
        });
        let is_closed = Memo::new(move |_| {
            let cycle = objective.with(|it| it.cycle);
            store.workspace(|all| all.cycle(cycle).is_some_and(|it| it.state == CycleState::Closed))
        });
        let change = move |change: ObjectiveChange| {
            store.dispatch(Edit::ChangeObjective(id, change));
        };
        Self {
            id,
            draft: Draft {
                objective: objective.into(),
                on_change: Callback::new(change),
            },
            is_fixed: Signal::derive(move || is_closed.get() || store.is_read_only()),
        }
    }
}

/// The page of an objective.
#[component]
pub fn ObjectivePage(
    /// Which.
    id: ObjectiveId,
) -> impl IntoView {
    let store = store();
    let is_there = Memo::new(move |_| store.workspace(|all| all.objective(id).is_some()));
    lead_to_check_in();
    move || {
        is_there.track();
        match store.peek(|session| session.workspace().objective(id).cloned()) {
            Some(first) => page(Page::new(id, first)),
            None => view! { <NotFound path=Route::Objective(id).path() /> }.into_any(),
        }
    }
}

fn page(page: Page) -> AnyView {
    view! {
        <div class="objective-page stack">
            {head(page)} {closed_banner(Goal::Objective(page.id))} <div class="with-side">
                <div class="stack">{key_results(page)} {course(page)} {checkup::checkup(page)} <ScoreSum page /> {children(page)} {notes_about(Topic::Objective(page.id))}
                    {history_card(RecordKey::Objective(page.id))}</div>
                <div class="stack">{ended_card(Goal::Objective(page.id))} {aside(page)}</div>
            </div>
        </div>
    }
    .into_any()
}

/// The key results, to be put in order by hand.
fn key_results(page: Page) -> AnyView {
    let (words, store) = (words(), store());
    let is_empty = Memo::new(move |_| store.workspace(|all| all.key_results_of(page.id).next().is_none()));
    view! {
        <section class="card goals">
            <div class="card-head">
                <h2>{words.noun_key_results()}</h2>
            </div>
            {move || {
                is_empty.get().then(|| view! { <p class="card-row quiet">{words.objective_no_key_results()}</p> })
            }}
            <KeyResults objective=page.id is_fixed=page.is_fixed />
        </section>
    }
    .into_any()
}

/// How its score went and where it leads; nothing of a question, which is answered or not.
fn course(page: Page) -> AnyView {
    let subject = Signal::derive(move || {
        page.draft
            .objective
            .with(|it| (it.ambition != Ambition::Learning).then_some(Subject::Objective(it.id)))
    });
    view! { <BurnUpCard subject heading=words().progress_course() /> }.into_any()
}

/// The objectives that serve it; nothing where there are none.
fn children(page: Page) -> AnyView {
    let (words, store, router) = (words(), store(), router());
    let children = Memo::new(move |_| {
        store.workspace(|all| {
            all.children_of(page.id)
                .map(|it| (it.id, it.title.clone()))
                .collect::<Vec<_>>()
        })
    });
    let rows = move || {
        let row = |(id, title): (ObjectiveId, waymark_core::Title)| {
            let href = router.href(Route::Objective(id));
            view! {
                <li>
                    <a class="card-row row" href=href>
                        <bdi>{title.to_string()}</bdi>
                    </a>
                </li>
            }
        };
        children.get().into_iter().map(row).collect_view()
    };
    let has_any = Memo::new(move |_| children.with(|it| !it.is_empty()));
    (move || {
        has_any.get().then(|| {
            view! {
                <section class="card">
                    <h2 class="card-head">{words.objective_children()}</h2>
                    <ul>{rows}</ul>
                </section>
            }
            .into_any()
        })
    })
    .into_any()
}
