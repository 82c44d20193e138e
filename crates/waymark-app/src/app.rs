//! The root of the page.

use leptos::prelude::*;

use crate::i18n::{provide_words, words};
use crate::platform::{Clock, LanguageSetting, Router, ThemeSetting, is_framed, report_panics};

/// Puts the page into the document's body.
pub fn start() {
    report_panics();
    mount_to_body(|| view! { <App /> });
}

/// What lives as long as the page, and the views, which are built anew in another language.
#[component]
fn App() -> impl IntoView {
    let router = Router::provide();
    let _clock = Clock::provide(router);
    let _theme = ThemeSetting::provide();
    let language = LanguageSetting::provide();
    let is_framed = is_framed();
    move || {
        provide_words(language.words());
        if is_framed {
            view! { <Framed /> }.into_any()
        } else {
            view! { <Page /> }.into_any()
        }
    }
}

/// Inside another page a click may be stolen: only a way out is shown.
#[component]
fn Framed() -> impl IntoView {
    let words = words();
    view! {
        <p>{words.framed_lead()}</p>
        <p><a href="#" target="_blank" rel="noopener">{words.framed_open()}</a></p>
    }
}

#[component]
fn Page() -> impl IntoView {
    let words = words();
    view! { <h1>{words.nav_overview()}</h1> }
}
