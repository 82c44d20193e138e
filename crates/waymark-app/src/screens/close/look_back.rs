//! Looking back on the cycle: one line after the other.

use leptos::{html, prelude::*};
use waymark_core::{Edit, Foreign, Note, NoteId, NoteKind, Rank, Shared, Title, Topic};

use super::closing::Closing;
use super::goal::foot;
use crate::components::{Choice, DraftField, Form, IconButton, IconName, Segmented};
use crate::platform::new_id;
use crate::say;
use crate::store::{Notice, Session};

const KINDS: [(&str, NoteKind); 6] = [
    ("start", NoteKind::Start),
    ("stop", NoteKind::Stop),
    ("continue", NoteKind::Continue),
    ("plus", NoteKind::Plus),
    ("minus", NoteKind::Minus),
    ("learning", NoteKind::Learning),
];

/// The step: a kind, a line, and the lines so far. Enter adds a line; Enter in an empty one goes on.
pub(super) fn look_back(closing: Closing) -> AnyView {
    let (words, store) = (closing.words, closing.store);
    let begun = closing.typed.with_untracked(|typed| typed.line.clone());
    let (line, kind) = (RwSignal::new(begun), RwSignal::new("start".to_owned()));
    Effect::new(move |_| {
        let line = line.get();
        if closing.typed.with_untracked(|typed| typed.line != line) {
            closing.typed.update(|typed| typed.line = line);
        }
    });
    let field = NodeRef::<html::Input>::new();
    let on_save = Callback::new(move |()| {
        if line.with_untracked(|line| line.trim().is_empty()) {
            closing.next();
        } else if add(closing, &kind.get_untracked(), &line.get_untracked()) {
            line.set(String::new());
            // A field in use is never written over by its signal.
            if let Some(field) = field.get_untracked() {
                field.set_value("");
            }
        }
    });
    let leave = Callback::new(move |()| closing.leave_for(closing.cycle));
    let notes = Memo::new(move |_| {
        store.workspace(|all| {
            let about = all.notes_about(Topic::Cycle(closing.cycle));
            about.cloned().collect::<Vec<_>>()
        })
    });
    let choices = KINDS.map(|(key, kind)| Choice::new(key, say::note_kind(words, kind)));
    let lines = move || notes.get().iter().map(|note| row(closing, note)).collect_view();
    view! {
        <Form label=words.close_look_back() on_save on_leave=leave>
            <h2>{words.close_look_back()}</h2>
            <p class="quiet">{words.close_look_back_lead()}</p>
            <div>
                <Segmented
                    label=words.close_note_kind()
                    choices=Signal::stored(choices.to_vec())
                    chosen=kind
                    on_choose=move |key| kind.set(key)
                />
            </div>
            <DraftField label=words.close_note() draft=line help=words.close_note_help() node_ref=field />
            <ul class="settings-list">{lines}</ul>
            {foot(closing, on_save)}
        </Form>
    }
    .into_any()
}

fn add(closing: Closing, kind: &str, line: &str) -> bool {
    let kind = KINDS.iter().find(|it| it.0 == kind).map_or(NoteKind::Remark, |it| it.1);
    match Title::new(line) {
        Ok(text) => closing.store.dispatch(Edit::AddNote(Note {
            id: NoteId::new(new_id()),
            kind,
            text,
            about: Some(Topic::Cycle(closing.cycle)),
            date: closing.store.peek(Session::today),
            done: None,
            team: None,
            by: None,
            rank: Rank::at(0),
            foreign: Foreign::default(),
        })),
        Err(fault) => {
            closing.store.post(Notice::Said(say::text_fault(closing.words, fault)));
            false
        }
    }
}

fn row(closing: Closing, note: &Shared<Note>) -> AnyView {
    let (words, id) = (closing.words, note.id);
    let remove = move |()| {
        closing.store.dispatch_told(Edit::RemoveNote(id));
    };
    view! {
        <li class="settings-row">
            <span class="quiet small close-kind">{say::note_kind(words, note.kind)}</span>
            <bdi class="settings-row-name">{note.text.to_string()}</bdi>
            <IconButton label=words.settings_remove(note.text.as_str()) icon=IconName::Trash on_press=remove />
        </li>
    }
    .into_any()
}
