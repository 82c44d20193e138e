//! One line of what was found.

use leptos::{ev, prelude::*};
use waymark_core::RecordKey;

use super::Scene;
use super::results::is_changeable;
use crate::components::{Icon, StatusWord};
use crate::i18n::words;
use crate::platform::{focus, router};
use crate::say;
use crate::screens::parts::{Found, kind_icon, marked_text};
use crate::store::store;

/// A line: a box to choose it, its title with the words marked, where they stand below, what it belongs to.
#[component]
pub(super) fn Row(
    /// What it is of.
    key: RecordKey,
    scene: Scene,
    /// All that can be chosen, in order.
    changeable: Memo<Vec<RecordKey>>,
) -> impl IntoView {
    let (words, store, router) = (words(), store(), router());
    let found = Memo::new(move |_| {
        let here = router.location();
        store.session(|session| scene.query.with(|query| Found::of(words, session, key, query, &here)))
    });
    move || {
        let found = found.get()?;
        let title: String = found.title.iter().map(|piece| piece.text.as_str()).collect();
        let choose = is_changeable(key).then(|| view! { <ChooseBox key scene changeable title /> }.into_any());
        let mark = found
            .mark
            .map(|(mark, word)| view! { <StatusWord mark word /> }.into_any());
        let below = found
            .below
            .map(|below| view! { <p class="search-below small">{marked_text(below)}</p> }.into_any());
        let line = view! {
            <li class="search-row">
                <span class="search-choose">{choose}</span>
                <Icon name=kind_icon(found.kind) />
                <div class="search-words">
                    <a class="search-title" href=found.to.to_string()>
                        {marked_text(found.title)}
                    </a>
                    {below}
                    <p class="small quiet search-about">
                        <span>{say::kinds(words, found.kind)}</span>
                        {found.about.into_iter().map(|one| view! { <bdi>{one}</bdi> }).collect_view()}
                    </p>
                </div>
                <span class="search-mark small">{mark}</span>
            </li>
        };
        Some(line.into_any())
    }
}

/// The box of a line: Space chooses, arrows go to the lines beside, with Shift they choose on the way.
#[component]
fn ChooseBox(key: RecordKey, scene: Scene, changeable: Memo<Vec<RecordKey>>, title: String) -> impl IntoView {
    let words = words();
    let is_chosen = Signal::derive(move || scene.selection.with(|selection| selection.has(key)));
    let on_key = move |event: ev::KeyboardEvent| {
        let order = changeable.get_untracked();
        let Some(next) = beside(&order, key, &event.key()) else {
            return;
        };
        event.prevent_default();
        if event.shift_key() {
            scene.selection.update(|selection| selection.stretch(&order, key, next));
        }
        focus(&box_id(next));
    };
    let on_click = move |event: ev::MouseEvent| {
        let order = changeable.get_untracked();
        scene.selection.update(|selection| {
            if event.shift_key() && !selection.has(key) {
                selection.stretch(&order, key, key);
            } else {
                let is_chosen = selection.has(key);
                selection.set(key, !is_chosen);
            }
        });
    };
    view! {
        <label class="check">
            <input
                type="checkbox"
                id=box_id(key)
                prop:checked=is_chosen
                on:click=on_click
                on:keydown=on_key
            />
            <span class="visually-hidden">{words.search_choose(&title)}</span>
        </label>
    }
    .into_any()
}

/// The line that an arrow leads to.
fn beside(order: &[RecordKey], key: RecordKey, arrow: &str) -> Option<RecordKey> {
    let place = order.iter().position(|one| *one == key)?;
    match arrow {
        "ArrowDown" => order.get(place + 1).copied(),
        "ArrowUp" => order.get(place.checked_sub(1)?).copied(),
        _ => None,
    }
}

/// Where the box of a line is found.
fn box_id(key: RecordKey) -> String {
    let id = match key {
        RecordKey::Objective(id) => id.id(),
        RecordKey::KeyResult(id) => id.id(),
        RecordKey::Initiative(id) => id.id(),
        RecordKey::Kpi(id) => id.id(),
        RecordKey::Cycle(id) => id.id(),
        RecordKey::Person(id) => id.id(),
        RecordKey::Team(id) => id.id(),
        RecordKey::CheckIn(key) => key.id.id(),
        RecordKey::KpiReading(key) => key.id.id(),
        RecordKey::Funnel(id) => id.id(),
        RecordKey::Note(id) => id.id(),
        RecordKey::SavedView(id) => id.id(),
        RecordKey::Head => return String::new(),
    };
    format!("choose-{id}")
}
