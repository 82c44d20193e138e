//! The root of the page.

use leptos::prelude::*;

use crate::i18n::{provide_words, words};
use crate::platform::{LanguageSetting, Router};

/// Puts the page into the document's body.
pub fn start() {
    mount_to_body(|| view! { <App /> });
}

/// What lives as long as the page, and the views, which are built anew in another language.
#[component]
fn App() -> impl IntoView {
    let _router = Router::provide();
    let language = LanguageSetting::provide();
    move || {
        provide_words(language.words());
        view! { <Page /> }.into_any()
    }
}

#[component]
fn Page() -> impl IntoView {
    let words = words();
    view! { <h1>{words.nav_overview()}</h1> }
}
