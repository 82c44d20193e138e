//! A new objective, written where it will stand.

use leptos::prelude::*;
use waymark_core::{CycleId, ObjectiveId};

use crate::i18n::words;
use crate::platform::focus_soon;
use crate::screens::okr::{OkrDraft, OkrForm, Place, Shape};
use crate::store::store;

/// A form: the title is enough, Enter saves; the rest waits behind buttons. Escape puts it away.
#[component]
pub fn NewObjective(
    /// The cycle that it will belong to.
    cycle: CycleId,
    /// It is saved, or not wanted any more.
    on_done: Callback<()>,
) -> impl IntoView {
    let words = words();
    let draft = OkrDraft::new(words, store(), Place::Cycle(cycle), Shape::Form);
    let kept = draft.keep(cycle);
    let on_saved = Callback::new(move |id: ObjectiveId| {
        on_done.run(());
        focus_soon(id.as_str());
    });
    view! {
        <div class="card card-body">
            <OkrForm
                draft
                kept
                label=words.action_new_objective()
                save_label=words.action_add()
                on_saved
                on_leave=on_done
            />
        </div>
    }
    .into_any()
}
