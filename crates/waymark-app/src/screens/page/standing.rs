//! How the document stands: saved or not, its name, a step back and forth. At the foot of the rail, on top on phones.

use leptos::prelude::*;

use crate::commands::{Window, desk};
use crate::components::{IconButton, IconName, SaveState};
use crate::i18n::words;
use crate::platform::router;
use crate::routes::Route;
use crate::say;
use crate::store::store;

/// Undo, redo, the save state, the workspace's title.
#[component]
pub(super) fn Standing() -> impl IntoView {
    let (words, store, router, desk) = (words(), store(), router(), desk());
    let status = Memo::new(move |_| say::save_status(&store.saving()));
    let text = Memo::new(move |_| say::saving(words, &store.saving()));
    let title = Memo::new(move |_| store.workspace(|all| all.head().title.to_string()));
    view! {
        <div class="standing">
            <div class="standing-steps">
                <IconButton
                    label=words.action_undo()
                    icon=IconName::Undo
                    small=true
                    disabled=Signal::derive(move || !store.can_undo())
                    on_press=move |()| store.undo()
                />
                <IconButton
                    label=words.action_redo()
                    icon=IconName::Redo
                    small=true
                    disabled=Signal::derive(move || !store.can_redo())
                    on_press=move |()| store.redo()
                />
                <IconButton
                    label=words.palette_title()
                    icon=IconName::Search
                    small=true
                    on_press=move |()| desk.open(Window::Palette)
                />
                <IconButton
                    label=words.command_help()
                    icon=IconName::Info
                    small=true
                    on_press=move |()| desk.open(Window::Keys)
                />
            </div>
            <SaveState status text />
            <a class="standing-title" href=move || router.href(Route::Files) title=title>
                <bdi>{title}</bdi>
            </a>
        </div>
    }
}
