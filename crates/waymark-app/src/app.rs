//! The root of the page.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use waymark_store::Fault;

use crate::commands::Desk;
use crate::files::Arrivals;
use crate::i18n::{Words, provide_words};
use crate::later::{Door, Later, Progress};
use crate::platform::storage::Storage;
use crate::platform::{
    Clock, LanguageSetting, LettersSetting, MeSetting, Router, ThemeSetting, is_framed, report_panics,
};
use crate::screens::{Framed, Kept, Page, Unreadable, greet};
use crate::store::{Store, open_first};

/// How long it waits before it asks again for the later part while a change waits for that.
const ASK_AGAIN_AFTER: Duration = Duration::from_secs(3);

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
    let _desk = Desk::provide(router, LettersSetting::provide());
    let arrivals = Arrivals::provide(router);
    let later = Later::provide();
    let language = LanguageSetting::provide();
    let is_framed = is_framed();
    let found = RwSignal::new(None);
    if !is_framed {
        arrivals.listen();
        find(found, router, clock, later, untrack(|| language.words()));
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
fn find(found: RwSignal<Option<Result<Store, Fault>>>, router: Router, clock: Clock, later: Later, words: Words) {
    // The store lives as long as the page, not as long as the task that makes it.
    let owner = Owner::current().unwrap_or_default();
    spawn_local(async move {
        let storage = Storage::open(words).await;
        let outcome = open_first(&storage).await.map(|opened| {
            owner.with(|| {
                let store = Store::new(&storage, opened, clock.today_untracked());
                Effect::new(move |_| store.set_today(clock.today()));
                lend_hands(store, later);
                greet(store, router);
                store
            })
        });
        found.set(Some(outcome));
    });
}

/// Gives the store what changes and keeps the document, once it is there; asks for it again while something waits for it.
fn lend_hands(store: Store, later: Later) {
    later.when_there(Callback::new(move |door: Door| store.take_hands(door.hands)));
    Effect::new(move |_| match later.progress() {
        Progress::Coming if store.waits_for_hands() => later.fetch(),
        Progress::Missing if store.waits_for_hands() => {
            store.miss_hands();
            set_timeout(move || later.fetch(), ASK_AGAIN_AFTER);
        }
        Progress::There(_) | Progress::Coming | Progress::Missing => {}
    });
}
