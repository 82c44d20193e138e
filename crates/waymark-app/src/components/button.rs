//! Buttons: a word, an icon, or both.

use leptos::prelude::*;

use super::icon::{Icon, IconName};

/// How much a button asks to be pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// One of several.
    #[default]
    Plain,
    /// The one that is meant most; at most one on a screen.
    Primary,
    /// Without an edge until it is pointed at.
    Quiet,
    /// Takes something away.
    Danger,
    /// Reads as a link.
    Link,
}

impl ButtonKind {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Primary => "primary",
            Self::Quiet => "quiet",
            Self::Danger => "danger",
            Self::Link => "link",
        }
    }
}

/// A button with words, and an icon before them where one helps.
#[component]
pub fn Button(
    /// What it says.
    #[prop(into)]
    label: Signal<String>,
    /// What it does.
    #[prop(into)]
    on_press: Callback<()>,
    /// How much it asks to be pressed.
    #[prop(optional)]
    kind: ButtonKind,
    /// Drawn before the words.
    #[prop(optional, into)]
    icon: Option<IconName>,
    /// Cannot be pressed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Lower and with smaller letters, inside rows.
    #[prop(optional)]
    small: bool,
    /// Where it is found, to give it the focus.
    #[prop(optional)]
    node_ref: NodeRef<leptos::html::Button>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="button"
            node_ref=node_ref
            data-kind=kind.name()
            data-size=small.then_some("small")
            disabled=disabled
            on:click=move |_| on_press.run(())
        >
            {icon.map(|name| view! { <Icon name /> })}
            {label}
        </button>
    }
}

/// A button that shows an icon alone; its words are its name and its tip.
#[component]
pub fn IconButton(
    /// What it is called.
    #[prop(into)]
    label: Signal<String>,
    /// What it shows.
    icon: IconName,
    /// What it does.
    #[prop(into)]
    on_press: Callback<()>,
    /// How much it asks to be pressed; quiet unless told.
    #[prop(default = ButtonKind::Quiet)]
    kind: ButtonKind,
    /// Cannot be pressed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Whether it is on, for a button that stays down; none for one that does not.
    #[prop(optional, into)]
    pressed: MaybeProp<bool>,
    /// Lower, inside rows.
    #[prop(optional)]
    small: bool,
    /// Where it is found, to give it the focus.
    #[prop(optional)]
    node_ref: NodeRef<leptos::html::Button>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="button"
            node_ref=node_ref
            data-kind=kind.name()
            data-shape="icon"
            data-size=small.then_some("small")
            aria-label=label
            title=label
            aria-pressed=move || pressed.get().map(|on| on.to_string())
            disabled=disabled
            on:click=move |_| on_press.run(())
        >
            <Icon name=icon />
        </button>
    }
}

/// The button that sends a form off; Enter in one of its fields does the same.
#[component]
pub fn Submit(
    /// What it says.
    #[prop(into)]
    label: Signal<String>,
    /// How much it asks to be pressed.
    #[prop(optional)]
    kind: ButtonKind,
) -> impl IntoView {
    view! {
        <button type="submit" class="button" data-kind=kind.name()>
            {label}
        </button>
    }
}
