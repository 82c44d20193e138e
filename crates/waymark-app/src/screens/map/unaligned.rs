//! What serves nothing though there is something to serve, beside the trees.

use leptos::prelude::*;
use waymark_core::ObjectiveId;

use super::desk::{Desk, Purpose};
use super::goal::Goal;
use super::plan::Key;
use crate::components::{Button, ButtonKind, IconName, StatusWord};
use crate::i18n::words;
use crate::platform::router;
use crate::store::store;

/// The list with its hint; nothing while everything serves something.
#[component]
pub(super) fn Unaligned(desk: Desk) -> impl IntoView {
    let words = words();
    let ids = Memo::new(move |_| desk.alignment.with(|it| it.unaligned.clone()));
    let rows = move || ids.get().into_iter().map(|id| row(desk, id)).collect_view();
    move || {
        let count = ids.with(Vec::len);
        (count > 0).then(|| {
            view! {
                <aside class="card map-side">
                    <div class="card-body">
                        <h2>{words.map_unaligned(count)}</h2>
                        <p class="quiet small">{words.map_unaligned_hint()}</p>
                    </div>
                    <ul>{rows}</ul>
                </aside>
            }
            .into_any()
        })
    }
}

fn row(desk: Desk, id: ObjectiveId) -> AnyView {
    let (words, store, router) = (words(), store(), router());
    let key = Key::Objective(id);
    let goal = Memo::new(move |_| store.session(|session| Goal::of(words, session, key)));
    let lift = move |()| {
        desk.lift(key, Purpose::Serve);
        let first = desk.plan.with_untracked(|plan| plan.rows.first().map(|row| row.key));
        if let Some(first) = first {
            desk.go(first);
        }
    };
    let shown = move || {
        let goal = goal.get()?;
        let to = goal.to.clone();
        let label = words.map_align(&goal.title);
        let can_move = desk.is_movable(id);
        Some(view! {
            <a href=move || router.href(to.clone())>
                <bdi>{goal.title.clone()}</bdi>
            </a>
            <span class="meta">
                <StatusWord mark=goal.mark word=goal.status.clone() />
                <span>{goal.place.join(" · ")}</span>
                <bdi>{goal.owner}</bdi>
            </span>
            {can_move
                .then(|| {
                    view! {
                        <span title=label.clone()>
                            <Button
                                label=words.map_align_short()
                                icon=IconName::Link
                                kind=ButtonKind::Plain
                                small=true
                                on_press=lift
                            />
                        </span>
                    }
                })}
        })
    };
    view! {
        <li class="card-row map-loose" data-lifted=move || desk.lifted.get().is_some_and(|it| it.id == id).then_some("true")>
            {shown}
        </li>
    }
    .into_any()
}
