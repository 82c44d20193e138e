//! The goal files that come with the page.

use leptos::prelude::*;

use crate::components::{Icon, IconName};
use crate::files::{Sample, open_as_new};
use crate::i18n::words;
use crate::platform::router;
use crate::say;
use crate::store::store;

/// Each sample with a sentence and a button that opens it as a new workspace.
#[component]
pub(crate) fn Samples() -> impl IntoView {
    let (words, store, router) = (words(), store(), router());
    // Two at once would leave it to the network which one is on the screen.
    let is_fetching = RwSignal::new(false);
    let open = move |sample| {
        is_fetching.set(true);
        // The screen may be gone by then.
        let on_done = Callback::new(move |()| {
            let _ = is_fetching.try_set(false);
        });
        open_as_new(words, store, router, sample, on_done);
    };
    let row = move |sample| {
        let (name, about) = say::sample(words, sample);
        view! {
            <li>
                <button type="button" class="sample" disabled=is_fetching on:click=move |_| open(sample)>
                    <span class="sample-words">
                        <strong>{name}</strong>
                        <span class="small quiet">{about}</span>
                    </span>
                    <Icon name=IconName::ChevronEnd />
                </button>
            </li>
        }
    };
    view! { <ul class="samples">{Sample::ALL.map(row).collect_view()}</ul> }
}
