//! What stands on the page when there is no document to show.

use leptos::prelude::*;
use waymark_store::Fault;

use crate::components::{Button, ButtonKind, Icon, IconName};
use crate::i18n::words;
use crate::platform::reload;
use crate::say;

/// Inside another page a click may be stolen: only a way out is shown.
#[component]
pub fn Framed() -> impl IntoView {
    let words = words();
    view! {
        <main class="alone">
            <Icon name=IconName::Flag />
            <h1>{words.framed_lead()}</h1>
            <p>
                <a class="button" data-kind="primary" href="#" target="_blank" rel="noopener">
                    {words.framed_open()}
                </a>
            </p>
        </main>
    }
}

/// The storage answers, and cannot be read: nothing is shown that could overwrite it.
#[component]
pub fn Unreadable(
    /// Why.
    fault: Fault,
) -> impl IntoView {
    let words = words();
    let detail = match &fault {
        Fault::Blocked(detail) | Fault::Gone(detail) | Fault::Aborted(detail) => detail.clone(),
        Fault::Full | Fault::TooNew(_) => String::new(),
    };
    view! {
        <main class="alone">
            <Icon name=IconName::Warning />
            <h1 tabindex="-1">{words.unreadable_title()}</h1>
            <p class="lead">{say::storage_fault(words, &fault)}</p>
            <p>{words.unreadable_lead()}</p>
            <div class="alone-actions">
                <Button label=words.action_reload() kind=ButtonKind::Primary on_press=|()| reload() />
                <a class="button" href="rescue.html">
                    {words.unreadable_rescue()}
                </a>
            </div>
            {(!detail.is_empty())
                .then(|| {
                    view! {
                        <details class="alone-detail">
                            <summary>{words.unreadable_detail()}</summary>
                            <pre>{detail}</pre>
                        </details>
                    }
                })}
        </main>
    }
}
