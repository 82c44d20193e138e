//! How many of each stage reach the next one: a funnel in a period, of all or of one part.

mod choose;
mod form;
mod parts;
mod picture;
mod seen;
mod stages;

use leptos::prelude::*;
use waymark_core::FunnelId;

use crate::components::{Button, ButtonKind, EmptyState, IconName};
use crate::i18n::words;
use crate::store::store;
use choose::{Choose, Chosen};
use form::FunnelForm;
use parts::Parts;
use picture::Picture;
use seen::Seen;
use stages::Stages;

/// Which funnel is being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Writing {
    /// None.
    Nothing,
    /// A new one.
    New,
    /// One that is there.
    Change(FunnelId),
}

/// A funnel to choose, its picture, its numbers, and those of its parts.
#[component]
pub(super) fn Funnels() -> impl IntoView {
    let (words, store) = (words(), store());
    let chosen = Chosen::new();
    let writing = RwSignal::new(Writing::Nothing);
    let seen = Memo::new(move |_| store.session(|session| chosen.seen(session)));
    let has_funnel = Memo::new(move |_| seen.with(Option::is_some));
    let on_done = Callback::new(move |made: Option<FunnelId>| {
        if let Some(made) = made {
            chosen.funnel.set(Some(made));
        }
        writing.set(Writing::Nothing);
    });
    let is_fixed = Signal::derive(move || store.is_read_only());
    let new = move || {
        view! {
            <Button
                label=words.kpi_funnel_new()
                icon=IconName::Plus
                disabled=is_fixed
                on_press=move |()| writing.set(Writing::New)
            />
        }
    };
    let change = move |()| {
        if let Some(id) = seen.with_untracked(|seen| seen.as_ref().map(|seen| seen.id)) {
            writing.set(Writing::Change(id));
        }
    };
    let shown = move || match (writing.get(), has_funnel.get()) {
        (Writing::New, _) => view! { <FunnelForm of=None on_done /> }.into_any(),
        (Writing::Change(id), _) => view! { <FunnelForm of=Some(id) on_done /> }.into_any(),
        (Writing::Nothing, false) => view! {
            <EmptyState
                icon=IconName::Filter
                text=words.kpi_funnel_empty()
                example=move || view! { <p>{words.kpi_funnel_empty_example()}</p> }
            >
                {new()}
            </EmptyState>
        }
        .into_any(),
        (Writing::Nothing, true) => view! {
            <Choose chosen seen />
            <FunnelSeen seen />
            <div class="row">
                <Button
                    label=words.kpi_funnel_change_it()
                    icon=IconName::Pencil
                    kind=ButtonKind::Quiet
                    disabled=is_fixed
                    on_press=change
                />
                {new()}
            </div>
        }
        .into_any(),
    };
    view! { <div class="stack">{shown}</div> }.into_any()
}

/// What is known of the funnel that was chosen.
#[component]
fn FunnelSeen(seen: Memo<Option<Seen>>) -> impl IntoView {
    move || {
        seen.get().map(|seen| {
            view! {
                <Picture seen=seen.clone() />
                <Stages seen=seen.clone() />
                <Parts seen />
            }
        })
    }
}
