//! Whether what was typed is safe.

use leptos::prelude::*;

use super::{
    icon::{Icon, IconName},
    status::Mark,
};

/// How far the last change has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SaveStatus {
    /// Everything is on disk.
    #[default]
    Saved,
    /// On its way.
    Saving,
    /// Not saved; the words say why and what to do.
    Failed,
}

impl SaveStatus {
    const fn name(self) -> &'static str {
        match self {
            Self::Saved => "saved",
            Self::Saving => "saving",
            Self::Failed => "failed",
        }
    }

    const fn path(self) -> &'static str {
        match self {
            Self::Saved => Mark::OnTrack.path(),
            Self::Saving | Self::Failed => Mark::NoData.path(),
        }
    }
}

/// A small word that is always in sight. Read out when saving fails, and only then.
#[component]
pub fn SaveState(
    /// How far the last change has come.
    #[prop(into)]
    status: Signal<SaveStatus>,
    /// Saved; saving; cannot save: why, and what to do.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let has_failed = move || status.get() == SaveStatus::Failed;
    view! {
        <span class="save-state" data-state=move || status.get().name()>
            <Show
                when=has_failed
                fallback=move || {
                    view! {
                        <svg class="save-mark" viewBox="0 0 14 14" aria-hidden="true">
                            <path d=move || status.get().path()></path>
                        </svg>
                    }
                }
            >
                <Icon name=IconName::Warning />
            </Show>
            <span>{text}</span>
            <span class="visually-hidden" role="alert">
                {move || has_failed().then(|| text.get())}
            </span>
        </span>
    }
}
