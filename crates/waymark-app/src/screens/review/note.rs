//! One note: ticked off, edited, told what it is about, removed.

use leptos::{ev, prelude::*};
use waymark_core::review::{Entry, Place};
use waymark_core::{Edit, Id, NoteChange, NoteId};

use super::scene::Scene;
use super::topic::{topic_key, topic_name, topic_of};
use crate::components::{Checkbox, IconButton, IconName, InlineEdit, InlineEditWords, SelectField};
use crate::platform::focus_any_soon;

/// A note in its list.
#[derive(Clone, Copy)]
pub(super) struct Row {
    pub(super) scene: Scene,
    pub(super) place: Place,
    pub(super) id: Id,
    /// All notes of the list.
    pub(super) keys: Memo<Vec<Id>>,
}

/// Where a list of notes is found.
pub(super) fn list_id(place: Place) -> String {
    let kind = waymark_core::NoteKind::ALL
        .iter()
        .position(|kind| *kind == place.kind());
    let about = place.about().map(topic_key).unwrap_or_default().replace('/', "-");
    format!("notes-{}-{about}", kind.unwrap_or_default())
}

fn row_id(id: Id) -> String {
    format!("note-{id}")
}

/// The text of a note by its id, for its handle.
pub(super) fn text_of(scene: Scene, id: Id) -> String {
    scene
        .entry(id)
        .map(|entry| entry.note.text.to_string())
        .unwrap_or_default()
}

/// What stands beside the handle.
pub(super) fn note_row(row: Row) -> AnyView {
    let Row { scene, place, id, .. } = row;
    let entry = Memo::new(move |_| scene.entry(id));
    let is_done = Signal::derive(move || entry.with(|entry| entry.as_ref().is_some_and(|entry| entry.done.is_some())));
    let is_choosing = RwSignal::new(false);
    let text = Signal::derive(move || text_of(scene, id));
    let remove_label = Signal::derive(move || scene.words.review_note_remove(&text.get()));
    view! {
        <div class="note" id=row_id(id) data-done=move || is_done.get().then_some("true")>
            {place.kind().is_task().then(|| tick(row, is_done, text))}
            <div class="note-body">{words_of(row, is_done, text)} {facts(row, entry, is_choosing)}</div>
            {move || (!scene.is_fixed.get()).then(|| {
                view! {
                    <div class="note-acts no-print">
                        {place.about().is_none().then(|| choose(row, is_choosing))}
                        <IconButton
                            label=remove_label
                            icon=IconName::Trash
                            small=true
                            on_press=move |()| row.remove()
                        />
                    </div>
                }
            })}
        </div>
    }
    .into_any()
}

fn tick(row: Row, is_done: Signal<bool>, text: Signal<String>) -> AnyView {
    let scene = row.scene;
    let label = Signal::derive(move || scene.words.review_note_done(&text.get()));
    let on_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Delete" {
            event.prevent_default();
            row.remove();
        }
    };
    view! {
        <span on:keydown=on_key>
            <Checkbox
                label
                label_hidden=true
                checked=is_done
                disabled=scene.is_fixed
                on_change=move |done| scene.tick(row.id, done)
            />
        </span>
    }
    .into_any()
}

/// The text, edited where it stands. Space ticks off and Delete removes while it is not being typed.
fn words_of(row: Row, is_done: Signal<bool>, text: Signal<String>) -> AnyView {
    let scene = row.scene;
    let editing = RwSignal::new(false);
    let is_task = row.place.kind().is_task();
    let is_still = move || !editing.get_untracked() && !scene.is_fixed.get_untracked();
    let on_key = move |event: ev::KeyboardEvent| match event.key().as_str() {
        " " if is_task && is_still() => {
            event.prevent_default();
            if !event.repeat() {
                scene.tick(row.id, !is_done.get_untracked());
            }
        }
        "Delete" if is_still() => {
            event.prevent_default();
            row.remove();
        }
        _ => {}
    };
    // a button would be pressed when the key comes up
    let on_key_up = move |event: ev::KeyboardEvent| {
        if event.key() == " " && is_task && is_still() {
            event.prevent_default();
        }
    };
    let edit_words = InlineEditWords {
        label: Signal::stored(scene.words.review_note().to_owned()),
        placeholder: Signal::stored(String::new()),
    };
    let rename = move |typed: String| {
        if let Some(text) = scene.title(&typed) {
            scene.change(row.id, NoteChange::Text(text));
        }
    };
    let shown = move || {
        if scene.is_fixed.get() {
            view! { <bdi>{text}</bdi> }.into_any()
        } else {
            view! {
                <span on:keydown=on_key on:keyup=on_key_up>
                    <InlineEdit words=edit_words value=text on_commit=rename editing />
                </span>
            }
            .into_any()
        }
    };
    view! { <div class="note-text">{shown}</div> }.into_any()
}

/// What it is about, and since when it is carried.
fn facts(row: Row, entry: Memo<Option<Entry>>, is_choosing: RwSignal<bool>) -> AnyView {
    let Row { scene, place, .. } = row;
    let words = scene.words;
    let since = move || {
        let carried = entry.get().filter(|entry| entry.is_carried)?;
        Some(words.review_note_since(&words.date_short(carried.note.date)))
    };
    let about = move || {
        let topic = entry.get()?.note.about.filter(|_| place.about().is_none())?;
        let (name, route) = scene.store.workspace(|all| topic_name(all, topic))?;
        let name = words.review_note_about(&name);
        Some(match route {
            Some(route) => view! { <a href=scene.router.href(route)>{name}</a> }.into_any(),
            None => view! { <span>{name}</span> }.into_any(),
        })
    };
    let by = move || {
        let id = entry.get()?.note.by?;
        let name = scene
            .store
            .workspace(|all| all.person(id).map(|it| it.name.to_string()))?;
        Some(view! { <bdi>{name}</bdi> })
    };
    let shown = move || match is_choosing.get() {
        true => Some(picker(row, entry, is_choosing)),
        false => about(),
    };
    view! { <div class="note-facts quiet small">{shown} {by} {move || since().map(|since| view! { <span>{since}</span> })}</div> }
        .into_any()
}

/// The button that opens the list of what it can be about.
fn choose(row: Row, is_choosing: RwSignal<bool>) -> AnyView {
    let open = move |()| {
        is_choosing.update(|it| *it = !*it);
        focus_any_soon(vec![format!("#{} select", row_id(row.id))]);
    };
    let label = row.scene.words.review_note_about_set();
    view! { <IconButton label icon=IconName::Link small=true on_press=open /> }.into_any()
}

fn picker(row: Row, entry: Memo<Option<Entry>>, is_choosing: RwSignal<bool>) -> AnyView {
    let scene = row.scene;
    let chosen = Signal::derive(move || {
        let about = entry.get().and_then(|entry| entry.note.about);
        about.map(topic_key).unwrap_or_default()
    });
    let on_choose = move |key: String| {
        is_choosing.set(false);
        scene.change(row.id, NoteChange::About(topic_of(&key)));
        focus_any_soon(vec![format!("#{} .note-acts .button", row_id(row.id))]);
    };
    view! {
        <SelectField
            label=scene.words.review_note_about_set()
            label_hidden=true
            choices=scene.topics
            chosen
            on_choose
        />
    }
    .into_any()
}

impl Row {
    /// Removes the note; the focus goes to the next one, or to the line below.
    fn remove(self) {
        let next = self.keys.with_untracked(|keys| {
            let at = keys.iter().position(|key| *key == self.id)?;
            keys.get(at + 1).or_else(|| keys.get(at.checked_sub(1)?)).copied()
        });
        if !self.scene.store.dispatch_told(Edit::RemoveNote(NoteId::new(self.id))) {
            return;
        }
        let text = next.map(|next| format!("#{} .inline-edit-text", row_id(next)));
        let line = format!("#{} .add-line input", list_id(self.place));
        focus_any_soon(text.into_iter().chain([line]).collect());
    }
}
