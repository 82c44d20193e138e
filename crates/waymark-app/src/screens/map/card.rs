//! A row of the map: an objective as a card, a key result as a line in the card of its objective.

use leptos::attr::custom::custom_attribute;
use leptos::{ev, prelude::*};

use super::desk::{Desk, Purpose};
use super::gestures::point;
use super::goal::Goal;
use super::plan::{Key, Row};
use crate::components::{Avatar, Icon, IconName, StatusMark, StatusWord};
use crate::i18n::{Words, words};
use crate::platform::{attribute_at, router};
use crate::store::store;

/// What elements of rows carry to be known by.
pub(super) const ROW: &str = "data-row";

/// One item of the tree.
pub(super) fn item(desk: Desk, key: Key) -> AnyView {
    let (words, store) = (words(), store());
    let goal = Memo::new(move |_| store.session(|session| Goal::of(words, session, key)));
    let row = Memo::new(move |_| desk.row(key));
    let is_lifted = move || desk.lifted.get().is_some_and(|it| Key::Objective(it.id) == key);
    let is_target = Memo::new(move |_| desk.target() == Some(key));
    let of_row = move |read: fn(&Row) -> String| move || row.with(|row| row.as_ref().map(read));
    let expanded = move || row.with(|row| row.as_ref()?.is_open.map(|it| it.to_string()));
    let is_quiet = move || {
        row.with(|it| it.as_ref().is_some_and(|it| it.is_above))
            || goal.with(|it| it.as_ref().is_some_and(|it| it.is_quiet))
    };
    let class = match key {
        Key::Objective(_) => "map-card",
        Key::KeyResult(_) => "map-line",
    };
    let inside = move || goal.get().map(|goal| inside(desk, key, row, &goal));
    view! {
        <div
            class=class
            role="treeitem"
            id=key.element()
            data-row=key.written()
            data-quiet=move || is_quiet().then_some("true")
            data-lifted=move || is_lifted().then_some("true")
            data-target=move || is_target.get().then_some("true")
            data-status=move || goal.with(|it| it.as_ref().map(|it| it.mark.name()))
            {..custom_attribute("aria-level", of_row(|row| row.level.to_string()))}
            {..custom_attribute("aria-posinset", of_row(|row| row.place.to_string()))}
            {..custom_attribute("aria-setsize", of_row(|row| row.count.to_string()))}
            aria-expanded=expanded
            tabindex=move || if desk.is_stop(key) { "0" } else { "-1" }
            style:--map-left=of_row(|row| row.at.left.to_string())
            style:--map-top=of_row(|row| row.at.top.to_string())
            style:--map-size=of_row(|row| row.at.height.to_string())
            style:--map-level=of_row(|row| row.level.to_string())
        >
            {inside}
        </div>
    }
    .into_any()
}

fn inside(desk: Desk, key: Key, row: Memo<Option<Row>>, goal: &Goal) -> AnyView {
    match key {
        Key::Objective(_) => card(desk, key, row, goal),
        Key::KeyResult(_) => line(goal),
    }
}

/// Level and team, title, then how it stands; the key results stand between.
fn card(desk: Desk, key: Key, row: Memo<Option<Row>>, goal: &Goal) -> AnyView {
    let words = words();
    let cycle = goal.cycle.clone();
    let other_cycle = move || {
        let here = desk.cycle.with(|it| it.as_ref().map(|it| it.id));
        let (_, title) = cycle.clone().filter(|(id, _)| Some(*id) != here)?;
        Some(view! { <span class="map-cycle">{title}</span> })
    };
    let marks = goal.marks.clone();
    let strip = move || (!desk.has_key_results()).then(|| strip(&marks));
    view! {
        <div class="map-head">
            <p class="map-place">
                {handle(desk, key)} <span class="map-where">{goal.place.join(" · ")}</span> {other_cycle}
                {strip}
            </p>
            {title(goal)}
            {besides(goal)}
        </div>
        <div class="map-foot">
            <StatusWord mark=goal.mark word=goal.status.clone() />
            <b class="number">{goal.score.clone()}</b>
            {goal.owner.clone().map(|name| view! { <Avatar name=name.clone() label=name /> })}
            {move || toggle(desk, words, key, row.get())}
        </div>
    }
    .into_any()
}

/// What it supports and is supported by besides, in words; the drawing has lines for it.
fn besides(goal: &Goal) -> Option<AnyView> {
    let told = goal.besides.clone();
    (!told.is_empty()).then(|| view! { <p class="map-besides"><bdi>{told.join(" · ")}</bdi></p> }.into_any())
}

fn line(goal: &Goal) -> AnyView {
    view! {
        <StatusMark mark=goal.mark label=goal.status.clone() />
        {title(goal)}
        {besides(goal)}
        <span class="number">{goal.score.clone()}</span>
    }
    .into_any()
}

/// The way to the goal's page, for pointers; keys go there by Enter.
fn title(goal: &Goal) -> AnyView {
    let router = router();
    let to = goal.to.clone();
    view! {
        <a class="map-title" href=move || router.href(to.clone()) tabindex="-1" title=goal.title.clone() draggable="false">
            <bdi>{goal.title.clone()}</bdi>
        </a>
    }
    .into_any()
}

/// The statuses of key results that have no rows of their own.
fn strip(marks: &[(crate::components::Mark, String)]) -> AnyView {
    let one = |(mark, word): &(crate::components::Mark, String)| {
        view! { <StatusMark mark=*mark label=word.clone() /> }
    };
    view! { <span class="map-strip">{marks.iter().map(one).collect_view()}</span> }.into_any()
}

/// Shows and hides what is below, and says how much that is.
fn toggle(desk: Desk, words: Words, key: Key, row: Option<Row>) -> Option<AnyView> {
    let row = row?;
    let is_open = row.is_open?;
    let (icon, label) = match is_open {
        true => (IconName::ChevronEnd, words.map_hide()),
        false => (IconName::Plus, words.map_show()),
    };
    #[allow(clippy::cast_precision_loss, reason = "objectives are some hundred")]
    let below = (row.below > 0).then(|| words.number(row.below as f64));
    let press = move |event: ev::MouseEvent| {
        event.stop_propagation();
        desk.open(key, !is_open);
        desk.go(key);
    };
    Some(
        view! {
            <button
                type="button"
                class="map-toggle no-print"
                tabindex="-1"
                data-open=is_open.to_string()
                title=label
                on:click=press
            >
                <span class="number">{below}</span>
                <span class="visually-hidden">" " {label}</span>
                <Icon name=icon />
            </button>
        }
        .into_any(),
    )
}

/// Drags the objective; a press alone picks it up. Keys do the same by `m`.
fn handle(desk: Desk, key: Key) -> Option<AnyView> {
    let Key::Objective(id) = key else { return None };
    let element = NodeRef::<leptos::html::Span>::new();
    let start = StoredValue::new(None::<(f64, f64)>);
    let down = move |event: ev::PointerEvent| {
        if let Some(element) = element.get_untracked().filter(|_| event.button() == 0) {
            event.prevent_default();
            // without it the pointer is followed only over the handle
            let _ = element.set_pointer_capture(event.pointer_id());
            start.set_value(Some(point(&event)));
            desk.lift(key, Purpose::Serve);
            desk.go(key);
        }
    };
    let follow = move |event: ev::PointerEvent| {
        if start.get_value().is_some() {
            desk.drag_to(point(&event));
        }
    };
    let up = move |event: ev::PointerEvent| {
        if start.get_value().is_some() {
            start.set_value(None);
            let target = attribute_at(point(&event), ROW).and_then(|it| Key::read(&it));
            // released where it was taken, it stays picked up until something is chosen
            if let Some(target) = target.filter(|it| *it != key) {
                desk.drop_on(Some(target));
            }
        }
    };
    Some(
        view! {
            <span
                class="map-handle no-print"
                node_ref=element
                aria-hidden="true"
                hidden=move || !desk.is_movable(id)
                on:pointerdown=down
                on:pointermove=follow
                on:pointerup=up
                on:pointercancel=move |_| start.set_value(None)
                on:click=|event| event.stop_propagation()
            >
                <Icon name=IconName::Handle />
            </span>
        }
        .into_any(),
    )
}
