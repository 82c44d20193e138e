//! The first objective of all.

use leptos::prelude::*;
use waymark_core::ObjectiveId;

use super::{OkrDraft, OkrForm, Place, Shape};
use crate::i18n::words;
use crate::platform::router;
use crate::routes::Route;
use crate::store::store;

/// The sentence that a first objective is written in; once it is made, it is on the overview.
#[component]
pub(crate) fn FirstOkr() -> impl IntoView {
    let (words, router) = (words(), router());
    let draft = OkrDraft::new(words, store(), Place::Today, Shape::Sentence);
    let on_saved = Callback::new(move |_: ObjectiveId| router.navigate(Route::Overview));
    view! { <OkrForm draft label=words.welcome_first() save_label=words.welcome_make() on_saved /> }
}
