//! The key results of an objective, put in order by hand, and the form for one more.

use leptos::prelude::*;
use waymark_core::{Edit, Id, KeyResultId, ObjectiveId};

use super::{KeyResultRow, OrderedList, Titles};
use crate::components::{Button, ButtonKind, IconName};
use crate::i18n::words;
use crate::later::{Coming, Door};
use crate::store::store;

/// The key results of an objective in rows. `is_fixed`: nothing may be changed.
#[component]
pub fn KeyResults(
    /// Whose.
    objective: ObjectiveId,
    /// Nothing may be changed: there are no handles, no buttons.
    is_fixed: Signal<bool>,
) -> impl IntoView {
    let (words, store) = (words(), store());
    let Titles { rows, name } = Titles::watch(Box::new(move |all| {
        let rows = all.key_results_of(objective);
        rows.map(|it| (it.id.id(), it.title.clone())).collect()
    }));
    let keys = Memo::new(move |_| rows.with(|rows| rows.iter().map(|(id, _)| *id).collect::<Vec<_>>()));
    let shift = Callback::new(move |(id, before): (Id, Option<Id>)| {
        store.dispatch(Edit::MoveKeyResult {
            id: KeyResultId::new(id),
            to: objective,
            before: before.map(KeyResultId::new),
        });
    });
    let row = Callback::new(move |id| view! { <KeyResultRow id=KeyResultId::new(id) /> }.into_any());
    let is_adding = RwSignal::new(false);
    let on_done = Callback::new(move |()| is_adding.set(false));
    view! {
        <div class="goal-list">
            <OrderedList keys name on_move=shift row is_fixed />
        </div>
        {move || match (is_fixed.get(), is_adding.get()) {
            (true, _) => ().into_any(),
            (false, true) => {
                let show = Callback::new(move |door: Door| (door.new_key_result)(objective, on_done));
                view! {
                    <div class="card-row">
                        <Coming show />
                    </div>
                }
                    .into_any()
            }
            (false, false) => {
                view! {
                    <div class="goal-add no-print">
                        <Button
                            label=words.action_new_key_result()
                            icon=IconName::Plus
                            kind=ButtonKind::Quiet
                            small=true
                            on_press=move |()| is_adding.set(true)
                        />
                    </div>
                }
                    .into_any()
            }
        }}
    }
    .into_any()
}
