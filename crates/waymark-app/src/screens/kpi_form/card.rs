//! The form as a whole: the short part, more, the five questions, the buttons.

use leptos::prelude::*;
use waymark_core::{Edit, KpiId};

use super::draft::KpiDraft;
use super::fields::short;
use super::more::more;
use super::smart::smart;
use crate::components::{Button, ButtonKind, Form};
use crate::platform::focus_first_wrong_soon;

/// A KPI to fill in. Saved in one step, which a notice offers to undo.
#[component]
pub(crate) fn KpiForm(
    /// What is typed.
    draft: KpiDraft,
    /// What the form is for; read out.
    label: &'static str,
    /// What saves it.
    save_label: &'static str,
    /// It is saved.
    on_saved: Callback<KpiId>,
    /// It is not wanted any more.
    on_leave: Callback<()>,
) -> impl IntoView {
    let words = draft.words;
    let save = Callback::new(move |()| {
        draft.tried.set(true);
        let Ok(kpi) = untrack(|| draft.kpi()) else {
            focus_first_wrong_soon();
            return;
        };
        let id = kpi.id;
        let edit = untrack(|| draft.edit(kpi));
        let is_nothing = matches!(&edit, Edit::Together(edits) if edits.is_empty());
        if is_nothing || draft.store.dispatch_told(edit) {
            on_saved.run(id);
        }
    });
    let asked = Memo::new(move |_| draft.kpi().ok());
    view! {
        <Form label on_save=save on_leave>
            {short(draft)} {more(draft)} {smart(asked.into())}
            <div class="form-foot">
                <Button label=words.action_cancel() kind=ButtonKind::Quiet on_press=on_leave />
                <Button label=save_label kind=ButtonKind::Primary on_press=save />
            </div>
        </Form>
    }
    .into_any()
}
