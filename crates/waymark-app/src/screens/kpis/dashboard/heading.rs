//! The heading of a group, and the buttons that move it with all that stands under it.

use leptos::{html, prelude::*};
use waymark_core::{Edit, Id, KpiId};

use super::groups::{Group, ahead, grouped};
use crate::components::{ButtonKind, IconButton, IconName};
use crate::i18n::words;
use crate::store::{Store, store};

/// Which way a group goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Up,
    Down,
}

/// The heading of a group; one group without a name needs none for the eye.
#[component]
pub(super) fn Heading(
    /// The group; empty for what has none.
    heading: String,
    /// The groups that are shown.
    groups: Memo<Vec<Group>>,
    /// Nothing can be moved now.
    is_fixed: Signal<bool>,
) -> impl IntoView {
    let (words, store) = (words(), store());
    let title = if heading.is_empty() {
        words.kpi_dash_no_group().to_owned()
    } else {
        heading.clone()
    };
    let place = {
        let heading = heading.clone();
        Memo::new(move |_| groups.with(|groups| groups.iter().position(|group| group.heading == heading)))
    };
    let count = Memo::new(move |_| groups.with(Vec::len));
    let is_quiet = {
        let is_nameless = heading.is_empty();
        move || is_nameless && count.get() == 1
    };
    let said = RwSignal::new(String::new());
    let buttons = [Way::Up, Way::Down].map(|way| (way, NodeRef::<html::Button>::new()));
    let name = StoredValue::new(title.clone());
    let press = move |way: Way| {
        groups.with_untracked(|groups| move_group(store, groups, &heading, way));
        let place = place.get_untracked().map_or(0, |place| place + 1);
        said.set(words.kpi_dash_group_moved(&name.get_value(), &words.number(place as f64), count.get_untracked()));
        stay(buttons, way);
    };
    let press = StoredValue::new(press);
    let is_movable = move || !is_fixed.get() && count.get() > 1;
    let shown = move || {
        let button = move |(way, node_ref)| {
            let (label, icon, is_last) = match way {
                Way::Up => (
                    words.kpi_dash_group_up(&name.get_value()),
                    IconName::ChevronUp,
                    Signal::derive(move || place.get() == Some(0)),
                ),
                Way::Down => (
                    words.kpi_dash_group_down(&name.get_value()),
                    IconName::ChevronDown,
                    Signal::derive(move || place.get().is_none_or(|place| place + 1 == count.get())),
                ),
            };
            view! {
                <IconButton
                    label
                    icon
                    kind=ButtonKind::Quiet
                    small=true
                    disabled=is_last
                    node_ref
                    on_press=move |()| press.with_value(|press| press(way))
                />
            }
        };
        is_movable().then(|| view! { <span class="kpi-group-moves no-print">{buttons.map(button)}</span> })
    };
    view! {
        <div class="kpi-group-head">
            <h2 class="kpi-group-title" class:visually-hidden=is_quiet>
                <bdi>{title}</bdi>
            </h2>
            {shown}
            <span class="visually-hidden" aria-live="polite">
                {said}
            </span>
        </div>
    }
    .into_any()
}

/// A group goes one place up or down among those that are shown, in one step.
fn move_group(store: Store, shown: &[Group], heading: &str, way: Way) {
    let Some(place) = shown.iter().position(|group| group.heading == heading) else {
        return;
    };
    let other = match way {
        Way::Up => place.checked_sub(1),
        Way::Down => Some(place + 1),
    };
    let Some(other) = other.and_then(|other| shown.get(other)) else {
        return;
    };
    let (first, second) = match way {
        Way::Up => (heading, other.heading.as_str()),
        Way::Down => (other.heading.as_str(), heading),
    };
    let all = store.peek(|session| grouped(session.workspace().kpis().map(|kpi| &**kpi)));
    let shift = |(id, before): (Id, Id)| Edit::MoveKpi {
        id: KpiId::new(id),
        before: Some(KpiId::new(before)),
    };
    let edits: Vec<Edit> = ahead(&all, first, second).into_iter().map(shift).collect();
    store.dispatch(Edit::Together(edits));
}

/// What is moved in the page loses the focus: the button gets it again, at an end the other one.
fn stay(buttons: [(Way, NodeRef<html::Button>); 2], pressed: Way) {
    request_animation_frame(move || {
        let of = |is_pressed: bool| {
            let found = buttons.into_iter().find(|(way, _)| (*way == pressed) == is_pressed)?;
            found
                .1
                .try_get_untracked()
                .flatten()
                .filter(|button| !button.disabled())
        };
        if let Some(button) = of(true).or_else(|| of(false)) {
            // a button in the page takes the focus
            let _ = button.focus();
        }
    });
}
