//! The workspace as a goal file.

use leptos::prelude::*;

use crate::components::{Button, ButtonKind, IconName, Panel};
use crate::files::{arrivals, goal_file_name, hand_out, last_saved_on};
use crate::i18n::words;
use crate::platform::clock;
use crate::store::store;

/// Saves the workspace as a goal file, and says when that was done last.
#[component]
pub(super) fn HandOut() -> impl IntoView {
    let (words, store, arrivals) = (words(), store(), arrivals());
    let clock = clock();
    let name = Memo::new(move |_| {
        let today = clock.calendar_day();
        store.workspace(|all| goal_file_name(all.head().title.as_str(), today))
    });
    let last = RwSignal::new(last_saved_on());
    let lead = move || {
        Some(match last.get() {
            Some(day) => words.files_saved_on(&words.date(day)),
            None => words.files_never_saved().to_owned(),
        })
    };
    let save = move |()| {
        hand_out(store);
        last.set(last_saved_on());
    };
    view! {
        <Panel
            title=words.files_hand_out()
            lead=Signal::derive(lead)
            actions=move || {
                view! {
                    // While a file waits to be taken over, that is what is meant most.
                    {move || {
                        let kind = if arrivals.last().is_some() { ButtonKind::Plain } else { ButtonKind::Primary };
                        view! { <Button label=words.command_save_file() icon=IconName::Download kind on_press=save /> }
                    }}
                }
            }
        >
            <p class="small quiet">
                <bdi class="files-name">{name}</bdi>
            </p>
        </Panel>
    }
}
