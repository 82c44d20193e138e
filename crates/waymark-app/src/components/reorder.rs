//! A list whose rows are put in order by hand: with a pointer, or with the keyboard.

use std::collections::HashMap;
use std::hash::Hash;

use leptos::{ev, html, prelude::*};

use super::{
    icon::{Icon, IconName},
    keyed_list::KeyedList,
    reorder_place::Lift,
};
use crate::platform::child_boxes;

/// What just happened to a row, to be said aloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReorderStep {
    /// It was lifted.
    Lifted,
    /// It would land at another place now.
    Moved,
    /// It landed.
    Dropped,
    /// It stays where it was.
    Cancelled,
}

/// A step, and the place it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReorderSaying {
    /// What happened.
    pub step: ReorderStep,
    /// The place, from 1.
    pub place: usize,
    /// How many places there are.
    pub count: usize,
}

/// The words of a list that is put in order.
#[derive(Clone, Copy)]
pub struct ReorderWords<K: 'static> {
    /// What the handle of a row is called, such as "Move Close 100 deals".
    pub handle: Callback<K, String>,
    /// What is said aloud.
    pub say: Callback<ReorderSaying, String>,
}

/// What the rows of one list share.
struct Reordering<K: Send + Sync + 'static> {
    /// Where each row stands; a row that is made and has no place is hidden.
    places: Memo<HashMap<K, usize>>,
    on_move: Callback<(K, usize)>,
    say: Callback<ReorderSaying, String>,
    list: NodeRef<html::Ul>,
    lift: RwSignal<Option<Lift>>,
    said: RwSignal<String>,
    is_fixed: Signal<bool>,
}

impl<K: Send + Sync + 'static> Clone for Reordering<K> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K: Send + Sync + 'static> Copy for Reordering<K> {}

/// A list with a handle before every row.
///
/// A pointer drags the handle. Space or Enter lifts the row, arrows move it, Space or Enter drops it, Escape or leaving
/// puts it back. `on_move` gets the key and the place in the list without that row, once, when the row is dropped.
#[component]
pub fn Reorder<K, F, V>(
    /// The keys, in order.
    #[prop(into)]
    keys: Signal<Vec<K>>,
    /// The keys of all rows that are made, in order: those that are not among `keys` are hidden. Without it they are the same.
    #[prop(optional_no_strip)]
    made: Option<Signal<Vec<K>>>,
    /// The words.
    words: ReorderWords<K>,
    /// A row shall stand at another place.
    #[prop(into)]
    on_move: Callback<(K, usize)>,
    /// Nothing can be moved now: there are no handles.
    #[prop(optional, into)]
    is_fixed: Signal<bool>,
    /// Makes what stands beside the handle.
    children: F,
) -> impl IntoView
where
    K: Copy + Eq + Hash + Send + Sync + 'static,
    F: Fn(K) -> V + Send + Clone + 'static,
    V: IntoView + 'static,
{
    let list = NodeRef::new();
    let places =
        Memo::new(move |_| keys.with(|keys| keys.iter().enumerate().map(|(place, key)| (*key, place)).collect()));
    let said = RwSignal::new(String::new());
    let all = Reordering {
        places,
        on_move,
        say: words.say,
        list,
        lift: RwSignal::new(None),
        said,
        is_fixed,
    };
    let row = move |key| {
        let content = children(key).into_any();
        view! { <Row all key label=words.handle content /> }
    };
    view! {
        <ul class="reorder" node_ref=list>
            <KeyedList keys=made.unwrap_or(keys) children=row />
        </ul>
        <span class="visually-hidden" aria-live="assertive">
            {said}
        </span>
    }
}

#[component]
fn Row<K>(all: Reordering<K>, key: K, label: Callback<K, String>, content: AnyView) -> impl IntoView
where
    K: Copy + Eq + Hash + Send + Sync + 'static,
{
    let handle = NodeRef::<html::Button>::new();
    let place = Memo::new(move |_| all.place(key));
    let is_lifted = Memo::new(move |_| all.lift.get().is_some_and(|lift| Some(lift.from) == place.get()));
    let side = move || Some(all.lift.get()?.side(place.get()?)?.name());
    let on_key = move |event: ev::KeyboardEvent| {
        if all.take_key(key, &event.key()) {
            event.prevent_default();
            event.stop_propagation();
            // a row that is moved in the page loses the focus
            request_animation_frame(move || focus(handle));
        }
    };
    let on_down = move |event: ev::PointerEvent| {
        if let Some(handle) = handle.get_untracked().filter(|_| event.button() == 0) {
            // without it the pointer is followed only over the handle
            let _ = handle.set_pointer_capture(event.pointer_id());
            all.begin(key);
        }
    };
    view! {
        <li
            class="reorder-row"
            hidden=move || place.get().is_none()
            data-lifted=move || is_lifted.get().then_some("true")
            data-drop=side
        >
            <button
                type="button"
                class="reorder-handle"
                node_ref=handle
                hidden=all.is_fixed
                aria-label=move || label.run(key)
                aria-pressed=move || is_lifted.get().to_string()
                on:keydown=on_key
                on:blur=move |_| all.cancel()
                on:pointerdown=on_down
                on:pointermove=move |event| all.follow(event.client_x().into(), event.client_y().into())
                on:pointerup=move |_| all.drop_row(key)
                on:pointercancel=move |_| all.cancel()
            >
                <Icon name=IconName::Handle />
            </button>
            <div class="reorder-content">{content}</div>
        </li>
    }
}

impl<K: Copy + Eq + Hash + Send + Sync + 'static> Reordering<K> {
    fn place(self, key: K) -> Option<usize> {
        self.places.with(|places| places.get(&key).copied())
    }

    fn count(self) -> usize {
        self.places.with_untracked(HashMap::len)
    }

    fn announce(self, step: ReorderStep, place: usize) {
        let saying = ReorderSaying {
            step,
            place: place + 1,
            count: self.count(),
        };
        self.said.set(self.say.run(saying));
    }

    fn begin(self, key: K) {
        if let Some(place) = untrack(|| self.place(key)) {
            self.lift.set(Some(Lift::at(place)));
            self.announce(ReorderStep::Lifted, place);
        }
    }

    fn go_to(self, lift: Lift) {
        if self.lift.get_untracked() != Some(lift) {
            self.lift.set(Some(lift));
            self.announce(ReorderStep::Moved, lift.to);
        }
    }

    /// Whether the key was one of ours.
    fn take_key(self, key: K, pressed: &str) -> bool {
        match (pressed, self.lift.get_untracked()) {
            (" " | "Enter", None) => self.begin(key),
            (" " | "Enter", Some(_)) => self.drop_row(key),
            ("Escape", Some(_)) => self.cancel(),
            (_, Some(lift)) => match lift.after_key(pressed, self.count()) {
                Some(lift) => self.go_to(lift),
                None => return false,
            },
            (_, None) => return false,
        }
        true
    }

    fn follow(self, x: f64, y: f64) {
        if let (Some(lift), Some(list)) = (self.lift.get_untracked(), self.list.get_untracked()) {
            self.go_to(lift.under(x, y, &child_boxes(&list)));
        }
    }

    fn drop_row(self, key: K) {
        if let Some(lift) = self.lift.get_untracked() {
            self.lift.set(None);
            self.announce(ReorderStep::Dropped, lift.to);
            if lift.to != lift.from {
                self.on_move.run((key, lift.to));
            }
        }
    }

    /// Also when the focus leaves, which it does after the list has gone, too.
    fn cancel(self) {
        if let Some(Some(lift)) = self.lift.try_get_untracked() {
            self.lift.set(None);
            self.announce(ReorderStep::Cancelled, lift.from);
        }
    }
}

fn focus(handle: NodeRef<html::Button>) {
    if let Some(handle) = handle.try_get_untracked().flatten() {
        // a handle in the page takes the focus
        let _ = handle.focus();
    }
}
