//! Closing a cycle, step by step: each objective is graded, the cycle is looked back on, what goes on is chosen.
//!
//! - `typed`: what was typed so far; it outlives the screen and, as the text of `kept`, a reload.
//! - `closing`: what the steps share, and what comes of it.
//! - `goal`, `look_back`, `onward`, `finish`: the steps.

mod closing;
mod finish;
mod goal;
mod kept;
mod look_back;
mod onward;
mod typed;

use leptos::prelude::*;
use waymark_core::{CycleId, CycleState};

use crate::i18n::words;
use crate::platform::router;
use crate::routes::{Filter, Route};
use crate::say;
use crate::screens::not_found::NotFound;
use crate::store::store;
use closing::{Closing, Step};

/// The wizard that closes a cycle; of a closed one, what goes on.
#[component]
pub fn ClosePage(
    /// Which cycle.
    id: CycleId,
) -> impl IntoView {
    let store = store();
    let state = Memo::new(move |_| store.workspace(|all| all.cycle(id).map(|cycle| cycle.state)));
    move || match state.get() {
        Some(CycleState::Closed) => page(id, true),
        Some(CycleState::Planned | CycleState::Active) => page(id, false),
        None => view! { <NotFound path=Route::Close(id).path() /> }.into_any(),
    }
}

fn page(id: CycleId, is_closed: bool) -> AnyView {
    let (words, store, router) = (words(), store(), router());
    let Some(cycle) = store.peek(|all| all.workspace().cycle(id).cloned()) else {
        return ().into_any();
    };
    let closing = Closing::new(words, store, &cycle);
    let title = cycle.title.to_string();
    let heading = if is_closed {
        words.carry_title(&title)
    } else {
        words.close_title(&title)
    };
    let span = cycle.span;
    let early = move || {
        let left = say::closed_early(words, span, store.today()).filter(|_| !is_closed)?;
        Some(view! { <p class="quiet">{left}</p> }.into_any())
    };
    let back = move || {
        let filter = Filter {
            cycle: Some(closing.cycle),
            ..Filter::default()
        };
        let to = router.location().at(Route::Overview).with_filter(filter);
        to.to_string()
    };
    let steps = move || {
        if is_closed {
            onward::only(closing)
        } else {
            steps(closing)
        }
    };
    view! {
        <div class="stack close-page">
            <header class="stack stack-close">
                <nav aria-label=words.objective_crumbs()>
                    <ol class="crumbs">
                        <li>
                            <a href=back>
                                <bdi>{title}</bdi>
                            </a>
                        </li>
                    </ol>
                </nav>
                <h1 tabindex="-1">{heading}</h1>
                {early}
            </header>
            {steps}
        </div>
    }
    .into_any()
}

/// The step that is on.
fn steps(closing: Closing) -> AnyView {
    let words = closing.words;
    let step = Memo::new(move |_| closing.step());
    let place = move || {
        let (at, count) = closing.place();
        words.close_step(&words.number(at as f64), &words.number(count as f64))
    };
    let body = move || match step.get() {
        Step::Objective(id) => goal::objective(closing, id),
        Step::LookBack => look_back::look_back(closing),
        Step::Onward => onward::step(closing),
        Step::Finish => finish::finish(closing),
    };
    view! {
        <p class="quiet" role="status">
            {place}
        </p>
        <section class="card card-body">{body}</section>
    }
    .into_any()
}
