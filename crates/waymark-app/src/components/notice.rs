//! What just happened, with a way back.

use leptos::prelude::*;

use super::{
    button::{Button, ButtonKind, IconButton},
    icon::{Icon, IconName},
    keyed_list::KeyedList,
};

/// How grave a notice is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoticeKind {
    /// It went as it should; read out when there is a pause.
    #[default]
    Done,
    /// It did not; read out at once.
    Trouble,
}

impl NoticeKind {
    const fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Trouble => "trouble",
        }
    }

    /// The region is a quiet live region already.
    const fn role(self) -> Option<&'static str> {
        match self {
            Self::Done => None,
            Self::Trouble => Some("alert"),
        }
    }
}

/// One notice. It stays until it is dismissed or replaced; nothing here runs on a clock.
#[derive(Clone, Debug)]
pub struct Notice {
    /// Tells it from the others on the page.
    pub id: u64,
    /// How grave it is.
    pub kind: NoticeKind,
    /// What happened.
    pub text: String,
    /// What can be done about it, such as Undo.
    pub action: Option<NoticeAction>,
}

/// The button of a notice.
#[derive(Clone, Debug)]
pub struct NoticeAction {
    /// What it says.
    pub label: String,
    /// What it does; the notice goes afterwards.
    pub on_press: Callback<()>,
}

/// All notices, the newest last. Give it a place in the page once, also while there are none.
#[component]
pub fn Notices(
    /// What the region is called.
    #[prop(into)]
    label: Signal<String>,
    /// What dismissing is called.
    #[prop(into)]
    dismiss_label: Signal<String>,
    /// The notices.
    #[prop(into)]
    notices: Signal<Vec<Notice>>,
    /// The one with this id shall go.
    #[prop(into)]
    on_dismiss: Callback<u64>,
) -> impl IntoView {
    let ids = Memo::new(move |_| notices.with(|all| all.iter().map(|notice| notice.id).collect::<Vec<_>>()));
    let row = move |id| {
        notices.with_untracked(|all| {
            let notice = all.iter().find(|notice| notice.id == id).cloned();
            notice.map(|notice| view! { <NoticeCard notice dismiss_label on_dismiss /> })
        })
    };
    view! {
        <section class="notices" aria-label=label aria-live="polite">
            <KeyedList keys=ids children=row />
        </section>
    }
}

#[component]
fn NoticeCard(notice: Notice, dismiss_label: Signal<String>, on_dismiss: Callback<u64>) -> impl IntoView {
    let Notice { id, kind, text, action } = notice;
    let dismiss = move |()| on_dismiss.run(id);
    view! {
        <div class="notice" data-kind=kind.name() role=kind.role()>
            {(kind == NoticeKind::Trouble).then(|| view! { <Icon name=IconName::Warning /> })}
            <p class="notice-text">{text}</p>
            {action
                .map(|NoticeAction { label, on_press }| {
                    let press = move |()| {
                        on_press.run(());
                        dismiss(());
                    };
                    view! { <Button label kind=ButtonKind::Quiet on_press=press /> }
                })}
            <IconButton label=dismiss_label icon=IconName::Close on_press=dismiss />
        </div>
    }
}
