//! Copying objectives into another cycle, as their shape alone.

use leptos::prelude::*;
use waymark_core::closing::{CarryPlan, Destination, carry_over};
use waymark_core::{CycleId, CycleState, ObjectiveId, cycles_in_order};

use crate::components::{Button, Choice, SelectField};
use crate::i18n::words;
use crate::platform::new_id;
use crate::say;
use crate::store::{Notice, store};

/// A list of the open cycles, and a button that copies the objectives that `of` gives into the chosen one.
#[component]
pub(crate) fn CopyInto(
    /// What the list is called.
    label: &'static str,
    /// What is copied.
    of: Callback<(), Vec<ObjectiveId>>,
) -> impl IntoView {
    let (words, store) = (words(), store());
    let chosen = RwSignal::new(String::new());
    let choices = Memo::new(move |_| {
        store.session(|all| {
            let cycles = cycles_in_order(all.workspace(), all.today());
            let open = cycles.into_iter().filter(|it| it.state != CycleState::Closed);
            let open = open.map(|it| Choice::new(it.id.as_str(), it.title.as_str()));
            std::iter::once(Choice::new("", words.carry_choose()))
                .chain(open)
                .collect::<Vec<_>>()
        })
    });
    let to = Memo::new(move |_| CycleId::parse(&chosen.get()).ok());
    let copy = move |()| {
        let Some(to) = to.get_untracked() else { return };
        let ids = of.run(());
        let carry = store.peek(|all| {
            let plan = CarryPlan::copies(all.workspace(), &ids, Destination::There(to));
            carry_over(all.workspace(), all.scoreboard(), &plan, new_id)
        });
        match carry {
            Ok(carry) if !carry.objectives.is_empty() => {
                store.dispatch_told(carry.edit);
                chosen.set(String::new());
            }
            Ok(_) => store.post(Notice::Said(words.carry_nothing_there().to_owned())),
            Err(refusal) => {
                let text = store.peek(|all| say::refusal(words, all.workspace(), refusal));
                store.post(Notice::Said(text));
            }
        }
    };
    view! {
        <div class="copy-into no-print">
            <SelectField label choices chosen on_choose=move |key| chosen.set(key) />
            <Button label=words.carry_copy() disabled=Signal::derive(move || to.get().is_none()) on_press=copy />
        </div>
    }
}
