//! The list of what was found.

use leptos::prelude::*;
use waymark_core::RecordKey;

use super::Scene;
use super::row::Row;
use crate::components::{Button, Checkbox, KeyedList};
use crate::i18n::words;

/// How many lines are made at first, and how many more at a time: a list of thousands would take its time.
const FIRST: usize = 50;
const MORE: usize = 200;

/// The lines, with a box above that chooses all that can be changed together.
#[component]
pub(super) fn Results(scene: Scene) -> impl IntoView {
    let words = words();
    let most = RwSignal::new(FIRST);
    let shown = Signal::derive(move || {
        scene
            .found
            .with(|found| found.iter().copied().take(most.get()).collect::<Vec<_>>())
    });
    let changeable = Memo::new(move |_| {
        let found = scene.found.get();
        found.into_iter().filter(|key| is_changeable(*key)).collect::<Vec<_>>()
    });
    let left = Memo::new(move |_| scene.found.with(Vec::len).saturating_sub(most.get()));
    let are_all =
        Signal::derive(move || changeable.with(|all| !all.is_empty() && all.len() == scene.chosen.with(Vec::len)));
    let choose_all = move |is_chosen| {
        scene.selection.update(|selection| {
            if is_chosen {
                changeable.with_untracked(|all| selection.take_all(all));
            } else {
                selection.clear();
            }
        });
    };
    let row = move |key: RecordKey| view! { <Row key scene changeable /> }.into_any();
    view! {
        <section class="card search-results" aria-label=words.search_results()>
            <Show when=move || changeable.with(|all| !all.is_empty())>
                <div class="search-all">
                    <Checkbox
                        label=Signal::derive(move || words.search_choose_all(changeable.with(Vec::len)))
                        checked=are_all
                        on_change=choose_all
                    />
                    <span class="small quiet search-hint">{words.search_keys()}</span>
                </div>
            </Show>
            <ol class="search-list">
                <KeyedList keys=shown children=row />
            </ol>
            <Show when=move || left.get() != 0>
                <div class="search-foot">
                    <Button
                        label=Signal::derive(move || words.search_more(left.get()))
                        on_press=move |()| most.update(|most| *most += MORE)
                    />
                </div>
            </Show>
        </section>
    }
    .into_any()
}

/// Whether it can be changed together with others.
pub(super) fn is_changeable(key: RecordKey) -> bool {
    key.kind().is_some_and(waymark_core::Kind::is_changed_in_bulk)
}
