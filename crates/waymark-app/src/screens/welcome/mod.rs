//! The first run: write a first OKR, look at a sample, or open a goal file.

use leptos::{ev, prelude::*};

use crate::components::{Button, ButtonKind, DropZone, Panel};
use crate::files::{ACCEPTED, arrivals};
use crate::i18n::words;
use crate::later::{Coming, Door};
use crate::platform::{Router, chosen_files, router};
use crate::routes::Route;
use crate::store::Store;

/// Shows who comes with nothing stored, and to no goal in particular, the three ways to begin. Once, at the start.
pub fn greet(store: Store, router: Router) {
    let is_new = store.peek(|session| session.workspace().records().count() == 1);
    let location = router.location_now();
    let is_read_only = untrack(|| store.is_read_only());
    if is_new && location.route == Route::Overview && !is_read_only {
        router.replace(location.at(Route::Welcome));
    }
}

/// The three ways to begin.
#[component]
pub(super) fn Welcome() -> impl IntoView {
    let (words, router) = (words(), router());
    let skip = move |()| router.navigate(Route::Overview);
    view! {
        <div class="welcome">
            <div class="welcome-head">
                <div>
                    <h1 tabindex="-1">{words.welcome_heading()}</h1>
                    <p class="lead">{words.welcome_lead()}</p>
                </div>
                <Button label=words.welcome_skip() kind=ButtonKind::Quiet on_press=skip />
            </div>
            <div class="welcome-ways">
                <Panel title=words.welcome_first() lead=words.welcome_first_lead().to_owned()>
                    <Coming show=Callback::new(|door: Door| (door.first_okr)()) />
                    <p>
                        <a href=move || router.href(Route::Choice)>{words.choice_open()}</a>
                    </p>
                </Panel>
                <Panel title=words.welcome_sample() lead=words.files_samples_lead().to_owned()>
                    <Coming show=Callback::new(|door: Door| (door.samples)()) />
                </Panel>
                <Panel title=words.files_take_in() lead=words.files_take_in_lead().to_owned()>
                    <Coming show=Callback::new(|door: Door| (door.open_file)()) />
                </Panel>
            </div>
        </div>
    }
}

/// A place for goal files.
#[component]
pub(crate) fn OpenFile() -> impl IntoView {
    let (words, router, arrivals) = (words(), router(), arrivals());
    let on_files = move |event: ev::Event| {
        if let Some(file) = chosen_files(&event).into_iter().next() {
            arrivals.read(file);
            router.navigate(Route::Files);
        }
    };
    view! { <DropZone label=words.files_drop() hint=words.files_drop_hint().to_owned() accept=ACCEPTED on_files /> }
}
