//! A line that adds one thing after the other: an initiative, a tag.

use leptos::prelude::*;

use crate::components::{Button, DraftField, Form};
use crate::i18n::words;

/// A line that adds one thing after the other. What is not taken stays, to be mended; after that the line is a new one.
pub(super) fn add_line(label: &'static str, on_add: Callback<String, bool>) -> AnyView {
    let words = words();
    let round = RwSignal::new(0_u32);
    let next = Callback::new(move |()| round.update(|round| *round += 1));
    let line = move || {
        let takes_focus = round.get() > 0;
        let draft = RwSignal::new(String::new());
        let save = Callback::new(move |()| {
            if on_add.run(draft.get_untracked()) {
                next.run(());
            }
        });
        view! {
            <Form label takes_focus on_save=save on_leave=next>
                <div class="form-line">
                    <DraftField label draft />
                    <Button label=words.action_add() on_press=save />
                </div>
            </Form>
        }
        .into_any()
    };
    line.into_any()
}
