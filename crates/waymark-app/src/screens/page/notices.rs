//! What just happened, in words, with a way back.

use leptos::prelude::*;

use crate::components::Notices;
use crate::i18n::words;
use crate::say;
use crate::store::store;

/// The region of notices.
#[component]
pub(super) fn PageNotices() -> impl IntoView {
    let (words, store) = (words(), store());
    let notices = Signal::derive(move || {
        let posted = store.notices();
        posted
            .into_iter()
            .map(|posted| say::notice(words, store, posted))
            .collect()
    });
    view! {
        <Notices
            label=words.notice_region()
            dismiss_label=words.action_close()
            notices
            on_dismiss=move |number| store.dismiss(number)
        />
    }
}
