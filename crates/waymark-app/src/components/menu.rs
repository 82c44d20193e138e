//! Further commands behind one button.

use leptos::{ev, html, prelude::*};

use super::{
    field_id::field_id,
    icon::{Icon, IconName},
    keys::next_place,
};
use crate::platform::{WindowPlace, child_count, focus_child, focused_child, is_popover_open, place_below};

/// One command of a menu.
#[derive(Clone)]
pub struct MenuItem {
    /// What it is called.
    pub label: Signal<String>,
    /// Drawn before the words.
    pub icon: Option<IconName>,
    /// Its shortcut, as it is shown.
    pub keys: Option<String>,
    /// Takes something away.
    pub is_danger: bool,
    /// Can be used now.
    pub is_enabled: Signal<bool>,
    /// What it does.
    pub on_press: Callback<()>,
}

impl MenuItem {
    /// A command that can always be used.
    pub fn new(label: impl Into<Signal<String>>, icon: IconName, on_press: impl Into<Callback<()>>) -> Self {
        Self {
            label: label.into(),
            icon: Some(icon),
            keys: None,
            is_danger: false,
            is_enabled: Signal::stored(true),
            on_press: on_press.into(),
        }
    }

    /// The same, marked as one that takes something away.
    #[must_use]
    pub fn dangerous(self) -> Self {
        Self {
            is_danger: true,
            ..self
        }
    }
}

/// A button and the commands behind it, in the browser's own popover: it lies over everything, and Escape, a press
/// elsewhere or a command closes it. Arrows, Home and End go through the commands.
#[component]
pub fn Menu(
    /// What the button is called.
    #[prop(into)]
    label: Signal<String>,
    /// The commands; they are made when the menu opens.
    #[prop(into)]
    items: Signal<Vec<MenuItem>>,
    /// What the button shows.
    #[prop(default = IconName::More)]
    icon: IconName,
    /// Lower, inside rows.
    #[prop(optional)]
    small: bool,
) -> impl IntoView {
    let button = NodeRef::<html::Button>::new();
    let list = NodeRef::<html::Div>::new();
    let id = field_id("menu");
    let target = id.clone();
    let is_open = RwSignal::new(false);
    let anchor = RwSignal::new(WindowPlace::default());
    let on_toggle = move |_| {
        let Some(list) = list.get_untracked() else { return };
        let opened = is_popover_open(&list);
        is_open.set(opened);
        if opened && let Some(button) = button.get_untracked() {
            anchor.set(place_below(&button, &list));
            focus_child(&list, 0);
        }
    };
    let on_key = move |event: ev::KeyboardEvent| {
        let Some(list) = list.get_untracked() else { return };
        if event.key() == "Tab" {
            // it fails only when the menu is closed already
            let _ = list.hide_popover();
        } else if let Some(place) = next_place(&event.key(), focused_child(&list).unwrap_or(0), child_count(&list)) {
            event.prevent_default();
            focus_child(&list, place);
        }
    };
    let press = Callback::new(move |on_press: Callback<()>| {
        if let Some(list) = list.get_untracked() {
            // it fails only when the menu is closed already
            let _ = list.hide_popover();
        }
        on_press.run(());
    });
    view! {
        <span class="menu">
            <button
                type="button"
                class="button"
                data-kind="quiet"
                data-shape="icon"
                data-size=small.then_some("small")
                node_ref=button
                aria-label=label
                title=label
                aria-haspopup="menu"
                aria-expanded=move || is_open.get().to_string()
                popovertarget=target
            >
                <Icon name=icon />
            </button>
            <div
                class="menu-list"
                id=id
                popover="auto"
                role="menu"
                aria-label=label
                node_ref=list
                style:top=move || format!("{}px", anchor.get().top)
                style:left=move || format!("{}px", anchor.get().left)
                on:toggle=on_toggle
                on:keydown=on_key
            >
                {move || items.get().into_iter().map(|item| view! { <MenuRow item press /> }).collect_view()}
            </div>
        </span>
    }
}

#[component]
fn MenuRow(item: MenuItem, press: Callback<Callback<()>>) -> impl IntoView {
    let MenuItem {
        label,
        icon,
        keys,
        is_danger,
        is_enabled,
        on_press,
    } = item;
    view! {
        <button
            type="button"
            class="menu-item"
            role="menuitem"
            tabindex="-1"
            data-kind=is_danger.then_some("danger")
            aria-disabled=move || (!is_enabled.get()).then_some("true")
            on:click=move |_| {
                if is_enabled.get_untracked() {
                    press.run(on_press);
                }
            }
        >
            {icon.map(|name| view! { <Icon name /> })}
            {label}
            {keys.map(|keys| view! { <kbd class="menu-keys">{keys}</kbd> })}
        </button>
    }
}
