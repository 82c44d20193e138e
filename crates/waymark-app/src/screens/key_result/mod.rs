//! One key result: where it is, why it has its score, what was read, what is done about it.
//!
//! - `goal`: what the parts share.
//! - `head`, `panel`: title, status and commands, and the form that a command opens. `judge`: the owner's own status.
//! - `line`: the cycles before and after. `chart`, `why`, `log`, `initiatives`, `facts`: the cards.
//! - `new`, `change_measure`, `measure`: forms for every measure.

mod add_line;
mod change_measure;
pub(in crate::screens) mod chart;
mod facts;
mod goal;
mod head;
mod initiatives;
mod judge;
mod line;
mod log;
mod measure;
mod new;
mod panel;
mod why;

pub use change_measure::ChangeMeasure;
pub(crate) use measure::{Editor, Field, MeasureDraft, measure_editor};
pub use new::NewKeyResult;

use leptos::prelude::*;
use waymark_core::{KeyResultId, RecordKey, Topic};

use crate::i18n::words;
use crate::routes::Route;
use crate::screens::history::history_card;
use crate::screens::not_found::NotFound;
use crate::screens::parts::{closed_banner, ended_card, notes_about};
use crate::store::store;
use goal::Goal;

/// The page of a key result.
#[component]
pub fn KeyResultPage(
    /// Which.
    id: KeyResultId,
) -> impl IntoView {
    let (words, store) = (words(), store());
    let goal = Goal::new(words, store, id);
    let is_there = Memo::new(move |_| store.workspace(|all| all.key_result(id).is_some()));
    move || {
        if is_there.get() {
            page(goal)
        } else {
            let path = Route::KeyResult(id).path();
            view! { <NotFound path /> }.into_any()
        }
    }
}

fn page(goal: Goal) -> AnyView {
    let opener = NodeRef::new();
    view! {
        <article class="stack key-result">
            <header class="stack stack-close">{head::head(goal, opener)}</header>
            {closed_banner(waymark_core::closing::Goal::KeyResult(goal.id))}
            {panel::panel(goal, opener)}
            {chart::chart(goal)}
            <div class="with-side">
                <div class="stack">{line::line(goal)} {log::log(goal)} {initiatives::initiatives(goal)}
                    {history_card(RecordKey::KeyResult(goal.id))}</div>
                <div class="stack">{ended_card(waymark_core::closing::Goal::KeyResult(goal.id))} {why::why(goal)} {facts::facts(goal)} {notes_about(Topic::KeyResult(goal.id))}</div>
            </div>
        </article>
    }
    .into_any()
}
