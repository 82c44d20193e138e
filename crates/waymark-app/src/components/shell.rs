//! The frame round every screen: skip link, navigation, main landmark.

use leptos::{ev, html, prelude::*};

use super::icon::{Icon, IconName};

/// How many places the bar on a phone holds; the others stand behind "more".
const BAR_PLACES: usize = 4;

/// A count beside a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NavBadge {
    /// What is shown, such as `3`.
    pub text: String,
    /// What is read out, such as `3 due`.
    pub spoken: String,
}

/// One place to go to.
#[derive(Clone, Debug)]
pub struct NavItem {
    /// Where, such as `#/check-in`.
    pub href: &'static str,
    /// What it shows.
    pub icon: IconName,
    /// What it is called.
    pub label: Signal<String>,
    /// Whether the reader is there.
    pub current: Signal<bool>,
    /// A count beside it.
    pub badge: Signal<Option<NavBadge>>,
}

/// The words of the frame.
#[derive(Clone, Copy, Debug)]
pub struct ShellWords {
    /// The product's name.
    pub brand: Signal<String>,
    /// What the navigation is called.
    pub nav: Signal<String>,
    /// Go to the content.
    pub skip: Signal<String>,
    /// Further places, on a phone.
    pub more: Signal<String>,
}

/// The frame: a bar below on phones, a rail at the side from there on.
#[component]
pub fn Shell(
    /// Its words.
    words: ShellWords,
    /// The places, the most used first; the first is home.
    items: Vec<NavItem>,
    /// Below the places on wide screens: whether all is saved, the file's name.
    #[prop(optional, into)]
    foot: ViewFn,
    /// The main landmark, to give it the focus when the screen changes.
    #[prop(optional)]
    main_ref: NodeRef<html::Main>,
    /// The screen.
    children: Children,
) -> impl IntoView {
    let skip = move |event: ev::MouseEvent| {
        // the address holds the route, so the browser must not put `#main` there
        event.prevent_default();
        focus(main_ref);
    };
    view! {
        <div class="shell">
            <a class="shell-skip" href="#main" on:click=skip>
                {words.skip}
            </a>
            <Rail words items foot />
            <main class="shell-main" id="main" tabindex="-1" node_ref=main_ref>
                {children()}
            </main>
        </div>
    }
}

fn focus(main_ref: NodeRef<html::Main>) {
    if let Some(main) = main_ref.get_untracked() {
        // a main element that is in the document takes the focus; one that is not has nothing to show
        let _ = main.focus();
    }
}

#[component]
fn Rail(words: ShellWords, items: Vec<NavItem>, foot: ViewFn) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let home = items.first().map_or("#/", |item| item.href);
    let mut bar = items;
    let rest = bar.split_off(bar.len().min(BAR_PLACES));
    let has_rest = !rest.is_empty();
    let on_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" {
            is_open.set(false);
        }
    };
    view! {
        <nav class="rail" aria-label=words.nav on:keydown=on_key>
            <a class="rail-brand" href=home aria-label=words.brand>
                <Icon name=IconName::Flag />
                <span class="rail-brand-word" translate="no">
                    {words.brand}
                </span>
            </a>
            <ul class="rail-list" on:click=move |_| is_open.set(false)>
                {bar.into_iter().map(|item| view! { <li><RailItem item /></li> }).collect_view()}
            </ul>
            {has_rest
                .then(|| {
                    view! {
                        <div class="rail-more">
                            <button
                                type="button"
                                class="rail-item"
                                aria-expanded=move || is_open.get().to_string()
                                aria-controls="rail-rest"
                                on:click=move |_| is_open.update(|open| *open = !*open)
                            >
                                <Icon name=IconName::More />
                                <span class="rail-word">{words.more}</span>
                            </button>
                        </div>
                        <ul
                            class="rail-list rail-rest"
                            id="rail-rest"
                            data-open=move || is_open.get().to_string()
                            on:click=move |_| is_open.set(false)
                        >
                            {rest.into_iter().map(|item| view! { <li><RailItem item /></li> }).collect_view()}
                        </ul>
                    }
                })}
            <div class="rail-foot">{foot.run()}</div>
        </nav>
    }
}

#[component]
fn RailItem(item: NavItem) -> impl IntoView {
    let NavItem {
        href,
        icon,
        label,
        current,
        badge,
    } = item;
    view! {
        <a class="rail-item" href=href aria-current=move || current.get().then_some("page")>
            <Icon name=icon />
            <span class="rail-word">{label}</span>
            {move || {
                badge
                    .get()
                    .map(|NavBadge { text, spoken }| {
                        view! {
                            <span class="rail-badge" aria-hidden="true">
                                {text}
                            </span>
                            <span class="visually-hidden">{spoken}</span>
                        }
                    })
            }}
        </a>
    }
}
