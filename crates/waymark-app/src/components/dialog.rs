//! A question or a form before everything else, on the browser's own `<dialog>`.

use leptos::{html, prelude::*};

use super::{button::IconButton, field_id::field_id, icon::IconName};
use crate::platform::{first_inside, focus_found_soon};

/// What takes the focus when a dialog opens, as the browser would choose the closing button above: what asks for it, else the first thing to fill in, else a button below.
const FIRST: [&str; 3] = [
    "[autofocus]",
    ".dialog-body :is(input, select, textarea, button)",
    ".dialog-foot button:last-child",
];

/// A window over the page. Escape closes it, and the focus goes back to where it was.
///
/// What is inside is made when it opens and dropped when it closes.
#[component]
pub fn Dialog(
    /// Its heading.
    #[prop(into)]
    title: Signal<String>,
    /// What closing is called.
    #[prop(into)]
    close_label: Signal<String>,
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// It was closed by Escape or its button; `open` should become false.
    #[prop(into)]
    on_close: Callback<()>,
    /// The buttons below, the one that is meant last.
    #[prop(optional, into)]
    actions: ViewFn,
    /// What it holds.
    children: ChildrenFn,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let title_id = field_id("dialog");
    let labelled_by = title_id.clone();
    Effect::new(move |_| {
        let (Some(dialog), is_open) = (dialog.get(), open.get()) else {
            return;
        };
        match (is_open, dialog.open()) {
            // it fails only while the dialog is out of the document, where nobody can see it
            (true, false) => {
                drop(dialog.show_modal());
                focus_found_soon(move || first_inside(&dialog, &FIRST));
            }
            (false, true) => dialog.close(),
            (true, true) | (false, false) => {}
        }
    });
    view! {
        <dialog
            class="dialog"
            node_ref=dialog
            aria-labelledby=labelled_by
            on:close=move |_| {
                if open.try_get_untracked() == Some(true) {
                    on_close.run(());
                }
            }
        >
            <div class="dialog-head">
                <h2 class="dialog-title" id=title_id>
                    {title}
                </h2>
                <IconButton label=close_label icon=IconName::Close on_press=on_close />
            </div>
            <Show when=move || open.get()>
                <div class="dialog-body">{children()}</div>
                <div class="dialog-foot">{actions.run()}</div>
            </Show>
        </dialog>
    }
}
