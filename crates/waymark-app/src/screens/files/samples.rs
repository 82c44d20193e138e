//! The goal files that come with the page.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::components::{Icon, IconName};
use crate::files::{Sample, open_sample, with_new_id};
use crate::i18n::{Words, words};
use crate::platform::router;
use crate::platform::storage::new_space;
use crate::routes::Route;
use crate::say;
use crate::store::{Notice, store};

/// Each sample with a sentence and a button that opens it as a new workspace.
#[component]
pub(crate) fn Samples() -> impl IntoView {
    let (words, store, router) = (words(), store(), router());
    // Two at once would leave it to the network which one is on the screen.
    let is_fetching = RwSignal::new(false);
    let open = move |sample| {
        is_fetching.set(true);
        spawn_local(async move {
            match open_sample(sample).await {
                Ok(opened) => {
                    store.add_workspace(new_space(), with_new_id(&opened.workspace));
                    router.navigate(Route::Overview);
                }
                Err(refused) => store.post(Notice::Said(say::refused_file(words, &refused).what)),
            }
            // The screen may be gone by now.
            let _ = is_fetching.try_set(false);
        });
    };
    let row = move |sample| {
        let (name, about) = described(words, sample);
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

const fn described(words: Words, sample: Sample) -> (&'static str, &'static str) {
    match sample {
        Sample::B2bSales => (words.sample_b2b_sales(), words.sample_b2b_sales_about()),
        Sample::CustomerSuccess => (words.sample_customer_success(), words.sample_customer_success_about()),
        Sample::CustomerMarketing => (
            words.sample_customer_marketing(),
            words.sample_customer_marketing_about(),
        ),
        Sample::StartUp => (words.sample_start_up(), words.sample_start_up_about()),
        Sample::Retail => (words.sample_retail(), words.sample_retail_about()),
        Sample::Company => (words.sample_company(), words.sample_company_about()),
        Sample::Large => (words.sample_large(), words.sample_large_about()),
    }
}
