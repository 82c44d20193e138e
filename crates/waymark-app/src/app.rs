//! The root of the page.

use leptos::prelude::*;
use leptos::task::spawn_local;
use waymark_store::Fault;

use crate::commands::Desk;
use crate::files::Arrivals;
use crate::i18n::{Words, provide_words};
use crate::later::Later;
use crate::platform::storage::Storage;
use crate::platform::{Clock, LanguageSetting, MeSetting, Router, ThemeSetting, is_framed, report_panics};
use crate::screens::{Framed, Kept, Page, Unreadable, greet};
use crate::store::{Store, open_first};

/// Puts the page into the document's body.
pub fn start() {
    report_panics();
    mount_to_body(|| view! { <App /> });
}

/// What lives as long as the page, and the views, which are built anew in another language.
#[component]
fn App() -> impl IntoView {
    let router = Router::provide();
    let clock = Clock::provide(router);
    let _theme = ThemeSetting::provide();
    let _me = MeSetting::provide();
    let _kept = Kept::provide();
    let _desk = Desk::provide(router);
    let arrivals = Arrivals::provide(router);
    let _later = Later::provide();
    let language = LanguageSetting::provide();
    let is_framed = is_framed();
    let found = RwSignal::new(None);
    if !is_framed {
        arrivals.listen();
        find(found, router, clock, untrack(|| language.words()));
    }
    move || {
        provide_words(language.words());
        if is_framed {
            return view! { <Framed /> }.into_any();
        }
        match found.get() {
            None => ().into_any(),
            Some(Ok(store)) => {
                provide_context::<Store>(store);
                view! { <Page /> }.into_any()
            }
            Some(Err(fault)) => view! { <Unreadable fault /> }.into_any(),
        }
    }
}

/// Reads the goals from the browser's storage, then lets the page show them.
fn find(found: RwSignal<Option<Result<Store, Fault>>>, router: Router, clock: Clock, words: Words) {
    // The store lives as long as the page, not as long as the task that makes it.
    let owner = Owner::current().unwrap_or_default();
    spawn_local(async move {
        let storage = Storage::open(words).await;
        let outcome = open_first(&storage).await.map(|opened| {
            owner.with(|| {
                let store = Store::new(&storage, opened, clock.today_untracked());
                Effect::new(move |_| store.set_today(clock.today()));
                greet(store, router);
                store
            })
        });
        found.set(Some(outcome));
    });
}
