//! A title while it is being changed where it stands.

use leptos::prelude::*;
use waymark_core::Title;
use waymark_core::checkup::Finding;

use super::is_about_wording;

/// A title while it is being changed: hand its parts to the field, and show what is found about the new words.
#[derive(Clone, Copy)]
pub(crate) struct TitleDraft {
    /// Whether it is being changed just now.
    pub(crate) editing: RwSignal<bool>,
    /// Every letter.
    pub(crate) on_draft: Callback<String>,
    text: RwSignal<String>,
}

impl TitleDraft {
    /// A draft of what stands there.
    pub(crate) fn of(title: impl Into<Signal<String>>) -> Self {
        let (editing, text, title) = (RwSignal::new(false), RwSignal::new(String::new()), title.into());
        // Each time it begins with the words that are there.
        Effect::new(move |_| {
            if editing.get() {
                text.set(title.get_untracked());
            }
        });
        Self {
            editing,
            on_draft: Callback::new(move |typed| text.set(typed)),
            text,
        }
    }

    /// What `check` finds about the words that are being typed; nothing while none are.
    pub(crate) fn found(self, check: impl Fn(Title) -> Vec<Finding> + Send + Sync + 'static) -> Memo<Vec<Finding>> {
        Memo::new(move |_| {
            let title = self.editing.get().then(|| self.text.with(|text| Title::new(text)));
            let Some(Ok(title)) = title else { return Vec::new() };
            let mut found = check(title);
            found.retain(|it| is_about_wording(it.rule));
            // Pressing a button would end the typing before the press arrives; the fixes stand on the page afterwards.
            found.iter_mut().for_each(|it| it.fixes.clear());
            found
        })
    }
}
