//! What the page of a KPI offers: to change it, to make an objective of it.

use leptos::html;
use leptos::prelude::*;
use waymark_core::{Kpi, KpiId};

use super::goal::ObjectiveOfKpi;
use super::smart::smart;
use super::{KpiDraft, KpiForm};
use crate::commands::{Wish, desk};
use crate::components::{Button, IconName};
use crate::i18n::words;
use crate::store::store;

/// Which form is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Open {
    #[default]
    None,
    Change,
    Objective,
}

/// Buttons and the form that they open, the five questions.
#[component]
pub(crate) fn KpiActions(
    /// Which.
    id: KpiId,
) -> impl IntoView {
    let (words, store, desk) = (words(), store(), desk());
    let open = RwSignal::new(Open::None);
    let opener = NodeRef::<html::Button>::new();
    Effect::new(move |_| {
        if desk.take(Wish::ImproveKpi) {
            open.set(Open::Objective);
        }
    });
    let kpi = Memo::new(move |_| store.workspace(|all| all.kpi(id).map(|kpi| Kpi::clone(kpi))));
    let close = Callback::new(move |()| {
        open.set(Open::None);
        if let Some(button) = opener.get_untracked() {
            let _ = button.focus();
        }
    });
    let form = move || match open.get() {
        Open::None => None,
        Open::Change => {
            let kpi = kpi.get_untracked()?;
            let draft = KpiDraft::of(words, store, &kpi);
            let on_saved = Callback::new(move |_: KpiId| close.run(()));
            let (label, save_label) = (words.kpi_form_change(), words.action_save());
            Some(view! { <KpiForm draft label save_label on_saved on_leave=close /> }.into_any())
        }
        Open::Objective => Some(view! { <ObjectiveOfKpi id on_leave=close /> }.into_any()),
    };
    let panel =
        move || form().map(|form| view! { <section class="card card-body no-print">{form}</section> }.into_any());
    let buttons = move || {
        (open.get() == Open::None && !store.is_read_only()).then(|| {
            view! {
                <div class="row no-print">
                    <Button
                        label=words.kpi_form_change()
                        icon=IconName::Pencil
                        node_ref=opener
                        on_press=move |()| open.set(Open::Change)
                    />
                    <Button label=words.kpi_form_make_objective() on_press=move |()| open.set(Open::Objective) />
                </div>
            }
            .into_any()
        })
    };
    view! { <div class="stack stack-close">{buttons} {panel} {smart(kpi.into())}</div> }.into_any()
}
