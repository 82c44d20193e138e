//! Further commands behind one button.

use leptos::{ev, html, prelude::*, wasm_bindgen::JsCast};

use super::{
    field_id::field_id,
    icon::{Icon, IconName},
    keys::next_place,
};

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

/// Where a list hangs below its button, in pixels of the window.
#[derive(Clone, Copy, Default, PartialEq)]
struct Anchor {
    top: f64,
    left: f64,
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
    let anchor = RwSignal::new(Anchor::default());
    let on_toggle = move |_| {
        let Some(list) = list.get_untracked() else { return };
        let opened = list.matches(":popover-open").unwrap_or(false);
        is_open.set(opened);
        if opened && let Some(button) = button.get_untracked() {
            anchor.set(place(&button, &list));
            focus_item(&list, 0);
        }
    };
    let on_key = move |event: ev::KeyboardEvent| {
        let Some(list) = list.get_untracked() else { return };
        if event.key() == "Tab" {
            close(&list);
        } else if let Some(place) = next_place(&event.key(), focused_item(&list), item_elements(&list).len()) {
            event.prevent_default();
            focus_item(&list, place);
        }
    };
    let press = Callback::new(move |on_press: Callback<()>| {
        if let Some(list) = list.get_untracked() {
            close(&list);
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

/// Below the button and along its end; above it where there is no room below.
fn place(button: &leptos::web_sys::HtmlButtonElement, list: &leptos::web_sys::HtmlDivElement) -> Anchor {
    let (button, list) = (button.get_bounding_client_rect(), list.get_bounding_client_rect());
    let room = document().document_element().map_or((0.0, 0.0), |root| {
        (f64::from(root.client_width()), f64::from(root.client_height()))
    });
    let below = button.bottom();
    let fits_below = below + list.height() <= room.1;
    let top = if fits_below {
        below
    } else {
        (button.top() - list.height()).max(0.0)
    };
    let left = (button.right() - list.width()).clamp(0.0, (room.0 - list.width()).max(0.0));
    Anchor { top, left }
}

type Items = Vec<leptos::web_sys::HtmlElement>;

fn item_elements(list: &leptos::web_sys::HtmlDivElement) -> Items {
    let children = list.children();
    (0..children.length())
        .filter_map(|at| children.item(at)?.dyn_into().ok())
        .collect()
}

fn focused_item(list: &leptos::web_sys::HtmlDivElement) -> usize {
    let focused = document().active_element();
    item_elements(list)
        .iter()
        .position(|item| focused.as_ref() == Some(item.as_ref()))
        .unwrap_or(0)
}

fn focus_item(list: &leptos::web_sys::HtmlDivElement, place: usize) {
    if let Some(item) = item_elements(list).get(place) {
        // an item of an open menu takes the focus
        let _ = item.focus();
    }
}

fn close(list: &leptos::web_sys::HtmlDivElement) {
    // it fails only when the menu is closed already
    let _ = list.hide_popover();
}
