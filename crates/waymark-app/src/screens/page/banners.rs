//! What holds for the whole page and must not be overlooked: another day, nothing may be changed, nothing is saved.

use leptos::prelude::*;
use waymark_store::Standing;

use crate::components::{Button, Icon, IconName};
use crate::files::download_goal_file;
use crate::i18n::words;
use crate::later::later;
use crate::platform::{reload, router};
use crate::say;
use crate::store::{Saving, store};

/// The banners, above every screen.
#[component]
pub(super) fn Banners() -> impl IntoView {
    view! {
        <AsOf />
        <ReadOnly />
        <OnlyMemory />
        <NotSaved />
    }
}

/// The page is looked at as of another day.
#[component]
fn AsOf() -> impl IntoView {
    let (words, router) = (words(), router());
    let day = Memo::new(move |_| router.location().as_of);
    move || {
        day.get().map(|day| {
            let leave = move |()| router.go(router.location_now().with_as_of(None));
            view! {
                <Banner icon=IconName::History text=words.as_of_banner(&words.date_long(day))>
                    <Button label=words.as_of_leave() small=true on_press=leave />
                </Banner>
            }
        })
    }
}

/// A newer program wrote the document.
#[component]
fn ReadOnly() -> impl IntoView {
    let (words, store) = (words(), store());
    move || {
        store.is_read_only().then(|| {
            view! {
                <Banner icon=IconName::Info text=words.read_only_banner()>
                    <Button label=words.action_reload() small=true on_press=|()| reload() />
                </Banner>
            }
        })
    }
}

/// The browser stores nothing here.
#[component]
fn OnlyMemory() -> impl IntoView {
    let (words, store, later) = (words(), store(), later());
    let download = move |()| download_goal_file(words, store, later);
    let is_memory_only = Memo::new(move |_| matches!(store.standing(), Standing::MemoryOnly { .. }));
    move || {
        is_memory_only.get().then(|| {
            view! {
                <Banner icon=IconName::Warning is_trouble=true text=words.saved_only_memory()>
                    <Button label=words.saved_download() small=true on_press=download />
                </Banner>
            }
        })
    }
}

/// The last change is on the screen only.
#[component]
fn NotSaved() -> impl IntoView {
    let (words, store, later) = (words(), store(), later());
    let download = move |()| download_goal_file(words, store, later);
    let fault = Memo::new(move |_| match store.saving() {
        Saving::Saved | Saving::Saving => None,
        Saving::Failed(fault) => Some(fault),
    });
    // A failed save is tried again every few seconds; the banner stays until one lands.
    let shown = Memo::new(move |before: Option<&Option<_>>| match (store.saving(), before) {
        (Saving::Saving, Some(before)) => before.clone(),
        (Saving::Saving, None) | (Saving::Saved | Saving::Failed(_), _) => fault.get(),
    });
    move || {
        shown.get().map(|fault| {
            view! {
                <Banner icon=IconName::Warning is_trouble=true text=say::save_advice(words, &fault)>
                    <Button label=words.saved_download() small=true on_press=download />
                </Banner>
            }
        })
    }
}

#[component]
fn Banner(
    icon: IconName,
    #[prop(into)] text: String,
    #[prop(optional)] is_trouble: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="banner no-print" role="status" data-kind=is_trouble.then_some("trouble")>
            <Icon name=icon />
            <p class="banner-text">{text}</p>
            {children()}
        </div>
    }
}
