//! How safe the goals are in this browser, and what can be done for them.

use leptos::prelude::*;

use crate::components::{Button, IconName, Panel};
use crate::files::{hand_out, last_saved_on};
use crate::i18n::{Words, words};
use crate::platform::{Persistence, ask_for_persistence, persistence, router};
use crate::routes::Route;
use crate::say;
use crate::store::store;

/// Which copies work, whether the browser keeps them, when a goal file was saved last.
#[component]
pub(super) fn StorageSettings() -> impl IntoView {
    let (words, store, router) = (words(), store(), router());
    let answer = RwSignal::new(persistence());
    let kept = Memo::new(move |_| answer.get().get());
    let last = RwSignal::new(last_saved_on());
    let reminder = move || match last.get() {
        Some(day) => words.files_saved_on(&words.date(day)),
        None => words.files_never_saved().to_owned(),
    };
    let save = move |()| {
        hand_out(store);
        last.set(last_saved_on());
    };
    view! {
        <Panel title=words.storage_title()>
            <p>{move || say::standing(words, &store.standing())}</p>
            <p aria-live="polite">{move || persistence_words(words, kept.get())}</p>
            <Show when=move || !matches!(kept.get(), Persistence::Kept | Persistence::Unknown)>
                <div class="row">
                    <Button label=words.storage_ask() on_press=move |()| answer.set(ask_for_persistence()) />
                </div>
            </Show>
            <p>{reminder}</p>
            <p>
                <a href=move || router.href(Route::History)>{words.hist_all()}</a>
            </p>
            <div class="row">
                <Button label=words.command_save_file() icon=IconName::Download on_press=save />
            </div>
        </Panel>
    }
}

const fn persistence_words(words: Words, persistence: Persistence) -> &'static str {
    match persistence {
        Persistence::Unanswered => words.storage_unanswered(),
        Persistence::Kept => words.storage_kept(),
        Persistence::MayBeCleared => words.storage_may_be_cleared(),
        Persistence::Unknown => words.storage_unknown(),
    }
}
