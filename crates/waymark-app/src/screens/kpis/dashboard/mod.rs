//! Gauges and tiles: every KPI at a glance, under its heading, in the order made by hand; on the whole screen for a meeting.

mod add_reading;
mod against;
mod brief;
mod filter;
mod groups;
mod heading;
mod seen;
mod tile;

use leptos::prelude::*;
use waymark_core::query::kpis_matching;
use waymark_core::{Edit, Id, KpiId};

use crate::components::{Button, ButtonKind, IconName, KeyedList};
use crate::i18n::words;
use crate::platform::{follow_leaving, lower, router, set_full_screen};
use crate::screens::parts::OrderedList;
use crate::store::store;
use against::{AgainstField, Yardstick};
pub(crate) use brief::KpiBrief;
use filter::Filters;
use groups::{Group, grouped, place_in_all};
use heading::Heading;
pub(crate) use tile::KpiGlance;
use tile::Tile;

/// What all tiles of the dashboard share.
#[derive(Clone, Copy)]
struct Board {
    yardstick: RwSignal<Yardstick>,
    is_presenting: RwSignal<bool>,
}

/// Gauges and tiles: every KPI at a glance.
#[component]
pub(super) fn Dashboard() -> impl IntoView {
    let (words, store, router) = (words(), store(), router());
    let board = Board {
        yardstick: RwSignal::new(Yardstick::kept()),
        is_presenting: RwSignal::new(false),
    };
    present(board.is_presenting);
    let groups = Memo::new(move |_| {
        let filter = router.filter().wanted();
        store.session(|session| {
            let shown = kpis_matching(session.known(), &filter, lower);
            grouped(shown.map(|kpi| &**kpi))
        })
    });
    let shown = Memo::new(move |_| groups.with(|groups| groups.iter().map(|group| group.keys.len()).sum()));
    let headings = Signal::derive(move || groups.with(|all| all.iter().map(|it| it.heading.clone()).collect()));
    let is_presenting = board.is_presenting;
    view! {
        <div class="kpi-board stack">
            <div class="kpi-board-head no-print">
                <Show when=move || !is_presenting.get()>
                    <AgainstField yardstick=board.yardstick />
                    <Button
                        label=words.kpi_dash_present()
                        icon=IconName::Present
                        on_press=move |()| is_presenting.set(true)
                    />
                </Show>
                <Show when=move || is_presenting.get()>
                    <Button
                        label=words.kpi_dash_present_leave()
                        icon=IconName::Close
                        kind=ButtonKind::Quiet
                        on_press=move |()| is_presenting.set(false)
                    />
                </Show>
            </div>
            <Show when=move || !is_presenting.get()>
                <Filters shown />
            </Show>
            <KeyedList
                keys=headings
                children=move |heading: String| view! { <Section heading groups board /> }.into_any()
            />
        </div>
    }
    .into_any()
}

/// A heading with its tiles.
#[component]
fn Section(heading: String, groups: Memo<Vec<Group>>, board: Board) -> impl IntoView {
    let store = store();
    let of = heading.clone();
    let keys = Memo::new(move |_| {
        groups.with(|groups| {
            let found = groups.iter().find(|group| group.heading == of);
            found.map(|group| group.keys.clone()).unwrap_or_default()
        })
    });
    let name = Callback::new(move |id| {
        let id = KpiId::new(id);
        store.workspace(|all| all.kpi(id).map(|it| it.title.to_string()).unwrap_or_default())
    });
    let shift = Callback::new(move |(id, before): (Id, Option<Id>)| {
        let all: Vec<Id> = store.peek(|session| session.workspace().kpis().map(|kpi| kpi.id.id()).collect());
        let before = keys.with_untracked(|keys| place_in_all(&all, keys, id, before));
        store.dispatch(Edit::MoveKpi {
            id: KpiId::new(id),
            before: before.map(KpiId::new),
        });
    });
    let row = Callback::new(move |id| view! { <Tile id=KpiId::new(id) board /> }.into_any());
    let is_fixed = Signal::derive(move || store.is_read_only() || board.is_presenting.get());
    view! {
        <section class="kpi-group">
            <Heading heading groups is_fixed />
            <div class="kpi-tiles">
                <OrderedList keys name on_move=shift row is_fixed />
            </div>
        </section>
    }
    .into_any()
}

/// Takes the frame away while the dashboard is presented; Escape and leaving the screen bring it back.
fn present(is_presenting: RwSignal<bool>) {
    Effect::new(move |was: Option<bool>| {
        let is = is_presenting.get();
        if was.unwrap_or(false) != is {
            set_full_screen(is);
        }
        is
    });
    follow_leaving(move || {
        if is_presenting.try_get_untracked() == Some(true) {
            is_presenting.set(false);
        }
    });
    on_cleanup(|| set_full_screen(false));
}
