//! The trees: drawn on a sheet that is zoomed and moved, or as a list with indents. One set of rows for both.

use leptos::{ev, prelude::*};
use waymark_core::Parent;

use super::card::{ROW, item};
use super::desk::{Desk, Form, Purpose};
use super::gestures::{Pan, Pinch};
use super::keys::{Act, Press, Spot, act};
use super::plan::{GAPS, Key};
use crate::charts::{Joint, TreePlace, ways};
use crate::commands::{self, Desk as Commands};
use crate::components::KeyedList;
use crate::i18n::words;
use crate::platform::{attribute_round, router, watch_width};
use crate::routes::Route;
use crate::store::store;

/// The window with the sheet in it.
#[component]
pub(super) fn Canvas(desk: Desk) -> impl IntoView {
    let words = words();
    let width = watch_width(desk.view.room);
    Effect::new(move |_| {
        if let Some((width, _)) = width.get() {
            desk.view.set_width(width);
            desk.begin();
        }
    });
    let commands = commands::desk();
    keep_focus(desk);
    let keys = Memo::new(move |_| built(desk));
    let size = move || desk.plan.with(|plan| plan.size);
    let label = move || {
        desk.cycle
            .with(|it| it.as_ref().map(|it| words.map_label(it.title.as_str())))
    };
    let form = move || match desk.form() {
        Form::Tree => "tree",
        Form::Outline => "outline",
    };
    let (pinch, pan) = (Pinch::new(desk), Pan::new(desk));
    view! {
        <div class="map-wrap">
            <div node_ref=desk.view.room></div>
            <div
                class="map-window card"
                data-form=form
                data-lifting=move || desk.lifted.get().map(|_| "true")
                node_ref=desk.view.window
                on:scroll=move |_| desk.view.look()
                on:wheel=move |event| pinch.wheel(&event)
                on:touchmove=move |event| pinch.touch(&event)
                on:touchend=move |_| pinch.end()
                on:pointerdown=move |event: ev::PointerEvent| {
                    if row_of(&event).is_none() {
                        pan.begin(&event);
                    }
                }
                on:pointermove=move |event| pan.follow(&event)
                on:pointerup=move |_| pan.end()
                on:pointercancel=move |_| pan.end()
                on:keydown=move |event| key_down(desk, commands, &event)
                on:focusin=move |event| focus_in(desk, &event)
                on:click=move |event| press(desk, &event)
            >
                <div
                    class="map-room"
                    style:--map-width=move || size().0.to_string()
                    style:--map-height=move || size().1.to_string()
                    style:--map-zoom=move || desk.view.zoom().to_string()
                >
                    <div class="map-sheet">
                        <Lines desk />
                        <div role="tree" aria-label=label>
                            <KeyedList keys children=move |key| item(desk, key) />
                        </div>
                    </div>
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// The lines between cards; what is picked up is drawn to where it would go.
#[component]
fn Lines(desk: Desk) -> impl IntoView {
    let all = Memo::new(move |_| desk.plan.with(|plan| ways(&plan.joints())));
    let besides = Memo::new(move |_| ways(&supports(desk)));
    let next = Memo::new(move |_| {
        let (lifted, target) = (desk.lifted.get()?, desk.target()?);
        let joint = desk.plan.with(|plan| plan.support(Key::Objective(lifted.id), target))?;
        Some(ways(&[joint]))
    });
    let size = move || desk.plan.with(|plan| plan.size);
    let sheet = move || {
        let (width, height) = size();
        format!("0 0 {width} {height}")
    };
    view! {
        <svg
            class="map-ways"
            aria-hidden="true"
            viewBox=sheet
        >
            <path class="map-way" d=all></path>
            <path class="map-way-besides" d=besides></path>
            <path class="map-way-next" d=next></path>
        </svg>
    }
    .into_any()
}

/// The lines from objectives to what they support besides, where both are drawn; a key result without a row of its own is
/// where its objective is.
fn supports(desk: Desk) -> Vec<Joint> {
    store().workspace(|workspace| {
        desk.plan.with(|plan| {
            let of = |key: Key| match key {
                Key::Objective(id) => workspace.objective(id),
                Key::KeyResult(_) => None,
            };
            let to = |parent: Parent| match parent {
                Parent::Objective(id) => Some(Key::Objective(id)),
                Parent::KeyResult(id) => [
                    Some(Key::KeyResult(id)),
                    workspace.key_result(id).map(|it| Key::Objective(it.objective)),
                ]
                .into_iter()
                .flatten()
                .find(|key| plan.place_of(*key).is_some()),
            };
            let all = plan.rows.iter().filter_map(|row| Some((row.key, of(row.key)?)));
            all.flat_map(|(key, one)| one.supports.iter().filter_map(move |it| plan.support(key, to(*it)?)))
                .collect()
        })
    })
}

/// The rows that stand in the page: all of a list; of a drawing those in sight, and the one that has the focus.
fn built(desk: Desk) -> Vec<Key> {
    let form = desk.form();
    let sight = desk.view.sight();
    let here = desk.here.get();
    let is_all = form == Form::Outline || desk.view.is_printed();
    desk.plan.with(|plan| {
        let is_built = |key: Key, at: TreePlace| is_all || here == Some(key) || sight.shows(&at, GAPS.width);
        let rows = plan.rows.iter().filter(|row| is_built(row.key, row.at));
        rows.map(|row| row.key).collect()
    })
}

fn row_of(event: &ev::Event) -> Option<Key> {
    Key::read(&attribute_round(event, ROW)?)
}

fn focus_in(desk: Desk, event: &ev::FocusEvent) {
    if let Some(key) = row_of(event) {
        desk.here.set(Some(key));
    }
}

/// Who is on a row stays there when the rows get other places, as after undo: a row that is moved in the page loses the
/// focus.
fn keep_focus(desk: Desk) {
    let is_in = StoredValue::new(false);
    let entered = window_event_listener(ev::focusin, move |event| is_in.set_value(row_of(&event).is_some()));
    let pressed = window_event_listener(ev::pointerdown, move |event| is_in.set_value(row_of(&event).is_some()));
    on_cleanup(move || {
        entered.remove();
        pressed.remove();
    });
    Effect::new(move |_| {
        desk.plan.track();
        if is_in.get_value() {
            desk.stay();
        }
    });
}

/// A press on a row while something is picked up chooses the row.
fn press(desk: Desk, event: &ev::MouseEvent) {
    let Some(key) = row_of(event) else { return };
    if desk.lifted.get_untracked().is_some() {
        event.prevent_default();
        desk.drop_on(Some(key));
    } else {
        desk.here.set(Some(key));
    }
}

fn key_down(desk: Desk, commands: Commands, event: &ev::KeyboardEvent) {
    let Some(key) = row_of(event).filter(|_| !commands.is_begun()) else {
        return;
    };
    let name = event.key();
    let press = Press {
        key: &name,
        is_shift: event.shift_key(),
        is_command: event.ctrl_key() || event.meta_key(),
        is_alt: event.alt_key(),
    };
    let is_lifting = desk.lifted.get_untracked().is_some();
    let spot = desk.plan.with_untracked(|plan| {
        let at = plan.place_of(key)?;
        let row = plan.rows.get(at)?;
        Some(Spot {
            at,
            last: plan.rows.len() - 1,
            parent: row.parent.and_then(|parent| plan.place_of(parent)),
            is_open: row.is_open,
            is_lifting,
        })
    });
    if let Some(act) = spot.and_then(|spot| act(press, spot)) {
        event.prevent_default();
        desk.act(key, act);
    }
}

impl Desk {
    fn act(self, key: Key, act: Act) {
        let is_open = self
            .plan
            .with_untracked(|plan| plan.row(key).and_then(|row| row.is_open));
        match act {
            Act::Go(at) => {
                let to = self.plan.with_untracked(|plan| plan.rows.get(at).map(|row| row.key));
                if let Some(to) = to {
                    self.over.set(None);
                    self.go(to);
                }
            }
            Act::Open => self.open(key, true),
            Act::Close => self.open(key, false),
            Act::Toggle => self.open(key, is_open == Some(false)),
            Act::OpenAll => self.open_all(true),
            Act::Visit => match key {
                Key::Objective(id) => router().navigate(Route::Objective(id)),
                Key::KeyResult(id) => router().navigate(Route::KeyResult(id)),
            },
            Act::Lift => self.lift(key, Purpose::Serve),
            Act::Support => self.lift(key, Purpose::Support),
            Act::Drop => self.drop_on(Some(key)),
            Act::Free => self.drop_on(None),
            Act::Cancel => self.cancel(),
            Act::Zoom(way) => self.zoom(way),
            Act::Fit => self.view.fit(self.plan.with_untracked(|plan| plan.size)),
            Act::Pan(across, down) => self.view.pan(across.into(), down.into()),
        }
    }
}
