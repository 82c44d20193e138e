//! The palette: every command and every name by its words, in one list, by keyboard alone.
//!
//! - `entry`: a line of the list.
//! - `entries`: the list that words lead to.
//! - `recent`: what was chosen last in this tab.
//! - `list`: the list as it is shown.

mod entries;
mod entry;
mod list;
mod recent;

use leptos::{ev, html, prelude::*};
use waymark_core::Query;

use crate::commands::{Window, all, desk};
use crate::components::{Icon, IconName, is_composing, next_place};
use crate::i18n::words;
use crate::platform::{is_pressed_itself, lower, router};
use crate::store::store;
use entries::{Source, entries};
use entry::{Act, Entry};
use list::{LIST, Options, option_id};

/// Where words are typed, before everything else; Enter does or goes to what stands under the mark, Escape leaves.
#[component]
pub(crate) fn Palette() -> impl IntoView {
    let (words, desk, router, store) = (words(), desk(), router(), store());
    let dialog = NodeRef::<html::Dialog>::new();
    let typed = RwSignal::new(String::new());
    let place = RwSignal::new(0_usize);
    let source = Source::new(all(words));
    let found = Memo::new(move |_| {
        let text = typed.get();
        let query = Query::new(&text, lower);
        let here = router.location();
        store.session(|session| source.with_value(|source| entries(words, source, session, &text, &query, &here)))
    });
    Effect::new(move |_| {
        if let Some(dialog) = dialog.get().filter(|dialog| !dialog.open()) {
            // it fails only while the dialog is out of the document, where nobody can see it
            drop(dialog.show_modal());
        }
    });
    let choose = Callback::new(move |entry: Entry| {
        if !entry.is_enabled {
            return;
        }
        recent::remember(entry.name);
        // The focus goes back to where it was before it goes on.
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
        match entry.act {
            Act::Run(run) => run.run(()),
            Act::Go(to) => router.go(*to),
        }
    });
    let close = Callback::new(move |()| {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    });
    let on_key = Callback::new(move |event: ev::KeyboardEvent| {
        let pressed = pressed(&event, place.get_untracked(), found.with_untracked(Vec::len));
        if pressed != Pressed::Nothing {
            event.prevent_default();
        }
        match pressed {
            Pressed::Choose => {
                if let Some(entry) = found.with_untracked(|all| all.get(place.get_untracked()).cloned()) {
                    choose.run(entry);
                }
            }
            Pressed::To(next) => place.set(next),
            Pressed::Leave => close.run(()),
            Pressed::Nothing => {}
        }
    });
    let said = move || match found.with(Vec::len) {
        0 => words.palette_nothing().to_owned(),
        count => words.palette_count(count),
    };
    view! {
        <dialog
            class="dialog palette"
            node_ref=dialog
            aria-label=words.palette_title()
            on:close=move |_| desk.close(Window::Palette)
            // outside of its content only the backdrop is left
            on:click=move |event| {
                if is_pressed_itself(&event) {
                    close.run(());
                }
            }
        >
            <div class="palette-body">
                <Typed typed place found on_key />
                <Options found place choose />
                <p class="palette-foot small quiet" role="status">
                    {said}
                </p>
            </div>
        </dialog>
    }
    .into_any()
}

/// What a key means here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pressed {
    /// What is marked is chosen.
    Choose,
    /// The mark goes to this line.
    To(usize),
    /// The palette is left, by the keys that open it.
    Leave,
    /// It belongs to the field.
    Nothing,
}

fn pressed(event: &ev::KeyboardEvent, place: usize, count: usize) -> Pressed {
    let has_command = event.ctrl_key() || event.meta_key();
    match event.key().as_str() {
        _ if is_composing(event) => Pressed::Nothing,
        "Enter" => Pressed::Choose,
        "k" if has_command => Pressed::Leave,
        key @ ("ArrowDown" | "ArrowUp") => next_place(key, place, count).map_or(Pressed::Nothing, Pressed::To),
        _ => Pressed::Nothing,
    }
}

/// Where words are typed; a screen reader follows the mark in the list from here.
#[component]
fn Typed(
    typed: RwSignal<String>,
    place: RwSignal<usize>,
    found: Memo<Vec<Entry>>,
    on_key: Callback<ev::KeyboardEvent>,
) -> impl IntoView {
    let words = words();
    let marked = move || {
        let place = place.get();
        found.with(|all| (place < all.len()).then(|| option_id(place)))
    };
    let on_input = move |event| {
        place.set(0);
        typed.set(event_target_value(&event));
    };
    view! {
        <label class="palette-field">
            <Icon name=IconName::Search />
            <input
                class="palette-input"
                type="text"
                role="combobox"
                aria-label=words.palette_field()
                aria-expanded="true"
                aria-autocomplete="list"
                aria-controls=LIST
                aria-activedescendant=marked
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                autofocus=true
                placeholder=words.palette_field()
                on:input=on_input
                on:keydown=move |event| on_key.run(event)
            />
        </label>
    }
    .into_any()
}
