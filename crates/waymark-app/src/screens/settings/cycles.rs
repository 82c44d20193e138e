//! The cycles, the newest first, and new ones cut from the calendar.

use leptos::prelude::*;
use waymark_core::order::sorted_by;
use waymark_core::{CycleId, CycleKind, Edit};

use super::cycle_row::CycleRow;
use crate::components::{Button, IconName, KeyedList, Panel};
use crate::i18n::{Words, words};
use crate::say;
use crate::screens::parts::new_cycle;
use crate::store::store;

const KINDS: [CycleKind; 4] = [CycleKind::Quarter, CycleKind::Year, CycleKind::Month, CycleKind::Free];

/// The list of cycles.
#[component]
pub(super) fn Cycles() -> impl IntoView {
    let (words, store) = (words(), store());
    let ids = Memo::new(move |_| {
        store.workspace(|all| {
            let cycles: Vec<_> = all.cycles().map(|cycle| (cycle.span, cycle.id)).collect();
            let latest_first = sorted_by(cycles, |one, other| other.cmp(one));
            latest_first.into_iter().map(|(_, id)| id).collect::<Vec<_>>()
        })
    });
    view! {
        <Panel title=words.settings_new_cycle() lead=words.settings_new_cycle_lead().to_owned()>
            <div class="row">{KINDS.map(|kind| view! { <Next kind /> }).collect_view()}</div>
        </Panel>
        <Panel title=words.noun_cycles()>
            <Show when=move || ids.with(Vec::is_empty)>
                <p class="quiet">{words.settings_no_cycles()}</p>
            </Show>
            <ul class="settings-list">
                <KeyedList keys=ids children=|id: CycleId| view! { <CycleRow id /> } />
            </ul>
        </Panel>
    }
}

/// Adds the next cycle of a kind; its name stands on the button.
#[component]
fn Next(kind: CycleKind) -> impl IntoView {
    let (words, store) = (words(), store());
    let proposed =
        Memo::new(move |_| store.session(|session| say::next_cycle(words, session.workspace(), kind, session.today())));
    let label = move || {
        proposed
            .get()
            .map_or_else(String::new, |(_, label)| next_label(words, kind, &label))
    };
    let add = move |()| {
        let Some((span, label)) = proposed.get_untracked() else {
            return;
        };
        let Some(cycle) = store.peek(|session| new_cycle(kind, span, &label, session.today())) else {
            return;
        };
        store.dispatch_told(Edit::AddCycle(cycle));
    };
    view! {
        <Button
            label=Signal::derive(label)
            icon=IconName::Plus
            disabled=Signal::derive(move || proposed.with(Option::is_none))
            on_press=add
        />
    }
}

fn next_label(words: Words, kind: CycleKind, label: &str) -> String {
    match kind {
        CycleKind::Quarter | CycleKind::Year | CycleKind::Month => label.to_owned(),
        CycleKind::Free => words.cycle_kind_free().to_owned(),
    }
}
